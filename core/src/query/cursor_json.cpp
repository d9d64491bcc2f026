// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/page.h>

#include "values/json_members.h"
#include "values/json_value.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kCursorJsonBytes = u"hex"_s;

Json writeCursorValue(const Value& value)
{
    if (value.storage() != StorageClass::Bytes)
        return valueToJson(value);
    return Json::object(
        {{kCursorJsonBytes, Json::string(QString::fromLatin1(value.bytes().toHex()))}});
}

Result<Value> readCursorValue(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Object)
        return valueFromJson(json);
    TW_TRY_VOID(checkMembers(json, {kCursorJsonBytes}, where));
    TW_TRY(const QString digits, readText(json, kCursorJsonBytes, where));
    return Value::stored(StorageClass::Bytes, QByteArray::fromHex(digits.toLatin1()));
}

}

Json cursorToJson(const QList<Value>& cursor)
{
    std::vector<Json> values;
    values.reserve(size_t(cursor.size()));
    for (const Value& value : cursor)
        values.push_back(writeCursorValue(value));
    return Json::array(std::move(values));
}

Result<QList<Value>> cursorFromJson(const Json& json)
{
    const QString where = u"cursor"_s;
    if (json.type() != Json::Type::Array)
        return badJson(where, u"an array was expected."_s);
    QList<Value> cursor;
    for (const Json& item : json.items()) {
        TW_TRY(Value value,
            readCursorValue(item, u"%1[%2]"_s.arg(where, QString::number(cursor.size()))));
        cursor.append(std::move(value));
    }
    return cursor;
}

}
