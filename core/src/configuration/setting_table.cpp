// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "configuration/setting_table.h"

#include "configuration/setting_access.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Names = QLatin1StringView;
using Config = ConnectionConfig;

constexpr qint64 kIntMax = std::numeric_limits<int>::max();
constexpr qint64 kSecondsMax = kIntMax / 1000;

// Each list in the order of its enumeration.
constexpr std::array kIsolation{"server default"_L1, "autocommit"_L1, "read uncommitted"_L1,
    "read committed"_L1, "repeatable read"_L1, "serializable"_L1};
constexpr std::array kPooler{"auto"_L1, "none"_L1, "session"_L1, "transaction"_L1};
constexpr std::array kReset{"rollback"_L1, "commit"_L1, "none"_L1};
constexpr std::array kEchoPool{"false"_L1, "true"_L1, "debug"_L1};
constexpr std::array kLogLevel{"debug"_L1, "info"_L1, "warning"_L1, "error"_L1};
constexpr std::array kFileMode{"ro"_L1, "rw"_L1, "rwc"_L1};
constexpr std::array kBegin{"deferred"_L1, "immediate"_L1, "exclusive"_L1};
constexpr std::array kJournal{
    "keep"_L1, "delete"_L1, "truncate"_L1, "persist"_L1, "memory"_L1, "wal"_L1, "off"_L1};

constexpr std::array kGuard{"development"_L1, "test"_L1, "production"_L1};
constexpr std::array kReview{"environment"_L1, "always"_L1, "rows"_L1, "never"_L1};

constexpr std::array kSslMode{
    "disable"_L1, "allow"_L1, "prefer"_L1, "require"_L1, "verify-ca"_L1, "verify-full"_L1};
constexpr std::array kTlsVersions{"TLSv1"_L1, "TLSv1.1"_L1, "TLSv1.2"_L1, "TLSv1.3"_L1};
constexpr std::array kWish{"disable"_L1, "prefer"_L1, "require"_L1};
constexpr std::array kYesNo{"yes"_L1, "no"_L1};
constexpr std::array kCertMode{"disable"_L1, "allow"_L1, "require"_L1};
constexpr std::array kNegotiation{"postgres"_L1, "direct"_L1};
constexpr std::array kBalance{"disable"_L1, "random"_L1};
constexpr std::array kSessionAttrs{
    "any"_L1, "read-write"_L1, "read-only"_L1, "primary"_L1, "standby"_L1, "prefer-standby"_L1};

constexpr Names kLibpqEngine = "postgresql"_L1;

constexpr Setting row(Names key, access::Functions functions, SettingKind kind)
{
    Setting setting;
    setting.key = key;
    setting.kind = kind;
    setting.read = functions.read;
    setting.write = functions.write;
    return setting;
}

constexpr Setting limited(
    Names key, access::Functions functions, SettingKind kind, qint64 lowest, qint64 highest)
{
    Setting setting = row(key, functions, kind);
    setting.lowest = lowest;
    setting.highest = highest;
    return setting;
}

constexpr Setting chosen(
    Names key, access::Functions functions, std::span<const QLatin1StringView> choices)
{
    Setting setting = row(key, functions, SettingKind::Choice);
    setting.choices = choices;
    return setting;
}

constexpr Setting of(Names engine, Setting setting)
{
    setting.engine = engine;
    return setting;
}

constexpr Setting named(Names field, Setting setting)
{
    setting.field = field;
    return setting;
}

constexpr Setting secret(Setting setting)
{
    setting.secret = true;
    return setting;
}

/// What libpq calls it in the environment, and does without it.
constexpr Setting libpq(Names variable, Setting setting, Names fallback = {})
{
    setting.engine = kLibpqEngine;
    setting.variable = variable;
    setting.fallback = fallback;
    return setting;
}

constexpr Setting option(Setting setting)
{
    setting.isOption = true;
    return setting;
}

constexpr Setting word(Names key)
{
    return option(row(key, access::option(), SettingKind::Text));
}

