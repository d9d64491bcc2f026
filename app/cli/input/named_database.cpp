// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "named_database.h"

#include <tuplewright/manager/session_manager.h>
#include <tuplewright/sources/password_command.h>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

struct Source
{
    SettingLayer layer;
    Secret password;
};

Result<Source> sourceOfProfile(const ConnectionProfile& profile, const CallOptions& options)
{
    Source source{layerOf(profile.config, Origin::Profile, u"profile %1"_s.arg(profile.name)), {}};
    if (profile.passwordPlace == PasswordPlace::Command) {
        TW_TRY(source.password, runPasswordCommand(profile.passwordCommand, options));
    }
    return source;
}

Result<Source> sourceOf(const CommandContext& context, const QString& text)
{
    const auto profile = context.profiles.find(text);
    if (profile)
        return sourceOfProfile(*profile, context.options);
    const bool isAddress = text.contains(u':') || text.contains(u'=') || text.contains(u'/')
        || QFileInfo::exists(text);
    if (!isAddress)
        return asConfiguration(profile.error());
    TW_TRY(SettingLayer layer, readUrl(text, Origin::Explicit, text.section(u':', 0, 0)));
    return Source{std::move(layer), {}};
}

}

Result<Adapter> openNamed(const CommandContext& context, const QString& text)
{
    TW_TRY(Source source, sourceOf(context, text));
    ConfigRequest request;
    request.layers.append(std::move(source.layer));
    const ResolvedConfig resolved = gather(request, Surroundings::ofProcess());
    warnOf(resolved.validate(), context.reporter);
    TW_TRY(ParsedUrl connection, resolved.toConnection());
    ConnectionConfig& config = connection.config;
    config.session.readOnly = true;
    config.pool.size = 1;
    config.pool.overflow = 0;
    config.pool.prePing = false;
    const Secret& password = connection.password.isSet() ? connection.password : source.password;
    TW_TRY(const BackendPtr backend, context.backends.find(config.backend));
    return context.withPassword({config, password}, [&](const Secret& secret) -> Result<Adapter> {
        SessionManager sessions(backend, config, secret);
        TW_TRY_VOID(sessions.pool()->acquire(context.options));
        return Adapter(sessions.pool());
    });
}

}
