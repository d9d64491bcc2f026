// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/relationship_names.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString withoutKeySuffix(const QString& column)
{
    for (const QString& suffix : {u"_id"_s, u"_uuid"_s}) {
        if (column.size() > suffix.size() && column.endsWith(suffix))
            return column.chopped(suffix.size());
    }
    return column;
}

/// Those of the foreign key that leads there, whichever table it is in.
QStringList keyColumns(const Relationship& relationship)
{
    if (relationship.kind == RelationshipKind::ManyToMany)
        return relationship.linkToColumns;
    return relationship.holdsKey ? relationship.fromColumns : relationship.toColumns;
}

/// What it may be called, the best names first.
QStringList namesOf(const Relationship& relationship)
{
    const QStringList columns = keyColumns(relationship);
    const QString table = relationship.to.name;
    const QString full = table + u'(' + columns.join(u", "_s) + u')';
    const bool isByColumn = columns.size() == 1;
    if (relationship.holdsKey) {
        QStringList names = isByColumn ? QStringList{withoutKeySuffix(columns.first()), columns[0]}
                                       : QStringList();
        return names << table << full << relationship.foreignKey;
    }
    if (relationship.kind != RelationshipKind::ManyToMany)
        return {table, full, relationship.foreignKey};
    return {table, full, relationship.link.name + u':' + columns.join(u',')};
}

bool isCalled(const Relationship& relationship, const QString& name, qsizetype rank)
{
    return !name.isEmpty() && namesOf(relationship).value(rank) == name;
}

QList<Relationship> bestMatches(const QString& name, const QList<Relationship>& all)
{
    qsizetype ranks = 0;
    for (const Relationship& one : all)
        ranks = std::max(ranks, namesOf(one).size());
    for (qsizetype rank = 0; rank < ranks; ++rank) {
        QList<Relationship> found;
        std::ranges::copy_if(all, std::back_inserter(found),
            [&](const Relationship& one) { return isCalled(one, name, rank); });
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QStringList allNames(const QList<Relationship>& some, const QList<Relationship>& all)
{
    QStringList names;
    for (const Relationship& one : some)
        names.append(relationshipName(one, all));
    return names;
}

}

QString relationshipName(const Relationship& relationship, const QList<Relationship>& all)
{
    const QStringList names = namesOf(relationship);
    for (const QString& name : names) {
        if (bestMatches(name, all) == QList{relationship})
            return name;
    }
    return names.last();
}

Result<Relationship> relationshipNamed(const QString& name, const QList<Relationship>& all)
{
    const QList<Relationship> found = bestMatches(name, all);
    if (found.size() == 1)
        return found.first();
    if (found.size() > 1)
        return fail(ErrorKind::Ambiguous, u"%1 can mean several relations."_s.arg(name), {},
            u"Say which: %1."_s.arg(allNames(found, all).join(u" or "_s)));
    const QString known = allNames(all, all).join(u", "_s);
    return fail(ErrorKind::InvalidArgument, u"There is no relation %1."_s.arg(name), {},
        known.isEmpty() ? u"No foreign key leads from or to this table."_s
                        : u"There are: %1."_s.arg(known));
}

}
