// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells/block_commands.h"
#include "models/editing/edit_controller.h"
#include "models/filters/computed_words.h"
#include "models/filters/masked_columns.h"
#include "models/rows/result_model.h"
#include "models/tables/table_settings.h"
#include "rows.h"
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

ComputedColumn typed(const QString& name, const QString& expression)
{
    return {.alias = name, .expression = expression};
}

ComputedColumn kinds()
{
    return {u"kind"_s,
        {{Filter::condition(u"stock"_s, FilterOperator::GreaterThan, {Value::integer(9)}),
            Value::text(u"many"_s)}},
        Value::text(u"few"_s)};
}

const QString kGoods = u"goods: id* int, name text, stock int"_s;

enum Columns
{
    Id,
    Name,
    Stock,
    Loud,
    Kind
};

/// A page whose rows came with `loud` and without `kind`.
class ComputedColumnsPage
{
public:
    explicit ComputedColumnsPage(RowAddress address = RowAddress::Key)
        : edits(nullptr)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        Table own = tableOf(kGoods);
        own.rowAddress = address;
        table = std::make_shared<const Table>(own);
        edits.setTable(table);
        model.setTable(table, &edits);
        model.setComputed({typed(u"loud"_s, u"upper(name)"_s), kinds()});
        load();
    }

    void load()
    {
        ResultHeader header = headerOf(*table);
        header.columns.append({u"loud"_s, typeOf(u"text"_s)});
        QList<QList<Value>> rows{{text("1"), text("Ada"), text("36"), text("ADA")},
            {text("2"), text("Bob"), text("2"), Value()}};
        if (table->rowAddress == RowAddress::Physical) {
            header.columns.append({u"ctid"_s, {}});
            rows[0].append(text("(0,1)"));
            rows[1].append(text("(0,2)"));
        }
        model.clear();
        model.append(batchOf(header, rows));
    }

    [[nodiscard]] QModelIndex at(int row, int column) const { return model.index(row, column); }

    TablePtr table;
    EditController edits;
    ResultModel model;
    QAbstractItemModelTester tester;
};

}

