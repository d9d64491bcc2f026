// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "values/json_members.h"

#include "base/names.h"
#include "values/json_value.h"

using namespace Qt::StringLiterals;

namespace tw {

std::unexpected<Error> badJson(const QString& where, const QString& reason, const QString& hint)
{
    const QString whole = where.section(u'.', 0, 0).section(u'[', 0, 0);
    return fail(
        ErrorKind::InvalidArgument, u"Bad %1 at %2: %3"_s.arg(whole, where, reason), {}, hint);
}

Result<QString> readText(const Json& json, const QString& member, const QString& where)
{
    const Json* text = json.find(member);
    const QString place = where + u'.' + member;
    if (!text)
        return badJson(place, u"the member is missing."_s);
    if (text->type() != Json::Type::String)
        return badJson(place, u"a string was expected."_s);
    return text->toString();
}

Result<void> checkMembers(const Json& json, const QStringList& known, const QString& where)
{
    QStringList seen;
    for (const auto& [name, content] : json.members()) {
        const QString place = where + u'.' + name;
        if (seen.contains(name))
            return badJson(place, u"the member is repeated."_s);
        if (!known.contains(name))
            return badJson(place, u"unknown member."_s, nearestNameHint(name, known));
        seen.append(name);
    }
    return {};
}

Result<QStringList> readNames(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Array)
        return badJson(where, u"an array was expected."_s);
    QStringList names;
    for (const Json& item : json.items()) {
        if (item.type() != Json::Type::String && item.type() != Json::Type::Number)
            return badJson(where, u"an array of texts was expected."_s);
        names.append(valueFromJson(item).toText());
    }
    return names;
}

Json writeNames(const QStringList& names)
{
    std::vector<Json> items;
    items.reserve(size_t(names.size()));
    for (const QString& name : names)
        items.push_back(Json::string(name));
    return Json::array(std::move(items));
}

}
