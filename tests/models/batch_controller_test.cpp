// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/batches/batch_controller.h"
#include "models/batches/batch_samples.h"
#include "test_program.h"

#include <QFont>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Batches of the window: counted, previewed, tried and carried out, over both engines.
class BatchControllerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void rowsAreCountedByWhatTheVerbMeans_data() { EngineDatabase::addEngines(); }
    void rowsAreCountedByWhatTheVerbMeans();
    void aTypedConditionCountsToo_data() { EngineDatabase::addEngines(); }
    void aTypedConditionCountsToo();
    void aPreviewWritesNothing_data() { EngineDatabase::addEngines(); }
    void aPreviewWritesNothing();
    void aPreviewTellsWhatIsRefused_data() { EngineDatabase::addEngines(); }
    void aPreviewTellsWhatIsRefused();
    void aDryRunMeetsEveryRow_data() { EngineDatabase::addEngines(); }
    void aDryRunMeetsEveryRow();
    void chunksAreReportedOneByOne_data() { EngineDatabase::addEngines(); }
    void chunksAreReportedOneByOne();
    void anotherNumberOfRowsChangesNothing_data() { EngineDatabase::addEngines(); }
    void anotherNumberOfRowsChangesNothing();
    void withoutAReceiptThereIsNoWayBack_data() { EngineDatabase::addEngines(); }
    void withoutAReceiptThereIsNoWayBack();
    void keysOfSeveralColumnsNameTheirRows();
    void samplesShowWhatChanges();
    void samplesOfRowsThatGoShowThemWhole();

private:
    void open();
    [[nodiscard]] BatchPlan plan(BatchVerb verb) const;
    [[nodiscard]] BatchPlan raise() const; ///< pens become dearer
    [[nodiscard]] qint64 count(const BatchPlan& plan);
    [[nodiscard]] WhereReport preview(const BatchPlan& plan);
    [[nodiscard]] BatchResult run(const BatchPlan& plan, bool keepsReceipts = true);
    [[nodiscard]] QString prices() const
    {
        return m_database->column(u"SELECT price FROM goods ORDER BY id"_s).join(u',');
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BatchController> m_batch;
    QList<WhereProgress> m_parts;
};

namespace {

const QString kBatchGoods
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, price INTEGER"
      " CHECK (price < 100), is_deleted BOOLEAN NOT NULL DEFAULT FALSE);"
      "INSERT INTO goods VALUES (1, 'pen', 2, FALSE), (2, 'pen', 3, FALSE), (3, 'book', 20, FALSE),"
      " (4, 'pen', 4, TRUE);"_s;

}

void BatchControllerTest::cleanup()
{
    m_batch.reset();
    m_database.reset();
    m_parts.clear();
}

void BatchControllerTest::open()
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kBatchGoods);
    m_folder = std::make_unique<QTemporaryDir>();
    const auto adapter = std::make_shared<const Adapter>(
        m_database->adapter()->withReceipts(std::make_shared<const ReceiptBook>(
            ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s})));
    const TablePtr table = adapter->describe({{}, u"goods"_s}, {}).value();
    m_batch = std::make_unique<BatchController>(adapter, table, ColumnTreatments());
    connect(m_batch.get(), &BatchController::progressed, this,
        [this](const WhereProgress& progress) { m_parts.append(progress); });
}

BatchPlan BatchControllerTest::plan(BatchVerb verb) const
{
    BatchPlan plan;
    plan.table = m_batch->table()->name;
    plan.verb = verb;
    plan.filter = Filter::condition(u"kind"_s, FilterOperator::Equal, {Value::text(u"pen"_s)});
    return plan;
}

BatchPlan BatchControllerTest::raise() const
{
    BatchPlan raising = plan(BatchVerb::Update);
    raising.edits
        = {{u"price"_s, ColumnEdit::Kind::Expression, Value::text(u"price + 1"_s), {}, {}}};
    return raising;
}

qint64 BatchControllerTest::count(const BatchPlan& plan)
{
    std::optional<qint64> rows;
    const auto link = connect(
        m_batch.get(), &BatchController::counted, this, [&](qint64 found) { rows = found; });
    m_batch->count(plan);
    [&] { QTRY_VERIFY(rows); }();
    disconnect(link);
    return rows.value_or(-1);
}

WhereReport BatchControllerTest::preview(const BatchPlan& plan)
{
    std::optional<WhereReport> report;
    const auto link = connect(m_batch.get(), &BatchController::previewed, this,
        [&](const WhereReport& ended) { report = ended; });
    m_batch->preview(plan);
    [&] { QTRY_VERIFY(report); }();
    disconnect(link);
    return report.value_or(WhereReport());
}

BatchResult BatchControllerTest::run(const BatchPlan& plan, bool keepsReceipts)
{
    std::optional<BatchResult> ended;
    const auto link = connect(m_batch.get(), &BatchController::finished, this,
        [&](const BatchResult& result) { ended = result; });
    m_batch->run(plan, keepsReceipts);
    [&] { QTRY_VERIFY(ended); }();
    disconnect(link);
    return ended.value_or(BatchResult());
}

void BatchControllerTest::rowsAreCountedByWhatTheVerbMeans()
{
    open();
    QCOMPARE(count(plan(BatchVerb::Update)), 2);
    QCOMPARE(count(plan(BatchVerb::SoftDelete)), 2);
    QCOMPARE(count(plan(BatchVerb::Restore)), 1);
    QCOMPARE(count(plan(BatchVerb::Purge)), 1);
    BatchPlan all = plan(BatchVerb::Delete);
    all.deleted = DeletedRows::All;
    QCOMPARE(count(all), 3);
}

