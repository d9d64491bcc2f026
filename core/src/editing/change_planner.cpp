// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/editing/change_planner.h>

#include "editing/change_check.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString quotedList(const QStringList& columns)
{
    QStringList quoted;
    for (const QString& column : columns)
        quoted.append(Dialect::quote(column));
    return quoted.join(u", "_s);
}

Statement counting(const QString& condition, const Table& table, Parameters& parameters)
{
    return {u"SELECT count(*) FROM "_s + Dialect::quote(table.name) + u" WHERE "_s + condition,
        parameters.take()};
}

QString returningClause(const Table& table)
{
    return table.columns.isEmpty() ? QString() : u" RETURNING "_s + quotedList(table.columnNames());
}

}

Result<BatchStep> ChangePlanner::plan(const Change& change, const Table& table) const
{
    TW_TRY_VOID(checkChange(change, table));
    BatchStep step;
    step.kind = change.kind;
    step.row = change.row;
    step.row.table = table.name;
    step.returning = table.columnNames();
    Parameters parameters;
    step.statement.sql = statement(change, table, parameters) + returningClause(table);
    step.statement.values = parameters.take();
    if (change.kind == ChangeKind::Insert)
        return step;
    step.existence = existence(change.row, table);
    step.unchanged = unchanged(change, table);
    return step;
}

QString ChangePlanner::statement(
    const Change& change, const Table& table, Parameters& parameters) const
{
    const QString name = Dialect::quote(table.name);
    if (change.kind == ChangeKind::Insert)
        return u"INSERT INTO "_s + name + insertion(change, table, parameters);
    QString verb = u"DELETE FROM "_s + name;
    if (change.kind != ChangeKind::Delete)
        verb = u"UPDATE "_s + name + u" SET "_s + assignments(change, table, parameters);
    return verb + u" WHERE "_s + rowCondition(change, table, parameters);
}

QString ChangePlanner::insertion(
    const Change& change, const Table& table, Parameters& parameters) const
{
    QStringList columns;
    QStringList values;
    for (const auto& [column, value] : change.values) {
        if (value.isDefault())
            continue;
        columns.append(column);
        values.append(m_dialect.valueFor(*table.find(column), value, parameters));
    }
    if (columns.isEmpty())
        return u" DEFAULT VALUES"_s;
    return u" ("_s + quotedList(columns) + u") VALUES ("_s + values.join(u", "_s) + u')';
}

QString ChangePlanner::assignments(
    const Change& change, const Table& table, Parameters& parameters) const
{
    if (change.kind != ChangeKind::Update)
        return lifecycleMark(*table.lifecycle, change.kind == ChangeKind::SoftDelete);
    QStringList assignments;
    for (const auto& [column, value] : change.values)
        assignments.append(Dialect::quote(column) + u" = "_s
            + m_dialect.valueFor(*table.find(column), value, parameters));
    return assignments.join(u", "_s);
}

QString ChangePlanner::lifecycleMark(const Lifecycle& lifecycle, bool deleted) const
{
    const QString column = Dialect::quote(lifecycle.column) + u" = "_s;
    switch (lifecycle.kind) {
    case Lifecycle::Kind::DeletedFlag:
        return column + m_dialect.booleanLiteral(deleted);
    case Lifecycle::Kind::ActiveFlag:
        return column + m_dialect.booleanLiteral(!deleted);
    case Lifecycle::Kind::DeletedAt:
        break;
    }
    return column + (deleted ? m_dialect.currentTimestamp() : u"NULL"_s);
}

QString ChangePlanner::rowCondition(
    const Change& change, const Table& table, Parameters& parameters) const
{
    QString key = keyCondition(change.row, table, parameters);
    if (change.expected.isEmpty())
        return key;
    return key + u" AND "_s + sameValues(change.expected, table, parameters);
}

QString ChangePlanner::keyCondition(
    const RowIdentity& row, const Table& table, Parameters& parameters) const
{
    if (row.address == RowAddress::Physical)
        return m_dialect.samePhysicalRow(table, row.key.first().second, parameters);
    return sameValues(row.key, table, parameters);
}

QString ChangePlanner::sameValues(
    const ColumnValues& values, const Table& table, Parameters& parameters) const
{
    QStringList conditions;
    for (const auto& [column, value] : values)
        conditions.append(m_dialect.sameValue(*table.find(column), value, parameters));
    return conditions.join(u" AND "_s);
}

Statement ChangePlanner::existence(const RowIdentity& row, const Table& table) const
{
    Parameters parameters;
    const QString condition = keyCondition(row, table, parameters);
    return counting(condition, table, parameters);
}

Statement ChangePlanner::unchanged(const Change& change, const Table& table) const
{
    Parameters parameters;
    const QString condition = rowCondition(change, table, parameters);
    return counting(condition, table, parameters);
}

Statement ChangePlanner::countOf(const ColumnValues& values, const Table& table) const
{
    Parameters parameters;
    const QString condition = sameValues(values, table, parameters);
    return counting(condition, table, parameters);
}

}
