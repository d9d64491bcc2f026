// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/comparing/comparison_controller.h"
#include "models/comparing/comparison_words.h"
#include "test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Two tables compared by the window's controller, over both engines.
class ComparisonControllerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void equalTablesAreEqual_data() { addPairs(); }
    void equalTablesAreEqual();
    void differencesStandSideBySide_data() { addPairs(); }
    void differencesStandSideBySide();
    void oneKindIsShownAlone_data() { addPairs(); }
    void oneKindIsShownAlone();
    void columnsWithoutDifferencesAreHidden_data() { addPairs(); }
    void columnsWithoutDifferencesAreHidden();
    void whatWasNotComparedIsListed_data() { addPairs(); }
    void whatWasNotComparedIsListed();
    void keyColumnsAndRowsAreChosen_data() { addPairs(); }
    void keyColumnsAndRowsAreChosen();
    void choicesThatTheOtherTableLacksAreDropped_data() { addPairs(); }
    void choicesThatTheOtherTableLacksAreDropped();
    void otherChoicesOutdateTheResult_data() { addPairs(); }
    void otherChoicesOutdateTheResult();
    void whatIsMissingIsSaid_data() { addPairs(); }
    void whatIsMissingIsSaid();
    void onlyTheFirstRowsOfEachKindAreKept_data() { addPairs(); }
    void onlyTheFirstRowsOfEachKindAreKept();
    void aStopEndsIt_data() { addPairs(); }
    void aStopEndsIt();
    void aScriptMakesBLikeA_data() { addPairs(); }
    void aScriptMakesBLikeA();
    void aScriptMakesALikeB_data() { addPairs(); }
    void aScriptMakesALikeB();
    void aFailedScriptLeavesNoFile_data() { addPairs(); }
    void aFailedScriptLeavesNoFile();
    void choicesComeBackFromText();

private:
    static void addPairs();
    void make(const QString& sql);
    void open(const KeptBounds& bounds = {}, const QString& maskedColumns = {});
    void settle() const;
    void compare() const;
    [[nodiscard]] QString shown() const; ///< the model as text
    [[nodiscard]] DifferenceModel::Mark mark(int row, int column) const
    {
        return model().index(row, column).data(DifferenceMarkRole).value<DifferenceModel::Mark>();
    }
    [[nodiscard]] DifferenceModel& model() const { return m_compare->differences(); }
    [[nodiscard]] RowCounts counts() const { return model().result().counts; }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_a;
    std::unique_ptr<EngineDatabase> m_b;
    std::shared_ptr<const Adapter> m_adapterA;
    std::shared_ptr<const Adapter> m_adapterB;
    std::unique_ptr<ComparisonController> m_compare;
    const QUuid m_other = QUuid::createUuid();
};

namespace {

const QString kPlaces = u"CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, land TEXT);"
                        "INSERT INTO places VALUES (1, 'Oslo', 'NO'), (2, 'Bern', 'CH'),"
                        " (3, 'Lyon', 'FR'), (4, 'Pisa', NULL);"_s;

const QString kChangesOfB = u"UPDATE places SET name = 'Berne' WHERE id = 2;"
                            "DELETE FROM places WHERE id = 3;"
                            "UPDATE places SET land = '' WHERE id = 4;"
                            "INSERT INTO places VALUES (5, 'Graz', 'AT');"_s;

}

void ComparisonControllerTest::addPairs()
{
    QTest::addColumn<bool>("isPostgresA");
    QTest::addColumn<bool>("isPostgresB");
    QTest::newRow("sqlite") << false << false;
    QTest::newRow("postgres") << true << true;
    QTest::newRow("postgres and sqlite") << true << false;
}

void ComparisonControllerTest::cleanup()
{
    m_compare.reset();
    m_adapterA.reset();
    m_adapterB.reset();
    m_a.reset();
    m_b.reset();
}

void ComparisonControllerTest::make(const QString& sql)
{
    QFETCH(const bool, isPostgresA);
    QFETCH(const bool, isPostgresB);
    m_a = std::make_unique<EngineDatabase>(*m_server, isPostgresA, sql);
    m_b = std::make_unique<EngineDatabase>(*m_server, isPostgresB, sql);
}

