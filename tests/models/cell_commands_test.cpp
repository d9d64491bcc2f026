// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells/block_commands.h"
#include "models/cells/cell_commands.h"
#include "models/editing/edit_controller.h"
#include "rows.h"
#include "table_of.h"
#include "test_program.h"

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

/// How many rows of the text found no place.
Result<qsizetype> paste(
    Sheet& sheet, const QString& text, int row, const QList<int>& columns, bool grows = false)
{
    TW_TRY(const PasteBlock::Outcome outcome,
        PasteBlock(text, sheet.model, columns).stage(sheet.model, row, grows));
    return outcome.rowsLeft;
}

QModelIndexList cells(const Sheet& sheet, int firstRow, int lastRow, const QList<int>& columns)
{
    QModelIndexList list;
    for (int row = firstRow; row <= lastRow; ++row)
        for (const int column : columns)
            list.append(sheet.model.index(row, column));
    return list;
}

QString copied(const Sheet& sheet, CopyFormat format)
{
    return copyText(blockOf(sheet.model, cells(sheet, 0, 1, {0, 1, 3}), {0, 1, 2, 3, 4}), format);
}

}

class CellCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nullIsStagedWhereItMayBe();
    void nullIsRefusedAsAWholeWhereOneCellMustHaveAValue();
    void emptyTextIsForColumnsOfTexts();
    void defaultIsStagedWhereThereIsOne();
    void aBlockIsPastedAsOneStep();
    void aBlockEndsWhereTheRowsEnd();
    void nothingPastedIsNullOrEmptyText();
    void whatTheEngineWouldTakeKeepsTheWholeBlockOut();
    void columnsAreTakenInTheirOrderOnScreen();
    void aGeneratedColumnMayBePastedUnchangedOnly();
    void headersSayWhereABlockGoes();
    void aBlockGrowsIntoNewRowsInOneStep();
    void oneValueGoesIntoManyCells();
    void theUppermostCellFillsThoseBelow();
    void oneCellTakesTheValueAbove();
    void aDuplicateLeavesTheKeyToTheServer();
    void madeValuesFitTheirColumn();
    void copiesInEveryFormat_data();
    void copiesInEveryFormat();
    void aListNamesEachValueOnceAndNoNull();
    void copiedNumbersAreExact();
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

