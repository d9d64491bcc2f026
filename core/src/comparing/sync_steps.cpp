// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/sync_steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

SyncSteps::SyncSteps(ComparedTable table, const Adapter& a, const Adapter& b)
    : m_table(std::move(table))
    , m_columns(m_table, a, b)
{ }

bool SyncSteps::canWrite(const DifferentRow& row) const
{
    return row.kind != DifferenceKind::Different || !m_columns.changeable(row.places).isEmpty();
}

ColumnValues SyncSteps::keyOf(const DifferentRow& row) const
{
    const QList<Value>& values = row.b.isEmpty() ? row.a : row.b;
    ColumnValues key;
    for (qsizetype i = 0; i < m_table.key.size(); ++i)
        key.append({m_table.key[i], values[i]});
    return key;
}

QString SyncSteps::bound(const DifferentRow& row, int place, Parameters& parameters) const
{
    return m_columns.dialect().placeholder(parameters.add(m_columns.taken(row, place)));
}

QString SyncSteps::same(
    const DifferentRow& row, qsizetype from, qsizetype end, Parameters& parameters) const
{
    QStringList terms;
    for (qsizetype i = from; i < end; ++i)
        terms.append(m_columns.dialect().sameValue(m_columns[i], row.b[i], parameters));
    return terms.join(u" AND "_s);
}

/// The key as the server has it then, by which the receipt follows the row.
QString SyncSteps::returning(BatchStep& step) const
{
    step.returning = m_table.b->identityColumns;
    return step.returning.isEmpty()
        ? QString()
        : m_columns.dialect().returning(m_columns.dialect().quotedList(step.returning));
}

bool SyncSteps::movesKeys(const DifferentRow& row) const
{
    const auto isWritten = [&](const QString& column) {
        return std::ranges::any_of(
            row.places, [&](int place) { return m_columns[place].name == column; });
    };
    const auto moves = [&](const Key& key) { return std::ranges::any_of(key.columns, isWritten); };
    return moves(m_table.b->primaryKey) || std::ranges::any_of(m_table.b->uniqueKeys, moves);
}

BatchStep SyncSteps::guarded(
    const DifferentRow& row, const QString& start, Parameters& parameters) const
{
    BatchStep step;
    step.row = {m_table.b->name, RowAddress::Key, keyOf(row)};
    const qsizetype keys = m_table.key.size();
    const auto condition = [&](Parameters& into) {
        const QString key = same(row, 0, keys, into);
        return keys == m_columns.size()
            ? key
            : key + u" AND "_s + same(row, keys, m_columns.size(), into);
    };
    step.statement.sql = start + u" WHERE "_s + condition(parameters);
    step.statement.values = parameters.take();
    const QString counting = u"SELECT count(*) FROM "_s + name() + u" WHERE "_s;
    step.existenceSql = counting + same(row, 0, keys, parameters);
    step.keyValues = int(parameters.take().size());
    step.unchangedSql = counting + condition(parameters);
    step.guardValues = int(parameters.take().size()) - step.keyValues;
    step.matchesAtMostOne = m_table.b->keyIsUnique && !m_table.b->changesRowsItself
        && std::ranges::is_permutation(m_table.key, m_table.b->identityColumns);
    return step;
}

BatchStep SyncSteps::insertion(const DifferentRow& row) const
{
    BatchStep step;
    step.kind = ChangeKind::Insert;
    step.row.table = m_table.b->name;
    Parameters parameters;
    QStringList values;
    for (const int place : m_columns.inserted())
        values.append(bound(row, place, parameters));
    step.statement.sql = m_columns.insertInto(m_table.b->name) + u" VALUES ("_s
        + values.join(u", "_s) + u')' + returning(step);
    step.statement.values = parameters.take();
    return step;
}

BatchStep SyncSteps::stepFor(const DifferentRow& row) const
{
    if (row.kind == DifferenceKind::OnlyInA)
        return insertion(row);
    Parameters parameters;
    if (row.kind == DifferenceKind::OnlyInB) {
        BatchStep step = guarded(row, u"DELETE FROM "_s + name(), parameters);
        step.kind = ChangeKind::Delete;
        return step;
    }
    QStringList terms;
    for (const int place : m_columns.changeable(row.places)) {
        terms.append(m_columns.dialect().quote(m_columns[place].name) + u" = "_s
            + bound(row, place, parameters));
    }
    BatchStep step
        = guarded(row, u"UPDATE "_s + name() + u" SET "_s + terms.join(u", "_s), parameters);
    step.statement.sql += returning(step);
    step.movesKeys = movesKeys(row);
    return step;
}

}
