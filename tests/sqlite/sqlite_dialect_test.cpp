// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include <tuplewright/rendering/position_renderer.h>
#include <tuplewright/rendering/select_renderer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

using Op = FilterOperator;

Value text(const QString& content)
{
    return Value::text(content);
}

const QString kPeople
    = u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, age INTEGER, price DECIMAL(10,2),"
      " ratio REAL, active BOOLEAN, free, data BLOB, label TEXT COLLATE NOCASE);"
      "INSERT INTO t VALUES"
      " (1, 'Anna', 30, 1.5, 0.1, 1, 5, x'00ff', 'abc'),"
      " (2, 'anna', 9, 20, 2.5, 0, '5', x'', 'ABC'),"
      " (3, '\u00C9mile 100%', NULL, NULL, NULL, NULL, NULL, NULL, NULL),"
      " (4, '', 100, 3, 1e300, 'true', 5.5, 'text', ''),"
      " (5, NULL, 10, -1, -0.0, 1, 'x_y', x'61', 'z')"_s;

}

/// What conditions and values mean, asked of a real file.
class SqliteDialectTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<SqliteSession> m_session;
    BackendPtr m_backend = makeSqliteBackend();
    TablePtr m_table;

    [[nodiscard]] QString idsOf(const Filter& filter) const
    {
        SelectQuery query;
        query.table = m_table->name;
        query.columns = {u"id"_s};
        query.filter = filter;
        const auto statement = SelectRenderer({m_backend->dialect(), *m_table}).all(query);
        if (!statement)
            return statement.error().toText();
        return m_session->column(statement->sql, statement->values).join(u' ');
    }

    [[nodiscard]] QString idsWhere(const QString& condition, Parameters& parameters) const
    {
        return m_session
            ->column(
                u"SELECT id FROM t WHERE "_s + condition + u" ORDER BY id"_s, parameters.take())
            .join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = std::make_unique<SqliteFile>(kPeople);
        m_session = std::make_unique<SqliteSession>(*m_file);
        m_table = (*m_session)->describe({u"main"_s, u"t"_s}, CallOptions()).value();
    }

    void conditionsSelectTheirRows_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<FilterOperator>("op");
        QTest::addColumn<QList<Value>>("operands");
        QTest::addColumn<QString>("ids");
        QTest::addColumn<QString>("others");
        const auto row
            = [](const char* name, const QString& column, Op op, const QList<Value>& operands,
                  const QString& ids, const QString& others) {
                  QTest::newRow(name) << column << op << operands << ids << others;
              };
        const Value null;
        row("text", u"name"_s, Op::Equal, {text(u"Anna"_s)}, u"1"_s, u"2 3 4"_s);
        row("not text", u"name"_s, Op::NotEqual, {text(u"Anna"_s)}, u"2 3 4"_s, u"1"_s);
        row("empty text", u"name"_s, Op::Equal, {text(u""_s)}, u"4"_s, u"1 2 3"_s);
        row("equal null", u"name"_s, Op::Equal, {null}, u"5"_s, u"1 2 3 4"_s);
        row("not equal null", u"name"_s, Op::NotEqual, {null}, u"1 2 3 4"_s, u"5"_s);
        row("is null", u"name"_s, Op::IsNull, {}, u"5"_s, u"1 2 3 4"_s);
        row("is not null", u"name"_s, Op::IsNotNull, {}, u"1 2 3 4"_s, u"5"_s);
        row("typed integer", u"age"_s, Op::Equal, {text(u"30"_s)}, u"1"_s, u"2 4 5"_s);
        row("numbers in order of size", u"age"_s, Op::LessThan, {text(u"30"_s)}, u"2 5"_s,
            u"1 4"_s);
        row("at most", u"age"_s, Op::LessThanOrEqual, {text(u"30"_s)}, u"1 2 5"_s, u"4"_s);
        row("more", u"age"_s, Op::GreaterThan, {Value::integer(10)}, u"1 4"_s, u"2 5"_s);
        row("at least", u"age"_s, Op::GreaterThanOrEqual, {Value::integer(10)}, u"1 4 5"_s, u"2"_s);
        row("decimal", u"price"_s, Op::Equal, {text(u"1.50"_s)}, u"1"_s, u"2 4 5"_s);
        row("decimal above", u"price"_s, Op::GreaterThan, {text(u"2"_s)}, u"2 4"_s, u"1 5"_s);
        row("real", u"ratio"_s, Op::Equal, {text(u"0.1"_s)}, u"1"_s, u"2 4 5"_s);
        row("real below", u"ratio"_s, Op::LessThan, {text(u"1e3"_s)}, u"1 2 5"_s, u"4"_s);
        row("true", u"active"_s, Op::Equal, {text(u"true"_s)}, u"1 4 5"_s, u"2"_s);
        row("false", u"active"_s, Op::Equal, {text(u"false"_s)}, u"2"_s, u"1 4 5"_s);
        row("not true", u"active"_s, Op::NotEqual, {text(u"true"_s)}, u"2"_s, u"1 4 5"_s);
        row("untyped digits", u"free"_s, Op::Equal, {text(u"5"_s)}, u"1 2"_s, u"4 5"_s);
        row("untyped above", u"free"_s, Op::GreaterThan, {text(u"5.1"_s)}, u"2 4 5"_s, u"1"_s);
        row("blob", u"data"_s, Op::Equal,
            {Value::stored(StorageClass::Bytes, QByteArray("\0\xFF", 2))}, u"1"_s, u"2 4 5"_s);
        row("collation of the column", u"label"_s, Op::Equal, {text(u"Abc"_s)}, u"1 2"_s, u"4 5"_s);

        row("list", u"age"_s, Op::InList, {text(u"9"_s), Value::integer(10), text(u"9"_s)},
            u"2 5"_s, u"1 4"_s);
        row("empty list", u"age"_s, Op::InList, {}, u""_s, u"1 2 3 4 5"_s);
        row("list with null", u"age"_s, Op::InList, {text(u"9"_s), null}, u"2 3"_s, u"1 4 5"_s);
        row("list of null", u"age"_s, Op::InList, {null, null}, u"3"_s, u"1 2 4 5"_s);
        row("untyped list", u"free"_s, Op::InList, {text(u"5"_s), text(u"x_y"_s)}, u"1 2 5"_s,
            u"4"_s);
        row("not in list", u"age"_s, Op::NotInList, {text(u"9"_s)}, u"1 4 5"_s, u"2"_s);
        row("not in empty list", u"age"_s, Op::NotInList, {}, u"1 2 3 4 5"_s, u""_s);
        row("not in list with null", u"age"_s, Op::NotInList, {text(u"9"_s), null}, u"1 4 5"_s,
            u"2 3"_s);
        row("not in list of null", u"age"_s, Op::NotInList, {null}, u"1 2 4 5"_s, u"3"_s);

        row("like keeps case", u"name"_s, Op::Like, {text(u"nn"_s)}, u"1 2"_s, u"3 4"_s);
        row("like keeps case of all", u"name"_s, Op::Like, {text(u"A"_s)}, u"1"_s, u"2 3 4"_s);
        row("like takes wildcards as they are", u"name"_s, Op::Like, {text(u"0%"_s)}, u"3"_s,
            u"1 2 4"_s);
        row("like of nothing", u"name"_s, Op::Like, {text(u""_s)}, u"1 2 3 4"_s, u""_s);
        row("ilike", u"name"_s, Op::ILike, {text(u"ANNA"_s)}, u"1 2"_s, u"3 4"_s);
        row("ilike beyond ASCII", u"name"_s, Op::ILike, {text(u"\u00E9MILE"_s)}, u"3"_s,
            u"1 2 4"_s);
        row("contains", u"name"_s, Op::Contains, {text(u"\u00E9m"_s)}, u"3"_s, u"1 2 4"_s);
        row("contains nothing", u"name"_s, Op::Contains, {text(u""_s)}, u"1 2 3 4"_s, u""_s);
        row("starts with", u"name"_s, Op::StartsWith, {text(u"an"_s)}, u"2"_s, u"1 3 4"_s);
        row("starts with nothing", u"name"_s, Op::StartsWith, {text(u""_s)}, u"1 2 3 4"_s, u""_s);
        row("ends with", u"name"_s, Op::EndsWith, {text(u"%"_s)}, u"3"_s, u"1 2 4"_s);
        row("ends with more than there is", u"name"_s, Op::EndsWith, {text(u"Joanna"_s)}, u""_s,
            u"1 2 3 4"_s);
        row("ends with nothing", u"name"_s, Op::EndsWith, {text(u""_s)}, u"1 2 3 4"_s, u""_s);
        row("digits of numbers", u"age"_s, Op::StartsWith, {Value::integer(10)}, u"4 5"_s,
            u"1 2"_s);
        row("text in blobs", u"data"_s, Op::EndsWith, {text(u"a"_s)}, u"5"_s, u"1 2 4"_s);
        row("underscore", u"free"_s, Op::Contains, {text(u"X_"_s)}, u"5"_s, u"1 2 4"_s);
    }

    void conditionsSelectTheirRows()
    {
        QFETCH(const QString, column);
        QFETCH(const FilterOperator, op);
        QFETCH(const QList<Value>, operands);
        QFETCH(const QString, ids);
        QFETCH(const QString, others);
        const Filter filter = Filter::condition(column, op, operands);
        QCOMPARE(idsOf(filter), ids);
        QCOMPARE(idsOf(Filter::negate(filter)), others);
        QCOMPARE(idsOf(Filter::all({filter, Filter::negate(filter)})), QString());
    }

    void longListsFitIntoAnyStatement_data()
    {
        QTest::addColumn<StorageClass>("storage");
        QTest::newRow("integers") << StorageClass::Integer;
        QTest::newRow("typed") << StorageClass::Text;
    }

    void longListsFitIntoAnyStatement()
    {
        QFETCH(const StorageClass, storage);
        QList<Value> operands;
        for (int i = 0; i < 100'000; ++i)
            operands.append(Value::stored(storage, QByteArray::number(i * 10)));
        QCOMPARE(idsOf(Filter::condition(u"age"_s, Op::InList, operands)), u"1 4 5"_s);
        QCOMPARE(idsOf(Filter::condition(u"age"_s, Op::NotInList, operands)), u"2"_s);
        operands.append(Value());
        QCOMPARE(idsOf(Filter::condition(u"age"_s, Op::InList, operands)), u"1 3 4 5"_s);
    }

    void longListsOfTextKeepEveryCharacter()
    {
        QList<Value> operands(600, text(u"nobody"_s));
        operands.append(text(u"\u00C9mile 100%"_s));
        QCOMPARE(idsOf(Filter::condition(u"name"_s, Op::InList, operands)), u"3"_s);
        operands.append(Value::stored(StorageClass::Text, "\xFF"));
        QCOMPARE(idsOf(Filter::condition(u"name"_s, Op::InList, operands)), u"3"_s);
    }

    void everyLoadedValueFindsItsRowAgain()
    {
        const auto rows = m_session->query(u"SELECT * FROM t ORDER BY id"_s);
        QVERIFY(rows);
        for (qint64 row = 0; row < rows->rowCount(); ++row) {
            Parameters parameters;
            QStringList tests;
            for (int column = 0; column < rows->columnCount(); ++column)
                tests.append(m_backend->dialect().sameValue(
                    m_table->columns.at(column), rows->cell(row, column).toValue(), parameters));
            QCOMPARE(idsWhere(tests.join(u" AND "_s), parameters), QString::number(row + 1));
        }
    }

    void theSameValueIsTheSameLetterByLetter()
    {
        Parameters parameters;
        const QString same
            = m_backend->dialect().sameValue(*m_table->find(u"label"), text(u"abc"_s), parameters);
        QCOMPARE(idsWhere(same, parameters), u"1"_s);
    }

    void truthValuesAreFoundInBothSpellings()
    {
        Parameters parameters;
        const QString same = m_backend->dialect().sameValue(
            *m_table->find(u"active"), text(u"true"_s), parameters);
        QCOMPARE(idsWhere(same, parameters), u"1 4 5"_s);
    }

    void valuesAreStoredAsTheColumnMeansThem_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<Value>("value");
        QTest::addColumn<Value>("stored");
        QTest::newRow("integer") << u"age"_s << text(u"12"_s) << Value::integer(12);
        QTest::newRow("signed") << u"age"_s << text(u"+12"_s) << Value::integer(12);
        QTest::newRow("word") << u"age"_s << text(u"twelve"_s) << text(u"twelve"_s);
        QTest::newRow("decimal") << u"price"_s << text(u"1.10"_s)
                                 << Value::stored(StorageClass::Real, "1.1");
        QTest::newRow("exact real") << u"ratio"_s << text(u"0.30000000000000004"_s)
                                    << Value::stored(StorageClass::Real, "0.30000000000000004");
        QTest::newRow("true") << u"active"_s << text(u"TRUE"_s) << Value::integer(1);
        QTest::newRow("false") << u"active"_s << text(u"false"_s) << Value::integer(0);
        QTest::newRow("digits in text") << u"name"_s << text(u"007"_s) << text(u"007"_s);
        QTest::newRow("digits without a type") << u"free"_s << text(u"007"_s) << text(u"007"_s);
        QTest::newRow("blob") << u"data"_s << Value::stored(StorageClass::Bytes, "a")
                              << Value::stored(StorageClass::Bytes, "a");
        QTest::newRow("null") << u"age"_s << Value() << Value();
    }

    void valuesAreStoredAsTheColumnMeansThem()
    {
        QFETCH(const QString, column);
        QFETCH(const Value, value);
        QFETCH(const Value, stored);
        Parameters parameters;
        const QString mark
            = m_backend->dialect().valueFor(*m_table->find(column), value, parameters);
        QVERIFY((*m_session)->begin({}, CallOptions()));
        const QString quoted = Dialect::quote(column);
        const auto rows = m_session->query(
            u"UPDATE t SET %1 = %2 WHERE id = 1 RETURNING %1"_s.arg(quoted, mark),
            parameters.take());
        QVERIFY((*m_session)->rollback(CallOptions()));
        QVERIFY(rows);
        QCOMPARE(rows->cell(0, 0).toValue(), stored);
    }

    void defaultStandsForTheColumnsExpression()
    {
        Column column;
        Parameters parameters;
        const Dialect& dialect = m_backend->dialect();
        QCOMPARE(dialect.valueFor(column, Value::defaultMarker(), parameters), u"NULL"_s);
        column.defaultExpression = u"CURRENT_TIMESTAMP"_s;
        QCOMPARE(
            dialect.valueFor(column, Value::defaultMarker(), parameters), u"(CURRENT_TIMESTAMP)"_s);
        QVERIFY(parameters.take().isEmpty());
    }

    void nullsSortWhereTheyAreAskedTo_data()
    {
        QTest::addColumn<SortOrder>("order");
        QTest::addColumn<NullsOrder>("nulls");
        QTest::addColumn<QString>("ids");
        QTest::newRow("ascending") << SortOrder::Ascending << NullsOrder::Default << u"2 5 1 4 3"_s;
        QTest::newRow("descending")
            << SortOrder::Descending << NullsOrder::Default << u"3 4 1 5 2"_s;
        QTest::newRow("first") << SortOrder::Ascending << NullsOrder::First << u"3 2 5 1 4"_s;
        QTest::newRow("last") << SortOrder::Descending << NullsOrder::Last << u"4 1 5 2 3"_s;
    }

    void nullsSortWhereTheyAreAskedTo()
    {
        QFETCH(const SortOrder, order);
        QFETCH(const NullsOrder, nulls);
        QFETCH(const QString, ids);
        const QString term = m_backend->dialect().orderTerm(u"\"age\""_s, {u"age"_s, order, nulls});
        QCOMPARE(m_session->column(u"SELECT id FROM t ORDER BY "_s + term).join(u' '), ids);
    }

    void rowsWithoutAKeyAreFoundByTheirRowId()
    {
        const SqliteFile file(
            u"CREATE TABLE k(rowid, v); INSERT INTO k VALUES (9, 'a'), (8, 'b')"_s);
        const SqliteSession session(file);
        const TablePtr table = session->describe({u"main"_s, u"k"_s}, CallOptions()).value();
        const Dialect& dialect = m_backend->dialect();
        const auto rows = session.query(
            u"SELECT v, %1 FROM k ORDER BY 1"_s.arg(dialect.physicalRowExpression(*table)));
        QVERIFY(rows);
        Parameters parameters;
        const QString same
            = dialect.samePhysicalRow(*table, rows->cell(1, 1).toValue(), parameters);
        QCOMPARE(session.column(u"SELECT v FROM k WHERE "_s + same, parameters.take()),
            QStringList(u"b"_s));
    }

    void literalsAreWhatTheEngineStores()
    {
        const Dialect& dialect = m_backend->dialect();
        QCOMPARE(m_session->column(u"SELECT %1 + %2"_s.arg(
                     dialect.booleanLiteral(true), dialect.booleanLiteral(false))),
            QStringList(u"1"_s));
        QCOMPARE(m_session->column(u"SELECT %1 = datetime(%1)"_s.arg(dialect.currentTimestamp())),
            QStringList(u"1"_s));
    }

    /// Both ends of an index are near; a statement that asks for them together reads all rows.
    void theEndsOfAColumnAreSearchedNotReadFor_data()
    {
        QTest::addColumn<QString>("column");
        QTest::newRow("key") << u"id"_s;
        QTest::newRow("index") << u"age"_s;
    }
    void theEndsOfAColumnAreSearchedNotReadFor()
    {
        QFETCH(const QString, column);
        const SqliteFile file(kPeople + u"; CREATE INDEX ages ON t (age)"_s);
        const SqliteSession session(file);
        const Statement ends
            = PositionRenderer({m_backend->dialect(), *m_table}).extremes(*m_table->find(column));
        const auto answer = session.query(ends.sql, ends.values);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toText()));
        QCOMPARE(answer->values(0).value(0).toText(), column == u"id"_s ? u"1"_s : u"9"_s);
        QCOMPARE(answer->values(0).value(1).toText(), column == u"id"_s ? u"5"_s : u"100"_s);
        const auto plan = session.query(u"EXPLAIN QUERY PLAN "_s + ends.sql, ends.values);
        QVERIFY(plan);
        QStringList steps;
        for (qint64 row = 0; row < plan->rowCount(); ++row)
            steps.append(plan->values(row).value(3).toText());
        QVERIFY2(steps.filter(u"SEARCH main.t"_s).size() == 2, qPrintable(steps.join(u'\n')));
        QVERIFY2(steps.filter(u"SCAN main.t"_s).isEmpty(), qPrintable(steps.join(u'\n')));
    }

    void letterCaseIsFoldedAsUnicodeDoes_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("folded");
        QTest::newRow("ASCII") << text(u"MiXeD 1"_s) << u"mixed 1"_s;
        QTest::newRow("accents") << text(u"\u00C9\u00D1"_s) << u"\u00E9\u00F1"_s;
        QTest::newRow("Greek") << text(u"\u03A3\u03C2"_s) << u"\u03C3\u03C3"_s;
        QTest::newRow("number") << Value::integer(12) << u"12"_s;
        QTest::newRow("empty") << text(u""_s) << QString();
        QTest::newRow("null") << Value() << u"NULL"_s;
        QTest::newRow("broken UTF-8") << Value::stored(StorageClass::Text, "A\xFF") << u"a\uFFFD"_s;
    }

    void letterCaseIsFoldedAsUnicodeDoes()
    {
        QFETCH(const Value, value);
        QFETCH(const QString, folded);
        QCOMPARE(m_session->column(u"SELECT tw_casefold(?1)"_s, {value}), QStringList(folded));
    }
};

TW_TEST(SqliteDialectTest)
#include "sqlite_dialect_test.moc"
