// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/aggregate_query.h>

#include "query/query_json.h"
#include "values/json_members.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

template <class T>
struct Word
{
    T value;
    QLatin1StringView word;
};

constexpr Word<AggregateFunction> kFunctions[] = {
    {AggregateFunction::Count, "count"_L1},
    {AggregateFunction::Sum, "sum"_L1},
    {AggregateFunction::Minimum, "min"_L1},
    {AggregateFunction::Maximum, "max"_L1},
    {AggregateFunction::Average, "avg"_L1},
};

constexpr Word<DeletedRows> kDeletedRows[] = {
    {DeletedRows::Live, "live"_L1},
    {DeletedRows::Deleted, "deleted"_L1},
    {DeletedRows::All, "all"_L1},
};

template <class T, size_t N>
Result<T> readWord(const Word<T> (&words)[N], const QString& text, const QString& where)
{
    QStringList known;
    for (const Word<T>& word : words) {
        if (word.word == text)
            return word.value;
        known.append(word.word);
    }
    return badJson(
        where, u"there is no %1."_s.arg(text), u"Write %1."_s.arg(known.join(u" or "_s)));
}

template <class T, size_t N>
Json writeWord(const Word<T> (&words)[N], T value)
{
    return Json::string(words[size_t(value)].word);
}

Result<Aggregate> readAggregate(const Json& json, const QString& where)
{
    TW_TRY_VOID(
        checkObject(json, {u"as"_s, u"function"_s, u"column"_s, u"distinct"_s, u"where"_s}, where));
    Aggregate aggregate;
    TW_TRY(aggregate.alias, readText(json, u"as"_s, where));
    TW_TRY(const QString function, readText(json, u"function"_s, where));
    TW_TRY(aggregate.function, readWord(kFunctions, function, where + u".function"_s));
    TW_TRY(aggregate.column, readOptionalText(json, u"column"_s, where));
    if (const Json* const distinct = json.find(u"distinct")) {
        if (distinct->type() != Json::Type::Boolean)
            return badJson(where + u".distinct"_s, u"true or false was expected."_s);
        aggregate.distinct = distinct->toBool();
    }
    TW_TRY(aggregate.where, readFilterMember(json, u"where"_s, where));
    return aggregate;
}

Result<SortKey> readSortKey(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::String)
        return badJson(where, u"a string was expected."_s);
    Result<SortKey> key = SortKey::parse(json.toString());
    if (!key)
        return badJson(where, key.error().message, key.error().hint);
    return key;
}

Result<qint64> readLimit(const Json& json, const QString& where)
{
    bool ok = false;
    const qint64 limit = json.numberText().toLongLong(&ok);
    if (!ok || limit < 0)
        return badJson(where, u"a whole number was expected."_s);
    return limit;
}

Result<void> readRows(const Json& json, AggregateQuery& query, const QString& where)
{
    TW_TRY(const QString table, readOptionalText(json, u"table"_s, where));
    if (!table.isEmpty()) {
        TW_TRY(query.table, QualifiedName::parse(table));
    }
    TW_TRY(query.filter, readFilterMember(json, u"filter"_s, where));
    TW_TRY(query.whereSql, readOptionalText(json, u"whereSql"_s, where));
    if (json.find(u"deleted")) {
        TW_TRY(const QString deleted, readText(json, u"deleted"_s, where));
        TW_TRY(query.deleted, readWord(kDeletedRows, deleted, where + u".deleted"_s));
    }
    return {};
}

Json writeAggregate(const Aggregate& aggregate)
{
    std::vector<Json::Member> members;
    members.emplace_back(u"as"_s, Json::string(aggregate.alias));
    members.emplace_back(u"function"_s, writeWord(kFunctions, aggregate.function));
    addText(members, u"column"_s, aggregate.column);
    if (aggregate.distinct)
        members.emplace_back(u"distinct"_s, Json::boolean(true));
    addFilter(members, u"where"_s, aggregate.where);
    return Json::object(std::move(members));
}

Json writeComputed(const ComputedColumn& column)
{
    return column.toJson();
}

}

Result<AggregateQuery> AggregateQuery::fromJson(const Json& json)
{
    const QString where = u"query"_s;
    TW_TRY_VOID(checkObject(json,
        {u"table"_s, u"filter"_s, u"whereSql"_s, u"deleted"_s, u"computed"_s, u"groupBy"_s,
            u"aggregates"_s, u"having"_s, u"labels"_s, u"sort"_s, u"limit"_s},
        where));
    AggregateQuery query;
    TW_TRY_VOID(readRows(json, query, where));
    TW_TRY(query.computed,
        readItems<std::vector<ComputedColumn>>(
            json, u"computed"_s, where, ComputedColumn::fromJson));
    if (const Json* const groupBy = json.find(u"groupBy")) {
        TW_TRY(query.groupBy, readNames(*groupBy, where + u".groupBy"_s));
    }
    TW_TRY(
        query.aggregates, readItems<QList<Aggregate>>(json, u"aggregates"_s, where, readAggregate));
    TW_TRY(query.having, readFilterMember(json, u"having"_s, where));
    TW_TRY(query.labels,
        readItems<std::vector<ComputedColumn>>(json, u"labels"_s, where, ComputedColumn::fromJson));
    TW_TRY(query.sort, readItems<Sort>(json, u"sort"_s, where, readSortKey));
    if (const Json* const limit = json.find(u"limit")) {
        TW_TRY(query.limit, readLimit(*limit, where + u".limit"_s));
    }
    return query;
}

Json AggregateQuery::toJson() const
{
    std::vector<Json::Member> members;
    if (!table.name.isEmpty())
        members.emplace_back(u"table"_s, Json::string(table.display()));
    addFilter(members, u"filter"_s, filter);
    addText(members, u"whereSql"_s, whereSql);
    if (deleted != DeletedRows::Live)
        members.emplace_back(u"deleted"_s, writeWord(kDeletedRows, deleted));
    addItems(members, u"computed"_s, computed, writeComputed);
    if (!groupBy.isEmpty())
        members.emplace_back(u"groupBy"_s, writeNames(groupBy));
    addItems(members, u"aggregates"_s, aggregates, writeAggregate);
    addFilter(members, u"having"_s, having);
    addItems(members, u"labels"_s, labels, writeComputed);
    addItems(
        members, u"sort"_s, sort, [](const SortKey& key) { return Json::string(key.toText()); });
    if (limit)
        members.emplace_back(u"limit"_s, Json::number(QByteArray::number(*limit)));
    return Json::object(std::move(members));
}

Filter AggregateQuery::rowConditions() const
{
    std::vector<Filter> conditions{filter};
    for (const Aggregate& aggregate : aggregates)
        conditions.push_back(aggregate.where);
    for (const ComputedColumn& column : computed) {
        for (const ComputedColumn::Branch& branch : column.branches)
            conditions.push_back(branch.when);
    }
    return Filter::all(std::move(conditions));
}

Filter AggregateQuery::relatedColumns() const
{
    std::vector<Filter> conditions{rowConditions()};
    QStringList columns = groupBy;
    for (const Aggregate& aggregate : aggregates)
        columns.append(aggregate.column);
    for (const QString& column : std::as_const(columns)) {
        if (column.contains(u'.'))
            conditions.push_back(Filter::condition(column, FilterOperator::IsNull));
    }
    return Filter::all(std::move(conditions));
}

}
