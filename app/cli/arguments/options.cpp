// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "../input/column_values.h"
#include "../input/input_file.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

std::unexpected<Error> badOption(const QString& option, const Error& error)
{
    return fail(
        ErrorKind::InvalidArgument, u"--%1: %2"_s.arg(option, error.message), {}, error.hint);
}

}

Option filterOption()
{
    return {u"filter"_s, u"JSON"_s, u"only rows that match this filter"_s};
}

Option maskOption()
{
    return maskOption(u"show *** in place of the values of these columns"_s);
}

Option maskOption(const QString& help)
{
    return {u"mask"_s, u"A,B"_s, help};
}

Option whereOption()
{
    return {
        u"where"_s, u"COL=VALUE"_s, u"only rows that have this value; repeat it for more"_s, true};
}

Option conditionOption()
{
    return {u"condition"_s, u"SQL"_s, u"only rows that this SQL condition is true for"_s};
}

Option columnsOption()
{
    return {u"columns"_s, u"A,B"_s, u"only these columns, in this order"_s};
}

Option computedOption()
{
    return {u"computed"_s, u"NAME=EXPRESSION"_s,
        u"a further column, computed of each row by SQL; repeat it for more"_s, true};
}

Option sortOption()
{
    return {u"sort"_s, u"COL[:asc|desc[:nullsfirst|nullslast]]"_s,
        u"order by a column; repeat it for more"_s, true};
}

Option deletedOption()
{
    return {u"deleted"_s, u"live|deleted|all"_s,
        u"which rows of a table that marks rows as deleted (live)"_s};
}

Option jsonOption()
{
    return {u"json"_s, {}, u"print JSON"_s};
}

Option sqlOption()
{
    return {u"sql"_s, u"SQL"_s, u"one statement"_s};
}

Result<void> readFilter(const Arguments& arguments, SelectQuery& query)
{
    std::vector<Filter> parts;
    if (arguments.has(u"filter"_s)) {
        const Result<Json> json = Json::parse(arguments.value(u"filter"_s).toUtf8());
        if (!json)
            return badOption(u"filter"_s, json.error());
        TW_TRY(Filter filter, Filter::fromJson(*json));
        parts.push_back(std::move(filter));
    }
    TW_TRY(const ColumnValues values, readColumnValues(arguments, u"where"_s));
    for (const auto& [column, value] : values)
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    query.filter = parts.size() == 1 ? std::move(parts.front()) : Filter::all(std::move(parts));
    return {};
}

Result<void> readSort(const Arguments& arguments, SelectQuery& query)
{
    for (const QString& text : arguments.values(u"sort"_s)) {
        TW_TRY(const SortKey key, SortKey::parse(text));
        query.sort.append(key);
    }
    return {};
}

Result<void> readDeleted(const Arguments& arguments, SelectQuery& query)
{
    TW_TRY(query.deleted,
        choose<DeletedRows>(arguments, u"deleted"_s,
            {{u"live"_s, DeletedRows::Live}, {u"deleted"_s, DeletedRows::Deleted},
                {u"all"_s, DeletedRows::All}}));
    return {};
}

Result<void> readColumns(const Arguments& arguments, SelectQuery& query)
{
    if (arguments.has(u"columns"_s)) {
        TW_TRY(query.columns, parseColumnList(arguments.value(u"columns"_s)));
    }
    return {};
}

Result<void> readComputed(const Arguments& arguments, SelectQuery& query)
{
    TW_TRY(const ColumnValues values,
        readColumnValues(arguments, u"computed"_s, u"NAME=EXPRESSION"_s));
    query.computed.reserve(size_t(values.size()));
    for (const auto& [name, expression] : values) {
        if (expression.toText().trimmed().isEmpty())
            return usage(u"--computed: %1 has no expression."_s.arg(name));
        query.computed.push_back({.alias = name, .expression = expression.toText()});
    }
    return {};
}

Result<qint64> readNumber(
    const Arguments& arguments, const QString& option, qint64 fallback, qint64 least)
{
    if (!arguments.has(option))
        return fallback;
    bool isNumber = false;
    const qint64 number = arguments.value(option).toLongLong(&isNumber);
    if (!isNumber || number < least)
        return usage(u"--%1 is not a whole number from %2."_s.arg(option, QString::number(least)));
    return number;
}

Result<CountMode> readCount(const Arguments& arguments)
{
    return choose<CountMode>(arguments, u"count"_s,
        {{u"none"_s, CountMode::None}, {u"estimate"_s, CountMode::Estimate},
            {u"exact"_s, CountMode::Exact}, {u"at-least"_s, CountMode::AtLeast}});
}

Result<PageRequest> readPage(const Arguments& arguments)
{
    PageRequest page;
    TW_TRY(page.number, readNumber(arguments, u"page"_s, page.number));
    TW_TRY(page.size, readNumber(arguments, u"page-size"_s, page.size));
    return page;
}

Error ofGivenValues(Error error)
{
    if (error.kind == ErrorKind::InvalidText)
        error.kind = ErrorKind::InvalidArgument;
    return error;
}

Result<QByteArray> readInput(const QString& path, const StopToken& stop)
{
    TW_TRY(const InputFile file, InputFile::open(path));
    return file.all(stop);
}

}
