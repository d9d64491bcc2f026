// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_people.h"
#include "models/editing/conflict.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

/// While it lives no file can grow beyond some bytes.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before = {};
};

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class EditJournalTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SqliteFile> m_file;

    [[nodiscard]] QString folder() const { return m_dir->filePath(u"journal"_s); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder()).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] std::unique_ptr<KeptPeople> people() const
    {
        return std::make_unique<KeptPeople>(m_file->config(), folder());
    }
    [[nodiscard]] static bool waitWritten(const KeptPeople& people)
    {
        return QTest::qWaitFor(
            [&] { return people.edits.journal().journal()->isWritten(); }, 10'000);
    }
    [[nodiscard]] static Recoverables left(KeptPeople& people)
    {
        return people.journal.recoverable().wait().value();
    }
    /// Stages some of everything in a run of the program that ends without saving.
    void leaveEdits() const
    {
        const auto before = people();
        before->setName(1, u"Ada '\"\n😀"_s);
        before->edits.staged().stageCell(before->key(2), before->row(2), 2, Value());
        before->edits.staged().stageCell(before->key(2), before->row(2), 3,
            Value::stored(StorageClass::Bytes, QByteArray("\0\xff\n", 3)));
        before->edits.staged().stageKind({{before->key(3), before->row(3)}}, ChangeKind::Delete);
        before->edits.staged().stageBlock(
            {}, {{{1, Value::text(u"Eve"_s)}, {2, Value::defaultMarker()}}}, u"paste"_s);
        QVERIFY(waitWritten(*before));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<SqliteFile>(QString::fromLatin1(kPeople));
    }

    void whatIsStagedIsOfferedAtTheNextStart();
    void whatIsStagedLastIsKeptWhenTheProgramEndsAtOnce();
    void whatIsDiscardedLastStaysDiscarded();
    void restoredEditsAreStagedAndTheirFileGoes();
    void restoringIsOneStepThatCanBeUndone();
    void rowsThatChangedSinceAreConflicts();
    void rowsThatAreStagedAlreadyStay();
    void undoneEditsAreNotOffered();
    void savedEditsAreNotOffered();
    void discardedEditsAreNotOffered();
    void rowsThatWereLeftOutAreOffered();
    void onlyTheOwnerCanReadIt();
    void noPasswordIsKept();
    void aCutFileKeepsWhatIsBeforeTheCut();
    void changedBytesAreNoticed();
    void whatIsNoJournalIsPutAside();
    void aFileCutInItsHeaderHoldsNothing();
    void aFileOfALaterVersionIsLeftAlone();
    void editsOfARunningProgramAreNotOffered();
    void twoThatStartTogetherAreNotOfferedTheSame();
    void aFullDiskIsToldAndMadeUpFor();
    void whatCannotBeKeptCanBeSaved();
    void aFolderThatCannotBeMadeIsTold();
    void columnsThatCameAndMovedDoNotMatter();
    void editsOfAColumnThatIsGoneAreSetAside();
    void anotherKeyFitsOnlyNewRows();
    void switchedOffNothingIsKept();
    void switchedOnAgainEverythingStagedIsKept();
};

void EditJournalTest::whatIsStagedIsOfferedAtTheNextStart()
{
    leaveEdits();
    const auto after = people();
    const Recoverables found = left(*after);
    QCOMPARE(found.edits.size(), 1);
    const RecoverableEdits& edits = found.edits.first();
    QCOMPARE(edits.place.connection, u"shop"_s);
    QCOMPARE(edits.place.table.name, u"people"_s);
    QVERIFY(!edits.isTorn);
    QVERIFY(!edits.commit);
    QCOMPARE(edits.rows.size(), 4);
    QCOMPARE(edits.rows[0].row, after->key(1));
    QCOMPARE(edits.rows[0].staged->cells.value(1), Value::text(u"Ada '\"\n😀"_s));
    QCOMPARE(edits.rows[0].staged->original, after->row(1));
    QCOMPARE(edits.rows[1].staged->cells.value(3).bytes(), QByteArray("\0\xff\n", 3));
    QCOMPARE(edits.rows[2].staged->kind, ChangeKind::Delete);
    QVERIFY(edits.rows[3].row.isNew());
    QVERIFY(edits.rows[3].staged->cells.value(2).isDefault());
}

