// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_draft.h"

#include "models/filters/masked_columns.h"

#include <tuplewright/configuration/advice.h>
#include <tuplewright/configuration/engine_descriptor.h>
#include <tuplewright/configuration/file_problems.h>
#include <tuplewright/configuration/setting.h>

namespace tw {

ProfileDraft::ProfileDraft(ConnectionProfile profile, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_isNew(m_profile.id.isNull())
{
    if (m_isNew)
        m_profile.id = QUuid::createUuid();
    if (m_profile.config.backend.isEmpty())
        m_profile.config.backend = config().engine().id;
    check();
}

QString ProfileDraft::text(const QString& key) const
{
    const Setting* setting = Setting::find(key);
    const auto typed = config().options.constFind(key);
    if (typed != config().options.cend())
        return *typed;
    return setting ? setting->read(*setting, config()) : QString();
}

void ProfileDraft::setText(const QString& key, const QString& text)
{
    const Setting* setting = Setting::find(key);
    if (!setting || this->text(key) == text)
        return;
    ConnectionConfig& config = m_profile.config;
    config.options.remove(key);
    const bool isUnset = text.isEmpty() && setting->defaultText().isEmpty();
    if (const auto normalized = setting->normalized(text); normalized || isUnset)
        setting->write(*setting, config, normalized.value_or(QString()));
    else if (setting->kind == SettingKind::Ports)
        setting->write(*setting, config, text);
    else
        config.options.insert(key, text);
    check();
    Q_EMIT changed();
}

void ProfileDraft::setConfig(const ConnectionConfig& config)
{
    m_profile.config = config;
    check();
    Q_EMIT changed();
}

void ProfileDraft::edit(const std::function<void(ConnectionProfile&)>& change)
{
    change(m_profile);
    check();
    Q_EMIT changed();
}

void ProfileDraft::setBackend(const QString& id)
{
    if (id == config().backend)
        return;
    ConnectionConfig fresh;
    fresh.backend = id;
    fresh.guard = config().guard;
    setConfig(fresh);
}

void ProfileDraft::setEnvironment(Environment environment)
{
    m_profile.config.guard.environment = environment;
    const Setting* const limit = Setting::find(u"lock_timeout");
    if (environment == Environment::Production && limit->appliesTo(config().backend))
        applyProductionLimits(m_profile.config.session);
    check();
    Q_EMIT changed();
}

Result<void> ProfileDraft::setUrl(const QString& text)
{
    TW_TRY(const ParsedUrl parsed, parseUrl(text.trimmed()));
    const GuardOptions guard = config().guard;
    m_profile.config = parsed.config;
    // A URL of somebody else says nothing about the care to take here.
    if (parsed.config.guard == GuardOptions())
        m_profile.config.guard = guard;
    if (parsed.password.isSet())
        setPassword(parsed.password);
    check();
    Q_EMIT changed();
    return {};
}

Result<void> ProfileDraft::adopt(const ResolvedConfig& found)
{
    TW_TRY(const ParsedUrl connection, found.toConnection());
    if (connection.password.isSet())
        setPassword(connection.password);
    setConfig(connection.config);
    return {};
}

void ProfileDraft::setPassword(const Secret& password)
{
    m_password = password;
    Q_EMIT passwordChanged();
}

const Problem* ProfileDraft::problemOf(const QString& key) const
{
    const Problem* found = nullptr;
    for (const Problem& problem : m_problems) {
        if (problem.setting != key)
            continue;
        if (problem.severity == Problem::Severity::Error)
            return &problem;
        if (!found)
            found = &problem;
    }
    return found;
}

Result<ConnectionProfile> ProfileDraft::finished() const
{
    if (hasErrors(m_problems))
        return fail(configurationError(m_problems));
    ConnectionProfile profile = m_profile;
    profile.name = profile.name.trimmed();
    if (profile.name.isEmpty())
        profile.name = profile.config.title();
    return profile;
}

void ProfileDraft::check()
{
    m_problems = config().validate() + fileProblems(config());
    if (const std::optional<Problem> advice = socketAdvice(config()))
        m_problems.append(*advice);
    if (const auto masked = checkedMasks(config().session.maskedColumns); !masked)
        m_problems.append({Problem::Severity::Error, QStringLiteral("masked_columns"),
            masked.error().message, tr("Write names of columns, separated by commas.")});
    const bool lacksCommand = m_profile.passwordPlace == PasswordPlace::Command
        && m_profile.passwordCommand.trimmed().isEmpty();
    if (lacksCommand)
        m_problems.append({Problem::Severity::Error, QStringLiteral("password_command"),
            tr("The command that prints the password is empty."),
            tr("Write a program and its arguments, such as: pass show shop")});
}

}
