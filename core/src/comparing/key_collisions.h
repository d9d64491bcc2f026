// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/comparing/difference.h>

#include <QBitArray>

namespace tw {

/// Whether rows that are to come could collide, in some unique key of B, with rows that are to go
/// or to change. In a megabyte for any number of rows, so it may say yes where the answer is no.
class KeyCollisions
{
public:
    explicit KeyCollisions(const ComparedTable& table);

    void add(const DifferentRow& row);

    [[nodiscard]] bool found() const { return m_found; }

private:
    struct UniqueKey
    {
        QList<int> places; ///< of its columns among those that are compared
        QBitArray freed; ///< by hash: values that B holds now
        QBitArray taken; ///< values that it is to hold
    };

    [[nodiscard]] size_t hash(const UniqueKey& key, const QList<Value>& row) const;
    [[nodiscard]] QByteArray sameness(int place, const Value& value) const;
    void mark(QBitArray& own, const QBitArray& other, size_t hash);

    QList<ColumnType> m_types; ///< of the compared columns
    QList<UniqueKey> m_keys;
    bool m_found = false;
};

}
