// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/opening/pq_parameters.h"

#include <tuplewright/configuration/advice.h>
#include <tuplewright/configuration/setting.h>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Given by a field of its own or fixed, so never an option.
constexpr auto kReserved
    = std::to_array<const char*>({"dbname", "host", "password", "port", "user"});

/// What libpq knows by itself: its keywords, and the values environment and defaults give them.
class KnownKeywords
{
public:
    KnownKeywords()
        : m_options(PQconndefaults())
    { }

    [[nodiscard]] const PQconninfoOption* find(const QByteArray& keyword) const
    {
        for (const PQconninfoOption* option = m_options.get(); option && option->keyword; ++option)
            if (keyword == option->keyword)
                return option;
        return nullptr;
    }

    [[nodiscard]] bool hasValue(const QByteArray& keyword) const
    {
        const PQconninfoOption* const option = find(keyword);
        return option && option->val && *option->val;
    }

    /// Whether the environment or a service gives it a value, beyond what libpq takes by itself.
    [[nodiscard]] bool isChosen(const QByteArray& keyword) const
    {
        const PQconninfoOption* const option = find(keyword);
        if (!option || !option->val)
            return false;
        return qstrcmp(option->val, option->compiled) != 0
            || (option->envvar && !qEnvironmentVariableIsEmpty(option->envvar));
    }

private:
    OptionsHandle m_options;
};

Result<void> checkOption(const QByteArray& keyword, const KnownKeywords& known)
{
    const QString name = QString::fromUtf8(keyword);
    if (!known.find(keyword))
        return fail(ErrorKind::Configuration,
            u"libpq %1 knows no connection option “%2”."_s.arg(
                QString::number(PQlibVersion() / 10'000), name));
    for (const char* reserved : kReserved)
        if (keyword == reserved)
            return fail(ErrorKind::Configuration,
                u"“%1” has a field of its own and cannot be an option."_s.arg(name));
    return {};
}

/// The environment may name the program as long as the configuration does not care.
QByteArray applicationName(const ConnectionConfig& config, const KnownKeywords& known)
{
    const QString wanted = config.session.applicationName;
    return wanted == SessionOptions().applicationName && known.hasValue("application_name")
        ? QByteArray()
        : wanted.toUtf8();
}

}

Result<ConnectParameters> ConnectParameters::of(
    const ConnectionConfig& config, const Secret& password)
{
    TW_TRY_VOID(loadPqLibrary());
    const KnownKeywords known;
    ConnectParameters parameters;
    for (const Setting& setting : Setting::all()) {
        const QByteArray keyword = setting.name().toLatin1();
        if (known.find(keyword) && !known.hasValue(keyword))
            parameters.set(keyword, QString(setting.fallback).toLatin1());
    }
    // A service that is named here is read by libpq, with the mode it may have.
    if (!known.isChosen("sslmode") && !config.options.contains(u"service"_s))
        parameters.set("sslmode", defaultSslMode(config).toLatin1());
    parameters.set("application_name", applicationName(config, known));
    for (auto option = config.options.begin(); option != config.options.end(); ++option) {
        const Setting* setting = Setting::find(option.key());
        if (setting && setting->isLibrarys())
            continue;
        const QByteArray keyword = option.key().toUtf8();
        TW_TRY_VOID(checkOption(keyword, known));
        parameters.set(keyword, option.value().toUtf8());
    }
    parameters.set("host", config.host.toUtf8());
    parameters.set("port", config.port.toUtf8());
    parameters.set("dbname", config.database.toUtf8());
    parameters.set("user", config.user.toUtf8());
    parameters.set("password", password.reveal().toUtf8());
    parameters.set("client_encoding", "UTF8");
    return parameters;
}

ConnectParameters::~ConnectParameters()
{
    for (auto& [keyword, value] : m_entries) {
        // The last holder overwrites it: others may still need theirs.
        if (keyword.endsWith("password") && value.isDetached())
            explicit_bzero(value.data(), size_t(value.size()));
    }
}

void ConnectParameters::set(QByteArray keyword, QByteArray value)
{
    if (!value.isEmpty())
        m_entries.emplace_back(std::move(keyword), std::move(value));
}

bool ConnectParameters::has(const QByteArray& keyword) const
{
    return std::ranges::any_of(
        m_entries, [&keyword](const auto& entry) { return entry.first == keyword; });
}

QByteArray ConnectParameters::effective(const QByteArray& keyword) const
{
    const auto last = std::find_if(m_entries.rbegin(), m_entries.rend(),
        [&keyword](const auto& entry) { return entry.first == keyword; });
    if (last != m_entries.rend())
        return last->second;
    const KnownKeywords known;
    const PQconninfoOption* const option = known.find(keyword);
    return option ? QByteArray(option->val) : QByteArray();
}

ConnectionHandle ConnectParameters::start() const
{
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : m_entries) {
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return ConnectionHandle(PQconnectStartParams(keywords.data(), values.data(), 0));
}

}