void EditJournalTest::whatIsStagedLastIsKeptWhenTheProgramEndsAtOnce()
{
    for (int round = 1; round <= 10; ++round) {
        const auto before = people();
        before->setName(1, u"x"_s);
        static_cast<void>(before->journal.setAside({}, before->edits.staged().rows()));
    }
    QCOMPARE(left(*people()).edits.size(), 20);
}

void EditJournalTest::whatIsDiscardedLastStaysDiscarded()
{
    for (int round = 1; round <= 10; ++round) {
        leaveEdits();
        const auto before = people();
        before->journal.discard(left(*before).edits.first());
    }
    QVERIFY(left(*people()).edits.isEmpty());
}

void EditJournalTest::restoredEditsAreStagedAndTheirFileGoes()
{
    leaveEdits();
    const QStringList before = files();
    QCOMPARE(before.size(), 1);
    const auto after = people();
    const FittingEdits fitting = after->edits.recover(left(*after).edits.first());
    QVERIFY(fitting.others.isEmpty());
    QCOMPARE(after->edits.changes().size(), 4);
    QTRY_VERIFY(files().size() == 1 && files() != before);
    QSignalSpy saved(&after->edits, &EditController::saved);
    after->edits.save();
    QVERIFY(saved.wait());
    QCOMPARE(
        after->text(u"SELECT group_concat(name, '|') FROM people"_s), u"Ada '\"\n😀|Grace|Eve"_s);
    QTRY_VERIFY(files().isEmpty());
}

void EditJournalTest::restoringIsOneStepThatCanBeUndone()
{
    leaveEdits();
    const auto after = people();
    static_cast<void>(after->edits.recover(left(*after).edits.first()));
    after->edits.undoStack()->undo();
    QVERIFY(after->edits.changes().isEmpty());
    QTRY_VERIFY(files().isEmpty());
    after->edits.undoStack()->redo();
    QCOMPARE(after->edits.changes().size(), 4);
    QTRY_COMPARE(files().size(), 1);
}

void EditJournalTest::rowsThatChangedSinceAreConflicts()
{
    leaveEdits();
    const auto after = people();
    static_cast<void>(
        after->adapter->run({u"UPDATE people SET name = 'Adele'"_s, {}}, nullptr, {}));
    static_cast<void>(after->edits.recover(left(*after).edits.first()));
    const auto conflicts = findConflicts(*after->adapter, after->edits.changes(), {}, {}).value();
    const auto mine = std::ranges::find(conflicts, after->key(1), &RowConflict::row);
    QVERIFY(mine != conflicts.end());
    QVERIFY(!mine->isResolved());
    QCOMPARE(mine->columns.first().theirs, Value::text(u"Adele"_s));
    bool isRefused = false;
    connect(&after->edits, &EditController::notSaved, this, [&] { isRefused = true; });
    after->edits.save();
    QTRY_VERIFY(isRefused);
    QCOMPARE(after->text(u"SELECT count(*) FROM people WHERE name = 'Adele'"_s), u"3"_s);
}

void EditJournalTest::rowsThatAreStagedAlreadyStay()
{
    leaveEdits();
    const auto after = people();
    after->setName(1, u"newer"_s);
    static_cast<void>(after->edits.recover(left(*after).edits.first()));
    QCOMPARE(after->edits.changes().size(), 4);
    QCOMPARE(after->edits.changes().find(after->key(1))->cells.value(1), Value::text(u"newer"_s));
}

