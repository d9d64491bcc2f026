// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "values/json_value.h"

#include <tuplewright/base/json_scanner.h>

using namespace Qt::StringLiterals;

namespace tw {

Value valueFromJson(const Json& json)
{
    switch (json.type()) {
    case Json::Type::Null:
        return {};
    case Json::Type::Boolean:
        return Value::text(json.toBool() ? u"true"_s : u"false"_s);
    case Json::Type::Number:
        return Value::number(json.numberText());
    case Json::Type::String:
        return Value::text(json.toString());
    case Json::Type::Array:
    case Json::Type::Object:
        break;
    }
    return Value::stored(StorageClass::Text, json.source());
}

Json valueToJson(const Value& value)
{
    if (value.isNull())
        return {};
    if (value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real) {
        if (isJsonNumber(value.bytes()))
            return Json::number(value.bytes());
    }
    return Json::string(value.toText());
}

}
