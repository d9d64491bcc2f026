// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../copying/export_command.h"
#include "../input/statement_input.h"
#include "../output/notice_lines.h"
#include "../output/row_printer.h"
#include "../output/terminal.h"
#include "../writing/production_guard.h"
#include "aggregate_command.h"
#include "live_rows.h"
#include "near_rows.h"

#include <tuplewright/session/query_plan.h>
#include <tuplewright/session/script_run.h>
#include <tuplewright/sql/script.h>

#include <tuplewright/query/default_sort.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// The numbers where a number was asked for, or else that there may be others.
Result<void> reportDeleted(const CommandContext& context, const Adapter& adapter,
    const Table& table, const SelectQuery& query, CountMode count)
{
    if (count == CountMode::Exact) {
        TW_TRY(const auto live, countLive(context, adapter, table, query));
        reportLeftOut(context, table, live);
    } else if (leavesOutDeleted(context.arguments, table)) {
        context.reporter.note(u"Rows that %1 marks as deleted are left out (--deleted all)."_s.arg(
            table.lifecycle->column));
    }
    return {};
}

/// An order that nobody asked for is seen, too.
void reportOrder(const CommandContext& context, const Table& table)
{
    const Sort order = defaultSort(table);
    if (!context.arguments.has(u"sort"_s) && !order.isEmpty())
        context.reporter.note(u"In the order %1 (--sort)."_s.arg(order.first().toText()));
}

Result<void> runRows(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    SelectQuery query;
    TW_TRY(query.table, QualifiedName::parse(arguments.operand(0)));
    TW_TRY_VOID(readFilter(arguments, query));
    TW_TRY_VOID(readSort(arguments, query));
    TW_TRY_VOID(readDeleted(arguments, query));
    TW_TRY_VOID(readColumns(arguments, query));
    TW_TRY_VOID(readComputed(arguments, query));
    query.whereSql = arguments.value(u"condition"_s);
    TW_TRY(const PageRequest page, readPage(arguments));
    TW_TRY(const CountMode count, readCount(arguments));
    TW_TRY(const std::optional<NearRequest> near, readNear(arguments));
    TW_TRY(const auto printer, makeRowPrinter(arguments, context.reporter));

    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, context.describe(adapter, query.table));
    query.table = table->name;
    if (near) {
        TW_TRY(const Ending ending,
            checkedValues(printNear(context, adapter, table, query, *near, *printer), true));
        TW_TRY_VOID(printer->finish(ending));
        reportOrder(context, *table);
        return reportDeleted(context, adapter, *table, query, count);
    }
    TW_TRY(const PageInfo info,
        checkedValues(adapter.page(*table, query, page, count, AddressColumns::Omit, *printer,
                          context.options),
            !query.filter.isEmpty() || !query.whereSql.isEmpty()));
    TW_TRY_VOID(printer->finish({info, {}}));
    reportOrder(context, *table);
    return reportDeleted(context, adapter, *table, query, count);
}

Error withSaved(Error error, const ScriptReport& report, ScriptMode mode)
{
    if (report.outcome == Outcome::Unknown)
        return error;
    QString saved = u"Nothing was saved."_s;
    if (mode == ScriptMode::EachStatement) {
        saved = u"%1 of %2 statements were done."_s.arg(
            QString::number(report.done), QString::number(report.statements));
        if (report.done > 0 && report.outcome == Outcome::NotSaved)
            saved += u" The transaction that was open was rolled back."_s;
    }
    error.detail = error.detail.isEmpty() ? saved : error.detail + u'\n' + saved;
    return error;
}

Result<void> runScript(
    const CommandContext& context, const Adapter& adapter, const QString& text, bool each)
{
    std::unique_ptr<RowPrinter> printer;
    ScriptOptions options;
    options.mode = each ? ScriptMode::EachStatement : ScriptMode::OneTransaction;
    options.sinkFor = [&](qsizetype) -> RowSink* {
        // Its format was looked at before.
        printer = *makeRowPrinter(context.arguments, context.reporter);
        return printer.get();
    };
    options.afterEach = [&](const ScriptStep& step) -> Result<void> {
        reportNotices(context.reporter, step.outcome.notices);
        return printer->finish({{}, step.outcome.rowsAffected});
    };
    tw::Session session(adapter.pool(), u"script"_s);
    const ScriptReport report = executeScript(session, text, options, context.options);
    if (report.error)
        return fail(withSaved(*report.error, report, options.mode));
    return {};
}

