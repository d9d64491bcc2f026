// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kSchema = R"(
CREATE TABLE people(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    age INTEGER CHECK (age >= 0),
    is_deleted BOOLEAN NOT NULL DEFAULT 0);
INSERT INTO people(id, name, age) VALUES (1, 'Ada', 36), (2, 'Grace', NULL), (3, 'Alan', 41);
)";

/// One table of a real file, its rows and the controller of its edits.
class People
{
public:
    People()
        : file(QString::fromLatin1(kSchema))
        , adapter(std::make_shared<const Adapter>(
              std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret())))
        , edits(adapter)
    {
        table = adapter->describe({{}, u"people"_s}, {}).value();
        edits.setTable(table);
    }

    [[nodiscard]] QList<Value> row(int id) const
    {
        ResultSet rows;
        const Statement statement{u"SELECT * FROM people WHERE id = ?"_s, {Value::integer(id)}};
        (void)adapter->run(statement, &rows, {});
        QList<Value> values;
        for (int column = 0; column < rows.columnCount(); ++column)
            values.append(rows.cell(0, column).toValue());
        return values;
    }

    [[nodiscard]] RowKey key(int id) const
    {
        return {RowIdentity{table->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}}};
    }

    void setName(int id, const QString& name)
    {
        edits.staged().stageCell(key(id), row(id), 1, Value::text(name));
    }
    void setAge(int id, const Value& age) { edits.staged().stageCell(key(id), row(id), 2, age); }

    /// Saves and waits for the end; the report of a save that failed, else nothing.
    [[nodiscard]] std::optional<ApplyReport> save()
    {
        std::optional<ApplyReport> report;
        QSignalSpy ended(&edits, &EditController::saved);
        const auto listening = QObject::connect(&edits, &EditController::notSaved, &edits,
            [&report](const ApplyReport& failed) { report = failed; });
        edits.save();
        (void)QTest::qWaitFor([&] { return report.has_value() || !ended.isEmpty(); }, 10'000);
        QObject::disconnect(listening);
        return report;
    }

    SqliteFile file;
    std::shared_ptr<const Adapter> adapter;
    EditController edits;
    TablePtr table;
};

}

class EditControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagingCanBeUndoneAndRedone();
    void aValueEqualToTheLoadedOneStagesNothing();
    void stagingTheSameValueTwiceIsOneStep();
    void manyCellsAreOneStep();
    void removedNewRowsAreGoneAndComeBack();
    void restoringTakesAStagedRemovalBack();
    void deletedRowsAreNotDeletedAgain();
    void discardingIsOneStepThatCanBeUndone();
    void savingWritesEverythingAndForgetsIt();
    void savingReturnsWhatTheServerHolds();
    void aFailedSaveKeepsEveryEditAndMarksTheRow();
    void aConflictKeepsEveryEdit();
    void anEditOfTheFailedRowTakesItsMarkAway();
    void nothingIsStagedWhileSaving();
    void undoWhileSavingChangesNothing();
    void stoppingASaveMadeWithOthersAsksThoseWhoMakeIt();
    void anEmptySetIsNotSaved();
    void anotherTableDropsTheEdits();
};

void EditControllerTest::stagingCanBeUndoneAndRedone()
{
    People people;
    QSignalSpy changed(&people.edits, &EditController::rowChanged);
    people.setName(1, u"Ada L."_s);
    QCOMPARE(people.edits.changes().size(), 1);
    people.edits.undoStack()->undo();
    QVERIFY(people.edits.changes().isEmpty());
    people.edits.undoStack()->redo();
    QCOMPARE(people.edits.changes().find(people.key(1))->cells.value(1), Value::text(u"Ada L."_s));
    QCOMPARE(changed.size(), 3);
}

void EditControllerTest::aValueEqualToTheLoadedOneStagesNothing()
{
    People people;
    people.setName(1, u"Ada"_s);
    QCOMPARE(people.edits.undoStack()->count(), 0);
    people.setName(1, u"x"_s);
    people.setName(1, u"Ada"_s);
    QVERIFY(people.edits.changes().isEmpty());
    QCOMPARE(people.edits.undoStack()->count(), 2);
}

void EditControllerTest::stagingTheSameValueTwiceIsOneStep()
{
    People people;
    people.setName(1, u"x"_s);
    people.setName(1, u"x"_s);
    QCOMPARE(people.edits.undoStack()->count(), 1);
}

