// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>
#include <tuplewright/base/result.h>
#include <tuplewright/values/text_item.h>

#include <QByteArrayView>
#include <QList>

namespace tw {

/// An array as PostgreSQL writes it: `{1,NULL,"a b"}`, `[0:1][1:2]={{a,b},{c,d}}`. The elements are
/// bytes of the element type's own text; nothing is decoded.
class TW_CORE_EXPORT ArrayText
{
public:
    /// One level of braces: the number of its first element and how many elements it has.
    struct Dimension
    {
        int lower = 1;
        int size = 0;

        bool operator==(const Dimension&) const = default;
    };

    static constexpr int kMostDimensions = 6;

    /// An array of one dimension from 1 on; without elements one of no dimension. The delimiter is
    /// the element type's: a semicolon for box, a comma for every other type of the server.
    explicit ArrayText(QList<TextItem> elements = {}, char delimiter = ',');

    /// The elements row by row, the dimensions from the outermost brace to the innermost. Fails
    /// with InvalidArgument when they do not fit each other.
    [[nodiscard]] static Result<ArrayText> shaped(
        QList<Dimension> dimensions, QList<TextItem> elements, char delimiter = ',');

    /// Fails with InvalidText, naming the byte, or with Limit above kMostTextItems.
    [[nodiscard]] static Result<ArrayText> parse(QByteArrayView text, char delimiter = ',');

    /// The text the server itself would write, for every array it can hold.
    [[nodiscard]] QByteArray print() const;

    /// From the outermost brace to the innermost; none for an empty array.
    [[nodiscard]] const QList<Dimension>& dimensions() const { return m_dimensions; }
    /// Row by row, as parse() found them.
    [[nodiscard]] const QList<TextItem>& elements() const { return m_elements; }
    /// What stands between elements.
    [[nodiscard]] char delimiter() const { return m_delimiter; }

    bool operator==(const ArrayText&) const = default;

private:
    QList<Dimension> m_dimensions;
    QList<TextItem> m_elements;
    char m_delimiter;
};

}
