// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/staging/orphaned_edits.h"
#include "table_of.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

JournalPlace journalPlace()
{
    JournalPlace place;
    place.connection = u"shop"_s;
    place.url = u"sqlite:/shop.db"_s;
    place.backend = u"sqlite"_s;
    return place;
}

}

/// Staged edits and what of them is on disk.
class JournalKeeperTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<JournalFolder> m_folder;
    std::unique_ptr<StagedEdits> m_edits;
    std::unique_ptr<JournalKeeper> m_keeper;
    TablePtr m_table;

    [[nodiscard]] RowKey key(int id) const
    {
        return {RowIdentity{m_table->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}}};
    }

    void setName(int id, const QString& name) const
    {
        m_edits->stageCell(
            key(id), {Value::integer(id), Value::text(u"old"_s)}, 1, Value::text(name));
    }

    void open() const { m_keeper->open(*m_folder, journalPlace()); }

    /// What a next start would be offered, once this one is over.
    [[nodiscard]] QList<RecoverableEdits> offered()
    {
        if (m_keeper->journal())
            (void)QTest::qWaitFor([this] { return m_keeper->journal()->isWritten(); });
        m_keeper.reset();
        return m_folder->recoverable().wait().value().edits;
    }

    /// What the next start would be offered if the program ended here.
    [[nodiscard]] QList<RecoverableEdits> copied() const
    {
        const QDir now(m_folder->path());
        const QString copy = m_dir->filePath(u"copy"_s);
        QDir().mkpath(copy);
        for (const QString& name : now.entryList(QDir::Files))
            QFile::copy(now.filePath(name), copy + u'/' + name);
        JournalFolder folder(copy);
        return folder.recoverable().wait().value().edits;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<JournalFolder>(m_dir->filePath(u"journal"_s));
        m_table = std::make_shared<const Table>(tableOf(u"people: id* int, name text"_s));
        m_edits = std::make_unique<StagedEdits>();
        m_edits->setTable(m_table);
        m_keeper = std::make_unique<JournalKeeper>(*m_edits);
    }

    void cleanup()
    {
        m_keeper.reset();
        m_edits.reset();
        m_folder.reset();
        m_dir.reset();
    }

    void nothingIsKeptBeforeItIsOpened()
    {
        setName(1, u"x"_s);
        m_keeper->recordAll();
        m_keeper->endCommit();
        QVERIFY(!m_keeper->journal());
        QVERIFY(!m_keeper->commitObserver());
        QVERIFY(m_keeper->setAside(m_edits->rows()).path.isEmpty());
        QVERIFY(offered().isEmpty());
    }

    void whatIsStagedAlreadyIsKeptWhenItIsOpened()
    {
        setName(1, u"x"_s);
        open();
        const QList<RecoverableEdits> edits = offered();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().rows, m_edits->rows());
    }

    void eachStepIsKept()
    {
        open();
        QSignalSpy changed(m_keeper.get(), &JournalKeeper::changed);
        setName(1, u"x"_s);
        setName(2, u"y"_s);
        m_edits->undoStack()->undo();
        QTRY_VERIFY(!changed.isEmpty());
        const QList<RecoverableEdits> edits = offered();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().rows.size(), 1);
        QCOMPARE(edits.first().rows.first().row, key(1));
    }

    void whatIsBeingTypedIsKeptUntilItIsStagedOrGivenUp()
    {
        open();
        setName(2, u"y"_s);
        const auto typed = [this](const QString& text) {
            m_keeper->keepDraft(
                {key(1), {Value::integer(1), Value::text(u"old"_s)}, 1, Value::text(text)});
        };
        typed(u"ha"_s);
        typed(u"half"_s);
        setName(3, u"z"_s); // another row takes nothing of it away
        QTRY_VERIFY(m_keeper->journal()->isWritten());
        const QList<RecoverableEdits> crashed = copied();
        QCOMPARE(crashed.size(), 1);
        QCOMPARE(crashed.first().rows.size(), 3);
        m_keeper->endDraft();
        const QList<RecoverableEdits> edits = offered();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().rows, m_edits->rows());
    }

    void whatWasTypedIntoAClosedPageIsNotOffered()
    {
        open();
        m_keeper->keepDraft(
            {key(1), {Value::integer(1), Value::text(u"old"_s)}, 1, Value::text(u"half"_s)});
        QVERIFY(offered().isEmpty());
    }

    void textThatEqualsTheRowIsNoDraft()
    {
        open();
        m_keeper->keepDraft(
            {key(1), {Value::integer(1), Value::text(u"old"_s)}, 1, Value::text(u"old"_s)});
        QVERIFY(m_keeper->journal()->isWritten());
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
    }

    void nothingStagedLeavesNoFile()
    {
        open();
        setName(1, u"x"_s);
        m_edits->discardAll();
        QVERIFY(offered().isEmpty());
    }

    void savedRowsAreNotOfferedAgain()
    {
        open();
        setName(1, u"x"_s);
        setName(2, u"y"_s);
        m_keeper->recordSaved(m_edits->removeSaved({key(1)}, m_edits->changes()));
        const QList<RecoverableEdits> edits = offered();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().rows.first().row, key(2));
        QVERIFY(!edits.first().commit);
    }

    void aCommitIsKeptUntilItsEndIsKnown()
    {
        open();
        setName(1, u"x"_s);
        m_keeper->recordCommit({{}, {StepReport{.done = true}}});
        QCOMPARE(offered().first().commit->steps.size(), 1);
    }

    void aCommitThatEndedIsForgotten()
    {
        open();
        setName(1, u"x"_s);
        m_keeper->recordCommit({{}, {StepReport{.done = true}}});
        m_keeper->endCommit();
        QVERIFY(!offered().first().commit);
    }

    void anotherTableIsKeptWhereTheFirstIs()
    {
        StagedEdits others;
        others.setTable(std::make_shared<const Table>(tableOf(u"pets: id* int, name text"_s)));
        JournalKeeper keeper(others);
        keeper.openLike(*m_keeper);
        QVERIFY(!keeper.journal());
        open();
        keeper.openLike(*m_keeper);
        QVERIFY(keeper.journal());
        QCOMPARE(keeper.journal()->place().connection, u"shop"_s);
    }

    void recoveredRowsTakeTheirFileOver()
    {
        open();
        setName(1, u"x"_s);
        const RecoverableEdits left = offered().first();
        m_edits->setTable(m_table);
        m_keeper = std::make_unique<JournalKeeper>(*m_edits);
        open();
        m_keeper->beginRecovery();
        m_edits->stageRecovered(left.rows);
        m_keeper->endRecovery(left, {left.rows, {}, {}});
        QTRY_VERIFY(!QFile::exists(left.path));
        const QList<RecoverableEdits> edits = offered();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().rows, left.rows);
    }

    void orphanedRowsAreKeptUntilTheyAreDiscarded()
    {
        open();
        OrphanedEdits orphaned(*m_keeper);
        setName(1, u"x"_s);
        setName(2, u"y"_s);
        orphaned.add(m_table, {});
        QCOMPARE(orphaned.count(), 0);
        orphaned.add(m_table, m_edits->rows());
        QCOMPARE(orphaned.count(), 2);
        QVERIFY(orphaned.text().contains(u"name"_s));
        m_edits->discardAll();
        orphaned.discard();
        QCOMPARE(orphaned.count(), 0);
        QVERIFY(offered().isEmpty());
    }

    void orphanedRowsAreOfferedByTheNextStart()
    {
        open();
        OrphanedEdits orphaned(*m_keeper);
        setName(1, u"x"_s);
        orphaned.add(m_table, m_edits->rows());
        m_edits->discardAll();
        const QList<RecoverableEdits> edits = offered();
        QCOMPARE(edits.size(), 1);
        QCOMPARE(edits.first().rows.size(), 1);
    }

    void orphanedRowsAreCountedWithoutAJournal()
    {
        OrphanedEdits orphaned(*m_keeper);
        setName(1, u"x"_s);
        orphaned.add(m_table, m_edits->rows());
        QCOMPARE(orphaned.count(), 1);
        orphaned.discard();
        QCOMPARE(orphaned.count(), 0);
    }
};

TW_TEST(JournalKeeperTest)
#include "journal_keeper_test.moc"
