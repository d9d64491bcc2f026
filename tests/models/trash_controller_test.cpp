// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/trash/deletion_words.h"
#include "models/trash/trash_controller.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Soft-deleted rows restored and deleted for good, over both engines.
class TrashControllerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void rowsAreTriedThenRestored_data() { EngineDatabase::addEngines(); }
    void rowsAreTriedThenRestored();
    void aLiveRowWithTheSameValueIsAClash_data() { EngineDatabase::addEngines(); }
    void aLiveRowWithTheSameValueIsAClash();
    void childrenComeBackWithThem_data() { EngineDatabase::addEngines(); }
    void childrenComeBackWithThem();
    void aPurgeIsPreviewedAndDone_data() { EngineDatabase::addEngines(); }
    void aPurgeIsPreviewedAndDone();
    void aRowRestoredMeanwhileIsNotPurged_data() { EngineDatabase::addEngines(); }
    void aRowRestoredMeanwhileIsNotPurged();
    void oldRowsArePurgedAsCounted_data() { EngineDatabase::addEngines(); }
    void oldRowsArePurgedAsCounted();
    void deletionsAreToldInWords();

private:
    void open();
    [[nodiscard]] QStringList ids(const QString& where) const
    {
        return m_database->column(u"SELECT id FROM people WHERE %1 ORDER BY id"_s.arg(where));
    }
    [[nodiscard]] QList<TrashRow> rows(const QList<qint64>& wanted) const;
    [[nodiscard]] RestoreTrial tried(const QList<qint64>& wanted, RestoredChildren children);

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::shared_ptr<const Adapter> m_adapter;
    std::unique_ptr<TrashController> m_trash;
    std::optional<Error> m_failure;
};

namespace {

const QString kTrashSchema
    = u"CREATE TABLE people (id integer PRIMARY KEY, email text, deleted_at timestamp);"
      "CREATE UNIQUE INDEX live_email ON people (email) WHERE deleted_at IS NULL;"
      "CREATE TABLE visits (id integer PRIMARY KEY, person integer REFERENCES people (id)"
      " ON DELETE CASCADE, deleted_at timestamp);"
      "INSERT INTO people VALUES (1, 'a@x', NULL), (2, 'a@x', '2020-01-01 10:00:00'),"
      " (3, 'c@x', '2021-01-01 10:00:00'), (4, 'd@x', '2022-01-01 10:00:00');"
      "INSERT INTO visits VALUES (10, 3, '2021-01-01 10:00:00'), (11, 3, '2020-05-05 10:00:00'),"
      " (12, 4, NULL);"_s;

}

void TrashControllerTest::open()
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kTrashSchema);
    m_adapter = m_database->adapter();
    m_trash = std::make_unique<TrashController>(
        m_adapter, QualifiedName{isPostgres ? u"public"_s : u"main"_s, u"people"_s});
    m_failure.reset();
    connect(m_trash.get(), &TrashController::failed, this,
        [this](const Error& error) { m_failure = error; });
}

void TrashControllerTest::cleanup()
{
    m_trash.reset();
    m_adapter.reset();
    m_database.reset();
}

QList<TrashRow> TrashControllerTest::rows(const QList<qint64>& wanted) const
{
    QList<TrashRow> rows;
    for (const qint64 id : wanted) {
        ResultSet found;
        const QString sql = u"SELECT deleted_at FROM people WHERE id = %1"_s.arg(id);
        if (!m_adapter->run({sql, {}}, &found, {}))
            continue;
        rows.append({{Value::integer(id)}, found.cell(0, 0).toValue()});
    }
    return rows;
}

