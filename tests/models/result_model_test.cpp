// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "models/rows/result_model.h"
#include "rows.h"
#include "table_of.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

/// A model over one page of a table, under the eyes of the model tester.
class ResultModelPage
{
public:
    explicit ResultModelPage(const QString& definition, const QList<QList<Value>>& rows)
        : ResultModelPage(tableOf(definition), rows)
    { }
    explicit ResultModelPage(const Table& definition, const QList<QList<Value>>& rows)
        : table(std::make_shared<const Table>(definition))
        , edits(nullptr)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        edits.setTable(table);
        model.setTable(table, &edits);
        load(rows);
    }

    void load(const QList<QList<Value>>& rows)
    {
        model.clear();
        model.append(batchOf(header(), rows));
    }

    [[nodiscard]] ResultHeader header() const
    {
        ResultHeader header = headerOf(*table);
        if (table->rowAddress == RowAddress::Physical)
            header.columns.append({u"ctid"_s, {}});
        return header;
    }

    void set(int row, int column, const char* value)
    {
        QVERIFY(model.setData(model.index(row, column), QString::fromUtf8(value), Qt::EditRole));
    }
    void stageKind(int row, ChangeKind kind)
    {
        edits.staged().stageKind({{model.rowKey(row), model.loadedRow(row)}}, kind);
    }
    [[nodiscard]] QString cell(int row, int column) const { return shown(model, row, column); }
    [[nodiscard]] QString words(int row, int column) const
    {
        return model.index(row, column).data(Qt::AccessibleTextRole).toString();
    }

    TablePtr table;
    EditController edits;
    ResultModel model;
    QAbstractItemModelTester tester;
};

const QString kPeople = u"people: id* int, name text, age int, ok bool, is_deleted bool"_s;

QList<QList<Value>> threePeople()
{
    return {{text("1"), text("Ada"), text("36"), text("t"), text("f")},
        {text("2"), text(""), Value(), Value(), text("f")},
        {text("3"), text("Alan\nTuring"), text("41"), text("f"), text("t")}};
}

}

class ResultModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRowsAsTheyCome();
    void aStagedValueIsShownOverTheLoadedOne();
    void newRowsStandAboveTheLoadedOnes();
    void rowStatesFollowWhatIsStaged();
    void aReloadKeepsTheEditsOnTheirRows();
    void editsFollowTheRowToAnotherPlace();
    void booleansAreCheckBoxes();
    void whatCannotBeWrittenIsNotEditable();
    void refusedTextIsReported();
    void editingWithoutAChangeStagesNothing();
    void savedRowsShowWhatTheServerReturned();
    void savedNewRowsKeepTheirPlace();
    void aNewKeyIsTheIdentityFromThenOn();
    void physicalAddressesAreNotShown();
    void queriesAreReadOnlyAndBringTheirColumns();
    void wordsAreForScreenReaders();
    void headersSayWhatAColumnIs();
};

void ResultModelTest::showsRowsAsTheyCome()
{
    ResultModelPage page(kPeople, threePeople());
    QCOMPARE(page.model.rowCount(), 3);
    QCOMPARE(page.model.columnCount(), 5);
    QCOMPARE(page.cell(0, 1), u"Ada"_s);
    QCOMPARE(page.cell(1, 1), u"''"_s);
    QCOMPARE(page.cell(1, 2), u"NULL"_s);
    QCOMPARE(page.cell(2, 1), u"Alan"_s);
    RowStream::Batch more;
    more.chunks.push_back(chunkOf(threePeople()));
    QSignalSpy inserted(&page.model, &ResultModel::rowsInserted);
    page.model.append(std::move(more));
    QCOMPARE(page.model.rowCount(), 6);
    QCOMPARE(inserted.size(), 1);
    page.model.clear();
    QCOMPARE(page.model.rowCount(), 0);
    QCOMPARE(page.model.columnCount(), 5);
}

void ResultModelTest::aStagedValueIsShownOverTheLoadedOne()
{
    ResultModelPage page(kPeople, threePeople());
    QSignalSpy changed(&page.model, &ResultModel::dataChanged);
    page.set(0, 1, "Ada L.");
    QCOMPARE(page.cell(0, 1), u"Ada L."_s);
    QCOMPARE(page.model.cellState(0, 1), CellState::Edited);
    QCOMPARE(page.model.cellState(0, 2), CellState::Clean);
    QCOMPARE(page.model.loadedRow(0).at(1), text("Ada"));
    QCOMPARE(changed.size(), 1);
    page.edits.undoStack()->undo();
    QCOMPARE(page.cell(0, 1), u"Ada"_s);
    QCOMPARE(page.model.cellState(0, 1), CellState::Clean);
}

