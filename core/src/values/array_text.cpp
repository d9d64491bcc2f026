// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/array_text.h>

#include "values/text_cursor.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isNullWord(QByteArrayView item)
{
    return item.compare("null", Qt::CaseInsensitive) == 0;
}

constexpr std::string_view kSpecial = "\"\\{}";

bool needsQuotes(QByteArrayView element, char delimiter)
{
    return element.isEmpty() || isNullWord(element)
        || std::any_of(element.begin(), element.end(), [delimiter](char c) {
               return c == delimiter || isBlank(c) || kSpecial.find(c) != std::string_view::npos;
           });
}

void appendElement(QByteArray& out, const TextItem& element, char delimiter)
{
    if (!element) {
        out.append("NULL");
        return;
    }
    if (!needsQuotes(*element, delimiter)) {
        out.append(*element);
        return;
    }
    out.append('"');
    for (const char c : *element) {
        if (c == '"' || c == '\\')
            out.append('\\');
        out.append(c);
    }
    out.append('"');
}

/// The number of a dimension's last element; may not fit the server's integers.
qint64 upperOf(const ArrayText::Dimension& dimension)
{
    return qint64(dimension.lower) + dimension.size - 1;
}

bool isDimension(const ArrayText::Dimension& dimension)
{
    return dimension.size > 0 && upperOf(dimension) <= std::numeric_limits<int>::max();
}

/// Whether the dimensions have room for so many elements and no more.
bool fits(const QList<ArrayText::Dimension>& dimensions, qsizetype elements)
{
    if (dimensions.isEmpty() || dimensions.size() > ArrayText::kMostDimensions)
        return dimensions.isEmpty() && elements == 0;
    qint64 room = 1;
    for (const ArrayText::Dimension& dimension : dimensions) {
        if (!isDimension(dimension) || room > elements)
            return false;
        room *= dimension.size;
    }
    return room == elements;
}

/// For each level of braces, how many elements it spans.
QList<qsizetype> spansOf(const QList<ArrayText::Dimension>& dimensions)
{
    QList<qsizetype> spans(dimensions.size());
    qsizetype span = 1;
    for (qsizetype level = dimensions.size() - 1; level >= 0; --level) {
        span *= dimensions[level].size;
        spans[level] = span;
    }
    return spans;
}

/// Walks through the text with a count of open braces; there is nothing to recurse into.
class ArrayReader
{
public:
    ArrayReader(QByteArrayView text, char delimiter)
        : m_cursor(text)
        , m_delimiter(delimiter)
    { }

    Result<ArrayText> read();

private:
    [[nodiscard]] Result<void> readBounds();
    [[nodiscard]] Result<int> readNumber();
    [[nodiscard]] Result<void> readBody();
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> close();
    [[nodiscard]] Result<void> readItem();
    [[nodiscard]] Result<TextItem> quoted();
    [[nodiscard]] Result<TextItem> unquoted();
    [[nodiscard]] Result<QList<ArrayText::Dimension>> dimensions() const;

    TextCursor m_cursor;
    char m_delimiter;
    QList<ArrayText::Dimension> m_bounds; ///< as written before the equals sign
    QList<int> m_sizes; ///< of each level; 0 until its first closing brace
    QList<int> m_counts; ///< of the open braces, so far
    QList<TextItem> m_items;
    bool m_isItemDue = true;
};

Result<ArrayText> ArrayReader::read()
{
    m_cursor.skipBlanks();
    TW_TRY_VOID(readBounds());
    TW_TRY_VOID(readBody());
    TW_TRY_VOID(m_cursor.expectEnd());
    TW_TRY(QList<ArrayText::Dimension> shape, dimensions());
    return ArrayText::shaped(std::move(shape), std::move(m_items), m_delimiter);
}

Result<void> ArrayReader::readBounds()
{
    if (!m_cursor.isAt('['))
        return {};
    while (m_cursor.skip('[')) {
        TW_TRY(const int first, readNumber());
        ArrayText::Dimension bound{1, first};
        if (m_cursor.skip(':')) {
            TW_TRY(const int upper, readNumber());
            const qint64 size = qint64(upper) - first + 1;
            bound = {first, int(std::clamp<qint64>(size, 0, std::numeric_limits<int>::max()))};
        }
        if (!isDimension(bound) || m_bounds.size() == ArrayText::kMostDimensions)
            return m_cursor.bad(u"no array has these bounds"_s);
        TW_TRY_VOID(m_cursor.expect(']'));
        m_bounds.append(bound);
        m_cursor.skipBlanks();
    }
    TW_TRY_VOID(m_cursor.expect('='));
    m_cursor.skipBlanks();
    return {};
}

Result<int> ArrayReader::readNumber()
{
    QByteArray digits;
    while (m_cursor.isAtOneOf("+-0123456789"))
        digits.append(m_cursor.next());
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!isNumber)
        return m_cursor.bad(u"a bound is not a number of 32 bits"_s);
    return number;
}

Result<void> ArrayReader::readBody()
{
    if (!m_cursor.isAt('{'))
        return m_cursor.expect('{');
    do {
        if (m_cursor.isAtEnd())
            return m_cursor.bad(u"a brace is not closed"_s);
        if (m_cursor.isAt('{')) {
            TW_TRY_VOID(open());
        } else if (m_cursor.isAt('}')) {
            TW_TRY_VOID(close());
        } else if (m_cursor.isAt(m_delimiter)) {
            if (m_isItemDue)
                return m_cursor.bad(u"an element is missing"_s);
            m_cursor.next();
            m_isItemDue = true;
        } else {
            TW_TRY_VOID(readItem());
        }
        if (!m_counts.isEmpty())
            m_cursor.skipBlanks();
    } while (!m_counts.isEmpty());
    return {};
}

