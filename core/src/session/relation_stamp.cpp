// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/relation_stamp.h>

#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Statement stampQuery(const QualifiedName& name)
{
    return {u"SELECT c.oid, a.attname, a.attnum FROM pg_catalog.pg_class AS c"
            " JOIN pg_catalog.pg_namespace AS n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace"
            " LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid OPERATOR(pg_catalog.=) c.oid"
            " AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped"
            " WHERE n.nspname OPERATOR(pg_catalog.=) $1::pg_catalog.name"
            " AND c.relname OPERATOR(pg_catalog.=) $2::pg_catalog.name"_s,
        {Value::text(name.schema), Value::text(name.name)}, {.columns = 3}};
}

}

Result<RelationStamp> readStamp(
    Session& session, const QualifiedName& name, const CallOptions& options)
{
    RelationStamp stamp;
    if (session.pool()->backend().dialect().syntax().family != SqlFamily::PostgreSql)
        return stamp;
    ResultSet rows;
    TW_TRY_VOID(session.run(stampQuery(name), &rows, options));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        stamp.object = rows.cell(row, 0).toValue().toText();
        if (!rows.cell(row, 1).isNull())
            stamp.columns.insert(
                rows.cell(row, 1).toValue().toText(), rows.cell(row, 2).toValue().toText().toInt());
    }
    return stamp;
}

Result<void> requireStamp(Session& session, const QualifiedName& name, const RelationStamp& stamp,
    const CallOptions& options)
{
    if (stamp.object.isEmpty())
        return {};
    TW_TRY(const RelationStamp now, readStamp(session, name, options));
    if (now.object == stamp.object)
        return {};
    return fail(ErrorKind::InvalidState,
        now.object.isEmpty()
            ? u"There is no %1 any more."_s.arg(name.display())
            : u"%1 was dropped, and another one was made under its name."_s.arg(name.display()));
}

}
