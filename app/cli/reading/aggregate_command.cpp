// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aggregate_command.h"

#include "../arguments/options.h"
#include "../output/row_printer.h"
#include "live_rows.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// An option that takes the column of one number.
struct NumberOption
{
    QString name;
    AggregateFunction function;
    bool distinct;
    QString help;
};

const QList<NumberOption>& numberOptions()
{
    static const QList<NumberOption> options{
        {u"count-of"_s, AggregateFunction::Count, false, u"count where the column is not NULL"_s},
        {u"distinct"_s, AggregateFunction::Count, true, u"count the column's distinct values"_s},
        {u"sum"_s, AggregateFunction::Sum, false, u"add up"_s},
        {u"min"_s, AggregateFunction::Minimum, false, u"the least value"_s},
        {u"max"_s, AggregateFunction::Maximum, false, u"the greatest value"_s},
        {u"avg"_s, AggregateFunction::Average, false, u"the average"_s},
    };
    return options;
}

/// What makes the query out of single options, and so cannot stand beside a whole one.
QStringList partOptions()
{
    QStringList names{u"group-by"_s, u"count"_s, u"having"_s, u"filter"_s, u"where"_s, u"deleted"_s,
        u"sort"_s, u"limit"_s};
    for (const NumberOption& option : numberOptions())
        names.append(option.name);
    return names;
}

/// `COLUMN` or `COLUMN=NAME`, where the name is what the result's column is called.
Aggregate aggregateOf(const NumberOption& option, const QString& text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    Aggregate aggregate;
    aggregate.function = option.function;
    aggregate.distinct = option.distinct;
    aggregate.column = equals < 0 ? text : text.first(equals);
    aggregate.alias = equals < 0 ? QString(option.name).replace(u'-', u'_') + u'_' + text
                                 : text.sliced(equals + 1);
    return aggregate;
}

Result<Json> readJson(const Arguments& arguments, const QString& option)
{
    Result<Json> json = Json::parse(arguments.value(option).toUtf8());
    if (!json)
        return usage(u"--%1: %2"_s.arg(option, json.error().message), json.error().hint);
    return json;
}

Result<AggregateQuery> readWhole(const Arguments& arguments)
{
    for (const QString& option : partOptions()) {
        if (arguments.has(option))
            return usage(u"--query and --%1 exclude each other."_s.arg(option));
    }
    TW_TRY(const Json json, readJson(arguments, u"query"_s));
    return AggregateQuery::fromJson(json);
}

Result<AggregateQuery> readParts(const Arguments& arguments)
{
    SelectQuery rows;
    TW_TRY_VOID(readFilter(arguments, rows));
    TW_TRY_VOID(readSort(arguments, rows));
    TW_TRY_VOID(readDeleted(arguments, rows));
    AggregateQuery query;
    query.filter = std::move(rows.filter);
    query.sort = std::move(rows.sort);
    query.deleted = rows.deleted;
    if (arguments.has(u"group-by"_s)) {
        TW_TRY(query.groupBy, parseColumnList(arguments.value(u"group-by"_s)));
    }
    if (arguments.has(u"count"_s))
        query.aggregates.append(Aggregate{u"count"_s});
    for (const NumberOption& option : numberOptions()) {
        for (const QString& text : arguments.values(option.name))
            query.aggregates.append(aggregateOf(option, text));
    }
    if (arguments.has(u"having"_s)) {
        TW_TRY(const Json json, readJson(arguments, u"having"_s));
        TW_TRY(query.having, Filter::fromJson(json));
    }
    if (arguments.has(u"limit"_s)) {
        TW_TRY(query.limit, readNumber(arguments, u"limit"_s, 1));
    }
    return query;
}

bool holdsValues(const AggregateQuery& query)
{
    return !query.rowConditions().isEmpty() || !query.having.isEmpty() || !query.labels.empty();
}

}

Syntax aggregateSyntax()
{
    QList<Option> options{
        {u"group-by"_s, u"A,B"_s, u"one group for each combination of their values"_s},
        {u"count"_s, {}, u"count the rows"_s},
    };
    for (const NumberOption& option : numberOptions())
        options.append({option.name, u"COL[=NAME]"_s, option.help, true});
    options.append({u"having"_s, u"JSON"_s, u"only groups that match this filter"_s});
    options.append(QList<Option>{filterOption(), whereOption(), sortOption(), deletedOption()});
    options.append({u"limit"_s, u"N"_s, u"no more groups than these"_s});
    options.append({u"query"_s, u"JSON"_s, u"the whole query, instead of all options above"_s});
    options.append(maskOption(u"refuse to tell more of these columns than counts"_s));
    options.append(formatOption());
    return {u"aggregate"_s, {u"TABLE"_s}, options, u"print numbers over groups of rows"_s,
        u"Without numbers the groups are the distinct values. --having and --sort speak of the\n"
        "columns of the result: those of --group-by, count, sum_total for --sum total, or NAME.\n"
        "author.name is a column of the row that each row names, posts.likes one of the rows that\n"
        "name it, and --count-of 'posts.*' counts those; a row that has none counts as 0."_s};
}

Result<void> runAggregate(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(AggregateQuery query,
        arguments.has(u"query"_s) ? readWhole(arguments) : readParts(arguments));
    TW_TRY(query.table, QualifiedName::parse(arguments.operand(0)));
    TW_TRY(const auto printer, makeRowPrinter(arguments, context.reporter));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, context.describe(adapter, query.table));
    query.table = table->name;
    TW_TRY_VOID(checkedValues(
        adapter.aggregate(*table, query, *printer, context.options), holdsValues(query)));
    TW_TRY_VOID(printer->finish({}));
    // A whole query says itself which rows it wants.
    if (!arguments.has(u"query"_s)) {
        TW_TRY(const auto live,
            countLive(context, adapter, *table, {.table = table->name, .filter = query.filter}));
        reportLeftOut(context, *table, live);
    }
    return {};
}

}