void EditJournalTest::undoneEditsAreNotOffered()
{
    {
        const auto before = people();
        before->setName(1, u"x"_s);
        before->setName(2, u"y"_s);
        before->edits.undoStack()->undo();
        QVERIFY(waitWritten(*before));
        QCOMPARE(files().size(), 1);
    }
    const auto after = people();
    QCOMPARE(left(*after).edits.first().rows.size(), 1);
}

void EditJournalTest::savedEditsAreNotOffered()
{
    const auto before = people();
    before->setName(1, u"x"_s);
    QTRY_COMPARE(files().size(), 1);
    QSignalSpy saved(&before->edits, &EditController::saved);
    before->edits.save();
    QVERIFY(saved.wait());
    QTRY_VERIFY(files().isEmpty());
}

void EditJournalTest::discardedEditsAreNotOffered()
{
    const auto before = people();
    before->setName(1, u"x"_s);
    QTRY_COMPARE(files().size(), 1);
    before->edits.staged().discardAll();
    QTRY_VERIFY(files().isEmpty());
    before->edits.undoStack()->undo();
    QTRY_COMPARE(files().size(), 1);
}

void EditJournalTest::rowsThatWereLeftOutAreOffered()
{
    {
        const auto before = people();
        before->setName(1, u"x"_s);
        before->edits.staged().stageCell(before->key(3), before->row(3), 2, Value::integer(-1));
        QSignalSpy saved(&before->edits, &EditController::saved);
        before->edits.save(BadRows::KeepOthers);
        QVERIFY(saved.wait());
        QCOMPARE(before->edits.changes().size(), 1);
        QVERIFY(before->edits.saving().failure(before->key(3)));
        QVERIFY(waitWritten(*before));
    }
    const auto after = people();
    const Recoverables found = left(*after);
    QCOMPARE(found.edits.size(), 1);
    QVERIFY(!found.edits.first().commit);
    QCOMPARE(found.edits.first().rows.size(), 1);
    QCOMPARE(found.edits.first().rows.first().row, after->key(3));
}

void EditJournalTest::onlyTheOwnerCanReadIt()
{
    const mode_t before = umask(0);
    const auto kept = people();
    kept->setName(1, u"x"_s);
    QVERIFY(waitWritten(*kept));
    umask(before);
    constexpr auto kAll = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(folder()) & kAll));
    QVERIFY(!(QFile::permissions(folder() + u'/' + files().first()) & kAll));
}

void EditJournalTest::noPasswordIsKept()
{
    JournalPlace place;
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.host = u"db.example.com"_s;
    config.user = u"ada"_s;
    place.url = config.toUrl();
    QVERIFY(!place.url.contains(u"canary"_s));
    QVERIFY(journal::header(place).contains(QByteArrayLiteral("d\0b\0.")));
}

void EditJournalTest::aCutFileKeepsWhatIsBeforeTheCut()
{
    leaveEdits();
    const QByteArray whole = readFile(folder() + u'/' + files().first());
    const auto all = journal::read(whole).value();
    QVERIFY(!all.isTorn);
    qsizetype last = 0;
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto contents = journal::read(whole.first(length));
        if (!contents)
            continue;
        QVERIFY(contents->entries.size() >= last);
        last = contents->entries.size();
        for (qsizetype i = 0; i < last; ++i)
            QCOMPARE(contents->entries[i].rows, all.entries[i].rows);
    }
    QCOMPARE(last, all.entries.size() - 1);
}

void EditJournalTest::changedBytesAreNoticed()
{
    leaveEdits();
    const QByteArray whole = readFile(folder() + u'/' + files().first());
    const auto all = journal::read(whole).value();
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        QByteArray changed = whole;
        const auto at = qsizetype(random.bounded(quint32(whole.size())));
        changed[at] = char(changed[at] ^ (1 << random.bounded(8)));
        const auto contents = journal::read(changed);
        if (!contents)
            continue;
        QVERIFY(contents->isTorn);
        for (qsizetype i = 0; i < contents->entries.size(); ++i)
            QCOMPARE(contents->entries[i].rows, all.entries[i].rows);
    }
}