RestoreTrial TrashControllerTest::tried(const QList<qint64>& wanted, RestoredChildren children)
{
    std::optional<RestoreTrial> trial;
    connect(m_trash.get(), &TrashController::tried, this,
        [&trial](const RestoreTrial& end) { trial = end; });
    m_trash->tryRestore(rows(wanted), children);
    static_cast<void>(QTest::qWaitFor([&] { return trial || m_failure; }, 10'000));
    disconnect(m_trash.get(), &TrashController::tried, this, nullptr);
    return trial.value_or(RestoreTrial());
}

void TrashControllerTest::rowsAreTriedThenRestored()
{
    open();
    const RestoreTrial trial = tried({3, 4}, RestoredChildren::None);
    QCOMPARE(trial.batch.size(), 2);
    QVERIFY(trial.clashes.isEmpty());
    QCOMPARE(ids(u"deleted_at IS NULL"_s), QStringList{u"1"_s});
    const QSignalSpy restored(m_trash.get(), &TrashController::restored);
    m_trash->restore(trial);
    QVERIFY(m_trash->isRunning());
    QTRY_COMPARE(restored.size(), 1);
    QVERIFY(!m_trash->isRunning());
    QCOMPARE(restored.first().first().toLongLong(), 2);
    QCOMPARE(ids(u"deleted_at IS NULL"_s), (QStringList{u"1"_s, u"3"_s, u"4"_s}));
}

void TrashControllerTest::aLiveRowWithTheSameValueIsAClash()
{
    open();
    const RestoreTrial trial = tried({2, 3}, RestoredChildren::None);
    QCOMPARE(trial.clashes.size(), 1);
    QCOMPARE(trial.clashes.first().kind, ErrorKind::AlreadyExists);
    QCOMPARE(trial.restorable(), 1);
    const QSignalSpy restored(m_trash.get(), &TrashController::restored);
    m_trash->restore(trial);
    QTRY_COMPARE(restored.size(), 1);
    QCOMPARE(ids(u"deleted_at IS NULL"_s), (QStringList{u"1"_s, u"3"_s}));
}

void TrashControllerTest::childrenComeBackWithThem()
{
    open();
    const RestoreTrial trial = tried({3}, RestoredChildren::Together);
    QCOMPARE(trial.plan.own, 1);
    QCOMPARE(trial.plan.following(), 1);
    QCOMPARE(lifecycleWords(trial.plan.steps.first(), true), u"1 row restored with it"_s);
    const QSignalSpy restored(m_trash.get(), &TrashController::restored);
    m_trash->restore(trial);
    QTRY_COMPARE(restored.size(), 1);
    QCOMPARE(m_database->column(u"SELECT id FROM visits WHERE deleted_at IS NULL ORDER BY id"_s),
        (QStringList{u"10"_s, u"12"_s}));
}

void TrashControllerTest::aPurgeIsPreviewedAndDone()
{
    open();
    std::optional<DeletionPreview> preview;
    connect(m_trash.get(), &TrashController::previewed, this,
        [&preview](const DeletionPreview& end) { preview = end; });
    m_trash->previewPurge(rows({3}));
    QTRY_VERIFY(preview);
    QVERIFY(!preview->isBlocked());
    QCOMPARE(preview->rows(DeletionEffect::Deletes), 3);
    QCOMPARE(deletionSummary(*preview), u"3 rows will be deleted for good."_s);
    const QSignalSpy purged(m_trash.get(), &TrashController::purged);
    m_trash->purge(rows({3}));
    QTRY_COMPARE(purged.size(), 1);
    QCOMPARE(ids(u"id = 3"_s), QStringList());
    QCOMPARE(m_database->column(u"SELECT id FROM visits"_s), QStringList{u"12"_s});
}

void TrashControllerTest::aRowRestoredMeanwhileIsNotPurged()
{
    open();
    const QList<TrashRow> before = rows({4});
    m_database->execute(u"UPDATE people SET deleted_at = NULL WHERE id = 4"_s);
    m_trash->purge(before);
    QTRY_VERIFY(m_failure);
    QCOMPARE(m_failure->kind, ErrorKind::ConcurrentModification);
    QCOMPARE(ids(u"id = 4"_s), QStringList{u"4"_s});
}

void TrashControllerTest::oldRowsArePurgedAsCounted()
{
    open();
    const TablePtr table = m_adapter->describe({{}, u"people"_s}, {}).value();
    const QDateTime moment(QDate(2021, 6, 1), QTime(0, 0), Qt::UTC);
    std::optional<qint64> count;
    connect(
        m_trash.get(), &TrashController::counted, this, [&count](qint64 rows) { count = rows; });
    m_trash->countOlder(table, moment);
    QTRY_VERIFY(count);
    QCOMPARE(*count, 2);
    m_trash->purgeOlder(table, moment, 7);
    QTRY_VERIFY(m_failure);
    QCOMPARE(ids(u"1 = 1"_s).size(), 4);
    const QSignalSpy purged(m_trash.get(), &TrashController::purged);
    m_trash->purgeOlder(table, moment, 2);
    QTRY_COMPARE(purged.size(), 1);
    QCOMPARE(ids(u"1 = 1"_s), (QStringList{u"1"_s, u"4"_s}));
}

void TrashControllerTest::deletionsAreToldInWords()
{
    DeletionStep step;
    step.rows = 1200;
    step.isCut = true;
    step.depth = 1;
    step.key.columns = {u"author"_s};
    QCOMPARE(deletionWords(step), u"at least 1,200 rows deleted with it"_s);
    step.isCut = false;
    step.rows = 1;
    step.effect = DeletionEffect::SetsNull;
    QCOMPARE(deletionWords(step), u"1 row: author becomes NULL"_s);
    DeletionPreview preview{{step}, {}, {}};
    step.effect = DeletionEffect::Blocks;
    QCOMPARE(deletionWords(step), u"Blocked by 1 row (author)"_s);
    preview.steps.append(step);
    QVERIFY(deletionSummary(preview).startsWith(u"Nothing can be deleted"));
    LifecycleStep child;
    child.rows = 2;
    child.isMarkable = false;
    QVERIFY(lifecycleWords(child, false).startsWith(u"2 rows left as is:"));
    child.isMarkable = true;
    QCOMPARE(lifecycleWords(child, false), u"2 rows left as is"_s);
    child.isCertain = false;
    QVERIFY(lifecycleWords(child, true).contains(u"not recorded"));
}

TW_TEST(TrashControllerTest)
#include "trash_controller_test.moc"
