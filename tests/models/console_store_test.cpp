// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/console/console_store.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
    | QFileDevice::WriteOther;

HistoryEntry entryOf(const QString& sql)
{
    return {QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC), u"shop"_s, sql, 12, 3,
        HistoryEntry::Outcome::Failed, u"no such thing"_s};
}

}

/// What consoles keep on disk.
class ConsoleStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyOutlivesTheProgram()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/history.ndjson"_s);
        {
            ConsoleHistory history(path);
            history.record(entryOf(u"SELECT 'a\nb'"_s));
            history.record(entryOf(u"ALTER ROLE a PASSWORD 'geheim'"_s));
            history.record(entryOf(QString(ConsoleHistory::kLongest + 1, u'x')));
        }
        QVERIFY(!(QFile::permissions(path) & kOthers));
        ConsoleHistory again(path);
        QSignalSpy changed(&again, &ConsoleHistory::changed);
        QVERIFY(changed.wait());
        QCOMPARE(again.find({}), QList<HistoryEntry>{entryOf(u"SELECT 'a\nb'"_s)});
        again.clear();
        QVERIFY(again.find({}).isEmpty());
    }

    void onlyTheLatestEntriesStay()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.ndjson"_s);
        {
            ConsoleHistory history(path);
            for (qsizetype i = 0; i < ConsoleHistory::kMost + 5; ++i)
                history.record(entryOf(u"SELECT %1"_s.arg(i)));
        }
        {
            ConsoleHistory again(path);
            QSignalSpy changed(&again, &ConsoleHistory::changed);
            QVERIFY(changed.wait());
            QCOMPARE(again.find({}).size(), ConsoleHistory::kMost);
            QCOMPARE(again.find(u"select 5004"_s).size(), 1);
            QVERIFY(again.find({}).last().sql.endsWith(u" 5"_s));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), ConsoleHistory::kMost);
    }

    void aBrokenLineCostsItselfOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.ndjson"_s);
        {
            ConsoleHistory history(path);
            history.record(entryOf(u"SELECT 1"_s));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"sql\": \"SEL\n");
        file.close();
        ConsoleHistory again(path);
        QTRY_COMPARE(again.find({}).size(), 1);
    }

    void aTextIsThereAgain()
    {
        const QTemporaryDir folder;
        const QUuid id = QUuid::createUuid();
        const QString text = u"SELECT 'سلام';\n-- 😀\n"_s;
        {
            ConsoleTexts texts(folder.filePath(u"consoles"_s));
            QCOMPARE(texts.read(id).value(), QString());
            texts.write(id, u"SELECT"_s);
            texts.write(id, text);
        }
        ConsoleTexts again(folder.filePath(u"consoles"_s));
        QCOMPARE(again.read(id).value(), text);
        QVERIFY(!(QFile::permissions(again.path(id)) & kOthers));
        QSignalSpy written(&again, &ConsoleTexts::written);
        again.write(id, {});
        QVERIFY(written.wait());
        QVERIFY(!QFile::exists(again.path(id)));
    }

    void whoWantsNothingOnDiskHasNothingThere()
    {
        const QTemporaryDir folder;
        const QUuid before = QUuid::createUuid();
        const QUuid after = QUuid::createUuid();
        const QString history = folder.filePath(u"history.ndjson"_s);
        {
            ConsoleStore store(folder.path());
            store.texts.write(before, u"SELECT 'canary-7'"_s);
            store.history.record(entryOf(u"SELECT 'canary-7'"_s));
            store.setOn(false);
            store.texts.write(after, u"SELECT 'canary-8'"_s);
            store.history.record(entryOf(u"SELECT 'canary-8'"_s));
            QCOMPARE(store.history.find(u"canary-8"_s).size(), 1);
        }
        QVERIFY(!QFile::exists(history));
        QVERIFY(QDir(folder.path()).entryList({u"*.sql"_s}, QDir::Files).isEmpty());
        {
            ConsoleStore store(folder.path());
            store.setOn(false);
            store.setOn(true);
            store.texts.write(after, u"SELECT 9"_s);
        }
        QVERIFY(QFile::exists(folder.filePath(after.toString(QUuid::WithoutBraces) + u".sql"_s)));
    }

    void aTextThatCannotBeKeptIsToldOf()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ConsoleTexts texts(file.fileName());
        QSignalSpy failed(&texts, &ConsoleTexts::failed);
        texts.write(QUuid::createUuid(), u"SELECT 1"_s);
        QVERIFY(failed.wait());
    }
};

TW_TEST(ConsoleStoreTest)
#include "console_store_test.moc"
