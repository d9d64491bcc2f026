// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/comparing/data_sync.h>

#include "applying/batch_images.h"
#include "applying/batch_run.h"
#include "applying/work_end.h"
#include "comparing/difference_spool.h"
#include "comparing/key_collisions.h"
#include "comparing/sync_order.h"
#include "comparing/sync_steps.h"

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/query/engine_statements.h>

using namespace Qt::StringLiterals;

namespace tw {

struct DataSync::Part
{
    SyncSteps steps;
    std::unique_ptr<DifferenceSpool> deletions = std::make_unique<DifferenceSpool>();
    std::unique_ptr<DifferenceSpool> updates = std::make_unique<DifferenceSpool>();
    std::unique_ptr<DifferenceSpool> insertions = std::make_unique<DifferenceSpool>();
    std::unique_ptr<KeyCollisions> collisions = {}; ///< while the table is compared
    bool collides = false; ///< rows must go before others can come
    qint64 unchangeable = 0; ///< rows that differ only where nothing can be written

    [[nodiscard]] const Table& target() const { return *steps.table().b; }

    [[nodiscard]] DifferenceSpool& rows(SyncWrite write) const
    {
        switch (write) {
        case SyncWrite::Delete:
            return *deletions;
        case SyncWrite::Insert:
            return *insertions;
        case SyncWrite::Update:
            break;
        }
        return *updates;
    }
};

namespace {

/// One transaction that writes what was found. Used once.
class SyncRun
{
public:
    SyncRun(const Adapter& b, const SyncOptions& options, const CallOptions& call)
        : m_adapter(b)
        , m_session(b.pool(), u"sync"_s)
        , m_options(options)
        , m_call(call)
    { }

    [[nodiscard]] Result<void> begin();
    /// Writes the rows of one phase, chunk by chunk.
    [[nodiscard]] Result<void> write(const SyncSteps& steps, DifferenceSpool& rows);
    /// Numbers that count up go on behind the new rows.
    [[nodiscard]] Result<void> raiseNumbers(const Table& table);
    [[nodiscard]] SyncReport finish(Result<void> done);

    [[nodiscard]] bool saves() const { return m_options.save == ApplyMode::Save; }
    [[nodiscard]] bool hasConflicts() const { return !m_report.conflicts.isEmpty(); }
    [[nodiscard]] std::unexpected<Error> conflict() const;

private:
    using Rows = QList<DifferentRow>;

    [[nodiscard]] Result<void> runSql(const QString& sql);
    [[nodiscard]] Result<void> writeChunk(const SyncSteps& steps, const Rows& rows);
    [[nodiscard]] Result<void> run(const Batch& batch, ApplyReport& report);
    void keepConflicts(const SyncSteps& steps, const Rows& rows, const ApplyReport& report);
    void count(const Rows& rows);