constexpr Setting wordOf(Names key, std::span<const QLatin1StringView> choices)
{
    return option(chosen(key, access::option(), choices));
}

constexpr Setting number(Names key, qint64 highest = kIntMax)
{
    return option(limited(key, access::option(), SettingKind::Integer, 0, highest));
}

template <auto Part, auto Member>
constexpr Setting flag(Names key)
{
    return row(key, access::boolean<Part, Member>(), SettingKind::Boolean);
}

template <auto Part, auto Member>
constexpr Setting integer(Names key, qint64 lowest, qint64 highest)
{
    return limited(key, access::integer<Part, Member>(), SettingKind::Integer, lowest, highest);
}

template <auto Part, auto Member>
constexpr Setting milliseconds(Names key)
{
    return limited(key, access::count<Part, Member>(), SettingKind::Milliseconds, 0, kIntMax);
}

template <auto Part, auto Member>
constexpr Setting seconds(Names key)
{
    return limited(key, access::seconds<Part, Member>(), SettingKind::Seconds, 0, kSecondsMax);
}

constexpr Names kSqlite = "sqlite"_L1;
constexpr auto kText = SettingKind::Text;
constexpr auto kPool = &Config::pool;
constexpr auto kSession = &Config::session;
constexpr auto kFile = &Config::sqlite;
constexpr auto kLog = &Config::log;
constexpr auto kCare = &Config::guard;

