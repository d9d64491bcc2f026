// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/values/sqlite_json.h"

#include <tuplewright/base/json.h>

namespace tw {

bool fitsJson(const Value& value)
{
    if (value.storage() == StorageClass::Integer)
        return true;
    return value.storage() == StorageClass::Text && !value.bytes().contains('\0')
        && value.bytes().isValidUtf8();
}

QByteArray jsonArray(const QList<Value>& values)
{
    QByteArray json("[");
    for (const Value& value : values) {
        const bool isNumber
            = value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real;
        if (json.size() > 1)
            json += ',';
        if (value.isNull())
            json += "null";
        else if (isNumber)
            json += value.bytes();
        else
            appendJsonString(json, value.bytes());
    }
    return json + ']';
}

}
