// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/structure/column_draft_model.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Staged changes of a table, planned and carried out, over both engines.
class StructureDraftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void nothingIsStagedAtFirst_data() { EngineDatabase::addEngines(); }
    void nothingIsStagedAtFirst();
    void editsAreStagedAndTakenBackOneByOne_data() { EngineDatabase::addEngines(); }
    void editsAreStagedAndTakenBackOneByOne();
    void cellsStageEdits_data() { EngineDatabase::addEngines(); }
    void cellsStageEdits();
    void aPlanTellsWhatIsLost_data() { EngineDatabase::addEngines(); }
    void aPlanTellsWhatIsLost();
    void whatIsDoneIsNoChangeAnyMore_data() { EngineDatabase::addEngines(); }
    void whatIsDoneIsNoChangeAnyMore();
    void whatFailedStaysStaged_data() { EngineDatabase::addEngines(); }
    void whatFailedStaysStaged();
    void stagedEditsOutliveAnotherReading_data() { EngineDatabase::addEngines(); }
    void stagedEditsOutliveAnotherReading();
    void problemsAreToldBeforePlanning_data() { EngineDatabase::addEngines(); }
    void problemsAreToldBeforePlanning();
    void aNewTableIsMadeAndIsNoChangeAnyMore_data() { EngineDatabase::addEngines(); }
    void aNewTableIsMadeAndIsNoChangeAnyMore();
    void theKeyOfANewTableFollowsItsColumn_data() { EngineDatabase::addEngines(); }
    void theKeyOfANewTableFollowsItsColumn();
    void whatANewTableLacksIsTold_data() { EngineDatabase::addEngines(); }
    void whatANewTableLacksIsTold();
    void whatIsNoTableCannotBeEdited_data() { EngineDatabase::addEngines(); }
    void whatIsNoTableCannotBeEdited();

private:
    void open(const QString& table = u"goods"_s, StructureDraft::Of of = StructureDraft::Of::Table);
    void openNew() { open({}, StructureDraft::Of::NewTable); }
    [[nodiscard]] ReviewedChange plan();
    [[nodiscard]] StructureReport run();
    void rename(int place, const QString& name)
    {
        ColumnDraft column = m_draft->draft().columns[place];
        column.name = name;
        m_draft->setColumn(place, column);
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<StructureDraft> m_draft;
};

void StructureDraftTest::cleanup()
{
    m_draft.reset();
    m_database.reset();
}

void StructureDraftTest::open(const QString& table, StructureDraft::Of of)
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres,
        u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT, code TEXT DEFAULT 'x');"
        "CREATE INDEX goods_code ON goods (code); CREATE VIEW names AS SELECT name FROM goods;"
        "INSERT INTO goods VALUES (1, 'Ada', 'a'), (2, 'Bob', NULL), (3, NULL, 'c');"_s);
    const auto adapter = m_database->adapter();
    m_draft = std::make_unique<StructureDraft>(
        adapter, QualifiedName{isPostgres ? u"public"_s : u"main"_s, table}, of);
    m_draft->load();
    QTRY_VERIFY(m_draft->isReady() || m_draft->error());
}

ReviewedChange StructureDraftTest::plan()
{
    std::optional<ReviewedChange> reviewed;
    std::optional<Error> failed;
    connect(m_draft.get(), &StructureDraft::planned, this,
        [&](const ReviewedChange& change) { reviewed = change; });
    connect(m_draft.get(), &StructureDraft::planFailed, this,
        [&](const Error& error) { failed = error; });
    m_draft->plan();
    [&] { QTRY_VERIFY(reviewed || failed); }();
    disconnect(m_draft.get(), nullptr, this, nullptr);
    if (failed)
        qWarning("%s", qPrintable(failed->toText()));
    return reviewed.value_or(ReviewedChange());
}

StructureReport StructureDraftTest::run()
{
    const ReviewedChange reviewed = plan();
    std::optional<StructureReport> report;
    connect(m_draft.get(), &StructureDraft::finished, this,
        [&](const StructureReport& ended) { report = ended; });
    m_draft->run(reviewed);
    [&] { QTRY_VERIFY(report && !m_draft->isRunning()); }();
    disconnect(m_draft.get(), nullptr, this, nullptr);
    return report.value_or(StructureReport());
}

