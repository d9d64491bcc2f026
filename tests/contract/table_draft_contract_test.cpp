// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/migrations/migrator.h>
#include <tuplewright/restructuring/table_change.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>
#include <tuplewright/structure/model_difference.h>
#include <tuplewright/structure/structure_engine.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Tables read as drafts, edited and changed, the same for every engine.
class TableDraftContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("A program that this engine takes is not installed.");
        m_pool
            = std::make_shared<ConnectionPool>(m_fixture->backend(), m_fixture->config(), Secret());
    }

    void init()
    {
        run(u"DROP VIEW IF EXISTS goods_names"_s);
        run(u"DROP TABLE IF EXISTS goods_fresh"_s);
        run(u"DROP TABLE IF EXISTS goods"_s);
        run(u"CREATE TABLE goods (id integer PRIMARY KEY, name text, amount integer DEFAULT 1,"
            " code text, CONSTRAINT goods_positive CHECK (amount > 0))"_s);
        run(u"CREATE INDEX goods_code ON goods (code)"_s);
        run(u"INSERT INTO goods VALUES (1, 'Ada', 7, '007'), (2, NULL, 8, 'x')"_s);
    }

    void cleanupTestCase()
    {
        if (!m_pool)
            return;
        run(u"DROP VIEW IF EXISTS goods_names"_s);
        run(u"DROP TABLE IF EXISTS goods_fresh"_s);
        run(u"DROP TABLE IF EXISTS goods"_s);
    }

    void aTableIsReadAsItIs()
    {
        const TableReading reading = read();
        QCOMPARE(reading.draft.columns.size(), 4);
        QCOMPARE(reading.draft.columns[2].name, u"amount"_s);
        QCOMPARE(reading.draft.columns[2].defaultExpression, u"1"_s);
        QVERIFY(!rule(reading.draft, u"goods_positive"_s).isNew());
        QCOMPARE(rule(reading.draft, u"goods_code"_s).kind, ModelKind::Index);
        const Result<StructurePlan> nothing = plan(reading, reading.draft);
        QVERIFY2(nothing, nothing ? "" : qPrintable(nothing.error().toText()));
        QVERIFY(nothing->isEmpty());
    }

    void nameTypeAndDefaultChangeInOneSave()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns[2].name = u"count"_s;
        draft.columns[2].type = u"varchar(20)"_s;
        draft.columns[2].defaultExpression = u"'none'"_s;
        draft.rules[place(draft, u"goods_positive"_s)].isDropped = true;
        // SQLite refuses to turn numbers into texts only where they would read otherwise.
        const StructureReport report = change(reading, draft);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.outcome, StructureReport::Outcome::Done);
        QCOMPARE(
            texts(u"SELECT \"count\" FROM goods ORDER BY id"_s), (QStringList{u"7"_s, u"8"_s}));
        run(u"INSERT INTO goods (id) VALUES (3)"_s);
        QCOMPARE(texts(u"SELECT \"count\" FROM goods WHERE id = 3"_s), QStringList{u"none"_s});
        const TableReading after = read();
        QCOMPARE(after.draft.columns[2].name, u"count"_s);
        QVERIFY(after.draft.columns[2].type.contains(u"20"));
        QVERIFY(plan(after, after.draft)->isEmpty());
    }

    void twoColumnsChangeTheirNames()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        std::swap(draft.columns[1].name, draft.columns[3].name);
        const StructureReport report = change(reading, draft);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(texts(u"SELECT name FROM goods ORDER BY id"_s), (QStringList{u"007"_s, u"x"_s}));
    }

    void columnsComeAndGo()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns[3].isDropped = true;
        draft.columns.append({.name = u"made"_s,
            .type = u"integer"_s,
            .defaultExpression = u"5"_s,
            .isNotNull = true});
        const Result<StructurePlan> planned = plan(reading, draft);
        QVERIFY2(planned, planned ? "" : qPrintable(planned.error().toText()));
        bool loses = false;
        for (const PlannedGroup& group : planned->groups)
            for (const PlannedStatement& statement : group.statements)
                loses = loses || statement.losesData;
        QVERIFY(loses);
        const StructureReport report = change(reading, draft);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(texts(u"SELECT made FROM goods ORDER BY id"_s), (QStringList{u"5"_s, u"5"_s}));
        const TableDraft after = read().draft;
        QCOMPARE(after.columns.size(), 4);
        QCOMPARE(after.columns[3].name, u"made"_s);
        QVERIFY(after.columns[3].isNotNull);
        QCOMPARE(place(after, u"goods_code"_s), -1);
    }

    void aNameMayBeTakenByAnotherColumn()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns[3].isDropped = true;
        draft.columns.append({.name = u"code"_s, .type = u"integer"_s});
        const StructureReport report = change(reading, draft);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(texts(u"SELECT count(code) FROM goods"_s), QStringList{u"0"_s});
    }

    void rulesAreAdded()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.rules.append({.name = u"goods_key"_s, .definition = u"UNIQUE (code, name)"_s});
        draft.rules.append({.name = u"goods_long"_s, .definition = u"CHECK (code <> '')"_s});
        draft.rules.append({.name = u"goods_self"_s,
            .definition = u"FOREIGN KEY (amount) REFERENCES goods (id) ON DELETE CASCADE"_s});
        draft.rules.append({.kind = ModelKind::Index,
            .name = u"goods_lower"_s,
            .definition = u"(lower(name)) WHERE code IS NOT NULL"_s,
            .isUnique = true});
        run(u"UPDATE goods SET amount = id"_s);
        const StructureReport report = change(reading, draft);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        const TableDraft after = read().draft;
        for (const QString& name :
            {u"goods_key"_s, u"goods_long"_s, u"goods_self"_s, u"goods_lower"_s})
            QVERIFY2(place(after, name) >= 0, qPrintable(name));
        QVERIFY(!attempt(u"INSERT INTO goods VALUES (3, 'c', 3, '')"_s));
    }

    void aChangeIsWrittenAsAMigrationBothWays()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns[1].name = u"Title"_s;
        draft.columns[3].isDropped = true;
        draft.columns.append(
            {.name = u"made"_s, .type = u"integer"_s, .defaultExpression = u"5"_s});
        draft.rules.append({.name = u"goods_many"_s, .definition = u"CHECK (made > 1)"_s});
        const DraftMigration written = migration(reading, draft);
        QVERIFY2(written.down, qPrintable(written.remark));
        QVERIFY2(written.remark.contains(u"code"_s), qPrintable(written.remark));

        Session session(m_pool, u"test"_s);
        Migrator migrator(session, {{1, u"goods"_s, written.up, written.down}});
        const auto done = [](const Migration& /*migration*/) { return Result<void>(); };
        const Result<void> up = migrator.up({}, done, {});
        QVERIFY2(up, up ? "" : qPrintable(up.error().toText() + u'\n' + written.up));
        QCOMPARE(texts(u"SELECT \"Title\" FROM goods WHERE id = 1"_s), QStringList{u"Ada"_s});
        const Result<void> down = migrator.takeBack({1}, done, {});
        QVERIFY2(down, down ? "" : qPrintable(down.error().toText() + u'\n' + *written.down));
        run(u"DROP TABLE tuplewright_migrations"_s);
        QCOMPARE(texts(u"SELECT name FROM goods WHERE id = 1"_s), QStringList{u"Ada"_s});
        QCOMPARE(texts(u"SELECT amount FROM goods ORDER BY id"_s), (QStringList{u"7"_s, u"8"_s}));
        const TableReading after = read();
        // Columns that come back stand at the end, and what compares tables by their text sees it.
        QStringList names;
        for (const ColumnDraft& column : after.draft.columns)
            names.append(column.name);
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()),
            (QSet<QString>{u"id"_s, u"name"_s, u"amount"_s, u"code"_s}));
        QVERIFY(place(after.draft, u"goods_code"_s) >= 0);
        QCOMPARE(place(after.draft, u"goods_many"_s), -1);
    }

    void aNewTableIsDroppedByTheWayBack()
    {
        const Result<TableReading> reading
            = readNewTableDraft(*m_pool, {m_fixture->schema(), u"goods_fresh"_s}, {});
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toText()));
        const DraftMigration written = migration(*reading, reading->draft);
        QVERIFY2(written.down, qPrintable(written.remark));
        QVERIFY(written.down->contains(u"DROP TABLE"_s));
        QVERIFY(written.remark.isEmpty());
    }

    void whatOthersStandOnIsRefused()
    {
        run(u"CREATE VIEW goods_names AS SELECT name FROM goods"_s);
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns[1].isDropped = true;
        const Result<StructurePlan> planned = plan(reading, draft);
        QVERIFY(!planned);
        QCOMPARE(planned.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(
            planned.error().message.contains(u"goods_names"), qPrintable(planned.error().message));
    }

    void nothingStandsWhenAStatementFails()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns[3].name = u"mark"_s;
        draft.columns[1].isNotNull = true; // a row has none
        const StructureReport report = change(reading, draft);
        QVERIFY(report.error);
        QVERIFY(report.failed);
        const TableDraft after = read().draft;
        QVERIFY(!after.columns[1].isNotNull);
        for (const RuleDraft& one : after.rules)
            QVERIFY2(!one.name.startsWith(u"tuplewright"), qPrintable(one.name));
        const bool isPartly = report.outcome == StructureReport::Outcome::Partly;
        QCOMPARE(after.columns[3].name, isPartly ? u"mark"_s : u"code"_s);
        QCOMPARE(report.standing.isEmpty(), !isPartly);
    }

    void aTableChangedMeanwhileIsRefused()
    {
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns[1].name = u"title"_s;
        const Result<StructurePlan> planned = plan(reading, draft);
        QVERIFY(planned);
        run(u"ALTER TABLE goods ADD COLUMN late integer"_s);
        run(u"ALTER TABLE goods RENAME COLUMN name TO other"_s);
        Session session(m_pool);
        const StructureReport report = changeTable(session, {reading.model, draft, *planned}, {});
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::ConcurrentModification);
        QVERIFY(report.error->detail.contains(u"late"));
        QCOMPARE(report.outcome, StructureReport::Outcome::Nothing);
        QCOMPARE(texts(u"SELECT other FROM goods WHERE id = 1"_s), QStringList{u"Ada"_s});
    }

    void aTableIsMade()
    {
        const TableReading reading = read();
        TableDraft draft{.table = {m_fixture->schema(), u"goods_fresh"_s}, .isNew = true};
        draft.columns = {{.name = u"id"_s, .type = u"integer"_s, .isNotNull = true},
            {.name = u"odd \"name"_s, .type = u"text"_s, .defaultExpression = u"'it''s'"_s}};
        draft.rules = {{.name = u"goods_fresh_key"_s, .definition = u"PRIMARY KEY (id)"_s}};
        const StructureReport report = change(reading, draft);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        run(u"INSERT INTO goods_fresh (id) VALUES (1)"_s);
        QCOMPARE(texts(u"SELECT \"odd \"\"name\" FROM goods_fresh"_s), QStringList{u"it's"_s});
    }

    void aNewTableHasAKeyThatCounts()
    {
        const QualifiedName name{m_fixture->schema(), u"goods_fresh"_s};
        const Result<TableReading> reading = readNewTableDraft(*m_pool, name, {});
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toText()));
        QVERIFY(reading->draft.isNew);
        TableDraft draft = reading->draft;
        draft.columns.append({.name = u"label"_s, .type = u"text"_s});
        const StructureReport report = change(*reading, draft);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        run(u"INSERT INTO goods_fresh (label) VALUES ('a'), ('b')"_s);
        QCOMPARE(texts(u"SELECT id FROM goods_fresh ORDER BY id"_s), (QStringList{u"1"_s, u"2"_s}));
        const Result<StructurePlan> again = plan(*readNewTableDraft(*m_pool, name, {}), draft);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    }

    void aTextStaysInItsPlace_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("comma") << u"integer, DROP COLUMN id"_s;
        QTest::newRow("semicolon") << u"integer; DROP TABLE goods"_s;
        QTest::newRow("comment") << u"integer -- x"_s;
        QTest::newRow("parenthesis") << u"integer)"_s;
        QTest::newRow("open") << u"numeric(10"_s;
        QTest::newRow("string") << u"text DEFAULT 'x"_s;
    }

    void aTextStaysInItsPlace()
    {
        QFETCH(const QString, type);
        const TableReading reading = read();
        TableDraft draft = reading.draft;
        draft.columns.append({.name = u"fresh"_s, .type = type});
        const Result<StructurePlan> planned = plan(reading, draft);
        QVERIFY(!planned);
        QCOMPARE(planned.error().kind, ErrorKind::InvalidArgument);
    }

