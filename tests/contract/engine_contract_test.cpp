// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/editing/change_planner.h>
#include <tuplewright/results/result_set.h>

#include <QTest>

using namespace tw;

namespace {

const QStringList kHostileNames{
    QStringLiteral("plain"),
    QStringLiteral("Mixed Case"),
    QStringLiteral("select"),
    QStringLiteral("quo\"te"),
    QStringLiteral("semi;colon"),
    QStringLiteral("per%1cent"),
    QStringLiteral("<b>bold</b> & more"),
    QStringLiteral(":x $1 ?"),
    QStringLiteral("line\nbreak"),
    QStringLiteral("emoji \U0001F600"),
    QString(63, QLatin1Char('x')),
};

const QStringList kHostileValues{
    QString(),
    QStringLiteral("'"),
    QStringLiteral("'; DROP TABLE items; --"),
    QStringLiteral("%1 %2"),
    QStringLiteral("<img src=x>"),
    QStringLiteral("a\nb\r\nc\td"),
    QStringLiteral("\U0001F9D1\u200D\U0001F527 \u202Eabc"),
    QStringLiteral("\\x41 \\N \\."),
};

}

/// What every engine must do in the same way.
class EngineContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;

    void execute(const QString& sql) const
    {
        const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
        QVERIFY2(
            outcome, outcome ? "" : qPrintable(outcome.error().toText() + QLatin1Char('\n') + sql));
    }

    [[nodiscard]] QStringList column(const QString& sql) const
    {
        ResultSet rows;
        const auto outcome = m_adapter->run({sql, {}}, &rows, {});
        if (!outcome)
            return {QStringLiteral("error: ") + outcome.error().toText()};
        QStringList cells;
        for (qint64 row = 0; row < rows.rowCount(); ++row) {
            const Value value = rows.cell(row, 0).toValue();
            cells.append(value.isNull() ? QStringLiteral("NULL") : value.toText());
        }
        return cells;
    }

    [[nodiscard]] TablePtr table(const QString& name) const
    {
        const auto result = m_adapter->describe({{}, name}, {});
        return result ? *result : nullptr;
    }

    [[nodiscard]] ApplyReport apply(
        const QList<Change>& changes, const Table& info, ApplyMode mode = ApplyMode::Save) const
    {
        Batch batch;
        for (const Change& change : changes) {
            auto step = ChangePlanner(m_adapter->dialect()).plan(change, info);
            if (!step)
                return {Outcome::NotSaved, {}, step.error()};
            batch.append(*std::move(step));
        }
        return m_adapter->apply(batch, mode, {});
    }

    [[nodiscard]] static Change update(
        const Table& info, qint64 id, const QString& oldName, const QString& newName)
    {
        Change change;
        change.kind = ChangeKind::Update;
        change.row = {info.name, RowAddress::Key, {{QStringLiteral("id"), Value::integer(id)}}};
        change.values = {{QStringLiteral("name"), Value::text(newName)}};
        change.expected = {{QStringLiteral("name"), Value::text(oldName)}};
        return change;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
    }

    void init()
    {
        execute(QStringLiteral("DROP TABLE IF EXISTS items"));
        execute(QStringLiteral("CREATE TABLE items (id %1, name varchar(200) NOT NULL UNIQUE, "
                               "note text, price numeric(10,2), is_deleted boolean)")
                .arg(m_fixture->autoKey()));
        execute(QStringLiteral("INSERT INTO items (id, name, note, price, is_deleted) VALUES "
                               "(1, 'ant', NULL, 1.50, false), (2, 'bee', '', 20, true), "
                               "(3, 'cat', 'x', NULL, NULL), (4, 'dog', 'y', 3, false)"));
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    void tellsNullFromEmptyText()
    {
        QCOMPARE(column(QStringLiteral("SELECT note FROM items ORDER BY id")),
            QStringList(
                {QStringLiteral("NULL"), QString(), QStringLiteral("x"), QStringLiteral("y")}));
    }

    void bindsHostileValuesAsTheyAre()
    {
        const QString mark = m_adapter->dialect().placeholder(1);
        for (const QString& value : kHostileValues) {
            ResultSet rows;
            const Statement insert{
                QStringLiteral("UPDATE items SET note = %1 WHERE id = 1 RETURNING note").arg(mark),
                {Value::text(value)}};
            const auto outcome = m_adapter->run(insert, &rows, {});
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
            QCOMPARE(rows.cell(0, 0).toValue().bytes(), value.toUtf8());
        }
        QCOMPARE(
            column(QStringLiteral("SELECT count(*) FROM items")), QStringList(QStringLiteral("4")));
    }

    void describesAndReadsTablesOfAnyName()
    {
        for (const QString& name : kHostileNames) {
            const QString column = QString(QStringLiteral("c ") + name).left(60);
            execute(QStringLiteral("DROP TABLE IF EXISTS ") + Dialect::quote(name));
            execute(QStringLiteral("CREATE TABLE ") + Dialect::quote(name)
                + QStringLiteral(" (id integer PRIMARY KEY, ") + Dialect::quote(column)
                + QStringLiteral(" text)"));
            const TablePtr info = table(name);
            QVERIFY(info);
            QCOMPARE(info->name, (QualifiedName{m_fixture->schema(), name}));
            QCOMPARE(info->columns.at(1).name, column);
            QCOMPARE(info->identityColumns, QStringList(QStringLiteral("id")));
            SelectQuery query;
            query.table = info->name;
            query.sort = {{column, SortOrder::Descending}};
            ResultSet rows;
            QVERIFY(m_adapter->page(
                *info, query, {}, CountMode::Exact, AddressColumns::Append, rows, {}));
            execute(QStringLiteral("DROP TABLE ") + Dialect::quote(name));
        }
    }

    void listsRelationsWithTheirKinds()
    {
        execute(QStringLiteral("DROP VIEW IF EXISTS item_names"));
        execute(QStringLiteral("CREATE VIEW item_names AS SELECT name FROM items"));
        const auto catalog = m_adapter->catalog({});
        QVERIFY(catalog);
        QHash<QString, RelationKind> kinds;
        for (const RelationSummary& relation : (*catalog)->relations)
            kinds.insert(relation.name.name, relation.kind);
        QCOMPARE(kinds.value(QStringLiteral("items")), RelationKind::Table);
        QCOMPARE(kinds.value(QStringLiteral("item_names")), RelationKind::View);
        const TablePtr view = table(QStringLiteral("item_names"));
        QVERIFY(!view->isEditable());
        execute(QStringLiteral("DROP VIEW item_names"));
    }

    void detectsTheLifecycleAndHidesDeletedRows()
    {
        const TablePtr info = table(QStringLiteral("items"));
        QVERIFY(info->lifecycle);
        const std::pair<DeletedRows, qint64> expected[]{
            {DeletedRows::Live, 3}, {DeletedRows::Deleted, 1}, {DeletedRows::All, 4}};
        for (const auto& [deleted, rows] : expected) {
            SelectQuery query;
            query.table = info->name;
            query.deleted = deleted;
            QCOMPARE(m_adapter->count(*info, query, {}).value_or(-1), rows);
            const auto counts = m_adapter->lifecycleCount(*info, query, {});
            QVERIFY(counts);
            QCOMPARE(counts->live, 3);
            QCOMPARE(counts->all, 4);
        }
    }

    void everyPageWalkVisitsEachRowOnce()
    {
        execute(QStringLiteral("DELETE FROM items"));
        for (int i = 0; i < 25; ++i)
            execute(QStringLiteral("INSERT INTO items (name, note) VALUES ('n%1', %2)")
                    .arg(QString::number(i),
                        i % 3 ? QStringLiteral("'same'") : QStringLiteral("NULL")));
        const TablePtr info = table(QStringLiteral("items"));
        SelectQuery query;
        query.table = info->name;
        query.sort = {{QStringLiteral("note"), SortOrder::Descending, NullsOrder::First}};
        QStringList names;
        PageInfo page;
        page.hasNext = true;
        for (qint64 number = 1; page.hasNext; ++number) {
            ResultSet rows;
            const auto result = m_adapter->page(
                *info, query, {number, 7}, CountMode::Exact, AddressColumns::Omit, rows, {});
            QVERIFY(result);
            page = *result;
            QCOMPARE(rows.rowCount(), page.rows);
            QCOMPARE(page.total, std::optional<qint64>(25));
            QCOMPARE(page.pages, std::optional<qint64>(4));
            for (qint64 row = 0; row < rows.rowCount(); ++row)
                names.append(rows.cell(row, 1).toValue().toText());
        }
        QCOMPARE(names.size(), 25);
        names.removeDuplicates();
        QCOMPARE(names.size(), 25);
    }

    void filtersByEveryOperator_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const char* json, const QStringList& names) {
            QTest::newRow(name) << QByteArray(json) << names;
        };
        const QString ant = QStringLiteral("ant");
        const QString bee = QStringLiteral("bee");
        const QString cat = QStringLiteral("cat");
        const QString dog = QStringLiteral("dog");
        row("equal", R"({"column":"id","op":"EQUAL","value":2})", {bee});
        row("equal null", R"({"column":"note","op":"EQUAL","value":null})", {ant});
        row("not equal", R"({"column":"id","op":"NOT_EQUAL","value":2})", {ant, cat, dog});
        row("less", R"({"column":"price","op":"LESS_THAN","value":3})", {ant});
        row("less or equal", R"({"column":"price","op":"LESS_THAN_OR_EQUAL","value":3})",
            {ant, dog});
        row("greater", R"({"column":"price","op":"GREATER_THAN","value":3})", {bee});
        row("greater or equal", R"({"column":"price","op":"GREATER_THAN_OR_EQUAL","value":3})",
            {bee, dog});
        row("in", R"({"column":"id","op":"IN_LIST","value":[1,3]})", {ant, cat});
        row("in with null", R"({"column":"note","op":"IN_LIST","value":["x",null]})", {ant, cat});
        row("in nothing", R"({"column":"id","op":"IN_LIST","value":[]})", {});
        row("not in", R"({"column":"id","op":"NOT_IN_LIST","value":[1,3]})", {bee, dog});
        row("not in with null", R"({"column":"note","op":"NOT_IN_LIST","value":["x",null]})",
            {bee, dog});
        row("not in nothing", R"({"column":"note","op":"NOT_IN_LIST","value":[]})",
            {ant, bee, cat, dog});
        row("like is case-sensitive", R"({"column":"name","op":"LIKE","value":"A"})", {});
        row("like", R"({"column":"name","op":"LIKE","value":"n"})", {ant});
        row("like escapes", R"({"column":"name","op":"LIKE","value":"%"})", {});
        row("ilike", R"({"column":"name","op":"ILIKE","value":"A"})", {ant, cat});
        row("contains", R"({"column":"name","op":"CONTAINS","value":"A"})", {ant, cat});
        row("starts", R"({"column":"name","op":"STARTS_WITH","value":"d"})", {dog});
        row("ends", R"({"column":"name","op":"ENDS_WITH","value":"e"})", {bee});
        row("is null", R"({"column":"price","op":"IS_NULL"})", {cat});
        row("is not null", R"({"column":"price","op":"IS_NOT_NULL"})", {ant, bee, dog});
        row("boolean", R"({"column":"is_deleted","op":"EQUAL","value":true})", {bee});
        row("empty and", R"({"and":[]})", {ant, bee, cat, dog});
        row("empty or", R"({"or":[]})", {});
        row("not", R"({"not":{"column":"id","op":"EQUAL","value":1}})", {bee, cat, dog});
        row("tree",
            R"({"and":[{"column":"id","op":"GREATER_THAN","value":1},{"or":[{"column":"name","op":"EQUAL","value":"cat"},{"column":"name","op":"EQUAL","value":"ant"}]}]})",
            {cat});
    }
    void filtersByEveryOperator()
    {
        QFETCH(const QByteArray, filter);
        QFETCH(const QStringList, names);
        const TablePtr info = table(QStringLiteral("items"));
        SelectQuery query;
        query.table = info->name;
        query.columns = {QStringLiteral("name")};
        query.deleted = DeletedRows::All;
        query.sort = {{QStringLiteral("id")}};
        query.filter = Filter::fromJson(Json::parse(filter).value()).value();
        ResultSet rows;
        const auto outcome = m_adapter->stream(*info, query, rows, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
        QStringList found;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            found.append(rows.cell(row, 0).toValue().toText());
        QCOMPARE(found, names);
    }

    void refusesAnUnknownColumnBeforeAnySql()
    {
        const TablePtr info = table(QStringLiteral("items"));
        SelectQuery query;
        query.table = info->name;
        query.filter = Filter::condition(QStringLiteral("nope"), FilterOperator::IsNull);
        const auto count = m_adapter->count(*info, query, {});
        QVERIFY(!count);
        QCOMPARE(count.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(count.error().message.contains(QStringLiteral("nope")));
    }

    void savesExactlyOneRowAndReturnsIt()
    {
        const TablePtr info = table(QStringLiteral("items"));
        const ApplyReport report
            = apply({update(*info, 1, QStringLiteral("ant"), QStringLiteral("asp"))}, *info);
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(report.steps.at(0).returned.at(info->columnIndex(u"name")).toText(),
            QStringLiteral("asp"));
        QCOMPARE(column(QStringLiteral("SELECT name FROM items ORDER BY id")),
            QStringList({QStringLiteral("asp"), QStringLiteral("bee"), QStringLiteral("cat"),
                QStringLiteral("dog")}));
    }

    void aRowChangedByAnotherIsAConflictAndNothingIsSaved()
    {
        const TablePtr info = table(QStringLiteral("items"));
        const ApplyReport report
            = apply({update(*info, 4, QStringLiteral("dog"), QStringLiteral("dove")),
                        update(*info, 1, QStringLiteral("stale"), QStringLiteral("asp"))},
                *info);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.error->kind, ErrorKind::ConcurrentModification);
        QCOMPARE(report.failedStep, 1);
        QCOMPARE(column(QStringLiteral("SELECT name FROM items WHERE id IN (1, 4) ORDER BY id")),
            QStringList({QStringLiteral("ant"), QStringLiteral("dog")}));
    }

    void aVanishedRowIsToldFromAChangedOne()
    {
        const TablePtr info = table(QStringLiteral("items"));
        const ApplyReport report
            = apply({update(*info, 99, QStringLiteral("ant"), QStringLiteral("asp"))}, *info);
        QCOMPARE(report.error->kind, ErrorKind::NotFound);
    }

    void constraintFailuresNameTheirKindAndSaveNothing()
    {
        const TablePtr info = table(QStringLiteral("items"));
        const ApplyReport duplicate
            = apply({update(*info, 1, QStringLiteral("ant"), QStringLiteral("bee"))}, *info);
        QCOMPARE(duplicate.error->kind, ErrorKind::AlreadyExists);
        Change change = update(*info, 1, QStringLiteral("ant"), {});
        change.values = {{QStringLiteral("name"), Value()}};
        const ApplyReport null = apply({change}, *info);
        QCOMPARE(null.error->kind, ErrorKind::NotNull);
        QCOMPARE(null.error->column, QStringLiteral("name"));
        QCOMPARE(column(QStringLiteral("SELECT name FROM items WHERE id = 1")),
            QStringList(QStringLiteral("ant")));
    }

    void insertsDeletesSoftDeletesAndRestores()
    {
        const TablePtr info = table(QStringLiteral("items"));
        Change insert;
        insert.kind = ChangeKind::Insert;
        insert.row.table = info->name;
        insert.values = {{QStringLiteral("name"), Value::text(QStringLiteral("eel"))},
            {QStringLiteral("id"), Value::defaultMarker()}};
        Change remove;
        remove.kind = ChangeKind::Delete;
        remove.row = {info->name, RowAddress::Key, {{QStringLiteral("id"), Value::integer(2)}}};
        Change softDelete = remove;
        softDelete.kind = ChangeKind::SoftDelete;
        softDelete.row.key.first().second = Value::integer(1);
        const ApplyReport report = apply({insert, remove, softDelete}, *info);
        QVERIFY2(report.outcome == Outcome::Saved,
            report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(column(QStringLiteral(
                     "SELECT name FROM items WHERE is_deleted IS NOT TRUE ORDER BY name")),
            QStringList({QStringLiteral("cat"), QStringLiteral("dog"), QStringLiteral("eel")}));
        softDelete.kind = ChangeKind::Restore;
        QCOMPARE(apply({softDelete}, *info).outcome, Outcome::Saved);
        QCOMPARE(column(QStringLiteral("SELECT count(*) FROM items WHERE is_deleted IS NOT TRUE")),
            QStringList(QStringLiteral("4")));
    }

    void aDryRunChangesNothing()
    {
        const TablePtr info = table(QStringLiteral("items"));
        const ApplyReport report
            = apply({update(*info, 1, QStringLiteral("ant"), QStringLiteral("asp"))}, *info,
                ApplyMode::DryRun);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(!report.error);
        QVERIFY(report.steps.at(0).done);
        QCOMPARE(column(QStringLiteral("SELECT name FROM items WHERE id = 1")),
            QStringList(QStringLiteral("ant")));
    }

    void anyRowOfAKeylessTableIsEditedAlone()
    {
        execute(QStringLiteral("DROP TABLE IF EXISTS log"));
        execute(QStringLiteral("CREATE TABLE log (what text, n integer)"));
        execute(QStringLiteral("INSERT INTO log VALUES ('same', 1), ('same', 1), ('same', 1)"));
        const TablePtr info = table(QStringLiteral("log"));
        QCOMPARE(info->rowAddress, RowAddress::Physical);
        SelectQuery query;
        query.table = info->name;
        ResultSet rows;
        QVERIFY(
            m_adapter->page(*info, query, {}, CountMode::None, AddressColumns::Append, rows, {}));
        QCOMPARE(rows.columnCount(), 3);
        Change change;
        change.kind = ChangeKind::Update;
        change.row = {
            info->name, RowAddress::Physical, {{info->physicalColumn, rows.cell(1, 2).toValue()}}};
        change.values = {{QStringLiteral("what"), Value::text(QStringLiteral("other"))}};
        change.expected = {{QStringLiteral("what"), rows.cell(1, 0).toValue()},
            {QStringLiteral("n"), rows.cell(1, 1).toValue()}};
        const ApplyReport report = apply({change}, *info);
        QVERIFY2(report.outcome == Outcome::Saved,
            report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(column(QStringLiteral("SELECT count(*) FROM log WHERE what = 'same'")),
            QStringList(QStringLiteral("2")));
    }

    void stoppingEndsTheStatementSoonAndTheNextOneWorks()
    {
        class Stopping final : public RowSink
        {
        public:
            Result<void> begin(const ResultHeader&) override { return {}; }
            Result<void> push(RowChunkPtr) override
            {
                stop.request_stop();
                return {};
            }
            std::stop_source stop;
        } sink;
        CallOptions options;
        options.stop = sink.stop.get_token();
        const auto outcome = m_adapter->run({m_fixture->endlessSql(), {}}, &sink, options);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QCOMPARE(column(QStringLiteral("SELECT 1")), QStringList(QStringLiteral("1")));
    }

    void aDeadlineEndsTheStatementAsTimeout()
    {
        CallOptions options;
        options.deadline = QDeadlineTimer(200);
        const auto outcome = m_adapter->run({m_fixture->endlessSql(), {}}, nullptr, options);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
    }

    void aSinkThatWantsNoMoreStopsTheStatement()
    {
        class Refusing final : public RowSink
        {
        public:
            Result<void> begin(const ResultHeader&) override { return {}; }
            Result<void> push(RowChunkPtr) override
            {
                return fail(ErrorKind::File, QStringLiteral("full"));
            }
        } sink;
        const auto outcome = m_adapter->run({QStringLiteral("SELECT * FROM items"), {}}, &sink, {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::File);
        QCOMPARE(column(QStringLiteral("SELECT 1")), QStringList(QStringLiteral("1")));
    }

    void aWrongStatementSaysWhere()
    {
        const auto outcome
            = m_adapter->run({QStringLiteral("SELECT 1 FRM items"), {}}, nullptr, {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Syntax);
        QVERIFY(outcome.error().position > 0);
    }
};

TW_TEST(EngineContractTest)
#include "engine_contract_test.moc"