void ResultModelTest::newRowsStandAboveTheLoadedOnes()
{
    ResultModelPage page(kPeople, threePeople());
    const QPersistentModelIndex ada = page.model.index(0, 1);
    const RowKey first = page.edits.staged().stageNewRow();
    const RowKey second = page.edits.staged().stageNewRow();
    QCOMPARE(page.model.rowKey(0), first);
    QCOMPARE(page.model.rowKey(1), second);
    QCOMPARE(ada.row(), 2);
    QCOMPARE(page.cell(0, 1), u"NULL"_s);
    QCOMPARE(page.model.totalRows(), 5);
    page.set(1, 1, "New");
    page.edits.staged().stageKind({{first, {}}}, ChangeKind::Delete);
    QCOMPARE(page.cell(0, 1), u"New"_s);
    page.edits.undoStack()->undo();
    QCOMPARE(page.cell(1, 1), u"New"_s);
    page.model.clear();
    QCOMPARE(page.model.rowCount(), 2);
}

void ResultModelTest::rowStatesFollowWhatIsStaged()
{
    ResultModelPage page(kPeople, threePeople());
    QCOMPARE(page.model.rowState(0), RowState::Clean);
    QCOMPARE(page.model.rowState(2), RowState::Deleted);
    page.set(0, 1, "x");
    QCOMPARE(page.model.rowState(0), RowState::Edited);
    page.stageKind(0, ChangeKind::Delete);
    QCOMPARE(page.model.rowState(0), RowState::Removed);
    QCOMPARE(page.model.cellState(0, 3), CellState::Removed);
    page.stageKind(1, ChangeKind::SoftDelete);
    QCOMPARE(page.model.rowState(1), RowState::SoftRemoved);
    page.stageKind(2, ChangeKind::Restore);
    QCOMPARE(page.model.rowState(2), RowState::Restored);
    page.edits.staged().stageNewRow();
    QCOMPARE(page.model.rowState(0), RowState::New);
    page.edits.staged().discardAll();
    QCOMPARE(page.model.rowState(0), RowState::Clean);
}

void ResultModelTest::aReloadKeepsTheEditsOnTheirRows()
{
    ResultModelPage page(kPeople, threePeople());
    page.set(1, 1, "Grace");
    page.load(threePeople());
    QCOMPARE(page.cell(1, 1), u"Grace"_s);
    QCOMPARE(page.model.rowState(0), RowState::Clean);
    page.edits.undoStack()->undo();
    QCOMPARE(page.cell(1, 1), u"''"_s);
}

void ResultModelTest::editsFollowTheRowToAnotherPlace()
{
    ResultModelPage page(kPeople, threePeople());
    page.set(1, 1, "Grace");
    const RowKey grace = page.model.rowKey(1);
    QList<QList<Value>> reversed = threePeople();
    std::ranges::reverse(reversed);
    reversed.removeLast();
    page.load(reversed);
    QCOMPARE(page.model.findRow(grace), std::optional(1));
    QCOMPARE(page.cell(1, 1), u"Grace"_s);
    QCOMPARE(page.model.rowState(0), RowState::Deleted);
    page.load({reversed.constFirst()});
    QVERIFY(!page.model.findRow(grace));
    QCOMPARE(page.edits.changes().size(), 1);
}

