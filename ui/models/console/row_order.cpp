// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_order.h"

#include <tuplewright/values/decimal_scanner.h>

#include <QCollator>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace tw {

namespace {

/// Kinds of values in the order in which they stand in a column.
enum class SortGroup : quint8
{
    MinusInfinity,
    BeforeChrist,
    Moment,
    LateMoment, ///< a year of more than four digits
    Number,
    Infinity,
    NotANumber, ///< behind infinity, as PostgreSQL has it
    Text,
    Bytes,
    Null
};

bool isNumeric(TypeClass type)
{
    return type == TypeClass::Integer || type == TypeClass::Decimal || type == TypeClass::Real;
}

bool isMoment(TypeClass type)
{
    return type == TypeClass::Date || type == TypeClass::Timestamp
        || type == TypeClass::TimestampTz;
}

SortGroup groupOfNumber(QByteArrayView bytes)
{
    const std::optional<SpecialNumber> special = scanSpecialNumber(bytes);
    if (!special)
        return isNumberText(bytes) ? SortGroup::Number : SortGroup::Text;
    switch (*special) {
    case SpecialNumber::NegativeInfinity:
        return SortGroup::MinusInfinity;
    case SpecialNumber::Infinity:
        return SortGroup::Infinity;
    case SpecialNumber::NaN:
        break;
    }
    return SortGroup::NotANumber;
}

SortGroup groupOfMoment(QByteArrayView bytes)
{
    if (bytes == "-infinity")
        return SortGroup::MinusInfinity;
    if (bytes == "infinity")
        return SortGroup::Infinity;
    if (bytes.endsWith(" BC"))
        return SortGroup::BeforeChrist;
    return bytes.indexOf('-') > 4 ? SortGroup::LateMoment : SortGroup::Moment;
}

SortGroup groupOf(const CellView& cell, TypeClass type)
{
    if (cell.isNull())
        return SortGroup::Null;
    if (cell.storage == StorageClass::Bytes)
        return SortGroup::Bytes;
    const bool isNumber = cell.storage == StorageClass::Integer
        || cell.storage == StorageClass::Real || isNumeric(type);
    if (isNumber)
        return groupOfNumber(cell.bytes);
    return isMoment(type) ? groupOfMoment(cell.bytes) : SortGroup::Text;
}

/// The moment with its zone, so that an hour which comes twice a year is in order.
std::optional<qint64> instantOf(QByteArrayView bytes)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(bytes), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

/// The values of one column in a form that compares fast.
class SortColumn
{
public:
    SortColumn(TypeClass type, qint64 rows)
        : m_type(type)
    {
        m_items.reserve(size_t(rows));
    }

    void add(const CellView& cell)
    {
        Item item{groupOf(cell, m_type), cell.bytes, 0, -1};
        if (item.group == SortGroup::Text && m_type == TypeClass::Text) {
            item.key = qint64(m_keys.size());
            m_keys.push_back(m_collator.sortKey(QString::fromUtf8(cell.bytes)));
        } else if (item.group == SortGroup::Moment && m_type == TypeClass::TimestampTz) {
            const std::optional<qint64> instant = instantOf(cell.bytes);
            m_hasInstants = m_hasInstants && instant;
            item.instant = instant.value_or(0);
        }
        m_items.push_back(item);
    }

    [[nodiscard]] bool isLess(quint32 left, quint32 right) const
    {
        const Item& a = m_items[left];
        const Item& b = m_items[right];
        if (a.group != b.group)
            return a.group < b.group;
        switch (a.group) {
        case SortGroup::Number:
            return compareDecimals(a.bytes, b.bytes) < 0;
        case SortGroup::BeforeChrist:
            return b.bytes < a.bytes;
        case SortGroup::LateMoment:
            return a.bytes.indexOf('-') != b.bytes.indexOf('-')
                ? a.bytes.indexOf('-') < b.bytes.indexOf('-')
                : a.bytes < b.bytes;
        case SortGroup::Moment:
            return m_hasInstants && a.instant != b.instant ? a.instant < b.instant
                                                           : a.bytes < b.bytes;
        default:
            return a.key >= 0 ? m_keys[size_t(a.key)] < m_keys[size_t(b.key)] : a.bytes < b.bytes;
        }
    }

private:
    struct Item
    {
        SortGroup group;
        QByteArrayView bytes;
        qint64 instant;
        qint64 key; ///< in m_keys; -1: its bytes are compared
    };

    const TypeClass m_type;
    const QCollator m_collator{QLocale()};
    bool m_hasInstants = true;
    std::vector<Item> m_items;
    std::vector<QCollatorSortKey> m_keys;
};

/// The place of each row's value among the values of a column; equal values have equal places.
Result<std::vector<quint32>> placesOf(
    const ResultSet& rows, const RowArrangement::Level& level, const StopToken& stop)
{
    SortColumn column(rows.header().columns.at(level.column).type.typeClass, rows.rowCount());
    for (const RowChunkPtr& chunk : rows.chunks()) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("Sorting was stopped."));
        for (qint64 row = 0; row < chunk->rowCount(); ++row)
            column.add(chunk->cell(row, level.column));
    }
    RowOrder order(size_t(rows.rowCount()));
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(
        order, [&column](quint32 left, quint32 right) { return column.isLess(left, right); });
    std::vector<quint32> places(order.size());
    quint32 place = 0;
    for (size_t at = 0; at < order.size(); ++at) {
        if (at > 0 && column.isLess(order[at - 1], order[at]))
            ++place;
        places[order[at]] = level.isDescending ? ~place : place;
    }
    return places;
}

bool holdsText(const RowChunk& chunk, qint64 row, const QString& text)
{
    for (int column = 0; column < chunk.columnCount(); ++column) {
        const CellView cell = chunk.cell(row, column);
        if (!cell.isNull() && cell.storage != StorageClass::Bytes
            && QString::fromUtf8(cell.bytes).contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Result<RowOrder> rowsWith(const ResultSet& rows, const QString& text, const StopToken& stop)
{
    RowOrder found;
    quint32 number = 0;
    for (const RowChunkPtr& chunk : rows.chunks()) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("Filtering was stopped."));
        for (qint64 row = 0; row < chunk->rowCount(); ++row, ++number)
            if (text.isEmpty() || holdsText(*chunk, row, text))
                found.push_back(number);
    }
    return found;
}

}

Result<RowOrder> arrangedRows(
    const ResultSet& rows, const RowArrangement& arrangement, const StopToken& stop)
{
    TW_TRY(RowOrder order, rowsWith(rows, arrangement.text, stop));
    std::vector<std::vector<quint32>> places;
    for (const RowArrangement::Level& level : arrangement.levels) {
        TW_TRY(std::vector<quint32> ofLevel, placesOf(rows, level, stop));
        places.push_back(std::move(ofLevel));
    }
    std::ranges::stable_sort(order, [&places](quint32 left, quint32 right) {
        for (const std::vector<quint32>& ofLevel : places)
            if (ofLevel[left] != ofLevel[right])
                return ofLevel[left] < ofLevel[right];
        return false;
    });
    return order;
}

bool isOrderedAsText(const ColumnType& type)
{
    switch (type.typeClass) {
    case TypeClass::Interval:
    case TypeClass::Json:
    case TypeClass::Enum:
    case TypeClass::Array:
    case TypeClass::Range:
    case TypeClass::Composite:
    case TypeClass::FullText:
    case TypeClass::Other:
        return true;
    default:
        return false;
    }
}

}
