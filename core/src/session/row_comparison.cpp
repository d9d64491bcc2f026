// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "session/row_comparison.h"

#include "session/numbers.h"

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/editing/change_planner.h>
#include <tuplewright/query/mask.h>

#include <QHash>

#include <algorithm>

namespace tw {

namespace {

ColumnValues returnedValues(const BatchStep& step, const StepReport& report)
{
    ColumnValues values;
    for (qsizetype i = 0; i < step.returning.size() && i < report.returned.size(); ++i)
        values.append({step.returning[i], report.returned.at(i)});
    return values;
}

ColumnValues keyOf(const ColumnValues& row, const Table& table)
{
    ColumnValues key;
    for (const auto& cell : row) {
        if (table.identityColumns.contains(cell.first))
            key.append(cell);
    }
    return key;
}

bool knowsColumns(const Table& table, const ColumnValues& values)
{
    return std::all_of(values.begin(), values.end(),
        [&table](const auto& cell) { return table.find(cell.first) != nullptr; });
}

/// Looks at the row of one step.
class RowReading
{
public:
    RowReading(Session& session, const Table& table, const CallOptions& options)
        : m_session(session)
        , m_table(table)
        , m_planner(session.pool()->backend().dialect())
        , m_options(options)
    { }

    Result<RowFinding> at(const BatchStep& step, const StepReport& report)
    {
        const ColumnValues row = returnedValues(step, report);
        if (!report.done || row.isEmpty() || !knowsColumns(m_table, row))
            return RowFinding::Otherwise;
        TW_TRY(const bool intended, isAsIntended(step, row));
        TW_TRY(const bool before, isAsBefore(step, row));
        if (intended)
            return before ? RowFinding::AsBoth : RowFinding::AsIntended;
        return before ? RowFinding::AsBefore : RowFinding::Otherwise;
    }

private:
    /// Without a key another row may look the same, so that nothing is proved.
    [[nodiscard]] bool hasKey() const { return m_table.rowAddress == RowAddress::Key; }

    Result<bool> isAsIntended(const BatchStep& step, const ColumnValues& row)
    {
        if (!hasKey())
            return false;
        if (step.kind == ChangeKind::Delete)
            return counts(step.existence(), 0);
        return counts(m_planner.countOf(row, m_table), 1);
    }

    Result<bool> isAsBefore(const BatchStep& step, const ColumnValues& row)
    {
        if (step.kind != ChangeKind::Insert)
            return counts(step.unchanged(), 1);
        if (!hasKey())
            return false;
        return counts(m_planner.countOf(keyOf(row, m_table), m_table), 0);
    }

    Result<bool> counts(const Statement& statement, qint64 expected)
    {
        TW_TRY(const QList<qint64> numbers, readNumbers(m_session, statement, m_options));
        return numbers.value(0) == expected;
    }

    Session& m_session;
    const Table& m_table;
    const ChangePlanner m_planner;
    const CallOptions& m_options;
};

}

Result<QList<RowFinding>> inspectRows(Session& session, const Batch& batch,
    const QList<StepReport>& steps, const CallOptions& options)
{
    QHash<QualifiedName, TablePtr> tables;
    QList<RowFinding> states;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        // What was left out can tell nothing of the others.
        if (i < steps.size() && !steps[i].done) {
            states.append(RowFinding::NotLooked);
            continue;
        }
        TablePtr& table = tables[batch[i].row.table];
        if (!table) {
            TW_TRY(const TablePtr stored, session.use(options, [&](Connection& connection) {
                return connection.catalogReader().describe(batch[i].row.table, options);
            }));
            TW_TRY(table, maskedBySetting(stored, session.pool()->config().session.maskedColumns));
        }
        RowReading reading(session, *table, options);
        TW_TRY(const RowFinding state, reading.at(batch[i], steps.value(i)));
        states.append(state);
    }
    return states;
}

}
