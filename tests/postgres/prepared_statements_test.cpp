// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/link/prepared_statements.h"
#include "test_program.h"

#include <QTest>

using namespace tw;

/// Which statements are kept prepared, without a server.
class PreparedStatementsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kept = PreparedStatements();
        m_kept.setCapacity(2);
    }

    void statementsThatReadAndWriteAreTaken_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("select") << QByteArray("SELECT 1") << true;
        QTest::newRow("small letters") << QByteArray("update t SET a = 1") << true;
        QTest::newRow("with") << QByteArray("WITH\nx AS (SELECT 1) TABLE x") << true;
        QTest::newRow("a longer word") << QByteArray("SELECTION") << false;
        QTest::newRow("begin") << QByteArray("BEGIN") << false;
        QTest::newRow("copy") << QByteArray("COPY t TO STDOUT") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("too long") << "SELECT " + QByteArray(20'000, '1') << false;
    }

    void statementsThatReadAndWriteAreTaken()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const bool, isTaken);
        QCOMPARE(m_kept.takes(sql), isTaken);
        m_kept.setCapacity(0);
        QVERIFY(!m_kept.takes(sql));
    }

    void theSecondTimeIsDue()
    {
        QVERIFY(!m_kept.isDue("SELECT 1"));
        QVERIFY(!m_kept.find("SELECT 1"));
        QVERIFY(m_kept.isDue("SELECT 1"));
        const QByteArray name = m_kept.add("SELECT 1").name;
        QCOMPARE(m_kept.find("SELECT 1"), name);
    }

    void theLeastRecentlyUsedMakesRoom()
    {
        const QByteArray first = keep("SELECT 1").name;
        const QByteArray second = keep("SELECT 2").name;
        QVERIFY(m_kept.find("SELECT 1"));
        QCOMPARE(keep("SELECT 3").released, QByteArrayList{second});
        QVERIFY(!m_kept.find("SELECT 2"));
        QCOMPARE(m_kept.find("SELECT 1"), first);
    }

    void whatCameOnceIsForgotten()
    {
        QVERIFY(!m_kept.isDue("SELECT 0"));
        for (int i = 1; i < 9; ++i)
            QVERIFY(!m_kept.isDue("SELECT " + QByteArray::number(i)));
        QVERIFY(!m_kept.isDue("SELECT 0"));
    }

    void aChangeOutdatesAll_data()
    {
        QTest::addColumn<QByteArray>("tag");
        for (const char* tag : {"ALTER TABLE", "CREATE VIEW", "DROP TABLE", "DO", "CALL", "SET"})
            QTest::newRow(tag) << QByteArray(tag);
    }

    void aChangeOutdatesAll()
    {
        QFETCH(const QByteArray, tag);
        const QByteArray name = keep("SELECT 1").name;
        m_kept.commandEnded(tag);
        QVERIFY(!m_kept.find("SELECT 1"));
        QVERIFY2(!m_kept.takes("SELECT 1"), "it may be taken back");
        m_kept.resume();
        QVERIFY(m_kept.takes("SELECT 1"));
        QCOMPARE(keep("SELECT 1").released, QByteArrayList{name});
        QVERIFY(keep("SELECT 2").released.isEmpty());
    }

    void whatChangesRowsOutdatesNothing()
    {
        const QByteArray name = keep("SELECT 1").name;
        for (const char* tag : {"SELECT 1", "INSERT 0 1", "UPDATE 3", "COMMIT", "ROLLBACK"})
            m_kept.commandEnded(tag);
        QCOMPARE(m_kept.find("SELECT 1"), name);
    }

    void aSessionThatForgotIsToldNothing()
    {
        static_cast<void>(keep("SELECT 1"));
        m_kept.commandEnded("ALTER TABLE");
        m_kept.commandEnded("DEALLOCATE ALL");
        QVERIFY(keep("SELECT 1").released.isEmpty());
    }

private:
    PreparedStatements::Place keep(const QByteArray& sql)
    {
        static_cast<void>(m_kept.isDue(sql));
        return m_kept.add(sql);
    }

    PreparedStatements m_kept;
};

TW_TEST(PreparedStatementsTest)
#include "prepared_statements_test.moc"
