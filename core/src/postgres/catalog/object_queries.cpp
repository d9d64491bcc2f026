// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/object_queries.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

ObjectKind routineKind(char letter)
{
    switch (letter) {
    case 'p':
        return ObjectKind::Procedure;
    case 'a':
        return ObjectKind::Aggregate;
    default:
        return ObjectKind::Function;
    }
}

ObjectKind typeKind(char letter)
{
    switch (letter) {
    case 'e':
        return ObjectKind::Enum;
    case 'd':
        return ObjectKind::Domain;
    case 'r':
        return ObjectKind::Range;
    default:
        return ObjectKind::Composite;
    }
}

// What an extension brought with it is told by naming the extension.
QString notOfAnExtension(const QString& oid, const QString& catalogue)
{
    return u" AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS p WHERE p.objid = %1"
           " AND p.classid = 'pg_catalog.%2'::pg_catalog.regclass AND p.deptype = 'e')"_s.arg(
               oid, catalogue);
}

QString comment(const QString& oid, const QString& catalogue)
{
    return u"(SELECT d.description FROM pg_catalog.pg_description AS d WHERE d.objoid = %1"
           " AND d.objsubid = 0 AND d.classoid = 'pg_catalog.%2'::pg_catalog.regclass)"_s.arg(
               oid, catalogue);
}

QString sequencesSql()
{
    return u"SELECT 'S', n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, NULL), "_s
        + comment(u"c.oid"_s, u"pg_class"_s)
        + u" FROM pg_catalog.pg_sequence AS s"
          " JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE "_s
        + visibleSchemaSql() + notOfAnExtension(u"c.oid"_s, u"pg_class"_s);
}

QString routinesSql()
{
    return u"SELECT f.prokind, n.nspname, f.proname,"
           " pg_catalog.pg_get_function_identity_arguments(f.oid), "_s
        + comment(u"f.oid"_s, u"pg_proc"_s)
        + u" FROM pg_catalog.pg_proc AS f"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace"
          " WHERE f.oid >= 16384"
          // Those that make the values of a range came with its type.
          " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS p WHERE p.objid = f.oid"
          " AND p.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND p.deptype = 'i') AND "_s
        + visibleSchemaSql() + notOfAnExtension(u"f.oid"_s, u"pg_proc"_s);
}

QString typesSql()
{
    return u"SELECT t.typtype, n.nspname, t.typname,"
           " CASE WHEN t.typtype = 'd'"
           "  THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END, "_s
        + comment(u"t.oid"_s, u"pg_type"_s)
        + u" FROM pg_catalog.pg_type AS t"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace"
          // Each of the many tables has a type, too.
          " WHERE t.oid >= 16384 AND (t.typtype IN ('e', 'd', 'r')"
          " OR t.oid = ANY ($1::pg_catalog.oid[]))"
          " AND t.typnamespace = ANY (ARRAY("
          "  SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE "_s
        + visibleSchemaSql() + u"))"_s + notOfAnExtension(u"t.oid"_s, u"pg_type"_s);
}

QString extensionsSql()
{
    return u"SELECT 'x', NULL, e.extname, e.extversion, "_s + comment(u"e.oid"_s, u"pg_extension"_s)
        + u" FROM pg_catalog.pg_extension AS e"_s;
}

QString rolesSql()
{
    return u"SELECT 'R', NULL, r.rolname, CASE WHEN r.rolcanlogin THEN 'login' END,"
           " pg_catalog.shobj_description(r.oid, 'pg_authid')"
           " FROM pg_catalog.pg_roles AS r WHERE r.rolname !~ '^pg_'"_s;
}

/// Number of rows and sum of the transactions that wrote them, of those made after the server was
/// set up. A transaction number is only told as an age, which grows with every other transaction;
/// taken from the age of a fixed number it stays.
QString sumOfVersions(const QString& catalogue, const QString& oid)
{
    return u"(SELECT pg_catalog.concat_ws('/', pg_catalog.count(*), pg_catalog.count(*)"
           " * pg_catalog.age('3'::pg_catalog.xid) - pg_catalog.sum(pg_catalog.age(r.xmin)))"
           " FROM pg_catalog.%1 AS r WHERE r.%2 >= 16384)"_s.arg(catalogue, oid);
}

}

QList<ObjectQuery> objectQueries(const QList<qint64>& compositeTypes)
{
    return {
        {u"the sequences"_s, {sequencesSql(), {}}, [](char) { return ObjectKind::Sequence; }},
        {u"the functions"_s, {routinesSql(), {}}, routineKind},
        {u"the types"_s, {typesSql(), {numberArray(compositeTypes)}}, typeKind},
        {u"the extensions"_s, {extensionsSql(), {}}, [](char) { return ObjectKind::Extension; }},
        {u"the roles"_s, {rolesSql(), {}}, [](char) { return ObjectKind::Role; }},
    };
}

Statement fingerprintQuery()
{
    static const std::pair<QString, QString> catalogues[] = {{u"pg_namespace"_s, u"oid"_s},
        {u"pg_class"_s, u"oid"_s}, {u"pg_attribute"_s, u"attrelid"_s}, {u"pg_attrdef"_s, u"oid"_s},
        {u"pg_constraint"_s, u"oid"_s}, {u"pg_index"_s, u"indexrelid"_s},
        {u"pg_inherits"_s, u"inhrelid"_s}, {u"pg_type"_s, u"oid"_s}, {u"pg_enum"_s, u"oid"_s},
        {u"pg_proc"_s, u"oid"_s}, {u"pg_trigger"_s, u"oid"_s}, {u"pg_policy"_s, u"oid"_s},
        {u"pg_rewrite"_s, u"oid"_s}, {u"pg_sequence"_s, u"seqrelid"_s},
        {u"pg_extension"_s, u"oid"_s}, {u"pg_description"_s, u"objoid"_s},
        {u"pg_auth_members"_s, u"member"_s}};
    QStringList sums;
    for (const auto& [catalogue, oid] : catalogues)
        sums.append(sumOfVersions(catalogue, oid));
    // Analysing a table changes its estimate in place and leaves no other trace.
    return {u"SELECT "_s + sums.join(u", "_s)
            + u", (SELECT pg_catalog.sum(c.reltuples::pg_catalog.int8) FROM pg_catalog.pg_class AS "
              "c), (SELECT pg_catalog.count(*) FROM pg_catalog.pg_roles)"_s,
        {}};
}

}
