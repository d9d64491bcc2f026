// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "terminal.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

std::unexpected<Error> asConfiguration(Error error)
{
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::AlreadyExists)
        error.kind = ErrorKind::Configuration;
    return fail(std::move(error));
}

Result<ParsedUrl> Session::target() const
{
    const bool hasUrl = arguments.has(u"connect"_s);
    if (hasUrl == arguments.has(u"profile"_s))
        return usage(
            hasUrl ? u"--connect and --profile exclude each other."_s : u"No database is named."_s,
            u"Name it by --connect URL or --profile NAME."_s);
    if (!hasUrl) {
        const auto profile = profiles.find(arguments.value(u"profile"_s));
        if (!profile)
            return asConfiguration(profile.error());
        return ParsedUrl{profile->config, {}};
    }
    TW_TRY(ParsedUrl parsed, parseUrl(arguments.value(u"connect"_s)));
    if (parsed.password.isSet())
        reporter.warn(u"The password in the URL can be read by other users of this computer; "
                      "~/.pgpass and PGPASSWORD keep it from them."_s);
    return parsed;
}

Result<Adapter> Session::connect() const
{
    TW_TRY(const ParsedUrl url, target());
    TW_TRY(const BackendPtr backend, backends.find(url.config.backend));
    return withPassword(url, [&](const Secret& password) -> Result<Adapter> {
        PoolOptions pooling;
        pooling.size = 1;
        pooling.overflow = 0;
        pooling.prePing = false;
        auto pool = std::make_shared<ConnectionPool>(backend, url.config, password, pooling);
        TW_TRY_VOID(pool->acquire(options));
        return Adapter(std::move(pool));
    });
}

bool Session::mayAsk(const ParsedUrl& target) const
{
    return !target.password.isSet() && canAsk();
}

Result<Secret> Session::ask(const ParsedUrl& target) const
{
    return askPassword(u"Password for %1: "_s.arg(target.config.title()), options.stop);
}

}
