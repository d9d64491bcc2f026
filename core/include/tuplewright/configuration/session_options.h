// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

namespace tw {

/// What a transaction sees of others. SQLite knows Autocommit, ReadUncommitted and Serializable.
enum class IsolationLevel
{
    ServerDefault, ///< as the server, its database or its role is set up
    Autocommit, ///< no transaction unless one is asked for
    ReadUncommitted,
    ReadCommitted,
    RepeatableRead,
    Serializable,
};

/// What stands between the program and the server, and so what outlives a transaction.
enum class PoolerMode
{
    Auto, ///< found out after connecting
    None, ///< the server itself
    Session, ///< a pooler that lends a server connection for as long as ours is open
    Transaction, ///< a pooler that lends one for each transaction: nothing of a session lasts
};

/// How a session behaves once it is connected. A duration of 0 leaves the server's own setting.
struct SessionOptions
{
    IsolationLevel isolation = IsolationLevel::ServerDefault; ///< of transactions that name none
    bool readOnly = false; ///< refuse to change anything
    std::chrono::milliseconds statementTimeout{0};
    std::chrono::milliseconds lockTimeout{0}; ///< of PostgreSQL; SQLite's is SqliteOptions'
    std::chrono::milliseconds idleInTransactionTimeout{0};
    QString applicationName = QStringLiteral("tuplewright"); ///< as the server lists it
    QString searchPath; ///< a list as SET search_path takes it; empty: the server's
    QString timeZone; ///< empty: the server's
    QString maskedColumns; ///< a list as `ssn, users.email`, see maskedBySetting(); empty: none
    QString actor; ///< who is written into columns such as created_by; empty: nobody
    PoolerMode pooler = PoolerMode::Auto;
    int statementCacheSize = 500; ///< statements kept prepared on a connection; 0: none
    int retryAttempts = 3; ///< of work declared retryable, the first one counted
    std::chrono::milliseconds retryBaseDelay{50}; ///< doubled for each further attempt

    friend bool operator==(const SessionOptions&, const SessionOptions&) = default;
};

enum class SqliteFileMode
{
    ReadOnly,
    ReadWrite,
    ReadWriteCreate, ///< a missing file is created
};

/// Which locks a SQLite transaction takes when it begins.
enum class SqliteBegin
{
    Deferred,
    Immediate,
    Exclusive,
};

enum class SqliteJournal
{
    Keep, ///< as the file is
    Delete,
    Truncate,
    Persist,
    Memory,
    Wal,
    Off,
};

/// What only SQLite has.
struct SqliteOptions
{
    SqliteFileMode mode = SqliteFileMode::ReadWrite;
    SqliteBegin begin = SqliteBegin::Immediate; ///< of transactions that may write
    SqliteJournal journal = SqliteJournal::Keep;
    bool foreignKeys = true; ///< enforce them
    std::chrono::milliseconds busyTimeout{5'000}; ///< how long to wait for another's lock

    friend bool operator==(const SqliteOptions&, const SqliteOptions&) = default;
};

}
