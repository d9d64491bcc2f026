// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/sync_steps.h"

#include <tuplewright/query/engine_statements.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The server takes a value for it in a row that is there.
bool isChangeable(const Column& column)
{
    return column.generation != Generation::Expression
        && column.generation != Generation::IdentityAlways;
}

}

SyncSteps::SyncSteps(ComparedTable table, const Adapter& a, const Adapter& b)
    : m_table(std::move(table))
    , m_dialect(b.dialect())
    , m_from(a.dialect().engineStatements().exchange())
    , m_into(b.dialect().engineStatements().exchange())
    , m_isForeign(a.engine().id != b.engine().id)
{
    for (const QString& name : std::as_const(m_table.columns)) {
        m_columnsOfA.append(*m_table.a->find(name));
        m_columns.append(*m_table.b->find(name));
    }
}

bool SyncSteps::canWrite(const DifferentRow& row) const
{
    return row.kind != DifferenceKind::Different
        || std::ranges::any_of(
            row.places, [this](int place) { return isChangeable(m_columns[place]); });
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
    Value value = row.a[place];
    if (m_isForeign)
        value = m_into.taken(m_columns[place], m_from.neutral(m_columnsOfA[place].type, value));
    return m_dialect.placeholder(parameters.add(std::move(value)));
}

QString SyncSteps::same(
    const DifferentRow& row, qsizetype from, qsizetype end, Parameters& parameters) const
{
    QStringList terms;
    for (qsizetype i = from; i < end; ++i)
        terms.append(m_dialect.sameValue(m_columns[i], row.b[i], parameters));
    return terms.join(u" AND "_s);
}

/// The key as the server has it then, by which the receipt follows the row.
QString SyncSteps::returning(BatchStep& step) const
{
    step.returning = m_table.b->identityColumns;
    return step.returning.isEmpty() ? QString()
                                    : m_dialect.returning(m_dialect.quotedList(step.returning));
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
    QStringList names;
    QStringList values;
    bool isOverriding = false;
    for (int i = 0; i < m_columns.size(); ++i) {
        const Column& column = m_columns[i];
        if (column.isGenerated())
            continue;
        names.append(column.name);
        values.append(bound(row, i, parameters));
        isOverriding = isOverriding || column.generation == Generation::IdentityAlways;
    }
    step.statement.sql
        = u"INSERT INTO %1 (%2)%3 VALUES (%4)"_s.arg(name(), m_dialect.quotedList(names),
              isOverriding ? m_dialect.overridingIdentity() : QString(), values.join(u", "_s))
        + returning(step);
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
    for (const int place : row.places) {
        if (isChangeable(m_columns[place]))
            terms.append(
                m_dialect.quote(m_columns[place].name) + u" = "_s + bound(row, place, parameters));
    }
    BatchStep step
        = guarded(row, u"UPDATE "_s + name() + u" SET "_s + terms.join(u", "_s), parameters);
    step.statement.sql += returning(step);
    step.movesKeys = movesKeys(row);
    return step;
}

}
