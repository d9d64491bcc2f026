// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/base/error.h>

#include <QJsonValue>

#include <array>

namespace tw {

namespace {

struct KindName
{
    ErrorKind kind;
    const char* name;
};

constexpr auto kKindNames = std::to_array<KindName>({
    {ErrorKind::Connection, "Connection"},
    {ErrorKind::Authentication, "Authentication"},
    {ErrorKind::ConnectionLost, "ConnectionLost"},
    {ErrorKind::PoolTimeout, "PoolTimeout"},
    {ErrorKind::PoolClosed, "PoolClosed"},
    {ErrorKind::TooManyRequests, "TooManyRequests"},
    {ErrorKind::Timeout, "Timeout"},
    {ErrorKind::Cancelled, "Cancelled"},
    {ErrorKind::Query, "Query"},
    {ErrorKind::Syntax, "Syntax"},
    {ErrorKind::UndefinedObject, "UndefinedObject"},
    {ErrorKind::DuplicateObject, "DuplicateObject"},
    {ErrorKind::Ambiguous, "Ambiguous"},
    {ErrorKind::DataType, "DataType"},
    {ErrorKind::Unsupported, "Unsupported"},
    {ErrorKind::Permission, "Permission"},
    {ErrorKind::Data, "Data"},
    {ErrorKind::OutOfRange, "OutOfRange"},
    {ErrorKind::TooLong, "TooLong"},
    {ErrorKind::InvalidText, "InvalidText"},
    {ErrorKind::DivisionByZero, "DivisionByZero"},
    {ErrorKind::Encoding, "Encoding"},
    {ErrorKind::AlreadyExists, "AlreadyExists"},
    {ErrorKind::ForeignKey, "ForeignKey"},
    {ErrorKind::NotNull, "NotNull"},
    {ErrorKind::Check, "Check"},
    {ErrorKind::Exclusion, "Exclusion"},
    {ErrorKind::Restrict, "Restrict"},
    {ErrorKind::Integrity, "Integrity"},
    {ErrorKind::Transaction, "Transaction"},
    {ErrorKind::NoActiveTransaction, "NoActiveTransaction"},
    {ErrorKind::InFailedTransaction, "InFailedTransaction"},
    {ErrorKind::TransactionActive, "TransactionActive"},
    {ErrorKind::ReadOnly, "ReadOnly"},
    {ErrorKind::Serialization, "Serialization"},
    {ErrorKind::Deadlock, "Deadlock"},
    {ErrorKind::LockNotAvailable, "LockNotAvailable"},
    {ErrorKind::Resource, "Resource"},
    {ErrorKind::DiskFull, "DiskFull"},
    {ErrorKind::OutOfMemory, "OutOfMemory"},
    {ErrorKind::TooManyConnections, "TooManyConnections"},
    {ErrorKind::Limit, "Limit"},
    {ErrorKind::Server, "Server"},
    {ErrorKind::ServerStarting, "ServerStarting"},
    {ErrorKind::Internal, "Internal"},
    {ErrorKind::Corruption, "Corruption"},
    {ErrorKind::OutcomeUnknown, "OutcomeUnknown"},
    {ErrorKind::NotFound, "NotFound"},
    {ErrorKind::MultipleResults, "MultipleResults"},
    {ErrorKind::ConcurrentModification, "ConcurrentModification"},
    {ErrorKind::InvalidArgument, "InvalidArgument"},
    {ErrorKind::InvalidState, "InvalidState"},
    {ErrorKind::InvalidEntityType, "InvalidEntityType"},
    {ErrorKind::Configuration, "Configuration"},
    {ErrorKind::File, "File"},
});

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

}

QString errorKindName(ErrorKind kind)
{
    for (const KindName& entry : kKindNames) {
        if (entry.kind == kind)
            return QString::fromLatin1(entry.name);
    }
    return QStringLiteral("Internal");
}

bool Error::isRetryable() const
{
    return kind == ErrorKind::Serialization || kind == ErrorKind::Deadlock;
}

bool Error::invalidatesConnection() const
{
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::OutcomeUnknown;
}

QJsonObject Error::toJson() const
{
    return {
        {QStringLiteral("kind"), errorKindName(kind)},
        {QStringLiteral("sqlstate"), textOrNull(sqlState)},
        {QStringLiteral("message"), message},
        {QStringLiteral("detail"), textOrNull(detail)},
        {QStringLiteral("hint"), textOrNull(hint)},
        {QStringLiteral("table"), textOrNull(table)},
        {QStringLiteral("column"), textOrNull(column)},
        {QStringLiteral("constraint"), textOrNull(constraint)},
    };
}

QString Error::toText() const
{
    QString text = message;
    for (const QString& part : {detail, hint}) {
        if (!part.isEmpty())
            text += QLatin1Char('\n') + part;
    }
    return text;
}

}
