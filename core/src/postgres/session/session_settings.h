// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/session_options.h>
#include <tuplewright/query/statement.h>

namespace tw {

/// One setting of a session.
struct SessionSetting
{
    QString name;
    QString value;
    bool configured = false; ///< somebody asked for it, so it must be obeyed
};

/// What a session needs: how values are written, so that they read the same everywhere, and what
/// was configured. Application name and read-only included.
[[nodiscard]] QList<SessionSetting> settingsOf(
    const SessionOptions& options, const QString& encoding);

/// How long settings last.
enum class SettingScope
{
    Session,
    Transaction,
};

/// One call for each setting, the values bound behind the `values` there are: parts of a SELECT.
/// `isLocal` is an SQL expression: whether they end with the transaction.
[[nodiscard]] QStringList settingCalls(
    const QList<SessionSetting>& settings, const QString& isLocal, QList<Value>& values);

/// One statement that applies all.
[[nodiscard]] Statement applySettings(const QList<SessionSetting>& settings, SettingScope scope);

}