void ComparisonControllerTest::open(const KeptBounds& bounds, const QString& maskedColumns)
{
    m_adapterA = m_a->adapter();
    m_adapterB = m_b->adapter({}, {}, maskedColumns);
    const QualifiedName places{{}, u"places"_s};
    m_compare = std::make_unique<ComparisonController>(m_adapterA, places, bounds);
    m_compare->setB(m_other, m_adapterB, places);
    settle();
}

void ComparisonControllerTest::settle() const
{
    QTRY_VERIFY(m_compare->tableA() && m_compare->tableB());
}

void ComparisonControllerTest::compare() const
{
    QCOMPARE(m_compare->missing(), QString());
    QSignalSpy ended(m_compare.get(), &ComparisonController::ended);
    QSignalSpy failed(m_compare.get(), &ComparisonController::failed);
    m_compare->run();
    QTRY_VERIFY(!m_compare->isRunning());
    QVERIFY2(failed.isEmpty(),
        qPrintable(failed.isEmpty() ? QString() : failed[0][0].value<Error>().toText()));
    QCOMPARE(ended.size(), 1);
}

QString ComparisonControllerTest::shown() const
{
    QStringList lines;
    QStringList header;
    for (int column = 0; column < model().columnCount(); ++column)
        header.append(model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(header.join(u'|'));
    for (int row = 0; row < model().rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model().columnCount(); ++column)
            cells.append(model().index(row, column).data().toString());
        lines.append(cells.join(u'|'));
    }
    return lines.join(u'\n');
}

void ComparisonControllerTest::equalTablesAreEqual()
{
    make(kPlaces);
    open();
    compare();
    QCOMPARE(counts(), (RowCounts{4, 0, 0, 0}));
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(m_compare->hasResult() && !m_compare->isOutdated());
    QCOMPARE(comparisonEndWords(counts()), u"All 4 rows are equal."_s);
}

void ComparisonControllerTest::differencesStandSideBySide()
{
    make(kPlaces);
    m_b->execute(kChangesOfB);
    open();
    compare();
    QCOMPARE(shown(),
        u"Row|id|name · A|name · B|land · A|land · B\n"
        "Different|2|Bern|Berne|CH|CH\n"
        "Only in A|3|Lyon||FR|\n"
        "Different|4|Pisa|Pisa|NULL|''\n"
        "Only in B|5||Graz||AT"_s);
    using Mark = DifferenceModel::Mark;
    QCOMPARE(mark(0, 1), Mark::None);
    QCOMPARE(mark(0, 2), Mark::Changed);
    QCOMPARE(mark(0, 3), Mark::Changed);
    QCOMPARE(mark(0, 4), Mark::None);
    QCOMPARE(mark(1, 2), Mark::OnlyHere);
    QCOMPARE(mark(1, 3), Mark::Absent);
    QCOMPARE(mark(3, 2), Mark::Absent);
    QVERIFY(model().index(2, 4).data(DifferenceMutedRole).toBool());
    QCOMPARE(model().index(0, 2).data(Qt::AccessibleTextRole).toString(), u"Bern, differs"_s);
    QCOMPARE(comparisonEndWords(counts()), u"1 equal, 2 different, 1 only in A, 1 only in B."_s);
}

void ComparisonControllerTest::oneKindIsShownAlone()
{
    make(kPlaces);
    m_b->execute(kChangesOfB);
    open();
    compare();
    model().setKind(DifferenceKind::OnlyInB);
    QCOMPARE(shown(), u"Row|id|name · B|land · B\nOnly in B|5|Graz|AT"_s);
    model().setKind(DifferenceKind::OnlyInA);
    QCOMPARE(shown(), u"Row|id|name · A|land · A\nOnly in A|3|Lyon|FR"_s);
    model().setKind(DifferenceKind::Different);
    QCOMPARE(model().rowCount(), 2);
    model().setKind({});
    QCOMPARE(model().rowCount(), 4);
}