void EditJournalTest::whatIsNoJournalIsPutAside()
{
    QDir().mkpath(folder());
    writeFile(folder() + u"/a.edits"_s, "nothing of ours");
    const auto kept = people();
    const Recoverables found = left(*kept);
    QVERIFY(found.edits.isEmpty());
    QCOMPARE(found.problems.size(), 1);
    QVERIFY(found.problems.first().message.contains(u".edits"_s));
    QCOMPARE(files(), QStringList(u"a.edits.bad"_s));
    QVERIFY(left(*kept).problems.isEmpty()); // told once
}

void EditJournalTest::aFileCutInItsHeaderHoldsNothing()
{
    QDir().mkpath(folder());
    const QByteArray header = journal::header({});
    for (qsizetype length = 0; length < header.size(); ++length)
        writeFile(folder() + u"/%1.edits"_s.arg(length), header.first(length));
    const auto kept = people();
    const Recoverables found = left(*kept);
    QVERIFY(found.edits.isEmpty());
    QVERIFY(found.problems.isEmpty());
    QVERIFY(files().isEmpty());
}

void EditJournalTest::aFileOfALaterVersionIsLeftAlone()
{
    QDir().mkpath(folder());
    writeFile(folder() + u"/a.edits"_s, "Tuplewright edits 2\nwhatever");
    const auto kept = people();
    const Recoverables found = left(*kept);
    QCOMPARE(found.problems.size(), 1);
    QCOMPARE(found.problems.first().kind, ErrorKind::Unsupported);
    QCOMPARE(files(), QStringList(u"a.edits"_s));
}

void EditJournalTest::editsOfARunningProgramAreNotOffered()
{
    const auto running = people();
    running->setName(1, u"x"_s);
    QVERIFY(waitWritten(*running));
    const auto other = people();
    QVERIFY(left(*other).edits.isEmpty());
    QVERIFY(left(*other).problems.isEmpty());
    QCOMPARE(files().size(), 1);
}

void EditJournalTest::twoThatStartTogetherAreNotOfferedTheSame()
{
    leaveEdits();
    const auto one = people();
    const auto other = people();
    const Recoverables first = left(*one);
    QCOMPARE(first.edits.size(), 1);
    QVERIFY(left(*other).edits.isEmpty());
}

void EditJournalTest::aFullDiskIsToldAndMadeUpFor()
{
    const auto kept = people();
    kept->setName(1, u"x"_s);
    QVERIFY(waitWritten(*kept));
    {
        const FullDisk full(rlim_t(kept->edits.journal().journal()->size()));
        kept->setName(2, u"y"_s);
        QTRY_VERIFY(kept->edits.journal().journal()->error());
        QCOMPARE(kept->edits.journal().journal()->error()->kind, ErrorKind::DiskFull);
        QVERIFY(kept->journal.error());
    }
    kept->setName(3, u"z"_s);
    QTRY_VERIFY(!kept->edits.journal().journal()->error());
    const QString path = folder() + u'/' + files().first();
    const auto contents = journal::read(readFile(path)).value();
    QVERIFY(!contents.isTorn);
    QCOMPARE(replayed(contents).rows.size(), 3);
}

void EditJournalTest::whatCannotBeKeptCanBeSaved()
{
    writeFile(folder(), "a file where the folder should be");
    const auto kept = people();
    kept->setName(1, u"x"_s);
    QTRY_VERIFY(kept->edits.journal().journal()->error());
    QSignalSpy saved(&kept->edits, &EditController::saved);
    kept->edits.save();
    QVERIFY(saved.wait());
    QCOMPARE(kept->text(u"SELECT name FROM people WHERE id = 1"_s), u"x"_s);
}

