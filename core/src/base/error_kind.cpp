// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/base/error.h>

#include <array>

namespace tw {

namespace {

struct KindEntry
{
    ErrorKind kind;
    const char* name;
    ErrorCode code;
};

constexpr ErrorCode kConnectionError{"DATABASE_CONNECTION_ERROR", 503, 14};
constexpr ErrorCode kConstraintError{"DATABASE_CONSTRAINT_ERROR", 409, 9};
constexpr ErrorCode kExhausted{"RESOURCE_EXHAUSTED", 429, 8};
constexpr ErrorCode kInternal{"INTERNAL_ERROR", 500, 13};
constexpr ErrorCode kInvalidArgument{"INVALID_ARGUMENT", 400, 3};
constexpr ErrorCode kInvalidFormat{"INVALID_FORMAT", 400, 3};
constexpr ErrorCode kQueryError{"DATABASE_QUERY_ERROR", 500, 13};
constexpr ErrorCode kTimeout{"DATABASE_TIMEOUT_ERROR", 408, 4};
constexpr ErrorCode kTransactionError{"DATABASE_TRANSACTION_ERROR", 500, 13};
constexpr ErrorCode kUnavailable{"UNAVAILABLE", 503, 14};

// In the order of the enumeration.
constexpr auto kKinds = std::to_array<KindEntry>({
    {ErrorKind::Connection, "Connection", kConnectionError},
    {ErrorKind::Authentication, "Authentication", kConnectionError},
    {ErrorKind::ConnectionLost, "ConnectionLost", kConnectionError},
    {ErrorKind::PoolTimeout, "PoolTimeout", kTimeout},
    {ErrorKind::PoolClosed, "PoolClosed", kUnavailable},
    {ErrorKind::TooManyRequests, "TooManyRequests", kExhausted},
    {ErrorKind::Timeout, "Timeout", kTimeout},
    {ErrorKind::Cancelled, "Cancelled", {"ABORTED", 409, 10}},
    {ErrorKind::Query, "Query", kQueryError},
    {ErrorKind::Syntax, "Syntax", kQueryError},
    {ErrorKind::UndefinedObject, "UndefinedObject", kQueryError},
    {ErrorKind::DuplicateObject, "DuplicateObject", kQueryError},
    {ErrorKind::Ambiguous, "Ambiguous", kQueryError},
    {ErrorKind::DataType, "DataType", kQueryError},
    {ErrorKind::Unsupported, "Unsupported", kQueryError},
    {ErrorKind::Permission, "Permission", {"PERMISSION_DENIED", 403, 7}},
    {ErrorKind::Data, "Data", kInvalidArgument},
    {ErrorKind::OutOfRange, "OutOfRange", {"OUT_OF_RANGE", 400, 11}},
    {ErrorKind::TooLong, "TooLong", kInvalidArgument},
    {ErrorKind::InvalidText, "InvalidText", kInvalidFormat},
    {ErrorKind::DivisionByZero, "DivisionByZero", kInvalidArgument},
    {ErrorKind::Encoding, "Encoding", kInvalidFormat},
    {ErrorKind::AlreadyExists, "AlreadyExists", {"ALREADY_EXISTS", 409, 6}},
    {ErrorKind::ForeignKey, "ForeignKey", kConstraintError},
    {ErrorKind::NotNull, "NotNull", kConstraintError},
    {ErrorKind::Check, "Check", kConstraintError},
    {ErrorKind::Exclusion, "Exclusion", kConstraintError},
    {ErrorKind::Restrict, "Restrict", kConstraintError},
    {ErrorKind::Integrity, "Integrity", {"DATABASE_INTEGRITY_ERROR", 409, 9}},
    {ErrorKind::Transaction, "Transaction", kTransactionError},
    {ErrorKind::NoActiveTransaction, "NoActiveTransaction", kTransactionError},
    {ErrorKind::InFailedTransaction, "InFailedTransaction", kTransactionError},
    {ErrorKind::TransactionActive, "TransactionActive", kTransactionError},
    {ErrorKind::ReadOnly, "ReadOnly", {"FAILED_PRECONDITION", 412, 9}},
    {ErrorKind::Serialization, "Serialization", {"DATABASE_SERIALIZATION_ERROR", 409, 10}},
    {ErrorKind::Deadlock, "Deadlock", {"DATABASE_DEADLOCK_ERROR", 409, 10}},
    {ErrorKind::LockNotAvailable, "LockNotAvailable", {"RESOURCE_LOCKED", 409, 10}},
    {ErrorKind::Resource, "Resource", kExhausted},
    {ErrorKind::DiskFull, "DiskFull", kExhausted},
    {ErrorKind::OutOfMemory, "OutOfMemory", kExhausted},
    {ErrorKind::TooManyConnections, "TooManyConnections", kExhausted},
    {ErrorKind::Limit, "Limit", kExhausted},
    {ErrorKind::Server, "Server", kUnavailable},
    {ErrorKind::ServerStarting, "ServerStarting", kUnavailable},
    {ErrorKind::Internal, "Internal", kInternal},
    {ErrorKind::Corruption, "Corruption", {"DATA_LOSS", 500, 15}},
    {ErrorKind::OutcomeUnknown, "OutcomeUnknown", {"UNKNOWN_ERROR", 500, 2}},
    {ErrorKind::NotFound, "NotFound", {"NOT_FOUND", 404, 5}},
    {ErrorKind::MultipleResults, "MultipleResults", kQueryError},
    {ErrorKind::ConcurrentModification, "ConcurrentModification", {"CONFLICT", 409, 10}},
    {ErrorKind::InvalidArgument, "InvalidArgument", kInvalidArgument},
    {ErrorKind::InvalidState, "InvalidState", {"INVALID_STATE", 409, 9}},
    {ErrorKind::InvalidEntityType, "InvalidEntityType", {"INVALID_ENTITY", 400, 3}},
    {ErrorKind::Configuration, "Configuration", {"DATABASE_CONFIGURATION_ERROR", 500, 13}},
    {ErrorKind::File, "File", kInternal},
});

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kKinds.size(); ++i) {
        if (kKinds.at(i).kind != ErrorKind(i))
            return false;
    }
    return true;
}

static_assert(isInOrder());
static_assert(kKinds.size() == size_t(ErrorKind::File) + 1);

}

QString errorKindName(ErrorKind kind)
{
    return QString::fromLatin1(kKinds.at(size_t(kind)).name);
}

ErrorCode errorCode(ErrorKind kind)
{
    return kKinds.at(size_t(kind)).code;
}

}
