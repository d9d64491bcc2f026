// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/aggregate_query.h>

#include "values/json_members.h"
#include "values/json_value.h"

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

Result<void> checkObject(const Json& json, const QStringList& known, const QString& where)
{
    if (json.type() != Json::Type::Object)
        return badJson(where, u"an object was expected."_s);
    return checkMembers(json, known, where);
}

/// An optional member that is a text.
Result<QString> readOptionalText(const Json& json, const QString& member, const QString& where)
{
    return json.find(member) ? readText(json, member, where) : QString();
}

Result<Filter> readFilterMember(const Json& json, const QString& member, const QString& where)
{
    const Json* const filter = json.find(member);
    if (!filter)
        return Filter();
    Result<Filter> read = Filter::fromJson(*filter);
    if (!read)
        return badJson(where + u'.' + member, read.error().message, read.error().hint);
    return read;
}

/// Reads each item of an optional member that is an array.
template <class Items, class Read>
Result<Items> readItems(const Json& json, const QString& member, const QString& where, Read read)
{
    Items items;
    const Json* const array = json.find(member);
    if (!array)
        return items;
    const QString place = where + u'.' + member;
    if (array->type() != Json::Type::Array)
        return badJson(place, u"an array was expected."_s);
    for (const Json& item : array->items()) {
        TW_TRY(auto value, read(item, u"%1[%2]"_s.arg(place, QString::number(items.size()))));
        items.push_back(std::move(value));
    }
    return items;
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

Result<ComputedColumn::Branch> readBranch(const Json& json, const QString& where)
{
    TW_TRY_VOID(checkObject(json, {u"if"_s, u"then"_s}, where));
    const Json* const then = json.find(u"then");
    if (!json.find(u"if") || !then)
        return badJson(where, u"a condition and a value were expected, if and then."_s);
    ComputedColumn::Branch branch;
    TW_TRY(branch.when, readFilterMember(json, u"if"_s, where));
    branch.then = valueFromJson(*then);
    return branch;
}

Result<std::optional<ComputedColumn::Found>> readFound(const Json& json, const QString& where)
{
    using Found = ComputedColumn::Found;
    const bool isSnippet = json.find(u"snippetOf");
    if (!isSnippet && !json.find(u"relevanceOf"))
        return std::nullopt;
    Found found{isSnippet ? Found::Fact::Snippet : Found::Fact::Relevance, {}};
    TW_TRY(found.column, readText(json, isSnippet ? u"snippetOf"_s : u"relevanceOf"_s, where));
    TW_TRY(found.text, readOptionalText(json, u"text"_s, where));
    return std::optional(std::move(found));
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

void addText(std::vector<Json::Member>& members, const QString& name, const QString& text)
{
    if (!text.isEmpty())
        members.emplace_back(name, Json::string(text));
}

void addFilter(std::vector<Json::Member>& members, const QString& name, const Filter& filter)
{
    if (!filter.isEmpty())
        members.emplace_back(name, filter.toJson());
}

template <class Items, class Write>
void addItems(
    std::vector<Json::Member>& members, const QString& name, const Items& items, Write write)
{
    std::vector<Json> written;
    written.reserve(size_t(items.size()));
    for (const auto& item : items)
        written.push_back(write(item));
    if (!written.empty())
        members.emplace_back(name, Json::array(std::move(written)));
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

Result<ComputedColumn> ComputedColumn::fromJson(const Json& json, const QString& where)
{
    TW_TRY_VOID(checkObject(json,
        {u"as"_s, u"when"_s, u"else"_s, u"expression"_s, u"relevanceOf"_s, u"snippetOf"_s,
            u"text"_s},
        where));
    ComputedColumn column;
    TW_TRY(column.alias, readText(json, u"as"_s, where));
    TW_TRY(column.branches, readItems<std::vector<Branch>>(json, u"when"_s, where, readBranch));
    if (const Json* const otherwise = json.find(u"else"))
        column.otherwise = valueFromJson(*otherwise);
    TW_TRY(column.expression, readOptionalText(json, u"expression"_s, where));
    TW_TRY(column.found, readFound(json, where));
    return column;
}

Json ComputedColumn::toJson() const
{
    std::vector<Json::Member> members;
    members.emplace_back(u"as"_s, Json::string(alias));
    addItems(members, u"when"_s, branches, [](const Branch& branch) {
        return Json::object(
            {{u"if"_s, branch.when.toJson()}, {u"then"_s, valueToJson(branch.then)}});
    });
    if (!otherwise.isNull())
        members.emplace_back(u"else"_s, valueToJson(otherwise));
    addText(members, u"expression"_s, expression);
    if (found) {
        const bool isSnippet = found->fact == Found::Fact::Snippet;
        addText(members, isSnippet ? u"snippetOf"_s : u"relevanceOf"_s, found->column);
        addText(members, u"text"_s, found->text);
    }
    return Json::object(std::move(members));
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

}
