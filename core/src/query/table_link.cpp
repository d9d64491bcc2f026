// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/table_link.h"

#include "base/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Direction = RelatedRows::Direction;

bool fits(const ForeignKey& key, const QStringList& columns)
{
    return columns.isEmpty() || key.columns == columns;
}

std::unexpected<Error> noLink(const QString& from, const QString& to, const RelatedRows& rows)
{
    const QString by = rows.key.isEmpty() ? QString() : u" by "_s + rows.key.join(u", "_s);
    return fail(
        ErrorKind::InvalidArgument, u"No foreign key leads from %1%2 to %3."_s.arg(from, by, to));
}

std::unexpected<Error> severalLinks(const Table& table, const QList<const ForeignKey*>& keys)
{
    QStringList columns;
    for (const ForeignKey* key : keys)
        columns.append(u'(' + key->columns.join(u", "_s) + u')');
    return fail(ErrorKind::Ambiguous,
        u"%1 has several foreign keys that fit: %2."_s.arg(
            table.name.display(), columns.join(u", "_s)),
        {}, u"Name the columns of the foreign key."_s);
}

Result<const ForeignKey*> onlyOne(const Table& table, const QList<const ForeignKey*>& keys,
    const RelatedRows& rows, const QString& target)
{
    if (keys.isEmpty())
        return noLink(table.name.display(), target, rows);
    if (keys.size() > 1)
        return severalLinks(table, keys);
    return keys.first();
}

Result<const ForeignKey*> parentKey(const RelatedRows& rows, const Table& table)
{
    QList<const ForeignKey*> keys;
    for (const ForeignKey& key : table.foreignKeys) {
        if (fits(key, rows.key))
            keys.append(&key);
    }
    return onlyOne(table, keys, rows, u"another table"_s);
}

Result<const ForeignKey*> childKey(const RelatedRows& rows, const Table& child, const Table& parent)
{
    QList<const ForeignKey*> keys;
    for (const ForeignKey& key : child.foreignKeys) {
        if (key.target == parent.name && fits(key, rows.key))
            keys.append(&key);
    }
    return onlyOne(child, keys, rows, parent.name.display());
}

Result<TablePtr> lookUp(const QualifiedName& name, const TableLookup* lookup)
{
    const std::optional<TablePtr> found = lookup ? lookup->find(name) : std::nullopt;
    if (!found)
        return fail(ErrorKind::InvalidState,
            u"The description of %1 was not loaded."_s.arg(name.display()));
    if (!*found)
        return fail(
            ErrorKind::InvalidArgument, u"There is no table or view %1."_s.arg(name.display()));
    return *found;
}

QList<const ForeignKey*> keysByColumn(const QString& name, const Table& table)
{
    QList<const ForeignKey*> keys;
    for (const ForeignKey& key : table.foreignKeys) {
        const QString column = key.columns.size() == 1 ? key.columns.first() : QString();
        if (column == name || column == name + u"_id"_s || column == name + u"_uuid"_s)
            keys.append(&key);
    }
    return keys;
}

QList<const ForeignKey*> keysByName(const QString& name, const Table& table)
{
    QList<const ForeignKey*> keys;
    for (const ForeignKey& key : table.foreignKeys) {
        if (key.name == name)
            keys.append(&key);
    }
    return keys;
}

QList<const ForeignKey*> keysByTarget(const QString& name, const Table& table)
{
    QList<const ForeignKey*> keys;
    for (const ForeignKey& key : table.foreignKeys) {
        if (key.target.name == name)
            keys.append(&key);
    }
    return keys;
}

}

Result<QualifiedName> linkTarget(const RelatedRows& rows, const Table& table)
{
    if (rows.direction == Direction::ToParent) {
        TW_TRY(const ForeignKey* key, parentKey(rows, table));
        return key->target;
    }
    QualifiedName name = rows.table;
    if (name.schema.isEmpty())
        name.schema = table.name.schema;
    return name;
}

Result<TableLink> findLink(const RelatedRows& rows, const Table& table, const TableLookup* lookup)
{
    TW_TRY(const QualifiedName target, linkTarget(rows, table));
    TW_TRY(const TablePtr other, lookUp(target, lookup));
    if (rows.direction == Direction::ToParent) {
        TW_TRY(const ForeignKey* key, parentKey(rows, table));
        return TableLink{other, key->columns, key->targetColumns};
    }
    TW_TRY(const ForeignKey* key, childKey(rows, *other, table));
    return TableLink{other, key->targetColumns, key->columns};
}

Result<RelatedRows> linkNamed(const QString& name, const Table& table)
{
    for (const auto& search : {keysByColumn, keysByName, keysByTarget}) {
        const QList<const ForeignKey*> keys = search(name, table);
        if (keys.size() > 1)
            return severalLinks(table, keys);
        if (keys.size() == 1)
            return RelatedRows{Direction::ToParent, {}, keys.first()->columns};
    }
    return RelatedRows{Direction::ToChildren, {table.name.schema, name}, {}};
}

Result<std::pair<QString, QString>> splitRelatedColumn(const QString& column)
{
    TW_TRY(const NamePart first, readNamePart(column, 0, u'.'));
    const QString rest = column.sliced(std::min(first.end + 1, column.size()));
    if (rest.isEmpty() && first.end < column.size())
        return fail(ErrorKind::InvalidArgument,
            u"“%1” names no column of the related table."_s.arg(column), {},
            u"Write the column behind the point."_s);
    return std::pair(first.text, rest);
}

}
