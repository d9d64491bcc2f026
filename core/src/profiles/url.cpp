// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/profiles/connection_config.h>

#include "profiles/keywords.h"
#include "profiles/percent.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString acceptedForms()
{
    return u"Write postgresql://user@host/database, key=value words, sqlite:///relative.db, "
           "sqlite:////absolute.db, or the path of a SQLite file."_s;
}

struct UrlParts
{
    QStringView authority;
    QStringView path; ///< behind the slash that ends the authority
    bool hasPath = false;
    QStringView query;
};

UrlParts splitUrl(QStringView rest)
{
    UrlParts parts;
    const qsizetype question = rest.indexOf(u'?');
    if (question >= 0) {
        parts.query = rest.sliced(question + 1);
        rest = rest.first(question);
    }
    const qsizetype slash = rest.indexOf(u'/');
    parts.authority = slash < 0 ? rest : rest.first(slash);
    parts.hasPath = slash >= 0;
    if (parts.hasPath)
        parts.path = rest.sliced(slash + 1);
    return parts;
}

Result<QString> decoded(QStringView text, const QString& part)
{
    if (std::optional<QString> plain = percentDecoded(text))
        return *std::move(plain);
    return badConnection(u"The %1 in the URL holds a broken %-escape."_s.arg(part),
        u"Write a percent sign as %25."_s);
}

Result<QList<std::pair<QString, QString>>> queryPairs(QStringView query)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QStringView pair : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return badConnection(u"The query of the URL holds a word without name=value."_s);
        TW_TRY(const QString key, decoded(pair.first(equals), u"query"_s));
        TW_TRY(const QString value, decoded(pair.sliced(equals + 1), u"query"_s));
        pairs.append({key, value});
    }
    return pairs;
}

struct Server
{
    QString host;
    QString port;
    bool hasColon = false;
};

Result<Server> readServer(QStringView text)
{
    Server server;
    QStringView host = text;
    QStringView behind;
    if (text.startsWith(u'[')) {
        const qsizetype bracket = text.indexOf(u']');
        if (bracket < 0)
            return badConnection(u"The host in the URL lacks its closing bracket."_s);
        host = text.sliced(1, bracket - 1);
        behind = text.sliced(bracket + 1);
        if (!behind.isEmpty() && !behind.startsWith(u':'))
            return badConnection(u"The URL has text between the host's bracket and the port."_s);
    } else if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        host = text.first(colon);
        behind = text.sliced(colon);
    }
    TW_TRY(server.host, decoded(host, u"host"_s));
    server.hasColon = !behind.isEmpty();
    if (server.hasColon)
        server.port = behind.sliced(1).toString();
    return server;
}

Result<void> readServers(ParsedUrl& parsed, QStringView text)
{
    QStringList hosts;
    QStringList ports;
    bool anyPort = false;
    for (const QStringView part : text.split(u',')) {
        TW_TRY(const Server server, readServer(part));
        hosts.append(server.host);
        ports.append(server.port);
        anyPort = anyPort || server.hasColon;
    }
    parsed.config.host = hosts.join(u',');
    return anyPort ? setKeyword(parsed, u"port"_s, ports.join(u',')) : Result<void>();
}

Result<void> readUser(ParsedUrl& parsed, QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    TW_TRY(parsed.config.user, decoded(colon < 0 ? text : text.first(colon), u"user name"_s));
    if (colon < 0)
        return {};
    TW_TRY(const QString password, decoded(text.sliced(colon + 1), u"password"_s));
    return setKeyword(parsed, u"password"_s, password);
}

Result<ParsedUrl> parsePostgres(QStringView rest)
{
    ParsedUrl parsed;
    parsed.config.backend = u"postgresql"_s;
    const UrlParts parts = splitUrl(rest);
    // The last @ counts: an unescaped one in a password must not turn its tail into a host name.
    const qsizetype at = parts.authority.lastIndexOf(u'@');
    if (at >= 0)
        TW_TRY_VOID(readUser(parsed, parts.authority.first(at)));
    TW_TRY_VOID(readServers(parsed, parts.authority.sliced(at + 1)));
    TW_TRY(parsed.config.database, decoded(parts.path, u"database name"_s));
    TW_TRY(const auto pairs, queryPairs(parts.query));
    for (const auto& [key, value] : pairs)
        TW_TRY_VOID(setKeyword(parsed, key, value));
    return parsed;
}

Result<ParsedUrl> parseSqlite(QStringView rest)
{
    ParsedUrl parsed;
    parsed.config.backend = u"sqlite"_s;
    const UrlParts parts = splitUrl(rest);
    if (!parts.authority.isEmpty())
        return badConnection(u"A SQLite URL has no host."_s,
            u"Write sqlite:///relative.db or sqlite:////absolute.db."_s);
    TW_TRY(parsed.config.database, decoded(parts.path, u"file name"_s));
    if (!parts.hasPath)
        parsed.config.database = u":memory:"_s;
    if (parsed.config.database.isEmpty())
        return badConnection(u"The SQLite URL names no file."_s);
    TW_TRY(const auto pairs, queryPairs(parts.query));
    for (const auto& [key, value] : pairs)
        TW_TRY_VOID(setSqliteOption(parsed.config, key, value));
    return parsed;
}

Result<ParsedUrl> parseScheme(QStringView scheme, QStringView rest)
{
    // postgresql+psycopg and the like name a driver of another program.
    const QString name = scheme.split(u'+').first().toString().toLower();
    if (name == u"postgresql"_s || name == u"postgres"_s)
        return parsePostgres(rest);
    if (name == u"sqlite"_s)
        return parseSqlite(rest);
    return badConnection(
        u"There is no engine for URLs of the scheme %1."_s.arg(name), acceptedForms());
}

Result<ParsedUrl> parseFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badConnection(u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray magic("SQLite format 3\0", 16);
    if (file.size() > 0 && file.read(magic.size()) != magic)
        return badConnection(u"%1 is not a SQLite database."_s.arg(path), acceptedForms());
    ParsedUrl parsed;
    parsed.config.backend = u"sqlite"_s;
    parsed.config.database = path;
    return parsed;
}

}

Result<ParsedUrl> parseUrl(const QString& text)
{
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+._-]*)://"_s);
    const QString url = text.trimmed();
    if (const auto match = scheme.match(url); match.hasMatch())
        return parseScheme(match.capturedView(1), QStringView(url).sliced(match.capturedEnd()));
    if (QFileInfo(text).isFile())
        return parseFile(text);
    if (text.contains(u'='))
        return parseKeywords(text);
    return badConnection(
        u"This is neither a connection URL nor the path of an existing SQLite file."_s,
        acceptedForms());
}

}
