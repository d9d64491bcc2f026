// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/base/json.h>
#include <tuplewright/batches/batch_plan.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Result<BatchPlan> readPlan(const QByteArray& text)
{
    const Result<Json> json = Json::parse(text);
    return json ? BatchPlan::fromJson(*json) : fail(json.error());
}

QByteArray update(const QByteArray& more)
{
    return R"({"table":"t","op":"update","all":true,"set":{"a":1})" + more + '}';
}

}

/// What a plan may say, and what is told of one that says something else.
class BatchPlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsRead()
    {
        const Result<BatchPlan> plan
            = readPlan(R"({"table":"s.t","op":"update","filter":{"column":"a","op":"IS_NULL"},)"
                       R"("set":{"a":"x","b":{"expression":"c + 1"}},"chunk":5,"pause":0,)"
                       R"("lock_timeout":250,"expect":0,"deleted":"all"})");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
        QCOMPARE(plan->table, (QualifiedName{u"s"_s, u"t"_s}));
        QCOMPARE(plan->edits.size(), 2);
        QCOMPARE(plan->edits[1].kind, ColumnEdit::Kind::Expression);
        QCOMPARE(plan->chunk, 5);
        QCOMPARE(plan->lockTimeout.count(), 250);
        QCOMPARE(plan->expected, 0);
        QCOMPARE(plan->deleted, DeletedRows::All);
        QVERIFY(!plan->allRows);
    }

    void aMistakeIsNamedWithItsPlaceAndWhatToWrite_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("fix");
        const auto row = [](const char* name, const QByteArray& text, const QString& member,
                             const QString& fix) { QTest::newRow(name) << text << member << fix; };
        row("unknown member", update(R"(,"where":"a = 1")"), u"\"where\""_s, u"filter"_s);
        row("a member in capitals", update(R"(,"Chunk":1)"), u"\"Chunk\""_s, u"chunk"_s);
        row("an empty name", update(R"(,"":1)"), u"\"\""_s, u"Members are"_s);
        row("no table", R"({"op":"delete","all":true})", u"\"table\""_s, u"name of the table"_s);
        row("a table of no text", R"({"table":7,"op":"delete","all":true})", u"\"table\""_s,
            u"name of the table"_s);
        row("an empty table", R"({"table":"","op":"delete","all":true})", u"\"table\""_s, u""_s);
        row("no operation", R"({"table":"t","all":true})", u"\"op\""_s, u"soft-delete"_s);
        row("an unknown operation", R"({"table":"t","op":"drop","all":true})", u"\"op\""_s,
            u"json-merge"_s);
        row("an operation of no text", R"({"table":"t","op":null,"all":true})", u"\"op\""_s,
            u"json-merge"_s);
        row("no rows named", R"({"table":"t","op":"delete"})", u"\"filter\""_s, u"\"all\": true"_s);
        row("no rows by null", R"({"table":"t","op":"delete","filter":null})", u"\"filter\""_s,
            u"\"all\": true"_s);
        row("an empty filter", R"({"table":"t","op":"delete","filter":{}})", u"\"filter\""_s,
            u""_s);
        row("all in words", R"({"table":"t","op":"delete","all":"yes"})", u"\"all\""_s,
            u"true or false"_s);
        row("all by number", R"({"table":"t","op":"delete","all":1})", u"\"all\""_s,
            u"true or false"_s);
        row("all and a filter",
            R"({"table":"t","op":"delete","all":true,"filter":{"column":"a","op":"IS_NULL"}})",
            u"\"all\""_s, u"Leave one"_s);
        row("nonsense beside a filter",
            R"({"table":"t","op":"delete","all":"x","filter":{"column":"a","op":"IS_NULL"}})",
            u"\"all\""_s, u"true or false"_s);
        row("a filter twice",
            R"({"table":"t","op":"delete","filter":{"column":"a","op":"IS_NULL"},)"
            R"("filter":{"column":"b","op":"IS_NULL"}})",
            u"\"filter\""_s, u"Leave one"_s);
        row("a table twice", R"({"table":"t","table":"u","op":"delete","all":true})",
            u"\"table\""_s, u"Leave one"_s);
        row("a set twice", R"({"table":"t","op":"update","all":true,"set":{"a":1},"set":{"a":2}})",
            u"\"set\""_s, u"Leave one"_s);
        row("a column twice", R"({"table":"t","op":"update","all":true,"set":{"a":1,"a":2}})",
            u"\"set.a\""_s, u"Leave one"_s);
        row("nothing to set", R"({"table":"t","op":"update","all":true})", u"\"set\""_s,
            u"new value"_s);
        row("an empty set", R"({"table":"t","op":"update","all":true,"set":{}})", u"\"set\""_s,
            u"new value"_s);
        row("a list to set", R"({"table":"t","op":"update","all":true,"set":[1]})", u"\"set\""_s,
            u"new value"_s);
        row("a set for deleting", R"({"table":"t","op":"delete","all":true,"set":{"a":1}})",
            u"\"set\""_s, u"Leave it out"_s);
        row("an object of other members",
            R"({"table":"t","op":"update","all":true,"set":{"a":{"sql":"1"}}})", u"\"set.a\""_s,
            u"expression"_s);
        row("an expression of no text",
            R"({"table":"t","op":"update","all":true,"set":{"a":{"expression":1}}})",
            u"\"set.a\""_s, u"expression"_s);
        row("an expression and a value",
            R"({"table":"t","op":"update","all":true,"set":{"a":{"expression":"1","value":2}}})",
            u"\"set.a\""_s, u"expression"_s);
        row("nothing to look for",
            R"({"table":"t","op":"update","all":true,"set":{"a":{"find":"","replace":"b"}}})",
            u"\"set.a\""_s, u"is not empty"_s);
        row("nothing to replace by",
            R"({"table":"t","op":"update","all":true,"set":{"a":{"find":"b"}}})", u"\"set.a\""_s,
            u"replace"_s);
        row("find, replace and more",
            R"({"table":"t","op":"update","all":true,)"
            R"("set":{"a":{"find":"b","replace":"c","value":1}}})",
            u"\"set.a\""_s, u"replace"_s);
        row("an unknown state", update(R"(,"deleted":"gone")"), u"\"deleted\""_s,
            u"live, deleted or all"_s);
        row("a state of no text", update(R"(,"deleted":true)"), u"\"deleted\""_s,
            u"live, deleted or all"_s);
    }

    void aMistakeIsNamedWithItsPlaceAndWhatToWrite()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, member);
        QFETCH(const QString, fix);
        const Result<BatchPlan> plan = readPlan(text);
        QVERIFY(!plan);
        const Error error = plan.error();
        QVERIFY2(error.kind == ErrorKind::InvalidArgument || member == u"\"filter\""_s,
            qPrintable(error.toText()));
        QVERIFY2(error.message.contains(member), qPrintable(error.message));
        QVERIFY2(error.hint.contains(fix), qPrintable(error.hint));
    }

    void numbersHaveARange_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char* member, const char* number, bool isTaken) {
            QTest::addRow("%s %s", member, number)
                << QByteArray(member) << QByteArray(number) << isTaken;
        };
        row("chunk", "1", true);
        row("chunk", "2147483647", true);
        row("pause", "0", true);
        row("lock_timeout", "2147483647", true);
        row("expect", "0", true);
        row("expect", "9223372036854775807", true);
        for (const char* member : {"chunk", "pause", "lock_timeout", "expect"}) {
            for (const char* number : {"-1", "1.5", "1e3", "\"5\"", "null", "true", "[]", "{}",
                     "9223372036854775808", "-0.0", "1E0"})
                row(member, number, false);
        }
        row("chunk", "0", false);
        // A wait without an end would be none at all.
        row("chunk", "2147483648", false);
        row("pause", "9223372036854775807", false);
        row("lock_timeout", "2147483648", false);
    }

    void numbersHaveARange()
    {
        QFETCH(const QByteArray, member);
        QFETCH(const QByteArray, number);
        QFETCH(const bool, isTaken);
        const Result<BatchPlan> plan = readPlan(update(",\"" + member + "\":" + number));
        QCOMPARE(plan.has_value(), isTaken);
        if (isTaken)
            return;
        QVERIFY2(plan.error().message.contains(QString::fromUtf8(member)),
            qPrintable(plan.error().message));
        QVERIFY2(
            plan.error().hint.startsWith(u"Write a number from "_s), qPrintable(plan.error().hint));
    }

    void whatIsNoObjectIsNoPlan_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"[]", "null", "1", "\"delete\"", "true", "[{\"table\":\"t\"}]"})
            QTest::newRow(text) << QByteArray(text);
    }

    void whatIsNoObjectIsNoPlan()
    {
        QFETCH(const QByteArray, text);
        const Result<BatchPlan> plan = readPlan(text);
        QVERIFY(!plan);
        QCOMPARE(plan.error().message, u"The plan is no JSON object."_s);
    }

    void valuesStayAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QByteArray("\"it's \\\"so\\\"\"") << u"it's \"so\""_s;
        QTest::newRow("empty text") << QByteArray("\"\"") << u""_s;
        QTest::newRow("number") << QByteArray("12345678901234567890.10")
                                << u"12345678901234567890.10"_s;
        QTest::newRow("exponent") << QByteArray("1E-2") << u"1E-2"_s;
        QTest::newRow("true") << QByteArray("true") << u"true"_s;
        QTest::newRow("false") << QByteArray("false") << u"false"_s;
        QTest::newRow("list") << QByteArray("[1, 2.50]") << u"[1, 2.50]"_s;
        QTest::newRow("spelled out")
            << QByteArray(R"({"value":{"b" : 1.0}})") << u"{\"b\" : 1.0}"_s;
        QTest::newRow("SQL as text")
            << QByteArray("\"'); DROP TABLE t; --\"") << u"'); DROP TABLE t; --"_s;
    }

    void valuesStayAsTheyAreWritten()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, text);
        const Result<BatchPlan> plan
            = readPlan(R"({"table":"t","op":"update","all":true,"set":{"a":)" + json + "}}");
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
        QCOMPARE(plan->edits.first().kind, ColumnEdit::Kind::Set);
        QCOMPARE(plan->edits.first().value.toText(), text);
        QVERIFY(!plan->edits.first().value.isNull());
    }

    void nullIsNoText()
    {
        for (const char* json : {"null", R"({"value":null})"}) {
            const Result<BatchPlan> plan = readPlan(
                R"({"table":"t","op":"update","all":true,"set":{"a":)" + QByteArray(json) + "}}");
            QVERIFY(plan);
            QVERIFY(plan->edits.first().value.isNull());
        }
    }

    void thePlanMeansTheRowsOfItsVerb_data()
    {
        QTest::addColumn<BatchVerb>("verb");
        QTest::addColumn<DeletedRows>("said");
        QTest::addColumn<bool>("hasLifecycle");
        QTest::addColumn<DeletedRows>("meant");
        QTest::newRow("live rows are updated")
            << BatchVerb::Update << DeletedRows::Live << true << DeletedRows::Live;
        QTest::newRow("all rows are updated when said")
            << BatchVerb::Update << DeletedRows::All << true << DeletedRows::All;
        QTest::newRow("live rows are soft-deleted")
            << BatchVerb::SoftDelete << DeletedRows::All << true << DeletedRows::Live;
        QTest::newRow("deleted rows are restored")
            << BatchVerb::Restore << DeletedRows::Live << true << DeletedRows::Deleted;
        QTest::newRow("deleted rows are purged")
            << BatchVerb::Purge << DeletedRows::All << true << DeletedRows::Deleted;
        QTest::newRow("what is said is deleted")
            << BatchVerb::Delete << DeletedRows::Deleted << true << DeletedRows::Deleted;
        QTest::newRow("without a mark all rows are live")
            << BatchVerb::Update << DeletedRows::Live << false << DeletedRows::All;
    }

    void thePlanMeansTheRowsOfItsVerb()
    {
        QFETCH(const BatchVerb, verb);
        QFETCH(const DeletedRows, said);
        QFETCH(const bool, hasLifecycle);
        QFETCH(const DeletedRows, meant);
        Table table;
        table.name = QualifiedName{u"s"_s, u"t"_s};
        if (hasLifecycle)
            table.lifecycle = Lifecycle{};
        BatchPlan plan;
        plan.verb = verb;
        plan.deleted = said;
        plan.filter = Filter::condition(u"a"_s, FilterOperator::IsNull);
        plan.whereSql = u"b > 1"_s;
        const SelectQuery query = batchQuery(plan, table);
        QCOMPARE(query.deleted, meant);
        QCOMPARE(query.table, table.name);
        QCOMPARE(query.whereSql, u"b > 1"_s);
        QVERIFY(!query.filter.isEmpty());
    }

    void deepPlansAreRefusedWithoutHarm()
    {
        constexpr qsizetype kDepth = 1'000'000;
        const QByteArray deep = QByteArray(kDepth, '[') + QByteArray(kDepth, ']');
        const Result<BatchPlan> plan
            = readPlan(R"({"table":"t","op":"update","all":true,"set":{"a":)" + deep + "}}");
        QVERIFY(!plan);
        QVERIFY2(
            plan.error().message.contains(u"nested deeper"_s), qPrintable(plan.error().message));
    }
};

TW_TEST(BatchPlanTest)
#include "batch_plan_test.moc"