void CellCommandsTest::emptyTextIsForColumnsOfTexts()
{
    Sheet sheet;
    QVERIFY(stageEmpty(sheet.model, cells(sheet, 0, 1, {1, 3})));
    QCOMPARE(sheet.model.value(0, 1), Value::text({}));
    QVERIFY(!sheet.model.value(1, 3).isNull());
    QCOMPARE(sheet.edits.undoStack()->count(), 1);
    const auto refused = stageEmpty(sheet.model, cells(sheet, 2, 2, {1, 2}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DataType);
    QCOMPARE(refused.error().column, u"age"_s);
    QCOMPARE(sheet.cell(2, 1), u"Alan"_s);
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
    const Result<qsizetype> left = paste(sheet, u"Bob\t40\nEve\t50\n"_s, 1, {1, 2, 3, 4});
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
    const Result<qsizetype> left = paste(sheet, u"Bob\t40\nEve\t50"_s, 2, {1});
    QCOMPARE(left.value(), 1);
    QCOMPARE(PasteBlock(u"Bob\t40\nEve\t50"_s, sheet.model, {1}).cellsWithoutColumn(), 2);
    QCOMPARE(sheet.cell(2, 1), u"Bob"_s);
    QCOMPARE(sheet.edits.changes().size(), 1);
}

void CellCommandsTest::nothingPastedIsNullOrEmptyText()
{
    Sheet sheet;
    QVERIFY(paste(sheet, u"\t\t\"\""_s, 0, {1, 2, 3}));
    QCOMPARE(sheet.model.value(0, 1), Value::text(QString()));
    QCOMPARE(sheet.model.value(0, 2), Value());
    QCOMPARE(sheet.model.value(0, 3), Value::text(QString()));
}

void CellCommandsTest::whatTheEngineWouldTakeKeepsTheWholeBlockOut()
{
    Sheet sheet;
    const Result<qsizetype> left = paste(sheet, u"Bob\told\n"_s, 0, {1, 2});
    QVERIFY(!left);
    QCOMPARE(left.error().message, u"'old' is not a whole number."_s);
    QVERIFY(sheet.edits.changes().isEmpty());
}

void CellCommandsTest::columnsAreTakenInTheirOrderOnScreen()
{
    Sheet sheet;
    QVERIFY(paste(sheet, u"40\tBob"_s, 0, {2, 1}));
    QCOMPARE(sheet.cell(0, 1), u"Bob"_s);
    QCOMPARE(sheet.cell(0, 2), u"40"_s);
}

void CellCommandsTest::aGeneratedColumnMayBePastedUnchangedOnly()
{
    Sheet sheet;
    QVERIFY(paste(sheet, u"x\t0"_s, 0, {3, 4}));
    QVERIFY(!paste(sheet, u"y\t1"_s, 0, {3, 4}));
    QCOMPARE(sheet.cell(0, 3), u"x"_s);
}

void CellCommandsTest::headersSayWhereABlockGoes()
{
    Sheet sheet;
    QVERIFY(paste(sheet, u"note\tname\nn1\tBob\nn2\tEve"_s, 0, {1, 2, 3, 4}));
    QCOMPARE(sheet.cell(0, 1), u"Bob"_s);
    QCOMPARE(sheet.cell(1, 3), u"n2"_s);
    QCOMPARE(sheet.cell(2, 1), u"Alan"_s);
}

void CellCommandsTest::aBlockGrowsIntoNewRowsInOneStep()
{
    Sheet sheet;
    QCOMPARE(paste(sheet, u"Bob\t40\nEve\t50"_s, 2, {1, 2}, true).value(), 0);
    QCOMPARE(sheet.edits.changes().newRows().size(), 1);
    QCOMPARE(sheet.cell(0, 1), u"Eve"_s); // new rows stand first
    QCOMPARE(sheet.cell(0, 2), u"50"_s);
    QCOMPARE(sheet.cell(0, 0), u"required"_s);
    QCOMPARE(sheet.cell(3, 1), u"Bob"_s);
    sheet.edits.undoStack()->undo();
    QVERIFY(sheet.edits.changes().isEmpty());
}

void CellCommandsTest::oneValueGoesIntoManyCells()
{
    Sheet sheet;
    const PasteBlock block(u"7"_s, sheet.model, {2});
    QVERIFY(block.isSingleCell());
    QVERIFY(block.stageInto(sheet.model, cells(sheet, 0, 2, {2, 3})));
    QCOMPARE(sheet.cell(2, 2), u"7"_s);
    QCOMPARE(sheet.cell(0, 3), u"7"_s);
    QCOMPARE(sheet.edits.undoStack()->count(), 1);
    QVERIFY(!block.stageInto(sheet.model, cells(sheet, 0, 2, {2, 4})));
}

void CellCommandsTest::theUppermostCellFillsThoseBelow()
{
    Sheet sheet;
    QVERIFY(stageFillDown(sheet.model, cells(sheet, 0, 2, {1})));
    QCOMPARE(sheet.cell(1, 1), u"Ada"_s);
    QCOMPARE(sheet.cell(2, 1), u"Ada"_s);
    QCOMPARE(sheet.edits.changes().size(), 2);
}

void CellCommandsTest::oneCellTakesTheValueAbove()
{
    Sheet sheet;
    QVERIFY(stageFillDown(sheet.model, cells(sheet, 2, 2, {1})));
    QCOMPARE(sheet.cell(2, 1), u"Grace"_s);
    QVERIFY(stageFillDown(sheet.model, cells(sheet, 0, 0, {1})));
    QCOMPARE(sheet.cell(0, 1), u"Ada"_s);
}

void CellCommandsTest::aDuplicateLeavesTheKeyToTheServer()
{
    Sheet sheet;
    stageDuplicates(sheet.model, {1});
    QCOMPARE(sheet.cell(0, 1), u"Grace"_s);
    QCOMPARE(sheet.cell(0, 4), u"auto"_s);
    QCOMPARE(sheet.edits.changes().newRows().size(), 1);
}

void CellCommandsTest::madeValuesFitTheirColumn()
{
    Sheet sheet;
    QVERIFY(stageMade(sheet.model, cells(sheet, 0, 1, {3}), uuidFor));
    QVERIFY(QUuid::fromString(sheet.cell(0, 3)) != QUuid());
    QVERIFY(sheet.cell(0, 3) != sheet.cell(1, 3));
    QVERIFY(!stageMade(sheet.model, cells(sheet, 0, 0, {2}), todayFor));
    Column day;
    day.type.typeClass = TypeClass::Date;
    QVERIFY(QDate::fromString(nowFor(day), Qt::ISODate).isValid());
}

void CellCommandsTest::copiesInEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, CopyFormat format, const QString& expected) {
        QTest::newRow(name) << int(format) << expected;
    };
    row("tsv", CopyFormat::Tsv, u"1\tA|d'a\t\n2\tGrace\t\"\""_s);
    row("headers", CopyFormat::TsvWithHeaders, u"id\tname\tnote\n1\tA|d'a\t\n2\tGrace\t\"\""_s);
    row("list", CopyFormat::InList, u"((2, 'Grace', ''))"_s);
}

void CellCommandsTest::copiesInEveryFormat()
{
    QFETCH(const int, format);
    QFETCH(const QString, expected);
    Sheet sheet;
    QVERIFY(paste(sheet, u"A|d'a"_s, 0, {1}));
    QVERIFY(paste(sheet, u"\"\""_s, 1, {3}));
    QCOMPARE(copied(sheet, CopyFormat(format)), expected);
}

void CellCommandsTest::aListNamesEachValueOnceAndNoNull()
{
    Sheet sheet;
    QVERIFY(paste(sheet, u"5\n\n5"_s, 0, {2}));
    const CellBlock block = blockOf(sheet.model, cells(sheet, 0, 2, {2}), {0, 1, 2});
    QCOMPARE(copyText(block, CopyFormat::InList), u"(5)"_s);
}

void CellCommandsTest::copiedNumbersAreExact()
{
    Sheet sheet;
    QVERIFY(paste(sheet, u"9007199254740993"_s, 0, {2}));
    const CellBlock block = blockOf(sheet.model, cells(sheet, 0, 0, {2}), {2});
    for (const CopyFormat format :
        {CopyFormat::Tsv, CopyFormat::TsvWithHeaders, CopyFormat::InList})
        QVERIFY(copyText(block, format).contains(u"9007199254740993"_s));
}

TW_TEST(CellCommandsTest)
#include "cell_commands_test.moc"