/// Columns that the server computes, behind those of the table.
class ComputedColumnsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyStandBehindTheTablesColumns()
    {
        ComputedColumnsPage page;
        QCOMPARE(page.model.columnCount(), 5);
        QCOMPARE(page.model.headerData(Loud, Qt::Horizontal, Qt::DisplayRole), u"loud"_s);
        QCOMPARE(page.at(0, Loud).data(), u"ADA"_s);
        QCOMPARE(shown(page.model, 1, Loud), u"NULL"_s);
        QCOMPARE(page.at(0, Stock).data(), u"36"_s);
        QVERIFY(!page.model.computed(Stock));
        QCOMPARE(*page.model.computed(Kind), kinds());
        QVERIFY(!page.model.computed(Kind + 1));
    }

    void whatHasNotComeIsAwaited()
    {
        ComputedColumnsPage page;
        QCOMPARE(page.model.display(0, Kind).glyph, CellGlyph::Awaited);
        QCOMPARE(page.at(0, Kind).data(Qt::AccessibleTextRole), u"not read yet"_s);
    }

    void theirTypesComeWithTheRows()
    {
        ComputedColumnsPage page;
        QCOMPARE(page.model.columns().at(Loud).type.name, u"text"_s);
        QVERIFY(!page.model.columns().at(Loud).type.hasOrder);
        QVERIFY(page.model.columns().at(Kind).type.name.isEmpty());
        QVERIFY(page.model.columns().at(Stock).type.hasOrder);
    }

    void theFirstValueTellsATypeThatTheEngineDoesNot()
    {
        ComputedColumnsPage page;
        page.model.setComputed({typed(u"n"_s, u"stock + 1"_s)});
        ResultHeader header = headerOf(*page.table);
        header.columns.append({u"n"_s, {}});
        page.model.clear();
        page.model.append(batchOf(header,
            {{text("1"), text("Ada"), text("36"), Value()},
                {text("2"), text("Bob"), text("2"), Value::integer(3)}}));
        QCOMPARE(page.model.columns().at(Loud).type.typeClass, TypeClass::Integer);
        QVERIFY(page.model.columns().at(Loud).type.name.isEmpty());
        QVERIFY(!page.model.columns().at(Loud).type.hasOrder);
    }

    void headersSayWhatTheyAreComputedFrom()
    {
        ComputedColumnsPage page;
        QCOMPARE(page.model.headerData(Loud, Qt::Horizontal, Qt::ToolTipRole),
            u"loud, text\nComputed from upper(name)"_s);
        QCOMPARE(page.model.headerData(Kind, Qt::Horizontal, Qt::ToolTipRole),
            u"kind\nComputed from many if stock > 9; else few"_s);
        QCOMPARE(page.model.headerData(Loud, Qt::Horizontal, Qt::AccessibleTextRole),
            u"loud, text, computed"_s);
    }

    void nobodyChangesThem()
    {
        ComputedColumnsPage page;
        QSignalSpy rejected(&page.model, &ResultModel::valueRejected);
        QVERIFY(!page.at(0, Loud).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!page.model.setData(page.at(0, Loud), u"x"_s, Qt::EditRole));
        QCOMPARE(rejected.first().at(1).value<Error>().message,
            u"loud is computed from upper(name) and cannot be changed."_s);
        QCOMPARE(page.model.rules().editOf(0, Loud, u"x"_s).error().kind, ErrorKind::ReadOnly);
        QVERIFY(page.edits.changes().isEmpty());
    }

    void theOtherColumnsAreChangedAsEver()
    {
        for (const RowAddress address : {RowAddress::Key, RowAddress::Physical}) {
            ComputedColumnsPage page(address);
            QVERIFY(page.model.setData(page.at(1, Name), u"Eve"_s, Qt::EditRole));
            QCOMPARE(page.at(1, Name).data(), u"Eve"_s);
            const StagedRow* staged = page.edits.changes().find(page.model.rowKey(1));
            QVERIFY(staged);
            QCOMPARE(staged->original.size(), 3);
            QCOMPARE(shown(page.model, 1, Loud), u"NULL"_s);
        }
    }

    void aSavedRowNeedsAnotherReading()
    {
        ComputedColumnsPage page;
        page.model.showSaved(page.model.rowKey(0), {text("1"), text("Eve"), text("36")});
        QCOMPARE(page.at(0, Name).data(), u"Eve"_s);
        QCOMPARE(page.model.display(0, Loud).glyph, CellGlyph::Awaited);
        page.load();
        QCOMPARE(page.at(0, Loud).data(), u"ADA"_s);
    }

    void aNewRowHasNoneYet()
    {
        ComputedColumnsPage page;
        const RowKey key = page.edits.staged().stageNewRow();
        QVERIFY(page.model.value(0, Loud).isDefault());
        QVERIFY(!page.at(0, Loud).flags().testFlag(Qt::ItemIsEditable));
        page.model.showSaved(key, {text("3"), text("Eve"), text("1")});
        QCOMPARE(page.model.display(0, Loud).glyph, CellGlyph::Awaited);
    }

    void pastedAndDuplicatedRowsHaveNothingOfThem()
    {
        ComputedColumnsPage page;
        stageDuplicates(page.model, {0});
        const PasteBlock block(
            u"id\tloud\n7\tX\n8\tY"_s, page.model, {Id, Name, Stock, Loud, Kind});
        QVERIFY(block.stage(page.model, page.model.rowCount(), true));
        QCOMPARE(page.edits.changes().newRows().size(), 3);
        for (const RowKey& key : page.edits.changes().newRows()) {
            const StagedRow* row = page.edits.changes().find(key);
            for (auto cell = row->cells.cbegin(); cell != row->cells.cend(); ++cell)
                QVERIFY(cell.key() < Loud);
        }
    }

    void theyCanColourCells()
    {
        ComputedColumnsPage page;
        const ColourRule rule{
            {u"loud"_s, FilterOperator::Equal, {Value::text(u"ADA"_s)}}, RuleColour::Red, true};
        page.model.decorations().setColourRules({rule});
        QVERIFY(page.model.decorations().colourRule(page.model.position(0), Loud));
        QVERIFY(page.model.decorations().colourRule(page.model.position(0), Id));
        QVERIFY(!page.model.decorations().colourRule(page.model.position(1), Id));
    }

    void theyCanGoAgain()
    {
        ComputedColumnsPage page;
        page.model.setComputed({});
        QCOMPARE(page.model.columnCount(), 3);
        QCOMPARE(page.at(0, Stock).data(), u"36"_s);
    }

    void masksKeepThemAway()
    {
        Table table = tableOf(kGoods);
        table.columns[Name].isMasked = true;
        const TestDialect dialect;
        const MaskedNames names(table, dialect, u"name,users.pin"_s);
        QCOMPARE(names.inComputed(typed(u"x"_s, u"upper(NAME)"_s)), u"name"_s);
        QCOMPARE(names.inComputed(typed(u"x"_s, u"(select max(pin) from users)"_s)), u"pin"_s);
        QCOMPARE(names.inComputed(typed(u"x"_s, u"stock * 2"_s)), QString());
        QCOMPARE(names.inComputed(kinds()), QString());
        ComputedColumn guess = kinds();
        guess.branches.front().when = Filter::condition(u"name"_s, FilterOperator::IsNull);
        QCOMPARE(names.inComputed(guess), u"name"_s);
    }

    void theyAreRememberedForATable()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tables.ini"_s);
        const std::vector<ComputedColumn> columns{
            typed(u"a, \"b\" %1 ü"_s, u"'x' || \"y\" -- ;\\n"_s), kinds()};
        {
            TableSettings memory(path);
            QVERIFY(memory.computed(u"here"_s).empty());
            memory.setComputed(u"here"_s, columns);
        }
        TableSettings memory(path);
        QCOMPARE(memory.computed(u"here"_s), columns);
        QVERIFY(memory.computed(u"there"_s).empty());
        memory.setComputed(u"here"_s, {});
        QVERIFY(memory.computed(u"here"_s).empty());
    }
};

TW_TEST(ComputedColumnsTest)
#include "computed_columns_test.moc"