void BatchControllerTest::aTypedConditionCountsToo()
{
    open();
    BatchPlan cheap = raise();
    cheap.whereSql = u"price < 3"_s;
    QCOMPARE(count(cheap), 1);
    QVERIFY(run(cheap).isSaved());
    QCOMPARE(prices(), u"3,3,20,4"_s);
}

void BatchControllerTest::aPreviewWritesNothing()
{
    open();
    QCOMPARE(count(raise()), 2);
    const WhereReport report = preview(raise());
    QVERIFY(!report.error);
    QCOMPARE(report.samples.size(), 2);
    BatchSamples samples;
    samples.setSamples(*m_batch->table(), report.samples);
    QCOMPARE(samples.columnCount(), 3);
    QCOMPARE(samples.headerData(2, Qt::Horizontal, Qt::DisplayRole), QVariant(u"price, new"_s));
    QCOMPARE(prices(), u"2,3,20,4"_s);
}

void BatchControllerTest::aPreviewTellsWhatIsRefused()
{
    open();
    BatchPlan dear = raise();
    dear.edits[0].value = Value::text(u"price + 1000"_s);
    QCOMPARE(count(dear), 2);
    const WhereReport report = preview(dear);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::Check);
}

void BatchControllerTest::aDryRunMeetsEveryRow()
{
    open();
    std::optional<WhereReport> report;
    connect(m_batch.get(), &BatchController::tried, this,
        [&](const WhereReport& ended) { report = ended; });
    m_batch->tryOut(raise());
    QVERIFY(m_batch->isRunning());
    QTRY_VERIFY(report);
    QCOMPARE(report->rows, 2);
    QCOMPARE(prices(), u"2,3,20,4"_s);
}

void BatchControllerTest::chunksAreReportedOneByOne()
{
    open();
    BatchPlan raising = raise();
    raising.deleted = DeletedRows::All;
    raising.chunk = 1;
    const BatchResult result = run(raising);
    QVERIFY(result.isSaved());
    QCOMPARE(result.report.where.rows, 3);
    QVERIFY(m_parts.size() >= 3);
    QCOMPARE(m_parts.first().chunkRows, 1);
    QVERIFY(result.receipt);
    QCOMPARE(result.receipt->head.batch, result.report.batch);
    QCOMPARE(prices(), u"3,4,20,5"_s);
}

void BatchControllerTest::anotherNumberOfRowsChangesNothing()
{
    open();
    BatchPlan raising = raise();
    raising.expected = 7;
    const BatchResult result = run(raising);
    QVERIFY(!result.isSaved());
    QCOMPARE(result.report.where.error->kind, ErrorKind::ConcurrentModification);
    QVERIFY(!result.receipt);
    QCOMPARE(prices(), u"2,3,20,4"_s);
}

void BatchControllerTest::withoutAReceiptThereIsNoWayBack()
{
    open();
    const BatchResult result = run(raise(), false);
    QVERIFY(result.isSaved());
    QVERIFY(!result.receipt);
    QVERIFY(m_batch->adapter()->receipts()->store.list().value().isEmpty());
}

void BatchControllerTest::keysOfSeveralColumnsNameTheirRows()
{
    const KeyValues one{Value::integer(1), Value::text(u"a"_s)};
    const KeyValues other{Value::integer(2), Value::text(u"b"_s)};
    const Filter filter = filterOfKeys({u"id"_s, u"part"_s}, {one, other});
    const auto row = [](const KeyValues& key) {
        return Filter::all({Filter::condition(u"id"_s, FilterOperator::Equal, {key.at(0)}),
            Filter::condition(u"part"_s, FilterOperator::Equal, {key.at(1)})});
    };
    QCOMPARE(filter.toJson(), Filter::any({row(one), row(other)}).toJson());
}

namespace {

Table sampleTable()
{
    Table table;
    for (const QString& name : {u"id"_s, u"name"_s, u"note"_s}) {
        Column column;
        column.name = name;
        table.columns.append(column);
    }
    table.identityColumns = {u"id"_s};
    return table;
}

ColumnValues sampleRow(int id, const QString& name, const Value& note)
{
    return {{u"id"_s, Value::integer(id)}, {u"name"_s, Value::text(name)}, {u"note"_s, note}};
}

}

void BatchControllerTest::samplesShowWhatChanges()
{
    BatchSamples samples;
    samples.setSamples(sampleTable(),
        {{sampleRow(1, u"Ada"_s, {}), sampleRow(1, u"Ann"_s, {})},
            {sampleRow(2, u"Bob"_s, {}), sampleRow(2, u"Bob"_s, {})}});
    QCOMPARE(samples.columnCount(), 3); // the note is the same everywhere
    QCOMPARE(samples.index(0, 1).data(), QVariant(u"Ada"_s));
    QCOMPARE(samples.index(0, 2).data(), QVariant(u"Ann"_s));
    QVERIFY(samples.index(0, 1).data(Qt::FontRole).value<QFont>().strikeOut());
    QVERIFY(samples.index(0, 2).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!samples.index(1, 2).data(Qt::FontRole).isValid());
    QVERIFY(samples.bytesOfRow() > 0);
}

void BatchControllerTest::samplesOfRowsThatGoShowThemWhole()
{
    BatchSamples samples;
    samples.setSamples(sampleTable(), {{sampleRow(1, u"a\nb"_s, {}), {}}});
    QCOMPARE(samples.columnCount(), 3);
    QCOMPARE(samples.index(0, 1).data(), QVariant(u"a↵b"_s));
    QCOMPARE(samples.index(0, 2).data(), QVariant(u"NULL"_s));
    samples.setSamples(sampleTable(), {});
    QCOMPARE(samples.rowCount(), 0);
    QCOMPARE(samples.bytesOfRow(), 0);
}

TW_TEST(BatchControllerTest)
#include "batch_controller_test.moc"
