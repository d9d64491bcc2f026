// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/bulk_insertion.h"

#include "editing/change_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QStringList namesOf(const QList<const Column*>& columns)
{
    QStringList names;
    for (const Column* column : columns)
        names.append(column->name);
    return names;
}

bool isNumberedByServer(const Table& table, const QString& name)
{
    const Column* column = table.find(name);
    return column && column->generation == Generation::IdentityAlways;
}

Result<void> checkColumns(const Table& table, QStringList names, bool givesIdentities)
{
    if (givesIdentities)
        names.removeIf([&table](const QString& name) { return isNumberedByServer(table, name); });
    Change change;
    change.kind = ChangeKind::Insert;
    change.row.table = table.name;
    for (const QString& name : names)
        change.values.append({name, Value()});
    return checkChange(change, table);
}

Result<void> checkStreaming(const BulkOptions& options)
{
    if (options.copy != BulkCopy::Always)
        return {};
    const QString hint = u"Leave it to the library whether rows are streamed."_s;
    if (options.mode == BulkMode::SkipConflicts || options.known != KnownRows::Refuse)
        return fail(ErrorKind::InvalidArgument, u"Streaming cannot skip conflicts."_s, {}, hint);
    if (options.returnsKeys)
        return fail(ErrorKind::InvalidArgument, u"Streaming tells no keys."_s, {}, hint);
    return {};
}

/// A row that is there is found by its key.
Result<void> checkKey(const Table& table, const QStringList& columns, const BulkOptions& options)
{
    if (options.known != KnownRows::Update && options.known != KnownRows::Replace)
        return {};
    QList<Key> keys = table.uniqueKeys;
    keys.append(table.primaryKey);
    const bool isKey = std::ranges::find(keys, table.identityColumns, &Key::columns) != keys.end();
    if (!isKey || table.identityColumns.isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"%1 has no unique key by which rows that are there could be found."_s.arg(
                table.name.display()));
    for (const QString& column : table.identityColumns) {
        if (!columns.contains(column))
            return fail(ErrorKind::InvalidArgument,
                u"Rows that are there are found by %1, of which %2 is not given."_s.arg(
                    table.identityColumns.join(u", "_s), column));
    }
    return {};
}

}

Result<void> checkBulk(const Table& table, const QStringList& columns, const BulkOptions& options)
{
    if (options.chunk < 1)
        return fail(ErrorKind::InvalidArgument, u"A chunk has at least one row."_s);
    if (options.returnsKeys && table.rowAddress != RowAddress::Key)
        return fail(ErrorKind::InvalidArgument,
            u"%1 has no key that could be told."_s.arg(table.name.display()));
    TW_TRY_VOID(checkStreaming(options));
    TW_TRY_VOID(checkKey(table, columns, options));
    return checkColumns(table, columns, options.givesIdentities);
}

QString BulkInsertion::sql(
    const QList<const Column*>& columns, const QStringList& given, bool returnsKeys) const
{
    const QStringList names = namesOf(columns);
    QStringList marks;
    for (qsizetype i = 1; i <= names.size(); ++i)
        marks.append(m_dialect.placeholder(i));
    QString sql = u"INSERT INTO "_s + m_dialect.quote(m_table.name);
    if (marks.isEmpty()) {
        sql += u" DEFAULT VALUES"_s;
    } else {
        const bool overrides = std::ranges::any_of(
            names, [this](const QString& name) { return isNumberedByServer(m_table, name); });
        sql += u" (%1)%2 VALUES (%3)"_s.arg(m_dialect.quotedList(names),
            overrides ? m_dialect.overridingIdentity() : QString(), marks.join(u", "_s));
    }
    if (skips())
        sql += m_dialect.skippingConflicts({});
    if (updates())
        sql += onConflict(names, given);
    if (returnsKeys)
        sql += m_dialect.returning(m_dialect.quotedList(m_table.identityColumns));
    return sql;
}

QString BulkInsertion::onConflict(const QStringList& names, const QStringList& given) const
{
    QStringList terms = assignments(names, given);
    // A row that has nothing but its key is touched all the same, so that it counts.
    const QString& key = m_table.identityColumns.constFirst();
    if (terms.isEmpty())
        terms.append(m_dialect.quote(key) + u" = "_s + m_dialect.insertedValue(key));
    return m_dialect.updatingConflicts(m_table.identityColumns, terms.join(u", "_s));
}

QStringList BulkInsertion::assignments(const QStringList& names, const QStringList& given) const
{
    QStringList terms;
    Parameters none; // what the server fills by itself binds nothing
    for (const Column& column : m_table.columns) {
        const bool isKey = m_table.identityColumns.contains(column.name);
        if (isKey || column.generation == Generation::IdentityAlways)
            continue;
        const QList<SelfFilled> own = m_rules.filled(false, given);
        const auto filled = std::ranges::find(own, &column, &SelfFilled::column);
        QString value;
        if (names.contains(column.name) && (given.contains(column.name) || filled != own.end()))
            value = m_dialect.insertedValue(column.name);
        else if (filled != own.end() && filled->value.isNull())
            value = selfFilledSql(*filled, m_dialect, none);
        else if (isReset(column, names))
            value = m_dialect.valueFor(column, Value::defaultMarker(), none);
        if (!value.isEmpty())
            terms.append(m_dialect.quote(column.name) + u" = "_s + value);
    }
    return terms;
}

/// What a whole new row would get from its default.
bool BulkInsertion::isReset(const Column& column, const QStringList& names) const
{
    return m_options.known == KnownRows::Replace && !names.contains(column.name) && column.updatable
        && column.generation == Generation::None;
}

}
