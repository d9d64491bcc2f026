// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Row
{
    const char* key;
    const char* label;
    const char* help;
};

constexpr Row kSettingWordsRows[]{
    {"host", QT_TRANSLATE_NOOP("tw::SettingWords", "Host"), ""},
    {"port", QT_TRANSLATE_NOOP("tw::SettingWords", "Port"), ""},
    {"dbname", QT_TRANSLATE_NOOP("tw::SettingWords", "Database"), ""},
    {"user", QT_TRANSLATE_NOOP("tw::SettingWords", "User"), ""},
    {"mode", QT_TRANSLATE_NOOP("tw::SettingWords", "Open as"), ""},

    {"sslmode", QT_TRANSLATE_NOOP("tw::SettingWords", "TLS"), ""},
    {"sslrootcert", QT_TRANSLATE_NOOP("tw::SettingWords", "Authority"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "file of the authority that signed the server's certificate")},
    {"sslcert", QT_TRANSLATE_NOOP("tw::SettingWords", "Client certificate"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "proves who you are, where the server asks")},
    {"sslkey", QT_TRANSLATE_NOOP("tw::SettingWords", "Client key"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "the secret part of it; only you may read the file")},
    {"sslcrl", QT_TRANSLATE_NOOP("tw::SettingWords", "Revoked"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "file of certificates that count no more")},
    {"ssl_min_protocol_version", QT_TRANSLATE_NOOP("tw::SettingWords", "Oldest TLS"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "an older version is refused")},
    {"channel_binding", QT_TRANSLATE_NOOP("tw::SettingWords", "Channel binding"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "ties the password exchange to the encryption")},
    {"require_auth", QT_TRANSLATE_NOOP("tw::SettingWords", "Accept only"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "ways to prove the password, such as scram-sha-256")},
    {"requirepeer", QT_TRANSLATE_NOOP("tw::SettingWords", "Socket owner"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "the user a local server must run as")},
    {"gssencmode", QT_TRANSLATE_NOOP("tw::SettingWords", "GSSAPI encryption"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "of Kerberos; comes before TLS")},

    {"ssh_host", QT_TRANSLATE_NOOP("tw::SettingWords", "SSH server"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "name, address, or a Host of your ssh configuration")},
    {"ssh_port", QT_TRANSLATE_NOOP("tw::SettingWords", "SSH port"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "empty: 22, or as your ssh configuration says")},
    {"ssh_user", QT_TRANSLATE_NOOP("tw::SettingWords", "SSH user"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "empty: your own name")},
    {"ssh_key", QT_TRANSLATE_NOOP("tw::SettingWords", "SSH key"),
        QT_TRANSLATE_NOOP("tw::SettingWords",
            "file of the private key; its passphrase is asked for when needed")},
    {"ssh_agent", QT_TRANSLATE_NOOP("tw::SettingWords", "SSH agent"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "whether keys of the agent are tried")},
    {"ssh_jump", QT_TRANSLATE_NOOP("tw::SettingWords", "Jump hosts"),
        QT_TRANSLATE_NOOP("tw::SettingWords",
            "passed on the way, in order: user@host:port, separated by commas")},

    {"application_name", QT_TRANSLATE_NOOP("tw::SettingWords", "Application"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "as the server lists the sessions")},
    {"actor", QT_TRANSLATE_NOOP("tw::SettingWords", "Name in rows"),
        QT_TRANSLATE_NOOP("tw::SettingWords",
            "written into columns such as created_by and updated_by; empty: nobody")},
    {"search_path", QT_TRANSLATE_NOOP("tw::SettingWords", "Search path"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "schemas in which plain names are looked up")},
    {"timezone", QT_TRANSLATE_NOOP("tw::SettingWords", "Time zone"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "of times the server writes; empty: the server's")},
    {"isolation_level", QT_TRANSLATE_NOOP("tw::SettingWords", "Isolation"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "what a transaction sees of others")},
    {"read_only", QT_TRANSLATE_NOOP("tw::SettingWords", "Read-only, enforced by the server"), ""},
    {"statement_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Statement limit"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "a longer statement is ended; 0: no limit of ours")},
    {"lock_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Lock limit"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "a longer wait for a lock is ended; 0: no limit of ours")},
    {"idle_in_transaction_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Idle limit"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "an open transaction without work is ended; 0: no limit of ours")},
    {"pooler", QT_TRANSLATE_NOOP("tw::SettingWords", "Pooler"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "what stands between here and the server")},
    {"connect_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Connect within"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "for each address")},
    {"target_session_attrs", QT_TRANSLATE_NOOP("tw::SettingWords", "Wanted server"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "of several hosts")},
    {"statement_cache_size", QT_TRANSLATE_NOOP("tw::SettingWords", "Prepared"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "statements kept prepared on a connection")},
    {"retry_attempts", QT_TRANSLATE_NOOP("tw::SettingWords", "Attempts"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "of work that may be repeated, the first one counted")},
    {"retry_base_delay", QT_TRANSLATE_NOOP("tw::SettingWords", "Pause"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "before the second attempt; doubled each time")},
    {"begin", QT_TRANSLATE_NOOP("tw::SettingWords", "Begin"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "which locks a transaction takes when it begins")},
    {"journal_mode", QT_TRANSLATE_NOOP("tw::SettingWords", "Journal"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "how the file is kept safe while it is written")},
    {"foreign_keys", QT_TRANSLATE_NOOP("tw::SettingWords", "Enforce foreign keys"), ""},
    {"attach", QT_TRANSLATE_NOOP("tw::SettingWords", "Attached files"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "name=path, several of them with & in between")},
    {"busy_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Lock limit"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "how long to wait for another program's lock")},

    {"pool_size", QT_TRANSLATE_NOOP("tw::SettingWords", "Size"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "connections kept open")},
    {"max_overflow", QT_TRANSLATE_NOOP("tw::SettingWords", "Overflow"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "more on demand, closed after use; -1: any number")},
    {"pool_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Wait at most"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "then the action says who holds the connections")},
    {"pool_recycle", QT_TRANSLATE_NOOP("tw::SettingWords", "Recycle after"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "an older connection is replaced when idle; -1: never")},
    {"pool_pre_ping", QT_TRANSLATE_NOOP("tw::SettingWords", "Check before use (pre-ping)"), ""},
    {"pool_ping_idle_threshold", QT_TRANSLATE_NOOP("tw::SettingWords", "Ping when idle for"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "otherwise only its socket is checked")},
    {"pool_ping_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Ping within"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "a slower answer counts as a dead connection")},
    {"pool_use_lifo",
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "Reuse the latest first (LIFO), so spare ones can close"),
        ""},
    {"pool_reset_on_return", QT_TRANSLATE_NOOP("tw::SettingWords", "On return"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "what happens to a transaction that is still open")},
    {"pool_min_idle", QT_TRANSLATE_NOOP("tw::SettingWords", "Keep ready"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "opened in the background before they are needed")},
    {"pool_idle_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Close spare after"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "idle ones beyond those; 0: never")},
    {"pool_max_waiting", QT_TRANSLATE_NOOP("tw::SettingWords", "Waiting at most"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "more are refused at once; 0: any number")},
    {"pool_leak_threshold", QT_TRANSLATE_NOOP("tw::SettingWords", "Report loans over"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "once, with who holds them; 0: never")},
    {"pool_reconnect_timeout", QT_TRANSLATE_NOOP("tw::SettingWords", "Reconnect for"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "how long one call tries again; 0: once")},

    {"guard", QT_TRANSLATE_NOOP("tw::SettingWords", "Used for"), ""},
    {"review", QT_TRANSLATE_NOOP("tw::SettingWords", "Review changes"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "as SQL, before they are sent")},
    {"review_rows", QT_TRANSLATE_NOOP("tw::SettingWords", "Rows"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "up to so many changes go without review, deletions never")},
    {"receipts", QT_TRANSLATE_NOOP("tw::SettingWords", "Keep receipts of what is saved"),
        QT_TRANSLATE_NOOP("tw::SettingWords", "on this computer, so that it can be undone")},
    {"masked_columns", QT_TRANSLATE_NOOP("tw::SettingWords", "Masked columns"),
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "not read until revealed: ssn, users.email, public.users.email")},
    {"hide_parameters", QT_TRANSLATE_NOOP("tw::SettingWords", "Keep values out of logs and errors"),
        ""},
};

