// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/key_collisions.h"

#include <tuplewright/values/decimal.h>

#include <algorithm>

namespace tw {

namespace {

constexpr qsizetype kBits = qsizetype(1) << 22;

/// What letters of any case, width and accent have in common: a collation may hold them for equal.
QByteArray folded(const QString& text)
{
    QString letters = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    letters.removeIf([](QChar letter) { return letter.isMark() || letter.isSpace(); });
    return letters.toUtf8();
}

}

KeyCollisions::KeyCollisions(const ComparedTable& table)
{
    for (const QString& column : table.columns)
        m_types.append(table.b->find(column)->type);
    QList<Key> keys = table.b->uniqueKeys;
    keys.append(table.b->primaryKey);
    for (const Key& key : std::as_const(keys)) {
        UniqueKey unique;
        for (const QString& column : key.columns)
            unique.places.append(int(table.columns.indexOf(column)));
        if (!unique.places.isEmpty() && !unique.places.contains(-1))
            m_keys.append(unique);
    }
}

QByteArray KeyCollisions::sameness(int place, const Value& value) const
{
    if (value.storage() == StorageClass::Bytes)
        return value.bytes();
    if (m_types[place].isNumeric()) {
        if (const std::optional<Decimal> number = Decimal::parse(value.bytes()))
            return number->toText().toUtf8();
    }
    return folded(value.toText());
}

size_t KeyCollisions::hash(const UniqueKey& key, const QList<Value>& row) const
{
    size_t hash = 0;
    for (const int place : key.places)
        hash = qHashMulti(hash, sameness(place, row[place]));
    return hash;
}

void KeyCollisions::mark(QBitArray& own, const QBitArray& other, size_t hash)
{
    const auto bit = qsizetype(hash % size_t(kBits));
    if (own.isEmpty())
        own.resize(kBits);
    own.setBit(bit);
    m_found = m_found || (!other.isEmpty() && other.testBit(bit));
}

void KeyCollisions::add(const DifferentRow& row)
{
    if (m_found)
        return;
    for (UniqueKey& key : m_keys) {
        const bool isKept = row.kind == DifferenceKind::Different
            && std::ranges::none_of(
                key.places, [&row](int place) { return row.places.contains(place); });
        if (isKept)
            continue;
        if (!row.b.isEmpty())
            mark(key.freed, key.taken, hash(key, row.b));
        if (!row.a.isEmpty())
            mark(key.taken, key.freed, hash(key, row.a));
    }
}

}
