// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/trash/deletion_reader.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// What the deletions of a batch do along foreign keys, over both engines.
class DeletionReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void onlyDeletionsCount();
    void whatDependsOnTheRowsIsFound_data() { EngineDatabase::addEngines(); }
    void whatDependsOnTheRowsIsFound();
    void rowsOfSeveralTablesAreReadTogether_data() { EngineDatabase::addEngines(); }
    void rowsOfSeveralTablesAreReadTogether();
    void aTableThatIsGoneIsAFailure();
    void aReaderThatIsGoneReportsNothing();

private:
    void open(bool isPostgres);
    [[nodiscard]] BatchStep step(
        ChangeKind kind, const QString& table, const QString& column, qint64 id) const;
    [[nodiscard]] DeletionPreview previewOf(const Batch& batch);

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<DeletionReader> m_reader;
    std::optional<Error> m_failure;
};

namespace {

const QString kReaderSchema
    = u"CREATE TABLE authors (id integer PRIMARY KEY);"
      "CREATE TABLE books (id integer PRIMARY KEY,"
      " author integer REFERENCES authors (id) ON DELETE CASCADE);"
      "CREATE TABLE notes (id integer PRIMARY KEY,"
      " book integer REFERENCES books (id) ON DELETE SET NULL);"
      "CREATE TABLE shops (id integer PRIMARY KEY);"
      "CREATE TABLE orders (id integer PRIMARY KEY, shop integer REFERENCES shops (id));"
      "INSERT INTO authors VALUES (1), (2);"
      "INSERT INTO books VALUES (10, 1), (11, 1), (12, 2);"
      "INSERT INTO notes VALUES (100, 10), (101, 12);"
      "INSERT INTO shops VALUES (1), (2);"
      "INSERT INTO orders VALUES (5, 1);"_s;

}

void DeletionReaderTest::cleanup()
{
    m_reader.reset();
    m_database.reset();
}

void DeletionReaderTest::open(bool isPostgres)
{
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kReaderSchema);
    m_reader = std::make_unique<DeletionReader>(m_database->adapter());
    m_failure.reset();
    connect(m_reader.get(), &DeletionReader::failed, this,
        [this](const Error& error) { m_failure = error; });
}

BatchStep DeletionReaderTest::step(
    ChangeKind kind, const QString& table, const QString& column, qint64 id) const
{
    BatchStep step;
    step.kind = kind;
    step.row.table = {m_database->isPostgres() ? u"public"_s : u"main"_s, table};
    step.row.key = {{column, Value::integer(id)}};
    return step;
}

DeletionPreview DeletionReaderTest::previewOf(const Batch& batch)
{
    std::optional<DeletionPreview> preview;
    connect(m_reader.get(), &DeletionReader::previewed, this,
        [&preview](const DeletionPreview& found) { preview = found; });
    m_reader->read(batch);
    static_cast<void>(QTest::qWaitFor([&] { return preview || m_failure; }, 10'000));
    disconnect(m_reader.get(), &DeletionReader::previewed, this, nullptr);
    return preview.value_or(DeletionPreview());
}

void DeletionReaderTest::onlyDeletionsCount()
{
    open(false);
    const BatchStep update = step(ChangeKind::Update, u"authors"_s, u"id"_s, 1);
    const BatchStep soft = step(ChangeKind::SoftDelete, u"authors"_s, u"id"_s, 1);
    const BatchStep deletion = step(ChangeKind::Delete, u"authors"_s, u"id"_s, 2);
    QVERIFY(!DeletionReader::hasDeletions({}));
    QVERIFY(!DeletionReader::hasDeletions({update, soft}));
    QVERIFY(DeletionReader::hasDeletions({update, deletion}));
    QCOMPARE(previewOf({update, deletion}).rows(DeletionEffect::Deletes), 2); // with one book
}

void DeletionReaderTest::whatDependsOnTheRowsIsFound()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    const DeletionPreview preview = previewOf({step(ChangeKind::Delete, u"authors"_s, u"id"_s, 1)});
    QCOMPARE(preview.steps.size(), 3);
    QCOMPARE(preview.rows(DeletionEffect::Deletes), 3);
    QCOMPARE(preview.rows(DeletionEffect::SetsNull), 1);
    QVERIFY(!preview.isBlocked());
    QCOMPARE(m_database->column(u"SELECT count(*) FROM authors"_s), QStringList{u"2"_s});
}

void DeletionReaderTest::rowsOfSeveralTablesAreReadTogether()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    const DeletionPreview preview = previewOf({step(ChangeKind::Delete, u"authors"_s, u"id"_s, 1),
        step(ChangeKind::Delete, u"shops"_s, u"id"_s, 1),
        step(ChangeKind::Delete, u"authors"_s, u"id"_s, 2)});
    QCOMPARE(preview.rows(DeletionEffect::Deletes), 6); // two authors, three books, a shop
    QCOMPARE(preview.rows(DeletionEffect::Blocks), 1);
    QVERIFY(preview.isBlocked());
    QVERIFY(preview.isComplete);
}

void DeletionReaderTest::aTableThatIsGoneIsAFailure()
{
    open(false);
    const DeletionPreview preview = previewOf({step(ChangeKind::Delete, u"nowhere"_s, u"id"_s, 1)});
    QVERIFY(preview.steps.isEmpty());
    QVERIFY(m_failure);
}

void DeletionReaderTest::aReaderThatIsGoneReportsNothing()
{
    open(true);
    const QSignalSpy previewed(m_reader.get(), &DeletionReader::previewed);
    m_reader->read({step(ChangeKind::Delete, u"authors"_s, u"id"_s, 1)});
    m_reader = std::make_unique<DeletionReader>(m_database->adapter());
    QCOMPARE(previewOf({step(ChangeKind::Delete, u"shops"_s, u"id"_s, 2)}).steps.size(), 1);
    QCOMPARE(previewed.size(), 0);
    QVERIFY(!m_failure);
}

TW_TEST(DeletionReaderTest)
#include "deletion_reader_test.moc"
