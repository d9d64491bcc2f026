// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/loading/table_import.h>

#include "loading/failed_value.h"
#include "loading/import_rows.h"

#include <tuplewright/query/engine_exchange.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/session/session.h>

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

KnownRows knownRows(ImportMode mode)
{
    switch (mode) {
    case ImportMode::Upsert:
        return KnownRows::Update;
    case ImportMode::Skip:
        return KnownRows::Skip;
    case ImportMode::Replace:
        return KnownRows::Replace;
    case ImportMode::Insert:
        break;
    }
    return KnownRows::Refuse;
}

/// One import on its way. Used once.
class TableImport
{
public:
    TableImport(const Adapter& adapter, const ImportFile& file, const ImportPlan& plan,
        const ImportOptions& options, const CallOptions& call)
        : m_adapter(adapter)
        , m_file(file)
        , m_plan(plan)
        , m_options(options)
        , m_call(call)
    { }

    ImportReport run()
    {
        if (Result<void> done = open(); !done)
            m_report.error = std::move(done).error();
        else
            write();
        return std::move(m_report);
    }

private:
    Result<void> open();
    void write();
    [[nodiscard]] BulkOptions bulkOptions();
    Result<void> makeTable(Session& session);
    Result<void> complete(Session& session, const BulkReport& so);
    Result<void> raiseNumbers(Session& session);
    Result<void> reject(const RowFailure& failure);
    void take(BulkReport report);
    [[nodiscard]] Error located(Error error, qint64 row) const;

    const Adapter& m_adapter;
    const ImportFile& m_file;
    const ImportPlan& m_plan;
    const ImportOptions& m_options;
    const CallOptions& m_call;
    std::unique_ptr<RowFile> m_rowFile;
    std::unique_ptr<RejectsFile> m_rejects;
    std::unique_ptr<ImportRows> m_rows;
    bool m_hasFinished = false; ///< the file of rejects has its name
    ImportReport m_report;
};

Result<void> TableImport::open()
{
    TW_TRY(m_rowFile, m_file.rows(m_plan.fields));
    TW_TRY(const QStringList fields, m_rowFile->fields());
    if (fields != m_plan.fields)
        return fail(ErrorKind::ConcurrentModification,
            u"%1 changed since it was looked at."_s.arg(m_file.input().name()));
    if (!m_options.rejects.isEmpty()) {
        TW_TRY(m_rejects, RejectsFile::open(m_options.rejects));
    }
    m_rows = std::make_unique<ImportRows>(*m_rowFile, m_plan, m_file.recipe(), m_rejects.get());
    return {};
}

BulkOptions TableImport::bulkOptions()
{
    BulkOptions bulk;
    bulk.mode = m_rejects ? BulkMode::CollectErrors : BulkMode::AllOrNothing;
    bulk.known = knownRows(m_options.mode);
    bulk.givesIdentities = true;
    bulk.chunk = m_options.chunk;
    bulk.mostFailures = 0;
    bulk.save = m_options.save;
    bulk.before = [this](Session& session) { return makeTable(session); };
    bulk.after = [this](Session& session, const BulkReport& so) { return complete(session, so); };
    bulk.onFailure = [this](const RowFailure& failure) { return reject(failure); };
    bulk.progress = [this](const BulkProgress& so) {
        m_rows->forgetBefore(so.read);
        if (m_options.progress)
            m_options.progress({m_rows->read(), so.failed + m_rows->rejected()});
    };
    return bulk;
}

void TableImport::write()
{
    take(bulkCreate(m_adapter, *m_plan.table, m_plan.columns(), *m_rows, bulkOptions(), m_call));
}

void TableImport::take(BulkReport report)
{
    m_report.outcome = report.outcome;
    m_report.read = m_rows->read();
    m_report.inserted = report.created;
    m_report.updated = report.updated;
    m_report.skipped = report.skipped;
    m_report.rejected = report.failed + m_rows->rejected();
    m_report.lostCommit = std::move(report.lostCommit);
    m_report.receipt = std::move(report.receipt);
    if (!report.error)
        return;
    m_report.error = located(*std::move(report.error), report.failedRow);
    // It was finished before the COMMIT that failed, and tells of rows that nobody saved.
    if (m_hasFinished && m_report.outcome == Outcome::NotSaved)
        QFile::remove(m_options.rejects);
}

