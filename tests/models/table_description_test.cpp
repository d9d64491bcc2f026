// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kNames = kItems + u"CREATE VIEW names AS SELECT id, name FROM items;"_s;

/// As a server describes a view that can be written but names no key.
DescribedTable onlyLackingAKey(DescribedTable described)
{
    Table table = *described.table;
    table.needsOnlyKey = true;
    described.table = std::make_shared<const Table>(table);
    return described;
}

}

/// What is known of the table of a page, and how it ages.
class TableDescriptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownBeforeItIsSet()
    {
        const DescribedFile items(kItems, u"items"_s);
        TableDescription description(items.adapter, QualifiedName{{}, u"items"_s});
        QVERIFY(!description.table());
        QVERIFY(!description.maskedNames());
        QVERIFY(!description.isDescribing());
        QCOMPARE(description.name().name, u"items"_s);
    }

    void describingTakesNothingOverByItself()
    {
        const DescribedFile items(kItems, u"items"_s);
        TableDescription description(items.adapter, QualifiedName{{}, u"items"_s});
        QSignalSpy described(&description, &TableDescription::described);
        description.describe(Lane::Facts);
        QVERIFY(description.isDescribing());
        QVERIFY(described.wait());
        QVERIFY(!description.isDescribing());
        QVERIFY(!description.table());
        description.set(described.first().first().value<DescribedTable>());
        QCOMPARE(description.table()->columnNames(),
            (QStringList{u"id"_s, u"name"_s, u"note"_s, u"secret"_s}));
    }

    void anOlderAnswerIsDropped()
    {
        const DescribedFile items(kItems, u"items"_s);
        TableDescription description(items.adapter, QualifiedName{{}, u"items"_s});
        QSignalSpy described(&description, &TableDescription::described);
        QSignalSpy failed(&description, &TableDescription::failed);
        description.describe(Lane::Facts);
        description.describe(Lane::Facts);
        QVERIFY(described.wait());
        items.drain(Lane::Facts);
        QCOMPARE(described.size(), 1);
        QVERIFY(failed.isEmpty());
    }

    void aTableThatIsGoneIsReported()
    {
        DescribedFile items(kItems, u"items"_s);
        QSignalSpy failed(&items.description, &TableDescription::failed);
        items.file.execute(u"DROP TABLE items"_s);
        items.description.describe(Lane::Facts);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::UndefinedObject);
        QVERIFY(items.description.table());
    }

    void theSameTableIsNoChange()
    {
        DescribedFile items(kItems, u"items"_s);
        const TablePtr before = items.description.table();
        QVERIFY(items.description.compare(items.now()).isNothing());
        QCOMPARE(items.description.table(), before);
    }

    void aChangeIsTakenOverWhenItIsAdopted()
    {
        DescribedFile items(kItems, u"items"_s);
        items.file.execute(u"ALTER TABLE items ADD COLUMN price REAL"_s);
        const TableChange change = items.description.compare(items.now());
        QVERIFY(!change.isNothing());
        QCOMPARE(items.description.table()->columnIndex(u"price"_s), -1);
        items.description.adopt(change);
        QCOMPARE(items.description.table()->columnIndex(u"price"_s), 4);
        QVERIFY(items.description.compare(items.now()).isNothing());
    }

    void aChosenKeyAddressesTheRowsOfAView()
    {
        DescribedFile names(kNames, u"names"_s);
        TableDescription& description = names.description;
        QVERIFY(description.setKey({u"id"_s}));
        QVERIFY(!description.setKey({u"id"_s}));
        description.set(onlyLackingAKey(names.now()));
        QCOMPARE(description.table()->identityColumns, QStringList(u"id"_s));
        QVERIFY(description.serverTable()->identityColumns.isEmpty());
    }

    void aChosenKeyEndsWithItsColumn()
    {
        DescribedFile names(kNames, u"names"_s);
        TableDescription& description = names.description;
        description.setKey({u"id"_s});
        description.set(onlyLackingAKey(names.now()));
        names.file.execute(u"DROP VIEW names; CREATE VIEW names AS SELECT name FROM items"_s);
        description.adopt(description.compare(onlyLackingAKey(names.now())));
        QVERIFY(description.key().isEmpty());
        QVERIFY(description.table()->identityColumns.isEmpty());
    }

    void revealingReadsATableWithoutMasks()
    {
        DescribedFile items(kItems, u"items"_s, u"secret"_s);
        TableDescription& description = items.description;
        QVERIFY(description.readTable()->columns.at(3).isMasked);
        QVERIFY(description.maskedNames());
        QVERIFY(description.setRevealed(true));
        QVERIFY(!description.setRevealed(true));
        QVERIFY(!description.readTable()->columns.at(3).isMasked);
        QVERIFY(description.table()->columns.at(3).isMasked);
        QVERIFY(!description.maskedNames());
        items.alter(u"ALTER TABLE items ADD COLUMN price REAL"_s);
        QVERIFY(!description.readTable()->columns.at(3).isMasked);
        QVERIFY(description.setRevealed(false));
        QCOMPARE(description.readTable(), description.table());
    }

    void renewingMakesAnotherReadTable()
    {
        DescribedFile items(kItems, u"items"_s);
        const TablePtr before = items.description.readTable();
        items.description.renewReadTable();
        QVERIFY(items.description.readTable() != before);
        QCOMPARE(items.description.readTable()->columnNames(), before->columnNames());
    }
};

TW_TEST(TableDescriptionTest)
#include "table_description_test.moc"
