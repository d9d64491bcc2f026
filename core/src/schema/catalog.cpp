// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/catalog.h>

#include "base/names.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString hintFor(const QualifiedName& name, const Catalog& catalog)
{
    QStringList known;
    for (const RelationSummary& relation : catalog.relations)
        known.append(name.schema.isEmpty() ? relation.name.name : relation.name.display());
    return nearestNameHint(name.schema.isEmpty() ? name.name : name.display(), known);
}

std::unexpected<Error> undefined(const QualifiedName& name, const Catalog& catalog)
{
    return fail(ErrorKind::UndefinedObject, u"There is no relation %1."_s.arg(name.display()), {},
        hintFor(name, catalog));
}

std::unexpected<Error> ambiguous(const QualifiedName& name, const QStringList& schemas)
{
    return fail(ErrorKind::Ambiguous,
        u"Several schemas have a relation %1: %2."_s.arg(
            name.display(), schemas.join(QLatin1String(", "))),
        {}, u"Write the schema in front of the name."_s);
}

}

QString objectKindName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Sequence:
        return u"sequence"_s;
    case ObjectKind::Function:
        return u"function"_s;
    case ObjectKind::Procedure:
        return u"procedure"_s;
    case ObjectKind::Aggregate:
        return u"aggregate"_s;
    case ObjectKind::Enum:
        return u"enum"_s;
    case ObjectKind::Domain:
        return u"domain"_s;
    case ObjectKind::Composite:
        return u"composite type"_s;
    case ObjectKind::Range:
        return u"range type"_s;
    case ObjectKind::Extension:
        return u"extension"_s;
    case ObjectKind::Role:
        return u"role"_s;
    case ObjectKind::Index:
        return u"index"_s;
    case ObjectKind::Trigger:
        return u"trigger"_s;
    case ObjectKind::Schema:
        return u"schema"_s;
    case ObjectKind::Database:
        return u"database"_s;
    }
    return {};
}

Result<QualifiedName> Catalog::resolve(const QualifiedName& name) const
{
    QStringList holders;
    for (const RelationSummary& relation : relations) {
        if (relation.name == name)
            return name;
        if (name.schema.isEmpty() && relation.name.name == name.name)
            holders.append(relation.name.schema);
    }
    for (const QString& schema : searchPath) {
        if (holders.contains(schema))
            return QualifiedName{schema, name.name};
    }
    if (holders.isEmpty())
        return undefined(name, *this);
    if (holders.size() > 1)
        return ambiguous(name, holders);
    return QualifiedName{holders.first(), name.name};
}

}