void ComparisonControllerTest::columnsWithoutDifferencesAreHidden()
{
    make(kPlaces);
    m_b->execute(u"UPDATE places SET name = 'Pise' WHERE id = 4"_s);
    open();
    compare();
    QCOMPARE(shown(), u"Row|id|name · A|name · B\nDifferent|4|Pisa|Pise"_s);
    QCOMPARE(model().hiddenColumns(), 1);
    model().setOnlyDiffering(false);
    QCOMPARE(
        shown(), u"Row|id|name · A|name · B|land · A|land · B\nDifferent|4|Pisa|Pise|NULL|NULL"_s);
    QCOMPARE(model().hiddenColumns(), 0);
}

void ComparisonControllerTest::whatWasNotComparedIsListed()
{
    make(kPlaces);
    m_a->execute(u"ALTER TABLE places ADD COLUMN seen TEXT"_s);
    m_b->execute(u"ALTER TABLE places ADD COLUMN size INTEGER"_s);
    open({}, u"places.name"_s);
    m_compare->setTolerance({true, true});
    compare();
    QCOMPARE(notComparedWords(model().result().table),
        QStringList({u"name (masked)"_s, u"seen (only in A)"_s, u"size (only in B)"_s}));
    QCOMPARE(toleranceWords(model().result().tolerance).size(), 2);
    m_compare->setColumns({u"id"_s});
    compare();
    QVERIFY(notComparedWords(model().result().table).contains(u"land (not chosen)"_s));
}

void ComparisonControllerTest::keyColumnsAndRowsAreChosen()
{
    make(kPlaces);
    m_b->execute(u"UPDATE places SET id = id + 10"_s);
    open();
    compare();
    QCOMPARE(counts(), (RowCounts{0, 0, 4, 4}));
    QCOMPARE(m_compare->commonColumns(), QStringList({u"id"_s, u"name"_s, u"land"_s}));
    m_compare->setKey({u"name"_s});
    m_compare->setColumns({u"name"_s, u"land"_s});
    compare();
    QCOMPARE(counts(), (RowCounts{4, 0, 0, 0}));
    m_compare->setWhere(u"land IS NULL"_s);
    compare();
    QCOMPARE(counts(), (RowCounts{1, 0, 0, 0}));
}

void ComparisonControllerTest::choicesThatTheOtherTableLacksAreDropped()
{
    make(kPlaces);
    m_b->execute(u"CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT)"_s);
    open();
    m_compare->setColumns({u"name"_s, u"land"_s});
    m_compare->setB(m_other, m_adapterB, {{}, u"towns"_s});
    settle();
    QCOMPARE(m_compare->setup().columns, QStringList{u"name"_s});
    compare();
    QCOMPARE(counts(), (RowCounts{0, 0, 4, 0}));
}

void ComparisonControllerTest::otherChoicesOutdateTheResult()
{
    make(kPlaces);
    open();
    compare();
    m_compare->setTolerance({true, false});
    QVERIFY(m_compare->isOutdated());
    m_compare->setTolerance({});
    QVERIFY(!m_compare->isOutdated());
}

void ComparisonControllerTest::whatIsMissingIsSaid()
{
    make(kPlaces);
    open();
    m_compare->setB({}, nullptr, {});
    QCOMPARE(m_compare->missing(), u"Choose the table to compare with."_s);
    m_compare->setB(m_other, nullptr, {{}, u"places"_s});
    QCOMPARE(m_compare->missing(), u"The connection of table B is not open."_s);
    m_compare->setB(m_other, m_adapterB, {{}, u"nothing"_s});
    QCOMPARE(m_compare->missing(), u"Reading the tables…"_s);
    QTRY_VERIFY(m_compare->missing() != u"Reading the tables…"_s);
    QVERIFY2(m_compare->missing().contains(u"nothing"_s), qPrintable(m_compare->missing()));
    m_compare->setB(m_other, m_adapterA, {{}, u"places"_s});
    settle();
    QCOMPARE(m_compare->missing(), u"A and B are the same table."_s);
    QSignalSpy ended(m_compare.get(), &ComparisonController::ended);
    m_compare->run();
    QVERIFY(!m_compare->isRunning() && ended.isEmpty());
}

