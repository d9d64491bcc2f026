// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/value.h>

#include <tuplewright/values/decimal_scanner.h>

#include <utility>

namespace tw {

Value Value::defaultMarker()
{
    Value value;
    value.m_default = true;
    return value;
}

Value Value::text(const QString& text)
{
    return stored(StorageClass::Text, text.toUtf8());
}

Value Value::stored(StorageClass storage, QByteArray bytes)
{
    Value value;
    if (storage == StorageClass::Null)
        return value;
    value.m_storage = storage;
    value.m_bytes = std::move(bytes);
    return value;
}

Value Value::integer(qint64 number)
{
    return stored(StorageClass::Integer, QByteArray::number(number));
}

Value Value::number(QByteArray digits)
{
    const std::optional<ScannedDecimal> scanned = scanDecimal(digits);
    const bool isInteger = scanned && scanned->isInteger();
    return stored(isInteger ? StorageClass::Integer : StorageClass::Real, std::move(digits));
}

}