    const Adapter& m_adapter;
    Session m_session;
    const SyncOptions& m_options;
    const CallOptions& m_call;
    std::unique_ptr<Recording> m_recording; ///< null: no receipt is left
    SyncReport m_report;
};

Result<void> SyncRun::runSql(const QString& sql)
{
    if (sql.isEmpty())
        return {};
    TW_TRY_VOID(m_session.run({sql, {}}, nullptr, m_call, StatementOrigin::Library));
    return {};
}

Result<void> SyncRun::begin()
{
    TW_TRY_VOID(m_session.begin({}, m_call));
    TW_TRY(
        m_recording, Recording::begin(m_session, saves() ? m_adapter.receipts() : nullptr, m_call));
    const EngineStatements& statements = m_adapter.dialect().engineStatements();
    for (const QString& setting : statements.exchange().uniformReading())
        TW_TRY_VOID(runSql(setting));
    return runSql(statements.deferConstraints());
}

Result<void> SyncRun::write(const SyncSteps& steps, DifferenceSpool& spool)
{
    for (bool more = true; more;) {
        Rows rows;
        while (rows.size() < m_options.chunk) {
            DifferentRow row;
            TW_TRY(more, spool.next(row));
            if (!more)
                break;
            rows.append(std::move(row));
        }
        if (!rows.isEmpty())
            TW_TRY_VOID(writeChunk(steps, rows));
    }
    return {};
}

Result<void> SyncRun::writeChunk(const SyncSteps& steps, const Rows& rows)
{
    Batch batch;
    for (const DifferentRow& row : rows)
        batch.append(steps.stepFor(row));
    ApplyReport report;
    const Result<void> done = run(batch, report);
    keepConflicts(steps, rows, report);
    if (!done && report.failures.isEmpty())
        return done;
    if (m_report.conflicts.size() >= m_options.mostConflicts)
        return conflict();
    count(rows);
    if (m_options.progress)
        m_options.progress(m_report.rows());
    return {};
}

/// Rows that cannot be written are passed over, to be told of all at once: nothing is saved then.
Result<void> SyncRun::run(const Batch& batch, ApplyReport& report)
{
    ApplyOptions apply;
    if (m_session.connection()->capabilities().has(Feature::Savepoints))
        apply.badRows = BadRows::KeepOthers;
    BatchRun run(m_session, batch, apply, m_call);
    if (!m_recording || hasConflicts())
        return run.run(report);
    BatchImages images(*m_recording, batch);
    TW_TRY_VOID(images.before());
    TW_TRY_VOID(run.run(report));
    return report.failures.isEmpty() ? images.after(report.steps) : Result<void>();
}

void SyncRun::keepConflicts(const SyncSteps& steps, const Rows& rows, const ApplyReport& report)
{
    for (const auto& [step, error] : report.failures.asKeyValueRange()) {
        if (m_report.conflicts.size() >= m_options.mostConflicts)
            return;
        const DifferentRow& row = rows[step];
        m_report.conflicts.append({steps.table().b->name, row.kind, steps.keyOf(row), error});
    }
}

void SyncRun::count(const Rows& rows)
{
    for (const DifferentRow& row : rows) {
        if (row.kind == DifferenceKind::OnlyInA)
            ++m_report.inserted;
        else if (row.kind == DifferenceKind::OnlyInB)
            ++m_report.deleted;
        else
            ++m_report.updated;
    }
}

std::unexpected<Error> SyncRun::conflict() const
{
    const SyncConflict& first = m_report.conflicts.constFirst();
    return fail(first.error.kind,
        m_report.conflicts.size() == 1
            ? u"A row of %1 could not be written, so nothing was saved: %2"_s.arg(
                  first.table.display(), first.error.message)
            : u"%1 rows could not be written, so nothing was saved. The first one, of %2: %3"_s.arg(
                  QString::number(m_report.conflicts.size()), first.table.display(),
                  first.error.message),
        first.error.detail, u"Compare again, and look at these rows."_s);
}

Result<void> SyncRun::raiseNumbers(const Table& table)
{
    const EngineExchange& exchange = m_adapter.dialect().engineStatements().exchange();
    for (const Column& column : table.columns)
        TW_TRY_VOID(runSql(exchange.raiseNumber(table, column)));
    return {};
}

SyncReport SyncRun::finish(Result<void> done)
{
    WorkEnd end
        = endRecorded(m_session, m_recording.get(), std::move(done), m_options.save, m_call);
    if (m_recording && end.outcome == Outcome::Saved)
        m_report.receipt = m_recording->id();
    m_report.outcome = end.outcome;
    m_report.error = std::move(end.error);
    m_report.lostCommit = std::move(end.lostCommit);
    return std::move(m_report);
}

}

DataSync::DataSync(const Adapter& a, const Adapter& b)
    : m_a(a)
    , m_b(b)
{ }

DataSync::~DataSync() = default;

Result<void> DataSync::begin(const ComparedTable& table)
{
    if (!table.b->isEditable())
        return fail(ErrorKind::ReadOnly,
            u"%1 cannot be written: %2"_s.arg(table.b->name.display(), table.b->readOnlyReason), {},
            table.b->readOnlyFix);
    m_parts.push_back({SyncSteps(table, m_a, m_b)});
    m_parts.back().collisions = std::make_unique<KeyCollisions>(table);
    return {};
}

Result<void> DataSync::add(const DifferentRow& row)
{
    Part& part = m_parts.back();
    if (!part.steps.canWrite(row)) {
        ++part.unchangeable;
        return {};
    }
    part.collisions->add(row);
    ++m_rows;
    if (row.kind == DifferenceKind::OnlyInA)
        return part.insertions->append(row);
    if (row.kind == DifferenceKind::Different)
        return part.updates->append(row);
    ++m_deletions;
    return part.deletions->append(row);
}

Result<void> DataSync::end(const RowCounts&)
{
    Part& part = m_parts.back();
    part.collides = part.collisions->found();
    part.collisions.reset();
    for (const SyncWrite write : {SyncWrite::Delete, SyncWrite::Update, SyncWrite::Insert})
        TW_TRY_VOID(part.rows(write).close());
    m_remarks += syncRemarks(part.steps.table(), part.unchangeable, part.insertions->size() > 0);
    return {};
}

SyncReport DataSync::save(const SyncOptions& options, const CallOptions& call)
{
    SyncRun run(m_b, options, call);
    const auto work = [&]() -> Result<void> {
        TW_TRY_VOID(run.begin());
        QList<SyncedTable> tables;
        for (const Part& part : m_parts)
            tables.append({&part.target(), part.collides});
        for (const SyncPhase& phase : syncOrder(tables)) {
            const Part& part = m_parts[size_t(phase.table)];
            TW_TRY_VOID(run.write(part.steps, part.rows(phase.write)));
        }
        if (run.hasConflicts())
            return run.conflict();
        for (const Part& part : m_parts) {
            if (run.saves() && part.insertions->size() > 0)
                TW_TRY_VOID(run.raiseNumbers(part.target()));
        }
        return {};
    };
    return run.finish(work());
}

}
