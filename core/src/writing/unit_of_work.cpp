// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/writing/unit_of_work.h>

#include "applying/step_run.h"
#include "writing/table_levels.h"

#include <tuplewright/adapter/adapter.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const Value* find(const ColumnValues& values, const QString& column)
{
    const auto cell = std::find_if(values.begin(), values.end(),
        [&column](const auto& candidate) { return candidate.first == column; });
    return cell == values.end() ? nullptr : &cell->second;
}

void put(ColumnValues& values, const QString& column, const Value& value)
{
    const auto cell = std::find_if(values.begin(), values.end(),
        [&column](const auto& candidate) { return candidate.first == column; });
    if (cell == values.end())
        values.append({column, value});
    else
        cell->second = value;
}

RowIdentity identityOf(const Table& table, const Change& change, const ColumnValues& row)
{
    if (table.rowAddress != RowAddress::Key)
        return change.row;
    RowIdentity identity{table.name, RowAddress::Key, {}};
    for (const QString& column : table.identityColumns) {
        if (const Value* value = find(row, column))
            identity.key.append({column, *value});
    }
    return identity;
}

enum Phase
{
    Deleting,
    Updating,
    Inserting,
    Connecting, ///< updates that need rows inserted before
};

Phase phaseOf(const Change& change, bool refers)
{
    if (change.kind == ChangeKind::Delete)
        return Deleting;
    if (change.kind == ChangeKind::Insert)
        return Inserting;
    return refers ? Connecting : Updating;
}

}

UnitOfWork::Number UnitOfWork::add(TablePtr table, Change change, QList<Reference> references)
{
    m_pending.append({std::move(table), std::move(change), std::move(references)});
    return m_pending.size() - 1;
}

UnitOfWork::Number UnitOfWork::insert(
    TablePtr table, ColumnValues values, QList<Reference> references)
{
    Change change;
    change.kind = ChangeKind::Insert;
    change.row.table = table->name;
    change.values = std::move(values);
    return add(std::move(table), std::move(change), std::move(references));
}

QList<UnitOfWork::Number> UnitOfWork::order() const
{
    TableLevels tables;
    for (const Pending& pending : m_pending) {
        tables.add(*pending.table);
        for (const Reference& reference : pending.references) {
            if (reference.row >= 0 && reference.row < m_pending.size())
                tables.addDependency(pending.table->name, m_pending[reference.row].table->name);
        }
    }
    QHash<QualifiedName, qsizetype> levels;
    for (const Pending& pending : m_pending) {
        if (!levels.contains(pending.table->name))
            levels.insert(pending.table->name, tables.level(pending.table->name));
    }
    const auto rank = [this, &levels](Number number) {
        const Pending& pending = m_pending[number];
        const Phase phase = phaseOf(pending.change, !pending.references.isEmpty());
        const qsizetype level = levels.value(pending.table->name);
        return std::pair(phase, phase == Deleting ? -level : level);
    };
    QList<Number> order(m_pending.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(
        order.begin(), order.end(), [&rank](Number a, Number b) { return rank(a) < rank(b); });
    return order;
}

Result<UnitOfWork::Row> UnitOfWork::sendOne(Session& session, Number number,
    const TablePlanner& planner, const QList<Row>& sent, const CallOptions& options) const
{
    const Pending& pending = m_pending[number];
    Change change = pending.change;
    for (const Reference& reference : pending.references) {
        const Value* value = reference.row >= 0 && reference.row < number
            ? find(sent[reference.row].values, reference.target)
            : nullptr;
        if (!value)
            return fail(ErrorKind::InvalidArgument,
                u"%1 of %2 refers to a row that was not added before it."_s.arg(
                    reference.column, pending.table->name.display()));
        put(change.values, reference.column, *value);
    }
    TW_TRY(const BatchStep step, planner.plan(change));
    TW_TRY(const StepReport report, runStep(session, step, options));
    Row row;
    for (qsizetype i = 0; i < report.returned.size(); ++i)
        row.values.append({step.returning[i], report.returned.at(i)});
    row.identity = identityOf(*pending.table, change, row.values);
    return row;
}

Result<QList<UnitOfWork::Row>> UnitOfWork::send(Session& session, const CallOptions& options)
{
    m_failed.reset();
    if (!session.isInTransaction())
        return fail(ErrorKind::NoActiveTransaction,
            u"Changes are sent within a transaction; begin one, or use commit()."_s);
    QList<Row> rows(m_pending.size());
    const ChangePlanner planner = Adapter(session.pool()).planner();
    std::unordered_map<const Table*, TablePlanner> planners;
    for (const Number number : order()) {
        const Table& table = *m_pending[number].table;
        auto known = planners.find(&table);
        if (known == planners.end())
            known = planners.emplace(&table, planner.forTable(table)).first;
        Result<Row> row = sendOne(session, number, known->second, rows, options);
        if (!row) {
            m_failed = number;
            return fail(std::move(row).error());
        }
        rows[number] = *std::move(row);
    }
    return rows;
}

Result<QList<UnitOfWork::Row>> UnitOfWork::flush(Session& session, const CallOptions& options)
{
    TW_TRY(QList<Row> rows, send(session, options));
    clear();
    return rows;
}

Result<Atomic<QList<UnitOfWork::Row>>> UnitOfWork::commit(
    Session& session, const AtomicOptions& atomicity, const CallOptions& options)
{
    TW_TRY(auto done,
        atomic(
            session, atomicity, [&](Session& inside) { return send(inside, options); }, options));
    clear();
    return done;
}

}
