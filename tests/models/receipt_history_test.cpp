// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/batches/batch_controller.h"
#include "models/editing/edit_controller.h"
#include "models/receipts/latest_save.h"
#include "models/receipts/receipt_history.h"
#include "models/receipts/receipt_images.h"
#include "models/receipts/receipt_list.h"
#include "models/receipts/receipt_undo.h"
#include "models/receipts/receipt_words.h"
#include "test_program.h"

#include <QFile>
#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Receipts of what the window's controllers save, as its models show and undo them.
class ReceiptHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void everyWayOfSavingLeavesAReceipt_data() { EngineDatabase::addEngines(); }
    void everyWayOfSavingLeavesAReceipt();
    void aSaveWithoutItsReceiptIsRefused_data() { EngineDatabase::addEngines(); }
    void aSaveWithoutItsReceiptIsRefused();
    void anotherDatabaseHasItsOwnHistory_data() { EngineDatabase::addEngines(); }
    void anotherDatabaseHasItsOwnHistory();
    void aTextIsFoundInWhatWasSaved_data() { EngineDatabase::addEngines(); }
    void aTextIsFoundInWhatWasSaved();
    void rowsAreShownBeforeAndAfter_data() { EngineDatabase::addEngines(); }
    void rowsAreShownBeforeAndAfter();
    void maskedColumnsNeverEnter_data() { EngineDatabase::addEngines(); }
    void maskedColumnsNeverEnter();
    void anUndoIsTriedThenDone_data() { EngineDatabase::addEngines(); }
    void anUndoIsTriedThenDone();
    void aRowChangedSinceIsAConflict_data() { EngineDatabase::addEngines(); }
    void aRowChangedSinceIsAConflict();
    void aBatchIsUndoneAsAWhole_data() { EngineDatabase::addEngines(); }
    void aBatchIsUndoneAsAWhole();
    void theLatestSaveIsTheOneToUndo_data() { EngineDatabase::addEngines(); }
    void theLatestSaveIsTheOneToUndo();
    void statementsBecomeAScript();

private:
    void open(const QString& masked = {});
    [[nodiscard]] TablePtr people() const
    {
        return m_adapter->describe({{}, u"people"_s}, {}).value();
    }
    void saveName(int id, const QString& name) const;
    void change(BatchVerb verb, const QList<ColumnEdit>& edits, int id) const;
    [[nodiscard]] QList<ReceiptSummary> receipts() const;
    [[nodiscard]] UndoReport undo(const ReceiptSummary& receipt) const;
    [[nodiscard]] QStringList names() const
    {
        return m_database->column(u"SELECT name FROM people ORDER BY id"_s);
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const Adapter> m_adapter;
};

namespace {

const QString kReceiptPeople
    = u"CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, secret text,"
      " is_deleted boolean NOT NULL DEFAULT false);"
      "INSERT INTO people (id, name, secret) VALUES (1, 'Ada', 'xyzzy'), (2, 'Bob', 'plugh'),"
      " (3, 'Eve', 'plover');"_s;

}

void ReceiptHistoryTest::open(const QString& masked)
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kReceiptPeople);
    m_folder = std::make_unique<QTemporaryDir>();
    const auto plain = m_database->adapter({}, {}, masked);
    m_adapter
        = std::make_shared<const Adapter>(plain->withReceipts(std::make_shared<const ReceiptBook>(
            ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s})));
}

void ReceiptHistoryTest::cleanup()
{
    m_adapter.reset();
    m_database.reset();
}

void ReceiptHistoryTest::saveName(int id, const QString& name) const
{
    EditController edits(m_adapter);
    const TablePtr table = people();
    edits.setTable(table);
    ResultSet rows;
    const QString sql = u"SELECT * FROM people WHERE id = %1"_s.arg(id);
    QVERIFY(m_adapter->run({sql, {}}, &rows, {}));
    const RowKey key{RowIdentity{table->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}}};
    edits.staged().stageCell(key, rows.values(0), 1, Value::text(name));
    const QSignalSpy saved(&edits, &EditController::saved);
    edits.save();
    QTRY_COMPARE(saved.size(), 1);
}