void ResultModelTest::booleansAreCheckBoxes()
{
    ResultModelPage page(kPeople, threePeople());
    const auto state
        = [&page](int row) { return page.model.index(row, 3).data(Qt::CheckStateRole); };
    QCOMPARE(state(0), QVariant(Qt::Checked));
    QCOMPARE(state(1), QVariant(Qt::PartiallyChecked));
    QCOMPARE(state(2), QVariant(Qt::Unchecked));
    QVERIFY(!page.model.index(0, 1).data(Qt::CheckStateRole).isValid());
    const Qt::ItemFlags flags = page.model.flags(page.model.index(0, 3));
    QVERIFY(flags.testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(flags.testFlag(Qt::ItemIsUserTristate));
    QVERIFY(page.model.setData(page.model.index(0, 3), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(page.model.value(0, 3), text("f"));
    QVERIFY(page.model.setData(page.model.index(0, 3), Qt::PartiallyChecked, Qt::CheckStateRole));
    QCOMPARE(page.model.value(0, 3), Value());
    QVERIFY(page.model.setData(page.model.index(0, 3), u"yes"_s, Qt::EditRole));
    QCOMPARE(state(0), QVariant(Qt::Checked));
}

void ResultModelTest::whatCannotBeWrittenIsNotEditable()
{
    Table table = tableOf(kPeople);
    table.columns[2].generation = Generation::Expression;
    ResultModelPage page(table, threePeople());
    const auto isEditable = [](const ResultModelPage& shownPage, int row, int column) {
        return shownPage.model.flags(shownPage.model.index(row, column))
            .testFlag(Qt::ItemIsEditable);
    };
    QVERIFY(isEditable(page, 0, 1));
    QVERIFY(!isEditable(page, 0, 2));
    page.stageKind(0, ChangeKind::Delete);
    QVERIFY(!isEditable(page, 0, 1));
    table.readOnlyReason = u"It is a view."_s;
    ResultModelPage view(table, threePeople());
    QVERIFY(!isEditable(view, 0, 1));
    QSignalSpy rejected(&view.model, &ResultModel::valueRejected);
    QVERIFY(!view.model.setData(view.model.index(0, 1), u"x"_s, Qt::EditRole));
    QCOMPARE(rejected.size(), 1);
}

void ResultModelTest::refusedTextIsReported()
{
    ResultModelPage page(kPeople, threePeople());
    QSignalSpy rejected(&page.model, &ResultModel::valueRejected);
    QVERIFY(!page.model.setData(page.model.index(0, 2), u"old"_s, Qt::EditRole));
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(rejected.constFirst().at(1).value<Error>().message, u"'old' is not a whole number."_s);
    QVERIFY(page.edits.changes().isEmpty());
}

void ResultModelTest::editingWithoutAChangeStagesNothing()
{
    ResultModelPage page(kPeople, threePeople());
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 5; ++column)
            QVERIFY(page.model.setData(page.model.index(row, column),
                QVariant::fromValue(page.model.value(row, column)), Qt::EditRole));
    QVERIFY(page.edits.changes().isEmpty());
    QCOMPARE(page.edits.undoStack()->count(), 0);
}

void ResultModelTest::savedRowsShowWhatTheServerReturned()
{
    ResultModelPage page(kPeople, threePeople());
    page.set(0, 1, "  ada ");
    const RowKey key = page.model.rowKey(0);
    page.edits.staged().discardAll();
    page.model.showSaved(key, {text("1"), text("Ada (trigger)"), text("37"), text("t"), text("f")});
    QCOMPARE(page.cell(0, 1), u"Ada (trigger)"_s);
    QCOMPARE(page.model.loadedRow(0).at(2), text("37"));
    page.set(0, 2, "37");
    QVERIFY(page.edits.changes().isEmpty());
    page.load(threePeople());
    QCOMPARE(page.cell(0, 1), u"Ada"_s);
}

void ResultModelTest::savedNewRowsKeepTheirPlace()
{
    ResultModelPage page(kPeople, threePeople());
    const RowKey first = page.edits.staged().stageNewRow();
    const RowKey second = page.edits.staged().stageNewRow();
    const QPersistentModelIndex ada = page.model.index(2, 1);
    page.model.showSaved(first, {text("8"), text("eight"), Value(), Value(), text("f")});
    page.model.showSaved(second, {text("9"), text("nine"), Value(), Value(), text("f")});
    page.edits.staged().discardAll();
    QCOMPARE(page.model.rowCount(), 5);
    QCOMPARE(page.cell(0, 1), u"eight"_s);
    QCOMPARE(page.cell(1, 1), u"nine"_s);
    QCOMPARE(page.model.rowState(0), RowState::Clean);
    QCOMPARE(ada.row(), 2);
    page.set(1, 1, "neuf");
    QCOMPARE(page.edits.changes().changes().constFirst().kind, ChangeKind::Update);
    QCOMPARE(page.model.rowState(1), RowState::Edited);
    page.load(threePeople());
    QCOMPARE(page.model.rowCount(), 3);
}

void ResultModelTest::aNewKeyIsTheIdentityFromThenOn()
{
    ResultModelPage page(kPeople, threePeople());
    const RowKey before = page.model.rowKey(0);
    page.model.showSaved(before, {text("10"), text("Ada"), text("36"), text("t"), text("f")});
    QVERIFY(page.model.rowKey(0) != before);
    QVERIFY(!page.model.findRow(before));
    page.set(0, 1, "x");
    QCOMPARE(page.edits.changes().keys().constFirst(), page.model.rowKey(0));
    QCOMPARE(page.cell(0, 1), u"x"_s);
}

void ResultModelTest::physicalAddressesAreNotShown()
{
    Table table = tableOf(u"log: line text"_s);
    table.rowAddress = RowAddress::Physical;
    table.physicalColumn = u"ctid"_s;
    ResultModelPage page(table, {{text("same"), text("(0,1)")}, {text("same"), text("(0,2)")}});
    QCOMPARE(page.model.columnCount(), 1);
    QVERIFY(page.model.rowKey(0) != page.model.rowKey(1));
    page.stageKind(1, ChangeKind::Delete);
    QCOMPARE(page.model.rowState(0), RowState::Clean);
    QCOMPARE(page.model.rowState(1), RowState::Removed);
    page.edits.staged().discardAll();
    const RowKey first = page.model.rowKey(0);
    page.model.showSaved(first, {text("new"), text("(0,7)")});
    QCOMPARE(page.model.rowKey(0).identity()->key.constFirst().second, text("(0,7)"));
    QCOMPARE(page.model.loadedRow(0), QList<Value>{text("new")});
}

void ResultModelTest::queriesAreReadOnlyAndBringTheirColumns()
{
    ResultModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &ResultModel::modelReset);
    ResultHeader header{{{u"a"_s, typeOf(u"int"_s)}, {u"a"_s, typeOf(u"text"_s)}}};
    model.append(batchOf(header, numberedRows(0, 10)));
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.rowCount(), 10);
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    model.append(batchOf(header, numberedRows(5, 3)));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(reset.size(), 1);
    header.columns.removeLast();
    model.append(batchOf(header, {{text("x")}}));
    QCOMPARE(model.columnCount(), 1);
    QCOMPARE(reset.size(), 2);
}

