// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/transferring/transfer_controller.h"
#include "models/transferring/transfer_report_model.h"
#include "models/transferring/transfer_words.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Tables carried from one database into another by the window's controller, over both engines.
class TransferControllerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void tablesAreMadeInTheOrderOfTheirKeys_data() { addPairs(); }
    void tablesAreMadeInTheOrderOfTheirKeys();
    void aTrialChangesNothing_data() { addPairs(); }
    void aTrialChangesNothing();
    void lossesAreNamedBeforeAnythingIsDone();
    void aRefusedRowTakesAllBackOrIsListed_data() { addPairs(); }
    void aRefusedRowTakesAllBackOrIsListed();
    void rowsThatAreThereFollowTheMode_data() { addPairs(); }
    void rowsThatAreThereFollowTheMode();
    void aStopTakesAllBack_data() { addPairs(); }
    void aStopTakesAllBack();
    void whatIsMissingIsSaid();

private:
    static void addPairs();
    void make(const QString& source, const QString& target);
    [[nodiscard]] TransferResult end(const std::function<void()>& begin) const;
    [[nodiscard]] TransferTask task(const QStringList& tables) const
    {
        TransferTask task;
        for (const QString& table : tables)
            task.tables.append({m_from->isPostgres() ? u"public"_s : u"main"_s, table});
        return task;
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_from;
    std::unique_ptr<EngineDatabase> m_to;
    std::shared_ptr<const Adapter> m_source;
    std::unique_ptr<TransferController> m_transfer;
};

namespace {

const QString kShopTables
    = u"CREATE TABLE makers (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);"
      "CREATE TABLE goods (id INTEGER PRIMARY KEY, maker INTEGER REFERENCES makers (id),"
      " price NUMERIC(8,2));"
      "INSERT INTO makers VALUES (1, 'Ada'), (2, 'Bob');"
      "INSERT INTO goods VALUES (10, 1, 2.50), (11, 2, NULL), (12, NULL, 7);"_s;

const QString kEmptyTables
    = u"CREATE TABLE makers (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);"
      "CREATE TABLE goods (id INTEGER PRIMARY KEY, maker INTEGER REFERENCES makers (id),"
      " price NUMERIC(8,2) CHECK (price < 5));"_s;

}

void TransferControllerTest::addPairs()
{
    QTest::addColumn<bool>("isPostgresFrom");
    QTest::addColumn<bool>("isPostgresTo");
    QTest::newRow("sqlite") << false << false;
    QTest::newRow("postgres") << true << true;
    QTest::newRow("postgres to sqlite") << true << false;
    QTest::newRow("sqlite to postgres") << false << true;
}

void TransferControllerTest::cleanup()
{
    m_transfer.reset();
    m_source.reset();
    m_from.reset();
    m_to.reset();
}

void TransferControllerTest::make(const QString& source, const QString& target)
{
    QFETCH(const bool, isPostgresFrom);
    QFETCH(const bool, isPostgresTo);
    m_from = std::make_unique<EngineDatabase>(*m_server, isPostgresFrom, source);
    m_to = std::make_unique<EngineDatabase>(*m_server, isPostgresTo, target);
    m_source = m_from->adapter();
    m_transfer = std::make_unique<TransferController>(m_source);
    m_transfer->setTarget(m_to->adapter());
}

TransferResult TransferControllerTest::end(const std::function<void()>& begin) const
{
    QSignalSpy ended(m_transfer.get(), &TransferController::ended);
    begin();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000); }();
    return ended.isEmpty() ? TransferResult() : ended[0][0].value<TransferResult>();
}

void TransferControllerTest::tablesAreMadeInTheOrderOfTheirKeys()
{
    make(kShopTables, u"SELECT 1;"_s);
    const TransferTask both = task({u"goods"_s, u"makers"_s});
    const TransferResult result = end([&] { m_transfer->run(both, true); });
    QVERIFY2(result.isSaved(), qPrintable(transferDetailWords(result).join(u'\n')));
    QCOMPARE(transferEndWords(result), u"5 rows were written."_s);
    TransferReportModel model;
    model.setTables(result.report.tables);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 0).data().toString().endsWith(u"makers"));
    QCOMPARE(model.index(1, int(TransferReportModel::Column::Made)).data().toString(), u"yes"_s);
    QCOMPARE(model.index(1, int(TransferReportModel::Column::Written)).data().toString(), u"3"_s);
    QCOMPARE(m_to->column(u"SELECT id FROM goods ORDER BY id"_s),
        QStringList({u"10"_s, u"11"_s, u"12"_s}));
}

void TransferControllerTest::aTrialChangesNothing()
{
    make(kShopTables, kEmptyTables);
    const TransferResult result = end([&] { m_transfer->tryOut(task({u"makers"_s})); });
    QVERIFY(result.isTrial && !result.isSaved() && !result.report.error);
    QCOMPARE(transferEndWords(result), u"Tried: 2 rows would be written. All was taken back."_s);
    QCOMPARE(m_to->column(u"SELECT count(*) FROM makers"_s), QStringList{u"0"_s});
}

