// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/profiles/connection_config.h>

#include "profiles/percent.h"

#include <QFileInfo>

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

QString postgresUrl(const ConnectionConfig& config)
{
    QMap<QString, QString> parameters = config.storableOptions();
    QString url = u"postgresql://"_s;
    if (!config.user.isEmpty())
        url += percentEncoded(config.user) + u'@';
    if (const auto authority = authorityOf(config.host, config.port)) {
        url += *authority;
    } else {
        parameters.insert(u"host"_s, config.host);
        parameters.insert(u"port"_s, config.port);
    }
    return url + u'/' + percentEncoded(config.database) + queryOf(parameters);
}

QString sqliteUrl(const ConnectionConfig& config)
{
    return u"sqlite:///"_s + percentEncoded(config.database, "/:")
        + queryOf(config.storableOptions());
}

}

QMap<QString, QString> ConnectionConfig::storableOptions() const
{
    QMap<QString, QString> storable = options;
    storable.remove(u"password"_s);
    storable.remove(u"sslpassword"_s);
    if (sqlite.mode == SqliteFileMode::ReadOnly)
        storable.insert(u"mode"_s, u"ro"_s);
    if (sqlite.mode == SqliteFileMode::ReadWriteCreate)
        storable.insert(u"mode"_s, u"rwc"_s);
    return storable;
}

QString ConnectionConfig::toUrl() const
{
    return backend == u"sqlite"_s ? sqliteUrl(*this) : postgresUrl(*this);
}

QString ConnectionConfig::title() const
{
    if (backend == u"sqlite"_s)
        return QFileInfo(database).fileName();
    const QString name = database.isEmpty() ? user : database;
    const bool isLocal = host.isEmpty() || host.startsWith(u'/');
    if (isLocal)
        return name.isEmpty() ? backend : name;
    return name.isEmpty() ? host : name + u'@' + host;
}

}