void ResultModelTest::wordsAreForScreenReaders()
{
    ResultModelPage page(kPeople, threePeople());
    QCOMPARE(page.words(0, 1), u"Ada"_s);
    QCOMPARE(page.words(1, 1), u"empty text"_s);
    QCOMPARE(page.words(1, 2), u"NULL"_s);
    QCOMPARE(page.words(2, 1), u"Alan, more lines"_s);
    QCOMPARE(page.words(0, 3), u"true"_s);
    page.set(0, 1, "x");
    QCOMPARE(page.words(0, 1), u"x, edited"_s);
    page.stageKind(1, ChangeKind::Delete);
    QCOMPARE(page.words(1, 2), u"NULL, to be deleted"_s);
    const auto rowWords = [&page](int row) {
        return page.model.headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(rowWords(0), u"edited row"_s);
    QCOMPARE(rowWords(1), u"to be deleted"_s);
    QCOMPARE(rowWords(2), u"deleted row"_s);
}

void ResultModelTest::headersSayWhatAColumnIs()
{
    Table table = tableOf(kPeople);
    table.uniqueKeys = {{u"people_name"_s, {u"name"_s}}};
    table.foreignKeys = {{u"fk"_s, {u"age"_s}, {}, {}}};
    ResultModelPage page(table, threePeople());
    page.model.headers().setSort({{u"name"_s}, {u"age"_s, SortOrder::Descending}});
    const auto words = [&page](int column) {
        return page.model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(words(0), u"id, int, key, not null"_s);
    QCOMPARE(words(1), u"name, text, unique, sorted ascending 1"_s);
    QCOMPARE(words(2), u"age, int, reference, sorted descending 2"_s);
    QCOMPARE(page.model.headerData(0, Qt::Horizontal, ColumnRole).value<Column>().name, u"id"_s);
}

TW_TEST(ResultModelTest)
#include "result_model_test.moc"
