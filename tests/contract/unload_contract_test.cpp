// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_fixture.h"
#include "test_program.h"

#include <tuplewright/unloading/table_unload.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Several tables written to files, the same for every engine.
class UnloadContractTest final : public ReceiptsFixture
{
    Q_OBJECT

    /// A folder for each test.
    [[nodiscard]] QDir home() const
    {
        const QString path = m_files.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        QDir().mkpath(path);
        return QDir(path);
    }
    [[nodiscard]] QString place() const { return home().filePath(u"out"_s); }
    [[nodiscard]] QStringList files() const
    {
        return home().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const
    {
        QFile file(place() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] UnloadPlan planOf(const QStringList& tables) const
    {
        UnloadPlan plan{{}, place(), {u"csv"_s, {}}};
        for (const QString& table : tables)
            plan.tables.append(described(table)->name);
        return plan;
    }

    QTemporaryDir m_files;

private Q_SLOTS:
    void eachTableBecomesAFile();
    void allFilesShowOneMoment();
    void deletedRowsAreCounted();
    void aFailureLeavesNothing();
    void aFolderWithFilesIsRefused();
    void anEmptyFolderIsTaken();
    void namesThatOnlyDifferInCaseStayApart();
    void schemasGiveTheirTables();
};

namespace {

const QByteArray kTags("id,person,label\n1,1,x\n2,1,y\n3,2,\n");

}

void UnloadContractTest::eachTableBecomesAFile()
{
    const auto tables = unloadTables(adapter(), planOf({u"people"_s, u"tags"_s}), {}, {});
    QVERIFY2(tables, qPrintable(tables ? QString() : tables.error().toText()));
    QCOMPARE(tables->size(), 2);
    QCOMPARE(tables->at(0).file, u"people.csv"_s);
    QCOMPARE(tables->at(0).rows, 3);
    QCOMPARE(tables->at(1).rows, 3);
    QCOMPARE(contentOf(u"tags.csv"_s), kTags);
    QCOMPARE(contentOf(u"people.csv"_s).count('\n'), 4);
    QCOMPARE(files(), QStringList{u"out"_s});
}

void UnloadContractTest::allFilesShowOneMoment()
{
    const Adapter other = adapterFor([this] {
        ConnectionConfig config = engine().config();
        config.sqlite.busyTimeout = std::chrono::milliseconds(0);
        return config;
    }());
    bool hasTried = false;
    UnloadOptions unload;
    unload.onRows = [&](qint64) {
        // An engine that lets nobody write meanwhile shows one moment, too.
        if (!std::exchange(hasTried, true)) [[maybe_unused]]
            const auto result
                = other.run({.sql = u"INSERT INTO tags (id, person, label) VALUES (9, 1, 'late')"_s,
                                .values = {}},
                    nullptr, {});
    };
    QVERIFY(unloadTables(adapter(), planOf({u"people"_s, u"tags"_s}), unload, {}));
    QVERIFY(hasTried);
    QCOMPARE(contentOf(u"tags.csv"_s), kTags);
}

void UnloadContractTest::deletedRowsAreCounted()
{
    execute(u"UPDATE people SET is_deleted = true WHERE id = 2"_s);
    UnloadPlan plan = planOf({u"people"_s});
    auto tables = unloadTables(adapter(), plan, {}, {});
    QVERIFY(tables);
    QCOMPARE(tables->first().rows, 2);
    QVERIFY(tables->first().count);
    QCOMPARE(tables->first().count->live, 2);
    QCOMPARE(tables->first().count->all, 3);
    plan.deleted = DeletedRows::All;
    plan.folder += u"-all"_s;
    tables = unloadTables(adapter(), plan, {}, {});
    QVERIFY(tables);
    QCOMPARE(tables->first().rows, 3);
    QVERIFY(!tables->first().count);
}

void UnloadContractTest::aFailureLeavesNothing()
{
    UnloadPlan plan = planOf({u"people"_s});
    plan.tables.append({{}, u"nowhere"_s});
    const auto unknown = unloadTables(adapter(), plan, {}, {});
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().message.startsWith(u"nowhere: "), qPrintable(unknown.error().message));
    QCOMPARE(files(), QStringList());

    std::stop_source stop;
    UnloadOptions unload;
    unload.onRows = [&stop](qint64) { stop.request_stop(); };
    const auto stopped = unloadTables(
        adapter(), planOf({u"people"_s, u"tags"_s}), unload, {.stop = stop.get_token()});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(files(), QStringList());
}

void UnloadContractTest::aFolderWithFilesIsRefused()
{
    QVERIFY(QDir().mkpath(place() + u"/inner"_s));
    const auto refused = unloadTables(adapter(), planOf({u"people"_s}), {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::File);
    QVERIFY2(refused.error().message.contains(u"not empty"_s), qPrintable(refused.error().message));
    QCOMPARE(files(), QStringList{u"out"_s});
}

void UnloadContractTest::anEmptyFolderIsTaken()
{
    QVERIFY(QDir().mkpath(place()));
    QVERIFY(unloadTables(adapter(), planOf({u"people"_s}), {}, {}));
    QVERIFY(!contentOf(u"people.csv"_s).isEmpty());
}

void UnloadContractTest::namesThatOnlyDifferInCaseStayApart()
{
    // Signs that no file name takes become the same one.
    execute(u"CREATE TABLE \"odd name\" (a integer)"_s);
    execute(u"CREATE TABLE \"Odd/Name\" (a integer)"_s);
    const auto tables = unloadTables(adapter(), planOf({u"odd name"_s, u"Odd/Name"_s}), {}, {});
    execute(u"DROP TABLE \"odd name\""_s);
    execute(u"DROP TABLE \"Odd/Name\""_s);
    QVERIFY2(tables, qPrintable(tables ? QString() : tables.error().toText()));
    QCOMPARE(tables->at(0).file, u"odd_name.csv"_s);
    QCOMPARE(tables->at(1).file, u"Odd_Name-2.csv"_s);
}

void UnloadContractTest::schemasGiveTheirTables()
{
    execute(u"CREATE VIEW seen AS SELECT * FROM people"_s);
    const auto catalog = adapter().catalog({});
    execute(u"DROP VIEW seen"_s);
    QVERIFY(catalog);
    const auto tables = tablesOf(**catalog, {described(u"people"_s)->name.schema});
    QVERIFY(tables);
    QVERIFY(tables->contains(described(u"people"_s)->name));
    for (const QualifiedName& table : *tables)
        QVERIFY(table.name != u"seen"_s);
    QCOMPARE(tablesOf(**catalog, {u"no such schema"_s}).error().kind, ErrorKind::UndefinedObject);
}

TW_TEST(UnloadContractTest)
#include "unload_contract_test.moc"
