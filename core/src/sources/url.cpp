// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sources/url.h"

#include <tuplewright/configuration/engine_descriptor.h>
#include <tuplewright/sources/config_sources.h>

#include "configuration/checks.h"
#include "configuration/percent.h"
#include "sources/keywords.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QStringView kFileScheme = u"file:";
const QString kEngineOfKeywords = u"postgresql"_s; ///< `key=value` is how libpq writes it

const Setting& setting(QStringView key)
{
    return *Setting::find(key);
}

QString acceptedForms()
{
    return u"Write postgresql://user@host/database, key=value words, sqlite:///relative.db, "
           "sqlite:////absolute.db, :memory:, or the path of a SQLite file."_s;
}

Result<QString> decoded(QStringView text, const QString& part)
{
    if (std::optional<QString> plain = percentDecoded(text))
        return *std::move(plain);
    return badConnection(u"The %1 in the URL holds a broken %-escape."_s.arg(part),
        u"Write a percent sign as %25."_s);
}

using Pairs = QList<std::pair<QString, QString>>;

Result<Pairs> queryPairs(QStringView query)
{
    Pairs pairs;
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

/// Reads the parts of the URL of a server into a layer.
class ServerUrlReader
{
public:
    ServerUrlReader(SettingLayer& layer, const QString& detail)
        : m_layer(layer)
        , m_detail(detail)
    { }

    Result<void> read(const UrlParts& parts)
    {
        // The last @ counts: an unescaped one in a password must not turn its tail into a host.
        const qsizetype at = parts.authority.lastIndexOf(u'@');
        if (at >= 0)
            TW_TRY_VOID(readUser(parts.authority.first(at)));
        TW_TRY_VOID(readServers(parts.authority.sliced(at + 1)));
        TW_TRY(const QString database, decoded(parts.path, u"database name"_s));
        setUnlessEmpty(u"dbname"_s, database);
        // What looks like names may be the rest of a password that holds a question mark.
        if (at < 0 && parts.query.contains(u'@'))
            return badConnection(u"The query of the URL holds an @."_s,
                u"In a user name, password or value write @ as %40, ? as %3F, / as %2F."_s);
        TW_TRY(const Pairs pairs, queryPairs(parts.query));
        for (const auto& [key, value] : pairs)
            setWord(m_layer, key, value, m_detail);
        return {};
    }

private:
    void setUnlessEmpty(const QString& key, const QString& text)
    {
        if (!text.isEmpty())
            m_layer.set(setting(key), text, m_detail);
    }

    Result<void> readUser(QStringView text)
    {
        const qsizetype colon = text.indexOf(u':');
        TW_TRY(const QString user, decoded(colon < 0 ? text : text.first(colon), u"user name"_s));
        setUnlessEmpty(u"user"_s, user);
        if (colon < 0)
            return {};
        TW_TRY(const QString password, decoded(text.sliced(colon + 1), u"password"_s));
        setUnlessEmpty(u"password"_s, password);
        return {};
    }

    Result<void> readServers(QStringView text)
    {
        QStringList hosts;
        QStringList ports;
        for (const QStringView part : text.split(u',')) {
            TW_TRY(const Server server, readServer(part));
            // A wrong port may be the tail of a password, so it ends here and is not shown.
            if (!setting(u"port"_s).normalized(server.port) || server.port.contains(u','))
                return badConnection(u"The port is not a number from 1 to 65535."_s,
                    u"An IPv6 address stands in square brackets; / : @ ? in a password are written "
                    "as %2F %3A %40 %3F."_s);
            hosts.append(server.host);
            ports.append(server.port);
            m_hasPort = m_hasPort || server.hasColon;
        }
        setUnlessEmpty(u"host"_s, hosts.join(u','));
        if (m_hasPort)
            setUnlessEmpty(u"port"_s, ports.join(u','));
        return {};
    }

    SettingLayer& m_layer;
    const QString& m_detail;
    bool m_hasPort = false;
};

/// The path in a `file:` URI, which may name this machine as its host.
Result<QString> pathOfFileUri(QStringView rest)
{
    if (!rest.startsWith(u"//"_s))
        return rest.toString();
    const qsizetype slash = rest.indexOf(u'/', 2);
    const QStringView host = rest.sliced(2, slash < 0 ? rest.size() - 2 : slash - 2);
    if (!host.isEmpty() && host != u"localhost"_s)
        return badConnection(u"A file: URI of SQLite names no other machine."_s,
            u"Write file:relative.db or file:/absolute.db."_s);
    return slash < 0 ? QString() : rest.sliced(slash).toString();
}

/// The engines whose files can be told by what they begin with.
QList<const EngineDescriptor*> enginesOfFiles()
{
    QList<const EngineDescriptor*> engines = knownEngines();
    engines.removeIf([](const EngineDescriptor* engine) { return engine->fileMagic.isEmpty(); });
    return engines;
}

/// The engine whose databases a `file:` URI or the name of none in a file means.
const EngineDescriptor& engineOfUris()
{
    const QList<const EngineDescriptor*> engines = knownEngines();
    return **std::ranges::find_if(engines, &EngineDescriptor::hasFileUris);
}

Result<void> setFile(SettingLayer& layer, const EngineDescriptor& engine, const QString& path,
    const Pairs& pairs, const QString& detail)
{
    if (path.isEmpty())
        return badConnection(u"The %1 URL names no file."_s.arg(engine.name), acceptedForms());
    layer.set(setting(u"dbname"_s), path, detail);
    for (const auto& [key, value] : pairs) {
        if (key == u"dbname"_s)
            return badConnection(
                u"A %1 URL names its file before the question mark, not as dbname."_s.arg(
                    engine.name));
        setWord(layer, key, value, detail);
    }
    return {};
}

/// What stands behind `file:`. In such URIs a mode can mean that there is no file.
Result<void> setUri(SettingLayer& layer, const EngineDescriptor& engine, const QString& path,
    Pairs pairs, const QString& detail)
{
    const bool isInMemory = pairs.removeAll({u"mode"_s, u"memory"_s}) > 0;
    return setFile(layer, engine, isInMemory ? engine.memoryName : path, pairs, detail);
}

/// SQLite's own form: `file:path?mode=ro`.
Result<void> readFileUri(SettingLayer& layer, QStringView text, const QString& detail)
{
    const QStringView uri = text.sliced(kFileScheme.size());
    const qsizetype question = uri.indexOf(u'?');
    TW_TRY(const QString encoded, pathOfFileUri(question < 0 ? uri : uri.first(question)));
    TW_TRY(const QString path, decoded(encoded, u"file name"_s));
    TW_TRY(Pairs pairs, queryPairs(question < 0 ? QStringView() : uri.sliced(question + 1)));
    return setUri(layer, engineOfUris(), path, std::move(pairs), detail);
}

Result<void> readPathUrl(SettingLayer& layer, const EngineDescriptor& engine, const UrlParts& parts,
    const QString& detail)
{
    if (!parts.authority.isEmpty())
        return badConnection(u"A %1 URL has no host."_s.arg(engine.name),
            u"Write %1:///relative or %1:////absolute, with the path behind."_s.arg(
                engine.schemes.first()));
    TW_TRY(QString path, decoded(parts.path, u"file name"_s));
    if (!parts.hasPath)
        path = engine.memoryName;
    TW_TRY(Pairs pairs, queryPairs(parts.query));
    // Other programs mark by it that the path is a URI of the engine's own.
    const bool isUri = engine.hasFileUris && pairs.removeAll({u"uri"_s, u"true"_s}) > 0;
    if (!isUri || !path.startsWith(kFileScheme))
        return setFile(layer, engine, path, pairs, detail);
    TW_TRY(const QString file, pathOfFileUri(QStringView(path).sliced(kFileScheme.size())));
    return setUri(layer, engine, file, std::move(pairs), detail);
}

/// The engine that a file begins like. An empty file may become one of any.
Result<const EngineDescriptor*> engineOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badConnection(u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    QStringList names;
    for (const EngineDescriptor* engine : enginesOfFiles()) {
        if (file.size() == 0 || file.peek(engine->fileMagic.size()) == engine->fileMagic)
            return engine;
        names.append(engine->name);
    }
    return badConnection(
        u"%1 is not a %2 database."_s.arg(path, names.join(u" or "_s)), acceptedForms());
}

Result<void> readSchemeUrl(
    SettingLayer& layer, const UrlScheme& scheme, QStringView rest, const QString& detail)
{
    const EngineDescriptor* const engine = findEngine(backendOfScheme(scheme.name));
    if (!engine)
        return badConnection(
            u"There is no engine for URLs of the scheme %1."_s.arg(scheme.name), acceptedForms());
    layer.set(Setting::backend(), engine->id, detail);
    return engine->isFileBased() ? readPathUrl(layer, *engine, splitUrl(rest), detail)
                                 : ServerUrlReader(layer, detail).read(splitUrl(rest));
}

/// A path, or a text that means a database without one; false: it is neither.
Result<bool> readPath(SettingLayer& layer, const QString& text, const QString& detail)
{
    if (QFileInfo(text).isFile()) {
        TW_TRY(const EngineDescriptor* const engine, engineOfFile(text));
        layer.set(Setting::backend(), engine->id, detail);
        TW_TRY_VOID(setFile(layer, *engine, text, {}, detail));
        return true;
    }
    const EngineDescriptor& engine = engineOfUris();
    const QString trimmed = text.trimmed();
    const bool isUri = trimmed.startsWith(kFileScheme);
    if (!isUri && trimmed != engine.memoryName)
        return false;
    layer.set(Setting::backend(), engine.id, detail);
    TW_TRY_VOID(
        isUri ? readFileUri(layer, trimmed, detail) : setFile(layer, engine, trimmed, {}, detail));
    return true;
}

Result<void> readInto(SettingLayer& layer, const QString& text, const QString& detail)
{
    if (text.contains(QChar::Null))
        return badConnection(u"The text holds the character U+0000."_s);
    const QString trimmed = text.trimmed();
    const UrlScheme scheme = schemeOf(trimmed);
    if (scheme.length > 0 && !trimmed.startsWith(kFileScheme))
        return readSchemeUrl(layer, scheme, QStringView(trimmed).sliced(scheme.length), detail);
    TW_TRY(const bool isPath, readPath(layer, text, detail));
    if (isPath)
        return {};
    if (!text.contains(u'='))
        return badConnection(
            u"This is neither a connection URL nor the path of an existing SQLite file."_s,
            acceptedForms());
    layer.set(Setting::backend(), kEngineOfKeywords, detail);
    return readWords(layer, text, detail);
}

}

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