Result<void> printPlan(
    const CommandContext& context, const Adapter& adapter, const Statement& statement)
{
    tw::Session session(adapter.pool(), u"explain"_s);
    TW_TRY(const QString plan, explain(session, statement, PlanDepth::Estimated, context.options));
    return context.reporter.print(visibleLines(plan) + u'\n');
}

QList<RunWarning> warningsOf(const QString& sql, const Adapter& adapter)
{
    const SqlSyntax syntax = adapter.dialect().syntax();
    return runWarnings(readScript(sql, syntax), syntax, adapter.pool()->config().guard);
}

Result<void> runQuery(const CommandContext& context)
{
    TW_TRY(const QueryOptions query, readQueryOptions(context.arguments));
    TW_TRY(const QString sql, readStatementText(context));
    TW_TRY(const auto parameters, readParameters(context.arguments));
    TW_TRY(const auto printer, makeRowPrinter(context.arguments, context.reporter));
    TW_TRY(const Adapter adapter, context.connect());
    if (!query.explains)
        TW_TRY_VOID(checkRunConsent(context, adapter, warningsOf(sql, adapter)));
    if (!query.explains && parameters.isEmpty() && isScript(sql, adapter.dialect()))
        return runScript(context, adapter, sql, query.runsEach);
    TW_TRY(const Statement statement, oneStatement(sql, parameters, adapter.dialect()));
    if (query.explains)
        return printPlan(context, adapter, statement);
    TW_TRY(const StatementOutcome outcome,
        checkedValues(
            adapter.run(statement, printer.get(), context.options), !statement.values.isEmpty()));
    reportNotices(context.reporter, outcome.notices);
    const Result<void> printed = printer->finish({{}, outcome.rowsAffected});
    if (!printed && outcome.rowsAffected)
        return context.reporter.savedUntold(
            printed.error(), u"%1 rows affected"_s.arg(*outcome.rowsAffected));
    return printed;
}

Syntax rowsSyntax()
{
    QList<Option> options{
        filterOption(),
        whereOption(),
        conditionOption(),
        sortOption(),
        {u"page"_s, u"N"_s, u"which page, from 1 (1)"_s},
    };
    options.append(nearOptions());
    options.append(QList<Option>{
        {u"page-size"_s, u"M"_s, u"rows on a page (100)"_s},
        deletedOption(),
        {u"count"_s, u"exact|estimate|at-least|none"_s, u"how to find the total (none)"_s},
        columnsOption(),
        computedOption(),
        maskOption(),
        formatOption(),
    });
    return {u"rows"_s, {u"TABLE"_s}, options, u"print one page of a table's rows"_s,
        u"An estimate is what the engine expects; at-least counts no further than 10,000 rows.\n"
        "CURSOR is a JSON array, such as first and last of a page that was printed; --from takes\n"
        "the first values of the order alone, too."_s};
}

Syntax querySyntax()
{
    return {u"query"_s, {},
        {
            sqlOption(),
            {u"file"_s, u"F"_s, u"the file that holds the statement; - is standard input"_s},
            {u"param"_s, u"NAME=VALUE"_s, u"the value of :NAME; repeat it for more"_s, true},
            {u"each"_s, {}, u"of many statements, each saves its own work"_s},
            {u"explain"_s, {}, u"print how the server would carry the statement out"_s},
            formatOption(),
            yesOption(),
        },
        u"run one statement, or a script"_s,
        u"Without --sql and --file the statement is read from standard input. Many statements are\n"
        "one transaction, unless --each says otherwise; behind COPY ... FROM STDIN stands its data."_s};
}

}

QList<Command> readCommands()
{
    return {
        {rowsSyntax(), runRows},
        {aggregateSyntax(), runAggregate},
        {querySyntax(), runQuery},
        {exportSyntax(), runExport},
    };
}

}
