// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/values/array_text.h>
#include <tuplewright/values/composite_text.h>
#include <tuplewright/values/range_text.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// Every character of ASCII that may stand in a text, the words with a meaning, and more.
QList<TextItem> awkwardItems()
{
    QList<TextItem> items{std::nullopt, QByteArray(""), QByteArray("NULL"), QByteArray("null"),
        QByteArray("nUlL "), QByteArray("empty"), QByteArray("{}"), QByteArray("{1,2}"),
        QByteArray("(,)"), QByteArray("\"\""), QByteArray("\\\\\""), QByteArray(" a "),
        QByteArray("it's"), QByteArray("\\N"), QByteArray("%1 &amp; <b>"),
        QByteArray("\xC3\xA9\xE2\x80\x83\xF0\x9F\xA6\x84"), QByteArray("\xC2\x85\xC2\xA0")};
    for (char c = 1; c < 127; ++c)
        items << QByteArray(1, c) << QByteArray("a") + c << c + QByteArray("a");
    return items;
}

Value asText(const QByteArray& bytes)
{
    return Value::text(QString::fromUtf8(bytes));
}

}

class ValueTextLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_session.emplace(m_server); }
    void theServersTextsAreWrittenAgainAsTheyWere_data();
    void theServersTextsAreWrittenAgainAsTheyWere();
    void theServerReadsAnArrayAsItWasMeant();
    void theServerReadsARowAsItWasMeant();
    void theServerReadsARangeAsItWasMeant();
    void theServerTakesShapedArrays();
    void aMultirangeIsWrittenAgainAsItWas();

private:
    PostgresServer m_server;
    std::optional<PostgresSession> m_session;
};

void ValueTextLiveTest::theServersTextsAreWrittenAgainAsTheyWere_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("query");
    const auto add = [](const char* form, const QString& query) {
        QTest::addRow("%s: %s", form, qPrintable(query)) << QString::fromLatin1(form) << query;
    };
    const QString all = u"SELECT array_agg(chr(c) || chr(c) || x ORDER BY c, x)"
                        " FROM generate_series(1, 300) c, (VALUES (''), (chr(32)), ('a')) v(x)"_s;
    add("array", all);
    add("array", u"SELECT '{}'::int[]"_s);
    add("array", u"SELECT ARRAY[NULL, 'NULL', 'null', '', ' ', 'a b', '{', '\"', '\\']"_s);
    add("array", u"SELECT ARRAY[[1,2],[3,NULL]]"_s);
    add("array", u"SELECT '[0:2]={a,b,c}'::text[]"_s);
    add("array", u"SELECT '[-3:-2][7:8]={{a,b},{c,d}}'::text[]"_s);
    add("array", u"SELECT ARRAY[ROW(1, 'x,\"y\"'), ROW(NULL, '')]"_s);
    add("array", u"SELECT ARRAY[int4range(1, 5), 'empty', int4range(NULL, 3)]"_s);
    add("array", u"SELECT ARRAY['\\x00ff'::bytea, '']"_s);
    add("array", u"SELECT ARRAY[1.10, 'NaN'::numeric, 1e30]"_s);
    add("array", u"SELECT ARRAY['{\"a\": \"b\\\"c\"}'::json]"_s);
    add("array", u"SELECT ARRAY[now(), 'infinity']"_s);
    add("array;", u"SELECT ARRAY['(1,1),(0,0)'::box, NULL, '(2,2),(1,1)']"_s);
    add("row", u"SELECT ROW(1, NULL, '', 'NULL', ' a', '\"', '\\', '(', ')', ',', chr(9))"_s);
    add("row", u"SELECT ROW(NULL)"_s);
    add("row", u"SELECT ROW(NULL, NULL)"_s);
    add("row", u"SELECT ROW(ARRAY['a b', NULL], ROW('x', ROW('\"', '')), int4range(1, 2))"_s);
    add("row", u"SELECT pg_class FROM pg_class WHERE oid = 'pg_class'::regclass"_s);
    add("range", u"SELECT 'empty'::int4range"_s);
    add("range", u"SELECT '(,)'::int4range"_s);
    add("range", u"SELECT numrange(1.5, NULL, '[]')"_s);
    add("range", u"SELECT tsrange('2020-01-01 10:00', 'infinity', '(]')"_s);
}

