// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/writing/where_writer.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

SelectQuery whereKind(const QString& kind)
{
    SelectQuery query;
    query.filter = Filter::condition(u"kind"_s, FilterOperator::Equal, {Value::text(kind)});
    return query;
}

QList<ColumnEdit> note(const QString& text)
{
    return {{u"note"_s, ColumnEdit::Kind::Set, Value::text(text)}};
}

ColumnEdit jsonEdit(ColumnEdit::Kind kind, const QString& json, const QStringList& path = {})
{
    return {.column = u"data"_s, .kind = kind, .value = Value::text(json), .path = path};
}

}

/// Changing all rows that a filter finds, the same for every engine.
class WhereContractTest final : public GoodsFixture
{
    Q_OBJECT

    [[nodiscard]] WhereWriter writer() const { return {adapter(), *goods()}; }

    [[nodiscard]] QString notes() const
    {
        return column(u"SELECT COALESCE(note, '-') FROM goods ORDER BY id"_s).join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        execute(u"DELETE FROM offers"_s);
        execute(u"DELETE FROM goods"_s);
        execute(u"INSERT INTO goods(id, name, kind, data, is_deleted) VALUES"
                " (1, 'a', 'fruit', NULL, false), (2, 'b', 'fruit', '{\"x\": 1}', false),"
                " (3, 'c', 'tool', '{\"x\": {\"y\": 2}, \"z\": 3}', false),"
                " (4, 'd', 'fruit', '[]', true), (5, 'e', 'fruit', NULL, false)"_s);
        execute(u"INSERT INTO offers(good, shop) VALUES (2, 'corner'), (3, 'corner')"_s);
        execute(u"DELETE FROM staff"_s);
        execute(u"INSERT INTO staff VALUES"
                " ('00000000-0000-4000-8000-000000000001', 'ada@old.example.com', 30, true,"
                "  '2001-01-01', '2001-01-01', 'importer', 'importer'),"
                " ('00000000-0000-4000-8000-000000000002', 'eve@new.example.com', 40, true,"
                "  '2001-01-01', '2001-01-01', 'importer', 'importer')"_s);
    }

    void matchingLiveRowsAreChanged()
    {
        WhereOptions options;
        options.returnsKeys = true;
        const WhereReport report
            = writer().update(whereKind(u"fruit"_s), note(u"new"_s), options, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(report.rows, 3);
        QStringList keys;
        for (const QList<Value>& key : report.keys)
            keys.append(key.value(0).toText());
        keys.sort();
        QCOMPARE(keys, QStringList({u"1"_s, u"2"_s, u"5"_s}));
        QCOMPARE(notes(), u"new new - - new"_s);
    }

    void withoutAConditionNothingIsTouched_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::newRow("none") << Filter();
        QTest::newRow("an and of nothing") << Filter::all({Filter(), Filter()});
        QTest::newRow("or everything") << Filter::any(
            {Filter::condition(u"id"_s, FilterOperator::Equal, {Value::integer(1)}), Filter()});
    }
    void withoutAConditionNothingIsTouched()
    {
        QFETCH(Filter, filter);
        SelectQuery query;
        query.filter = filter;
        const WhereReport changed = writer().update(query, note(u"x"_s), {}, {});
        QCOMPARE(errorKindName(changed.error->kind), u"InvalidArgument"_s);
        const WhereReport removed = writer().remove(query, {}, {});
        QCOMPARE(errorKindName(removed.error->kind), u"InvalidArgument"_s);
        QVERIFY(!writer().preview(query, {}, 0, nullptr, {}));
        QCOMPARE(notes(), u"- - - - -"_s);
    }

    void allRowsCanBeMeant()
    {
        WhereOptions options;
        options.allRows = true;
        SelectQuery query;
        query.deleted = DeletedRows::All;
        QCOMPARE(writer().update(query, note(u"x"_s), options, {}).rows, 5);
        QCOMPARE(writer().remove({}, options, {}).error->kind, ErrorKind::ForeignKey);
        execute(u"DELETE FROM offers"_s);
        QCOMPARE(writer().remove({}, options, {}).rows, 4);
        QCOMPARE(column(u"SELECT id FROM goods"_s), QStringList(u"4"_s));
    }

    void thePreviewTellsWhatWillBeChanged()
    {
        ResultSet first;
        const auto found = writer().preview(whereKind(u"fruit"_s), {}, 2, &first, {});
        QVERIFY(found);
        QCOMPARE(*found, 3);
        QCOMPARE(first.rowCount(), 2);
    }

