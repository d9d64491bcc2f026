// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_change.h"

#include "batch_plan.h"

namespace tw {

namespace {

WhereReport changed(const WhereWriter& writer, BulkChange::Kind kind, const SelectQuery& query,
    const QList<ColumnEdit>& edits, const WhereOptions& options, const CallOptions& call)
{
    switch (kind) {
    case BulkChange::Kind::Set:
        return writer.update(query, edits, options, call);
    case BulkChange::Kind::SoftDelete:
        return writer.softDelete(query, options, call);
    case BulkChange::Kind::Restore:
        return writer.restore(query, options, call);
    case BulkChange::Kind::Delete:
        break;
    }
    return writer.remove(query, options, call);
}

}

BulkChange::BulkChange(std::shared_ptr<const Adapter> adapter, TablePtr table, SelectQuery query,
    TableSet related, ColumnTreatments treatments, QObject* parent)
    : QObject(parent)
    , m_writer(std::move(adapter), Lane::Writes)
    , m_table(std::move(table))
    , m_query(std::move(query))
    , m_related(std::move(related))
    , m_treatments(std::move(treatments))
{
    m_query.columns.clear();
    m_query.sort.clear();
}

BulkChange::~BulkChange()
{
    m_counting.requestCancel();
}

bool BulkChange::meansAllRows() const
{
    return m_query.filter.isEmpty() && m_query.whereSql.isEmpty();
}

void BulkChange::count()
{
    m_counting = m_writer.call(Lane::Counts,
        [table = m_table, query = m_query, related = m_related](
            const Adapter& adapter, const CallOptions& call) {
            WhereOptions options;
            options.allRows = true; // nothing is changed
            options.lookup = &related;
            return WhereWriter(adapter, *table).preview(query, options, 0, nullptr, call);
        });
    m_counting.then(this, [this](const Result<qint64>& result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        m_rows = *result;
        Q_EMIT counted();
    });
}

void BulkChange::run(Kind kind, const QList<ColumnEdit>& edits)
{
    if (m_isRunning || !m_rows)
        return;
    m_isRunning = true;
    const Operation<WhereReport> running = m_writer.call(
        [table = m_table, query = m_query, related = m_related, treatments = m_treatments,
            expected = *m_rows, kind, edits, allRows = meansAllRows()](
            const Adapter& adapter, const CallOptions& call) -> Result<WhereReport> {
            WhereOptions options;
            options.allRows = allRows;
            options.expected = expected;
            options.lookup = &related;
            options.policy.rules = rulesOf(adapter, *table, treatments, true);
            return changed(WhereWriter(adapter, *table), kind, query, edits, options, call);
        });
    running.then(this, [this](const Result<WhereReport>& result) {
        m_isRunning = false;
        Q_EMIT finished(result ? *result : WhereReport{.error = result.error()});
    });
}

}
