// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/unloading/table_unload.h>

#include "session/numbers.h"
#include "unloading/pending_folder.h"

#include <tuplewright/exporting/export_file_name.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/rendering/select_renderer.h>

#include <QSet>

#include <algorithm>

namespace tw {

namespace {

std::unexpected<Error> of(const QualifiedName& table, Error error)
{
    error.message = table.display() + QStringLiteral(": ") + error.message;
    return fail(std::move(error));
}

/// Names without a schema where all tables are of the same one.
QString baseOf(const QualifiedName& table, bool isOneSchema)
{
    return isOneSchema || table.schema.isEmpty() ? table.name : table.schema + u'.' + table.name;
}

/// A file name for each, none of which differs from another one in letter case alone.
void nameFiles(QList<UnloadedTable>& tables, const ExportRecipe& recipe)
{
    const bool isOneSchema = std::ranges::all_of(tables, [&tables](const UnloadedTable& each) {
        return each.table->name.schema == tables.first().table->name.schema;
    });
    QSet<QString> taken;
    for (UnloadedTable& each : tables) {
        const QString name = exportFileName(baseOf(each.table->name, isOneSchema), recipe);
        const QString base = name.chopped(recipe.suffix().size());
        each.file = name;
        for (int number = 2; taken.contains(each.file.toCaseFolded()); ++number)
            each.file
                = QStringLiteral("%1-%2").arg(base, QString::number(number)) + recipe.suffix();
        taken.insert(each.file.toCaseFolded());
    }
}

/// Passes rows on, and tells how many there were.
class CountedRows final : public RowSink
{
public:
    CountedRows(RowSink& to, qint64& rows, const std::function<void(qint64)>& onRows)
        : m_to(to)
        , m_rows(rows)
        , m_onRows(onRows)
    { }

    Result<void> begin(const ResultHeader& header) override { return m_to.begin(header); }

    Result<void> push(RowChunkPtr chunk) override
    {
        m_rows += chunk->rowCount();
        TW_TRY_VOID(m_to.push(std::move(chunk)));
        if (m_onRows)
            m_onRows(m_rows);
        return {};
    }

private:
    RowSink& m_to;
    qint64& m_rows;
    const std::function<void(qint64)>& m_onRows;
};

/// One unload: what its steps have in common.
class Unload
{
public:
    Unload(const Adapter& adapter, const UnloadPlan& plan, const UnloadOptions& unload,
        const CallOptions& options)
        : m_adapter(adapter)
        , m_plan(plan)
        , m_unload(unload)
        , m_options(options)
        , m_folder(plan.folder)
    { }

    Result<QList<UnloadedTable>> run()
    {
        TW_TRY_VOID(m_plan.recipe.check());
        TW_TRY(QList<UnloadedTable> tables, describe());
        nameFiles(tables, m_plan.recipe);
        TW_TRY_VOID(m_folder.open());
        TW_TRY_VOID(write(tables));
        TW_TRY_VOID(m_folder.finish());
        return tables;
    }

private:
    Result<QList<UnloadedTable>> describe() const
    {
        QList<UnloadedTable> tables;
        for (const QualifiedName& name : m_plan.tables) {
            Result<TablePtr> table = m_adapter.describe(name, m_options);
            if (!table)
                return of(name, std::move(table).error());
            tables.append({.table = *table});
        }
        return tables;
    }

    /// SQLite sees one snapshot in every transaction; servers are asked for it.
    Result<void> write(QList<UnloadedTable>& tables)
    {
        Session session(m_adapter.pool(), QStringLiteral("unload"));
        TW_TRY_VOID(
            session.begin({.isolation = Isolation::RepeatableRead, .readOnly = true}, m_options));
        const Result<void> written = writeAll(session, tables);
        if (written)
            return session.commit(m_options);
        // Nothing was changed; what failed counts more than an error of this.
        [[maybe_unused]] const Result<void> ended = session.rollback();
        return written;
    }

    Result<void> writeAll(Session& session, QList<UnloadedTable>& tables)
    {
        for (UnloadedTable& each : tables) {
            if (Result<void> written = writeOne(session, each); !written)
                return of(each.table->name, std::move(written).error());
        }
        return {};
    }

    Result<void> writeOne(Session& session, UnloadedTable& each)
    {
        SelectQuery query;
        query.table = each.table->name;
        query.deleted = m_plan.deleted;
        const RenderContext context{m_adapter.dialect(), *each.table};
        TW_TRY(const Statement statement, SelectRenderer(context).all(query));
        FileExport file(m_folder.filePath(each.file), m_plan.recipe,
            ExportSource::of(*each.table, m_adapter.dialect()));
        TW_TRY_VOID(file.open(m_options));
        CountedRows rows(file, m_rows, m_unload.onRows);
        TW_TRY(const StatementOutcome outcome,
            session.run(statement, &rows, m_options, StatementOrigin::Library));
        TW_TRY(each.rows, file.finish(outcome.rowsReturned));
        each.remarks = file.remarks();
        if (each.table->lifecycle && m_plan.deleted == DeletedRows::Live)
            return countOne(session, context, each);
        return {};
    }

    Result<void> countOne(Session& session, const RenderContext& context, UnloadedTable& each) const
    {
        SelectQuery query;
        query.table = each.table->name;
        query.deleted = DeletedRows::All;
        TW_TRY(const Statement statement, CountRenderer(context).byLifecycle(query));
        TW_TRY(const QList<qint64> numbers, readNumbers(session, statement, m_options));
        each.count = LifecycleCount{numbers.value(0), numbers.value(1)};
        return {};
    }

    const Adapter& m_adapter;
    const UnloadPlan& m_plan;
    const UnloadOptions& m_unload;
    const CallOptions& m_options;
    PendingFolder m_folder;
    qint64 m_rows = 0; ///< of all tables so far
};

}

Result<QList<UnloadedTable>> unloadTables(const Adapter& adapter, const UnloadPlan& plan,
    const UnloadOptions& unload, const CallOptions& options)
{
    return Unload(adapter, plan, unload, options).run();
}

Result<QList<QualifiedName>> tablesOf(const Catalog& catalog, const QStringList& schemas)
{
    for (const QString& schema : schemas) {
        if (!catalog.schemas.contains(schema))
            return fail(
                ErrorKind::UndefinedObject, QStringLiteral("There is no schema %1.").arg(schema));
    }
    QList<QualifiedName> tables;
    for (const RelationSummary& relation : catalog.relations) {
        const bool isTable = relation.kind == RelationKind::Table
            || relation.kind == RelationKind::PartitionedTable;
        if (isTable && relation.parent.name.isEmpty()
            && (schemas.isEmpty() || schemas.contains(relation.name.schema)))
            tables.append(relation.name);
    }
    return tables;
}

}
