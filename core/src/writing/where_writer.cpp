// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/writing/where_writer.h>

#include "applying/work_end.h"
#include "query/computed_check.h"
#include "session/numbers.h"
#include "writing/recorded_where.h"
#include "writing/where_samples.h"
#include "writing/where_statement.h"

#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What a person typed may do more than to read.
StatementOrigin originOf(const SelectQuery& query)
{
    return query.whereSql.trimmed().isEmpty() ? StatementOrigin::Library : StatementOrigin::Person;
}

/// One change of all rows of a query, in one transaction or chunk by chunk.
class WhereRun
{
public:
    WhereRun(const Adapter& adapter, const WhereStatement& statement, const SelectQuery& query,
        const WhereOptions& options, const CallOptions& call)
        : m_session(adapter.pool(), u"change where"_s)
        , m_statement(statement)
        , m_origin(originOf(query))
        , m_options(options)
        , m_call(call)
    {
        if (options.save != ApplyMode::Save || !adapter.receipts())
            return;
        m_receipts = *adapter.receipts();
        m_receipts->batch = options.batch;
    }

    WhereReport run();

private:
    [[nodiscard]] bool isChunked() const
    {
        return m_options.chunk > 0 && m_options.save == ApplyMode::Save;
    }
    void runInChunks();
    [[nodiscard]] Result<void> checkCount();
    [[nodiscard]] Result<QList<Value>> endOfChunk(const QList<Value>& after);
    [[nodiscard]] Result<void> change(const KeySpan& span);
    [[nodiscard]] Result<void> changeRecorded(const KeySpan& span);
    [[nodiscard]] Result<void> tryOut();
    [[nodiscard]] Result<void> begin();
    void finish(Result<void> done);

    Session m_session;
    std::optional<ReceiptBook> m_receipts;
    std::unique_ptr<Recording> m_recording; ///< of the transaction under way
    const WhereStatement& m_statement;
    const StatementOrigin m_origin;
    const WhereOptions& m_options;
    const CallOptions& m_call;
    WhereReport m_report;
    qint64 m_rows = 0; ///< of the transaction under way
    QList<QList<Value>> m_keys;
};

std::unexpected<Error> otherCount(qint64 expected, qint64 found)
{
    return fail(ErrorKind::ConcurrentModification,
        u"%1 rows were expected, and %2 are found now; nothing was saved."_s.arg(
            QString::number(expected), QString::number(found)),
        {}, u"Look at them again."_s);
}

WhereReport WhereRun::run()
{
    if (isChunked()) {
        runInChunks();
        return std::move(m_report);
    }
    Result<void> done = begin();
    if (done)
        done = m_options.save == ApplyMode::DryRun ? tryOut() : change({});
    if (done && m_options.expected && *m_options.expected != m_rows)
        done = otherCount(*m_options.expected, m_rows);
    finish(std::move(done));
    return std::move(m_report);
}

void WhereRun::runInChunks()
{
    if (Result<void> counted = checkCount(); !counted) {
        m_report.error = std::move(counted).error();
        return;
    }
    QList<Value> after = m_options.after;
    for (bool isLast = false; !isLast && !m_report.error;) {
        Result<void> done = begin();
        QList<Value> last;
        const auto work = [&]() -> Result<void> {
            TW_TRY(last, endOfChunk(after));
            return change({after, last});
        };
        if (done)
            done = work();
        finish(std::move(done));
        isLast = last.isEmpty();
        after = last;
        if (!isLast && !m_report.error)
            static_cast<void>(
                RetryPolicy::waitFor(m_options.pause, m_call.stop)); // the next chunk sees a stop
    }
}

/// Between chunks others may write, so that only the beginning can be compared.
Result<void> WhereRun::checkCount()
{
    if (!m_options.expected)
        return {};
    TW_TRY(const Statement counting, m_statement.count());
    TW_TRY(const QList<qint64> found, readNumbers(m_session, counting, m_call));
    if (found.value(0) != *m_options.expected)
        return otherCount(*m_options.expected, found.value(0));
    return {};
}

Result<QList<Value>> WhereRun::endOfChunk(const QList<Value>& after)
{
    TW_TRY(const Statement search, m_statement.endOfChunk(after, m_options.chunk));
    ResultSet found;
    TW_TRY_VOID(m_session.run(search, &found, m_call, m_origin));
    return found.rowCount() == 0 ? QList<Value>() : found.values(0);
}

Result<void> WhereRun::begin()
{
    TW_TRY_VOID(m_session.begin({.lockTimeout = m_options.lockTimeout}, m_call));
    TW_TRY(m_recording, Recording::begin(m_session, m_receipts ? &*m_receipts : nullptr, m_call));
    return {};
}

