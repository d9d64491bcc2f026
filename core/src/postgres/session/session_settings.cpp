// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/session/session_settings.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString isolationText(IsolationLevel level)
{
    switch (level) {
    case IsolationLevel::ReadUncommitted:
        return u"read uncommitted"_s;
    case IsolationLevel::ReadCommitted:
        return u"read committed"_s;
    case IsolationLevel::RepeatableRead:
        return u"repeatable read"_s;
    case IsolationLevel::Serializable:
        return u"serializable"_s;
    case IsolationLevel::ServerDefault:
    case IsolationLevel::Autocommit:
        break;
    }
    return {};
}

void appendConfigured(QList<SessionSetting>& settings, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        settings.append({name, value, true});
}

void appendTimeout(
    QList<SessionSetting>& settings, const QString& name, std::chrono::milliseconds timeout)
{
    if (timeout.count() > 0)
        settings.append({name, QString::number(timeout.count()), true});
}

}

QList<SessionSetting> settingsOf(const SessionOptions& options, const QString& encoding)
{
    QList<SessionSetting> settings{
        {u"DateStyle"_s, u"ISO"_s},
        {u"IntervalStyle"_s, u"postgres"_s},
        {u"extra_float_digits"_s, u"3"_s},
        {u"bytea_output"_s, u"hex"_s},
        {u"standard_conforming_strings"_s, u"on"_s},
    };
    // Such a database checks no text, and one bad byte would fail a whole SELECT when it converts.
    if (encoding == u"SQL_ASCII"_s)
        settings.append({u"client_encoding"_s, u"SQL_ASCII"_s});
    appendTimeout(settings, u"statement_timeout"_s, options.statementTimeout);
    appendTimeout(settings, u"lock_timeout"_s, options.lockTimeout);
    appendTimeout(
        settings, u"idle_in_transaction_session_timeout"_s, options.idleInTransactionTimeout);
    appendConfigured(settings, u"search_path"_s, options.searchPath);
    appendConfigured(settings, u"TimeZone"_s, options.timeZone);
    appendConfigured(
        settings, u"default_transaction_isolation"_s, isolationText(options.isolation));
    if (options.readOnly)
        appendConfigured(settings, u"default_transaction_read_only"_s, u"on"_s);
    return settings;
}

QStringList settingCalls(
    const QList<SessionSetting>& settings, const QString& isLocal, QList<Value>& values)
{
    QStringList calls;
    for (const SessionSetting& setting : settings) {
        values.append(Value::text(setting.value));
        calls.append(u"pg_catalog.set_config('%1', $%2, %3)"_s.arg(
            setting.name, QString::number(values.size()), isLocal));
    }
    return calls;
}

Statement applySettings(const QList<SessionSetting>& settings, SettingScope scope)
{
    Statement statement;
    const QString isLocal = scope == SettingScope::Transaction ? u"true"_s : u"false"_s;
    statement.sql = u"SELECT "_s + settingCalls(settings, isLocal, statement.values).join(u", "_s);
    return statement;
}

}
