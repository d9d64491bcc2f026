// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QJsonObject>
#include <QString>
#include <QStringView>

namespace tw {

/// What went wrong, decided by SQLSTATE or SQLite's extended code only, never by message text.
enum class ErrorKind
{
    Connection,
    Authentication,
    ConnectionLost,
    PoolTimeout,
    PoolClosed,
    TooManyRequests,
    Timeout,
    Cancelled,
    Query,
    Syntax,
    UndefinedObject,
    DuplicateObject,
    Ambiguous,
    DataType,
    Unsupported,
    Permission,
    Data,
    OutOfRange,
    TooLong,
    InvalidText,
    DivisionByZero,
    Encoding,
    AlreadyExists,
    ForeignKey,
    NotNull,
    Check,
    Exclusion,
    Restrict,
    Integrity,
    Transaction,
    NoActiveTransaction,
    InFailedTransaction,
    TransactionActive,
    ReadOnly,
    Serialization,
    Deadlock,
    LockNotAvailable,
    Resource,
    DiskFull,
    OutOfMemory,
    TooManyConnections,
    Limit,
    Server,
    ServerStarting,
    Internal,
    Corruption,
    OutcomeUnknown,
    NotFound,
    MultipleResults,
    ConcurrentModification,
    InvalidArgument,
    InvalidState,
    InvalidEntityType,
    Configuration,
    File,
};

/// The stable spelling of a kind, as used in JSON and logs.
[[nodiscard]] TW_CORE_EXPORT QString errorKindName(ErrorKind kind);

/// The only failure type. Text comes from the server verbatim where there is one; it is data and
/// must be shown as plain text.
struct TW_CORE_EXPORT Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail;
    QString hint;
    QString sqlState; ///< five characters from PostgreSQL, else empty
    int nativeCode = 0; ///< SQLite's extended result code, else 0
    int position = 0; ///< 1-based character in the statement, 0 when unknown
    QString schema;
    QString table;
    QString column;
    QString constraint;

    /// True when the same work may succeed if it is started again from its beginning.
    [[nodiscard]] bool isRetryable() const;

    /// True when the connection that reported it must not be used again.
    [[nodiscard]] bool invalidatesConnection() const;

    /// `kind, sqlstate, message, detail, hint, table, column, constraint`; absent facts are null.
    [[nodiscard]] QJsonObject toJson() const;

    /// Message, detail and hint as lines for a person.
    [[nodiscard]] QString toText() const;
};

}
