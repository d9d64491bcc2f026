// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/validation/table_rules.h>
#include <tuplewright/values/array_text.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// For each type.
int textCount()
{
    const int wanted = qEnvironmentVariableIntValue("TUPLEWRIGHT_TEST_TEXTS");
    return wanted > 0 ? wanted : 4000;
}

struct Typed
{
    const char* column;
    const char* type;
    QStringList pieces; ///< that random texts are put together from
};

const QStringList kClock{u"0"_s, u"1"_s, u"2"_s, u"5"_s, u"9"_s, u"12"_s, u"24"_s, u"59"_s, u"60"_s,
    u"61"_s, u":"_s, u":"_s, u":"_s, u"."_s, u" "_s, u"+"_s, u"-"_s, u"PM"_s, u"z"_s, u"T"_s,
    u"allballs"_s, u"now"_s};
const QStringList kCalendar{u"2024"_s, u"2023"_s, u"0001"_s, u"-02-29"_s, u"-13"_s, u"-12"_s,
    u"-31"_s, u"-00"_s, u"-"_s, u"/"_s, u"."_s, u" "_s, u" "_s, u"T"_s, u"12:30"_s, u"25:00"_s,
    u"24:00:00"_s, u":61"_s, u"BC"_s, u"Jan"_s, u"Feb 30"_s, u"J2451187"_s, u"20240229"_s, u"5"_s,
    u"99"_s, u"now"_s, u"today"_s, u"infinity"_s, u"-infinity"_s, u"epoch"_s, u"tomorrow"_s,
    u"+02"_s, u"Z"_s, u"Europe/Berlin"_s, u"(CET)"_s};
const QStringList kSpans{u"1"_s, u"2.5"_s, u"-3"_s, u" "_s, u" "_s, u"day"_s, u"days"_s, u"dayz"_s,
    u"mon"_s, u"months"_s, u"h"_s, u"hours"_s, u"01:02:03"_s, u"P"_s, u"T"_s, u"1Y2M3DT4H5M6S"_s,
    u"ago"_s, u"@"_s, u"microseconds"_s, u"millisecond"_s, u"centuries"_s, u"1-2"_s, u"week"_s,
    u"infinity"_s, u"x"_s, u"sec"_s, u"."_s};
const QStringList kHexes{u"0"_s, u"a"_s, u"F"_s, u"12"_s, u"08"_s, u"2b"_s, u"123e4567"_s,
    u"e89b12d3a456426614174000"_s, u"-"_s, u"-"_s, u":"_s, u":"_s, u"."_s, u"{"_s, u"}"_s, u"g"_s,
    u" "_s};
const QStringList kAddresses{u"1"_s, u"10"_s, u"255"_s, u"256"_s, u"."_s, u"."_s, u"."_s, u"/8"_s,
    u"/32"_s, u"/33"_s, u"/128"_s, u":"_s, u"::"_s, u"fe80"_s, u"ffff"_s, u" "_s, u"x"_s,
    u"192.0.2.1"_s};
const QStringList kLists{u"{"_s, u"}"_s, u"{"_s, u"}"_s, u","_s, u","_s, u"1"_s, u"-22"_s,
    u"NULL"_s, u"\""_s, u" "_s, u"x"_s, u"2024-02-29"_s, u"2024-02-30"_s, u"\\"_s, u"[1:2]="_s,
    u"2147483648"_s};
const QStringList kRanges{u"["_s, u"("_s, u"]"_s, u")"_s, u","_s, u","_s, u"1"_s, u"5"_s, u"-7"_s,
    u"2.5"_s, u"empty"_s, u" "_s, u"\""_s, u"infinity"_s, u"2024-02-29"_s, u"2024-02-30"_s, u"{"_s,
    u"}"_s, u"x"_s};
const QStringList kPostgresValidationRows{
    u"("_s, u")"_s, u","_s, u","_s, u"1"_s, u"two"_s, u"\""_s, u" "_s, u"\\"_s};

QList<Typed> types()
{
    return {{"d", "date", kCalendar}, {"t", "time", kClock}, {"tt", "timetz", kClock},
        {"ts", "timestamp", kCalendar}, {"tz", "timestamptz", kCalendar}, {"i", "interval", kSpans},
        {"u", "uuid", kHexes}, {"n", "inet", kAddresses}, {"c", "cidr", kAddresses},
        {"m", "macaddr", kHexes}, {"ints", "int[]", kLists}, {"dates", "date[]", kLists},
        {"texts", "text[]", kLists}, {"ri", "int4range", kRanges}, {"rn", "numrange", kRanges},
        {"rd", "daterange", kRanges}, {"rt", "tstzrange", kRanges},
        {"ms", "int4multirange", kRanges}, {"two", "pair", kPostgresValidationRows}};
}

QStringList randomTexts(const Typed& typed)
{
    QRandomGenerator random(20261123);
    QStringList texts;
    const int count = textCount();
    for (int i = 0; i < count; ++i) {
        QString text;
        for (int pieces = random.bounded(9); pieces >= 0; --pieces)
            text += typed.pieces.at(random.bounded(int(typed.pieces.size())));
        texts.append(text);
    }
    return texts;
}

}

