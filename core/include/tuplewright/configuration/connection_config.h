// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/configuration/guard_options.h>
#include <tuplewright/configuration/log_options.h>
#include <tuplewright/configuration/pool_options.h>
#include <tuplewright/configuration/problem.h>
#include <tuplewright/configuration/secret.h>
#include <tuplewright/configuration/session_options.h>

#include <QMap>
#include <QString>

namespace tw {

struct EngineDescriptor;

/// Where to connect and how to behave there, without the password. Empty fields mean the engine's
/// default.
struct TW_CORE_EXPORT ConnectionConfig
{
    QString backend; ///< Backend::id()
    QString host; ///< name, address, socket folder, `@abstract` socket, or a comma list
    QString port; ///< number, or a comma list matching host
    QString database; ///< name, or a path, or what else the engine finds it by
    QString user;
    QMap<QString, QString> options; ///< libpq's other keywords, such as sslmode
    PoolOptions pool;
    SessionOptions session;
    SqliteOptions sqlite;
    LogOptions log;
    GuardOptions guard;

    /// What is known of the engine; of the first known one while `backend` names none.
    [[nodiscard]] const EngineDescriptor& engine() const;

    /// All that is wrong or unwise, not only the first. Opens nothing.
    [[nodiscard]] QList<Problem> validate() const;

    /// One URL without any password; parseUrl() reads it back as this configuration.
    [[nodiscard]] QString toUrl() const;

    /// The same with the password, for a person who asked for exactly that.
    [[nodiscard]] QString toUrlWith(const Secret& password) const;

    /// The same for showing: a password that is set reads ***.
    [[nodiscard]] QString displayUrl(const Secret& password) const;

    /// What a URL's query and a profile file say: all that differs from the default, by
    /// Setting::key, without secrets.
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

/// Reads `postgresql://…`, `postgres://…`, either with a driver (`postgresql+psycopg`), libpq's
/// `key=value` words, `sqlite:///relative.db`, `sqlite:////absolute.db`, `sqlite://`, `:memory:`,
/// SQLite's `file:` URIs, or the path of an existing SQLite file. Fails with Configuration listing
/// every problem; the message never holds the password.
[[nodiscard]] TW_CORE_EXPORT Result<ParsedUrl> parseUrl(const QString& text);

/// A text that parseUrl() may or may not understand, for showing: passwords in it read ***.
[[nodiscard]] TW_CORE_EXPORT QString maskedUrl(const QString& text);

}
