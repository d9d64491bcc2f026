// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_change.h"

#include <tuplewright/session/session.h>

#include <QCoreApplication>

#include <algorithm>

namespace tw {

namespace {

struct TableChangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::TableChange)
};

bool isSameColumn(const Column& a, const Column& b)
{
    const auto facts = [](const Column& column) {
        return std::tie(column.name, column.type, column.nullable, column.defaultExpression,
            column.generation, column.comment, column.generationExpression, column.isVirtual,
            column.collation, column.readable, column.insertable, column.updatable,
            column.isMasked);
    };
    return facts(a) == facts(b);
}

/// All but the estimate of rows, which is another one every minute.
bool isSameTable(const Table& a, const Table& b)
{
    const auto facts = [](const Table& table) {
        return std::tie(table.name, table.kind, table.primaryKey, table.uniqueKeys,
            table.foreignKeys, table.checks, table.rowAddress, table.identityColumns,
            table.physicalColumn, table.privileges, table.readOnlyReason, table.readOnlyFix,
            table.keyIsUnique, table.needsOnlyKey, table.hidesRows, table.changesRowsItself,
            table.lifecycle, table.isTextIndex, table.comment);
    };
    return facts(a) == facts(b) && std::ranges::equal(a.columns, b.columns, isSameColumn);
}

Result<DescribedTable> describeOnce(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options)
{
    TW_TRY(TablePtr table, adapter.describe(name, options));
    Session session(adapter.pool(), QStringLiteral("stamp"));
    TW_TRY(RelationStamp stamp, readStamp(session, table->name, options));
    return DescribedTable{std::move(table), std::move(stamp)};
}

/// Nothing was changed between the two questions.
bool isWhole(const DescribedTable& described)
{
    return described.stamp.object.isEmpty()
        || std::ranges::all_of(described.table->columns, [&described](const Column& column) {
               return described.stamp.columns.contains(column.name);
           });
}

QList<int> placesOf(const DescribedTable& before, const DescribedTable& now, bool byNumber)
{
    QMap<int, QString> names;
    for (auto column = now.stamp.columns.cbegin(); column != now.stamp.columns.cend(); ++column)
        names.insert(column.value(), column.key());
    QList<int> places;
    for (const Column& column : before.table->columns) {
        const QString name
            = byNumber ? names.value(before.stamp.columns.value(column.name)) : column.name;
        places.append(now.table->columnIndex(name));
    }
    return places;
}

}

Result<DescribedTable> describeWhole(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options)
{
    TW_TRY(DescribedTable described, describeOnce(adapter, name, options));
    if (!isWhole(described)) {
        TW_TRY(described, describeOnce(adapter, name, options));
    }
    if (!isWhole(described))
        described.stamp = {};
    return described;
}

TableChange::TableChange(DescribedTable before, DescribedTable now)
    : m_before(std::move(before))
    , m_now(std::move(now))
{
    const bool hasNumbers
        = !m_before.stamp.columns.isEmpty() && !m_now.stamp.columns.isEmpty() && !isAnother();
    m_places = placesOf(m_before, m_now, hasNumbers);
}

bool TableChange::isNothing() const
{
    return !isAnother() && isSameTable(*m_before.table, *m_now.table);
}

bool TableChange::isAnother() const
{
    return !m_before.stamp.object.isEmpty() && !m_now.stamp.object.isEmpty()
        && m_before.stamp.object != m_now.stamp.object;
}

bool TableChange::keepsPlaces() const
{
    const Table& before = *m_before.table;
    const Table& now = *m_now.table;
    return !isAnother() && before.columnNames() == now.columnNames() && !m_places.contains(-1)
        && std::ranges::is_sorted(m_places) && before.rowAddress == now.rowAddress
        && before.identityColumns == now.identityColumns;
}

QString TableChange::nameOf(const QString& column) const
{
    const int place = placeOf(m_before.table->columnIndex(column));
    return place < 0 ? QString() : m_now.table->columns.at(place).name;
}

