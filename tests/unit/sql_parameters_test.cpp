// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/sql/parameters.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// The parameters of a text, and what only looks like them.
class SqlParametersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesComeOnceInOrder_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const QString& sql, const QStringList& names) {
            QTest::newRow(name) << sql << names;
        };
        row("none", u"select 1"_s, {});
        row("named", u"select :b, :a, :b"_s, {u"b"_s, u"a"_s});
        row("positional", u"select $2, $1"_s, {u"$2"_s, u"$1"_s});
        row("string", u"select ':a', E'\\':b', :c"_s, {u"c"_s});
        row("quoted name", u"select \":a\""_s, {});
        row("comments", u"-- :a\n/* :b /* :c */ :d */ :e"_s, {u"e"_s});
        row("cast", u"a::text, :b::int"_s, {u"b"_s});
        row("assignment", u"a := b"_s, {});
        row("dollar quotes", u"do $$ :a $$, $x$ $1 $x$; select :b"_s, {u"b"_s});
        row("behind a word", u"limit:n"_s, {u"n"_s});
        row("dollar in a name", u"a$1"_s, {});
        row("letters of any kind", u":größe"_s, {u"größe"_s});
        row("open string", u":a ' :b"_s, {u"a"_s});
    }

    void namesComeOnceInOrder()
    {
        QFETCH(const QString, sql);
        QFETCH(const QStringList, names);
        QCOMPARE(parameterNames(sqlParameters(sql, SqlSyntax())), names);
    }

    void otherSignsBelongToOtherEngines()
    {
        const QString sql = u"select ?, ?2, @a, $b, '?' from [?]"_s;
        QCOMPARE(parameterNames(sqlParameters(sql, test::bracketSyntax())),
            (QStringList{u"?"_s, u"?2"_s, u"a"_s, u"b"_s}));
        QCOMPARE(parameterNames(sqlParameters(u"select ? #> @x"_s, SqlSyntax())), QStringList());
    }

    void eachIsWhereItIsWritten()
    {
        QCOMPARE(sqlParameters(u"a = :ab or :ab"_s, SqlSyntax()),
            (QList<SqlParameter>{{u"ab"_s, 4, 3}, {u"ab"_s, 11, 3}}));
    }
};

TW_TEST(SqlParametersTest)
#include "sql_parameters_test.moc"
