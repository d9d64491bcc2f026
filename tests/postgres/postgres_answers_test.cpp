// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// What becomes of one answer on its way; every message of it stays well-formed.
enum class Alteration
{
    NoRows,
    RowsTwice,
    OneColumn,
    OneMoreColumn,
    NoColumns,
    NoAnswer, ///< as of a statement that returns no rows
    Nulls,
    OtherTexts,
};

constexpr Alteration kAlterations[]{Alteration::NoRows, Alteration::RowsTwice,
    Alteration::OneColumn, Alteration::OneMoreColumn, Alteration::NoColumns, Alteration::NoAnswer,
    Alteration::Nulls, Alteration::OtherTexts};

QByteArray bytesOf(qint16 number)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray bytesOf(qint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// The parts of a RowDescription or a DataRow.
QList<QByteArray> partsOf(const WireMessage& message)
{
    const QByteArray& bytes = message.bytes;
    const auto count = qFromBigEndian<qint16>(bytes.constData() + 5);
    QList<QByteArray> parts;
    qsizetype at = 7;
    for (qint16 i = 0; i < count; ++i) {
        qsizetype size = 0;
        if (message.type == 'T')
            size = bytes.indexOf('\0', at) + 1 - at + 18;
        else
            size = 4 + std::max(0, qFromBigEndian<qint32>(bytes.constData() + at));
        parts.append(bytes.mid(at, size));
        at += size;
    }
    return parts;
}

QByteArray messageOf(char type, const QList<QByteArray>& parts)
{
    return wireMessage(type, bytesOf(qint16(parts.size())) + parts.join());
}

/// Alters the n-th answer that has columns.
class Altered
{
public:
    Altered(int nth, Alteration alteration)
        : m_nth(nth)
        , m_alteration(alteration)
    { }

    QByteArray operator()(const WireMessage& message)
    {
        if (message.type == 'T')
            m_isHit = ++m_seen == m_nth;
        if (!m_isHit || (message.type != 'T' && message.type != 'D'))
            return message.bytes;
        return message.type == 'T' ? header(message) : row(message);
    }

private:
    [[nodiscard]] QByteArray header(const WireMessage& message) const
    {
        if (m_alteration == Alteration::NoAnswer)
            return wireMessage('n', {});
        return messageOf('T', counted(partsOf(message)));
    }

    [[nodiscard]] QByteArray row(const WireMessage& message) const
    {
        QList<QByteArray> parts = counted(partsOf(message));
        switch (m_alteration) {
        case Alteration::NoRows:
        case Alteration::NoAnswer:
            return {};
        case Alteration::RowsTwice:
            return message.bytes + message.bytes;
        case Alteration::Nulls:
            parts.fill(bytesOf(qint32(-1)));
            break;
        case Alteration::OtherTexts:
            parts.fill(bytesOf(qint32(9)) + "'\xC3\xA4[\x01{-9,");
            break;
        default:
            break;
        }
        return messageOf('D', parts);
    }

    [[nodiscard]] QList<QByteArray> counted(QList<QByteArray> parts) const
    {
        if (m_alteration == Alteration::OneColumn)
            parts.resize(1);
        else if (m_alteration == Alteration::NoColumns)
            parts.clear();
        else if (m_alteration == Alteration::OneMoreColumn && !parts.isEmpty())
            parts.append(parts.last());
        return parts;
    }

    int m_nth;
    Alteration m_alteration;
    int m_seen = 0;
    bool m_isHit = false;
};

}

