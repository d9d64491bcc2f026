// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_context.h"

#include "output/terminal.h"

#include <tuplewright/configuration/advice.h>
#include <tuplewright/configuration/file_problems.h>
#include <tuplewright/manager/session_manager.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/sources/password_command.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

const QStringList kSources{u"connect"_s, u"profile"_s, u"env"_s, u"env-file"_s, u"service"_s};

/// A URL without any meaning is one problem among those of the other sources.
SettingLayer namedUrl(const QString& text)
{
    const QString option = u"--connect"_s;
    Result<SettingLayer> layer = readUrl(text, Origin::Explicit, option);
    if (layer)
        return *std::move(layer);
    SettingLayer broken;
    broken.problems.append(
        {Problem::Severity::Error, {}, layer.error().message, layer.error().hint});
    return broken;
}

}

void warnOf(const QList<Problem>& problems, Reporter& reporter)
{
    for (const Problem& problem : problems) {
        if (problem.severity == Problem::Severity::Warning)
            reporter.warn(problem.message + u' ' + problem.fix);
    }
}

std::unexpected<Error> asConfiguration(Error error)
{
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::AlreadyExists)
        error.kind = ErrorKind::Configuration;
    return fail(std::move(error));
}

Result<ResolvedConfig> CommandContext::configuration() const
{
    if (arguments.has(u"connect"_s) && arguments.has(u"profile"_s))
        return usage(u"--connect and --profile exclude each other."_s);
    ConfigRequest request;
    if (arguments.has(u"connect"_s))
        request.layers.append(namedUrl(arguments.value(u"connect"_s)));
    TW_TRY(const std::optional<ConnectionProfile> known, profile());
    if (known)
        request.layers.append(
            layerOf(known->config, Origin::Profile, u"profile %1"_s.arg(known->name)));
    if (arguments.has(u"env"_s))
        request.family = arguments.value(u"env"_s);
    request.envFile = arguments.value(u"env-file"_s);
    request.service = arguments.value(u"service"_s);
    return gather(request, Surroundings::ofProcess());
}

bool CommandContext::namesDatabase() const
{
    return std::ranges::any_of(
        kSources, [&](const QString& source) { return arguments.has(source); });
}

Result<std::optional<ConnectionProfile>> CommandContext::profile() const
{
    if (!namesDatabase())
        return profiles.findDefault();
    if (!arguments.has(u"profile"_s))
        return std::nullopt;
    auto found = profiles.find(arguments.value(u"profile"_s));
    if (!found)
        return asConfiguration(found.error());
    return *std::move(found);
}

Result<Target> CommandContext::target() const
{
    TW_TRY(const std::optional<ConnectionProfile> known, profile());
    if (!namesDatabase() && !known)
        return usage(u"No database is named."_s,
            u"Name it by --connect URL, --profile NAME, --env, --env-file FILE or --service NAME,"
            " or choose a default profile (profiles default NAME)."_s);
    TW_TRY(const ResolvedConfig resolved, configuration());
    TW_TRY(ParsedUrl connection, resolved.toConnection());
    if (!namesDatabase()) {
        // A star set in the window must not lend a database to a script that forgot to name one.
        connection.config.session.readOnly = true;
        reporter.note(u"No database is named: reading from the default profile %1. Name it by "
                      "--profile to change its rows."_s.arg(known->name));
    }
    const ResolvedSetting* const password = resolved.find(Setting::password());
    const bool isPasswordGiven = password && password->used.origin == Origin::Explicit;
    if (isPasswordGiven)
        reporter.warn(u"The password in the URL can be read by other users of this computer; "
                      "~/.pgpass and PGPASSWORD keep it from them."_s);
    warnOf(resolved.validate(), reporter);
    if (const std::optional<Problem> advice = socketAdvice(connection.config))
        warnOf({*advice}, reporter);
    if (!connection.password.isSet()) {
        TW_TRY(connection.password, passwordOfProfile());
    }
    return Target{std::move(connection.config), std::move(connection.password), isPasswordGiven};
}

Result<Secret> CommandContext::passwordOfProfile() const
{
    TW_TRY(const std::optional<ConnectionProfile> known, profile());
    if (!known || known->passwordPlace != PasswordPlace::Command)
        return Secret();
    return runPasswordCommand(known->passwordCommand, options);
}

Result<Adapter> CommandContext::connect(const QString& masked, int connections) const
{
    TW_TRY(const Target url, target());
    TW_TRY(const BackendPtr backend, backends.find(url.config.backend));
    return withPassword(url, [&](const Secret& password) -> Result<Adapter> {
        ConnectionConfig config = url.config;
        config.pool.size = connections;
        config.pool.overflow = 0;
        config.pool.prePing = false;
        if (arguments.has(u"reveal"_s))
            config.session.maskedColumns.clear();
        QString& mask = config.session.maskedColumns;
        mask += mask.isEmpty() || masked.isEmpty() ? masked : u',' + masked;
        SessionManager sessions(backend, std::move(config), password);
        TW_TRY_VOID(sessions.pool()->acquire(options));
        return Adapter(sessions.pool())
            .withReceipts(std::make_shared<const ReceiptBook>(
                ReceiptBook{receipts(), u"tuplewright-cli "_s + command}));
    });
}

Result<Adapter> CommandContext::connectTo(const QString& place, const QString& operand) const
{
    if (namesDatabase())
        return usage(u"%1 names its databases itself, without %2."_s.arg(
            command, u"--connect, --profile, --env, --env-file and --service"_s));
    TW_TRY(const QList<ConnectionProfile> known, profiles.load());
    const bool isProfile = std::ranges::find(known, place, &ConnectionProfile::name) != known.end();
    static const QRegularExpression signsOfUrl(u"[:/=.]"_s);
    if (!isProfile && !place.contains(signsOfUrl))
        return usage(u"%1: there is no profile %2."_s.arg(operand, place),
            u"Name a profile, a URL, or the path of a SQLite file."_s);
    const Arguments named
        = arguments.with(isProfile ? u"profile"_s : u"connect"_s, place, kSources);
    const CommandContext there{command, named, reporter, profiles, backends, options, signals};
    return there.connect();
}

Result<TablePtr> CommandContext::describe(const Adapter& adapter, const QualifiedName& name) const
{
    TW_TRY(TablePtr table, adapter.describe(name, options));
    if (!arguments.has(u"mask"_s))
        return table;
    TW_TRY(const QStringList masked, parseColumnList(arguments.value(u"mask"_s)));
    return withMasked(table, masked);
}

bool CommandContext::mayAsk(const Target& target) const
{
    return !target.isPasswordGiven && canAsk();
}

Result<Secret> CommandContext::ask(const Target& target) const
{
    return askPassword(u"Password for %1: "_s.arg(target.config.title()), options.stop);
}

}
