// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "editing/change_check.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> bad(const Table& table, const QString& reason, const QString& column = {})
{
    Error error;
    error.kind = ErrorKind::InvalidArgument;
    error.message = u"%1: %2"_s.arg(table.name.display(), reason);
    error.schema = table.name.schema;
    error.table = table.name.name;
    error.column = column;
    return fail(std::move(error));
}

bool names(const ColumnValues& values, const QString& column)
{
    return std::ranges::any_of(values, [&](const auto& each) { return each.first == column; });
}

/// `values` name no column twice.
bool nameExactly(const ColumnValues& values, const QStringList& columns)
{
    return values.size() == columns.size()
        && std::ranges::all_of(columns, [&](const QString& each) { return names(values, each); });
}

QString listOf(const QStringList& columns)
{
    return columns.join(u", "_s);
}

Result<void> checkColumns(const ColumnValues& values, const Table& table)
{
    std::vector<bool> seen(size_t(table.columns.size()));
    for (const auto& [name, value] : values) {
        TW_TRY(const Column* column, table.require(name));
        const auto place = size_t(column - table.columns.constData());
        if (seen[place])
            return bad(table, u"the column %1 is given twice."_s.arg(name), name);
        seen[place] = true;
    }
    return {};
}

/// What is compared is a value that was read; DEFAULT is none.
Result<void> checkLoaded(const ColumnValues& values, const Table& table)
{
    for (const auto& [column, value] : values) {
        if (value.isDefault())
            return bad(
                table, u"the column %1 cannot be compared with DEFAULT."_s.arg(column), column);
    }
    return checkColumns(values, table);
}

Result<void> checkWritten(const ColumnValues& values, const Table& table)
{
    TW_TRY_VOID(checkColumns(values, table));
    for (const auto& [name, value] : values) {
        const Column& column = *table.find(name);
        if (value.isDefault())
            continue;
        if (column.isGenerated())
            return bad(table, u"the column %1 is computed by the server."_s.arg(name), name);
        if (column.generation == Generation::IdentityAlways)
            return bad(table, u"the column %1 is always numbered by the server."_s.arg(name), name);
    }
    return {};
}

Result<void> checkPhysical(const RowIdentity& row, const Table& table)
{
    if (table.rowAddress != RowAddress::Physical || row.key.size() != 1
        || row.key.first().second.isNull())
        return bad(table, u"the row has no physical address."_s);
    return {};
}

/// A physical address may by now be another row's: only the whole row proves that it is not.
Result<void> checkWholeRow(const Change& change, const Table& table)
{
    for (const Column& column : table.columns) {
        if (!names(change.expected, column.name))
            return bad(table,
                u"a row without a key needs all its loaded values; %1 is missing."_s.arg(
                    column.name),
                column.name);
    }
    return {};
}

/// The column sets that may name a row: the identity, any declared key, and where there is no
/// identity all columns together. That really one row matches is seen when the statement runs.
QList<QStringList> possibleKeys(const Table& table)
{
    QList<QStringList> keys;
    if (table.rowAddress == RowAddress::Key)
        keys.append(table.identityColumns);
    if (!table.primaryKey.isEmpty())
        keys.append(table.primaryKey.columns);
    for (const Key& key : table.uniqueKeys)
        keys.append(key.columns);
    if (table.rowAddress != RowAddress::Key)
        keys.append(table.columnNames());
    return keys;
}

/// Of a masked column nothing was read that a row could be found by.
Result<void> checkReadable(const ColumnValues& key, const Table& table)
{
    for (const auto& [name, value] : key)
        if (table.find(name)->isMasked)
            return bad(table, u"the masked column %1 cannot name a row."_s.arg(name), name);
    return {};
}

Result<void> checkKey(const RowIdentity& row, const Table& table)
{
    TW_TRY_VOID(checkLoaded(row.key, table));
    TW_TRY_VOID(checkReadable(row.key, table));
    // Nearly every change says the identity; the other keys need not even be listed then.
    if (table.rowAddress == RowAddress::Key && !row.key.isEmpty()
        && nameExactly(row.key, table.identityColumns))
        return {};
    const QList<QStringList> keys = possibleKeys(table);
    for (const QStringList& key : keys) {
        if (!key.isEmpty() && nameExactly(row.key, key))
            return {};
    }
    return bad(table, u"the key must name exactly these columns: %1."_s.arg(listOf(keys.first())));
}

Result<void> checkRow(const Change& change, const Table& table)
{
    TW_TRY_VOID(checkLoaded(change.expected, table));
    TW_TRY_VOID(checkIdentity(change.row, table));
    if (change.row.address == RowAddress::Physical)
        return checkWholeRow(change, table);
    return {};
}

Result<void> checkUpsert(const Change& change, const Table& table)
{
    const QStringList& key = change.upsert.key;
    for (const QString& column : key + change.upsert.updates) {
        TW_TRY_VOID(table.require(column));
        if (!names(change.values, column))
            return bad(table, u"the column %1 needs a value."_s.arg(column), column);
    }
    QList<Key> keys = table.uniqueKeys;
    keys.prepend(table.primaryKey);
    const bool isKey = std::any_of(keys.begin(), keys.end(), [&key](const Key& known) {
        return QSet<QString>(key.begin(), key.end())
            == QSet<QString>(known.columns.begin(), known.columns.end());
    });
    if (!isKey)
        return bad(
            table, u"there is no primary or unique key of these columns: %1."_s.arg(listOf(key)));
    if (change.upsert.updates.isEmpty() && change.values.size() <= key.size())
        return bad(table, u"nothing is given to change a row that is there already."_s);
    return {};
}

Result<void> checkInsertion(const Change& change, const Table& table)
{
    if (!change.row.key.isEmpty() || !change.expected.isEmpty())
        return bad(table, u"a new row has neither a key nor expected values."_s);
    TW_TRY_VOID(checkWritten(change.values, table));
    return change.upsert.isRequested() ? checkUpsert(change, table) : Result<void>();
}

Result<void> checkUpdate(const Change& change, const Table& table)
{
    if (change.values.isEmpty())
        return bad(table, u"an update needs values."_s);
    TW_TRY_VOID(checkRow(change, table));
    return checkWritten(change.values, table);
}

Result<void> checkRemoval(const Change& change, const Table& table)
{
    if (!change.values.isEmpty())
        return bad(table, u"%1 takes no values."_s.arg(changeKindName(change.kind)));
    if (change.kind != ChangeKind::Delete && !table.lifecycle)
        return bad(table, u"it has no column that marks rows as deleted."_s);
    return checkRow(change, table);
}

}

Result<void> checkChange(const Change& change, const Table& table)
{
    if (!table.isEditable())
        return fail(ErrorKind::ReadOnly,
            u"%1 cannot be written: %2"_s.arg(table.name.display(), table.readOnlyReason));
    if (change.upsert.isRequested() && change.kind != ChangeKind::Insert)
        return bad(table, u"only a new row can be told what to do where one is there."_s);
    switch (change.kind) {
    case ChangeKind::Insert:
        return checkInsertion(change, table);
    case ChangeKind::Update:
        return checkUpdate(change, table);
    case ChangeKind::Delete:
    case ChangeKind::SoftDelete:
    case ChangeKind::Restore:
        return checkRemoval(change, table);
    }
    return {};
}

Result<void> checkIdentity(const RowIdentity& row, const Table& table)
{
    switch (row.address) {
    case RowAddress::Physical:
        return checkPhysical(row, table);
    case RowAddress::Key:
        return checkKey(row, table);
    case RowAddress::None:
        break;
    }
    return bad(table, u"its rows cannot be told apart."_s);
}

}
