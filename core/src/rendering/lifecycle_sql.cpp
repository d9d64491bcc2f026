// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/lifecycle_sql.h"

using namespace Qt::StringLiterals;

namespace tw {

QString lifecycleCondition(
    const Dialect& dialect, const Table& table, bool deleted, Parameters& parameters)
{
    // IS TRUE and its kin are never NULL, so that live and deleted are exact opposites.
    const Lifecycle& lifecycle = *table.lifecycle;
    const QString column = Dialect::quote(lifecycle.column);
    switch (lifecycle.kind) {
    case Lifecycle::Kind::DeletedFlag:
        return column + (deleted ? u" IS TRUE"_s : u" IS NOT TRUE"_s);
    case Lifecycle::Kind::ActiveFlag:
        return column + (deleted ? u" IS FALSE"_s : u" IS NOT FALSE"_s);
    case Lifecycle::Kind::DeletedAt:
        return column + (deleted ? u" IS NOT NULL"_s : u" IS NULL"_s);
    case Lifecycle::Kind::Mark:
        break;
    }
    const QString isMarked = dialect.sameValue(
        *table.find(lifecycle.column), Value::text(lifecycle.deletedMark), parameters);
    return u'(' + isMarked + (deleted ? u") IS TRUE"_s : u") IS NOT TRUE"_s);
}

QString lifecycleMark(
    const Dialect& dialect, const Table& table, bool deleted, Parameters& parameters)
{
    const Lifecycle& lifecycle = *table.lifecycle;
    const QString column = Dialect::quote(lifecycle.column) + u" = "_s;
    switch (lifecycle.kind) {
    case Lifecycle::Kind::DeletedFlag:
        return column + dialect.booleanLiteral(deleted);
    case Lifecycle::Kind::ActiveFlag:
        return column + dialect.booleanLiteral(!deleted);
    case Lifecycle::Kind::DeletedAt:
        return column + (deleted ? dialect.currentTimestamp() : u"NULL"_s);
    case Lifecycle::Kind::Mark:
        break;
    }
    const QString& mark = deleted ? lifecycle.deletedMark : lifecycle.liveMark;
    return column + dialect.valueFor(*table.find(lifecycle.column), Value::text(mark), parameters);
}

std::unexpected<Error> withoutLifecycle(const Table& table)
{
    return fail(ErrorKind::InvalidArgument,
        u"%1 has no column that marks deleted rows."_s.arg(table.name.display()));
}

}
