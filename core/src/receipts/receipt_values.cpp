// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "receipts/receipt_values.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Tag
{
    StorageClass storage;
    QLatin1StringView name;
};

// What is not the text of JSON says how it is stored.
constexpr Tag kTags[]
    = {{StorageClass::Integer, "i"_L1}, {StorageClass::Real, "r"_L1}, {StorageClass::Text, "t"_L1},
        {StorageClass::Bytes, "b"_L1}, {StorageClass::Shortened, "same"_L1}};

bool isPlainText(const Value& value)
{
    return value.storage() == StorageClass::Text && QUtf8StringView(value.bytes()).isValidUtf8();
}

/// Whether the bytes are a number of JSON too, which has no zeros in front and no plus sign.
bool isPlainInteger(const Value& value)
{
    if (value.storage() != StorageClass::Integer)
        return false;
    const QByteArray& bytes = value.bytes();
    const QByteArrayView digits = QByteArrayView(bytes).sliced(bytes.startsWith('-') ? 1 : 0);
    return !digits.isEmpty() && (digits.size() == 1 || digits.front() != '0')
        && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

void appendTagged(QByteArray& line, const Value& value)
{
    for (const Tag& tag : kTags) {
        if (tag.storage == value.storage())
            line += "{\"" + QByteArray(tag.name.data(), tag.name.size()) + "\":\""
                + value.bytes().toBase64() + "\"}";
    }
}

void appendValue(QByteArray& line, const Value& value)
{
    if (value.isDefault())
        line += "{\"default\":true}";
    else if (value.isNull())
        line += "null";
    else if (isPlainText(value))
        appendJsonString(line, value.bytes());
    else if (isPlainInteger(value))
        line += value.bytes();
    else
        appendTagged(line, value);
}

Value valueOf(const Json& json)
{
    switch (json.type()) {
    case Json::Type::String:
        return Value::text(json.toString());
    case Json::Type::Number:
        return Value::stored(StorageClass::Integer, json.numberText());
    case Json::Type::Object:
        break;
    default:
        return {};
    }
    for (const Tag& tag : kTags) {
        if (const Json* const bytes = json.find(QString(tag.name)))
            return Value::stored(tag.storage, QByteArray::fromBase64(bytes->toString().toLatin1()));
    }
    return Value::defaultMarker();
}

}

void appendValues(QByteArray& line, const QList<Value>& values)
{
    line += '[';
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            line += ',';
        appendValue(line, values[i]);
    }
    line += ']';
}

QList<Value> valuesOf(const Json& json)
{
    QList<Value> values;
    values.reserve(qsizetype(json.items().size()));
    for (const Json& item : json.items())
        values.append(valueOf(item));
    return values;
}

void appendChanges(QByteArray& line, const RowImage::Cells& was, const RowImage::Cells& is)
{
    line += '{';
    bool isFirst = true;
    for (qsizetype i = 0; i < was.size(); ++i) {
        if (was[i] == is[i])
            continue;
        line += (std::exchange(isFirst, false) ? "\"" : ",\"") + QByteArray::number(i) + "\":";
        appendValue(line, is[i]);
    }
    line += '}';
}

RowImage::Cells changed(RowImage::Cells was, const Json& changes)
{
    for (const auto& [place, value] : changes.members()) {
        const qsizetype i = place.toLongLong();
        if (i >= 0 && i < was.size())
            was[i] = valueOf(value);
    }
    return was;
}

RowImage::Cells withDigests(RowImage::Cells was, const RowImage::Cells& is)
{
    for (qsizetype i = 0; i < was.size(); ++i) {
        if (was[i].bytes().size() > kLargestKeptValue && was[i] == is[i])
            was[i] = digestOf(was[i]);
    }
    return was;
}

}
