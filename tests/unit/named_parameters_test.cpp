// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/query/named_parameters.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const test::TestDialect kNamedParametersDialect;
const test::TestDialect kBracketDialect(test::bracketSyntax());

}

class NamedParametersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBecomePlaceholdersInOrder();
    void repeatedNameIsOneParameter();
    void textThatOnlyLooksLikeANameIsLeftAlone_data();
    void textThatOnlyLooksLikeANameIsLeftAlone();
    void wordBeforeANameStaysAWord();
    void nullCanBeBound();
    void missingValueIsNamed();
    void valueWithoutParameterIsNamed();
    void numberedParameterHasNoValue_data();
    void numberedParameterHasNoValue();
    void questionMarkOperatorIsLeftAlone();
    void otherSignsNameParametersToo();
};

void NamedParametersTest::namesBecomePlaceholdersInOrder()
{
    const Statement statement = bindNamed(u"select :b, :a"_s,
        {{u"a"_s, Value::integer(1)}, {u"b"_s, Value::text(u"x"_s)}}, kNamedParametersDialect)
                                    .value();
    QCOMPARE(statement.sql, u"select $1, $2"_s);
    QVERIFY(statement.values == (QList{Value::text(u"x"_s), Value::integer(1)}));
}

void NamedParametersTest::repeatedNameIsOneParameter()
{
    const Statement statement = bindNamed(
        u":a is null or b = :a"_s, {{u"a"_s, Value::integer(1)}}, kNamedParametersDialect)
                                    .value();
    QCOMPARE(statement.sql, u"$1 is null or b = $1"_s);
    QCOMPARE(statement.values.size(), 1);
}

void NamedParametersTest::textThatOnlyLooksLikeANameIsLeftAlone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("cast") << u"select a::int"_s;
    QTest::newRow("assignment") << u"call f(a := 1)"_s;
    QTest::newRow("string") << u"select ':a', E'\\':a', $$:a$$"_s;
    QTest::newRow("name") << u"select \":a\""_s;
    QTest::newRow("comment") << u"select 1 -- :a\n/* :b */"_s;
    QTest::newRow("slice") << u"select a[1:2]"_s;
}

void NamedParametersTest::textThatOnlyLooksLikeANameIsLeftAlone()
{
    QFETCH(const QString, sql);
    const Statement statement = bindNamed(sql, {}, kNamedParametersDialect).value();
    QCOMPARE(statement.sql, sql);
    QVERIFY(statement.values.isEmpty());
}

void NamedParametersTest::wordBeforeANameStaysAWord()
{
    const Statement statement
        = bindNamed(u"select 1 limit:n"_s, {{u"n"_s, Value::integer(1)}}, kNamedParametersDialect)
              .value();
    QCOMPARE(statement.sql, u"select 1 limit $1"_s);
}

void NamedParametersTest::nullCanBeBound()
{
    const Statement statement
        = bindNamed(u"select :a"_s, {{u"a"_s, Value()}}, kNamedParametersDialect).value();
    QVERIFY(statement.values == QList<Value>{Value()});
}

void NamedParametersTest::missingValueIsNamed()
{
    const Result<Statement> statement = bindNamed(u"select :a"_s, {}, kNamedParametersDialect);
    QCOMPARE(statement.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(statement.error().message, u"The parameter :a has no value."_s);
    QCOMPARE(statement.error().position, 8);
}

void NamedParametersTest::valueWithoutParameterIsNamed()
{
    const Result<Statement> statement = bindNamed(u"select :a"_s,
        {{u"a"_s, Value()}, {u"c"_s, Value()}, {u"b"_s, Value()}}, kNamedParametersDialect);
    QCOMPARE(statement.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(statement.error().message, u"The statement has no parameter :b, :c."_s);
}

void NamedParametersTest::numberedParameterHasNoValue_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("dollar") << u"select $1"_s;
    QTest::newRow("question mark") << u"select ?"_s;
    QTest::newRow("numbered question mark") << u"select ?1"_s;
}

void NamedParametersTest::numberedParameterHasNoValue()
{
    QFETCH(const QString, sql);
    const Result<Statement> statement = bindNamed(sql, {}, kBracketDialect);
    QVERIFY(!statement);
    QCOMPARE(statement.error().kind, ErrorKind::InvalidArgument);
}

void NamedParametersTest::questionMarkOperatorIsLeftAlone()
{
    const Statement statement
        = bindNamed(u"select a ? :b"_s, {{u"b"_s, Value::text(u"x"_s)}}, kNamedParametersDialect)
              .value();
    QCOMPARE(statement.sql, u"select a ? $1"_s);
}

void NamedParametersTest::otherSignsNameParametersToo()
{
    const Statement statement
        = bindNamed(u"select @a, $a"_s, {{u"a"_s, Value::integer(1)}}, kBracketDialect).value();
    QCOMPARE(statement.sql, u"select ?1, ?1"_s);
}

TW_TEST(NamedParametersTest)
#include "named_parameters_test.moc"
