// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/migrations/migration_folder.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Migrations as their files have them.
class MigrationFolderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void cleanup();
    void filesArePairedAndSortedByNumber();
    void theChecksumIsBlindToLineEnds();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void aNewOneIsReadBack();
    void theFirstLineSaysThatThereIsNoTransaction();
};

void MigrationFolderTest::cleanup()
{
    const QDir dir(m_folder.path());
    for (const QString& file : dir.entryList(QDir::Files))
        QVERIFY(QFile::remove(dir.filePath(file)));
}

void MigrationFolderTest::filesArePairedAndSortedByNumber()
{
    write(u"10_last.up.sql"_s, "SELECT 10");
    write(u"9_first one.up.sql"_s, "SELECT 9");
    write(u"9_first one.down.sql"_s, "SELECT -9");
    write(u"V11__letters.sql"_s, "SELECT 11");
    write(u"U11__letters.sql"_s, "SELECT -11");
    write(u"notes.txt"_s, "no migration");
    const QList<Migration> migrations = readMigrations(m_folder.path()).value();
    QCOMPARE(migrations.size(), 3);
    QCOMPARE(migrations[0].title(), u"9_first one"_s);
    QCOMPARE(migrations[0].down, u"SELECT -9"_s);
    QCOMPARE(migrations[1].down, std::nullopt);
    QCOMPARE(migrations[2].title(), u"11_letters"_s);
    QCOMPARE(migrations[2].down, u"SELECT -11"_s);
}

void MigrationFolderTest::theChecksumIsBlindToLineEnds()
{
    const Migration unix{1, u"a"_s, u"SELECT 1;\nSELECT 2;"_s, {}};
    const Migration dos{1, u"a"_s, u"SELECT 1;\r\nSELECT 2;"_s, {}};
    const Migration other{1, u"a"_s, u"SELECT 1;\nSELECT 3;"_s, {}};
    QCOMPARE(unix.checksum(), dos.checksum());
    QVERIFY(unix.checksum() != other.checksum());
}

void MigrationFolderTest::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("named");
    QTest::newRow("another name") << QStringList{u"first.sql"_s} << u"first.sql"_s;
    QTest::newRow("no way up") << QStringList{u"1_a.down.sql"_s} << u"Version 1"_s;
    QTest::newRow("twice") << QStringList{u"1_a.up.sql"_s, u"1_b.up.sql"_s} << u"Version 1"_s;
    QTest::newRow("twice in two styles")
        << QStringList{u"1_a.up.sql"_s, u"V1__a.sql"_s} << u"Version 1"_s;
}

void MigrationFolderTest::whatCannotBeReadIsNamed()
{
    QFETCH(const QStringList, files);
    QFETCH(const QString, named);
    for (const QString& file : files)
        write(file, "SELECT 1");
    const auto read = readMigrations(m_folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(read.error().message.contains(named));
}

void MigrationFolderTest::aNewOneIsReadBack()
{
    const QDateTime now = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
    QVERIFY(makeMigration(m_folder.path(), u"add_prices"_s, now));
    const QList<Migration> migrations = readMigrations(m_folder.path()).value();
    QCOMPARE(migrations.size(), 1);
    QCOMPARE(migrations[0].title(), u"20260102030405_add_prices"_s);
    QVERIFY(migrations[0].down);
    QCOMPARE(makeMigration(m_folder.path(), u"add_prices"_s, now).error().kind, ErrorKind::File);
    QCOMPARE(
        makeMigration(m_folder.path(), u"../evil"_s, now).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(readMigrations(m_folder.filePath(u"none"_s)).error().kind, ErrorKind::File);
}

void MigrationFolderTest::theFirstLineSaysThatThereIsNoTransaction()
{
    QVERIFY(!Migration::runsInTransaction(u"\n-- No transaction: an index\nSELECT 1"_s));
    QVERIFY(Migration::runsInTransaction(u"SELECT 1; -- no transaction"_s));
    QVERIFY(Migration::runsInTransaction(u""_s));
}

TW_TEST(MigrationFolderTest)
#include "migration_folder_test.moc"
