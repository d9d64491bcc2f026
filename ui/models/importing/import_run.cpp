// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_run.h"

#include <tuplewright/importing/csv_file.h>
#include <tuplewright/loading/script_import.h>

#include <QTemporaryDir>

namespace tw {

namespace {

constexpr qint64 kPlannedRows = 10'000; ///< whose fields are known, as when the file was looked at
constexpr qsizetype kRejectFields = 4; ///< line, column, value, reason

std::optional<ReceiptSummary> receiptOf(const Adapter& adapter, const QString& id)
{
    if (id.isEmpty() || !adapter.receipts())
        return {};
    const Result<ReceiptSummary> found = adapter.receipts()->store.find(id);
    return found ? std::optional(*found) : std::nullopt;
}

/// One import on its way. Used once.
class ImportRun
{
public:
    ImportRun(const Adapter& adapter, const ImportTask& task, ApplyMode mode,
        std::shared_ptr<ImportSoFar> soFar, const CallOptions& call)
        : m_adapter(adapter)
        , m_task(task)
        , m_mode(mode)
        , m_soFar(std::move(soFar))
        , m_call(call)
    {
        m_result.isTrial = mode == ApplyMode::DryRun;
    }

    ImportResult run()
    {
        if (Result<void> done = work(); !done)
            m_result.report.error = std::move(done).error();
        return std::move(m_result);
    }

private:
    [[nodiscard]] Result<void> work();
    [[nodiscard]] Result<ImportPlan> plan(const ImportFile& file);
    void runScript(const ImportFile& file);
    [[nodiscard]] Result<void> importInto(const ImportFile& file, const ImportPlan& plan);

    const Adapter& m_adapter;
    const ImportTask& m_task;
    const ApplyMode m_mode;
    const std::shared_ptr<ImportSoFar> m_soFar;
    const CallOptions& m_call;
    ImportResult m_result;
};

Result<void> ImportRun::work()
{
    TW_TRY(ImportInput input, inputOf(m_task, m_call.stop));
    TW_TRY(const ImportFile looked, ImportFile::open(input, m_task.recipe));
    // What the looking reads is read again, and does not count.
    input.setObserver([soFar = m_soFar](qint64 bytes) { soFar->bytes += bytes; });
    TW_TRY(const ImportFile file, ImportFile::open(input, looked.recipe()));
    m_soFar->bytes = 0;
    if (looked.isScript()) {
        runScript(file);
        return {};
    }
    TW_TRY(const ImportPlan made, plan(looked));
    return importInto(file, made);
}

/// A new table needs to know all rows first.
Result<ImportPlan> ImportRun::plan(const ImportFile& file)
{
    if (m_task.table) {
        TW_TRY(const ImportSurvey survey, file.survey(kPlannedRows, 0));
        return planOf(m_task, survey, m_adapter.dialect());
    }
    ImportTask task = m_task;
    TW_TRY(task.newTable, nameOfNewTable(m_adapter, m_task.newTable, m_call));
    TW_TRY(const ImportSurvey survey, file.survey(0, 0));
    m_result.made = task.newTable;
    return planOf(task, survey, m_adapter.dialect());
}

void ImportRun::runScript(const ImportFile& file)
{
    ScriptImportOptions options;
    options.save = m_mode;
    options.progress = [this](qint64 statements) { m_soFar->rows = statements; };
    ScriptImportReport report = importScript(m_adapter, file, options, m_call);
    m_result.isScript = true;
    m_result.statements = report.statements;
    m_result.report.outcome = report.outcome;
    m_result.report.read = report.rows;
    m_result.report.error = std::move(report.error);
    m_result.report.lostCommit = std::move(report.lostCommit);
}

Result<void> ImportRun::importInto(const ImportFile& file, const ImportPlan& plan)
{
    const QTemporaryDir kept;
    ImportOptions options;
    options.mode = m_task.table ? m_task.mode : ImportMode::Insert;
    options.save = m_mode;
    options.rejects
        = m_result.isTrial ? kept.filePath(QStringLiteral("rejected.csv")) : m_task.rejects;
    options.progress = [this](const ImportProgress& so) {
        m_soFar->rows = so.read;
        m_soFar->rejected = so.rejected;
    };
    m_result.report = importRows(m_adapter, file, plan, options, m_call);
    m_result.receipt = receiptOf(m_adapter, m_result.report.receipt);
    if (m_result.report.rejected > 0 && !m_result.report.error) {
        // The import is what it is, whether or not its rejects can be read again.
        if (Result<QList<ImportReject>> rejects = readRejects(options.rejects))
            m_result.rejects = *std::move(rejects);
    }
    return {};
}

}

ImportResult importFile(const Adapter& adapter, const ImportTask& task, ApplyMode mode,
    const std::shared_ptr<ImportSoFar>& soFar, const CallOptions& call)
{
    return ImportRun(adapter, task, mode, soFar, call).run();
}

Result<QList<ImportReject>> readRejects(const QString& path)
{
    TW_TRY(const ImportInput input, ImportInput::ofFile(path));
    TW_TRY(ByteSource bytes, input.bytes());
    const std::unique_ptr<RowFile> file = makeCsvFile(std::move(bytes)); // with its header
    TW_TRY_VOID(file->fields());
    QList<ImportReject> rejects;
    QList<Value> row;
    while (rejects.size() < kListedRejects) {
        TW_TRY(const bool more, file->next(row));
        if (!more)
            break;
        if (row.size() != kRejectFields)
            return fail(
                ErrorKind::Corruption, QStringLiteral("%1 is no file of rejected rows.").arg(path));
        rejects.append({row[0].toText(), row[1].toText(), row[2].toText(), row[3].toText()});
    }
    return rejects;
}

}
