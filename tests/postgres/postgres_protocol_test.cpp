// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresProtocolRows = u"SELECT n, 'row ' || n FROM generate_series(1, 500) n"_s;
constexpr qint64 kMegabyte = 1 << 20;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 kPage = 4096;
    return file.readAll().split(' ').value(1).toLongLong() * kPage;
}

QByteArray bigEndian(qint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// A DataRow with so many cells of one letter.
QByteArray rowOf(qint16 cells)
{
    QByteArray payload(2, '\0');
    qToBigEndian(cells, payload.data());
    for (qint16 i = 0; i < cells; ++i)
        payload += bigEndian(1) + 'x';
    return wireMessage('D', payload);
}

struct Malice
{
    char type; ///< what the server sends
    WireAction action;
    QByteArray bytes;
};

}

class PostgresProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesOfMessagesMakeTheSameRows_data();
    void piecesOfMessagesMakeTheSameRows();
    void aServerThatBreaksTheProtocolIsLeft_data();
    void aServerThatBreaksTheProtocolIsLeft();
    void whatAServerSaysOnConnectingIsNotTrusted_data();
    void whatAServerSaysOnConnectingIsNotTrusted();
    void aLinkCutInsideARowIsLost();
    void anUnexpectedCopyIsRefused();

private:
    [[nodiscard]] ConnectionConfig configOf(const WireProxy& proxy) const
    {
        ConnectionConfig config = m_server.config();
        config.host = proxy.host();
        return config;
    }

    PostgresServer m_server;
};

void PostgresProtocolTest::piecesOfMessagesMakeTheSameRows_data()
{
    QTest::addColumn<WireAction>("action");
    QTest::newRow("single bytes") << WireAction::Split;
    QTest::newRow("all at once") << WireAction::Coalesce;
}

void PostgresProtocolTest::piecesOfMessagesMakeTheSameRows()
{
    QFETCH(const WireAction, action);
    WireProxy proxy(m_server.socketPath());
    for (const Sender sender : {Sender::Client, Sender::Server})
        proxy.add({.sender = sender, .times = WireRule::kAlways, .action = action});
    const PostgresSession pieces(configOf(proxy));
    const PostgresSession whole(m_server);
    QCOMPARE(pieces.rows(kPostgresProtocolRows), whole.rows(kPostgresProtocolRows));
    QCOMPARE(pieces.error(u"SELECT 1/0"_s).sqlState, u"22012"_s);
    QVERIFY(pieces->begin({}, {}));
    QVERIFY(pieces->commit({}));
}

void PostgresProtocolTest::aServerThatBreaksTheProtocolIsLeft_data()
{
    QTest::addColumn<Malice>("malice");
    const auto row = [](const char* name, char type, WireAction action, const QByteArray& bytes) {
        QTest::newRow(name) << Malice{type, action, bytes};
    };
    row("unknown message", 'D', WireAction::InsertBefore, wireMessage('?', "x"));
    row("negative length", 'D', WireAction::Replace, "D" + bigEndian(-1) + "xxxx");
    row("length below its own size", 'D', WireAction::Replace, "D" + bigEndian(3) + "xxxx");
    row("two gigabytes announced", 'D', WireAction::Replace, "D" + bigEndian(0x7fffffff));
    row("two gigabytes of an error", 'D', WireAction::Replace, "E" + bigEndian(0x7ffffff0));
    row("too many cells", 'D', WireAction::Replace, rowOf(3000));
    row("too few cells", 'D', WireAction::Replace, rowOf(1));
    row("a cell longer than its row", 'D', WireAction::Replace,
        wireMessage('D', QByteArray("\0\2", 2) + bigEndian(1'000'000) + "x"));
    row("columns without a name", 'T', WireAction::Replace,
        wireMessage('T', QByteArray("\0\2", 2) + "endless"));
    row("a row before its columns", 'T', WireAction::Replace, rowOf(2));
    row("no end", 'Z', WireAction::Replace, {});
    row("no completion and no end", 'C', WireAction::Replace, "C" + bigEndian(5000));
}

