// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_edits.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

/// As often as the variable says; few suffice for a change that has nothing to do with it.
int kills(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("TUPLEWRIGHT_TEST_KILLS");
    return wanted > 0 ? wanted : usual;
}

/// Runs the program that edits until it is killed; what it told last.
int killAfter(const QStringList& arguments, int milliseconds)
{
    QProcess victim;
    victim.start(QStringLiteral(TUPLEWRIGHT_JOURNAL_VICTIM), arguments);
    if (!victim.waitForReadyRead(20'000))
        qFatal("%s", qPrintable(victim.errorString()));
    victim.waitForFinished(milliseconds); // it never ends by itself
    victim.kill();
    victim.waitForFinished();
    const QList<QByteArray> told = victim.readAllStandardOutput().trimmed().split('\n');
    return told.last().toInt();
}

}

/// Processes with staged edits that are killed at any moment.
class JournalKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatReachedTheDiskIsLost();
    void noSaveIsLostOrRepeated();
};

void JournalKillTest::nothingThatReachedTheDiskIsLost()
{
    const SqliteFile file(QString::fromLatin1(kPeople));
    QRandomGenerator random(11);
    for (int round = 0; round < kills(100); ++round) {
        const QTemporaryDir folder;
        const quint32 seed = random.generate();
        const int durable
            = killAfter({u"edit"_s, file.path(), folder.path(), QString::number(seed)},
                int(random.bounded(25U)));

        const Recoverables left = readRecoverable(folder.path(), {});
        QVERIFY2(left.problems.isEmpty(), qPrintable(left.problems.value(0).message));
        QVERIFY(left.edits.size() <= 1);
        const QList<JournalRow> found
            = left.edits.isEmpty() ? QList<JournalRow>() : left.edits.first().rows;

        const QTemporaryDir elsewhere;
        KeptPeople reference(file.config(), elsewhere.path());
        reference.journal.setOn(false);
        RandomEdits edits(reference.edits, reference.table, seed);
        for (int i = 0; i < durable; ++i)
            edits.next();
        // It may have come further than it could tell, but not half a step.
        bool isReached = false;
        for (int i = 0; i < 3000 && !isReached; ++i) {
            QList<JournalRow> expected = RandomEdits::staged(reference.edits);
            isReached = expected.size() == found.size()
                && std::ranges::all_of(
                    found, [&expected](const JournalRow& row) { return expected.contains(row); });
            edits.next();
        }
        QVERIFY2(isReached, qPrintable(u"round %1, %2 edits"_s.arg(round).arg(durable)));
    }
}

void JournalKillTest::noSaveIsLostOrRepeated()
{
    QRandomGenerator random(12);
    for (int round = 0; round < kills(40); ++round) {
        const SqliteFile file(QString::fromLatin1(kPeople));
        const QTemporaryDir folder;
        const int saved
            = killAfter({u"save"_s, file.path(), folder.path(), u"0"_s}, int(random.bounded(25U)));

        KeptPeople after(file.config(), folder.path());
        const Recoverables left = after.journal.recoverable().wait().value();
        QVERIFY(left.problems.isEmpty());
        for (const RecoverableEdits& edits : left.edits) {
            QVERIFY(after.edits.recover(edits).others.isEmpty());
            QTRY_VERIFY(!after.edits.isSaving());
            QVERIFY(!after.edits.saving().isUnknown());
            if (after.edits.changes().isEmpty())
                continue;
            QSignalSpy done(&after.edits, &EditController::saved);
            after.edits.save();
            QVERIFY(done.wait());
        }
        QCOMPARE(after.text(u"SELECT count(*) FROM (SELECT name FROM people WHERE name LIKE"
                            " 'round %' GROUP BY name HAVING count(*) <> 3)"_s),
            u"0"_s);
        QVERIFY(after.text(u"SELECT count(DISTINCT name) FROM people WHERE name LIKE 'round %'"_s)
                    .toInt()
            >= saved);
    }
}

TW_TEST(JournalKillTest)
#include "journal_kill_test.moc"
