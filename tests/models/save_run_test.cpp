// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/editing/save_run.h"
#include "models/staging/journal_keeper.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kAges = u"CREATE TABLE ages (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0));"
                      "INSERT INTO ages VALUES (1, 10), (2, 20), (3, 30);"_s;

}

/// A save and what became of it.
class SaveRunTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_ages;
    std::unique_ptr<StagedEdits> m_edits;
    std::unique_ptr<JournalKeeper> m_journal;
    std::unique_ptr<SaveRun> m_run;

    [[nodiscard]] RowKey key(int id) const
    {
        return {RowIdentity{
            m_ages->description.table()->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}}};
    }

    void setAge(int id, int age) const
    {
        m_edits->stageCell(
            key(id), {Value::integer(id), Value::integer(id * 10)}, 1, Value::integer(age));
    }

    [[nodiscard]] QStringList ages() const
    {
        return m_ages->file.column(u"SELECT age FROM ages ORDER BY id"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_ages = std::make_unique<DescribedFile>(kAges, u"ages"_s);
        m_edits = std::make_unique<StagedEdits>();
        m_edits->setTable(m_ages->description.table());
        m_journal = std::make_unique<JournalKeeper>(*m_edits);
        m_run = std::make_unique<SaveRun>(m_ages->adapter, *m_edits, *m_journal);
        m_run->setStamp(m_ages->description.stamp());
    }

    void cleanup()
    {
        m_run.reset();
        m_journal.reset();
        m_edits.reset();
        m_ages.reset();
    }

    void aSaveLocksAndEndsWithNothingStaged()
    {
        setAge(1, 11);
        QSignalSpy active(m_run.get(), &SaveRun::activeChanged);
        QSignalSpy saved(m_run.get(), &SaveRun::saved);
        QSignalSpy unstaged(m_run.get(), &SaveRun::unstaged);
        m_run->save(BadRows::TakeAllBack);
        QVERIFY(m_run->isActive());
        QVERIFY(m_edits->isLocked());
        QVERIFY(saved.wait());
        QCOMPARE(unstaged.size(), 1);
        QTRY_COMPARE(active.size(), 2);
        QVERIFY(!m_run->isActive());
        QVERIFY(!m_edits->isLocked());
        QVERIFY(m_edits->changes().isEmpty());
        QCOMPARE(m_run->runningFor().count(), 0);
        QCOMPARE(ages(), (QStringList{u"11"_s, u"20"_s, u"30"_s}));
    }

    void nothingStagedIsNothingSaved()
    {
        QSignalSpy active(m_run.get(), &SaveRun::activeChanged);
        m_run->save(BadRows::TakeAllBack);
        m_run->resolve();
        QVERIFY(active.isEmpty());
    }

    void aFailureNamesItsRow()
    {
        setAge(1, 11);
        setAge(2, -1);
        QSignalSpy notSaved(m_run.get(), &SaveRun::notSaved);
        m_run->save(BadRows::TakeAllBack);
        QVERIFY(notSaved.wait());
        QCOMPARE(m_run->failureCount(), 1);
        QCOMPARE(m_run->failure(key(2))->kind, ErrorKind::Check);
        QVERIFY(!m_run->failure(key(1)));
        QCOMPARE(m_edits->changes().size(), 2);
        setAge(2, 21);
        QVERIFY(!m_run->failure(key(2)));
        QCOMPARE(ages(), (QStringList{u"10"_s, u"20"_s, u"30"_s}));
    }

    void goodRowsAreSavedWithoutBadOnes()
    {
        setAge(1, 11);
        setAge(2, -1);
        setAge(3, 31);
        QSignalSpy saved(m_run.get(), &SaveRun::saved);
        m_run->save(BadRows::KeepOthers);
        QVERIFY(saved.wait());
        QCOMPARE(saved.first().at(2).value<QList<RowKey>>(), (QList<RowKey>{key(1), key(3)}));
        QCOMPARE(saved.first().at(1).value<Batch>().size(), 2);
        QCOMPARE(m_edits->changes().keys(), QList<RowKey>{key(2)});
        QVERIFY(m_run->failure(key(2)));
        QCOMPARE(ages(), (QStringList{u"11"_s, u"20"_s, u"31"_s}));
    }

    void aPlanOfTheStagedRowsIsNotRun()
    {
        setAge(1, 11);
        const Result<Batch> plan = m_run->plan();
        QVERIFY(plan);
        QCOMPARE(plan->size(), 1);
        QVERIFY(!m_run->isActive());
        QCOMPARE(ages().first(), u"10"_s);
    }

    void aSaveWithOthersEndsAsTheySay()
    {
        setAge(1, 11);
        int stops = 0;
        QSignalSpy notSaved(m_run.get(), &SaveRun::notSaved);
        m_run->begin([&stops] { ++stops; });
        QVERIFY(m_edits->isLocked());
        m_run->stop();
        QCOMPARE(stops, 1);
        m_run->end({}, {key(1)}, fail(ErrorKind::Cancelled, u"stopped"_s));
        QCOMPARE(notSaved.size(), 1);
        QVERIFY(!m_edits->isLocked());
        m_run->stop();
        QCOMPARE(stops, 1);
    }

    void conflictsAreMarkedUntilTheNextSave()
    {
        setAge(1, 11);
        QSignalSpy changed(m_run.get(), &SaveRun::failureChanged);
        m_run->markConflicts({key(1)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_run->failure(key(1))->kind, ErrorKind::ConcurrentModification);
        m_run->begin();
        QVERIFY(!m_run->failure(key(1)));
        QCOMPARE(changed.size(), 2);
    }

    void anUnknownOutcomeIsResolvedBeforeAnythingIsSaved()
    {
        setAge(1, 11);
        // The engine ended with its program before it could commit.
        const ApplyReport tried
            = m_ages->adapter->apply(m_run->plan().value(), ApplyMode::DryRun, {});
        QVERIFY(m_run->takeOver({{}, tried.steps}));
        QVERIFY(m_run->isUnknown());
        QSignalSpy notSaved(m_run.get(), &SaveRun::notSaved);
        m_run->save(BadRows::TakeAllBack);
        QVERIFY(notSaved.wait());
        QVERIFY(!m_run->isUnknown());
        QCOMPARE(ages().first(), u"10"_s);
        QCOMPARE(m_edits->changes().size(), 1);
        QSignalSpy saved(m_run.get(), &SaveRun::saved);
        m_run->save(BadRows::TakeAllBack);
        QVERIFY(saved.wait());
        QCOMPARE(ages().first(), u"11"_s);
    }

    void anotherTableForgetsWhatWasUnknown()
    {
        setAge(1, 11);
        m_run->markConflicts({key(1)});
        QVERIFY(m_run->takeOver({{}, {StepReport{.done = true}}}));
        m_run->reset();
        QVERIFY(!m_run->isUnknown());
        QCOMPARE(m_run->failureCount(), 0);
    }
};

TW_TEST(SaveRunTest)
#include "save_run_test.moc"
