// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "models/rows/result_model.h"
#include "rows.h"
#include "table_of.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 20'000;

class Pages
{
public:
    Pages()
        : table(std::make_shared<const Table>(tableOf(u"rows: id* int, name text"_s)))
        , edits(nullptr)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        edits.setTable(table);
        model.setTable(table, &edits);
        for (int first = 0; first < kRows; first += 2500)
            model.append(batch(first));
    }

    [[nodiscard]] RowStream::Batch batch(int first) const
    {
        if (first == 0)
            return batchOf(headerOf(*table), numberedRows(0, 2500));
        RowStream::Batch more;
        more.chunks.push_back(chunkOf(numberedRows(first, 2500)));
        return more;
    }

    [[nodiscard]] int rowOf(qint64 position) const { return int(position - model.windowStart()); }
    [[nodiscard]] QString idAt(qint64 position) const { return shown(model, rowOf(position), 0); }

    TablePtr table;
    EditController edits;
    ResultModel model;
    QAbstractItemModelTester tester;
};

}

class ResultModelWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAWindowOnly();
    void coversAnyPosition_data();
    void coversAnyPosition();
    void staysWhileThereIsRoomAround();
    void rowsThatStayKeepIndexesAndSelection();
    void newRowsAboveDoNotMoveTheRowsShown();
    void newRowsInAFullWindowPushTheLastRowOut();
    void editsAreFoundFarOutsideTheWindow();
    void aBillionRowsCostAWindow();
};

void ResultModelWindowTest::reportsAWindowOnly()
{
    Pages pages;
    QCOMPARE(pages.model.rowCount(), ResultModel::kWindow);
    QCOMPARE(pages.model.totalRows(), kRows);
    QCOMPARE(pages.model.windowStart(), 0);
}

void ResultModelWindowTest::coversAnyPosition_data()
{
    QTest::addColumn<QList<int>>("positions");
    QTest::newRow("to the end and back") << QList<int>{kRows - 1, 0};
    QTest::newRow("in small steps down") << QList<int>{3000, 3500, 4000, 5000, 6500};
    QTest::newRow("in small steps up") << QList<int>{12000, 11000, 10500, 9000, 8000};
    QTest::newRow("far jumps") << QList<int>{9000, 19000, 1500, 10000, 0, 19999};
}

void ResultModelWindowTest::coversAnyPosition()
{
    QFETCH(const QList<int>, positions);
    Pages pages;
    for (const int position : positions) {
        pages.model.ensureVisible(position);
        QVERIFY(pages.rowOf(position) >= 0);
        QVERIFY(pages.rowOf(position) < pages.model.rowCount());
        QCOMPARE(pages.idAt(position), QString::number(position));
        QCOMPARE(pages.model.rowCount(), ResultModel::kWindow);
    }
}

void ResultModelWindowTest::staysWhileThereIsRoomAround()
{
    Pages pages;
    pages.model.ensureVisible(10'000);
    const qint64 start = pages.model.windowStart();
    pages.model.ensureVisible(10'500);
    pages.model.ensureVisible(9'500);
    QCOMPARE(pages.model.windowStart(), start);
}

void ResultModelWindowTest::rowsThatStayKeepIndexesAndSelection()
{
    Pages pages;
    QItemSelectionModel selection(&pages.model);
    const QPersistentModelIndex stays = pages.model.index(pages.rowOf(3500), 1);
    const QPersistentModelIndex goes = pages.model.index(pages.rowOf(10), 1);
    selection.select(stays, QItemSelectionModel::Select);
    selection.select(goes, QItemSelectionModel::Select);
    QSignalSpy reset(&pages.model, &ResultModel::modelReset);
    pages.model.ensureVisible(4000);
    QVERIFY(pages.model.windowStart() > 10);
    QCOMPARE(reset.size(), 0);
    QVERIFY(!goes.isValid());
    QCOMPARE(stays.data().toString(), u"name 3500"_s);
    QCOMPARE(selection.selectedIndexes(), QModelIndexList{stays});
}

void ResultModelWindowTest::newRowsAboveDoNotMoveTheRowsShown()
{
    Pages pages;
    pages.model.ensureVisible(10'000);
    const QPersistentModelIndex row = pages.model.index(pages.rowOf(10'000), 0);
    const int before = row.row();
    pages.edits.staged().stageNewRow();
    QCOMPARE(row.row(), before);
    QCOMPARE(row.data().toString(), u"10000"_s);
    QCOMPARE(pages.model.totalRows(), kRows + 1);
    pages.edits.staged().discardAll();
    QCOMPARE(row.row(), before);
    QCOMPARE(pages.idAt(10'000), u"10000"_s);
}

void ResultModelWindowTest::newRowsInAFullWindowPushTheLastRowOut()
{
    Pages pages;
    const RowKey added = pages.edits.staged().stageNewRow();
    QCOMPARE(pages.model.rowCount(), ResultModel::kWindow);
    QCOMPARE(pages.model.rowKey(0), added);
    QCOMPARE(
        shown(pages.model, ResultModel::kWindow - 1, 0), QString::number(ResultModel::kWindow - 2));
    pages.edits.staged().discardAll();
    QCOMPARE(pages.model.rowCount(), ResultModel::kWindow);
    QCOMPARE(
        shown(pages.model, ResultModel::kWindow - 1, 0), QString::number(ResultModel::kWindow - 1));
}

void ResultModelWindowTest::editsAreFoundFarOutsideTheWindow()
{
    Pages pages;
    pages.model.ensureVisible(15'000);
    const RowKey far = pages.model.rowKey(pages.rowOf(15'000));
    QVERIFY(
        pages.model.setData(pages.model.index(pages.rowOf(15'000), 1), u"edited"_s, Qt::EditRole));
    pages.model.ensureVisible(0);
    QVERIFY(!pages.model.findRow(far));
    QCOMPARE(pages.model.findPosition(far), std::optional<qint64>(15'000));
    pages.edits.undoStack()->undo();
    pages.edits.undoStack()->redo();
    pages.model.ensureVisible(15'000);
    QCOMPARE(shown(pages.model, pages.rowOf(15'000), 1), u"edited"_s);
    QCOMPARE(pages.model.rowState(pages.rowOf(15'001)), RowState::Clean);
}

// The same chunk again and again: what grows with the rows is the list of chunks alone.
void ResultModelWindowTest::aBillionRowsCostAWindow()
{
    ResultModel model;
    model.append(batchOf(headerOf(tableOf(u"rows: id int, name text"_s)), {}));
    const RowChunkPtr chunk = chunkOf(numberedRows(0, 10'000));
    RowStream::Batch batch;
    batch.chunks.assign(100'000, chunk);
    model.append(std::move(batch));
    QCOMPARE(model.totalRows(), 1'000'000'000);
    QCOMPARE(model.rowCount(), ResultModel::kWindow);
    model.ensureVisible(987'654'321);
    QCOMPARE(shown(model, int(987'654'321 - model.windowStart()), 0), u"4321"_s);
}

TW_TEST(ResultModelWindowTest)
#include "result_model_window_test.moc"