void PostgresProtocolTest::aServerThatBreaksTheProtocolIsLeft()
{
    QFETCH(const Malice, malice);
    WireProxy proxy(m_server.socketPath());
    const PostgresSession session(configOf(proxy));
    proxy.add({.sender = Sender::Server,
        .type = malice.type,
        .action = malice.action,
        .bytes = malice.bytes});
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    ResultSet rows;
    const auto outcome
        = session->run({kPostgresProtocolRows, {}}, &rows, {QDeadlineTimer(500), {}});
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().kind == ErrorKind::ConnectionLost
            || outcome.error().kind == ErrorKind::Timeout,
        qPrintable(errorKindName(outcome.error().kind)));
    QVERIFY(session->isBroken());
    QVERIFY(timer.elapsed() < 4000);
    QVERIFY2(residentBytes() - before < 64 * kMegabyte,
        qPrintable(QString::number((residentBytes() - before) / kMegabyte)));
}

void PostgresProtocolTest::whatAServerSaysOnConnectingIsNotTrusted_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("unknown message") << wireMessage('?', "x");
    QTest::newRow("unknown way to prove oneself") << wireMessage('R', bigEndian(99));
    QTest::newRow("short message") << wireMessage('R', "x");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("endless error") << "E" + bigEndian(0x7ffffff0) + "SFATAL";
    QTest::newRow("rows at once") << rowOf(2);
}

void PostgresProtocolTest::whatAServerSaysOnConnectingIsNotTrusted()
{
    QFETCH(const QByteArray, answer);
    WireProxy proxy(m_server.socketPath());
    proxy.add({.type = kStartup, .action = WireAction::Answer, .bytes = answer});
    const qint64 before = residentBytes();
    const auto connection = openPostgres(configOf(proxy), {}, {QDeadlineTimer(500), {}});
    QVERIFY(!connection);
    QVERIFY2(connection.error().kind == ErrorKind::Connection
            || connection.error().kind == ErrorKind::Timeout,
        qPrintable(errorKindName(connection.error().kind)));
    QVERIFY(!connection.error().message.isEmpty());
    QVERIFY(residentBytes() - before < 64 * kMegabyte);
}

void PostgresProtocolTest::aLinkCutInsideARowIsLost()
{
    WireProxy proxy(m_server.socketPath());
    const PostgresSession session(configOf(proxy));
    proxy.add({.sender = Sender::Server, .type = 'D', .nth = 100, .action = WireAction::CutInside});
    ResultSet rows;
    const auto outcome = session->run({kPostgresProtocolRows, {}}, &rows, {});
    QVERIFY(!outcome);
    QCOMPARE(errorKindName(outcome.error().kind), u"ConnectionLost"_s);
    QVERIFY(session->isBroken());
    QVERIFY(rows.rowCount() < 100);
}

void PostgresProtocolTest::anUnexpectedCopyIsRefused()
{
    for (const QByteArray type : {"G", "H", "W"}) {
        WireProxy proxy(m_server.socketPath());
        const PostgresSession session(configOf(proxy));
        proxy.add({.sender = Sender::Server,
            .type = 'T',
            .action = WireAction::Replace,
            .bytes = wireMessage(type[0], QByteArray("\0\0\0", 3))});
        QElapsedTimer timer;
        timer.start();
        const auto outcome
            = session->run({kPostgresProtocolRows, {}}, nullptr, {QDeadlineTimer(500), {}});
        QVERIFY2(!outcome, type.constData());
        QVERIFY2(timer.elapsed() < 4000, type.constData());
        QVERIFY2(session->isBroken() || session->run({u"SELECT 1"_s, {}}, nullptr, {}),
            type.constData());
    }
}

TW_TEST(PostgresProtocolTest)
#include "postgres_protocol_test.moc"
