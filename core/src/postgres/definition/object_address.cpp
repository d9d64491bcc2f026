// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/definition/object_address.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Place
{
    QString catalogue;
    QString sql; ///< finds the oid by what is bound: schema, name, arguments, as many as it needs
    int values = 2;
};

Place inSchema(const QString& catalogue, const QString& columns, const QString& more)
{
    const QStringList names = columns.split(u' ');
    return {catalogue,
        u"SELECT o.oid FROM pg_catalog.%1 AS o"
        " JOIN pg_catalog.pg_namespace AS n ON n.oid = o.%2"
        " WHERE n.nspname = $1::pg_catalog.text AND o.%3 = $2::pg_catalog.text%4"_s.arg(
            catalogue, names[0], names[1], more),
        2};
}

Place ofServer(const QString& catalogue, const QString& column, const QString& kept = {})
{
    return {kept.isEmpty() ? catalogue : kept,
        u"SELECT o.oid FROM pg_catalog.%1 AS o WHERE o.%2 = $1::pg_catalog.text"_s.arg(
            catalogue, column),
        1};
}

Place routine()
{
    Place place = inSchema(u"pg_proc"_s, u"pronamespace proname"_s,
        u" AND pg_catalog.pg_get_function_identity_arguments(o.oid) = $3::pg_catalog.text"_s);
    place.values = 3;
    return place;
}

Place placeOf(std::optional<ObjectKind> kind)
{
    const QString relation = u"relnamespace relname"_s;
    if (!kind)
        return inSchema(u"pg_class"_s, relation, u" AND o.relkind IN "_s + relationKindsSql());
    switch (*kind) {
    case ObjectKind::Sequence:
        return inSchema(u"pg_class"_s, relation, u" AND o.relkind = 'S'"_s);
    case ObjectKind::Index:
        return inSchema(u"pg_class"_s, relation, u" AND o.relkind IN ('i', 'I')"_s);
    case ObjectKind::Function:
    case ObjectKind::Procedure:
    case ObjectKind::Aggregate:
        return routine();
    case ObjectKind::Enum:
    case ObjectKind::Domain:
    case ObjectKind::Composite:
    case ObjectKind::Range:
        return inSchema(u"pg_type"_s, u"typnamespace typname"_s, {});
    case ObjectKind::Extension:
        return ofServer(u"pg_extension"_s, u"extname"_s);
    case ObjectKind::Role:
        return ofServer(u"pg_roles"_s, u"rolname"_s, u"pg_authid"_s);
    case ObjectKind::Schema:
        return ofServer(u"pg_namespace"_s, u"nspname"_s);
    case ObjectKind::Database:
        return ofServer(u"pg_database"_s, u"datname"_s);
    case ObjectKind::Trigger:
        break;
    }
    return {};
}

Error unknown(const ObjectReference& object)
{
    Error error{ErrorKind::UndefinedObject, u"There is no %1."_s.arg(object.display())};
    error.schema = object.name.schema;
    return error;
}

}

Result<ObjectAddress> findObject(CatalogSession& session, const ObjectReference& object)
{
    const Place place = placeOf(object.kind);
    if (place.sql.isEmpty())
        return fail(ErrorKind::Unsupported,
            u"A %1 is told with the table it belongs to."_s.arg(objectKindName(*object.kind)));
    const QStringList texts{object.name.schema, object.name.name, object.arguments};
    QList<Value> values;
    for (const QString& text : texts.mid(place.values == 1 ? 1 : 0, place.values))
        values.append(Value::text(text.isNull() ? u""_s : text));
    TW_TRY(const CatalogRows rows, session.load({place.sql, values}));
    if (rows.count() == 0)
        return fail(unknown(object));
    return ObjectAddress{place.catalogue, rows.number(0, 0).value_or(0)};
}

}
