// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/query/dialect.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresRowsNull = u"<NULL>"_s;

/// Counts rows and chunks, and can refuse to go on.
class PostgresRowsCountingSink final : public RowSink
{
public:
    explicit PostgresRowsCountingSink(qint64 limit = std::numeric_limits<qint64>::max())
        : m_limit(limit)
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        m_begun = true;
        m_columns = header.columns.size();
        return {};
    }

    Result<void> push(RowChunkPtr chunk) override
    {
        m_rows += chunk->rowCount();
        ++m_chunks;
        if (m_rows >= m_limit)
            return fail(ErrorKind::File, u"The disk is full."_s);
        return {};
    }

    bool m_begun = false;
    qsizetype m_columns = 0;
    qint64 m_rows = 0;
    qint64 m_chunks = 0;

private:
    qint64 m_limit;
};

QList<QStringList> row(const QStringList& cells)
{
    return {cells};
}

QList<Value> textValues(const QStringList& texts)
{
    QList<Value> values;
    for (const QString& text : texts)
        values.append(Value::text(text));
    return values;
}

}

class PostgresRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nullAndTheEmptyTextAreDifferent();
    void boundValuesComeBackByteForByte_data();
    void boundValuesComeBackByteForByte();
    void everyTypeArrivesAsTheServersText_data();
    void everyTypeArrivesAsTheServersText();
    void resultColumnsHaveTheirTypes_data();
    void resultColumnsHaveTheirTypes();
    void columnNamesArriveUnchanged();
    void aResultWithoutRowsStillHasAHeader();
    void aResultWithoutColumnsStillHasRows();
    void manyRowsArriveInFewChunks();
    void aSlowResultIsSeenBeforeItEnds();
    void rowsBeforeAnErrorAreKept();
    void changedRowsAreCounted_data();
    void changedRowsAreCounted();
    void bytesAreBoundAsBytea();
    void aNulCharacterIsRefusedBeforeSending();
    void theDefaultMarkerCannotBeBound();
    void tooManyValuesAreRefused();
    void twoStatementsAtOnceAreRefused();
    void anErrorNamesItsPlaceAndObjects();
    void aSyntaxErrorNamesItsPosition();
    void copyIsRefusedAndTheConnectionStaysUsable_data();
    void copyIsRefusedAndTheConnectionStaysUsable();
    void aSinkThatFailsStopsTheStatement();
    void aStatementWithoutASinkIsRunToItsEnd();

private:
    PostgresServer m_server;
    PostgresSession m_session{m_server};
};

void PostgresRowsTest::nullAndTheEmptyTextAreDifferent()
{
    QCOMPARE(m_session.rows(
                 u"SELECT NULL::text, '', $1::text, $2::text"_s, {Value(), Value::text(QString())}),
        row({kPostgresRowsNull, QString(), kPostgresRowsNull, QString()}));
}

void PostgresRowsTest::boundValuesComeBackByteForByte_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"it's \"quoted\" \\'; DROP TABLE x; --"_s;
    QTest::newRow("line ends") << u"a\r\nb\tc\n"_s;
    QTest::newRow("percent") << u"100 %1 %2 %%"_s;
    QTest::newRow("markup") << u"<b>bold</b> &amp; <img src=x>"_s;
    QTest::newRow("beyond the basic plane") << u"😀 Ünïcödé 漢字"_s;
    QTest::newRow("parameter marks") << u"$1 :name ? @x"_s;
    QTest::newRow("blanks") << u"  both ends  "_s;
    QTest::newRow("a megabyte") << QString(1 << 20, u'x');
}

void PostgresRowsTest::boundValuesComeBackByteForByte()
{
    QFETCH(const QString, text);
    QCOMPARE(m_session.cell(u"SELECT $1::text"_s, textValues({text})), text);
}

