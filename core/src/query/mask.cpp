// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/mask.h>

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/select_query.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kMask = u"***"_s;

std::unexpected<Error> refuse(const Table& table, const QString& column, const QString& reason)
{
    Error error{ErrorKind::InvalidArgument,
        u"%1.%2 is masked: %3."_s.arg(table.name.display(), column, reason)};
    error.schema = table.name.schema;
    error.table = table.name.name;
    error.column = column;
    return fail(std::move(error));
}

std::unexpected<Error> badSetting(Error error)
{
    error.kind = ErrorKind::Configuration;
    error.hint = u"Take it from the list of masked columns, the setting masked_columns."_s;
    return fail(std::move(error));
}

bool leadsElsewhere(const Table& table, const QString& column)
{
    return std::ranges::any_of(table.foreignKeys,
        [&column](const ForeignKey& key) { return key.columns.contains(column); });
}

}

Value maskedValue(const Value& value)
{
    return value.isNull() ? value : Value::text(kMask);
}

QString maskedSql(const Column& column, const QString& sql)
{
    // RETURNING of SQLite 3.40 takes some columns for never NULL; COALESCE keeps it from that.
    return column.isMasked
        ? u"CASE WHEN COALESCE(%1, NULL) IS NULL THEN NULL ELSE '%2' END"_s.arg(sql, kMask)
        : sql;
}

QString selectedColumn(const Column& column)
{
    const QString name = Dialect::quote(column.name);
    return column.isMasked ? maskedSql(column, name) + u" AS "_s + name : name;
}

Result<void> checkShown(const Column& column, const Table& table, const QString& purpose)
{
    if (!column.isMasked)
        return {};
    return refuse(table, column.name, u"its values cannot be %1"_s.arg(purpose));
}

Result<TablePtr> withMasked(const TablePtr& table, const QStringList& columns)
{
    if (columns.isEmpty())
        return table;
    auto own = std::make_shared<Table>(*table);
    for (const QString& name : columns) {
        TW_TRY_VOID(table->require(name));
        if (table->identityColumns.contains(name) || leadsElsewhere(*table, name))
            return refuse(*table, name, u"it can neither tell rows apart nor lead to others"_s);
        own->columns[table->columnIndex(name)].isMasked = true;
    }
    if (own->rowAddress == RowAddress::Physical && own->isEditable())
        own->readOnlyReason
            = u"it has no key, so that all its columns tell its rows apart, and %1 is masked."_s
                  .arg(columns.constFirst());
    return TablePtr(std::move(own));
}

bool maskNames(const QString& item, const Table& table, const Column& column)
{
    const QString ofTable = table.name.name + u'.' + column.name;
    const QString trimmed = item.trimmed();
    return trimmed == column.name || trimmed == ofTable
        || trimmed == table.name.schema + u'.' + ofTable;
}

Result<TablePtr> maskedBySetting(const TablePtr& table, const QString& list)
{
    if (list.isEmpty())
        return table;
    const Result<QStringList> named = parseColumnList(list);
    if (!named)
        return badSetting(named.error());
    QStringList columns;
    for (const Column& column : table->columns) {
        if (std::ranges::any_of(
                *named, [&](const QString& item) { return maskNames(item, *table, column); }))
            columns.append(column.name);
    }
    Result<TablePtr> masked = withMasked(table, columns);
    return masked ? masked : badSetting(masked.error());
}

TablePtr unmasked(const TablePtr& table)
{
    if (std::ranges::none_of(table->columns, &Column::isMasked))
        return table;
    auto own = std::make_shared<Table>(*table);
    for (Column& column : own->columns)
        column.isMasked = false;
    return own;
}

}
