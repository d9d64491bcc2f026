// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "values/json_members.h"

#include <tuplewright/query/filter.h>

// Members of the JSON of queries that several of them have.

namespace tw {

/// Fails with InvalidArgument naming the place where it is no object, or has an unknown member.
[[nodiscard]] Result<void> checkObject(
    const Json& json, const QStringList& known, const QString& where);

/// An optional member that is a text.
[[nodiscard]] Result<QString> readOptionalText(
    const Json& json, const QString& member, const QString& where);

/// An optional member that is a filter.
[[nodiscard]] Result<Filter> readFilterMember(
    const Json& json, const QString& member, const QString& where);

/// Both add nothing when there is nothing to tell.
void addText(std::vector<Json::Member>& members, const QString& name, const QString& text);
/// Adds a member unless the filter is true for every row.
void addFilter(std::vector<Json::Member>& members, const QString& name, const Filter& filter);

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
        return badJson(place, QStringLiteral("an array was expected."));
    for (const Json& item : array->items()) {
        TW_TRY(auto value,
            read(item, QStringLiteral("%1[%2]").arg(place, QString::number(items.size()))));
        items.push_back(std::move(value));
    }
    return items;
}

/// Writes each item, and nothing when there are none.
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

}