/// What is said of a text before it is sent, against what the server says of it.
class PostgresValidationTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::optional<PostgresSession> m_session;
    TablePtr m_table;

    /// For each text whether the server reads it as the type.
    [[nodiscard]] QStringList serverReads(const QStringList& texts, const char* type) const
    {
        QList<TextItem> items;
        for (const QString& text : texts)
            items.append(text.toUtf8());
        QStringList answers;
        for (const QStringList& row : m_session->rows(
                 u"SELECT reads(item, $2) FROM unnest($1::text[]) WITH ORDINALITY AS u(item, n)"
                 " ORDER BY n"_s,
                 {Value::text(QString::fromUtf8(ArrayText(items).print())),
                     Value::text(QString::fromLatin1(type))}))
            answers.append(row.first());
        return answers;
    }

    [[nodiscard]] QString objection(const char* column, const QString& text) const
    {
        const TableRules rules = TableRules::of(*m_table, TypeChecks::Strict);
        const QList<Violation> found
            = rules.checkValue(QString::fromLatin1(column), Value::text(text));
        return found.isEmpty() ? QString() : found.first().message;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStringList columns;
        for (const Typed& typed : types())
            columns.append(
                u"%1 %2"_s.arg(QString::fromLatin1(typed.column), QString::fromLatin1(typed.type)));
        m_server.psql(u"CREATE TYPE pair AS (number int, word text); CREATE TABLE typed ("_s
            + columns.join(u',')
            + u"); CREATE FUNCTION reads(t text, type text) RETURNS bool LANGUAGE plpgsql AS $f$"
              " BEGIN EXECUTE format('SELECT %L::%s', t, type); RETURN true;"
              " EXCEPTION WHEN OTHERS THEN RETURN false; END $f$"_s);
        m_session.emplace(m_server);
        m_table = m_session->connection()
                      .catalogReader()
                      .describe({u"public"_s, u"typed"_s}, {})
                      .value();
    }

    void nothingIsRefusedThatTheServerReads_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < types().size(); ++i)
            QTest::addRow("%s", types().at(i).type) << i;
    }

    void nothingIsRefusedThatTheServerReads()
    {
        QFETCH(const int, index);
        const Typed typed = types().at(index);
        const TableRules rules = TableRules::of(*m_table, TypeChecks::Strict);
        const QString column = QString::fromLatin1(typed.column);
        const QStringList texts = randomTexts(typed);
        const QStringList answers = serverReads(texts, typed.type);
        int refused = 0;
        int read = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const bool isRead = answers.at(i) == u"t"_s;
            const QList<Violation> found = rules.checkValue(column, Value::text(texts.at(i)));
            QVERIFY2(!isRead || found.isEmpty(),
                qPrintable(u"'%1': %2"_s.arg(
                    texts.at(i), found.isEmpty() ? QString() : found.first().message)));
            refused += found.isEmpty() ? 0 : 1;
            read += isRead ? 1 : 0;
        }
        qInfo(
            "%d of %d were refused at once, the server reads %d", refused, int(texts.size()), read);
        QVERIFY(refused > 0);
    }

    void whatIsTypedWrongIsToldAtOnce_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* column, const char* text, const char* words) {
            QTest::addRow("%s %s", column, text)
                << QByteArray(column) << QString::fromLatin1(text) << QString::fromLatin1(words);
        };
        row("d", "2024-02-30", "takes a date such as 2024-02-29");
        row("d", "2023-02-29", "takes a date such as 2024-02-29");
        row("d", "soon", "takes a date such as 2024-02-29");
        row("d", "", "takes a date such as 2024-02-29");
        row("d", "2024-02-29", "");
        row("d", "0004-02-29 BC", "");
        row("d", "Jan 8 1999", "");
        row("t", "25:00", "takes a time such as 13:45:00");
        row("t", "13:75", "takes a time such as 13:45:00");
        row("t", "24:00:00", "");
        row("ts", "2024-02-29 12:61", "takes a date and time such as 2024-02-29 13:45:00");
        row("tz", "2024-02-29T23:59:60Z", "");
        row("tz", "infinity", "");
        row("i", "3 dayz", "takes an interval such as 1 day 02:30:00");
        row("i", "3", "");
        row("i", "P1Y2M3DT4H5M6S", "");
        row("u", "123e4567-e89b-12d3-a456-42661417400",
            "takes a UUID such as 123e4567-e89b-12d3-a456-426614174000");
        row("u", "{123e4567-e89b-12d3-a456-426614174000}", "");
        row("n", "192.0.2.256", "takes an address such as 192.0.2.0/24");
        row("n", "::1/129", "takes an address such as 192.0.2.0/24");
        row("n", "fe80::1", "");
        row("m", "08:00:2b:01:02:xy", "takes a hardware address such as 08:00:2b:01:02:03");
        row("ints", "{1,two}", "takes a whole number, which element 2 is not");
        row("ints", "{1,2", "takes a list such as {1,2,3}: ");
        row("ints", "{1,NULL,3}", "");
        row("dates", "{2024-02-30}", "takes a date such as 2024-02-29, which element 1 is not");
        row("ri", "[5,1)", "takes a range that ends behind its beginning");
        row("ri", "[1,x)", "takes a whole number, which a bound is not");
        row("ri", "1-5", "takes a range such as [1,10): ");
        row("ri", "empty", "");
        row("ms", "{[1,3),[9,5)}", "takes a range that ends behind its beginning");
        row("two", "1,two", "takes a row such as (1,two): ");
        row("two", "(1,two)", "");
    }

    void whatIsTypedWrongIsToldAtOnce()
    {
        QFETCH(const QByteArray, column);
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        const QString found = objection(column.constData(), text);
        QVERIFY2(
            words.endsWith(u": "_s) ? found.startsWith(words) : found == words, qPrintable(found));
    }

    void aLongListIsLeftToTheServer()
    {
        QVERIFY(objection("ints", u"{1,"_s + QString(2'000'000, u'x')).isEmpty());
    }
};

TW_TEST(PostgresValidationTest)
#include "postgres_validation_test.moc"
