// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/base/error.h>

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr int kKindCount = int(ErrorKind::File) + 1;

Error errorWithState(const QString& sqlState)
{
    Error error;
    error.kind = ErrorKind::Query;
    error.sqlState = sqlState;
    return error;
}

}

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameOfItsOwn();
    void everyKindHasCodesForWebServices();
    void theManualListsEveryKindWithItsCodes();
    void wellKnownKindsHaveTheirDocumentedCodes_data();
    void wellKnownKindsHaveTheirDocumentedCodes();
    void conflictsAreRetryable_data();
    void conflictsAreRetryable();
    void locksAreRetryableOnlyOnRequest();
    void lostConnectionsAreKnownByTheirState_data();
    void lostConnectionsAreKnownByTheirState();
    void aFatalErrorEndsTheConnection();
    void theRootCauseIsTheFirstOfAChain();
    void aFailedTransactionNamesItsFirstError();
    void copiesDoNotSeeLaterFacts();
    void positionsBecomeLineAndColumn_data();
    void positionsBecomeLineAndColumn();
    void theStatementIsKeptWithoutItsSecrets();
    void jsonHoldsEveryFact();
    void jsonHasNullForWhatIsNotKnown();
    void textNamesWhatTheMessageLeavesOut();
};

void ErrorTest::everyKindHasANameOfItsOwn()
{
    QSet<QString> names;
    for (int kind = 0; kind < kKindCount; ++kind)
        names.insert(errorKindName(ErrorKind(kind)));
    QCOMPARE(names.size(), kKindCount);
    QVERIFY(!names.contains(QString()));
}

void ErrorTest::everyKindHasCodesForWebServices()
{
    for (int kind = 0; kind < kKindCount; ++kind) {
        const ErrorCode code = errorCode(ErrorKind(kind));
        QVERIFY(qstrlen(code.name) > 0);
        QVERIFY(code.httpStatus >= 400 && code.httpStatus < 600);
        QVERIFY(code.grpcStatus > 0 && code.grpcStatus <= 16);
    }
}

void ErrorTest::theManualListsEveryKindWithItsCodes()
{
    QFile readme(QStringLiteral(TW_CORE_DIR "/MANUAL.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    QHash<QString, QString> codes;
    for (const QString& line : QString::fromUtf8(readme.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 6 || !cells[2].contains(u'`'))
            continue;
        for (QString kind : cells[1].split(u','))
            codes.insert(kind.trimmed(), cells[2].trimmed() + cells[3] + cells[4]);
    }
    for (int kind = 0; kind < kKindCount; ++kind) {
        const ErrorCode code = errorCode(ErrorKind(kind));
        const QString expected = u"`%1` %2  %3 "_s.arg(QString::fromLatin1(code.name),
            QString::number(code.httpStatus), QString::number(code.grpcStatus));
        QCOMPARE(codes.value(errorKindName(ErrorKind(kind))), expected);
    }
}

void ErrorTest::wellKnownKindsHaveTheirDocumentedCodes_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("http");
    QTest::addColumn<int>("grpc");
    QTest::newRow("connection") << ErrorKind::Connection << u"DATABASE_CONNECTION_ERROR"_s << 503
                                << 14;
    QTest::newRow("query") << ErrorKind::Syntax << u"DATABASE_QUERY_ERROR"_s << 500 << 13;
    QTest::newRow("transaction") << ErrorKind::InFailedTransaction
                                 << u"DATABASE_TRANSACTION_ERROR"_s << 500 << 13;
    QTest::newRow("timeout") << ErrorKind::Timeout << u"DATABASE_TIMEOUT_ERROR"_s << 408 << 4;
    QTest::newRow("constraint") << ErrorKind::ForeignKey << u"DATABASE_CONSTRAINT_ERROR"_s << 409
                                << 9;
    QTest::newRow("integrity") << ErrorKind::Integrity << u"DATABASE_INTEGRITY_ERROR"_s << 409 << 9;
    QTest::newRow("deadlock") << ErrorKind::Deadlock << u"DATABASE_DEADLOCK_ERROR"_s << 409 << 10;
    QTest::newRow("serialization")
        << ErrorKind::Serialization << u"DATABASE_SERIALIZATION_ERROR"_s << 409 << 10;
    QTest::newRow("configuration")
        << ErrorKind::Configuration << u"DATABASE_CONFIGURATION_ERROR"_s << 500 << 13;
    QTest::newRow("unique") << ErrorKind::AlreadyExists << u"ALREADY_EXISTS"_s << 409 << 6;
    QTest::newRow("not found") << ErrorKind::NotFound << u"NOT_FOUND"_s << 404 << 5;
    QTest::newRow("entity") << ErrorKind::InvalidEntityType << u"INVALID_ENTITY"_s << 400 << 3;
    QTest::newRow("requests") << ErrorKind::TooManyRequests << u"RESOURCE_EXHAUSTED"_s << 429 << 8;
}

void ErrorTest::wellKnownKindsHaveTheirDocumentedCodes()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QFETCH(const int, http);
    QFETCH(const int, grpc);
    QCOMPARE(QString::fromLatin1(errorCode(kind).name), code);
    QCOMPARE(errorCode(kind).httpStatus, http);
    QCOMPARE(errorCode(kind).grpcStatus, grpc);
}

