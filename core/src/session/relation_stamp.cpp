// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/relation_stamp.h>

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<RelationStamp> readStamp(
    Session& session, const QualifiedName& name, const CallOptions& options)
{
    RelationStamp stamp;
    const std::optional<Statement> query
        = session.pool()->backend().dialect().engineStatements().relationNumbers(name);
    if (!query)
        return stamp;
    ResultSet rows;
    TW_TRY_VOID(session.run(*query, &rows, options));
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
