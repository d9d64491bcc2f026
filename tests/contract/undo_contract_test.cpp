// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_fixture.h"
#include "test_program.h"

#include <tuplewright/writing/where_writer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Taking saves back, the same for every engine.
class UndoContractTest final : public ReceiptsFixture
{
    Q_OBJECT

    void saveAndUndo(const QByteArray& changes)
    {
        const QStringList before = dump();
        const ApplyReport report = apply(changes);
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QVERIFY(dump() != before);
        const UndoReport undone = undo();
        QVERIFY2(!undone.error, qPrintable(textOf(undone.error)));
        QCOMPARE(dump(), before);
    }

    void refused(const UndoReport& report, const QStringList& state)
    {
        QVERIFY(report.error);
        QCOMPARE(errorKindName(report.error->kind), u"ConcurrentModification"_s);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(!report.conflicts.isEmpty());
        QCOMPARE(dump(), state);
    }

private Q_SLOTS:
    void rowsGetTheirBytesBack_data()
    {
        QTest::addColumn<QByteArray>("changes");
        QTest::newRow("update") << QByteArray(
            R"([{"table":"people","op":"update","key":{"id":1},"values":{"note":null,"born":null}}])");
        QTest::newRow("insert") << QByteArray(
            R"([{"table":"people","op":"insert","values":{"id":7,"name":"N"}},
                {"table":"tags","op":"insert","values":{"id":7,"person":7}}])");
        QTest::newRow("delete with all that hangs on it")
            << QByteArray(R"([{"table":"people","op":"delete","key":{"id":1}}])");
        QTest::newRow("soft delete")
            << QByteArray(R"([{"table":"people","op":"soft-delete","key":{"id":1}}])");
        QTest::newRow("swapped unique values") << QByteArray(
            R"([{"table":"people","op":"update","key":{"id":1},"values":{"name":"tmp"}},
                {"table":"people","op":"update","key":{"id":2},"values":{"name":"Ada"}},
                {"table":"people","op":"update","key":{"id":1},"values":{"name":"Bob"}}])");
        QTest::newRow("a row made and changed") << QByteArray(
            R"([{"table":"people","op":"insert","values":{"id":7,"name":"N"}},
                {"table":"people","op":"update","key":{"name":"N"},"values":{"id":8,"name":"M"}}])");
        QTest::newRow("a child that is changed after its parent went") << QByteArray(
            R"([{"table":"people","op":"delete","key":{"id":1}},
                {"table":"visits","op":"update","key":{"id":1},"values":{"place":"Bern"}}])");
        QTest::newRow("a row that goes and one that takes its name") << QByteArray(
            R"([{"table":"people","op":"delete","key":{"id":2}},
                {"table":"people","op":"update","key":{"id":3},"values":{"name":"Bob"}},
                {"table":"people","op":"insert","values":{"id":2,"name":"Eve"}}])");
    }
    void rowsGetTheirBytesBack()
    {
        QFETCH(const QByteArray, changes);
        saveAndUndo(changes);
    }

    void changedKeysComeBackWithWhatFollowsThem()
    {
        execute(u"DELETE FROM tags"_s);
        execute(u"DELETE FROM visits"_s);
        execute(u"INSERT INTO marks VALUES (1, 1, 'a'), (1, 2, 'b'), (2, 1, 'c')"_s);
        saveAndUndo(R"([{"table":"people","op":"update","key":{"id":1},"values":{"id":101}},
                        {"table":"people","op":"update","key":{"id":2},"values":{"id":1}},
                        {"table":"people","op":"update","key":{"id":101},"values":{"id":2}}])");
    }

    void allRowsOfAFilterComeBack_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char* verb : {"update", "delete", "soft delete", "keys"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void allRowsOfAFilterComeBack()
    {
        QFETCH(const QString, verb);
        if (verb == u"keys"_s) {
            execute(u"DELETE FROM tags"_s);
            execute(u"DELETE FROM visits"_s);
            execute(u"INSERT INTO marks VALUES (2, 1, 'a')"_s);
        }
        const QStringList before = dump();
        const WhereWriter writer(adapter(), *described(u"people"_s));
        WhereOptions all;
        all.allRows = true;
        const WhereReport report = verb == u"delete"_s ? writer.remove({}, all, {})
            : verb == u"soft delete"_s                 ? writer.softDelete({}, all, {})
            : verb == u"keys"_s
            ? writer.update(rowsWhere(u"id"_s, u"2"_s),
                  {{u"id"_s, ColumnEdit::Kind::Set, Value::text(u"0200"_s)}}, {}, {})
            : writer.update(
                  {}, {{u"note"_s, ColumnEdit::Kind::Set, Value::text(u"same"_s)}}, all, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QVERIFY(dump() != before);
        const UndoReport undone = undo();
        QVERIFY2(!undone.error, qPrintable(textOf(undone.error)));
        QCOMPARE(dump(), before);
    }

    void anUndoCanBeUndone()
    {
        QCOMPARE(
            apply(R"([{"table":"people","op":"delete","key":{"id":1}}])").outcome, Outcome::Saved);
        const QStringList after = dump();
        const QString first = newest().head.id;
        QVERIFY(!undo().error);
        QCOMPARE(newest().head.reverses, first);
        QCOMPARE(store().find(first)->reversedBy, newest().head.id);
        QVERIFY(!undo().error);
        QCOMPARE(dump(), after);
    }

    void aRowThatWasChangedSinceIsAConflict()
    {
        QCOMPARE(apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"note":"n"}},
                           {"table":"people","op":"update","key":{"id":2},"values":{"note":"n"}}])")
                     .outcome,
            Outcome::Saved);
        execute(u"UPDATE people SET born = '1999-09-09' WHERE id = 2"_s);
        refused(undo(), dump());
    }

    void aRowThatWentOrCameSinceIsAConflict()
    {
        QCOMPARE(apply(R"([{"table":"people","op":"update","key":{"id":3},"values":{"note":"n"}}])")
                     .outcome,
            Outcome::Saved);
        const ReceiptSummary change = newest();
        execute(u"DELETE FROM people WHERE id = 3"_s);
        refused(undo(), dump());
        QCOMPARE(
            apply(R"([{"table":"people","op":"delete","key":{"id":2}}])").outcome, Outcome::Saved);
        execute(u"INSERT INTO people(id, name) VALUES (2, 'another')"_s);
        refused(undo(), dump());
    }

    void rowsThatOthersHungOnAnInsertKeepIt_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("cascade") << u"INSERT INTO tags VALUES (50, 7, 'mine')"_s;
        QTest::newRow("set null") << u"INSERT INTO visits VALUES (50, 7, 'mine')"_s;
    }
    void rowsThatOthersHungOnAnInsertKeepIt()
    {
        QFETCH(const QString, sql);
        QCOMPARE(
            apply(R"([{"table":"people","op":"insert","values":{"id":7,"name":"N"}}])").outcome,
            Outcome::Saved);
        execute(sql);
        refused(undo(), dump());
    }

    void receiptsThatDoNotTouchAreUndoneInAnyOrder()
    {
        const QStringList before = dump();
        QCOMPARE(apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"note":"1"}}])")
                     .outcome,
            Outcome::Saved);
        const ReceiptSummary first = newest();
        QCOMPARE(apply(R"([{"table":"people","op":"update","key":{"id":2},"values":{"note":"2"}}])")
                     .outcome,
            Outcome::Saved);
        const ReceiptSummary second = newest();
        QVERIFY(!undoReceipts(adapter(), store(), {first}, {}, {}).error);
        QVERIFY(!undoReceipts(adapter(), store(), {second}, {}, {}).error);
        QCOMPARE(dump(), before);
        QCOMPARE(undoReceipts(adapter(), store(), {second}, {}, {}).error->kind,
            ErrorKind::ConcurrentModification);
    }

    void anotherColumnThanThenIsAConflict_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("renamed") << u"ALTER TABLE things RENAME COLUMN note TO remark"_s;
        QTest::newRow("dropped") << u"ALTER TABLE things DROP COLUMN note"_s;
        QTest::newRow("made anew") << u"DROP TABLE things; CREATE TABLE things(id integer PRIMARY"
                                      " KEY, note varchar(9), n integer)"_s;
    }
    void anotherColumnThanThenIsAConflict()
    {
        QFETCH(const QString, sql);
        execute(u"DROP TABLE IF EXISTS things"_s);
        execute(u"CREATE TABLE things(id integer PRIMARY KEY, note text, n integer)"_s);
        execute(u"INSERT INTO things VALUES (1, 'a', 1)"_s);
        QCOMPARE(
            apply(R"([{"table":"things","op":"update","key":{"id":1},"values":{"n":2}}])").outcome,
            Outcome::Saved);
        for (const QString& statement : sql.split(u';'))
            execute(statement);
        refused(undo(), dump());
    }

    void anotherDatabaseIsRefused()
    {
        QCOMPARE(apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"note":"1"}}])")
                     .outcome,
            Outcome::Saved);
        ReceiptSummary other = newest();
        other.head.place.identity += u"1"_s;
        const QStringList state = dump();
        const UndoReport report = undoReceipts(adapter(), store(), {other}, {}, {});
        QCOMPARE(errorKindName(report.error->kind), u"InvalidArgument"_s);
        QCOMPARE(dump(), state);
    }

    void aDryRunLeavesAllAsItIs()
    {
        QCOMPARE(
            apply(R"([{"table":"people","op":"delete","key":{"id":1}}])").outcome, Outcome::Saved);
        const QStringList state = dump();
        const UndoReport report
            = undoReceipts(adapter(), store(), {newest()}, {.mode = ApplyMode::DryRun}, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QCOMPARE(report.counts.first().inserted, 1);
        QCOMPARE(dump(), state);
    }

    void anOutcomeThatNobodySawIsLookedUp_data()
    {
        QTest::addColumn<bool>("isSaved");
        QTest::newRow("saved") << true;
        QTest::newRow("not saved") << false;
    }
    void anOutcomeThatNobodySawIsLookedUp()
    {
        QFETCH(const bool, isSaved);
        const WhereReport report
            = WhereWriter(adapter(), *described(u"people"_s))
                  .update(rowsWhere(u"id"_s, u"1"_s),
                      {{u"note"_s, ColumnEdit::Kind::Set, Value::text(u"n"_s)}}, {}, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QByteArray text = newestText();
        text.truncate(text.lastIndexOf("{\"outcome\""));
        if (!isSaved)
            text.replace("\"transaction\"", "\"nothing\""); // its number would tell otherwise
        QFile file(store().path(newest().head.id));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        if (!isSaved)
            execute(u"UPDATE people SET note = 'a \"q\" \U0001F600' WHERE id = 1"_s);
        QCOMPARE(newest().outcome, ReceiptOutcome::Unknown);
        const auto settled = resolveReceipt(adapter(), store(), newest(), {});
        QVERIFY2(settled, qPrintable(settled ? QString() : settled.error().toText()));
        QCOMPARE(*settled, isSaved ? ReceiptOutcome::Saved : ReceiptOutcome::NotSaved);
        QCOMPARE(newest().outcome, *settled);
    }

    void whatTriggersWriteIsNamed()
    {
        execute(u"DROP TABLE IF EXISTS things"_s);
        execute(u"CREATE TABLE things(id integer PRIMARY KEY, n integer, seen integer)"_s);
        execute(u"INSERT INTO things VALUES (1, 1, 0)"_s);
        if (engine().schema() == u"main"_s) {
            execute(u"CREATE TRIGGER counting AFTER UPDATE OF n ON things BEGIN UPDATE things SET"
                    " seen = seen + 1 WHERE id = NEW.id; END"_s);
        } else {
            execute(u"CREATE OR REPLACE FUNCTION count_it() RETURNS trigger LANGUAGE plpgsql AS"
                    " 'BEGIN NEW.seen := OLD.seen + 1; RETURN NEW; END'"_s);
            execute(u"CREATE TRIGGER counting BEFORE UPDATE OF n ON things FOR EACH ROW"
                    " EXECUTE FUNCTION count_it()"_s);
        }
        const WhereReport report
            = WhereWriter(adapter(), *described(u"things"_s))
                  .update(rowsWhere(u"id"_s, u"1"_s),
                      {{u"n"_s, ColumnEdit::Kind::Set, Value::integer(2)}}, {}, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        const UndoReport undone = undo();
        QVERIFY2(!undone.error, qPrintable(textOf(undone.error)));
        QVERIFY(undone.notes.join(u' ').contains(u"counting"_s));
        QCOMPARE(column(u"SELECT n FROM things"_s).first().section(u':', 1), u"1"_s);
    }
};

TW_TEST(UndoContractTest)
#include "undo_contract_test.moc"
