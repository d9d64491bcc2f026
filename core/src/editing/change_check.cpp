// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "editing/change_check.h"

#include <QSet>

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

QSet<QString> namesIn(const ColumnValues& values)
{
    QSet<QString> names;
    for (const auto& [column, value] : values)
        names.insert(column);
    return names;
}

QString listOf(const QStringList& columns)
{
    return columns.join(u", "_s);
}

Result<void> checkColumns(const ColumnValues& values, const Table& table)
{
    QSet<QString> seen;
    for (const auto& [column, value] : values) {
        TW_TRY_VOID(table.require(column));
        if (seen.contains(column))
            return bad(table, u"the column %1 is given twice."_s.arg(column), column);
        seen.insert(column);
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

/// A physical address may by now be another row's: only the whole row proves that it is not.
Result<void> checkPhysical(const Change& change, const Table& table)
{
    if (table.rowAddress != RowAddress::Physical || change.row.key.size() != 1
        || change.row.key.first().second.isNull())
        return bad(table, u"the row has no physical address."_s);
    const QSet<QString> expected = namesIn(change.expected);
    for (const Column& column : table.columns) {
        if (!expected.contains(column.name))
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

Result<void> checkKey(const Change& change, const Table& table)
{
    TW_TRY_VOID(checkLoaded(change.row.key, table));
    const QSet<QString> given = namesIn(change.row.key);
    const QList<QStringList> keys = possibleKeys(table);
    for (const QStringList& key : keys) {
        if (!given.isEmpty() && given == QSet<QString>(key.begin(), key.end()))
            return {};
    }
    return bad(table, u"the key must name exactly these columns: %1."_s.arg(listOf(keys.first())));
}

Result<void> checkRow(const Change& change, const Table& table)
{
    TW_TRY_VOID(checkLoaded(change.expected, table));
    switch (change.row.address) {
    case RowAddress::Physical:
        return checkPhysical(change, table);
    case RowAddress::Key:
        return checkKey(change, table);
    case RowAddress::None:
        break;
    }
    return bad(table, u"its rows cannot be told apart."_s);
}

Result<void> checkInsertion(const Change& change, const Table& table)
{
    if (!change.row.key.isEmpty() || !change.expected.isEmpty())
        return bad(table, u"a new row has neither a key nor expected values."_s);
    return checkWritten(change.values, table);
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

}