void ReceiptHistoryTest::change(BatchVerb verb, const QList<ColumnEdit>& edits, int id) const
{
    BatchPlan plan;
    plan.table = people()->name;
    plan.verb = verb;
    plan.deleted = DeletedRows::All;
    plan.filter = Filter::condition(u"id"_s, FilterOperator::Equal, {Value::integer(id)});
    plan.edits = edits;
    BatchController batch(m_adapter, people(), {});
    std::optional<BatchResult> ended;
    connect(&batch, &BatchController::finished, &batch,
        [&](const BatchResult& result) { ended = result; });
    batch.run(plan, true);
    QTRY_VERIFY(ended);
    QVERIFY(ended->isSaved());
    QVERIFY(ended->receipt);
}

QList<ReceiptSummary> ReceiptHistoryTest::receipts() const
{
    return receiptsOfDatabase(*m_adapter, m_adapter->receipts()->store, {}).value();
}

UndoReport ReceiptHistoryTest::undo(const ReceiptSummary& receipt) const
{
    ReceiptUndo undoing(m_adapter, m_adapter->receipts()->store, receipt);
    std::optional<UndoReport> report;
    connect(
        &undoing, &ReceiptUndo::finished, &undoing, [&](const UndoReport& end) { report = end; });
    undoing.run();
    static_cast<void>(QTest::qWaitFor([&] { return report.has_value(); }, 10'000));
    return report.value();
}

void ReceiptHistoryTest::everyWayOfSavingLeavesAReceipt()
{
    open();
    saveName(1, u"Ann"_s);
    change(BatchVerb::Update, {{.column = u"name"_s, .value = Value::text(u"Ben"_s)}}, 2);
    change(BatchVerb::SoftDelete, {}, 3);
    change(BatchVerb::Restore, {}, 3);
    change(BatchVerb::Delete, {}, 3);
    QStringList actions;
    for (const ReceiptSummary& receipt : receipts()) {
        QCOMPARE(receipt.outcome, ReceiptOutcome::Saved);
        actions.append(receiptAction(receipt.counts));
    }
    const QStringList expected{
        u"1 deleted"_s, u"1 updated"_s, u"1 updated"_s, u"1 updated"_s, u"1 updated"_s};
    QCOMPARE(actions, expected);
}

void ReceiptHistoryTest::aSaveWithoutItsReceiptIsRefused()
{
    open();
    QFile inTheWay(m_folder->filePath(u"receipts"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    EditController edits(m_adapter);
    const TablePtr table = people();
    edits.setTable(table);
    edits.staged().stageCell(
        RowKey{RowIdentity{table->name, RowAddress::Key, {{u"id"_s, Value::integer(1)}}}},
        {Value::integer(1), Value::text(u"Ada"_s), Value::text(u"xyzzy"_s), Value::integer(0)}, 1,
        Value::text(u"Ann"_s));
    std::optional<ApplyReport> report;
    connect(
        &edits, &EditController::notSaved, &edits, [&](const ApplyReport& end) { report = end; });
    edits.save();
    QTRY_VERIFY(report);
    QCOMPARE(report->error->kind, ErrorKind::File);
    QCOMPARE(names().first(), u"Ada"_s);
    QCOMPARE(edits.changes().size(), 1);
}

void ReceiptHistoryTest::anotherDatabaseHasItsOwnHistory()
{
    open();
    saveName(1, u"Ann"_s);
    QFETCH(const bool, isPostgres);
    const EngineDatabase other(*m_server, isPostgres, kReceiptPeople);
    ReceiptHistory history(other.adapter(), m_adapter->receipts()->store);
    history.load();
    QVERIFY(history.isLoading());
    QTRY_VERIFY(history.isRead());
    QVERIFY(history.receipts().isEmpty());
}

void ReceiptHistoryTest::aTextIsFoundInWhatWasSaved()
{
    open();
    saveName(1, u"Ann"_s);
    saveName(2, u"Ben"_s);
    ReceiptHistory history(m_adapter, m_adapter->receipts()->store);
    const QSignalSpy changed(&history, &ReceiptHistory::changed);
    history.load();
    QTRY_COMPARE(history.receipts().size(), 2);
    QVERIFY(history.receipts().first().head.at >= history.receipts().last().head.at);
    history.setSearch(u" aNN "_s);
    history.load();
    QTRY_COMPARE(history.receipts().size(), 1);
    ReceiptList list;
    list.setReceipts(history.receipts());
    QCOMPARE(list.index(0, int(ReceiptList::Column::Action)).data().toString(), u"1 updated"_s);
    QVERIFY(list.index(0, int(ReceiptList::Column::Tables)).data().toString().contains(u"people"));
    QCOMPARE(list.index(0, int(ReceiptList::Column::State)).data().toString(), u"Saved"_s);
    QCOMPARE(list.rowOf(history.receipts().first().head.id), 0);
    QCOMPARE(list.rowOf(u"?"_s), -1);
    history.setSearch(u"nobody"_s);
    history.load();
    QTRY_VERIFY(history.receipts().isEmpty() && !history.isLoading());
}

void ReceiptHistoryTest::rowsAreShownBeforeAndAfter()
{
    open();
    saveName(1, u"Ann"_s);
    change(BatchVerb::Delete, {}, 3);
    const ReceiptStore& store = m_adapter->receipts()->store;
    ReceiptImages images;
    const auto texts = [&images](int row) {
        QStringList cells;
        for (int column = 0; column < images.columnCount(); ++column)
            cells.append(images.index(row, column).data().toString());
        return cells;
    };
    const QList<ReceiptSummary> saves = receipts();
    images.setContent(readReceipt(store, saves.at(1).head.id).value());
    QCOMPARE(images.rowCount(), 1);
    QCOMPARE(texts(0), (QStringList{u"id 1"_s, u"name"_s, u"Ada"_s, u"Ann"_s}));
    images.setContent(readReceipt(store, saves.at(0).head.id).value());
    QCOMPARE(images.rowCount(), 4);
    QCOMPARE(texts(1), (QStringList{u"id 3"_s, u"name"_s, u"Eve"_s, QString()}));
    QCOMPARE(images.index(0, 0).data(ReceiptImages::KindRole).toInt(),
        int(ReceiptImages::Kind::Deleted));
    const ReceiptContent cut = readReceipt(store, saves.at(0).head.id, {0, 0}).value();
    QVERIFY(cut.isCut && cut.rows.empty());
    QCOMPARE(readReceipt(store, u"gone"_s).error().kind, ErrorKind::File);
}

void ReceiptHistoryTest::maskedColumnsNeverEnter()
{
    open(u"people.secret"_s);
    saveName(1, u"Ann"_s);
    change(BatchVerb::Delete, {}, 2);
    const ReceiptStore& store = m_adapter->receipts()->store;
    for (const ReceiptSummary& receipt : receipts()) {
        QVERIFY(!occursInReceipt(store, receipt.head.id, u"xyzzy"_s).value());
        QVERIFY(!occursInReceipt(store, receipt.head.id, u"plugh"_s).value());
        QVERIFY(occursInReceipt(store, receipt.head.id, u"secret"_s).value());
    }
}

void ReceiptHistoryTest::anUndoIsTriedThenDone()
{
    open();
    change(BatchVerb::Delete, {}, 3);
    ReceiptUndo undoing(m_adapter, m_adapter->receipts()->store, receipts().first());
    QVERIFY(!undoing.isPartOfBatch());
    std::optional<UndoReport> tried;
    std::optional<UndoReport> done;
    connect(&undoing, &ReceiptUndo::rehearsed, this, [&](const UndoReport& end) { tried = end; });
    connect(&undoing, &ReceiptUndo::finished, this, [&](const UndoReport& end) { done = end; });
    undoing.rehearse();
    QTRY_VERIFY(tried);
    QVERIFY2(!tried->error, qPrintable(tried->error ? tried->error->toText() : QString()));
    QCOMPARE(receiptAction(tried->counts), u"1 inserted"_s);
    QCOMPARE(names().size(), 2);
    undoing.run();
    QTRY_VERIFY(done);
    QCOMPARE(done->outcome, Outcome::Saved);
    QCOMPARE(names(), (QStringList{u"Ada"_s, u"Bob"_s, u"Eve"_s}));
    const QList<ReceiptSummary> after = receipts();
    QCOMPARE(after.size(), 2);
    QCOMPARE(receiptState(after.at(0)), u"Saved (an undo)"_s);
    QCOMPARE(receiptState(after.at(1)), u"Undone"_s);
    QVERIFY(!undoObjection(after.at(1)).isEmpty());
}

void ReceiptHistoryTest::aRowChangedSinceIsAConflict()
{
    open();
    saveName(1, u"Ann"_s);
    m_database->execute(u"UPDATE people SET name = 'Zoe' WHERE id = 1"_s);
    const UndoReport report = undo(receipts().first());
    QCOMPARE(report.outcome, Outcome::NotSaved);
    QCOMPARE(report.conflicts.size(), 1);
    QCOMPARE(names().first(), u"Zoe"_s);
}

void ReceiptHistoryTest::aBatchIsUndoneAsAWhole()
{
    open();
    const TablePtr table = people();
    SelectQuery query;
    query.table = table->name;
    WhereOptions options;
    options.allRows = true;
    options.chunk = 1;
    options.batch = u"batch-1"_s;
    const WhereReport report
        = WhereWriter(*m_adapter, *table)
              .update(query, {{.column = u"name"_s, .value = Value::text(u"X"_s)}}, options, {});
    QVERIFY(!report.error);
    // The last part of a batch finds that there is none left.
    const QList<ReceiptSummary> parts = receipts();
    const auto filled = std::ranges::find_if(
        parts, [](const ReceiptSummary& receipt) { return receiptRows(receipt.counts) > 0; });
    QVERIFY(filled != parts.end());
    const ReceiptSummary newest = *filled;
    ReceiptUndo part(m_adapter, m_adapter->receipts()->store, newest);
    QVERIFY(part.isPartOfBatch());
    part.setWholeBatch(false);
    const QSignalSpy ended(&part, &ReceiptUndo::finished);
    part.run();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(names().count(u"X"_s), 2);
    QCOMPARE(undo(newest).outcome, Outcome::Saved);
    QCOMPARE(names(), (QStringList{u"Ada"_s, u"Bob"_s, u"Eve"_s}));
}

void ReceiptHistoryTest::theLatestSaveIsTheOneToUndo()
{
    open();
    LatestSave latest;
    const ReceiptStore& store = m_adapter->receipts()->store;
    saveName(1, u"Ann"_s);
    saveName(2, u"Ben"_s);
    latest.refresh(m_adapter, store);
    QTRY_VERIFY(latest.receipt());
    const QString second = latest.receipt()->head.id;
    QVERIFY(receiptTitle(*latest.receipt()).startsWith(u"1 row of "));
    QCOMPARE(undo(*latest.receipt()).outcome, Outcome::Saved);
    latest.refresh(m_adapter, store);
    QTRY_VERIFY(latest.receipt() && latest.receipt()->head.id != second);
    QCOMPARE(undo(*latest.receipt()).outcome, Outcome::Saved);
    latest.refresh(m_adapter, store);
    QTRY_VERIFY(!latest.receipt());
    latest.refresh(nullptr, store);
    QVERIFY(!latest.adapter());
}

void ReceiptHistoryTest::statementsBecomeAScript()
{
    ReceiptContent content;
    content.statements
        = {{u"UPDATE t SET a = $1 WHERE b = $2 -- why"_s, {Value::text(u"it's\nDROP"_s), Value()}}};
    ReceiptSummary receipt;
    receipt.head.id = u"7"_s;
    const QString script = receiptScript(receipt, content);
    QVERIFY(script.startsWith(u"-- 7 · "));
    QVERIFY(script.contains(u"-- why\n;\n--   1: 'it's\u21B5DROP'\n--   2: NULL\n"));
    for (const QString& line : script.split(u'\n'))
        QVERIFY2(!line.startsWith(u"DROP"), qPrintable(script));
}

TW_TEST(ReceiptHistoryTest)
#include "receipt_history_test.moc"