void PostgresRowsTest::everyTypeArrivesAsTheServersText_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("text");
    QTest::newRow("boolean") << u"true"_s << u"t"_s;
    QTest::newRow("bigint") << u"9223372036854775807::bigint"_s << u"9223372036854775807"_s;
    QTest::newRow("numeric") << u"1.2300::numeric"_s << u"1.2300"_s;
    QTest::newRow("long numeric") << u"(repeat('9', 60) || '.5')::numeric"_s
                                  << QString(60, u'9') + u".5"_s;
    QTest::newRow("real") << u"43.2::real"_s << u"43.2"_s;
    QTest::newRow("double") << u"0.1::float8 + 0.2"_s << u"0.30000000000000004"_s;
    QTest::newRow("not a number") << u"'NaN'::float8"_s << u"NaN"_s;
    QTest::newRow("infinity") << u"'-infinity'::float8"_s << u"-Infinity"_s;
    QTest::newRow("bytea") << u"'\\x00ff'::bytea"_s << u"\\x00ff"_s;
    QTest::newRow("date") << u"date '2024-02-29'"_s << u"2024-02-29"_s;
    QTest::newRow("date before Christ") << u"date '0044-03-15 BC'"_s << u"0044-03-15 BC"_s;
    QTest::newRow("timestamp") << u"timestamp '2024-01-02 03:04:05.123456'"_s
                               << u"2024-01-02 03:04:05.123456"_s;
    QTest::newRow("timestamptz") << u"timestamptz '2024-01-02 03:04:05+02'"_s
                                 << u"2024-01-02 01:04:05+00"_s;
    QTest::newRow("interval") << u"interval '1 year 2 days 03:04'"_s << u"1 year 2 days 03:04:00"_s;
    QTest::newRow("uuid") << u"'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid"_s
                          << u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s;
    QTest::newRow("json") << u"'{\"a\" : 1e400,\"a\":2}'::json"_s << u"{\"a\" : 1e400,\"a\":2}"_s;
    QTest::newRow("array") << u"ARRAY['a b', NULL, '', 'c\"d']"_s
                           << u"{\"a b\",NULL,\"\",\"c\\\"d\"}"_s;
    QTest::newRow("range") << u"int4range(1, 5)"_s << u"[1,5)"_s;
    QTest::newRow("composite") << u"ROW(1, 'a,b', NULL)"_s << u"(1,\"a,b\",)"_s;
    QTest::newRow("point") << u"point(1.5, 2)"_s << u"(1.5,2)"_s;
    QTest::newRow("network") << u"inet '10.0.0.1/8'"_s << u"10.0.0.1/8"_s;
    QTest::newRow("lexemes") << u"to_tsvector('simple', 'b a')"_s << u"'a':2 'b':1"_s;
}

void PostgresRowsTest::everyTypeArrivesAsTheServersText()
{
    QFETCH(const QString, expression);
    QFETCH(const QString, text);
    QCOMPARE(m_session.cell(u"SELECT "_s + expression), text);
}

void PostgresRowsTest::resultColumnsHaveTheirTypes_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("typeClass");
    QTest::addColumn<QString>("name");
    const auto add = [](const char* expression, TypeClass typeClass, const char* name) {
        QTest::newRow(expression) << QString::fromLatin1(expression) << int(typeClass)
                                  << QString::fromLatin1(name);
    };
    add("true", TypeClass::Boolean, "boolean");
    add("1::int8", TypeClass::Integer, "bigint");
    add("1.5", TypeClass::Decimal, "numeric");
    add("1.5::float4", TypeClass::Real, "real");
    add("'x'::varchar(3)", TypeClass::Text, "character varying");
    add("'\\x'::bytea", TypeClass::Bytes, "bytea");
    add("now()", TypeClass::TimestampTz, "timestamp with time zone");
    add("'{}'::jsonb", TypeClass::Json, "jsonb");
    add("ARRAY[1]", TypeClass::Array, "integer[]");
    add("int4range(1, 2)", TypeClass::Range, "int4range");
    add("ROW(1, 2)", TypeClass::Composite, "record");
    add("'1'::money", TypeClass::Other, "money");
    add("NULL::pg_catalog.pg_class", TypeClass::Other, "");
}

void PostgresRowsTest::resultColumnsHaveTheirTypes()
{
    QFETCH(const QString, expression);
    QFETCH(const int, typeClass);
    QFETCH(const QString, name);
    ResultSet result;
    QVERIFY(m_session->run({u"SELECT "_s + expression, {}}, &result, {}));
    const ColumnType type = result.header().columns.first().type;
    QCOMPARE(int(type.typeClass), typeClass);
    QCOMPARE(type.name, name);
}

void PostgresRowsTest::columnNamesArriveUnchanged()
{
    const QStringList names{
        u"a\"b"_s, u"%1 & <b>"_s, u"zwei\nZeilen"_s, u"😀"_s, u"a\"b"_s, QString(63, u'x')};
    QStringList terms;
    for (const QString& name : names)
        terms.append(u"1 AS "_s + doubleQuoted(name));
    ResultSet result;
    QVERIFY(m_session->run({u"SELECT "_s + terms.join(u','), {}}, &result, {}));
    QStringList found;
    for (const ResultColumn& column : result.header().columns)
        found.append(column.name);
    QCOMPARE(found, names);
}

