// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "values/json_containment.h"

#include <tuplewright/values/decimal_scanner.h>

#include <algorithm>

namespace tw {

namespace {

bool isScalar(const Json& json)
{
    return json.type() != Json::Type::Array && json.type() != Json::Type::Object;
}

bool sameScalar(const Json& a, const Json& b)
{
    if (a.type() == Json::Type::Number && b.type() == Json::Type::Number)
        return compareDecimals(a.numberText(), b.numberText()) == 0;
    return isScalar(a) && a == b;
}

bool holds(const Json& whole, const Json& part);

bool arrayHolds(const Json& whole, const Json& element)
{
    return std::any_of(whole.items().begin(), whole.items().end(),
        [&element](const Json& item) { return holds(item, element); });
}

bool holds(const Json& whole, const Json& part)
{
    if (whole.type() != part.type())
        return false;
    if (part.type() == Json::Type::Array)
        return std::all_of(part.items().begin(), part.items().end(),
            [&whole](const Json& element) { return arrayHolds(whole, element); });
    if (part.type() == Json::Type::Object)
        return std::all_of(
            part.members().begin(), part.members().end(), [&whole](const Json::Member& member) {
                const Json* found = whole.find(member.first);
                return found && holds(*found, member.second);
            });
    return sameScalar(whole, part);
}

const Json* step(const Json& json, const QString& name)
{
    if (json.type() == Json::Type::Object)
        return json.find(name);
    bool isPlace = false;
    qint64 place = name.toLongLong(&isPlace);
    const auto size = qint64(json.items().size());
    if (place < 0)
        place += size;
    return isPlace && place >= 0 && place < size ? &json.items()[size_t(place)] : nullptr;
}

}

const Json* jsonAt(const Json& document, const QStringList& path)
{
    const Json* json = &document;
    for (const QString& name : path) {
        json = step(*json, name);
        if (!json)
            return nullptr;
    }
    return json;
}

bool jsonContains(const Json& whole, const Json& part)
{
    if (whole.type() == Json::Type::Array && isScalar(part))
        return arrayHolds(whole, part);
    return holds(whole, part);
}

}
