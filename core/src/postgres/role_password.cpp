// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/postgres/role_password.h>

#include "postgres/link/postgres_error.h"
#include "postgres/postgres_connection.h"

#include <tuplewright/query/dialect.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr auto kMethod = "scram-sha-256";

Result<void> checkText(const QString& text, const QString& what)
{
    if (text.isEmpty())
        return fail(ErrorKind::InvalidArgument, u"%1 is empty."_s.arg(what));
    if (text.contains(QChar::Null) || !QStringView(text).isValidUtf16())
        return fail(ErrorKind::InvalidArgument,
            u"%1 holds a character that PostgreSQL cannot store."_s.arg(what));
    return {};
}

/// The verifier as a string literal.
Result<QString> verifierOf(PGconn* connection, const QString& role, const Secret& password)
{
    QByteArray text = password.reveal().toUtf8();
    const CopyDataHandle verifier(
        PQencryptPasswordConn(connection, text.constData(), role.toUtf8().constData(), kMethod));
    text.fill('\0');
    if (!verifier)
        return fail(linkError(connection));
    const CopyDataHandle literal(
        PQescapeLiteral(connection, verifier.get(), qstrlen(verifier.get())));
    if (!literal)
        return fail(linkError(connection));
    return QString::fromUtf8(literal.get());
}

}

Result<void> changeRolePassword(
    Connection& connection, const QString& role, const Secret& password, const CallOptions& options)
{
    auto* const postgres = dynamic_cast<PostgresConnection*>(&connection);
    if (!postgres)
        return fail(ErrorKind::Unsupported, u"Only PostgreSQL has roles with passwords."_s);
    if (postgres->isBroken())
        return fail(ErrorKind::ConnectionLost, u"The connection has ended."_s);
    TW_TRY_VOID(checkText(role, u"The name of the role"_s));
    TW_TRY_VOID(checkText(password.reveal(), u"The password"_s));
    TW_TRY(const QString verifier, verifierOf(postgres->handle(), role, password));
    TW_TRY_VOID(connection.run(
        {u"ALTER ROLE "_s + doubleQuoted(role) + u" PASSWORD " + verifier, {}}, nullptr, options));
    return {};
}

}