void ErrorTest::conflictsAreRetryable_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<bool>("retryable");
    QTest::newRow("serialization") << ErrorKind::Serialization << u"40001"_s << true;
    QTest::newRow("deadlock") << ErrorKind::Deadlock << u"40P01"_s << true;
    QTest::newRow("another rollback") << ErrorKind::Transaction << u"40000"_s << true;
    QTest::newRow("SQLite's snapshot") << ErrorKind::Serialization << QString() << true;
    QTest::newRow("unknown outcome") << ErrorKind::OutcomeUnknown << u"40003"_s << false;
    QTest::newRow("deferred constraint") << ErrorKind::Integrity << u"40002"_s << false;
    QTest::newRow("lost") << ErrorKind::ConnectionLost << u"57P01"_s << false;
}

void ErrorTest::conflictsAreRetryable()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, sqlState);
    QFETCH(const bool, retryable);
    Error error = errorWithState(sqlState);
    error.kind = kind;
    QCOMPARE(error.isRetryable(), retryable);
    QCOMPARE(error.isRetryable(RetryOn::ConflictsAndLocks), retryable);
}

void ErrorTest::locksAreRetryableOnlyOnRequest()
{
    const Error error{ErrorKind::LockNotAvailable, u"locked"_s};
    QVERIFY(!error.isRetryable());
    QVERIFY(error.isRetryable(RetryOn::ConflictsAndLocks));
}

void ErrorTest::lostConnectionsAreKnownByTheirState_data()
{
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<bool>("lost");
    for (const QString& state : {u"08003"_s, u"08006"_s, u"08P01"_s, u"25P03"_s, u"57P01"_s,
             u"57P02"_s, u"57P04"_s, u"57P05"_s})
        QTest::newRow(qPrintable(state)) << state << true;
    for (const QString& state : {u"57014"_s, u"57P03"_s, u"25P02"_s, u"40001"_s, u"53300"_s, u""_s})
        QTest::newRow(qPrintable(state)) << state << false;
}

void ErrorTest::lostConnectionsAreKnownByTheirState()
{
    QFETCH(const QString, sqlState);
    QFETCH(const bool, lost);
    QCOMPARE(errorWithState(sqlState).invalidatesConnection(), lost);
}

void ErrorTest::aFatalErrorEndsTheConnection()
{
    Error error = errorWithState(u"XX000"_s);
    error.amend([](ErrorFacts& facts) { facts.severity = u"ERROR"_s; });
    QVERIFY(!error.invalidatesConnection());
    error.amend([](ErrorFacts& facts) { facts.severity = u"FATAL"_s; });
    QVERIFY(error.invalidatesConnection());
}

