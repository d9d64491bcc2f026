// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/lifecycle.h>

#include <tuplewright/schema/table.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isTimestamp(TypeClass type)
{
    return type == TypeClass::Timestamp || type == TypeClass::TimestampTz;
}

bool canMark(const Column& column, Lifecycle::Kind kind)
{
    if (column.isGenerated())
        return false;
    switch (kind) {
    case Lifecycle::Kind::DeletedAt:
        return isTimestamp(column.type.typeClass) && column.nullable;
    case Lifecycle::Kind::Mark:
        return column.type.hasEquality;
    case Lifecycle::Kind::DeletedFlag:
    case Lifecycle::Kind::ActiveFlag:
        break;
    }
    return column.type.typeClass == TypeClass::Boolean;
}

}

std::optional<Lifecycle> Lifecycle::detect(const QList<Column>& columns)
{
    const Lifecycle signs[] = {
        {u"is_deleted"_s, Kind::DeletedFlag},
        {u"deleted_at"_s, Kind::DeletedAt},
        {u"is_active"_s, Kind::ActiveFlag},
    };
    for (const Lifecycle& sign : signs) {
        for (const Column& column : columns) {
            if (column.name == sign.column && canMark(column, sign.kind))
                return sign;
        }
    }
    return std::nullopt;
}

QStringList Lifecycle::proposals(const QList<Column>& columns)
{
    static const QStringList weakSigns{u"active"_s, u"archived"_s, u"archived_at"_s, u"deleted"_s,
        u"deleted_at"_s, u"deleted_on"_s, u"disabled"_s, u"enabled"_s, u"is_active"_s,
        u"is_archived"_s, u"is_deleted"_s, u"is_enabled"_s, u"is_removed"_s, u"removed"_s,
        u"removed_at"_s, u"status"_s};
    QStringList proposed;
    if (detect(columns))
        return proposed;
    for (const Column& column : columns) {
        if (!column.isGenerated() && weakSigns.contains(column.name, Qt::CaseInsensitive))
            proposed.append(column.name);
    }
    return proposed;
}

std::optional<Lifecycle> Lifecycle::candidate(const Column& column)
{
    static const QStringList activeWords{
        u"active"_s, u"enabled"_s, u"is_active"_s, u"is_enabled"_s};
    const QStringList weak = proposals({column});
    if (weak.isEmpty())
        return detect({column});
    Kind kind = activeWords.contains(column.name, Qt::CaseInsensitive) ? Kind::ActiveFlag
                                                                       : Kind::DeletedFlag;
    if (isTimestamp(column.type.typeClass))
        kind = Kind::DeletedAt;
    return canMark(column, kind) ? std::optional(Lifecycle{column.name, kind}) : std::nullopt;
}

Result<void> Lifecycle::validate(const Table& table) const
{
    TW_TRY(const Column* marked, table.require(column));
    QString objection;
    if (!canMark(*marked, kind))
        objection = u"a column of type %1 cannot mark deleted rows so."_s.arg(marked->type.name);
    else if (kind == Kind::Mark && deletedMark == liveMark)
        objection = u"the marks of deleted and of live rows are the same."_s;
    if (objection.isEmpty())
        return {};
    Error error{
        ErrorKind::InvalidArgument, u"%1.%2: %3"_s.arg(table.name.display(), column, objection)};
    error.schema = table.name.schema;
    error.table = table.name.name;
    error.column = column;
    return fail(std::move(error));
}

}
