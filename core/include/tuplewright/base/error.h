// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <chrono>
#include <memory>
#include <utility>

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

/// What web services call a kind.
struct ErrorCode
{
    const char* name; ///< "DATABASE_QUERY_ERROR"
    int httpStatus;
    int grpcStatus;
};

/// Name, HTTP status and gRPC status of an error kind; each kind has all three.
[[nodiscard]] TW_CORE_EXPORT ErrorCode errorCode(ErrorKind kind);

/// Which failures are worth starting the whole work again.
enum class RetryOn
{
    Conflicts, ///< serialization failures and deadlocks
    ConflictsAndLocks ///< a lock that was not to be had as well
};

struct ErrorFacts;

/// The only failure type. Text comes from the server verbatim where there is one, secrets masked;
/// it is data and must be shown as plain text. Cheap to copy.
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
    std::shared_ptr<const ErrorFacts> more; ///< read it by facts(), change it by amend()

    /// What else is known; all empty when nothing is.
    [[nodiscard]] const ErrorFacts& facts() const;

    /// Lets `change` write the further facts; copies made before keep theirs.
    template <class Change>
    void amend(Change&& change);

    /// Turns `position` into line and column of the statement and keeps its beginning. Secrets of
    /// the statement are masked, also where the server's text repeats them.
    void locate(const QString& statement);

    /// True when the same work may succeed if it is started again from its beginning.
    [[nodiscard]] bool isRetryable(RetryOn what = RetryOn::Conflicts) const;

    /// True when the connection that reported it must not be used again.
    [[nodiscard]] bool invalidatesConnection() const;

    /// The failure that led to this one through any number of others, or this one.
    [[nodiscard]] const Error& rootCause() const;

    /// Every fact, under the names that the library's README lists. What is not known is null.
    [[nodiscard]] QJsonObject toJson() const;

    /// Lines for a person: message, detail, hint, the names they leave out, the place in the SQL.
    [[nodiscard]] QString toText() const;
};

/// What is known about few errors, shared by the copies of one.
struct ErrorFacts
{
    QString backend; ///< the engine: "postgresql", "sqlite"
    QString severity; ///< in English: "ERROR", "FATAL", "PANIC"
    QString dataType;
    QString internalQuery; ///< a statement that the server ran on its own
    int internalPosition = 0; ///< 1-based character in that, 0 when unknown
    QString context; ///< where in its functions the server was
    QString sourceRoutine; ///< the server's own function
    QString statement; ///< secrets masked
    QStringList parameters; ///< the values bound to it, or marks in their place
    int line = 0; ///< 1-based, of `position`; 0 when unknown
    int columnNumber = 0; ///< 1-based, in characters
    QString transactionState;
    QString profile;
    int attempts = 0; ///< how often the work was started, 0 when it is not repeated
    std::chrono::milliseconds totalBackoff{0}; ///< waited between the attempts
    QList<Error> causes; ///< what led to it, first cause first
};

template <class Change>
void Error::amend(Change&& change)
{
    auto changed = std::make_shared<ErrorFacts>(facts());
    std::forward<Change>(change)(*changed);
    more = std::move(changed);
}

/// The `refusal` of whatever is tried in a transaction after its `first` error, with the words of
/// that one, which is its cause.
[[nodiscard]] TW_CORE_EXPORT Error inFailedTransaction(Error refusal, const Error& first);

struct TextPlace
{
    int line = 0;
    int column = 0;
};

/// Line and column of a character, all counted from 1; an astral character counts once. A line ends
/// in CR, LF or both. Zeros when the text is shorter.
[[nodiscard]] TW_CORE_EXPORT TextPlace placeInText(QStringView text, int character);

}
