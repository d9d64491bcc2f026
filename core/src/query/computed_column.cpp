// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/computed_column.h>

#include "query/query_json.h"
#include "values/json_value.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

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

bool hasExpression(const std::vector<ComputedColumn>& columns)
{
    return std::ranges::any_of(
        columns, [](const ComputedColumn& column) { return !column.expression.isEmpty(); });
}

}
