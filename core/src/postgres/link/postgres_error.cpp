// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/postgres_error.h"

#include <tuplewright/base/redaction.h>

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString field(const PGresult* result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

QString cutField(const PGresult* result, int code)
{
    const QByteArrayView text(PQresultErrorField(result, code));
    if (text.size() <= kLongestNoticeText)
        return QString::fromUtf8(text);
    // Half a character at the cut would be shown as a replacement character.
    qsizetype end = kLongestNoticeText;
    while ((text[end] & '\xC0') == '\x80')
        --end;
    return QString::fromUtf8(text.first(end)) + u"… (%1 bytes)"_s.arg(text.size());
}

/// What libpq reports, but for its advice to switch verification off.
QString linkMessage(const PGconn* connection)
{
    static const QRegularExpression advice(u"\\n[^\\n]*\\bsslmode\\b[^\\n]*"_s);
    QString message = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    return redacted(message.remove(advice));
}

/// A socket is reached only on this machine; elsewhere a certificate tells who the server is.
bool isVerified(PGconn* connection)
{
    const QByteArrayView host(PQhost(connection));
    if (host.startsWith('/') || host.startsWith('@'))
        return true;
    const OptionsHandle options(PQconninfo(connection));
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, "sslmode") == 0)
            return PQsslInUse(connection) && QByteArrayView(option->val).startsWith("verify-");
    }
    return false;
}

/// What to do about a server whose encryption is refused; libpq tells as much as OpenSSL told it.
QString encryptionHint(const QString& message)
{
    if (message.contains("certificate verify failed"_L1))
        return u"Its certificate is signed by nobody whom sslrootcert names, or has expired, or is "
               "not valid yet: look at its dates and at this computer's clock."_s;
    if (message.contains("does not support SSL"_L1))
        return u"It offers no encryption. Where the way to it can be trusted all the same, its "
               "profile or URL says so: sslmode=prefer."_s;
    if (message.contains("root certificate file"_L1))
        return u"Name the certificate of the authority that signed the server's by sslrootcert."_s;
    if (message.contains("unsupported protocol"_L1))
        return u"It offers nothing newer than TLS 1.1: its ssl_min_protocol_version and "
               "ssl_max_protocol_version must allow TLSv1.2."_s;
    return {};
}

/// What helps against a refusal; the server tells to any stranger no more than its state.
QString refusalHint(const QString& sqlState)
{
    static const QHash<QString, QString> hints{
        {u"3D000"_s,
            u"Check the name of the database; each server has one that is called postgres."_s},
        {u"42501"_s, u"The role needs the privilege CONNECT on the database."_s},
        {u"53300"_s,
            u"Close other connections, or raise max_connections of the server, or the limit of the "
            "role or the database."_s},
        {u"55000"_s, u"The database accepts no connections at present."_s},
        {u"57P03"_s, u"The server is starting, ending or recovering: try again in a moment."_s},
    };
    return hints.value(sqlState);
}

// libpq reports its own failures as results without a SQLSTATE.
ErrorKind kindWithoutState(const PGconn* connection)
{
    return PQstatus(connection) == CONNECTION_BAD ? ErrorKind::ConnectionLost : ErrorKind::Internal;
}

}

Error resultError(const PGresult* result, const PGconn* connection, CancelSource cancel)
{
    const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    Error error;
    error.kind = state ? kindOfSqlState(state, cancel).value_or(ErrorKind::Query)
                       : kindWithoutState(connection);
    error.sqlState = QString::fromLatin1(state);
    error.message = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (error.message.isEmpty())
        error.message = QString::fromUtf8(PQresultErrorMessage(result)).trimmed();
    error.detail = field(result, PG_DIAG_MESSAGE_DETAIL);
    error.hint = field(result, PG_DIAG_MESSAGE_HINT);
    error.position = field(result, PG_DIAG_STATEMENT_POSITION).toInt();
    error.schema = field(result, PG_DIAG_SCHEMA_NAME);
    error.table = field(result, PG_DIAG_TABLE_NAME);
    error.column = field(result, PG_DIAG_COLUMN_NAME);
    error.constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    error.amend([result](ErrorFacts& facts) {
        facts.backend = u"postgresql"_s;
        facts.severity = field(result, PG_DIAG_SEVERITY_NONLOCALIZED);
        facts.dataType = field(result, PG_DIAG_DATATYPE_NAME);
        facts.internalQuery = field(result, PG_DIAG_INTERNAL_QUERY);
        facts.internalPosition = field(result, PG_DIAG_INTERNAL_POSITION).toInt();
        facts.context = field(result, PG_DIAG_CONTEXT);
        facts.sourceRoutine = field(result, PG_DIAG_SOURCE_FUNCTION);
    });
    return error;
}

Notice noticeOf(const PGresult* result)
{
    return {
        .severity = cutField(result, PG_DIAG_SEVERITY_NONLOCALIZED),
        .sqlState = cutField(result, PG_DIAG_SQLSTATE),
        .message = cutField(result, PG_DIAG_MESSAGE_PRIMARY),
        .detail = cutField(result, PG_DIAG_MESSAGE_DETAIL),
        .hint = cutField(result, PG_DIAG_MESSAGE_HINT),
    };
}

Error linkError(const PGconn* connection)
{
    return {kindWithoutState(connection), linkMessage(connection)};
}

Error connectError(PGconn* connection)
{
    static const QRegularExpression stated(u":  ([0-9A-Z]{5}): "_s);
    static const QRegularExpression sourceLine(u"\\n[^\\s:]+:  \\w+, [\\w./-]+:\\d+(?=\\n|$)"_s);

    Error error;
    error.kind
        = PQconnectionNeedsPassword(connection) ? ErrorKind::Authentication : ErrorKind::Connection;
    error.message = linkMessage(connection);
    error.hint = encryptionHint(error.message);
    const QRegularExpressionMatch match = stated.match(error.message);
    if (match.hasMatch()) {
        error.sqlState = match.captured(1);
        error.kind = kindOfSqlState(error.sqlState.toStdString()).value_or(ErrorKind::Connection);
        error.message.remove(match.capturedStart(1), match.capturedLength(1) + 2);
        error.message.remove(sourceLine);
        error.hint = refusalHint(error.sqlState);
        if (!isVerified(connection))
            error.detail = u"The server said so before it had proved who it is."_s;
    }
    return error;
}

}
