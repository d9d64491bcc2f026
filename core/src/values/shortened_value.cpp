// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/shortened_value.h>

#include <algorithm>

namespace tw {

namespace {

constexpr char kText = 't';
constexpr char kShortenedValueBytes = 'b';
constexpr char kUnknown = '-';

char markOf(const Value& start)
{
    if (start.isNull())
        return kUnknown;
    return start.storage() == StorageClass::Bytes ? kShortenedValueBytes : kText;
}

}

Value ShortenedValue::toValue() const
{
    return Value::stored(
        StorageClass::Shortened, QByteArray::number(size) + markOf(start) + start.bytes());
}

ShortenedValue ShortenedValue::read(QByteArrayView bytes)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto mark = std::ranges::find_if_not(bytes, isDigit);
    const auto digits = qsizetype(mark - bytes.begin());
    if (digits == bytes.size())
        return {bytes.toLongLong(), Value()};
    const StorageClass storage = *mark == kShortenedValueBytes ? StorageClass::Bytes
        : *mark == kText                                       ? StorageClass::Text
                                                               : StorageClass::Null;
    return {bytes.first(digits).toLongLong(),
        Value::stored(storage, bytes.sliced(digits + 1).toByteArray())};
}

}