    void anotherCountThanExpectedSavesNothing_data()
    {
        QTest::addColumn<qint64>("chunk");
        QTest::newRow("as a whole") << qint64(0);
        QTest::newRow("in chunks") << qint64(1);
    }
    void anotherCountThanExpectedSavesNothing()
    {
        QFETCH(qint64, chunk);
        WhereOptions options;
        options.expected = 2;
        options.chunk = chunk;
        const WhereReport report
            = writer().update(whereKind(u"fruit"_s), note(u"x"_s), options, {});
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"ConcurrentModification"_s);
        QCOMPARE(report.rows, 0);
        QCOMPARE(notes(), u"- - - - -"_s);
        options.expected = 3;
        QCOMPARE(writer().update(whereKind(u"fruit"_s), note(u"x"_s), options, {}).rows, 3);
    }

    void whatFillsItselfIsFilledInEveryRow_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("active");
        QTest::newRow("changed") << u"update"_s << u"true"_s;
        QTest::newRow("marked") << u"softDelete"_s << u"false"_s;
        QTest::newRow("brought back") << u"restore"_s << u"true"_s;
    }
    void whatFillsItselfIsFilledInEveryRow()
    {
        QFETCH(QString, verb);
        QFETCH(QString, active);
        const WhereWriter people(adapter(), *staff());
        SelectQuery old;
        old.filter = Filter::condition(
            u"email"_s, FilterOperator::EndsWith, {Value::text(u"@old.example.com"_s)});
        if (verb == u"restore"_s)
            execute(u"UPDATE staff SET is_active = false"_s);
        const QList<ColumnEdit> edits{{u"age"_s, ColumnEdit::Kind::Set, Value::integer(31)}};
        const WhereReport report = verb == u"update"_s ? people.update(old, edits, {}, {})
            : verb == u"softDelete"_s                  ? people.softDelete(old, {}, {})
                                                       : people.restore(old, {}, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(report.rows, 1);
        const QString written = u"SELECT email FROM staff WHERE updated_at > '2020-01-01' AND"
                                " updated_by = 'clerk' AND created_at < '2020-01-01' AND"
                                " created_by = 'importer' AND is_active = "_s;
        QCOMPARE(column(written + active), QStringList(u"ada@old.example.com"_s));
        QCOMPARE(cell(u"SELECT count(*) FROM staff WHERE updated_by = 'importer' AND updated_at <"
                      " '2020-01-01'"_s),
            u"1"_s);
    }

    void whatIsGivenIsNotFilledOver()
    {
        SelectQuery all;
        WhereOptions options;
        options.allRows = true;
        options.policy.actor = Value::text(u"auditor"_s);
        const QList<ColumnEdit> edits{
            {u"updated_at"_s, ColumnEdit::Kind::Set, Value::text(u"2002-02-02 00:00:00"_s)}};
        QCOMPARE(WhereWriter(adapter(), *staff()).update(all, edits, options, {}).rows, 2);
        QCOMPARE(cell(u"SELECT count(*) FROM staff WHERE updated_at = '2002-02-02 00:00:00' AND"
                      " updated_by = 'auditor'"_s),
            u"2"_s);
    }

    void valuesAreTransformedAndCheckedBeforeAnySql()
    {
        WhereOptions options;
        options.allRows = true;
        options.policy.rules = TableRules::of(*staff(), TypeChecks::Strict);
        QVERIFY(options.policy.rules->declare(u"email"_s, Transform::Lower));
        QVERIFY(options.policy.rules->declare(u"email"_s, EmailRule()));
        const auto setTo = [&](const QString& email) {
            return WhereWriter(adapter(), *staff())
                .update({}, {{u"email"_s, ColumnEdit::Kind::Set, Value::text(email)}}, options, {});
        };
        const WhereReport refused = setTo(u"nobody"_s);
        QVERIFY(refused.error);
        QCOMPARE(errorKindName(refused.error->kind), u"InvalidArgument"_s);
        QCOMPARE(refused.error->column, u"email"_s);
        QCOMPARE(setTo(u"Same@Example.COM"_s).rows, 2);
        QCOMPARE(cell(u"SELECT count(*) FROM staff WHERE email = 'same@example.com'"_s), u"2"_s);
    }

    void rowsAreMarkedAndBroughtBackOnce()
    {
        QCOMPARE(writer().softDelete(whereKind(u"fruit"_s), {}, {}).rows, 3);
        QCOMPARE(writer().softDelete(whereKind(u"fruit"_s), {}, {}).rows, 0);
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE is_deleted"_s), u"4"_s);
        QCOMPARE(writer().restore(whereKind(u"fruit"_s), {}, {}).rows, 4);
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE is_deleted"_s), u"0"_s);
    }

    void chunksAreSavedOneByOne()
    {
        WhereOptions options;
        options.chunk = 2;
        options.returnsKeys = true;
        QList<qint64> seen;
        options.progress = [&seen](const WhereProgress& so) { seen.append(so.rows); };
        const WhereReport report
            = writer().update(whereKind(u"fruit"_s), note(u"x"_s), options, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(report.rows, 3);
        QCOMPARE(report.keys.size(), 3);
        QCOMPARE(seen, QList<qint64>({2, 3}));
        QCOMPARE(notes(), u"x x - - x"_s);
    }

    void aStopBetweenChunksTellsWhatWasSaved()
    {
        std::stop_source stop;
        WhereOptions options;
        options.chunk = 2;
        options.progress = [&stop](const WhereProgress&) { stop.request_stop(); };
        CallOptions call;
        call.stop = stop.get_token();
        const WhereReport report
            = writer().update(whereKind(u"fruit"_s), note(u"x"_s), options, call);
        QCOMPARE(errorKindName(report.error->kind), u"Cancelled"_s);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.rows, 2);
        QCOMPARE(report.chunks, 1);
        QCOMPARE(notes(), u"x x - - -"_s);
    }

    void aDryRunSavesNothing()
    {
        WhereOptions options;
        options.save = ApplyMode::DryRun;
        const WhereReport report
            = writer().update(whereKind(u"fruit"_s), note(u"x"_s), options, {});
        QVERIFY(!report.error);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.rows, 3);
        QCOMPARE(notes(), u"- - - - -"_s);
    }

    void jsonIsChangedInPlace_data()
    {
        using Kind = ColumnEdit::Kind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QStringList>("expected");
        const auto null = u"<NULL>"_s;
        QTest::newRow("merge") << int(Kind::JsonMerge) << u"{\"n\": \"v\"}"_s << QStringList()
                               << QStringList{u"{\"n\":\"v\"}"_s, u"{\"x\":1,\"n\":\"v\"}"_s,
                                      u"{\"x\":{\"y\":2},\"z\":3,\"n\":\"v\"}"_s};
        QTest::newRow("set a member") << int(Kind::JsonSet) << u"[1]"_s << QStringList{u"z"_s}
                                      << QStringList{u"{\"z\":[1]}"_s, u"{\"x\":1,\"z\":[1]}"_s,
                                             u"{\"x\":{\"y\":2},\"z\":[1]}"_s};
        QTest::newRow("set on the way")
            << int(Kind::JsonSet) << u"null"_s << QStringList{u"n"_s, u"m"_s}
            << QStringList{u"{\"n\":{\"m\":null}}"_s, u"{\"x\":1,\"n\":{\"m\":null}}"_s,
                   u"{\"x\":{\"y\":2},\"z\":3,\"n\":{\"m\":null}}"_s};
        QTest::newRow("remove") << int(Kind::JsonRemove) << QString() << QStringList{u"x"_s, u"y"_s}
                                << QStringList{null, u"{\"x\":1}"_s, u"{\"x\":{},\"z\":3}"_s};
    }
    void jsonIsChangedInPlace()
    {
        QFETCH(int, kind);
        QFETCH(QString, json);
        QFETCH(QStringList, path);
        QFETCH(QStringList, expected);
        SelectQuery query;
        query.filter = Filter::condition(u"id"_s, FilterOperator::InList,
            {Value::integer(1), Value::integer(2), Value::integer(3)});
        const WhereReport report
            = writer().update(query, {jsonEdit(ColumnEdit::Kind(kind), json, path)}, {}, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QStringList found = column(u"SELECT data FROM goods WHERE id < 4 ORDER BY id"_s);
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (expected[i] == u"<NULL>"_s)
                QCOMPARE(found[i], expected[i]);
            else
                QCOMPARE(QJsonDocument::fromJson(found[i].toUtf8()),
                    QJsonDocument::fromJson(expected[i].toUtf8()));
        }
    }

    void whatCannotBeIsRefusedBeforeAnySql_data()
    {
        using Kind = ColumnEdit::Kind;
        QTest::addColumn<QList<ColumnEdit>>("edits");
        QTest::newRow("nothing") << QList<ColumnEdit>();
        QTest::newRow("unknown column")
            << QList<ColumnEdit>{{u"nmae"_s, Kind::Set, Value::text(u"x"_s)}};
        QTest::newRow("column twice") << note(u"x"_s) + note(u"y"_s);
        QTest::newRow("text is not JSON")
            << QList<ColumnEdit>{{u"note"_s, Kind::JsonMerge, Value::text(u"{}"_s)}};
        QTest::newRow("no JSON") << QList<ColumnEdit>{jsonEdit(Kind::JsonMerge, u"{x}"_s)};
        QTest::newRow("merge of a number") << QList<ColumnEdit>{jsonEdit(Kind::JsonMerge, u"1"_s)};
        QTest::newRow("no path") << QList<ColumnEdit>{jsonEdit(Kind::JsonSet, u"1"_s)};
    }
    void whatCannotBeIsRefusedBeforeAnySql()
    {
        QFETCH(QList<ColumnEdit>, edits);
        const WhereReport report = writer().update(whereKind(u"fruit"_s), edits, {}, {});
        QVERIFY(report.error);
        QCOMPARE(errorKindName(report.error->kind), u"InvalidArgument"_s);
    }

    void rowsAreFoundByRelatedOnes()
    {
        SelectQuery query;
        query.filter = Filter::exists(
            {RelatedRows::Direction::ToChildren, {goods()->name.schema, u"offers"_s}, {}},
            Filter::condition(u"shop"_s, FilterOperator::Equal, {Value::text(u"corner"_s)}));
        const auto related = loadRelatedTables(adapter(), *goods(), query.filter, {});
        QVERIFY(related);
        WhereOptions options;
        options.lookup = &*related;
        const WhereReport report = writer().update(query, note(u"x"_s), options, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(notes(), u"- x x - -"_s);
    }
};

TW_TEST(WhereContractTest)
#include "where_contract_test.moc"