struct Choice
{
    const char* key;
    const char* choice;
    const char* words;
};

constexpr Choice kSettingWordsChoices[]{
    {"sslmode", "disable", QT_TRANSLATE_NOOP("tw::SettingWords", "disable: never encrypted")},
    {"sslmode", "allow",
        QT_TRANSLATE_NOOP("tw::SettingWords", "allow: encrypted if the server insists")},
    {"sslmode", "prefer",
        QT_TRANSLATE_NOOP("tw::SettingWords", "prefer: encrypted if the server can")},
    {"sslmode", "require",
        QT_TRANSLATE_NOOP("tw::SettingWords", "require: encrypted, nobody checks by whom")},
    {"sslmode", "verify-ca",
        QT_TRANSLATE_NOOP("tw::SettingWords", "verify-ca: encrypted, certificate checked")},
    {"sslmode", "verify-full",
        QT_TRANSLATE_NOOP(
            "tw::SettingWords", "verify-full: encrypted, certificate and host name checked")},
    {"pooler", "auto", QT_TRANSLATE_NOOP("tw::SettingWords", "found out after connecting")},
    {"pooler", "none", QT_TRANSLATE_NOOP("tw::SettingWords", "none, the server itself")},
    {"pooler", "session", QT_TRANSLATE_NOOP("tw::SettingWords", "one that lends for a session")},
    {"pooler", "transaction",
        QT_TRANSLATE_NOOP("tw::SettingWords", "one that lends for a transaction")},
    {"pool_reset_on_return", "rollback", QT_TRANSLATE_NOOP("tw::SettingWords", "rolled back")},
    {"pool_reset_on_return", "commit", QT_TRANSLATE_NOOP("tw::SettingWords", "committed")},
    {"pool_reset_on_return", "none", QT_TRANSLATE_NOOP("tw::SettingWords", "left as it is")},
    {"mode", "ro", QT_TRANSLATE_NOOP("tw::SettingWords", "read-only")},
    {"mode", "rw", QT_TRANSLATE_NOOP("tw::SettingWords", "read and write")},
    {"mode", "rwc", QT_TRANSLATE_NOOP("tw::SettingWords", "read and write, made if missing")},
    {"journal_mode", "keep", QT_TRANSLATE_NOOP("tw::SettingWords", "as the file is")},
    {"guard", "development", QT_TRANSLATE_NOOP("tw::SettingWords", "Development")},
    {"guard", "test", QT_TRANSLATE_NOOP("tw::SettingWords", "Test")},
    {"guard", "production", QT_TRANSLATE_NOOP("tw::SettingWords", "Production")},
    {"review", "environment", QT_TRANSLATE_NOOP("tw::SettingWords", "always in production")},
    {"review", "always", QT_TRANSLATE_NOOP("tw::SettingWords", "always")},
    {"review", "rows", QT_TRANSLATE_NOOP("tw::SettingWords", "by number of rows")},
    {"review", "never", QT_TRANSLATE_NOOP("tw::SettingWords", "never")},
};

QString translated(const char* text)
{
    return *text ? QCoreApplication::translate("tw::SettingWords", text) : QString();
}

}

SettingWords settingWords(const Setting& setting)
{
    for (const Row& row : kSettingWordsRows) {
        if (setting.key == QLatin1StringView(row.key))
            return {translated(row.label), translated(row.help)};
    }
    return {setting.name(), {}};
}

QString choiceWords(const Setting& setting, const QString& choice)
{
    for (const Choice& row : kSettingWordsChoices) {
        if (setting.key == QLatin1StringView(row.key) && choice == QLatin1StringView(row.choice))
            return translated(row.words);
    }
    return choice;
}

QString unitOf(const Setting& setting)
{
    const bool isSeconds = setting.kind == SettingKind::Seconds || setting.key == "pool_recycle"_L1
        || setting.key == "connect_timeout"_L1;
    if (isSeconds)
        return u"s"_s;
    return setting.kind == SettingKind::Milliseconds ? u"ms"_s : QString();
}

}
