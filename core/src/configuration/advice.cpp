// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/advice.h>

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QStringList remoteHosts(const ConnectionConfig& config)
{
    // Where addresses are given, names only tell what a certificate must say.
    const QString addresses = config.options.value(u"hostaddr"_s);
    const QStringList places = (addresses.isEmpty() ? config.host : addresses).split(u',');
    const QStringList names = config.host.split(u',');
    QStringList remote;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (!isLocalHost(places[i]))
            remote.append(i < names.size() && !names[i].isEmpty() ? names[i] : places[i]);
    }
    return remote;
}

QString weakness(const QString& mode)
{
    if (mode == u"disable"_s)
        return u"everything travels in the clear"_s;
    if (mode == u"allow"_s || mode == u"prefer"_s)
        return u"the connection may travel in the clear, and the server is not checked"_s;
    if (mode == u"require"_s)
        return u"the server is not checked, so another machine can pose as it"_s;
    return u"the server's name is not checked"_s;
}

}

bool isLocalHost(QStringView host)
{
    static const QRegularExpression loopback(u"\\A(127(\\.[0-9]{1,3}){3}|::1|localhost)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@')
        || loopback.match(host.toString()).hasMatch();
}

QString defaultSslMode(const ConnectionConfig& config)
{
    return !remoteHosts(config).isEmpty() ? u"verify-full"_s : u"prefer"_s;
}

std::optional<Problem> tlsAdvice(const ConnectionConfig& config)
{
    const QString given = config.options.value(u"sslmode"_s);
    const QString mode = given.isEmpty() ? defaultSslMode(config) : given;
    const QStringList hosts = remoteHosts(config);
    if (hosts.isEmpty() || mode == u"verify-full"_s)
        return std::nullopt;
    return Problem{Problem::Severity::Warning, u"sslmode"_s,
        u"sslmode is “%1” for %2: %3."_s.arg(mode, hosts.join(u", "_s), weakness(mode)),
        u"Set sslmode=verify-full, and sslrootcert to the file of the authority that signed the "
        "server's certificate."_s};
}

std::optional<Problem> poolAdvice(
    const PoolOptions& pool, int maxConnections, int reservedConnections)
{
    const qint64 available = qint64(maxConnections) - reservedConnections;
    const bool isUnlimited = pool.overflow < 0;
    const qint64 wanted = qint64(pool.size) + pool.overflow;
    if (!isUnlimited && wanted <= available)
        return std::nullopt;
    const QString most = isUnlimited ? u"any number of"_s : QString::number(wanted);
    return Problem{Problem::Severity::Warning, u"pool_size"_s,
        u"The pool may open %1 connections (pool_size %2, max_overflow %3), but the server gives "
        "%4 to ordinary roles."_s.arg(most, QString::number(pool.size),
            QString::number(pool.overflow), QString::number(available)),
        u"Lower pool_size or max_overflow, or raise max_connections of the server."_s};
}

}
