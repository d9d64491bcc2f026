// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_command.h"

#include "../arguments/options.h"
#include "../output/json_members.h"
#include "../output/progress_line.h"
#include "../output/terminal.h"
#include "../writing/production_guard.h"
#include "compare_sync.h"
#include "comparison_report.h"

#include <tuplewright/comparing/sync_script.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// Passes what a comparison finds on to those who show it and those who write it.
class BothSinks final : public DifferenceSink
{
public:
    BothSinks(DifferenceSink& shown, DifferenceSink* written)
        : m_shown(shown)
        , m_written(written)
    { }

    Result<void> begin(const ComparedTable& table) override
    {
        TW_TRY_VOID(m_shown.begin(table));
        return m_written ? m_written->begin(table) : Result<void>();
    }

    Result<void> add(const DifferentRow& row) override
    {
        TW_TRY_VOID(m_shown.add(row));
        return m_written ? m_written->add(row) : Result<void>();
    }

    Result<void> end(const RowCounts& counts) override
    {
        TW_TRY_VOID(m_shown.end(counts));
        return m_written ? m_written->end(counts) : Result<void>();
    }

private:
    DifferenceSink& m_shown;
    DifferenceSink* m_written;
};

Result<void> readTables(const Arguments& arguments, ComparisonOptions& options)
{
    const QStringList tables = arguments.values(u"table"_s);
    if (arguments.has(u"to-table"_s) && tables.size() != 1)
        return usage(u"--to-table goes with one --table."_s);
    for (const QString& text : tables) {
        TW_TRY(const QualifiedName a, QualifiedName::parse(text));
        TW_TRY(const QualifiedName b, QualifiedName::parse(arguments.value(u"to-table"_s, text)));
        options.tables.append({a, b});
    }
    if (!tables.isEmpty())
        return {};
    for (const QString& option :
        {u"key"_s, u"columns"_s, u"filter"_s, u"where"_s, u"condition"_s}) {
        if (arguments.has(option))
            return usage(u"--%1 goes with --table only."_s.arg(option));
    }
    return {};
}

Result<ComparisonOptions> readComparison(const Arguments& arguments)
{
    ComparisonOptions options;
    TW_TRY_VOID(readTables(arguments, options));
    SelectQuery query;
    TW_TRY_VOID(readFilter(arguments, query));
    TW_TRY_VOID(readColumns(arguments, query));
    options.filter = std::move(query.filter);
    options.columns = query.columns;
    options.whereSql = arguments.value(u"condition"_s);
    if (arguments.has(u"key"_s)) {
        TW_TRY(options.key, parseColumnList(arguments.value(u"key"_s)));
    }
    options.tolerance = {arguments.has(u"same-scale"_s), arguments.has(u"same-moment"_s)};
    return options;
}

/// The sides of one comparison and who hears of it.
struct Comparison
{
    const CommandContext& context;
    const Adapter& a;
    const Adapter& b;
    const ComparisonOptions& options;
    SyncScript* script; ///< null: none is written
    DataSync* sync; ///< null: B stays as it is

    Result<ComparisonReport> run(ShownDifferences& shown) const
    {
        DifferenceSink* const written = script;
        BothSinks sinks(shown, sync ? sync : written);
        TW_TRY(ComparisonReport report,
            checkedValues(compareData(a, b, options, &sinks, context.options),
                !options.filter.isEmpty() || !options.whereSql.isEmpty()));
        if (script)
            TW_TRY_VOID(script->finish());
        if (!report.isEqual() && !sync)
            context.reporter.markDifferent();
        return report;
    }

    /// B is as A afterwards, unless it was only tried or some columns cannot be written.
    Result<SyncReport> makeEqual(const ComparisonReport& compared) const
    {
        TW_TRY(SyncReport report, runSync(context, b, *sync));
        qint64 differences = 0;
        for (const ComparisonReport::Item& item : compared.tables)
            differences += item.counts.differences();
        if (differences > (report.outcome == Outcome::Saved ? report.rows() : 0))
            context.reporter.markDifferent();
        return report;
    }

    Result<void> print(const SyncReport& report, const QByteArray& text) const
    {
        return report.outcome == Outcome::Saved ? context.reporter.printSaved(text)
                                                : context.reporter.print(text);
    }
};

QStringList ofScript(const SyncScript& script, const QString& path)
{
    const QString rows = script.rows() == 1 ? u"1 row"_s : u"%1 rows"_s.arg(script.rows());
    return QStringList{
               u"The script that turns B into A changes %1: %2"_s.arg(rows, visibleText(path))}
    + script.remarks();
}

