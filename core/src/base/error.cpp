// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/base/error.h>
#include <tuplewright/base/redaction.h>

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// The SQLSTATEs after which the server keeps no session, or one nobody knows the state of.
constexpr auto kEndsConnection = std::to_array<const char*>({"08003", "08006", "08007", "08P01",
    "25P03", "25P04", "40003", "57P01", "57P02", "57P04", "57P05"});

// The SQLSTATEs of transactions that failed only because of others at the same time.
constexpr auto kConflicts = std::to_array<const char*>({"40000", "40001", "40P01", "72000"});

constexpr qsizetype kKeptStatement = qsizetype(64) * 1024;

template <size_t Size>
bool isOneOf(const QString& sqlState, const std::array<const char*, Size>& codes)
{
    return std::any_of(codes.begin(), codes.end(),
        [&sqlState](const char* code) { return sqlState == QLatin1StringView(code); });
}

bool isFatal(const QString& severity)
{
    return severity == "FATAL"_L1 || severity == "PANIC"_L1;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue numberOrNull(qint64 number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

void addFacts(QJsonObject& json, const ErrorFacts& facts)
{
    QJsonArray causes;
    for (const Error& cause : facts.causes)
        causes.append(cause.toJson());
    json.insert("backend"_L1, textOrNull(facts.backend));
    json.insert("severity"_L1, textOrNull(facts.severity));
    json.insert("data_type"_L1, textOrNull(facts.dataType));
    json.insert("internal_query"_L1, textOrNull(facts.internalQuery));
    json.insert("internal_position"_L1, numberOrNull(facts.internalPosition));
    json.insert("context"_L1, textOrNull(facts.context));
    json.insert("routine"_L1, textOrNull(facts.sourceRoutine));
    json.insert("statement"_L1, textOrNull(facts.statement));
    json.insert("parameters"_L1, QJsonArray::fromStringList(facts.parameters));
    json.insert("line"_L1, numberOrNull(facts.line));
    json.insert("column_number"_L1, numberOrNull(facts.columnNumber));
    json.insert("transaction_state"_L1, textOrNull(facts.transactionState));
    json.insert("profile"_L1, textOrNull(facts.profile));
    json.insert("attempts"_L1, numberOrNull(facts.attempts));
    json.insert("backoff_ms"_L1, numberOrNull(facts.totalBackoff.count()));
    json.insert("causes"_L1, causes);
}

/// The names that the server gave as facts but not in its text.
QString unmentionedNames(const Error& error)
{
    struct Name
    {
        QLatin1StringView title;
        const QString& text;
    };
    QStringList names;
    for (const Name& name : {Name{"table"_L1, error.table}, Name{"column"_L1, error.column},
             Name{"constraint"_L1, error.constraint}, Name{"type"_L1, error.facts().dataType}}) {
        const bool isMentioned = error.message.contains(name.text)
            || error.detail.contains(name.text) || error.hint.contains(name.text);
        if (!isMentioned)
            names.append(name.title + u' ' + name.text);
    }
    return names.isEmpty() ? QString() : u"It concerns: "_s + names.join(u", "_s);
}

QString placeOf(const ErrorFacts& facts)
{
    if (facts.line == 0)
        return {};
    return u"At line %1, column %2."_s.arg(
        QString::number(facts.line), QString::number(facts.columnNumber));
}

}

const ErrorFacts& Error::facts() const
{
    static const ErrorFacts none;
    return more ? *more : none;
}

void Error::locate(const QString& statement)
{
    const QString beginning = statement.left(kKeptStatement);
    for (QString* text : {&message, &detail, &hint})
        *text = redacted(*text, beginning);
    const TextPlace place = placeInText(statement, position);
    amend([&](ErrorFacts& facts) {
        facts.line = place.line;
        facts.columnNumber = place.column;
        facts.statement = redacted(beginning);
        facts.context = redacted(facts.context, beginning);
        facts.internalQuery = redacted(facts.internalQuery, beginning);
    });
}

bool Error::isRetryable(RetryOn what) const
{
    if (kind == ErrorKind::LockNotAvailable)
        return what == RetryOn::ConflictsAndLocks;
    return kind == ErrorKind::Serialization || kind == ErrorKind::Deadlock
        || isOneOf(sqlState, kConflicts);
}

bool Error::invalidatesConnection() const
{
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::OutcomeUnknown
        || isOneOf(sqlState, kEndsConnection) || isFatal(facts().severity);
}

const Error& Error::rootCause() const
{
    const Error* error = this;
    while (!error->facts().causes.isEmpty())
        error = &error->facts().causes.first();
    return *error;
}

QJsonObject Error::toJson() const
{
    const ErrorCode code = errorCode(kind);
    QJsonObject json{
        {u"kind"_s, errorKindName(kind)},
        {u"code"_s, QString::fromLatin1(code.name)},
        {u"http_status"_s, code.httpStatus},
        {u"grpc_status"_s, code.grpcStatus},
        {u"sqlstate"_s, textOrNull(sqlState)},
        {u"native_code"_s, numberOrNull(nativeCode)},
        {u"message"_s, message},
        {u"detail"_s, textOrNull(detail)},
        {u"hint"_s, textOrNull(hint)},
        {u"position"_s, numberOrNull(position)},
        {u"schema"_s, textOrNull(schema)},
        {u"table"_s, textOrNull(table)},
        {u"column"_s, textOrNull(column)},
        {u"constraint"_s, textOrNull(constraint)},
        {u"retryable"_s, isRetryable()},
        {u"connection_lost"_s, invalidatesConnection()},
        {u"outcome_unknown"_s, kind == ErrorKind::OutcomeUnknown},
    };
    addFacts(json, facts());
    return json;
}

QString Error::toText() const
{
    QString text = message;
    for (const QString& part : {detail, hint, unmentionedNames(*this), placeOf(facts())}) {
        if (!part.isEmpty())
            text += u'\n' + part;
    }
    return text;
}

Error inFailedTransaction(Error refusal, const Error& first)
{
    const Error& cause = first.rootCause();
    refusal.kind = ErrorKind::InFailedTransaction;
    refusal.message = u"The transaction has failed and must be rolled back: "_s + cause.message;
    refusal.detail = cause.detail;
    refusal.hint = cause.hint;
    refusal.amend([&cause](ErrorFacts& facts) { facts.causes = {cause}; });
    return refusal;
}

TextPlace placeInText(QStringView text, int character)
{
    TextPlace place{1, 1};
    qsizetype at = 0;
    int reached = 1;
    for (; reached < character && at < text.size(); ++reached, ++at) {
        const QChar c = text[at];
        const QChar following = at + 1 < text.size() ? text[at + 1] : QChar();
        ++place.column;
        if (c == u'\n' || (c == u'\r' && following != u'\n'))
            place = {place.line + 1, 1};
        else if (c.isHighSurrogate() && following.isLowSurrogate())
            ++at;
    }
    return character >= 1 && reached == character ? place : TextPlace();
}

}
