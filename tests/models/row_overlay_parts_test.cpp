// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/row_overlay.h"
#include "rows.h"
#include "table_of.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPets = u"pets: id* int, name text, age int"_s;

TablePtr petsTable(RowAddress address = RowAddress::Key)
{
    Table table = tableOf(kPets);
    table.rowAddress = address;
    return std::make_shared<const Table>(table);
}

ResultHeader headerWith(const QStringList& names)
{
    ResultHeader header;
    for (const QString& name : names)
        header.columns.append({name, {}});
    return header;
}

RowKey petKey(int id)
{
    return {RowIdentity{petsTable()->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}}};
}

StagedRow rename(const char* name)
{
    return {
        ChangeKind::Update, {Value::integer(1), text("old"), Value::integer(3)}, {{1, text(name)}}};
}

}

/// The parts that are laid over each other to the rows of a page.
class RowOverlayPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFoundByName()
    {
        LoadedColumns columns;
        columns.setTable(petsTable());
        QVERIFY(!columns.hasKeys()); // nothing was read
        columns.setComputed({u"loud"_s, u"absent"_s});
        columns.setHeader(headerWith({u"name"_s, u"id"_s, u"loud"_s}));
        QCOMPARE(columns.count(), 3);
        QCOMPARE(columns.placeOf(0), 1);
        QCOMPARE(columns.placeOf(1), 0);
        QVERIFY(!columns.isLoaded(2));
        QCOMPARE(columns.computedPlace(0), 2);
        QCOMPARE(columns.computedPlace(1), -1);
        QVERIFY(columns.hasKeys());
    }

    void rowsWithoutTheirKeyCannotBeAddressed()
    {
        LoadedColumns columns;
        columns.setTable(petsTable());
        columns.setHeader(headerWith({u"name"_s, u"age"_s}));
        QVERIFY(!columns.hasKeys());
        columns.setTable(petsTable(RowAddress::None));
        columns.setHeader(headerWith({u"id"_s, u"name"_s, u"age"_s}));
        QVERIFY(!columns.hasKeys());
    }

    void aPhysicalAddressIsBehindTheColumns()
    {
        Table table = *petsTable(RowAddress::Physical);
        table.physicalColumn = u"rowid"_s;
        LoadedColumns columns;
        columns.setTable(std::make_shared<const Table>(table));
        columns.setHeader(headerWith({u"id"_s, u"name"_s, u"age"_s}));
        QVERIFY(!columns.hasKeys());
        columns.setHeader(headerWith({u"id"_s, u"name"_s, u"age"_s, u"rowid"_s}));
        QVERIFY(columns.hasKeys());
        const RowKey key = columns.keyOf([](int column) { return Value::integer(column); });
        QCOMPARE(key.identity()->key, (ColumnValues{{u"rowid"_s, Value::integer(3)}}));
    }

    void withoutATableColumnsAreThoseOfTheRows()
    {
        LoadedColumns columns;
        columns.setHeader(headerWith({u"count"_s, u"sum"_s}));
        QCOMPARE(columns.count(), 2);
        QCOMPARE(columns.placeOf(1), 1);
        QVERIFY(!columns.hasKeys());
    }

    void aKeyNeedsAllOfItsValues()
    {
        LoadedColumns columns;
        columns.setTable(petsTable());
        columns.setHeader(headerWith({u"id"_s}));
        QCOMPARE(columns.keyOf([](int) { return std::optional(Value::integer(7)); }), petKey(7));
        QCOMPARE(columns.keyOf([](int) { return std::optional<Value>(); }), RowKey());
    }

    void newRowsStandInTheirOrder()
    {
        ChangeSet changes(petsTable());
        const RowKey first = changes.newRow();
        const RowKey second = changes.newRow();
        NewRows rows;
        rows.insert(0, second);
        rows.insert(0, first);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.unsaved(), (QList<RowKey>{first, second}));
        QCOMPARE(rows.find(second), std::optional<qint64>(1));
        QVERIFY(!rows.find(petKey(1)));
        QVERIFY(rows.contains(1) && !rows.contains(2) && !rows.contains(-1));
        rows.remove(0);
        QCOMPARE(rows.key(0), second);
    }

    void aSavedNewRowHasItsKeyAndValues()
    {
        NewRows rows;
        rows.insert(0, ChangeSet(petsTable()).newRow());
        QVERIFY(!rows.isSaved(0));
        QVERIFY(!rows.values(0));
        rows.setSaved(0, petKey(7), {Value::integer(7), text("Rex"), {}});
        QVERIFY(rows.isSaved(0));
        QCOMPARE(rows.find(petKey(7)), std::optional<qint64>(0));
        QCOMPARE(rows.values(0)->at(1), text("Rex"));
        QVERIFY(rows.unsaved().isEmpty());
        rows.removeSaved();
        QCOMPARE(rows.size(), 0);
    }

    void savedValuesHideWholeOnesAndStagedEdits()
    {
        ChangeSet changes(petsTable());
        changes.set(petKey(1), rename("Rex"));
        RowPatches patches;
        patches.setChanges(&changes);
        patches.restage(4, petKey(1));
        patches.setWhole(4, 1, text("all of it"));
        QCOMPARE(patches.cell(4, 1)->toValue(), text("all of it"));
        QVERIFY(!patches.cell(4, 0));
        QVERIFY(patches.stagedKey(4));
        patches.setSaved(4, {Value::integer(1), text("Rex"), Value::integer(3)});
        QVERIFY(patches.isSaved(4));
        QCOMPARE(patches.cell(4, 1)->toValue(), text("Rex"));
        QVERIFY(!patches.stagedKey(4));
        QVERIFY(!patches.cell(5, 1));
    }

    void stagedEditsAreLookedUpAgain()
    {
        ChangeSet changes(petsTable());
        RowPatches patches;
        patches.setChanges(&changes);
        patches.restage(4, petKey(1));
        QVERIFY(!patches.stagedKey(4));
        changes.set(petKey(1), rename("Rex"));
        patches.restage(4, petKey(1));
        QCOMPARE(*patches.stagedKey(4), petKey(1));
        changes.set(petKey(1), std::nullopt);
        patches.restage(4, petKey(1));
        QVERIFY(!patches.stagedKey(4));
    }

    void patchesGoWithTheirRows()
    {
        RowPatches patches;
        patches.setSaved(1, {text("a")});
        patches.setSaved(2, {text("b")});
        patches.setWhole(1, 0, text("c"));
        patches.remove(1);
        QVERIFY(!patches.cell(1, 0));
        QVERIFY(patches.saved(1).isEmpty());
        QVERIFY(patches.cell(2, 0));
        patches.clear();
        QVERIFY(!patches.isSaved(2));
    }

    void rowsOfAllPartsAreOneList()
    {
        ChangeSet changes(petsTable());
        const RowKey added = changes.newRow();
        changes.set(petKey(2), rename("Rex"));
        RowOverlay overlay;
        overlay.setTable(petsTable(), &changes);
        overlay.begin(headerWith({u"id"_s, u"name"_s, u"age"_s}));
        overlay.append(chunkOf({{Value::integer(1), text("one"), Value::integer(3)},
            {Value::integer(2), text("two"), Value::integer(4)}}));
        overlay.insertUnsaved(0, added);
        QCOMPARE(overlay.size(), 3);
        QCOMPARE(overlay.key(0), added);
        QCOMPARE(overlay.key(2), petKey(2));
        QCOMPARE(overlay.find(petKey(1)), std::optional<qint64>(1));
        QVERIFY(overlay.staged(2));
        QVERIFY(!overlay.staged(1));
        QVERIFY(overlay.isUnsaved(0));
        overlay.setSaved(added, {Value::integer(9), text("nine"), Value::integer(5)});
        QCOMPARE(overlay.find(petKey(9)), std::optional<qint64>(0));
        QCOMPARE(overlay.cell(0, 1).toValue(), text("nine"));
        overlay.clear();
        QCOMPARE(overlay.size(), 0);
    }

    void aRowThatIsSavedUnderAnotherKeyIsFoundByThat()
    {
        const ChangeSet changes(petsTable());
        RowOverlay overlay;
        overlay.setTable(petsTable(), &changes);
        overlay.begin(headerWith({u"id"_s, u"name"_s, u"age"_s}));
        overlay.append(chunkOf({{Value::integer(1), text("one"), Value::integer(3)}}));
        overlay.setSaved(petKey(1), {Value::integer(8), text("eight"), Value::integer(3)});
        QVERIFY(!overlay.find(petKey(1)));
        QCOMPARE(overlay.find(petKey(8)), std::optional<qint64>(0));
        QCOMPARE(overlay.row(0).at(1), text("eight"));
    }
};

TW_TEST(RowOverlayPartsTest)
#include "row_overlay_parts_test.moc"