void EditControllerTest::manyCellsAreOneStep()
{
    People people;
    people.edits.staged().stageCells({{people.key(1), people.row(1), 1, Value::text(u"a"_s)},
                                         {people.key(1), people.row(1), 2, Value()},
                                         {people.key(2), people.row(2), 1, Value::text(u"b"_s)}},
        u"paste"_s);
    QCOMPARE(people.edits.changes().size(), 2);
    QCOMPARE(people.edits.changes().find(people.key(1))->cells.size(), 2);
    people.edits.undoStack()->undo();
    QVERIFY(people.edits.changes().isEmpty());
}

void EditControllerTest::removedNewRowsAreGoneAndComeBack()
{
    People people;
    QSignalSpy reset(&people.edits, &EditController::rowsReset);
    const RowKey row = people.edits.staged().stageNewRow();
    people.edits.staged().stageCell(row, {}, 1, Value::text(u"New"_s));
    people.edits.staged().stageKind({{row, {}}}, ChangeKind::Delete);
    QVERIFY(people.edits.changes().isEmpty());
    people.edits.undoStack()->undo();
    QCOMPARE(people.edits.changes().find(row)->cells.value(1), Value::text(u"New"_s));
    QCOMPARE(reset.size(), 3);
}

void EditControllerTest::restoringTakesAStagedRemovalBack()
{
    People people;
    for (const ChangeKind kind : {ChangeKind::Delete, ChangeKind::SoftDelete}) {
        people.edits.staged().stageKind({{people.key(1), people.row(1)}}, kind);
        QCOMPARE(people.edits.changes().find(people.key(1))->kind, kind);
        people.edits.staged().stageKind({{people.key(1), people.row(1)}}, ChangeKind::Restore);
        QVERIFY(people.edits.changes().isEmpty());
    }
}

void EditControllerTest::deletedRowsAreNotDeletedAgain()
{
    People people;
    people.file.execute(u"UPDATE people SET is_deleted = 1 WHERE id = 2"_s);
    people.edits.staged().stageKind(
        {{people.key(1), people.row(1)}, {people.key(2), people.row(2)}}, ChangeKind::SoftDelete);
    QVERIFY(people.edits.changes().find(people.key(1)));
    QVERIFY(!people.edits.changes().find(people.key(2)));
    people.edits.staged().stageKind({{people.key(2), people.row(2)}}, ChangeKind::Restore);
    QCOMPARE(people.edits.changes().find(people.key(2))->kind, ChangeKind::Restore);
}

void EditControllerTest::discardingIsOneStepThatCanBeUndone()
{
    People people;
    people.setName(1, u"x"_s);
    people.edits.staged().stageNewRow();
    people.edits.staged().stageKind({{people.key(3), people.row(3)}}, ChangeKind::Delete);
    people.edits.staged().discardAll();
    QVERIFY(people.edits.changes().isEmpty());
    people.edits.undoStack()->undo();
    QCOMPARE(people.edits.changes().size(), 3);
}

void EditControllerTest::savingWritesEverythingAndForgetsIt()
{
    People people;
    people.setName(1, u"it's \"quoted\" %1"_s);
    people.setAge(2, Value::integer(85));
    people.edits.staged().stageKind({{people.key(3), people.row(3)}}, ChangeKind::SoftDelete);
    const RowKey added = people.edits.staged().stageNewRow();
    people.edits.staged().stageCell(added, {}, 1, Value::text(u"Edsger"_s));
    QVERIFY(!people.save());
    QVERIFY(people.edits.changes().isEmpty());
    QCOMPARE(people.edits.undoStack()->count(), 0);
    QCOMPARE(people.file.column(u"SELECT name || ifnull(age, '-') || is_deleted FROM people"_s),
        QStringList({u"it's \"quoted\" %1360"_s, u"Grace850"_s, u"Alan411"_s, u"Edsger-0"_s}));
}

void EditControllerTest::savingReturnsWhatTheServerHolds()
{
    People people;
    const RowKey added = people.edits.staged().stageNewRow();
    people.edits.staged().stageCell(added, {}, 1, Value::text(u"Edsger"_s));
    people.setName(1, u"x"_s);
    QList<RowKey> rows;
    QList<Value> returned;
    connect(&people.edits, &EditController::saved, this,
        [&](const ApplyReport& report, const Batch&, const QList<RowKey>& keys) {
            rows = keys;
            returned = report.steps.at(keys.indexOf(added)).returned.values();
        });
    QVERIFY(!people.save());
    QCOMPARE(rows.size(), 2);
    QCOMPARE(returned.at(0), Value::integer(4));
    QCOMPARE(returned.at(1), Value::text(u"Edsger"_s));
}