Result<void> printText(const Comparison& comparison, qint64 most)
{
    Reporter& reporter = comparison.context.reporter;
    ComparisonText text(reporter, most);
    TW_TRY(const ComparisonReport report, comparison.run(text));
    TW_TRY_VOID(text.finish(report));
    if (comparison.sync) {
        TW_TRY(const SyncReport sync, comparison.makeEqual(report));
        return comparison.print(sync, syncText(sync, comparison.sync->remarks()).toUtf8());
    }
    if (!comparison.script)
        return {};
    const QString path = comparison.context.arguments.value(u"sync"_s);
    for (const QString& line : ofScript(*comparison.script, path))
        TW_TRY_VOID(reporter.print(line + u'\n'));
    return {};
}

Result<void> printJson(const Comparison& comparison, qint64 most)
{
    ComparisonJson json(most);
    TW_TRY(const ComparisonReport report, comparison.run(json));
    std::vector<Json::Member> members = json.finish(report);
    if (comparison.script) {
        std::vector<Json> remarks;
        for (const QString& remark : comparison.script->remarks())
            remarks.push_back(Json::string(remark));
        members.emplace_back(u"script"_s,
            Json::object({
                {u"turns"_s, Json::string(u"B into A"_s)},
                {u"file"_s, Json::string(comparison.context.arguments.value(u"sync"_s))},
                {u"rows"_s, numberJson(comparison.script->rows())},
                {u"remarks"_s, Json::array(std::move(remarks))},
            }));
    }
    SyncReport sync;
    if (comparison.sync) {
        TW_TRY(sync, comparison.makeEqual(report));
        members.emplace_back(u"sync"_s, syncJson(sync, comparison.sync->remarks()));
    }
    return comparison.print(sync, Json::object(std::move(members)).toBytes() + '\n');
}

Result<void> runCompare(const CommandContext& context)
{
    constexpr qint64 kShown = 20;
    const Arguments& arguments = context.arguments;
    TW_TRY(ComparisonOptions options, readComparison(arguments));
    TW_TRY(const qint64 most, readNumber(arguments, u"limit"_s, kShown, 0));
    TW_TRY(const bool applies, readSync(arguments));
    TW_TRY(const Adapter a, context.connectTo(arguments.operand(0), u"A"_s));
    TW_TRY(const Adapter b, context.connectTo(arguments.operand(1), u"B"_s));
    std::optional<SyncScript> script;
    if (arguments.has(u"sync"_s)) {
        script.emplace(a, b, arguments.value(u"sync"_s));
        TW_TRY_VOID(script->check());
    }
    std::optional<DataSync> sync;
    if (applies)
        sync.emplace(a, b);
    ProgressLine progress;
    options.progress = [&progress](qint64 rows) { progress.show(rows); };
    const Comparison comparison{
        context, a, b, options, script ? &*script : nullptr, sync ? &*sync : nullptr};
    return arguments.has(u"json"_s) ? printJson(comparison, most) : printText(comparison, most);
}

Syntax compareSyntax()
{
    return {u"compare"_s, {u"A"_s, u"B"_s},
        {
            {u"table"_s, u"T"_s, u"only this table; repeat it for more (all that both have)"_s,
                true},
            {u"to-table"_s, u"T"_s, u"what --table is called in B (the same)"_s},
            {u"key"_s, u"A,B"_s, u"the columns that tell rows apart (a key of both tables)"_s},
            columnsOption(),
            filterOption(),
            whereOption(),
            conditionOption(),
            {u"same-scale"_s, {}, u"compare numbers by value: 1.0 and 1.00 are equal"_s},
            {u"same-moment"_s, {},
                u"compare times with a zone by the moment they name, whatever the zone"_s},
            {u"limit"_s, u"N"_s, u"most differing rows shown of a table (20); all are counted"_s},
            {u"sync"_s, u"FILE"_s, u"write the script that turns B into A"_s},
            {u"apply"_s, {}, u"make B as A, in one transaction with a receipt"_s},
            {u"dry-run"_s, {}, u"with --apply: do it all, report, and take it back"_s},
            yesOption(),
            jsonOption(),
        },
        u"compare the rows of two databases"_s,
        u"A and B are profiles, URLs or SQLite files, of one engine or of both. Rows belong\n"
        "together by their key. Values are compared by their bytes; between engines floating "
        "point\n"
        "numbers, truth values and bytes are compared by what they stand for. NULL and an empty "
        "text\n"
        "differ, NaN equals NaN. What was not compared is always listed. Exit code 0: equal, 3:\n"
        "different.\n"
        "The script runs in B, by query --each --file, psql or sqlite3, in one transaction. It "
        "names each row by its key and by all that "
        "was\n"
        "compared of it, and fails as a whole when one was changed meanwhile.\n"
        "--apply guards each row in the same way, lists those that could not be written, and "
        "saves\n"
        "all or nothing; undo takes it back. It deletes rows that only B has."_s};
}

}

QList<Command> compareCommands()
{
    return {{compareSyntax(), runCompare}};
}

}