void ErrorTest::theRootCauseIsTheFirstOfAChain()
{
    const Error first{ErrorKind::Check, u"first"_s};
    Error second{ErrorKind::Transaction, u"second"_s};
    second.amend([&](ErrorFacts& facts) { facts.causes = {first, Error{}}; });
    Error third{ErrorKind::Internal, u"third"_s};
    third.amend([&](ErrorFacts& facts) { facts.causes = {second}; });
    QCOMPARE(third.rootCause().message, u"first"_s);
    QCOMPARE(first.rootCause().message, u"first"_s);
}

void ErrorTest::aFailedTransactionNamesItsFirstError()
{
    const Error first{ErrorKind::DivisionByZero, u"division by zero"_s};
    Error refusal{ErrorKind::InFailedTransaction, u"current transaction is aborted"_s};
    refusal.sqlState = u"25P02"_s;
    const Error second = inFailedTransaction(refusal, first);
    const Error third = inFailedTransaction(refusal, second);
    QCOMPARE(third.kind, ErrorKind::InFailedTransaction);
    QCOMPARE(third.sqlState, u"25P02"_s);
    QCOMPARE(third.message, second.message);
    QVERIFY(third.message.endsWith(u": division by zero"_s));
    QCOMPARE(third.rootCause().kind, ErrorKind::DivisionByZero);
}

void ErrorTest::copiesDoNotSeeLaterFacts()
{
    Error error{ErrorKind::Query, u"no"_s};
    error.amend([](ErrorFacts& facts) { facts.attempts = 1; });
    const Error copy = error;
    error.amend([](ErrorFacts& facts) { facts.attempts = 2; });
    QCOMPARE(copy.facts().attempts, 1);
    QCOMPARE(error.facts().attempts, 2);
}

void ErrorTest::positionsBecomeLineAndColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("character");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("first") << u"SELEC 1"_s << 1 << 1 << 1;
    QTest::newRow("later") << u"SELECT x"_s << 8 << 1 << 8;
    QTest::newRow("second line") << u"SELECT 1,\n  x"_s << 13 << 2 << 3;
    QTest::newRow("CRLF counts two, ends one line") << u"a\r\nb\r\ncd"_s << 8 << 3 << 2;
    QTest::newRow("the CR itself") << u"a\r\nb"_s << 2 << 1 << 2;
    QTest::newRow("CR alone") << u"a\rb"_s << 3 << 2 << 1;
    QTest::newRow("emoji count once") << u"'😀😀' x"_s << 6 << 1 << 6;
    QTest::newRow("emoji, then a line") << u"'😀'\nx"_s << 5 << 2 << 1;
    QTest::newRow("the end") << u"SELECT"_s << 7 << 1 << 7;
    QTest::newRow("behind the end") << u"SELECT"_s << 8 << 0 << 0;
    QTest::newRow("unknown") << u"SELECT"_s << 0 << 0 << 0;
    QTest::newRow("half a character") << QString(QChar(0xD83D)) + u"x" << 2 << 1 << 2;
}

void ErrorTest::positionsBecomeLineAndColumn()
{
    QFETCH(const QString, text);
    QFETCH(const int, character);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const TextPlace place = placeInText(text, character);
    QCOMPARE(place.line, line);
    QCOMPARE(place.column, column);
}

void ErrorTest::theStatementIsKeptWithoutItsSecrets()
{
    Error error{ErrorKind::Syntax, u"syntax error"_s};
    error.position = 33;
    error.locate(u"ALTER ROLE a PASSWORD 'hunter2'\nLOGGIN"_s);
    QCOMPARE(error.facts().statement, u"ALTER ROLE a PASSWORD '***'\nLOGGIN"_s);
    QCOMPARE(error.facts().line, 2);
    QCOMPARE(error.facts().columnNumber, 1);
}

