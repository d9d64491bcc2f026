// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_export.h"

#include "command_line_text.h"

#include <algorithm>

namespace tw {

namespace {

constexpr qint64 kPreviewedBytes = 2000; ///< of one value

bool isMaskedIn(const Table& table, const QString& name)
{
    return std::ranges::any_of(table.columns,
        [&name](const Column& column) { return column.isMasked && column.name == name; });
}

Result<ExportReport> writeFile(const Adapter& adapter, const Table& table, const SelectQuery& query,
    const ExportTask& task, const CallOptions& options)
{
    FileExport file(
        task.path, task.recipe, ExportSource::of(table, adapter.dialect()), task.progress);
    TW_TRY_VOID(file.open(options));
    TW_TRY(const StatementOutcome outcome, adapter.stream(table, query, file, options));
    TW_TRY(const qint64 rows, file.finish(outcome.rowsReturned));
    return ExportReport{rows, file.remarks()};
}

}

TableExport::TableExport(std::shared_ptr<const Adapter> adapter, ConnectionConfig config,
    Source source, SelectQuery query)
    : m_reader(std::move(adapter), Lane::Exports)
    , m_config(std::move(config))
    , m_source(std::move(source))
    , m_query(std::move(query))
{
    m_query.table = m_source.described->name;
}

QString TableExport::name() const
{
    return m_source.described->name.name;
}

QList<ExportColumn> TableExport::columns() const
{
    QList<ExportColumn> columns;
    for (const Column& column : m_source.described->columns)
        columns.append({column.name, column.isMasked, isMaskedIn(*m_source.read, column.name)});
    return columns;
}

ExportSource TableExport::source() const
{
    return ExportSource::of(*m_source.described, m_reader.adapter().dialect());
}

SelectQuery TableExport::queryOf(const QStringList& columns) const
{
    SelectQuery query = m_query;
    query.columns = columns;
    return query;
}

Operation<ResultSet> TableExport::firstRows(const QStringList& columns, int most) const
{
    SelectQuery query = queryOf(columns);
    query.longestValue = kPreviewedBytes;
    return m_reader.call(
        [table = m_source.read, query = std::move(query), most](
            const Adapter& adapter, const CallOptions& options) -> Result<ResultSet> {
            ResultSet rows;
            TW_TRY_VOID(
                adapter.page(*table, query, {1, most}, {}, AddressColumns::Omit, rows, options));
            return rows;
        });
}

Operation<ExportReport> TableExport::write(const ExportTask& task) const
{
    return m_reader.call([table = m_source.read, query = queryOf(task.columns), task](
                             const Adapter& adapter, const CallOptions& options) {
        return writeFile(adapter, *table, query, task, options);
    });
}

QString TableExport::command(const ExportTask& task) const
{
    return exportCommandOf(m_config, queryOf(task.columns), {}, task.recipe, task.path);
}

}