void ComparisonControllerTest::onlyTheFirstRowsOfEachKindAreKept()
{
    make(u"CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT);"
         "INSERT INTO places WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
         " WHERE i < 40) SELECT i, 'x' FROM n;"_s);
    m_b->execute(u"UPDATE places SET name = 'y' WHERE id > 20; DELETE FROM places WHERE id < 10"_s);
    open({5, 1 << 20});
    compare();
    QCOMPARE(counts(), (RowCounts{11, 20, 9, 0}));
    QVERIFY(model().result().isCut());
    QCOMPARE(model().rowCount(), 10);
    model().setKind(DifferenceKind::Different);
    QCOMPARE(model().rowCount(), 5);
}

void ComparisonControllerTest::aStopEndsIt()
{
    make(u"CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT);"
         "INSERT INTO places WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
         " WHERE i < 300000) SELECT i, 'x' FROM n;"_s);
    open();
    QSignalSpy failed(m_compare.get(), &ComparisonController::failed);
    m_compare->run();
    QVERIFY(m_compare->isRunning());
    m_compare->stop();
    QTRY_VERIFY(!m_compare->isRunning());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::Cancelled);
    QVERIFY(!m_compare->hasResult());
}

void ComparisonControllerTest::aScriptMakesBLikeA()
{
    make(kPlaces);
    m_b->execute(kChangesOfB);
    open();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sync.sql"_s);
    QSignalSpy written(m_compare.get(), &ComparisonController::scriptWritten);
    m_compare->writeScript(ComparisonController::Sync::MakeBLikeA, path);
    QTRY_COMPARE(written.size(), 1);
    const auto report = written[0][0].value<SyncScriptReport>();
    QCOMPARE(report.rows, 4);
    QCOMPARE(syncScriptWords(report), u"The script changes 4 rows: "_s + path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_b->execute(QString::fromUtf8(file.readAll()));
    compare();
    QCOMPARE(counts(), (RowCounts{4, 0, 0, 0}));
    QCOMPARE(m_b->column(u"SELECT name FROM places WHERE id = 2"_s), QStringList{u"Bern"_s});
}

void ComparisonControllerTest::aScriptMakesALikeB()
{
    make(kPlaces);
    m_b->execute(kChangesOfB);
    open();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sync.sql"_s);
    QSignalSpy written(m_compare.get(), &ComparisonController::scriptWritten);
    m_compare->writeScript(ComparisonController::Sync::MakeALikeB, path);
    QTRY_COMPARE(written.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_a->execute(QString::fromUtf8(file.readAll()));
    compare();
    QCOMPARE(counts(), (RowCounts{4, 0, 0, 0}));
    QCOMPARE(m_a->column(u"SELECT name FROM places WHERE id = 2"_s), QStringList{u"Berne"_s});
}

void ComparisonControllerTest::aFailedScriptLeavesNoFile()
{
    make(kPlaces);
    open();
    const QTemporaryDir folder;
    QSignalSpy failed(m_compare.get(), &ComparisonController::failed);
    m_compare->setWhere(u"nonsense = 1"_s);
    m_compare->writeScript(ComparisonController::Sync::MakeBLikeA, folder.filePath(u"sync.sql"_s));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void ComparisonControllerTest::choicesComeBackFromText()
{
    ComparisonSetup setup{{u"main"_s, u"places"_s}, m_other, {u"s"_s, u"t"_s}, {u"id"_s},
        {u"id"_s, u"name"_s}, u"id > 3"_s, {true, false}};
    ComparisonSetup read;
    read.a = setup.a;
    read.read(setup.toText());
    QCOMPARE(read.toText(), setup.toText());
    QVERIFY(read == setup);
    read.read(u"no text of ours"_s);
    QVERIFY(read == setup);
}

TW_TEST(ComparisonControllerTest)
#include "comparison_controller_test.moc"
