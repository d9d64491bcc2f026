// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnostics/statement_log_model.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

using LogColumn = StatementLogModel::Column;

StatementRecord recordOfText(const QString& sql)
{
    StatementRecord record;
    record.startedAt = QDateTime::currentDateTimeUtc();
    record.profile = u"shop"_s;
    record.purpose = u"browse"_s;
    record.connection = 3;
    record.sql = sql;
    record.poolWaitNs = 1'000'000;
    record.executeNs = 20'500'000;
    record.fetchNs = 300'000;
    record.rows = 1'200;
    return record;
}

QString text(const StatementLogModel& model, int row, LogColumn column)
{
    return model.index(row, int(column)).data().toString();
}

}

class StatementLogModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void statementsOfAnyThreadArriveInOrder();
    void eachColumnSaysItsPart();
    void failuresAndValuesStandInTheWholeText();
    void theSameTextRunOftenIsMarked();
    void theOldestGo();
    void anObserverMayOutliveItsModel();
    void emptyingForgetsEverything();
};

void StatementLogModelTest::statementsOfAnyThreadArriveInOrder()
{
    StatementLogModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::thread([observer = model.observer()] {
        for (int i = 0; i < 500; ++i)
            observer->statementEnded(recordOfText(u"SELECT %1"_s.arg(i)));
    }).join();
    QCOMPARE(model.rowCount(), 0); // not before the event loop of the model runs
    QTRY_COMPARE(model.rowCount(), 500);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(text(model, i, LogColumn::Statement), u"SELECT %1"_s.arg(i));
}

void StatementLogModelTest::eachColumnSaysItsPart()
{
    StatementLogModel model;
    model.observer()->statementEnded(recordOfText(u"SELECT *\n  FROM orders"_s));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, 0, LogColumn::Connection), u"shop #3"_s);
    QCOMPARE(text(model, 0, LogColumn::Purpose), u"browse"_s);
    QCOMPARE(text(model, 0, LogColumn::Statement), u"SELECT * FROM orders"_s);
    QCOMPARE(text(model, 0, LogColumn::Rows), u"1,200"_s);
    QCOMPARE(text(model, 0, LogColumn::Wait), u"1.0"_s);
    QCOMPARE(text(model, 0, LogColumn::Execute), u"20.5"_s);
    QCOMPARE(text(model, 0, LogColumn::Fetch), u"0.3"_s);
    QCOMPARE(text(model, 0, LogColumn::Outcome), u"OK"_s);
    QCOMPARE(model.index(0, 0).data(StatementTotalRole).toDouble(), 21.8);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void StatementLogModelTest::failuresAndValuesStandInTheWholeText()
{
    StatementLogModel model;
    StatementRecord record = recordOfText(u"UPDATE t SET a = $1"_s);
    record.parameters = {u"'x\ny'"_s};
    record.error = Error{ErrorKind::NotNull, u"a is <b>null</b>"_s, u"detail\nlines"_s};
    model.observer()->statementEnded(record);
    record.parameters.clear();
    record.parametersHidden = true;
    record.error.reset();
    model.observer()->statementEnded(record);
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 0).data(StatementFailedRole).toBool());
    QCOMPARE(text(model, 0, LogColumn::Outcome), u"a is <b>null</b>"_s);
    QCOMPARE(model.index(0, 0).data(StatementTextRole).toString(),
        u"UPDATE t SET a = $1\n-- 1: 'x↵y'\n-- a is <b>null</b>\n-- detail\n-- lines"_s);
    QCOMPARE(model.index(1, 0).data(StatementTextRole).toString(),
        u"UPDATE t SET a = $1\n-- values hidden"_s);
}

void StatementLogModelTest::theSameTextRunOftenIsMarked()
{
    StatementLogModel model;
    StatementRecord record = recordOfText(u"SELECT 1"_s);
    for (int i = 0; i < StatementLogModel::kManyRepeats; ++i)
        model.observer()->statementEnded(record);
    record.startedAt = record.startedAt.addSecs(60);
    model.observer()->statementEnded(record);
    QTRY_COMPARE(model.rowCount(), StatementLogModel::kManyRepeats + 1);
    const int last = StatementLogModel::kManyRepeats;
    QCOMPARE(text(model, last - 2, LogColumn::Outcome), u"OK"_s);
    QCOMPARE(text(model, last - 1, LogColumn::Outcome), u"OK, 10 times in 2 s"_s);
    QCOMPARE(model.index(last - 1, 0).data(StatementRepeatsRole).toInt(), 10);
    QCOMPARE(text(model, last, LogColumn::Outcome), u"OK"_s); // a minute later it is new again
}

void StatementLogModelTest::theOldestGo()
{
    StatementLogModel model;
    for (int i = 0; i < StatementLogModel::kCapacity + 5; ++i) {
        model.observer()->statementEnded(recordOfText(QString::number(i)));
        if (i == 100)
            QCoreApplication::sendPostedEvents();
    }
    QTRY_COMPARE(model.rowCount(), StatementLogModel::kCapacity);
    QCOMPARE(text(model, model.rowCount() - 1, LogColumn::Statement),
        QString::number(StatementLogModel::kCapacity + 4));
}

void StatementLogModelTest::anObserverMayOutliveItsModel()
{
    auto model = std::make_unique<StatementLogModel>();
    const auto observer = model->observer();
    observer->statementEnded(recordOfText(u"SELECT 1"_s));
    model.reset();
    observer->statementEnded(recordOfText(u"SELECT 2"_s));
    QCoreApplication::sendPostedEvents();
}

void StatementLogModelTest::emptyingForgetsEverything()
{
    StatementLogModel model;
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.observer()->statementEnded(recordOfText(u"SELECT 1"_s));
    QTRY_COMPARE(model.rowCount(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 1);
    QVERIFY(!model.observer()->recordsParameters());
    model.setShowsValues(true);
    QVERIFY(model.observer()->recordsParameters() && model.showsValues());
}

TW_TEST(StatementLogModelTest)
#include "statement_log_model_test.moc"