/// Answers of another shape than was asked for: nobody proved who the server is, and it may be
/// another program. They end the connection at most, with words.
class PostgresAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_server->psql(u"CREATE TYPE mood AS ENUM ('glad', 'sad');"
                       "CREATE TABLE parts (id serial PRIMARY KEY, mood mood, tags text[],"
                       " n int CHECK (n > 0), up int REFERENCES parts);"
                       "CREATE INDEX ON parts (lower(tags[1]));"
                       "INSERT INTO parts (n) VALUES (1), (2);"
                       "CREATE VIEW part_names AS SELECT id FROM parts;"_s);
    }

    void cleanupTestCase() { m_server.reset(); }

    void noAnswerEndsTheProgram_data()
    {
        QTest::addColumn<int>("work");
        QTest::newRow("open") << 0;
        QTest::newRow("catalogue") << 1;
        QTest::newRow("table") << 2;
        QTest::newRow("details") << 3;
        QTest::newRow("definition") << 4;
        QTest::newRow("surroundings") << 5;
        QTest::newRow("save") << 6;
    }

    void noAnswerEndsTheProgram()
    {
        QFETCH(const int, work);
        int altered = 0;
        for (const Alteration alteration : kAlterations) {
            for (int nth = 1; nth < 100; ++nth) {
                if (!tryOut(work, nth, alteration))
                    break;
                ++altered;
            }
        }
        QVERIFY(altered >= int(std::size(kAlterations)));
    }

    void aWrongShapeClosesTheConnection()
    {
        for (const Alteration alteration :
            {Alteration::NoRows, Alteration::OneColumn, Alteration::NoAnswer}) {
            WireProxy proxy(m_server->socketPath());
            const PostgresSession session(configOf(proxy));
            alter(proxy, 1, alteration);
            const auto table = session->catalogReader().describe({{}, u"parts"_s}, {});
            QVERIFY(!table);
            QCOMPARE(table.error().kind, ErrorKind::ConnectionLost);
            QVERIFY2(table.error().message.contains(u"cannot be understood"_s),
                qPrintable(table.error().message));
            QVERIFY(session->isBroken());
        }
    }

    void aServerThatAnswersOtherwiseIsNotOpened()
    {
        WireProxy proxy(m_server->socketPath());
        alter(proxy, 1, Alteration::OneColumn);
        const auto opened = openPostgres(configOf(proxy));
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(u"cannot be understood"_s),
            qPrintable(opened.error().message));
    }

private:
    [[nodiscard]] ConnectionConfig configOf(const WireProxy& proxy) const
    {
        ConnectionConfig config = m_server->config();
        config.host = proxy.host();
        return config;
    }

    static WireProxy::RuleId alter(WireProxy& proxy, int nth, Alteration alteration)
    {
        auto altered = std::make_shared<Altered>(nth, alteration);
        return proxy.add({.sender = Sender::Server,
            .times = WireRule::kAlways,
            .action = WireAction::Alter,
            .alter = [altered](const WireMessage& message) { return (*altered)(message); }});
    }

    /// False when there are fewer answers than that.
    bool tryOut(int work, int nth, Alteration alteration)
    {
        WireProxy proxy(m_server->socketPath());
        if (work == 0) {
            alter(proxy, nth, alteration);
            const auto opened = openPostgres(configOf(proxy));
            return proxy.messages(Sender::Server, 'T') >= nth;
        }
        const PostgresSession session(configOf(proxy));
        const int before = proxy.messages(Sender::Server, 'T');
        alter(proxy, nth, alteration);
        doWork(work, session.connection());
        return proxy.messages(Sender::Server, 'T') - before >= nth;
    }

    static void doWork(int work, Connection& connection)
    {
        const CallOptions options{QDeadlineTimer(10'000), {}};
        const auto view = ObjectReference::relation({u"public"_s, u"part_names"_s});
        switch (work) {
        case 1:
            static_cast<void>(connection.catalogReader().catalog(options));
            static_cast<void>(connection.catalogReader().fingerprint(options));
            break;
        case 2:
            static_cast<void>(connection.catalogReader().describe({{}, u"parts"_s}, options));
            break;
        case 3:
            static_cast<void>(connection.catalogReader().details(
                {{}, {u"public"_s}}, DetailDepth::Sizes, options));
            break;
        case 4:
            static_cast<void>(connection.catalogReader().definition(view, options));
            static_cast<void>(connection.catalogReader().dependencies(view, options));
            break;
        case 5:
            static_cast<void>(connection.catalogReader().databases(options));
            static_cast<void>(connection.catalogReader().schemaNotes(u"public"_s, options));
            static_cast<void>(connection.lockHolders({1}, options));
            break;
        default:
            if (connection.begin({}, options))
                static_cast<void>(connection.commitEvidence(options));
            static_cast<void>(connection.rollback(options));
        }
    }

    std::unique_ptr<PostgresServer> m_server;
};

TW_TEST(PostgresAnswersTest)
#include "postgres_answers_test.moc"
