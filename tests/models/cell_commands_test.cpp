// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cell_commands.h"
#include "models/edit_controller.h"
#include "rows.h"
#include "table_of.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

/// Three rows of people without a database below them.
class Sheet
{
public:
    Sheet()
        : edits(nullptr)
    {
        auto people = std::make_shared<Table>(
            tableOf(u"people: id* int, name text, age int, note text, total int"_s));
        people->columns[1].nullable = false;
        people->columns[3].defaultExpression = u"'-'"_s;
        people->columns[4].generation = Generation::Expression;
        edits.setTable(people);
        model.setTable(people, &edits);
        model.append(
            batchOf(headerOf(*people), {row("1", "Ada"), row("2", "Grace"), row("3", "Alan")}));
    }

    static QList<Value> row(const char* id, const char* name)
    {
        return {text(id), text(name), text("30"), Value(), text("0")};
    }

    [[nodiscard]] QString cell(int row, int column) const { return shown(model, row, column); }

    EditController edits;
    ResultModel model;
};

}

class CellCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nullIsStagedWhereItMayBe();
    void nullIsRefusedAsAWholeWhereOneCellMustHaveAValue();
    void defaultIsStagedWhereThereIsOne();
    void aBlockIsPastedAsOneStep();
    void aBlockEndsWhereTheRowsEnd();
    void nothingPastedIsNullOrEmptyText();
    void aRefusedCellKeepsTheWholeBlockOut();
    void columnsAreTakenInTheirOrderOnScreen();
    void aGeneratedColumnMayBePastedUnchangedOnly();
};

void CellCommandsTest::nullIsStagedWhereItMayBe()
{
    Sheet sheet;
    QVERIFY(stageNull(sheet.model, {sheet.model.index(0, 2), sheet.model.index(1, 2)}));
    QCOMPARE(sheet.cell(0, 2), u"NULL"_s);
    QCOMPARE(sheet.cell(1, 2), u"NULL"_s);
    sheet.edits.undoStack()->undo();
    QCOMPARE(sheet.cell(0, 2), u"30"_s);
    QCOMPARE(sheet.cell(1, 2), u"30"_s);
}

void CellCommandsTest::nullIsRefusedAsAWholeWhereOneCellMustHaveAValue()
{
    Sheet sheet;
    const Result<void> result
        = stageNull(sheet.model, {sheet.model.index(0, 2), sheet.model.index(0, 1)});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotNull);
    QCOMPARE(result.error().column, u"name"_s);
    QVERIFY(sheet.edits.changes().isEmpty());
}

void CellCommandsTest::defaultIsStagedWhereThereIsOne()
{
    Sheet sheet;
    QVERIFY(stageDefault(sheet.model, {sheet.model.index(0, 3)}));
    QCOMPARE(sheet.cell(0, 3), u"DEFAULT"_s);
    QVERIFY(!stageDefault(sheet.model, {sheet.model.index(0, 1)}));
    QCOMPARE(sheet.edits.changes().size(), 1);
}

void CellCommandsTest::aBlockIsPastedAsOneStep()
{
    Sheet sheet;
    const Result<qsizetype> left
        = stagePaste(sheet.model, u"Bob\t40\nEve\t50\n"_s, 1, {1, 2, 3, 4});
    QCOMPARE(left.value(), 0);
    QCOMPARE(sheet.cell(0, 1), u"Ada"_s);
    QCOMPARE(sheet.cell(1, 1), u"Bob"_s);
    QCOMPARE(sheet.cell(2, 2), u"50"_s);
    QCOMPARE(sheet.edits.undoStack()->count(), 1);
    sheet.edits.undoStack()->undo();
    QVERIFY(sheet.edits.changes().isEmpty());
}

void CellCommandsTest::aBlockEndsWhereTheRowsEnd()
{
    Sheet sheet;
    const Result<qsizetype> left = stagePaste(sheet.model, u"Bob\t40\nEve\t50"_s, 2, {1});
    QCOMPARE(left.value(), 3);
    QCOMPARE(sheet.cell(2, 1), u"Bob"_s);
    QCOMPARE(sheet.edits.changes().size(), 1);
}

void CellCommandsTest::nothingPastedIsNullOrEmptyText()
{
    Sheet sheet;
    QVERIFY(stagePaste(sheet.model, u"\t\t\"\""_s, 0, {1, 2, 3}));
    QCOMPARE(sheet.model.value(0, 1), Value::text(QString()));
    QCOMPARE(sheet.model.value(0, 2), Value());
    QCOMPARE(sheet.model.value(0, 3), Value::text(QString()));
}

void CellCommandsTest::aRefusedCellKeepsTheWholeBlockOut()
{
    Sheet sheet;
    const Result<qsizetype> left = stagePaste(sheet.model, u"Bob\told\n"_s, 0, {1, 2});
    QVERIFY(!left);
    QCOMPARE(left.error().message, u"'old' is not a whole number."_s);
    QVERIFY(sheet.edits.changes().isEmpty());
}

void CellCommandsTest::columnsAreTakenInTheirOrderOnScreen()
{
    Sheet sheet;
    QVERIFY(stagePaste(sheet.model, u"40\tBob"_s, 0, {2, 1}));
    QCOMPARE(sheet.cell(0, 1), u"Bob"_s);
    QCOMPARE(sheet.cell(0, 2), u"40"_s);
}

void CellCommandsTest::aGeneratedColumnMayBePastedUnchangedOnly()
{
    Sheet sheet;
    QVERIFY(stagePaste(sheet.model, u"x\t0"_s, 0, {3, 4}));
    QVERIFY(!stagePaste(sheet.model, u"y\t1"_s, 0, {3, 4}));
    QCOMPARE(sheet.cell(0, 3), u"x"_s);
}

QTEST_GUILESS_MAIN(CellCommandsTest)
#include "cell_commands_test.moc"
