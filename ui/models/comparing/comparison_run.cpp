// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_run.h"

#include <tuplewright/comparing/sync_script.h>

#include <array>

namespace tw {

namespace {

qint64 bytesOf(const DifferentRow& row)
{
    qint64 bytes = 0;
    for (const QList<Value>* side : {&row.a, &row.b})
        for (const Value& value : *side)
            bytes += value.bytes().size() + qint64(sizeof(Value));
    return bytes;
}

/// Keeps the first rows of each kind, so that many of one do not hide the others.
class KeptRows final : public DifferenceSink
{
public:
    explicit KeptRows(const KeptBounds& bounds)
        : m_bounds(bounds)
    { }

    Result<void> begin(const ComparedTable& /*table*/) override { return {}; }

    Result<void> add(const DifferentRow& row) override
    {
        qsizetype& kept = m_kept.at(size_t(row.kind));
        if (kept == m_bounds.rowsOfKind || m_bytes > m_bounds.bytes)
            return {};
        ++kept;
        m_bytes += bytesOf(row);
        m_rows.append(row);
        return {};
    }

    Result<void> end(const RowCounts& /*counts*/) override { return {}; }

    [[nodiscard]] QList<DifferentRow> take() { return std::move(m_rows); }

private:
    const KeptBounds m_bounds;
    QList<DifferentRow> m_rows;
    std::array<qsizetype, 3> m_kept{}; ///< by kind
    qint64 m_bytes = 0;
};

ComparisonOptions telling(
    const ComparisonOptions& options, const std::shared_ptr<std::atomic<qint64>>& soFar)
{
    ComparisonOptions told = options;
    told.progress = [soFar](qint64 rows) { *soFar = rows; };
    return told;
}

}

Result<ComparisonResult> compareTables(const Adapter& a, const Adapter& b,
    const ComparisonOptions& options, const KeptBounds& bounds,
    const std::shared_ptr<std::atomic<qint64>>& soFar, const CallOptions& call)
{
    KeptRows rows(bounds);
    TW_TRY(ComparisonReport report, compareData(a, b, telling(options, soFar), &rows, call));
    ComparisonReport::Item& item = report.tables.first();
    return ComparisonResult{std::move(item.table), item.counts, report.tolerance, rows.take()};
}

Result<SyncScriptReport> writeSyncScript(const Adapter& a, const Adapter& b,
    const ComparisonOptions& options, const QString& path,
    const std::shared_ptr<std::atomic<qint64>>& soFar, const CallOptions& call)
{
    SyncScript script(a, b, path);
    TW_TRY_VOID(script.check());
    TW_TRY_VOID(compareData(a, b, telling(options, soFar), &script, call));
    TW_TRY_VOID(script.finish());
    return SyncScriptReport{path, script.rows(), script.remarks()};
}

SyncReport syncTables(const Adapter& a, const Adapter& b, const ComparisonOptions& options,
    const RowCounts& told, const std::shared_ptr<std::atomic<qint64>>& soFar,
    const CallOptions& call)
{
    DataSync sync(a, b);
    const Result<ComparisonReport> compared
        = compareData(a, b, telling(options, soFar), &sync, call);
    SyncReport report;
    if (!compared)
        report.error = compared.error();
    else if (compared->tables.first().counts != told)
        report.error = Error{.kind = ErrorKind::ConcurrentModification,
            .message = QStringLiteral("The rows that differ are no longer those that were told.")};
    else
        report = sync.save({}, call);
    return report;
}

}