Result<void> ArrayReader::open()
{
    if (!m_isItemDue)
        return m_cursor.bad(u"a delimiter is missing"_s);
    if (m_counts.size() == m_sizes.size()) {
        if (!m_items.isEmpty())
            return m_cursor.bad(u"the rows differ in depth"_s);
        if (m_sizes.size() == ArrayText::kMostDimensions)
            return m_cursor.bad(u"there are too many dimensions"_s);
        m_sizes.append(0);
    }
    m_counts.append(0);
    m_cursor.next();
    return {};
}

Result<void> ArrayReader::close()
{
    const bool isWholeEmptyArray = m_sizes.size() == 1 && m_counts.last() == 0;
    if (m_isItemDue && !isWholeEmptyArray)
        return m_cursor.bad(u"an element is missing"_s);
    const int count = m_counts.takeLast();
    int& size = m_sizes[m_counts.size()];
    if (size != 0 && size != count)
        return m_cursor.bad(u"the rows differ in length"_s);
    size = count;
    if (!m_counts.isEmpty())
        ++m_counts.last();
    m_isItemDue = false;
    m_cursor.next();
    return {};
}

Result<void> ArrayReader::readItem()
{
    if (!m_isItemDue)
        return m_cursor.bad(u"a delimiter is missing"_s);
    if (m_counts.size() != m_sizes.size())
        return m_cursor.bad(u"the rows differ in depth"_s);
    if (m_items.size() == kMostTextItems)
        return fail(ErrorKind::Limit, u"The array has too many elements."_s);
    TW_TRY(TextItem item, m_cursor.skip('"') ? quoted() : unquoted());
    m_items.append(std::move(item));
    ++m_counts.last();
    m_isItemDue = false;
    return {};
}

Result<TextItem> ArrayReader::quoted()
{
    QByteArray item;
    while (!m_cursor.isAtEnd() && !m_cursor.isAt('"')) {
        m_cursor.skip('\\');
        if (!m_cursor.isAtEnd())
            item.append(m_cursor.next());
    }
    TW_TRY_VOID(m_cursor.expect('"'));
    return item;
}

Result<TextItem> ArrayReader::unquoted()
{
    QByteArray item;
    qsizetype length = 0; // without the blanks at the end
    bool isEscaped = false;
    while (!m_cursor.isAtEnd() && !m_cursor.isAt(m_delimiter) && !m_cursor.isAtOneOf("{}\"")) {
        const bool escapesNext = m_cursor.skip('\\');
        if (m_cursor.isAtEnd())
            return m_cursor.bad(u"nothing follows the backslash"_s);
        const char c = m_cursor.next();
        item.append(c);
        if (escapesNext || !isBlank(c))
            length = item.size();
        isEscaped = isEscaped || escapesNext;
    }
    item.truncate(length);
    if (!isEscaped && isNullWord(item))
        return TextItem();
    return item;
}

Result<QList<ArrayText::Dimension>> ArrayReader::dimensions() const
{
    QList<ArrayText::Dimension> shape;
    for (const int size : m_sizes) {
        if (!m_items.isEmpty())
            shape.append({1, size});
    }
    if (m_bounds.isEmpty())
        return shape;
    const bool agrees = std::equal(shape.begin(), shape.end(), m_bounds.begin(), m_bounds.end(),
        [](const auto& a, const auto& b) { return a.size == b.size; });
    if (!agrees)
        return m_cursor.bad(u"the elements do not fit the bounds"_s);
    return m_bounds;
}

}

ArrayText::ArrayText(QList<TextItem> elements, char delimiter)
    : m_elements(std::move(elements))
    , m_delimiter(delimiter)
{
    if (!m_elements.isEmpty())
        m_dimensions.append({1, int(m_elements.size())});
}

Result<ArrayText> ArrayText::shaped(
    QList<Dimension> dimensions, QList<TextItem> elements, char delimiter)
{
    if (!fits(dimensions, elements.size()))
        return fail(ErrorKind::InvalidArgument, u"The elements do not fit the dimensions."_s);
    ArrayText array(std::move(elements), delimiter);
    array.m_dimensions = std::move(dimensions);
    return array;
}

Result<ArrayText> ArrayText::parse(QByteArrayView text, char delimiter)
{
    return ArrayReader(text, delimiter).read();
}

QByteArray ArrayText::print() const
{
    QByteArray out;
    const bool isShifted = std::any_of(m_dimensions.begin(), m_dimensions.end(),
        [](const Dimension& dimension) { return dimension.lower != 1; });
    for (const Dimension& dimension : m_dimensions) {
        if (isShifted)
            out += '[' + QByteArray::number(dimension.lower) + ':'
                + QByteArray::number(upperOf(dimension)) + ']';
    }
    if (isShifted)
        out += '=';
    if (m_elements.isEmpty())
        return "{}";
    const QList<qsizetype> spans = spansOf(m_dimensions);
    const auto bracesAt = [&spans](qsizetype element) {
        return std::count_if(
            spans.begin(), spans.end(), [element](qsizetype span) { return element % span == 0; });
    };
    for (qsizetype i = 0; i < m_elements.size(); ++i) {
        if (i > 0)
            out.append(m_delimiter);
        out.append(bracesAt(i), '{');
        appendElement(out, m_elements[i], m_delimiter);
        out.append(bracesAt(i + 1), '}');
    }
    return out;
}

}
