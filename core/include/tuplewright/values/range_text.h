// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>
#include <tuplewright/base/result.h>
#include <tuplewright/values/text_item.h>

#include <QByteArrayView>
#include <QList>

namespace tw {

/// One end of a range. Without a value the range goes on for ever there.
struct RangeBound
{
    TextItem value;
    bool isInclusive = false;

    bool operator==(const RangeBound&) const = default;
};

/// A range as PostgreSQL writes it: `empty`, `[1,5)`, `(,"2020-01-01 00:00:00"]`.
class TW_CORE_EXPORT RangeText
{
public:
    RangeText() = default; ///< the empty range
    /// A range from one bound to the other; not the empty range.
    RangeText(RangeBound lower, RangeBound upper);

    /// Fails with InvalidText, naming the byte.
    [[nodiscard]] static Result<RangeText> parse(QByteArrayView text);

    /// The text the server itself would write.
    [[nodiscard]] QByteArray print() const;

    /// The range that holds no value; its bounds mean nothing.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// Where the range begins.
    [[nodiscard]] const RangeBound& lower() const { return m_lower; }
    /// Where the range ends.
    [[nodiscard]] const RangeBound& upper() const { return m_upper; }

    bool operator==(const RangeText&) const = default;

private:
    bool m_isEmpty = true;
    RangeBound m_lower;
    RangeBound m_upper;
};

/// Ranges as PostgreSQL writes a multirange: `{[1,3),[5,7)}`.
struct TW_CORE_EXPORT MultirangeText
{
    QList<RangeText> ranges;

    /// Fails with InvalidText, naming the byte, or with Limit above kMostTextItems.
    [[nodiscard]] static Result<MultirangeText> parse(QByteArrayView text);

    /// The text the server itself would write.
    [[nodiscard]] QByteArray print() const;

    bool operator==(const MultirangeText&) const = default;
};

}