void StructureDraftTest::nothingIsStagedAtFirst()
{
    open();
    QCOMPARE(m_draft->draft().columns.size(), 3);
    QCOMPARE(m_draft->changes(), 0);
    QVERIFY(m_draft->problems().isEmpty());
    QVERIFY(plan().statements().isEmpty());
}

void StructureDraftTest::editsAreStagedAndTakenBackOneByOne()
{
    open();
    rename(1, u"title"_s);
    m_draft->dropColumn(2);
    const int added = m_draft->addColumn();
    m_draft->dropRule(m_draft->findRule(ModelKind::Index, u"goods_code"_s));
    QCOMPARE(m_draft->changes(), 4);
    const auto state
        = [this](int place) { return m_draft->stateOf(m_draft->draft().columns[place]); };
    QCOMPARE(state(0), DraftState::Kept);
    QCOMPARE(state(1), DraftState::Changed);
    QCOMPARE(state(2), DraftState::Dropped);
    QCOMPARE(state(added), DraftState::New);
    m_draft->restoreColumn(added);
    m_draft->restoreColumn(2);
    m_draft->restoreColumn(1);
    QCOMPARE(m_draft->changes(), 1);
    m_draft->discard();
    QCOMPARE(m_draft->changes(), 0);
}

void StructureDraftTest::cellsStageEdits()
{
    open();
    ColumnDraftModel model(*m_draft);
    model.setKey({u"id"_s});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"id (key)"_s);
    QCOMPARE(model.index(0, 0).data(Qt::EditRole).toString(), u"id"_s);
    const QModelIndex null = model.index(1, ColumnDraftModel::Null);
    QVERIFY(model.setData(null, true, Qt::EditRole));
    QVERIFY(null.data(ColumnDraftModel::CellChangedRole).toBool());
    QVERIFY(!model.index(1, 0).data(ColumnDraftModel::CellChangedRole).toBool());
    QVERIFY(model.setData(null, false, Qt::EditRole));
    QCOMPARE(m_draft->changes(), 0); // as it was is no change
    const bool mayComment(
        model.flags(model.index(1, ColumnDraftModel::Comment)) & Qt::ItemIsEditable);
    QCOMPARE(mayComment, m_database->isPostgres());
    m_draft->dropColumn(2);
    QVERIFY(!model.setData(model.index(2, 0), u"other"_s, Qt::EditRole));
}

void StructureDraftTest::aPlanTellsWhatIsLost()
{
    open();
    m_draft->dropColumn(2);
    const ReviewedChange reviewed = plan();
    QVERIFY(reviewed.isCounted);
    QCOMPARE(reviewed.valuesLost, 2);
    QVERIFY(!reviewed.statements().isEmpty());
}

void StructureDraftTest::whatIsDoneIsNoChangeAnyMore()
{
    open();
    ColumnDraft column = m_draft->draft().columns[2];
    column.name = u"mark"_s;
    column.type = u"varchar(9)"_s;
    column.defaultExpression = u"'y'"_s;
    m_draft->setColumn(2, column);
    m_draft->addColumn();
    const StructureReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
    QCOMPARE(report.outcome, StructureReport::Outcome::Done);
    QCOMPARE(m_draft->changes(), 0);
    QCOMPARE(m_draft->draft().columns.size(), 4);
    QCOMPARE(m_database->column(u"SELECT mark FROM goods WHERE id = 1"_s), QStringList{u"a"_s});
    m_database->execute(u"INSERT INTO goods (id) VALUES (9)"_s);
    QCOMPARE(m_database->column(u"SELECT mark FROM goods WHERE id = 9"_s), QStringList{u"y"_s});
}

void StructureDraftTest::whatFailedStaysStaged()
{
    open();
    rename(2, u"mark"_s);
    ColumnDraft column = m_draft->draft().columns[1];
    column.isNotNull = true; // a row has none
    m_draft->setColumn(1, column);
    const StructureReport report = run();
    QVERIFY(report.error);
    QVERIFY(report.failed);
    const bool isPartly = report.outcome == StructureReport::Outcome::Partly;
    QCOMPARE(isPartly, m_database->isPostgres());
    QVERIFY(m_draft->draft().columns[1].isNotNull);
    QCOMPARE(m_draft->changes(), isPartly ? 1 : 2);
}