Result<void> WhereRun::change(const KeySpan& span)
{
    m_rows = 0;
    m_keys.clear();
    if (m_recording)
        return changeRecorded(span);
    TW_TRY(const Statement statement, m_statement.change(span));
    ResultSet returned;
    TW_TRY(const StatementOutcome outcome, m_session.run(statement, &returned, m_call, m_origin));
    m_rows = outcome.rowsAffected.value_or(outcome.rowsReturned);
    for (qint64 row = 0; m_options.returnsKeys && row < returned.rowCount(); ++row)
        m_keys.append(returned.values(row));
    return {};
}

/// With some rows before and after.
Result<void> WhereRun::tryOut()
{
    WhereSamples samples(m_session, m_statement, m_call);
    if (m_options.samples > 0)
        TW_TRY_VOID(samples.readBefore(m_options.samples));
    TW_TRY_VOID(change({}));
    if (m_options.samples > 0) {
        TW_TRY(m_report.samples, samples.compare());
    }
    return {};
}

Result<void> WhereRun::changeRecorded(const KeySpan& span)
{
    RecordedWhere work(m_session, m_statement, *m_recording, m_origin, m_call);
    TW_TRY(RecordedWhere::Done done, work.run(span));
    m_rows = done.rows;
    if (m_options.returnsKeys)
        m_keys = std::move(done.keys);
    return {};
}

void WhereRun::finish(Result<void> done)
{
    WorkEnd end
        = endRecorded(m_session, m_recording.get(), std::move(done), m_options.save, m_call);
    if (m_recording && end.outcome == Outcome::Saved)
        m_report.receipt = m_recording->id();
    m_recording.reset();
    m_report.outcome = end.outcome;
    m_report.error = std::move(end.error);
    m_report.lostCommit = std::move(end.lostCommit);
    if (m_report.error)
        return;
    m_report.rows += m_rows;
    m_report.keys += m_keys;
    if (end.outcome != Outcome::Saved)
        return;
    ++m_report.chunks;
    if (m_options.progress)
        m_options.progress({m_report.rows, m_report.chunks, m_rows, m_report.receipt});
}

WhereReport changeWhere(const Adapter& adapter, const Table& table, WhereVerb verb,
    const SelectQuery& query, const QList<ColumnEdit>& edits, const WhereOptions& options,
    const CallOptions& call)
{
    const TablePlanner planner = adapter.planner(options.policy).forTable(table);
    const auto statement = WhereStatement::of(
        adapter.dialect(), table, planner.rules(), verb, query, edits, options);
    if (statement)
        return WhereRun(adapter, *statement, query, options, call).run();
    WhereReport refused;
    refused.error = statement.error();
    return refused;
}

}

Result<qint64> WhereWriter::preview(const SelectQuery& query, const WhereOptions& options,
    qint64 rows, RowSink* sink, const CallOptions& call) const
{
    TW_TRY_VOID(checkScope(query, options));
    TW_TRY_VOID(checkWithoutComputed(query));
    const RenderContext context{m_adapter.dialect(), m_table, options.lookup};
    TW_TRY(const Statement counting, CountRenderer(context).exact(query));
    TW_TRY(Statement first, SelectRenderer(context).all(query));
    first.sql += u" LIMIT "_s + QString::number(rows);
    Session session(m_adapter.pool(), u"preview"_s);
    if (sink && rows > 0)
        TW_TRY_VOID(session.run(first, sink, call, originOf(query)));
    TW_TRY(const QList<qint64> found, readNumbers(session, counting, call));
    return found.value(0);
}

WhereReport WhereWriter::update(const SelectQuery& query, const QList<ColumnEdit>& edits,
    const WhereOptions& options, const CallOptions& call) const
{
    return changeWhere(m_adapter, m_table, WhereVerb::Update, query, edits, options, call);
}

WhereReport WhereWriter::remove(
    const SelectQuery& query, const WhereOptions& options, const CallOptions& call) const
{
    return changeWhere(m_adapter, m_table, WhereVerb::Delete, query, {}, options, call);
}

WhereReport WhereWriter::softDelete(
    SelectQuery query, const WhereOptions& options, const CallOptions& call) const
{
    query.deleted = m_table.lifecycle ? DeletedRows::Live : DeletedRows::All;
    return changeWhere(m_adapter, m_table, WhereVerb::SoftDelete, query, {}, options, call);
}

WhereReport WhereWriter::restore(
    SelectQuery query, const WhereOptions& options, const CallOptions& call) const
{
    query.deleted = m_table.lifecycle ? DeletedRows::Deleted : DeletedRows::All;
    return changeWhere(m_adapter, m_table, WhereVerb::Restore, query, {}, options, call);
}

}
