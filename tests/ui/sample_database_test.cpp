// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_database.h"
#include "test_program.h"

#include "theme/icons.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

class SampleDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsBuiltWhole();
    void anAbandonedBuildLeavesNothing();
    void aFileThatIsThereIsKept();

private:
    const Theme m_theme;
    const Icons m_icons{m_theme}; // brings the resources
    const BackendPtr m_sqlite = makeSqliteBackend();
};

void SampleDatabaseTest::theSampleIsBuiltWhole()
{
    const QTemporaryDir folder;
    const SampleDatabase sample(folder.filePath(u"new folder/sample.db"_s));
    QVERIFY(!sample.exists());
    const Result<void> created = sample.create(*m_sqlite, {});
    QVERIFY2(created, created ? "" : qPrintable(created.error().toText()));
    QVERIFY(sample.exists());
    QCOMPARE(QDir(folder.filePath(u"new folder"_s))
                 .entryList(QDir::Files | QDir::AllDirs | QDir::NoDotAndDotDot),
        QStringList{u"sample.db"_s});

    const Adapter adapter(std::make_shared<ConnectionPool>(m_sqlite, sample.config(), Secret()));
    const Result<TablePtr> first = adapter.describe(SampleDatabase::firstTable(), {});
    QVERIFY(first);
    QVERIFY((*first)->lifecycle.has_value());
    const Result<qint64> rows
        = adapter.count(**first, {.table = (*first)->name, .deleted = DeletedRows::All}, {});
    QVERIFY(rows);
    QVERIFY(*rows > 100);
}

void SampleDatabaseTest::anAbandonedBuildLeavesNothing()
{
    const QTemporaryDir folder;
    const SampleDatabase sample(folder.filePath(u"sample.db"_s));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!sample.create(*m_sqlite, {.stop = stop.get_token()}));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void SampleDatabaseTest::aFileThatIsThereIsKept()
{
    const QTemporaryDir folder;
    const SampleDatabase sample(folder.filePath(u"sample.db"_s));
    QFile file(folder.filePath(u"sample.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    QVERIFY(sample.create(*m_sqlite, {}));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "mine");
}

TW_TEST(SampleDatabaseTest)
#include "sample_database_test.moc"
