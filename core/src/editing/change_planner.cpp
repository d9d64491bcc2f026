// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/editing/change_planner.h>

#include "editing/change_check.h"
#include "editing/change_writer.h"
#include "rendering/lifecycle_sql.h"

#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QStringList namesIn(const ColumnValues& values)
{
    QStringList names;
    for (const auto& [column, value] : values)
        names.append(column);
    return names;
}

QStringList withoutAny(QStringList names, const QStringList& others)
{
    names.removeIf([&others](const QString& name) { return others.contains(name); });
    return names;
}

/// The start of a SELECT of something in the rows that a condition is true for.
QString selection(const Dialect& dialect, const QString& what, const Table& table)
{
    return u"SELECT "_s + what + u" FROM "_s + dialect.quote(table.name) + u" WHERE "_s;
}

QString allColumns(const Dialect& dialect, const Table& table)
{
    QStringList terms;
    for (const Column& column : table.columns)
        terms.append(selectedColumn(dialect, column));
    return terms.join(u", "_s);
}

QString returningClause(const Dialect& dialect, const Table& table)
{
    return table.columns.isEmpty() ? QString() : dialect.returning(allColumns(dialect, table));
}

/// A trigger or a rule may count otherwise than the rows are.
bool matchesAtMostOne(const RowIdentity& row, const Table& table)
{
    return table.keyIsUnique && !table.changesRowsItself && row.address == RowAddress::Key
        && std::ranges::is_permutation(
            row.key, table.identityColumns, {}, &std::pair<QString, Value>::first);
}

/// Foreign keys name nothing but the columns of keys.
bool movesKeys(const Change& change, const Table& table)
{
    if (change.kind != ChangeKind::Update && !change.upsert.isRequested())
        return false;
    const auto isNamed = [&change](const QString& column) {
        return std::ranges::find(change.values, column, &std::pair<QString, Value>::first)
            != change.values.end();
    };
    return std::ranges::any_of(table.primaryKey.columns, isNamed)
        || std::ranges::any_of(table.uniqueKeys,
            [&](const Key& key) { return std::ranges::any_of(key.columns, isNamed); });
}

ColumnValues rivalOf(const Change& change)
{
    ColumnValues rival = change.values;
    rival.removeIf(
        [&change](const auto& value) { return !change.upsert.key.contains(value.first); });
    return rival;
}

bool carriesValues(ChangeKind kind)
{
    return kind == ChangeKind::Insert || kind == ChangeKind::Update;
}

}

TablePlanner::TablePlanner(const Dialect& dialect, const Table& table, const ChangePolicy& policy)
    : m_dialect(&dialect)
    , m_table(&table)
    , m_rules(std::make_shared<const WritingRules>(dialect, table, policy))
    , m_columns(policy.returnsRows ? table.columnNames() : QStringList())
    , m_returning(policy.returnsRows ? returningClause(dialect, table) : QString())
    , m_counting(selection(dialect, u"count(*)"_s, table))
{ }

Result<BatchStep> TablePlanner::plan(const Change& change, StepTexts* texts) const
{
    const Table& table = *m_table;
    TW_TRY_VOID(checkChange(change, table));
    const QStringList given = namesIn(change.values);
    const bool isNew = change.kind == ChangeKind::Insert;
    QList<SelfFilled> filled;
    if (change.kind != ChangeKind::Delete)
        filled = m_rules->filled(isNew, given);
    QList<SelfFilled> onUpdate;
    if (change.upsert.isRequested())
        onUpdate = m_rules->filled(false, given);

    QStringList filledNames;
    for (const SelfFilled& own : std::as_const(filled))
        filledNames.append(own.column->name);
    TW_TRY(const Change checked, withCheckedValues(change, filledNames));

    BatchStep step;
    step.kind = change.kind;
    step.row = change.row;
    step.row.table = table.name;
    step.returning = m_columns;
    Parameters parameters;
    const ChangeWriter writer(*m_dialect, table, parameters);
    step.statement.sql = writer.statement(checked, filled, onUpdate) + m_returning;
    step.statement.values = parameters.take();
    step.rival = rivalOf(checked);
    step.movesKeys = movesKeys(checked, table);
    step.matchesAtMostOne = !isNew && matchesAtMostOne(change.row, table);
    if (texts && texts->complete(step))
        return step;
    if (!isNew)
        addQuestions(step, change);
    if (texts)
        texts->add(step);
    return step;
}

/// Written anew for their own numbers of parameters; the values are the statement's last ones.
void TablePlanner::addQuestions(BatchStep& step, const Change& change) const
{
    Parameters parameters;
    const ChangeWriter writer(*m_dialect, *m_table, parameters);
    step.existenceSql = m_counting + writer.keyCondition(change.row);
    step.keyValues = int(parameters.take().size());
    step.unchangedSql = m_counting + writer.rowCondition(change);
    step.guardValues = int(parameters.take().size()) - step.keyValues;
}

/// The change as it is to be sent: values transformed and in order, and an upsert with its columns.
Result<Change> TablePlanner::withCheckedValues(
    const Change& change, const QStringList& filled) const
{
    Change checked = change;
    if (checked.upsert.isRequested() && checked.upsert.updates.isEmpty())
        checked.upsert.updates = withoutAny(namesIn(change.values), change.upsert.key);
    if (!carriesValues(change.kind))
        return checked;
    const TableRules& rules = m_rules->demands();
    checked.values = rules.transformed(change.values);
    ColumnValues all = checked.values;
    for (const QString& column : filled)
        all.append({column, Value::defaultMarker()});
    const QList<Violation> violations = change.kind == ChangeKind::Insert
        ? rules.checkNewRow(all)
        : rules.checkChange(checked.values);
    if (!violations.isEmpty())
        return fail(violationError(m_table->name, violations));
    return checked;
}

TablePlanner ChangePlanner::forTable(const Table& table) const
{
    return {m_dialect, table, m_policy};
}

Result<BatchStep> ChangePlanner::plan(const Change& change, const Table& table) const
{
    return forTable(table).plan(change);
}

Statement ChangePlanner::countOf(const ColumnValues& values, const Table& table) const
{
    Parameters parameters;
    const QString condition = ChangeWriter(m_dialect, table, parameters).sameValues(values);
    return {selection(m_dialect, u"count(*)"_s, table) + condition, parameters.take()};
}

Result<Statement> ChangePlanner::rowAt(
    const RowIdentity& row, DeletedRows deleted, const Table& table) const
{
    TW_TRY_VOID(checkIdentity(row, table));
    Parameters parameters;
    QString condition = ChangeWriter(m_dialect, table, parameters).keyCondition(row);
    if (table.lifecycle && deleted != DeletedRows::All)
        condition += u" AND "_s
            + lifecycleCondition(m_dialect, table, deleted == DeletedRows::Deleted, parameters);
    return Statement{
        selection(m_dialect, allColumns(m_dialect, table), table) + condition, parameters.take()};
}

}