void PostgresRowsTest::aResultWithoutRowsStillHasAHeader()
{
    PostgresRowsCountingSink sink;
    const auto outcome = m_session->run({u"SELECT 1 AS a, 2 AS b WHERE false"_s, {}}, &sink, {});
    QVERIFY(outcome);
    QCOMPARE(sink.m_columns, 2);
    QCOMPARE(sink.m_chunks, 0);
    QCOMPARE(outcome->rowsReturned, 0);
    QVERIFY(!outcome->rowsAffected);
}

void PostgresRowsTest::aResultWithoutColumnsStillHasRows()
{
    PostgresRowsCountingSink sink;
    QVERIFY(m_session->run({u"SELECT FROM generate_series(1, 3)"_s, {}}, &sink, {}));
    QVERIFY(sink.m_begun);
    QCOMPARE(sink.m_columns, 0);
    QCOMPARE(sink.m_rows, 3);
}

void PostgresRowsTest::manyRowsArriveInFewChunks()
{
    PostgresRowsCountingSink sink;
    const auto outcome
        = m_session->run({u"SELECT * FROM generate_series(1, 100000)"_s, {}}, &sink, {});
    QVERIFY(outcome);
    QCOMPARE(outcome->rowsReturned, 100'000);
    QCOMPARE(sink.m_rows, 100'000);
    QVERIFY2(sink.m_chunks < 1000, qPrintable(QString::number(sink.m_chunks)));
    QVERIFY(outcome->firstRowNs > 0 && outcome->firstRowNs < outcome->totalNs);
}

void PostgresRowsTest::aSlowResultIsSeenBeforeItEnds()
{
    // Rows leave the server in blocks of 8 kB, so the first ones must be wide.
    PostgresRowsCountingSink sink(1);
    const auto outcome
        = m_session->run({u"SELECT repeat('x', 9000), CASE WHEN n > 5 THEN pg_sleep(3600) END"
                          " FROM generate_series(1, 10) AS n"_s,
                             {}},
            &sink, {QDeadlineTimer(30'000), {}});
    QVERIFY(!outcome);
    QCOMPARE(errorKindName(outcome.error().kind), u"File"_s);
    QVERIFY(sink.m_rows >= 1 && sink.m_rows <= 5);
}

void PostgresRowsTest::rowsBeforeAnErrorAreKept()
{
    PostgresRowsCountingSink sink;
    const auto outcome = m_session->run(
        {u"SELECT 1 / (5000 - n) FROM generate_series(1, 10000) AS n"_s, {}}, &sink, {});
    QVERIFY(!outcome);
    QCOMPARE(errorKindName(outcome.error().kind), u"DivisionByZero"_s);
    QCOMPARE(sink.m_rows, 4999);
}

void PostgresRowsTest::changedRowsAreCounted_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("affected");
    QTest::newRow("create") << u"CREATE TABLE counted (a int)"_s << qint64(-1);
    QTest::newRow("insert") << u"INSERT INTO counted SELECT generate_series(1, 4)"_s << qint64(4);
    QTest::newRow("update") << u"UPDATE counted SET a = a + 1 WHERE a > 1"_s << qint64(3);
    QTest::newRow("update of none") << u"UPDATE counted SET a = 1 WHERE false"_s << qint64(0);
    QTest::newRow("returning") << u"DELETE FROM counted WHERE a < 4 RETURNING a"_s << qint64(2);
    QTest::newRow("select") << u"SELECT * FROM counted"_s << qint64(-1);
    QTest::newRow("create from a query")
        << u"CREATE TABLE copied AS SELECT * FROM counted"_s << qint64(2);
}

void PostgresRowsTest::changedRowsAreCounted()
{
    QFETCH(const QString, sql);
    QFETCH(const qint64, affected);
    QCOMPARE(m_session.run(sql).rowsAffected.value_or(-1), affected);
}

void PostgresRowsTest::bytesAreBoundAsBytea()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += char(byte);
    QCOMPARE(m_session.cell(u"SELECT $1::bytea"_s, {Value::stored(StorageClass::Bytes, bytes)}),
        u"\\x"_s + QString::fromLatin1(bytes.toHex()));
}

void PostgresRowsTest::aNulCharacterIsRefusedBeforeSending()
{
    const Value value = Value::stored(StorageClass::Text, QByteArray("a\0b", 3));
    QCOMPARE(errorKindName(m_session.error(u"SELECT $1::text"_s, {value}).kind), u"InvalidText"_s);
    const QString sql = u"SELECT '"_s + QChar(u'\0') + u"'"_s;
    QCOMPARE(errorKindName(m_session.error(sql).kind), u"InvalidText"_s);
    QCOMPARE(m_session.cell(u"SELECT 1"_s), u"1"_s);
}

void PostgresRowsTest::theDefaultMarkerCannotBeBound()
{
    QCOMPARE(errorKindName(m_session.error(u"SELECT $1::text"_s, {Value::defaultMarker()}).kind),
        u"InvalidArgument"_s);
}

void PostgresRowsTest::tooManyValuesAreRefused()
{
    const QList<Value> values(65'536, Value::integer(1));
    QCOMPARE(errorKindName(m_session.error(u"SELECT 1"_s, values).kind), u"Limit"_s);
}

void PostgresRowsTest::twoStatementsAtOnceAreRefused()
{
    const Error error = m_session.error(u"SELECT 1; SELECT 2"_s);
    QCOMPARE(errorKindName(error.kind), u"Syntax"_s);
    QCOMPARE(error.sqlState, u"42601"_s);
}

void PostgresRowsTest::anErrorNamesItsPlaceAndObjects()
{
    m_session.run(
        u"CREATE TABLE \"Qu\"\"oted\" (\"a b\" int CONSTRAINT \"c%1\" CHECK (\"a b\" > 0))"_s);
    const Error error = m_session.error(u"INSERT INTO \"Qu\"\"oted\" VALUES (-1)"_s);
    QCOMPARE(errorKindName(error.kind), u"Check"_s);
    QCOMPARE(error.sqlState, u"23514"_s);
    QCOMPARE(error.schema, u"public"_s);
    QCOMPARE(error.table, u"Qu\"oted"_s);
    QCOMPARE(error.constraint, u"c%1"_s);
    QVERIFY(error.detail.contains(u"(-1)"_s));
    QVERIFY(!error.message.contains(u"ERROR"_s));

    m_session.run(u"CREATE TABLE strict (\"not null\" int NOT NULL)"_s);
    QCOMPARE(m_session.error(u"INSERT INTO strict VALUES (NULL)"_s).column, u"not null"_s);
}

void PostgresRowsTest::aSyntaxErrorNamesItsPosition()
{
    const Error error = m_session.error(u"SELECT 'é' FRM x"_s);
    QCOMPARE(errorKindName(error.kind), u"Syntax"_s);
    QCOMPARE(error.position, 16);
    const Error unknown = m_session.error(u"SELECT nam FROM pg_catalog.pg_class AS c (name)"_s);
    QCOMPARE(errorKindName(unknown.kind), u"UndefinedObject"_s);
    QCOMPARE(unknown.position, 8);
    QVERIFY(!unknown.hint.isEmpty());
}

void PostgresRowsTest::copyIsRefusedAndTheConnectionStaysUsable_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("in") << u"COPY copy_target FROM STDIN"_s;
    QTest::newRow("out") << u"COPY (SELECT generate_series(1, 100000)) TO STDOUT"_s;
    QTest::newRow("endless out") << u"COPY (SELECT generate_series(1, 100000000000)) TO STDOUT"_s;
}

void PostgresRowsTest::copyIsRefusedAndTheConnectionStaysUsable()
{
    QFETCH(const QString, sql);
    m_session.run(u"CREATE TABLE IF NOT EXISTS copy_target (a int)"_s);
    QCOMPARE(errorKindName(m_session.error(sql).kind), u"Unsupported"_s);
    QCOMPARE(m_session.cell(u"SELECT 'usable'"_s), u"usable"_s);
    QCOMPARE(m_session->transactionState(), TransactionState::Idle);
}

void PostgresRowsTest::aSinkThatFailsStopsTheStatement()
{
    PostgresRowsCountingSink sink(1);
    const qint64 pid = m_session.backendPid();
    const auto outcome
        = m_session->run({u"SELECT generate_series(1, 100000000000)"_s, {}}, &sink, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message, u"The disk is full."_s);
    QCOMPARE(sink.m_chunks, 1);
    QCOMPARE(m_session.backendPid(), pid);
}

void PostgresRowsTest::aStatementWithoutASinkIsRunToItsEnd()
{
    QCOMPARE(m_session.run(u"SELECT generate_series(1, 5000)"_s).rowsReturned, 5000);
}

TW_TEST(PostgresRowsTest)
#include "postgres_rows_test.moc"