void EditControllerTest::aFailedSaveKeepsEveryEditAndMarksTheRow()
{
    People people;
    people.setName(1, u"x"_s);
    people.setAge(2, Value::integer(-1));
    const std::optional<ApplyReport> report = people.save();
    QVERIFY(report);
    QCOMPARE(report->outcome, Outcome::NotSaved);
    QCOMPARE(people.edits.changes().size(), 2);
    QVERIFY(!people.edits.isSaving());
    QVERIFY(!people.edits.saving().failure(people.key(1)));
    QCOMPARE(people.edits.saving().failure(people.key(2))->kind, ErrorKind::Check);
    QCOMPARE(people.file.column(u"SELECT name FROM people WHERE id = 1"_s), QStringList{u"Ada"_s});
    people.edits.undoStack()->undo();
    QCOMPARE(people.edits.changes().size(), 1);
}

void EditControllerTest::aConflictKeepsEveryEdit()
{
    People people;
    people.setName(1, u"x"_s);
    people.file.execute(u"UPDATE people SET name = 'theirs' WHERE id = 1"_s);
    const std::optional<ApplyReport> report = people.save();
    QVERIFY(report && report->error);
    QCOMPARE(report->error->kind, ErrorKind::ConcurrentModification);
    QCOMPARE(people.edits.changes().size(), 1);
    QVERIFY(people.edits.saving().failure(people.key(1)));
}

void EditControllerTest::anEditOfTheFailedRowTakesItsMarkAway()
{
    People people;
    people.setAge(2, Value::integer(-1));
    QVERIFY(people.save());
    people.setAge(2, Value::integer(1));
    QVERIFY(!people.edits.saving().failure(people.key(2)));
    QVERIFY(!people.save());
}

void EditControllerTest::nothingIsStagedWhileSaving()
{
    People people;
    const QList<Value> row = people.row(2);
    people.setName(1, u"x"_s);
    QSignalSpy saved(&people.edits, &EditController::saved);
    people.edits.save();
    QVERIFY(people.edits.isSaving());
    people.edits.staged().stageCell(people.key(2), row, 1, Value::text(u"y"_s));
    people.edits.staged().discardAll();
    QVERIFY(!people.edits.changes().find(people.edits.staged().stageNewRow()));
    people.edits.save();
    QCOMPARE(people.edits.changes().size(), 1);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!people.edits.isSaving());
    QCOMPARE(people.file.column(u"SELECT name FROM people"_s),
        QStringList({u"x"_s, u"Grace"_s, u"Alan"_s}));
}

void EditControllerTest::undoWhileSavingChangesNothing()
{
    People people;
    people.setName(1, u"x"_s);
    people.setAge(2, Value::integer(-1));
    QSignalSpy failed(&people.edits, &EditController::notSaved);
    people.edits.save();
    people.edits.undoStack()->undo();
    QCOMPARE(people.edits.changes().size(), 2);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(people.edits.undoStack()->index(), 2);
    people.edits.undoStack()->undo();
    QCOMPARE(people.edits.changes().size(), 1);
}

void EditControllerTest::stoppingASaveMadeWithOthersAsksThoseWhoMakeIt()
{
    People people;
    int stops = 0;
    people.setName(1, u"Ada L."_s);
    people.edits.saving().begin([&stops] { ++stops; });
    people.edits.saving().stop();
    QCOMPARE(stops, 1);
    people.edits.saving().end(
        {}, people.edits.changes().keys(), fail(ErrorKind::Cancelled, u"stop"_s));
    QVERIFY(!people.edits.isSaving());
    QCOMPARE(people.edits.changes().size(), 1);
    people.edits.saving().stop(); // nothing any more
    QCOMPARE(stops, 1);
}

void EditControllerTest::anEmptySetIsNotSaved()
{
    People people;
    people.edits.save();
    QVERIFY(!people.edits.isSaving());
}

void EditControllerTest::anotherTableDropsTheEdits()
{
    People people;
    people.setName(1, u"x"_s);
    people.edits.setTable(people.table);
    QCOMPARE(people.edits.changes().size(), 1);
    people.edits.setTable(std::make_shared<const Table>());
    QVERIFY(people.edits.changes().isEmpty());
    QVERIFY(!people.edits.undoStack()->canUndo());
}

TW_TEST(EditControllerTest)
#include "edit_controller_test.moc"
