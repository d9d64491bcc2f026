// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/query_json.h"

using namespace Qt::StringLiterals;

namespace tw {

Result<void> checkObject(const Json& json, const QStringList& known, const QString& where)
{
    if (json.type() != Json::Type::Object)
        return badJson(where, u"an object was expected."_s);
    return checkMembers(json, known, where);
}

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

}