UrlScheme schemeOf(QStringView text)
{
    static const QRegularExpression scheme(u"\\A([A-Za-z][A-Za-z0-9+._-]*)://"_s);
    const auto match = scheme.match(text.toString());
    return match.hasMatch() ? UrlScheme{text.first(match.capturedLength(1)), match.capturedEnd()}
                            : UrlScheme{};
}

QString backendOfScheme(QStringView scheme)
{
    // postgresql+psycopg and the like name a driver of another program.
    const QStringView name = scheme.split(u'+').first();
    const EngineDescriptor* const engine = findEngineByScheme(name);
    return engine ? engine->id : name.toString().toLower();
}

Result<SettingLayer> readUrl(const QString& text, Origin origin, const QString& detail)
{
    SettingLayer layer;
    layer.origin = origin;
    layer.isUrl = true;
    TW_TRY_VOID(readInto(layer, text, detail));
    return layer;
}

Result<ParsedUrl> parseUrl(const QString& text)
{
    TW_TRY(const SettingLayer layer, readUrl(text, Origin::Explicit, {}));
    ParsedUrl parsed;
    parsed.config.backend = layer.find(Setting::backend())->text();
    QList<Problem> problems = layer.problems;
    for (const SettingText& value : layer.values)
        problems += applyValue(value, parsed.config);
    if (!problems.isEmpty())
        return fail(configurationError(problems));
    if (const SettingText* const password = layer.find(Setting::password()))
        parsed.password = password->secret();
    return parsed;
}

}
