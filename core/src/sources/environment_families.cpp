// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sources/environment_families.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isTrue(const QString& text)
{
    return Setting::find(u"read_only")->normalized(text) == u"true"_s;
}

bool isBoolean(const QString& text)
{
    return Setting::find(u"read_only")->normalized(text).has_value();
}

std::optional<QString> backendOfDriver(const QString& text)
{
    return backendOfScheme(text);
}

/// Only the finest level asks for more than the program would say anyway.
std::optional<QString> poolEchoOfLevel(const QString& text)
{
    return text.compare(u"debug"_s, Qt::CaseInsensitive) == 0 ? std::optional(u"debug"_s)
                                                              : std::nullopt;
}

/// Other programs have levels of other names; those without a counterpart say nothing.
std::optional<QString> logLevel(const QString& text)
{
    static const QHash<QString, QString> levels{{u"notset"_s, u"debug"_s}, {u"trace"_s, u"debug"_s},
        {u"debug"_s, u"debug"_s}, {u"info"_s, u"info"_s}, {u"warn"_s, u"warning"_s},
        {u"warning"_s, u"warning"_s}, {u"error"_s, u"error"_s}, {u"critical"_s, u"error"_s},
        {u"fatal"_s, u"error"_s}};
    const auto level = levels.constFind(text.toLower());
    return level == levels.cend() ? std::nullopt : std::optional(*level);
}

/// Other programs have variables of this name that are no truth values.
std::optional<QString> truthValue(const QString& text)
{
    return isBoolean(text) ? std::optional(text) : std::nullopt;
}

/// A text that is no boolean is kept, so that it is reported as a wrong mode.
std::optional<QString> modeWhenReadOnly(const QString& text)
{
    if (!isBoolean(text))
        return text;
    return isTrue(text) ? std::optional(u"ro"_s) : std::nullopt;
}

std::optional<QString> modeWhenCreating(const QString& text)
{
    if (!isBoolean(text))
        return text;
    return isTrue(text) ? std::optional(u"rwc"_s) : std::nullopt;
}

std::optional<QString> sslModeWhenRequired(const QString& text)
{
    return text == u"1"_s ? std::optional(u"require"_s) : std::nullopt;
}

constexpr std::array kNested{
    VariableMapping{"DRIVER_NAME"_L1, "backend"_L1, backendOfDriver},
    VariableMapping{"POSTGRES_DSN"_L1, {}},
    VariableMapping{"DSN"_L1, {}},
    VariableMapping{"OPEN_READ_ONLY"_L1, "mode"_L1, modeWhenReadOnly},
    VariableMapping{"CREATE_IF_MISSING"_L1, "mode"_L1, modeWhenCreating},
    VariableMapping{"RETRY_BASE_DELAY_MS"_L1, "retry_base_delay"_L1},
};

constexpr std::array kDb{
    VariableMapping{"DB_HOST"_L1, "host"_L1},
    VariableMapping{"DB_PORT"_L1, "port"_L1},
    VariableMapping{"DB_NAME"_L1, "dbname"_L1},
    VariableMapping{"DB_USER"_L1, "user"_L1},
    VariableMapping{"DB_PASSWORD"_L1, "password"_L1},
    VariableMapping{"DB_SSL_MODE"_L1, "sslmode"_L1},
    VariableMapping{"DATABASE_URL"_L1, {}, nullptr, true},
    VariableMapping{"DEBUG"_L1, "echo"_L1, truthValue, true},
    VariableMapping{"LOG_LEVEL"_L1, "echo_pool"_L1, poolEchoOfLevel, true},
    VariableMapping{"LOG_LEVEL"_L1, "log_level"_L1, logLevel, true},
};

constexpr std::array kEnvironmentFamiliesPostgres{
    VariableMapping{"POSTGRES_SERVER"_L1, "host"_L1},
    VariableMapping{"POSTGRES_PORT"_L1, "port"_L1},
    VariableMapping{"POSTGRES_DB"_L1, "dbname"_L1},
    VariableMapping{"POSTGRES_USER"_L1, "user"_L1},
    VariableMapping{"POSTGRES_PASSWORD"_L1, "password"_L1},
    VariableMapping{"POOL_SIZE"_L1, "pool_size"_L1, nullptr, true},
    VariableMapping{"MAX_OVERFLOW"_L1, "max_overflow"_L1, nullptr, true},
};

constexpr std::array kUrl{
    VariableMapping{"DATABASE_URL"_L1, {}},
    VariableMapping{"DEBUG"_L1, "echo"_L1, truthValue, true},
    VariableMapping{"LOG_LEVEL"_L1, "echo_pool"_L1, poolEchoOfLevel, true},
    VariableMapping{"LOG_LEVEL"_L1, "log_level"_L1, logLevel, true},
};

constexpr std::array kLibpq{
    VariableMapping{"PGREQUIRESSL"_L1, "sslmode"_L1, sslModeWhenRequired},
};

constexpr std::array kFamilies{
    VariableFamily{"postgres_sqlalchemy"_L1, "POSTGRES_SQLALCHEMY__<FIELD>"_L1,
        "POSTGRES_SQLALCHEMY__"_L1, "postgresql"_L1, kNested},
    VariableFamily{"sqlite_sqlalchemy"_L1, "SQLITE_SQLALCHEMY__<FIELD>"_L1,
        "SQLITE_SQLALCHEMY__"_L1, "sqlite"_L1, kNested},
    VariableFamily{
        "sqlalchemy"_L1, "SQLALCHEMY__<FIELD>"_L1, "SQLALCHEMY__"_L1, "postgresql"_L1, kNested},
    VariableFamily{"db"_L1,
        "DB_HOST, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD, DB_SSL_MODE, DATABASE_URL, DEBUG, "
        "LOG_LEVEL"_L1,
        {}, "postgresql"_L1, kDb},
    VariableFamily{"postgres"_L1,
        "POSTGRES_SERVER, POSTGRES_PORT, POSTGRES_DB, POSTGRES_USER, POSTGRES_PASSWORD, POOL_SIZE, "
        "MAX_OVERFLOW"_L1,
        {}, "postgresql"_L1, kEnvironmentFamiliesPostgres},
    VariableFamily{"url"_L1, "DATABASE_URL, DEBUG, LOG_LEVEL"_L1, {}, {}, kUrl},
};

}

std::span<const VariableFamily> variableFamilies()
{
    return kFamilies;
}

std::span<const VariableMapping> libpqMappings()
{
    return kLibpq;
}

QList<EnvironmentFamily> environmentFamilies()
{
    QList<EnvironmentFamily> families;
    for (const VariableFamily& family : kFamilies)
        families.append({family.name, family.summary});
    return families;
}

}
