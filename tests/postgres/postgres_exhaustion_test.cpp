// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation_faults.h"
#include "no_descriptors.h"
#include "postgres_session.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/atomic.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

/// What happens when this computer has nothing left to give.
class PostgresExhaustionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server.psql(u"CREATE TABLE notes (id bigint PRIMARY KEY)"_s); }

    void eachAllocationOfTheDriverMayFail()
    {
        const PostgresSession first(m_server); // loads the driver
        AllocationFaults faults("libpq.so");
        QStringList expected;
        QStringList unknown;
        qint64 number = 1;
        for (bool hasFailed = true; hasFailed; ++number) {
            faults.failAt(number);
            const Result<void> saved = connectAndSave(number);
            hasFailed = faults.stop();
            if (saved) {
                expected << QString::number(number);
            } else {
                QVERIFY2(hasFailed, qPrintable(saved.error().toText()));
                QVERIFY(!saved.error().message.isEmpty());
                if (saved.error().kind == ErrorKind::OutcomeUnknown)
                    unknown << QString::number(number);
            }
        }
        QVERIFY(number > 50);
        QStringList found = m_server.psql(u"TABLE notes ORDER BY id"_s).split(u'\n');
        found.removeIf([&unknown](const QString& id) { return unknown.contains(id); });
        QCOMPARE(found, expected);
    }

    void withoutDescriptorsNothingIsOpenedAndWhatIsOpenWorks()
    {
        ConnectionConfig config = m_server.config();
        config.pool.size = 2;
        config.pool.timeout = 5s;
        const auto pool = std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret());
        Session open(pool);
        QVERIFY(open.begin());
        {
            const NoDescriptors none;
            Session another(pool);
            const Result<void> refused = another.begin();
            QVERIFY(!refused);
            QCOMPARE(errorKindName(refused.error().kind), u"Connection"_s);
            QVERIFY2(refused.error().toText().contains(u"Too many open files"_s),
                qPrintable(refused.error().toText()));
            QVERIFY(open.run({u"INSERT INTO notes VALUES (-1)"_s, {}}, nullptr));
        }
        QVERIFY(open.commit());
        QCOMPARE(m_server.psql(u"SELECT count(*) FROM notes WHERE id = -1"_s), u"1"_s);
        Session another(pool);
        QVERIFY(another.begin());
    }

private:
    [[nodiscard]] Result<void> connectAndSave(qint64 id) const
    {
        ConnectionConfig config = m_server.config();
        config.pool.size = 1;
        const auto pool = std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret());
        Session session(pool);
        TW_TRY_VOID(session.begin());
        TW_TRY_VOID(
            session.run({u"INSERT INTO notes VALUES ($1)"_s, {Value::integer(id)}}, nullptr));
        TW_TRY_VOID(session.run({u"SELECT version()"_s, {}}, nullptr));
        return session.commit();
    }

    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(PostgresExhaustionTest)
#include "postgres_exhaustion_test.moc"