private:
    [[nodiscard]] TableReading read() const
    {
        Result<TableReading> reading
            = readTableDraft(*m_pool, {m_fixture->schema(), u"goods"_s}, {});
        if (!reading)
            qFatal("%s", qPrintable(reading.error().toText()));
        return *std::move(reading);
    }

    [[nodiscard]] Result<StructurePlan> plan(
        const TableReading& reading, const TableDraft& draft) const
    {
        return planTableDraft(*m_pool->backend().structure(), *reading.model, draft);
    }

    [[nodiscard]] StructureReport change(const TableReading& reading, const TableDraft& draft) const
    {
        const Result<StructurePlan> planned = plan(reading, draft);
        if (!planned)
            return {.error = planned.error()};
        Session session(m_pool);
        return changeTable(session, {reading.model, draft, *planned}, {});
    }

    static qsizetype place(const TableDraft& draft, const QString& name)
    {
        const auto found = std::ranges::find(draft.rules, name, &RuleDraft::name);
        return found == draft.rules.end() ? -1 : found - draft.rules.begin();
    }

    static RuleDraft rule(const TableDraft& draft, const QString& name)
    {
        const qsizetype at = place(draft, name);
        return at < 0 ? RuleDraft() : draft.rules[at];
    }

    [[nodiscard]] Result<StatementOutcome> attempt(
        const QString& sql, RowSink* sink = nullptr) const
    {
        return Adapter(m_pool).run({sql, {}}, sink, {});
    }

    [[nodiscard]] DraftMigration migration(const TableReading& reading, const TableDraft& draft)
    {
        const Result<StructurePlan> planned = plan(reading, draft);
        if (!planned) {
            QTest::qFail(qPrintable(planned.error().toText()), __FILE__, __LINE__);
            return {};
        }
        return migrationOf(*m_pool->backend().structure(), {reading.model, draft, *planned});
    }
    void run(const QString& sql) const
    {
        if (const auto ran = attempt(sql); !ran)
            qFatal("%s", qPrintable(ran.error().toText()));
    }

    [[nodiscard]] QStringList texts(const QString& sql) const
    {
        ResultSet rows;
        if (const auto ran = attempt(sql, &rows); !ran)
            qFatal("%s", qPrintable(ran.error().toText()));
        QStringList list;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            list.append(rows.cell(row, 0).toValue().toText());
        return list;
    }

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<ConnectionPool> m_pool;
};

TW_TEST(TableDraftContractTest)

#include "table_draft_contract_test.moc"