void TransferControllerTest::lossesAreNamedBeforeAnythingIsDone()
{
    m_from = std::make_unique<EngineDatabase>(*m_server, true,
        u"CREATE TABLE makers (id INTEGER PRIMARY KEY, made timestamptz DEFAULT now(),"
        " CHECK (id > 0)); INSERT INTO makers VALUES (1);"_s);
    m_to = std::make_unique<EngineDatabase>(*m_server, false, u"SELECT 1;"_s);
    m_source = m_from->adapter();
    m_transfer = std::make_unique<TransferController>(m_source);
    m_transfer->setTarget(m_to->adapter());
    const TransferTask makers = task({u"makers"_s});
    const TransferResult refused = end([&] { m_transfer->run(makers, false); });
    QVERIFY(refused.wasRefusedForLosses());
    QCOMPARE(transferEndWords(refused), u"Not everything can be kept. Nothing was done."_s);
    QVERIFY(transferDetailWords(refused).join(u'\n').contains(u"Lost: "));
    QVERIFY(transferDetailWords(refused).join(u'\n').contains(u"now()"));
    QVERIFY(m_to->column(u"SELECT name FROM sqlite_master"_s).isEmpty());
    const TransferResult accepted = end([&] { m_transfer->run(makers, true); });
    QVERIFY(accepted.isSaved() && !accepted.wasRefusedForLosses());
    QCOMPARE(m_to->column(u"SELECT id FROM makers"_s), QStringList{u"1"_s});
}

void TransferControllerTest::aRefusedRowTakesAllBackOrIsListed()
{
    make(kShopTables, kEmptyTables);
    TransferTask both = task({u"goods"_s, u"makers"_s});
    const TransferResult stopped = end([&] { m_transfer->run(both, true); });
    QVERIFY(stopped.report.error && !stopped.isSaved());
    QCOMPARE(transferEndWords(stopped), u"Nothing was saved."_s);
    QVERIFY(!transferDetailWords(stopped).isEmpty());
    QCOMPARE(m_to->column(u"SELECT count(*) FROM makers"_s), QStringList{u"0"_s});
    both.skipsBadRows = true;
    const TransferResult result = end([&] { m_transfer->run(both, true); });
    QVERIFY(result.isSaved());
    QCOMPARE(result.rejects.size(), 1);
    QVERIFY(transferDetailWords(result).last().startsWith(u"Refused: "));
    QVERIFY(transferDetailWords(result).last().contains(u"row 3"));
    QCOMPARE(m_to->column(u"SELECT count(*) FROM goods"_s), QStringList{u"2"_s});
}

void TransferControllerTest::rowsThatAreThereFollowTheMode()
{
    make(kShopTables, kEmptyTables);
    m_to->execute(u"INSERT INTO makers VALUES (1, 'old')"_s);
    TransferTask makers = task({u"makers"_s});
    makers.mode = TransferMode::Skip;
    QVERIFY(end([&] { m_transfer->run(makers, true); }).isSaved());
    QCOMPARE(
        m_to->column(u"SELECT name FROM makers ORDER BY id"_s), QStringList({u"old"_s, u"Bob"_s}));
    makers.mode = TransferMode::Upsert;
    QVERIFY(end([&] { m_transfer->run(makers, true); }).isSaved());
    QCOMPARE(
        m_to->column(u"SELECT name FROM makers ORDER BY id"_s), QStringList({u"Ada"_s, u"Bob"_s}));
}

void TransferControllerTest::aStopTakesAllBack()
{
    make(u"CREATE TABLE makers (id INTEGER PRIMARY KEY, name VARCHAR(40));"
         "INSERT INTO makers WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
         " WHERE i < 200000) SELECT i, 'x' FROM n;"_s,
        u"SELECT 1;"_s);
    const TransferTask makers = task({u"makers"_s});
    const TransferResult result = end([&] {
        m_transfer->run(makers, true);
        m_transfer->stop();
    });
    QVERIFY(result.report.error && !result.isSaved());
    QCOMPARE(transferEndWords(result), u"Stopped. All was taken back."_s);
    QVERIFY(!m_transfer->isRunning());
}

void TransferControllerTest::whatIsMissingIsSaid()
{
    m_from = std::make_unique<EngineDatabase>(*m_server, false, kShopTables);
    m_source = m_from->adapter();
    m_transfer = std::make_unique<TransferController>(m_source);
    QCOMPARE(m_transfer->missing({}), u"Check the tables to carry over."_s);
    QCOMPARE(m_transfer->missing(task({u"goods"_s})), u"Choose the connection that takes them."_s);
    m_transfer->setTarget(m_source);
    QCOMPARE(m_transfer->missing(task({u"goods"_s})),
        u"Choose another connection than that of the tables."_s);
}

TW_TEST(TransferControllerTest)
#include "transfer_controller_test.moc"