QStringList TableChange::moved(const QStringList& columns) const
{
    QStringList names;
    for (const QString& column : columns) {
        // What is no column of the table is one that is computed beside it.
        const QString name = m_before.table->columnIndex(column) < 0 ? column : nameOf(column);
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

std::optional<Filter> TableChange::moved(const Filter& filter) const
{
    if (filter.kind() == Filter::Kind::Related)
        return filter;
    if (filter.kind() == Filter::Kind::Condition) {
        FilterCondition condition = filter.leaf();
        condition.column = moved(QStringList{condition.column}).value(0);
        return condition.column.isEmpty() ? std::nullopt
                                          : std::optional(Filter::condition(condition));
    }
    if (filter.kind() == Filter::Kind::First)
        return movedFirst(filter);
    std::vector<Filter> parts;
    for (const Filter& part : filter.parts())
        if (std::optional<Filter> now = moved(part))
            parts.push_back(*std::move(now));
    if (parts.empty() && !filter.parts().empty())
        return std::nullopt;
    if (filter.kind() == Filter::Kind::Not)
        return Filter::negate(std::move(parts.front()));
    return filter.kind() == Filter::Kind::Or ? Filter::any(std::move(parts))
                                             : Filter::all(std::move(parts));
}

/// Other columns would choose other rows, so that nothing is left when one of them is gone.
std::optional<Filter> TableChange::movedFirst(const Filter& filter) const
{
    const FirstRows& rows = filter.firstRows();
    const FirstRows now{moved(rows.groupBy), moved(rows.order)};
    const std::optional<Filter> among = moved(filter.parts().front());
    const bool isWhole = now.groupBy.size() == rows.groupBy.size()
        && now.order.size() == rows.order.size() && among;
    return isWhole ? std::optional(Filter::first(now, *among)) : std::nullopt;
}

Sort TableChange::moved(const Sort& sort) const
{
    Sort now;
    for (SortKey key : sort) {
        key.column = moved(QStringList{key.column}).value(0);
        if (!key.column.isEmpty())
            now.append(key);
    }
    return now;
}

RowFilter TableChange::moved(const RowFilter& rows) const
{
    return {moved(rows.filter).value_or(Filter()), rows.whereSql, moved(rows.sort)};
}

ColumnTreatments TableChange::moved(const ColumnTreatments& treatments) const
{
    ColumnTreatments now;
    for (auto column = treatments.cbegin(); column != treatments.cend(); ++column)
        for (const QString& name : moved(QStringList{column.key()}))
            now.insert(name, *column);
    return now;
}

QStringList TableChange::words() const
{
    QStringList words;
    if (isAnother())
        words.append(TableChangeTexts::tr(
            "The table was dropped, and another one was created under its name."));
    addColumnWords(words);
    addWritingWords(words);
    return words;
}

void TableChange::addColumnWords(QStringList& words) const
{
    const QList<Column>& now = m_now.table->columns;
    for (int column = 0; column < m_places.size(); ++column) {
        const Column& old = m_before.table->columns.at(column);
        if (m_places.at(column) < 0) {
            words.append(TableChangeTexts::tr("Column %1 is gone.").arg(old.name));
            continue;
        }
        const Column& same = now.at(m_places.at(column));
        if (same.name != old.name)
            words.append(
                TableChangeTexts::tr("Column %1 was renamed to %2.").arg(old.name, same.name));
        if (same.type.name != old.type.name)
            words.append(TableChangeTexts::tr("Column %1 has the type %2 now instead of %3.")
                    .arg(same.name, same.type.name, old.type.name));
        else if (same.type.enumValues != old.type.enumValues)
            words.append(TableChangeTexts::tr("Column %1 takes other values now: %2.")
                    .arg(same.name, same.type.enumValues.join(QStringLiteral(", "))));
    }
    for (int column = 0; column < now.size(); ++column)
        if (!m_places.contains(column))
            words.append(TableChangeTexts::tr("Column %1 was added.").arg(now.at(column).name));
}

void TableChange::addWritingWords(QStringList& words) const
{
    const Table& before = *m_before.table;
    const Table& now = *m_now.table;
    if (moved(before.identityColumns) != now.identityColumns || before.rowAddress != now.rowAddress)
        words.append(now.rowAddress == RowAddress::Key
                ? TableChangeTexts::tr("Rows are identified by %1 now.")
                      .arg(now.identityColumns.join(QStringLiteral(", ")))
                : TableChangeTexts::tr("No column identifies rows any more."));
    if (before.readOnlyReason != now.readOnlyReason)
        words.append(now.isEditable() ? TableChangeTexts::tr("Rows can be changed now.")
                                      : TableChangeTexts::tr("Rows cannot be changed any more. %1")
                                            .arg(now.readOnlyReason));
    else if (before.privileges != now.privileges)
        words.append(TableChangeTexts::tr("Your privileges on its rows have changed."));
}

}
