// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/settings/postgres_descriptor.h"

#include <tuplewright/configuration/advice.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Problems = QList<Problem>;

Problem postgresProblem(const QString& setting, const QString& message, const QString& fix)
{
    return {Problem::Severity::Error, setting, message, fix};
}

Problems checkServers(const ConnectionConfig& config)
{
    Problems problems;
    const QString addresses = config.options.value(u"hostaddr"_s);
    const QString& hosts = config.host.isEmpty() ? addresses : config.host;
    const qsizetype ports = config.port.count(u',');
    if (ports > 0 && ports != hosts.count(u','))
        problems.append(postgresProblem(u"port"_s,
            u"port is “%1”, another number of entries than host “%2”."_s.arg(config.port, hosts),
            u"Give one port for all hosts, or one for each."_s));
    if (!addresses.isEmpty() && !config.host.isEmpty()
        && addresses.count(u',') != config.host.count(u','))
        problems.append(postgresProblem(u"hostaddr"_s,
            u"hostaddr is “%1”, another number of entries than host “%2”."_s.arg(
                addresses, config.host),
            u"Give one address for each host, or none at all."_s));
    return problems;
}

Problems checkTls(const ConnectionConfig& config)
{
    const QString mode = config.options.value(u"sslmode"_s);
    if (config.options.value(u"sslrootcert"_s) == u"system"_s && !mode.isEmpty()
        && mode != u"verify-full"_s)
        return {postgresProblem(u"sslmode"_s,
            u"sslmode is “%1”, too weak for the authorities of the system (sslrootcert=system)."_s
                .arg(mode),
            u"Set sslmode=verify-full."_s)};
    if (const std::optional<Problem> advice = tlsAdvice(config))
        return {*advice};
    return {};
}

Problems checkPostgres(const ConnectionConfig& config)
{
    return checkServers(config) + checkTls(config);
}

}

const EngineDescriptor& postgresDescriptor()
{
    static const EngineDescriptor descriptor{
        .id = u"postgresql"_s,
        .name = u"PostgreSQL"_s,
        .schemes = {u"postgresql"_s, u"postgres"_s},
        .address = AddressForm::Server,
        .connectStages = {u"tunnel"_s, u"resolve"_s, u"connect"_s, u"encrypt"_s, u"authenticate"_s,
            u"open"_s, u"version"_s, u"privileges"_s},
        .wordSearch = WordSearchKind::Language,
        .setsUpWordSearch = true,
        .hasManyDatabases = true,
        .reportsLockHolders = true,
        .check = checkPostgres,
    };
    return descriptor;
}

}
