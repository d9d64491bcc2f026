// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/tunnel/tunnel_options.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What ssh passes on to a shell, in a ProxyCommand of its own or of its configuration.
bool meansSomethingToShells(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Control
        || u"'`\"$;&<>|(){}"_s.contains(character);
}

Result<void> checkWord(const QString& setting, const QString& text)
{
    if (text.startsWith(u'-'))
        return fail(ErrorKind::Configuration,
            u"%1 is “%2”, which ssh would take for an option."_s.arg(setting, text));
    if (std::ranges::any_of(text, meansSomethingToShells))
        return fail(ErrorKind::Configuration,
            u"%1 is “%2”, in which a shell could find a command."_s.arg(setting, text));
    return {};
}

}

bool hasTunnel(const ConnectionConfig& config)
{
    return !config.options.value(u"ssh_host"_s).isEmpty();
}

Result<TunnelOptions> tunnelOptions(const ConnectionConfig& config)
{
    const auto option = [&config](const QString& key) { return config.options.value(key); };
    TunnelOptions tunnel;
    tunnel.host = option(u"ssh_host"_s);
    tunnel.port = option(u"ssh_port"_s);
    tunnel.user = option(u"ssh_user"_s);
    tunnel.keyFile = option(u"ssh_key"_s);
    tunnel.jumpHosts = option(u"ssh_jump"_s);
    tunnel.usesAgent = option(u"ssh_agent"_s) != u"no"_s;
    const QString address = option(u"hostaddr"_s);
    tunnel.targetHost = address.isEmpty() ? config.host : address;
    if (tunnel.targetHost.isEmpty())
        tunnel.targetHost = u"localhost"_s;
    tunnel.targetPort = config.port.isEmpty() ? u"5432"_s : config.port;
    if (tunnel.targetHost.contains(u',') || tunnel.targetPort.contains(u','))
        return fail(
            ErrorKind::Configuration, u"An SSH tunnel leads to one server, not to a list."_s);
    TW_TRY_VOID(checkWord(u"ssh_host"_s, tunnel.host));
    TW_TRY_VOID(checkWord(u"ssh_user"_s, tunnel.user));
    TW_TRY_VOID(checkWord(u"ssh_port"_s, tunnel.port));
    for (const QString& jump : tunnel.jumpHosts.split(u','))
        TW_TRY_VOID(checkWord(u"ssh_jump"_s, jump));
    return tunnel;
}

}