void ValueTextLiveTest::theServersTextsAreWrittenAgainAsTheyWere()
{
    QFETCH(const QString, form);
    QFETCH(const QString, query);
    const QByteArray text = m_session->cell(query).toUtf8();
    QByteArray printed;
    if (form == u"row"_s)
        printed = CompositeText::parse(text).value().print();
    else if (form == u"range"_s)
        printed = RangeText::parse(text).value().print();
    else
        printed = ArrayText::parse(text, form.endsWith(u';') ? ';' : ',').value().print();
    QCOMPARE(printed, text);
}

void ValueTextLiveTest::theServerReadsAnArrayAsItWasMeant()
{
    const QList<TextItem> items = awkwardItems();
    const QByteArray printed = ArrayText(items).print();
    const auto rows = m_session->rows(
        u"SELECT item FROM unnest($1::text[]) WITH ORDINALITY AS u(item, n) ORDER BY n"_s,
        {asText(printed)});
    QCOMPARE(rows.size(), items.size());
    for (qsizetype i = 0; i < items.size(); ++i)
        QCOMPARE(rows[i].first().toUtf8(), items[i].value_or("<NULL>"));
    QCOMPARE(m_session->cell(u"SELECT $1::text[]"_s, {asText(printed)}).toUtf8(), printed);
}

void ValueTextLiveTest::theServerReadsARowAsItWasMeant()
{
    m_session->run(u"CREATE TYPE trio AS (a text, b text, c text)"_s);
    const QList<TextItem> items = awkwardItems();
    for (const TextItem& item : items) {
        const QByteArray printed = CompositeText{{item, std::nullopt, item}}.print();
        const auto rows = m_session->rows(
            u"SELECT (r).a, (r).c, r FROM (SELECT $1::trio AS r OFFSET 0) s"_s, {asText(printed)});
        QCOMPARE(rows[0][0].toUtf8(), item.value_or("<NULL>"));
        QCOMPARE(rows[0][1].toUtf8(), item.value_or("<NULL>"));
        QCOMPARE(rows[0][2].toUtf8(), printed);
    }
}

void ValueTextLiveTest::theServerReadsARangeAsItWasMeant()
{
    m_session->run(u"CREATE TYPE textrange AS RANGE (subtype = text, collation = \"C\")"_s);
    for (const TextItem& item : awkwardItems()) {
        const QByteArray printed = RangeText({item, item.has_value()}, {}).print();
        const auto rows = m_session->rows(
            u"SELECT lower($1::textrange), upper_inf($1::textrange), $1::textrange"_s,
            {asText(printed)});
        QCOMPARE(rows[0][0].toUtf8(), item.value_or("<NULL>"));
        QCOMPARE(rows[0][1], u"t"_s);
        QCOMPARE(rows[0][2].toUtf8(), printed);
    }
}

void ValueTextLiveTest::theServerTakesShapedArrays()
{
    const auto array = ArrayText::shaped({{-1, 2}, {3, 1}}, {QByteArray("a,b"), std::nullopt});
    QVERIFY(array);
    QCOMPARE(m_session->cell(u"SELECT array_dims($1::text[])"_s, {asText(array->print())}),
        u"[-1:0][3:3]"_s);
}

void ValueTextLiveTest::aMultirangeIsWrittenAgainAsItWas()
{
    if (m_session->cell(u"SHOW server_version_num"_s).toInt() < 140000)
        QSKIP("the server is older than multiranges");
    const QByteArray text
        = m_session
              ->cell(u"SELECT '{[\"2020-01-01 10:00\",infinity),(,2019-01-01]}'::tsmultirange"_s)
              .toUtf8();
    QCOMPARE(MultirangeText::parse(text).value().ranges.size(), 2);
    QCOMPARE(MultirangeText::parse(text).value().print(), text);
    QCOMPARE(m_session->cell(u"SELECT '{}'::int4multirange"_s).toUtf8(), MultirangeText().print());
}

TW_TEST(ValueTextLiveTest)
#include "value_text_live_test.moc"
