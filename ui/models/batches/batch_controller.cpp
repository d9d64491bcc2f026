// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_controller.h"

#include "models/editing/batch_plan.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

constexpr qint64 kBatchSamples = 10;

std::optional<ReceiptSummary> receiptOf(const Adapter& adapter, const QString& id)
{
    if (id.isEmpty() || !adapter.receipts())
        return {};
    const Result<ReceiptSummary> found = adapter.receipts()->store.find(id);
    return found ? std::optional(*found) : std::nullopt;
}

}

Filter filterOfKeys(const QStringList& columns, const QList<KeyValues>& keys)
{
    if (columns.size() == 1) {
        QList<Value> values;
        for (const KeyValues& key : keys)
            values.append(key.constFirst());
        return Filter::condition(columns.constFirst(), FilterOperator::InList, values);
    }
    std::vector<Filter> rows;
    rows.reserve(size_t(keys.size()));
    for (const KeyValues& key : keys) {
        std::vector<Filter> parts;
        parts.reserve(size_t(columns.size()));
        for (qsizetype i = 0; i < columns.size(); ++i)
            parts.push_back(Filter::condition(columns.at(i), FilterOperator::Equal, {key.at(i)}));
        rows.push_back(Filter::all(std::move(parts)));
    }
    return Filter::any(std::move(rows));
}

BatchController::BatchController(std::shared_ptr<const Adapter> adapter, TablePtr table,
    ColumnTreatments treatments, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_calls(std::move(adapter), Lane::Writes)
    , m_table(std::move(table))
    , m_treatments(std::move(treatments))
{ }

BatchController::~BatchController()
{
    m_counting.requestCancel();
    m_previewing.requestCancel();
}

Result<BatchController::Found> BatchController::find(
    const Adapter& adapter, const Table& table, const BatchPlan& plan, const CallOptions& call)
{
    SelectQuery query = batchQuery(plan, table);
    query.columns = table.identityColumns;
    TW_TRY(const TableSet related, loadRelatedTables(adapter, table, plan.filter, call));
    WhereOptions options;
    options.allRows = true; // nothing is changed
    options.lookup = &related;
    const bool hasKey = !table.identityColumns.isEmpty();
    Found found;
    ResultSet first;
    TW_TRY(found.rows,
        WhereWriter(adapter, table)
            .preview(query, options, hasKey ? kBatchSamples : 0, hasKey ? &first : nullptr, call));
    for (qint64 row = 0; row < first.rowCount(); ++row)
        found.keys.append(first.values(row));
    return found;
}

void BatchController::count(const BatchPlan& plan)
{
    m_counting.requestCancel();
    m_samples.clear();
    m_counting = m_calls.call(
        Lane::Counts, [table = m_table, plan](const Adapter& adapter, const CallOptions& call) {
            return find(adapter, *table, plan, call);
        });
    m_counting.then(this, [this, number = ++m_countNumber](const Result<Found>& found) {
        if (number != m_countNumber)
            return;
        if (!found)
            return Q_EMIT countFailed(found.error());
        m_samples = found->keys;
        Q_EMIT counted(found->rows);
    });
}

BatchOptions BatchController::options(ApplyMode mode) const
{
    BatchOptions options;
    options.mode = mode;
    options.samples = mode == ApplyMode::DryRun ? kBatchSamples : 0;
    options.policy.rules = rulesOf(*m_adapter, *m_table, m_treatments, true);
    return options;
}

/// Some rows alone, since nobody waits for millions of them while typing.
void BatchController::preview(const BatchPlan& plan)
{
    m_previewing.requestCancel();
    ++m_previewNumber;
    if (m_samples.isEmpty())
        return Q_EMIT previewed({});
    BatchPlan some = plan;
    some.filter = filterOfKeys(m_table->identityColumns, m_samples);
    some.whereSql.clear();
    some.allRows = false;
    some.deleted = DeletedRows::All;
    some.expected.reset();
    m_previewing = m_calls.call(Lane::Facts,
        [some, options = options(ApplyMode::DryRun)](
            const Adapter& adapter, const CallOptions& call) -> Result<BatchReport> {
            return runBatch(adapter, some, options, call);
        });
    m_previewing.then(this, [this, number = m_previewNumber](const Result<BatchReport>& report) {
        if (number == m_previewNumber)
            Q_EMIT previewed(report ? report->where : WhereReport{.error = report.error()});
    });
}

void BatchController::tryOut(const BatchPlan& plan)
{
    if (!m_isRunning)
        start(plan, options(ApplyMode::DryRun), false);
}

void BatchController::run(const BatchPlan& plan, bool keepsReceipts)
{
    if (m_isRunning)
        return;
    BatchOptions saving = options(ApplyMode::Save);
    saving.progress = [here = Delivery(this), this](const WhereProgress& progress) {
        here.post([this, progress] { Q_EMIT progressed(progress); });
    };
    start(plan, saving, keepsReceipts);
}

void BatchController::start(const BatchPlan& plan, const BatchOptions& options, bool keepsReceipts)
{
    m_isRunning = true;
    const bool isTrial = options.mode == ApplyMode::DryRun;
    m_working = m_calls.call([plan, options, keepsReceipts](const Adapter& adapter,
                                 const CallOptions& call) -> Result<BatchResult> {
        BatchResult result;
        result.report = runBatch(
            keepsReceipts ? adapter : adapter.withReceipts(nullptr), plan, options, call);
        result.receipt = receiptOf(adapter, result.report.where.receipt);
        return result;
    });
    m_working.then(this, [this, isTrial](const Result<BatchResult>& result) {
        m_isRunning = false;
        BatchResult failed;
        if (!result)
            failed.report.where.error = result.error();
        const BatchResult& ended = result ? *result : failed;
        if (isTrial)
            Q_EMIT tried(ended.report.where);
        else
            Q_EMIT finished(ended);
    });
}

}