Error TableImport::located(Error error, qint64 row) const
{
    const qint64 line = row < 0 ? 0 : m_rows->lineOf(row);
    if (line == 0)
        return error;
    error.message = u"Line %1: %2"_s.arg(QString::number(line), error.message);
    return error;
}

Result<void> TableImport::makeTable(Session& session)
{
    if (m_plan.creation.isEmpty())
        return {};
    TW_TRY_VOID(session.run({m_plan.creation, {}}, nullptr, m_call, StatementOrigin::Library));
    return {};
}

/// Before anything is saved: a row that is nowhere must not be lost without a word.
Result<void> TableImport::complete(Session& session, const BulkReport& so)
{
    const qint64 known = so.created + so.updated + so.skipped + so.failed + m_rows->rejected();
    if (known != m_rows->read())
        return fail(ErrorKind::Internal,
            u"%1 rows were read and %2 of them accounted for; nothing was saved."_s.arg(
                QString::number(m_rows->read()), QString::number(known)));
    if (m_options.save == ApplyMode::Save)
        TW_TRY_VOID(raiseNumbers(session));
    if (m_rejects)
        TW_TRY_VOID(m_rejects->finish());
    m_hasFinished = m_rejects != nullptr;
    return {};
}

Result<void> TableImport::raiseNumbers(Session& session)
{
    const EngineExchange& exchange = m_adapter.dialect().engineStatements().exchange();
    const QStringList columns = m_plan.columns();
    for (const Column& column : m_plan.table->columns) {
        if (!columns.contains(column.name))
            continue;
        const QString raise = exchange.raiseNumber(*m_plan.table, column);
        if (!raise.isEmpty())
            TW_TRY_VOID(session.run({raise, {}}, nullptr, m_call, StatementOrigin::Library));
    }
    return {};
}

Result<void> TableImport::reject(const RowFailure& failure)
{
    RejectedRow row;
    row.line = m_rows->lineOf(failure.row);
    row.column = failedColumn(failure.error, *m_plan.table, failure.values);
    const auto value
        = std::ranges::find(failure.values, row.column, &std::pair<QString, Value>::first);
    if (value != failure.values.end())
        row.value = value->second.bytes();
    row.reason = failure.error.message;
    return m_rejects->add(row);
}

}

ImportReport importRows(const Adapter& adapter, const ImportFile& file, const ImportPlan& plan,
    const ImportOptions& options, const CallOptions& call)
{
    return TableImport(adapter, file, plan, options, call).run();
}

Result<QList<QList<Value>>> firstImportRows(
    const ImportFile& file, const ImportPlan& plan, qsizetype most)
{
    TW_TRY(const std::unique_ptr<RowFile> rowFile, file.rows(plan.fields));
    TW_TRY_VOID(rowFile->fields());
    ImportRows rows(*rowFile, plan, file.recipe(), nullptr);
    QList<QList<Value>> first;
    QList<Value> row;
    while (first.size() < most) {
        const Result<bool> more = rows.next(row);
        if (!more && more.error().kind != ErrorKind::InvalidText)
            return fail(more.error());
        if (!more)
            continue;
        if (!*more)
            break;
        first.append(row);
    }
    return first;
}

Result<QualifiedName> nameOfNewTable(
    const Adapter& adapter, QualifiedName name, const CallOptions& call)
{
    TW_TRY(const CatalogPtr catalog, adapter.catalog(call));
    if (name.schema.isEmpty() && !catalog->searchPath.isEmpty())
        name.schema = catalog->searchPath.constFirst();
    if (adapter.describe(name, call))
        return fail(ErrorKind::DuplicateObject, u"%1 is there already."_s.arg(name.display()), {},
            u"Import into it without --create, or choose another name."_s);
    return name;
}

}