constexpr std::array kSettings{
    // where to connect
    named("DRIVER_NAME"_L1,
        row("backend"_L1, access::plainText<&Config::backend>(), SettingKind::Engine)),
    libpq("PGHOST"_L1, row("host"_L1, access::plainText<&Config::host>(), kText)),
    libpq("PGHOSTADDR"_L1, word("hostaddr"_L1)),
    libpq("PGPORT"_L1, row("port"_L1, access::plainText<&Config::port>(), SettingKind::Ports),
        "5432"_L1),
    of(Names(),
        libpq("PGDATABASE"_L1,
            named("DATABASE"_L1, row("dbname"_L1, access::plainText<&Config::database>(), kText)))),
    libpq("PGUSER"_L1,
        named("USERNAME"_L1, row("user"_L1, access::plainText<&Config::user>(), kText))),
    libpq("PGPASSWORD"_L1, secret(row("password"_L1, access::nowhere(), kText))),
    libpq("PGPASSFILE"_L1, word("passfile"_L1)),
    libpq("PGSERVICE"_L1, word("service"_L1)),
    of(kSqlite, chosen("mode"_L1, access::choice<kFile, &SqliteOptions::mode>(), kFileMode)),

    // the SSH tunnel
    of(kLibpqEngine, word("ssh_host"_L1)),
    of(kLibpqEngine, row("ssh_port"_L1, access::option(), SettingKind::Ports)),
    of(kLibpqEngine, word("ssh_user"_L1)),
    of(kLibpqEngine, word("ssh_key"_L1)),
    of(kLibpqEngine, word("ssh_jump"_L1)),
    of(kLibpqEngine, wordOf("ssh_agent"_L1, kYesNo)),

    // encryption and authentication
    libpq("PGSSLMODE"_L1, named("SSL_MODE"_L1, wordOf("sslmode"_L1, kSslMode)), "verify-full"_L1),
    libpq("PGSSLROOTCERT"_L1, word("sslrootcert"_L1)),
    libpq("PGSSLCERT"_L1, word("sslcert"_L1)),
    libpq("PGSSLKEY"_L1, word("sslkey"_L1)),
    libpq({}, secret(word("sslpassword"_L1))),
    libpq("PGSSLCRL"_L1, word("sslcrl"_L1)),
    libpq("PGSSLCRLDIR"_L1, word("sslcrldir"_L1)),
    libpq("PGSSLSNI"_L1, number("sslsni"_L1, 1), "1"_L1),
    libpq("PGSSLCOMPRESSION"_L1, number("sslcompression"_L1, 1), "0"_L1),
    libpq("PGSSLCERTMODE"_L1, wordOf("sslcertmode"_L1, kCertMode)),
    libpq("PGSSLNEGOTIATION"_L1, wordOf("sslnegotiation"_L1, kNegotiation)),
    libpq("PGSSLMINPROTOCOLVERSION"_L1, wordOf("ssl_min_protocol_version"_L1, kTlsVersions),
        "TLSv1.2"_L1),
    libpq("PGSSLMAXPROTOCOLVERSION"_L1, wordOf("ssl_max_protocol_version"_L1, kTlsVersions)),
    libpq("PGCHANNELBINDING"_L1, wordOf("channel_binding"_L1, kWish), "prefer"_L1),
    libpq("PGREQUIREAUTH"_L1, word("require_auth"_L1)),
    libpq("PGREQUIREPEER"_L1, word("requirepeer"_L1)),
    libpq("PGGSSENCMODE"_L1, wordOf("gssencmode"_L1, kWish), "prefer"_L1),
    libpq("PGKRBSRVNAME"_L1, word("krbsrvname"_L1), "postgres"_L1),
    libpq("PGGSSLIB"_L1, word("gsslib"_L1)),
    libpq("PGGSSDELEGATION"_L1, number("gssdelegation"_L1, 1)),

    // the link; without most of these one whose packets vanish is noticed after many minutes
    libpq("PGCONNECT_TIMEOUT"_L1, number("connect_timeout"_L1), "10"_L1),
    libpq({}, number("keepalives"_L1, 1), "1"_L1),
    libpq({}, number("keepalives_idle"_L1), "10"_L1),
    libpq({}, number("keepalives_interval"_L1), "3"_L1),
    libpq({}, number("keepalives_count"_L1), "3"_L1),
    libpq({}, number("tcp_user_timeout"_L1), "15000"_L1),
    libpq("PGTARGETSESSIONATTRS"_L1, wordOf("target_session_attrs"_L1, kSessionAttrs), "any"_L1),
    libpq("PGLOADBALANCEHOSTS"_L1, wordOf("load_balance_hosts"_L1, kBalance)),
    libpq("PGMINPROTOCOLVERSION"_L1, word("min_protocol_version"_L1)),
    libpq("PGMAXPROTOCOLVERSION"_L1, word("max_protocol_version"_L1)),
    libpq("PGCLIENTENCODING"_L1, word("client_encoding"_L1)),
    libpq("PGOPTIONS"_L1, word("options"_L1)),
    libpq({}, word("replication"_L1)),

    // the session
    libpq("PGAPPNAME"_L1,
        row("application_name"_L1, access::text<kSession, &SessionOptions::applicationName>(),
            kText)),
    libpq({}, word("fallback_application_name"_L1)),
    chosen(
        "isolation_level"_L1, access::choice<kSession, &SessionOptions::isolation>(), kIsolation),
    flag<kSession, &SessionOptions::readOnly>("read_only"_L1),
    named("STATEMENT_TIMEOUT_MS"_L1,
        milliseconds<kSession, &SessionOptions::statementTimeout>("statement_timeout"_L1)),
    of(kLibpqEngine,
        named("LOCK_TIMEOUT_MS"_L1,
            milliseconds<kSession, &SessionOptions::lockTimeout>("lock_timeout"_L1))),
    of(kLibpqEngine,
        named("IDLE_IN_TRANSACTION_TIMEOUT_MS"_L1,
            milliseconds<kSession, &SessionOptions::idleInTransactionTimeout>(
                "idle_in_transaction_timeout"_L1))),
    of(kLibpqEngine,
        row("search_path"_L1, access::text<kSession, &SessionOptions::searchPath>(), kText)),
    libpq(
        "PGTZ"_L1, row("timezone"_L1, access::text<kSession, &SessionOptions::timeZone>(), kText)),
    row("masked_columns"_L1, access::text<kSession, &SessionOptions::maskedColumns>(), kText),
    word("lifecycles"_L1),
    row("actor"_L1, access::text<kSession, &SessionOptions::actor>(), kText),
    of(kLibpqEngine,
        chosen("pooler"_L1, access::choice<kSession, &SessionOptions::pooler>(), kPooler)),
    named("QUERY_CACHE_SIZE"_L1,
        integer<kSession, &SessionOptions::statementCacheSize>(
            "statement_cache_size"_L1, 0, 100'000)),
    named("RETRY_MAX_ATTEMPTS"_L1,
        integer<kSession, &SessionOptions::retryAttempts>("retry_attempts"_L1, 1, 100)),
    milliseconds<kSession, &SessionOptions::retryBaseDelay>("retry_base_delay"_L1),

    // what only SQLite has
    of(kSqlite, chosen("begin"_L1, access::choice<kFile, &SqliteOptions::begin>(), kBegin)),
    of(kSqlite,
        chosen("journal_mode"_L1, access::choice<kFile, &SqliteOptions::journal>(), kJournal)),
    of(kSqlite, flag<kFile, &SqliteOptions::foreignKeys>("foreign_keys"_L1)),
    of(kSqlite, word("attach"_L1)),
    of(kSqlite,
        named("BUSY_TIMEOUT_MS"_L1,
            milliseconds<kFile, &SqliteOptions::busyTimeout>("busy_timeout"_L1))),

    // the pool
    integer<kPool, &PoolOptions::size>("pool_size"_L1, 1, 10'000),
    named("POOL_MAX_OVERFLOW"_L1,
        integer<kPool, &PoolOptions::overflow>("max_overflow"_L1, -1, 10'000)),
    seconds<kPool, &PoolOptions::timeout>("pool_timeout"_L1),
    named("POOL_RECYCLE_SECONDS"_L1,
        limited("pool_recycle"_L1, access::count<kPool, &PoolOptions::recycle>(),
            SettingKind::Integer, -1, kIntMax)),
    flag<kPool, &PoolOptions::prePing>("pool_pre_ping"_L1),
    seconds<kPool, &PoolOptions::pingIdleThreshold>("pool_ping_idle_threshold"_L1),
    seconds<kPool, &PoolOptions::pingTimeout>("pool_ping_timeout"_L1),
    flag<kPool, &PoolOptions::lifo>("pool_use_lifo"_L1),
    chosen("pool_reset_on_return"_L1, access::choice<kPool, &PoolOptions::resetOnReturn>(), kReset),
    integer<kPool, &PoolOptions::minIdle>("pool_min_idle"_L1, 0, 10'000),
    seconds<kPool, &PoolOptions::idleTimeout>("pool_idle_timeout"_L1),
    integer<kPool, &PoolOptions::maxWaiting>("pool_max_waiting"_L1, 0, kIntMax),
    seconds<kPool, &PoolOptions::leakThreshold>("pool_leak_threshold"_L1),
    seconds<kPool, &PoolOptions::reconnectTimeout>("pool_reconnect_timeout"_L1),

    // the log
    flag<kLog, &LogOptions::echo>("echo"_L1),
    chosen("echo_pool"_L1, access::choice<kLog, &LogOptions::echoPool>(), kEchoPool),
    chosen("log_level"_L1, access::choice<kLog, &LogOptions::level>(), kLogLevel),
    row("log_file"_L1, access::text<kLog, &LogOptions::file>(), kText),
    flag<kLog, &LogOptions::hideParameters>("hide_parameters"_L1),
    named("ENABLE_FROM_LINTING"_L1, flag<kLog, &LogOptions::lintJoins>("lint_joins"_L1)),

    // the care taken with changes
    chosen("guard"_L1, access::choice<kCare, &GuardOptions::environment>(), kGuard),
    chosen("review"_L1, access::choice<kCare, &GuardOptions::review>(), kReview),
    integer<kCare, &GuardOptions::reviewRows>("review_rows"_L1, 0, kIntMax),
    flag<kCare, &GuardOptions::receipts>("receipts"_L1),
};

}

std::span<const Setting> settingTable()
{
    return kSettings;
}

}
