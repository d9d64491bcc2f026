// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "values/json_value.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Value numberFromJson(const QByteArray& number)
{
    const bool isInteger = !number.contains('.') && !number.contains('e') && !number.contains('E');
    return Value::stored(isInteger ? StorageClass::Integer : StorageClass::Real, number);
}

}

Value valueFromJson(const Json& json)
{
    switch (json.type()) {
    case Json::Type::Null:
        return {};
    case Json::Type::Boolean:
        return Value::text(json.toBool() ? u"true"_s : u"false"_s);
    case Json::Type::Number:
        return numberFromJson(json.numberText());
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
        const Result<Json> number = Json::parse(value.bytes());
        if (number && number->type() == Json::Type::Number)
            return *number;
    }
    return Json::string(value.toText());
}

}
