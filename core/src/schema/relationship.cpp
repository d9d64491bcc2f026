// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/relationship.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isWithin(const QStringList& part, const QStringList& whole)
{
    return std::ranges::all_of(
        part, [&whole](const QString& column) { return whole.contains(column); });
}

}

QString relationshipKindName(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::ManyToOne:
        return u"many to one"_s;
    case RelationshipKind::OneToMany:
        return u"one to many"_s;
    case RelationshipKind::OneToOne:
        return u"one to one"_s;
    case RelationshipKind::ManyToMany:
        return u"many to many"_s;
    }
    return {};
}

bool isUniqueKey(const Table& table, const QStringList& columns)
{
    const auto tellsApart
        = [&columns](const Key& key) { return !key.isEmpty() && isWithin(key.columns, columns); };
    return tellsApart(table.primaryKey) || std::ranges::any_of(table.uniqueKeys, tellsApart);
}

QList<ForeignKey> linkKeys(const Table& table)
{
    if (table.foreignKeys.size() != 2)
        return {};
    const QStringList both = table.foreignKeys[0].columns + table.foreignKeys[1].columns;
    const auto isTheKey = [&both](const Key& key) {
        return !key.isEmpty() && isWithin(both, key.columns) && isWithin(key.columns, both);
    };
    // Where one of the two is unique by itself, rows belong to at most one on that side.
    const bool linksMany = std::ranges::none_of(table.foreignKeys,
        [&table](const ForeignKey& key) { return isUniqueKey(table, key.columns); });
    const bool isLink = linksMany
        && (isTheKey(table.primaryKey) || std::ranges::any_of(table.uniqueKeys, isTheKey));
    return isLink ? table.foreignKeys : QList<ForeignKey>();
}

}
