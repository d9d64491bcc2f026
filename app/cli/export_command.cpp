// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_command.h"

#include "live_rows.h"
#include "options.h"
#include "progress_line.h"
#include "statement_input.h"
#include "terminal.h"

#include <tuplewright/exporting/exporter.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// Passes rows on and tells a person who watches how many there were.
class WatchedRows final : public RowSink
{
public:
    explicit WatchedRows(RowSink& target)
        : m_target(target)
    { }

    Result<void> begin(const ResultHeader& header) override { return m_target.begin(header); }

    Result<void> push(RowChunkPtr chunk) override
    {
        m_rows += chunk->rowCount();
        TW_TRY_VOID(m_target.push(std::move(chunk)));
        m_progress.show(m_rows);
        return {};
    }

private:
    RowSink& m_target;
    ProgressLine m_progress;
    qint64 m_rows = 0;
};

Result<StatementOutcome> streamTable(
    const CommandContext& context, const Adapter& adapter, SelectQuery query, FileExport& file)
{
    TW_TRY(const TablePtr table, context.describe(adapter, query.table));
    query.table = table->name;
    TW_TRY_VOID(file.open(context.options));
    WatchedRows progress(file);
    TW_TRY(StatementOutcome outcome,
        checkedValues(
            adapter.stream(*table, query, progress, context.options), !query.filter.isEmpty()));
    TW_TRY(const auto live, countLive(context, adapter, *table, std::move(query)));
    reportLeftOut(context, *table, live);
    return outcome;
}

Result<StatementOutcome> streamStatement(
    const CommandContext& context, const Adapter& adapter, const QString& sql, FileExport& file)
{
    TW_TRY(const Statement statement, oneStatement(sql, {}, adapter.dialect()));
    TW_TRY_VOID(file.open(context.options));
    WatchedRows progress(file);
    return adapter.run(statement, &progress, context.options);
}

Result<SelectQuery> readQuery(const Arguments& arguments)
{
    SelectQuery query;
    TW_TRY_VOID(readFilter(arguments, query));
    TW_TRY_VOID(readSort(arguments, query));
    TW_TRY_VOID(readDeleted(arguments, query));
    if (arguments.has(u"table"_s)) {
        TW_TRY(query.table, QualifiedName::parse(arguments.value(u"table"_s)));
    }
    return query;
}

Result<void> checkOptions(const Arguments& arguments)
{
    const bool hasSql = arguments.has(u"sql"_s);
    if (hasSql == arguments.has(u"table"_s))
        return usage(u"export needs either --table or --sql."_s);
    for (const QString& option : {u"filter"_s, u"where"_s, u"sort"_s, u"deleted"_s, u"mask"_s}) {
        if (hasSql && arguments.has(option))
            return usage(u"--%1 goes with --table only."_s.arg(option));
    }
    for (const QString& option : {u"format"_s, u"output"_s}) {
        if (arguments.value(option).isEmpty())
            return usage(u"export needs --%1."_s.arg(option));
    }
    return {};
}

}

Syntax exportSyntax()
{
    return {u"export"_s, {},
        {
            {u"table"_s, u"T"_s, u"the table whose rows are exported"_s},
            filterOption(),
            whereOption(),
            sortOption(),
            deletedOption(),
            maskOption(),
            sqlOption(),
            {u"format"_s, u"csv|ndjson"_s, u"the format of the file"_s},
            {u"output"_s, u"FILE"_s, u"the file; - is standard output"_s},
            {u"formulas"_s, u"keep|disarm"_s,
                u"in CSV, an apostrophe before what a spreadsheet would compute (keep)"_s},
        },
        u"stream all rows of a table or statement into a file"_s,
        u"The file takes its name only when it is complete."_s};
}

Result<void> runExport(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY_VOID(checkOptions(arguments));
    TW_TRY(const ExportFormat format, exportFormatFromName(arguments.value(u"format"_s)));
    TW_TRY(const CsvFormulas formulas,
        choose<CsvFormulas>(arguments, u"formulas"_s,
            {{u"keep"_s, CsvFormulas::Keep}, {u"disarm"_s, CsvFormulas::Disarm}}));
    TW_TRY(SelectQuery query, readQuery(arguments));
    const QString path = arguments.value(u"output"_s);

    TW_TRY(const Adapter adapter, context.connect());
    FileExport file(path, format, {}, formulas);
    TW_TRY(const StatementOutcome outcome,
        arguments.has(u"sql"_s) ? streamStatement(context, adapter, arguments.value(u"sql"_s), file)
                                : streamTable(context, adapter, std::move(query), file));
    TW_TRY(const qint64 rows, file.finish(outcome.rowsReturned));
    if (path == u"-"_s)
        return {};
    return context.reporter.print(
        u"%1 rows written to %2\n"_s.arg(QString::number(rows), visibleText(path)));
}

}