void EditJournalTest::aFolderThatCannotBeMadeIsTold()
{
    writeFile(folder(), "a file where the folder should be");
    const auto kept = people();
    kept->setName(1, u"x"_s);
    QTRY_VERIFY(kept->edits.journal().journal()->error());
    QVERIFY(kept->edits.journal().journal()->error()->message.contains(folder()));
    QCOMPARE(kept->edits.changes().size(), 1);
}

void EditJournalTest::columnsThatCameAndMovedDoNotMatter()
{
    leaveEdits();
    const auto old = people();
    for (const QString& sql : {u"CREATE TABLE other(extra TEXT, photo BLOB, age INTEGER, name TEXT"
                               " NOT NULL, id INTEGER PRIMARY KEY)"_s,
             u"INSERT INTO other SELECT 'e', photo, age, name, id FROM people"_s,
             u"DROP TABLE people"_s, u"ALTER TABLE other RENAME TO people"_s})
        QVERIFY(old->adapter->run({sql, {}}, nullptr, {}));
    const auto after = people();
    const FittingEdits fitting = after->edits.recover(left(*after).edits.first());
    QVERIFY2(fitting.others.isEmpty(), qPrintable(fitting.reason));
    QSignalSpy saved(&after->edits, &EditController::saved);
    after->edits.save();
    QVERIFY(saved.wait());
    QCOMPARE(
        after->text(u"SELECT group_concat(name, '|') FROM people"_s), u"Ada '\"\n😀|Grace|Eve"_s);
}

void EditJournalTest::editsOfAColumnThatIsGoneAreSetAside()
{
    leaveEdits();
    const auto old = people();
    QVERIFY(old->adapter->run({u"ALTER TABLE people DROP COLUMN photo"_s, {}}, nullptr, {}));
    const auto after = people();
    const RecoverableEdits edits = left(*after).edits.first();
    const FittingEdits fitting = after->edits.recover(edits);
    QCOMPARE(fitting.rows.size(), 3);
    QCOMPARE(fitting.others.size(), 1);
    QVERIFY2(fitting.reason.contains(u"photo"_s), qPrintable(fitting.reason));
    QCOMPARE(after->edits.changes().size(), 3);
    QTRY_COMPARE(files().size(), 2);
    const Recoverables rest = left(*after);
    QCOMPARE(rest.edits.size(), 1);
    QCOMPARE(rest.edits.first().rows, fitting.others);
}

void EditJournalTest::anotherKeyFitsOnlyNewRows()
{
    leaveEdits();
    const auto old = people();
    for (const QString& sql : {u"DROP TABLE people"_s,
             u"CREATE TABLE people(id INTEGER, name TEXT PRIMARY KEY NOT NULL, age INTEGER,"
             " photo BLOB)"_s})
        QVERIFY(old->adapter->run({sql, {}}, nullptr, {}));
    const auto after = people();
    const FittingEdits fitting = after->edits.recover(left(*after).edits.first());
    QCOMPARE(fitting.rows.size(), 1);
    QVERIFY(fitting.rows.first().row.isNew());
    QCOMPARE(fitting.others.size(), 3);
    QVERIFY(!fitting.reason.isEmpty());
}

void EditJournalTest::switchedOffNothingIsKept()
{
    const auto kept = people();
    kept->setName(1, u"x"_s);
    QTRY_COMPARE(files().size(), 1);
    kept->journal.setOn(false);
    QTRY_VERIFY(files().isEmpty());
    kept->setName(2, u"y"_s);
    QVERIFY(waitWritten(*kept));
    QVERIFY(files().isEmpty());
}

void EditJournalTest::switchedOnAgainEverythingStagedIsKept()
{
    {
        const auto kept = people();
        kept->journal.setOn(false);
        kept->setName(1, u"x"_s);
        kept->setName(2, u"y"_s);
        kept->journal.setOn(true);
        QVERIFY(waitWritten(*kept));
    }
    const auto after = people();
    QCOMPARE(left(*after).edits.first().rows.size(), 2);
}

TW_TEST(EditJournalTest)
#include "edit_journal_test.moc"
