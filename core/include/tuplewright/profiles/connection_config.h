// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/profiles/log_options.h>
#include <tuplewright/profiles/pool_options.h>
#include <tuplewright/profiles/session_options.h>

#include <QMap>
#include <QString>

#include <optional>

namespace tw {

/// A password on its way to a server. Never printed, compared or serialised.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
        , m_set(true)
    { }

    [[nodiscard]] bool isSet() const { return m_set; }
    [[nodiscard]] const QString& reveal() const { return m_text; }

private:
    QString m_text;
    bool m_set = false;
};

/// Where to connect, without the password. Empty fields mean the engine's default.
struct TW_CORE_EXPORT ConnectionConfig
{
    QString backend; ///< Backend::id()
    QString host; ///< name, address, socket folder, or a comma list
    QString port; ///< number, or a comma list matching host
    QString database; ///< name, or the SQLite file
    QString user;
    QMap<QString, QString> options; ///< libpq's other keywords, such as sslmode
    PoolOptions pool;
    SessionOptions session;
    SqliteOptions sqlite;
    LogOptions log;

    /// One URL without any password; parseUrl() reads it back as this configuration.
    [[nodiscard]] QString toUrl() const;

    /// What a URL's query says: the options without secrets, and what differs from the default.
    [[nodiscard]] QMap<QString, QString> storableOptions() const;

    /// Short text for titles: database@host, or the file's name.
    [[nodiscard]] QString title() const;

    friend bool operator==(const ConnectionConfig&, const ConnectionConfig&) = default;
};

/// What a URL said: a configuration, and the password if it carried one.
struct ParsedUrl
{
    ConnectionConfig config;
    Secret password;
};

/// Reads `postgresql://…`, `postgres://…`, libpq's `key=value` words, `sqlite:///relative.db`,
/// `sqlite:////absolute.db`, or the path of an existing SQLite file. Fails with Configuration
/// naming the part; the message never holds the password.
[[nodiscard]] TW_CORE_EXPORT Result<ParsedUrl> parseUrl(const QString& text);

}
