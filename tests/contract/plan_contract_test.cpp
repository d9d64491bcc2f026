// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_fixture.h"
#include "test_program.h"

#include <tuplewright/base/json.h>
#include <tuplewright/batches/batch_plan.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Plans of changes of many rows, the same for every engine.
class PlanContractTest final : public ReceiptsFixture
{
    Q_OBJECT

    [[nodiscard]] static Result<BatchPlan> read(const QByteArray& text)
    {
        const Result<Json> json = Json::parse(text);
        return json ? BatchPlan::fromJson(*json) : fail(json.error());
    }

    [[nodiscard]] BatchReport run(const QByteArray& text, const BatchOptions& options = {}) const
    {
        const Result<BatchPlan> plan = read(text);
        if (!plan)
            qFatal("%s", qPrintable(plan.error().toText()));
        return runBatch(adapter(), *plan, options, {});
    }

    [[nodiscard]] QString notes() const
    {
        QStringList notes;
        for (const QString& note : column(u"SELECT COALESCE(note, '-') FROM people ORDER BY id"_s))
            notes.append(note.section(u':', 1));
        return notes.join(u' ');
    }

private Q_SLOTS:
    void rowsAreChanged_data()
    {
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QString>("notes");
        QTest::newRow("value") << QByteArray(R"({"note":"n"})") << u"n n n"_s;
        QTest::newRow("value that is spelled out")
            << QByteArray(R"({"note":{"value":"n"}})") << u"n n n"_s;
        QTest::newRow("expression")
            << QByteArray(R"({"note":{"expression":"name || '!' -- so"}})") << u"Ada! Bob! Eve!"_s;
        QTest::newRow("find and replace")
            << QByteArray("{\"note\":{\"find\":\"a\",\"replace\":\"$1'\"},\"born\":null}")
            << u"$1' \"q\" \U0001F600 - "_s;
    }
    void rowsAreChanged()
    {
        QFETCH(const QByteArray, set);
        QFETCH(const QString, notes);
        const QStringList before = dump();
        const BatchReport report
            = run(R"({"table":"people","op":"update","all":true,"set":)" + set + '}');
        QVERIFY2(!report.where.error, qPrintable(textOf(report.where.error)));
        QCOMPARE(report.where.rows, 3);
        QCOMPARE(this->notes(), notes);
        QVERIFY(!undo().error);
        QCOMPARE(dump(), before);
    }

    void aDryRunShowsRowsAsTheyWereAndWouldBe()
    {
        const QStringList before = dump();
        BatchOptions options;
        options.mode = ApplyMode::DryRun;
        options.samples = 2;
        const BatchReport report
            = run(R"({"table":"people","op":"update","all":true,"set":{"note":"n"}})", options);
        QVERIFY2(!report.where.error, qPrintable(textOf(report.where.error)));
        QCOMPARE(report.where.rows, 3);
        QCOMPARE(report.where.samples.size(), 2);
        QCOMPARE(report.where.samples[1].was[2].second, Value());
        QCOMPARE(report.where.samples[1].is[2].second.toText(), u"n"_s);
        QCOMPARE(dump(), before);
    }

    void liveRowsAreMeantUnlessItSaysOtherwise()
    {
        execute(u"UPDATE people SET is_deleted = true WHERE id = 3"_s);
        QCOMPARE(
            run(R"({"table":"people","op":"update","all":true,"set":{"note":"n"}})").where.rows, 2);
        QCOMPARE(
            run(R"({"table":"people","op":"update","all":true,"deleted":"all","set":{"note":"n"}})")
                .where.rows,
            3);
        QCOMPARE(run(R"({"table":"people","op":"purge","all":true})").where.rows, 1);
        QCOMPARE(run(R"({"table":"people","op":"soft-delete","all":true})").where.rows, 2);
        QCOMPARE(run(R"({"table":"people","op":"restore","all":true})").where.rows, 2);
        QCOMPARE(run(R"({"table":"people","op":"delete",)"
                     R"("filter":{"column":"id","op":"EQUAL","value":1}})")
                     .where.rows,
            1);
        QCOMPARE(column(u"SELECT count(*) FROM people"_s).first().section(u':', 1), u"1"_s);
    }

    void membersAreLaidOverJson()
    {
        execute(u"DROP TABLE IF EXISTS things"_s);
        execute(u"CREATE TABLE things(id integer PRIMARY KEY, data json)"_s);
        execute(u"INSERT INTO things VALUES (1, '{\"a\": 1, \"b\": 2}')"_s);
        const BatchReport report
            = run(R"({"table":"things","op":"json-merge","all":true,"set":{"data":{"b":3}}})");
        QVERIFY2(!report.where.error, qPrintable(textOf(report.where.error)));
        QVERIFY(column(u"SELECT data FROM things"_s)
                .first()
                .remove(u' ')
                .endsWith(u"{\"a\":1,\"b\":3}"_s));
    }

