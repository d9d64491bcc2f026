// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

#include <QList>

namespace tw {

class Json;

enum class ChangeKind
{
    Insert,
    Update,
    Delete,
    SoftDelete,
    Restore
};

/// The stable spelling, as used in JSON and receipts: "soft-delete".
[[nodiscard]] TW_CORE_EXPORT QString changeKindName(ChangeKind kind);

/// True for a deletion, permanent or soft.
[[nodiscard]] constexpr bool isRemoval(ChangeKind kind)
{
    return kind == ChangeKind::Delete || kind == ChangeKind::SoftDelete;
}

/// What names one existing row on the server, taken when the row was loaded. Never a position.
struct TW_CORE_EXPORT RowIdentity
{
    QualifiedName table;
    RowAddress address = RowAddress::Key;
    ColumnValues key; ///< key columns and their loaded values, or the one physical address

    friend bool operator==(const RowIdentity&, const RowIdentity&) = default;
    friend TW_CORE_EXPORT size_t qHash(const RowIdentity& identity, size_t seed);
};

/// What an insert does where a row with the same key is there already: it changes that row.
struct Upsert
{
    QStringList key; ///< columns of a primary or unique key; empty: it fails as any insert does
    QStringList updates; ///< columns that take their new value; empty: all given but those of `key`

    /// False: a conflict fails as in any insert.
    [[nodiscard]] bool isRequested() const { return !key.isEmpty(); }
};

/// One wished change of one row, free of SQL.
struct Change
{
    ChangeKind kind = ChangeKind::Update;
    RowIdentity row; ///< for inserts only the table is set
    ColumnValues values; ///< new values of an insert or update
    ColumnValues expected; ///< loaded values that must still hold
    Upsert upsert = {}; ///< of an insert
};

/// Reads the array of `{"table","op","key","values","expect"}`. Fails with InvalidArgument naming
/// the entry and member.
[[nodiscard]] TW_CORE_EXPORT Result<QList<Change>> changesFromJson(const Json& json);

/// The bytes that a text spells as `\x00ff`; every other value as it is.
[[nodiscard]] TW_CORE_EXPORT Value decodedBytes(const Value& value);

/// JSON has no bytes: what a change from JSON spells as `\x00ff` for a column of bytes becomes
/// them.
[[nodiscard]] TW_CORE_EXPORT Change withDecodedBytes(Change change, const Table& table);

}
