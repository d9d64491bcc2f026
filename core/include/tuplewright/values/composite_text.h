// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>
#include <tuplewright/base/result.h>
#include <tuplewright/values/text_item.h>

#include <QByteArrayView>
#include <QList>

namespace tw {

/// A row value as PostgreSQL writes it: `(1,"a b",)`, the last field null. A row of one null and a
/// row without fields are written alike; either is read as one null.
struct TW_CORE_EXPORT CompositeText
{
    QList<TextItem> fields;

    /// Fails with InvalidText, naming the byte, or with Limit above kMostTextItems.
    [[nodiscard]] static Result<CompositeText> parse(QByteArrayView text);

    /// The text the server itself would write.
    [[nodiscard]] QByteArray print() const;

    bool operator==(const CompositeText&) const = default;
};

}
