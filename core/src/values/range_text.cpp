// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/range_text.h>

#include "values/text_cursor.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr std::string_view kEnds = ",])";

Result<TextItem> readBound(TextCursor& cursor)
{
    if (cursor.isAtOneOf(kEnds))
        return TextItem();
    TW_TRY(QByteArray value, cursor.quotable(kEnds));
    return TextItem(std::move(value));
}

Result<RangeText> readRange(TextCursor& cursor)
{
    if (cursor.skipWord("empty"))
        return RangeText();
    RangeBound lower;
    RangeBound upper;
    lower.isInclusive = cursor.skip('[');
    if (!lower.isInclusive)
        TW_TRY_VOID(cursor.expect('('));
    TW_TRY(lower.value, readBound(cursor));
    TW_TRY_VOID(cursor.expect(','));
    TW_TRY(upper.value, readBound(cursor));
    upper.isInclusive = cursor.skip(']');
    if (!upper.isInclusive)
        TW_TRY_VOID(cursor.expect(')'));
    return RangeText(std::move(lower), std::move(upper));
}

void appendBound(QByteArray& out, const RangeBound& bound)
{
    if (bound.value)
        appendQuotable(out, *bound.value, "()[],");
}

void appendRange(QByteArray& out, const RangeText& range)
{
    if (range.isEmpty()) {
        out.append("empty");
        return;
    }
    out.append(range.lower().isInclusive ? '[' : '(');
    appendBound(out, range.lower());
    out.append(',');
    appendBound(out, range.upper());
    out.append(range.upper().isInclusive ? ']' : ')');
}

}

RangeText::RangeText(RangeBound lower, RangeBound upper)
    : m_isEmpty(false)
    , m_lower(std::move(lower))
    , m_upper(std::move(upper))
{ }

Result<RangeText> RangeText::parse(QByteArrayView text)
{
    TextCursor cursor(text);
    cursor.skipBlanks();
    TW_TRY(RangeText range, readRange(cursor));
    TW_TRY_VOID(cursor.expectEnd());
    return range;
}

QByteArray RangeText::print() const
{
    QByteArray out;
    appendRange(out, *this);
    return out;
}

Result<MultirangeText> MultirangeText::parse(QByteArrayView text)
{
    TextCursor cursor(text);
    MultirangeText multirange;
    cursor.skipBlanks();
    TW_TRY_VOID(cursor.expect('{'));
    cursor.skipBlanks();
    if (!cursor.isAt('}')) {
        do {
            if (multirange.ranges.size() == kMostTextItems)
                return fail(ErrorKind::Limit, u"The multirange has too many ranges."_s);
            cursor.skipBlanks();
            TW_TRY(RangeText range, readRange(cursor));
            multirange.ranges.append(std::move(range));
            cursor.skipBlanks();
        } while (cursor.skip(','));
    }
    TW_TRY_VOID(cursor.expect('}'));
    TW_TRY_VOID(cursor.expectEnd());
    return multirange;
}

QByteArray MultirangeText::print() const
{
    QByteArray out("{");
    for (const RangeText& range : ranges) {
        if (out.size() > 1)
            out.append(',');
        appendRange(out, range);
    }
    return out + '}';
}

}
