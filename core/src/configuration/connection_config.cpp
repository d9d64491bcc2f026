// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/connection_config.h>

#include "configuration/checks.h"
#include "configuration/percent.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString hostInUrl(const QString& host)
{
    const bool isIpv6 = host.contains(u':') && !host.contains(u'/');
    return isIpv6 ? u'[' + percentEncoded(host, ":") + u']' : percentEncoded(host);
}

/// `host:port,host:port`, or nothing where the lists do not match and only the query can hold them.
std::optional<QString> authorityOf(const QString& host, const QString& port)
{
    const QStringList hosts = host.split(u',');
    const QStringList ports = port.split(u',');
    if (!port.isEmpty() && hosts.size() != ports.size())
        return std::nullopt;
    QStringList servers;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        QString server = hostInUrl(hosts[i]);
        if (!port.isEmpty())
            server += u':' + percentEncoded(ports[i]);
        servers.append(server);
    }
    return servers.join(u',');
}

QString queryOf(const QMap<QString, QString>& parameters)
{
    QStringList pairs;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        pairs.append(percentEncoded(it.key()) + u'=' + percentEncoded(it.value(), "/"));
    return pairs.isEmpty() ? QString() : u'?' + pairs.join(u'&');
}

/// `password` is percent-encoded already; null: there is none.
QString serverUrl(const ConnectionConfig& config, const QString& password)
{
    QMap<QString, QString> parameters = config.storableOptions();
    QString url = config.engine().schemes.first() + u"://"_s + percentEncoded(config.user);
    if (!password.isNull())
        url += u':' + password;
    if (!config.user.isEmpty() || !password.isNull())
        url += u'@';
    if (const auto authority = authorityOf(config.host, config.port)) {
        url += *authority;
    } else {
        parameters.insert(u"host"_s, config.host);
        parameters.insert(u"port"_s, config.port);
    }
    return url + u'/' + percentEncoded(config.database) + queryOf(parameters);
}

QStringList engineIds()
{
    QStringList ids;
    for (const EngineDescriptor* engine : knownEngines())
        ids.append(engine->id);
    return ids;
}

QString urlOf(const ConnectionConfig& config, const QString& password)
{
    const EngineDescriptor& engine = config.engine();
    if (!engine.isFileBased())
        return serverUrl(config, password);
    return engine.schemes.first() + u":///"_s + percentEncoded(config.database, "/:")
        + queryOf(config.storableOptions());
}

}

const EngineDescriptor& ConnectionConfig::engine() const
{
    const EngineDescriptor* const known = findEngine(backend);
    return known ? *known : *knownEngines().first();
}

QList<Problem> ConnectionConfig::validate() const
{
    const SettingLayer layer = layerOf(*this, Origin::Explicit, {});
    QList<Problem> problems = layer.problems;
    if (backend.isEmpty())
        problems.append({Problem::Severity::Error, u"backend"_s, u"backend is empty."_s,
            u"Write %1."_s.arg(engineIds().join(u" or "_s))});
    ConnectionConfig checked;
    checked.backend = backend;
    for (const SettingText& value : layer.values)
        problems += applyValue(value, checked);
    return problems + checkTogether(*this);
}

QMap<QString, QString> ConnectionConfig::storableOptions() const
{
    QMap<QString, QString> storable = options;
    for (const Setting& setting : Setting::all()) {
        const QString text = setting.read(setting, *this);
        if (setting.secret)
            storable.remove(setting.key);
        else if (!isInAddress(setting) && text != setting.defaultText())
            storable.insert(setting.key, text);
    }
    return storable;
}

QString ConnectionConfig::toUrl() const
{
    return urlOf(*this, {});
}

QString ConnectionConfig::toUrlWith(const Secret& password) const
{
    return urlOf(*this, password.isSet() ? percentEncoded(password.reveal()) : QString());
}

QString ConnectionConfig::displayUrl(const Secret& password) const
{
    return urlOf(*this, password.isSet() ? secretMask() : QString());
}

QString ConnectionConfig::title() const
{
    if (engine().isFileBased())
        return QFileInfo(database).fileName();
    const QString name = database.isEmpty() ? user : database;
    const bool isLocal = host.isEmpty() || host.startsWith(u'/');
    if (isLocal)
        return name.isEmpty() ? backend : name;
    return name.isEmpty() ? host : name + u'@' + host;
}

}