void ErrorTest::jsonHoldsEveryFact()
{
    Error error{ErrorKind::AlreadyExists, u"duplicate"_s};
    error.detail = u"Key (id)=(1) already exists."_s;
    error.sqlState = u"23505"_s;
    error.position = 3;
    error.schema = u"public"_s;
    error.table = u"t"_s;
    error.constraint = u"t_pkey"_s;
    error.locate(u"a\nb"_s);
    error.amend([](ErrorFacts& facts) {
        facts.dataType = u"d"_s;
        facts.attempts = 3;
        facts.totalBackoff = std::chrono::milliseconds(150);
        facts.parameters = {u"1"_s};
        facts.causes = {Error{ErrorKind::Check, u"first"_s}};
    });
    const QJsonObject json = error.toJson();
    QCOMPARE(json[u"kind"_s], u"AlreadyExists"_s);
    QCOMPARE(json[u"code"_s], u"ALREADY_EXISTS"_s);
    QCOMPARE(json[u"http_status"_s], 409);
    QCOMPARE(json[u"grpc_status"_s], 6);
    QCOMPARE(json[u"sqlstate"_s], u"23505"_s);
    QCOMPARE(json[u"message"_s], u"duplicate"_s);
    QCOMPARE(json[u"position"_s], 3);
    QCOMPARE(json[u"line"_s], 2);
    QCOMPARE(json[u"column_number"_s], 1);
    QCOMPARE(json[u"schema"_s], u"public"_s);
    QCOMPARE(json[u"constraint"_s], u"t_pkey"_s);
    QCOMPARE(json[u"data_type"_s], u"d"_s);
    QCOMPARE(json[u"statement"_s], u"a\nb"_s);
    QCOMPARE(json[u"parameters"_s], QJsonArray{u"1"_s});
    QCOMPARE(json[u"attempts"_s], 3);
    QCOMPARE(json[u"backoff_ms"_s], 150);
    QCOMPARE(json[u"retryable"_s], false);
    QCOMPARE(json[u"connection_lost"_s], false);
    QCOMPARE(json[u"outcome_unknown"_s], false);
    QCOMPARE(json[u"causes"_s].toArray().at(0)[u"message"_s], u"first"_s);
    const QJsonObject lost = Error{ErrorKind::OutcomeUnknown, u"?"_s}.toJson();
    QCOMPARE(lost[u"outcome_unknown"_s], true);
    QCOMPARE(lost[u"connection_lost"_s], true);
}

void ErrorTest::jsonHasNullForWhatIsNotKnown()
{
    const QJsonObject json = Error{ErrorKind::Query, u"no"_s}.toJson();
    for (const QString& name : {u"sqlstate"_s, u"detail"_s, u"hint"_s, u"table"_s, u"column"_s,
             u"constraint"_s, u"schema"_s, u"position"_s, u"line"_s, u"column_number"_s,
             u"data_type"_s, u"attempts"_s, u"statement"_s, u"context"_s, u"profile"_s})
        QVERIFY2(json.value(name).isNull() && json.contains(name), qPrintable(name));
    QVERIFY(json[u"causes"_s].isArray());
    QVERIFY(json[u"parameters"_s].isArray());
}

void ErrorTest::textNamesWhatTheMessageLeavesOut()
{
    Error error{ErrorKind::Check, u"The rule \"small\" is broken"_s};
    error.detail = u"Too large."_s;
    error.constraint = u"small"_s;
    error.table = u"box"_s;
    error.column = u"width"_s;
    error.position = 4;
    error.locate(u"a\n b"_s);
    QCOMPARE(error.toText(),
        u"The rule \"small\" is broken\nToo large.\n"
        "It concerns: table box, column width\nAt line 2, column 2."_s);
}

TW_TEST(ErrorTest)
#include "error_test.moc"