void StructureDraftTest::stagedEditsOutliveAnotherReading()
{
    open();
    rename(1, u"title"_s);
    m_draft->addColumn();
    m_database->execute(u"ALTER TABLE goods ADD COLUMN late INTEGER"_s);
    QSignalSpy changed(m_draft.get(), &StructureDraft::changed);
    m_draft->load();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(m_draft->changes(), 2);
    QCOMPARE(m_draft->draft().columns.size(), 5);
    QCOMPARE(m_draft->draft().columns[1].name, u"title"_s);
    QCOMPARE(run().outcome, StructureReport::Outcome::Done);
}

void StructureDraftTest::problemsAreToldBeforePlanning()
{
    open();
    rename(1, u"CODE"_s);
    QCOMPARE(m_draft->problems(), QStringList{u"Two columns are called code."_s});
    rename(1, {});
    QCOMPARE(m_draft->problems(), QStringList{u"A column has no name."_s});
}

void StructureDraftTest::aNewTableIsMadeAndIsNoChangeAnyMore()
{
    openNew();
    QVERIFY(m_draft->isNew());
    QCOMPARE(m_draft->draft().columns.size(), 1);
    QCOMPARE(m_draft->changes(), 0);
    m_draft->setName(u"colours"_s);
    QCOMPARE(m_draft->draft().rules[0].name, u"colours_pkey"_s);
    rename(m_draft->addColumn(), u"label"_s);
    QCOMPARE(m_draft->changes(), 3); // two columns and a key
    QVERIFY(m_draft->problems().isEmpty());
    const StructureReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
    QCOMPARE(m_draft->changes(), 0);
    m_database->execute(u"INSERT INTO colours (label) VALUES ('red')"_s);
    QCOMPARE(m_database->column(u"SELECT id FROM colours"_s), QStringList{u"1"_s});
}

void StructureDraftTest::theKeyOfANewTableFollowsItsColumn()
{
    openNew();
    m_draft->setName(u"colours"_s);
    ColumnDraftModel model(*m_draft);
    QVERIFY(model.setData(model.index(0, ColumnDraftModel::Name), u"Odd id"_s, Qt::EditRole));
    rename(m_draft->addColumn(), u"label"_s);
    QCOMPARE(m_draft->draft().rules[0].definition, u"PRIMARY KEY (\"Odd id\")"_s);
    // What nobody can count is not counted.
    QVERIFY(model.setData(model.index(0, ColumnDraftModel::Type), u"text"_s, Qt::EditRole));
    QVERIFY(m_draft->draft().columns[0].filledBy.isEmpty());
    const StructureReport report = run();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
}

void StructureDraftTest::whatANewTableLacksIsTold()
{
    openNew();
    QCOMPARE(m_draft->problems(), QStringList{u"The table needs a name."_s});
    m_draft->setName(u"  "_s);
    QCOMPARE(m_draft->problems(), QStringList{u"The table needs a name."_s});
    m_draft->setName(u"fresh"_s);
    m_draft->dropColumn(0);
    QVERIFY(m_draft->draft().rules.isEmpty()); // the key goes with its column
    QCOMPARE(m_draft->problems(), QStringList{u"A table needs a column."_s});
    QCOMPARE(m_draft->changes(), 1); // the name
    m_draft->discard();
    QCOMPARE(m_draft->changes(), 0);
    m_draft->setName(u"goods"_s);
    QSignalSpy refused(m_draft.get(), &StructureDraft::planFailed);
    m_draft->plan();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].value<Error>().kind, ErrorKind::AlreadyExists);
}

void StructureDraftTest::whatIsNoTableCannotBeEdited()
{
    open(u"names"_s);
    QVERIFY(!m_draft->isReady());
    QVERIFY(m_draft->error());
}

TW_TEST(StructureDraftTest)
#include "structure_draft_test.moc"