    void chunksAreUndoneTogetherAndGoOn()
    {
        const QStringList before = dump();
        const QByteArray plan
            = R"({"table":"people","op":"update","all":true,"chunk":2,"set":{"note":"n"}})";
        std::stop_source stop;
        BatchOptions options;
        options.progress = [&stop](const WhereProgress&) { stop.request_stop(); };
        const BatchReport cut
            = runBatch(adapter(), *read(plan), options, {.stop = stop.get_token()});
        QCOMPARE(errorKindName(cut.where.error->kind), u"Cancelled"_s);
        QCOMPARE(cut.where.rows, 2);
        QVERIFY(!cut.batch.isEmpty());

        options = {.batch = cut.batch};
        const auto after = endOfBatch(adapter(), store(), cut.batch, {});
        QVERIFY2(after, qPrintable(after ? QString() : after.error().toText()));
        options.after = *after;
        const BatchReport rest = runBatch(adapter(), *read(plan), options, {});
        QVERIFY2(!rest.where.error, qPrintable(textOf(rest.where.error)));
        QCOMPARE(rest.where.rows, 1);
        QCOMPARE(notes(), u"n n n"_s);

        const auto parts = receiptsNamed(store(), cut.batch);
        QVERIFY(parts);
        QCOMPARE(parts->size(), 2);
        const UndoReport undone = undoReceipts(adapter(), store(), *parts, {}, {});
        QVERIFY2(!undone.error, qPrintable(textOf(undone.error)));
        QCOMPARE(dump(), before);
    }

    void mistakesNameTheMemberAndTheFix_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("member");
        const auto row = [](const char* name, const char* plan, const char16_t* member) {
            QTest::newRow(name) << QByteArray(plan) << QString::fromUtf16(member);
        };
        row("no object", "[]", u"plan");
        row("no table", R"({"op":"delete","all":true})", u"table");
        row("no operation", R"({"table":"people","all":true})", u"op");
        row("unknown operation", R"({"table":"people","op":"erase","all":true})", u"op");
        row("no filter", R"({"table":"people","op":"delete"})", u"filter");
        row("unknown member", R"({"table":"people","op":"delete","fliter":{}})", u"fliter");
        row("bad filter", R"({"table":"people","op":"delete","filter":{"column":1}})", u"filter");
        row("no set", R"({"table":"people","op":"update","all":true})", u"set");
        row("set that means nothing", R"({"table":"people","op":"delete","all":true,"set":{}})",
            u"set");
        row("half a replacement",
            R"({"table":"people","op":"update","all":true,"set":{"note":{"find":"a"}}})",
            u"set.note");
        row("bad chunk", R"({"table":"people","op":"delete","all":true,"chunk":0})", u"chunk");
        row("bad deleted", R"({"table":"people","op":"delete","all":true,"deleted":"no"})",
            u"deleted");
    }
    void mistakesNameTheMemberAndTheFix()
    {
        QFETCH(const QByteArray, plan);
        QFETCH(const QString, member);
        const Result<BatchPlan> read = this->read(plan);
        QVERIFY(!read);
        QCOMPARE(errorKindName(read.error().kind), u"InvalidArgument"_s);
        QVERIFY2(read.error().message.contains(member), qPrintable(read.error().toText()));
    }

    void anImpossibleChangeIsRefusedBeforeAnySql_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::newRow("unknown column")
            << QByteArray(R"({"table":"people","op":"update","all":true,"set":{"nope":1}})");
        QTest::newRow("no lifecycle")
            << QByteArray(R"({"table":"tags","op":"soft-delete","all":true})");
        QTest::newRow("two expressions") << QByteArray(
            R"({"table":"people","op":"update","all":true,"set":{"note":{"expression":"1; DROP TABLE x"}}})");
        QTest::newRow("replacing in a date") << QByteArray(
            R"({"table":"people","op":"update","all":true,"set":{"born":{"find":"a","replace":"b"}}})");
    }
    void anImpossibleChangeIsRefusedBeforeAnySql()
    {
        QFETCH(const QByteArray, plan);
        const BatchReport report = run(plan);
        QVERIFY(report.where.error);
        QVERIFY2(report.where.error->sqlState.isEmpty(), qPrintable(textOf(report.where.error)));
        QCOMPARE(report.where.rows, 0);
    }
};

TW_TEST(PlanContractTest)
#include "plan_contract_test.moc"
