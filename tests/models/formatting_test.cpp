// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/formatting.h"
#include "random_text.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

SqlSyntax formattedSyntax()
{
    static const BackendPtr backend = makePostgresBackend();
    return backend->dialect().syntax();
}

/// The tokens of a text as a server reads them: without blanks, words in any case.
QStringList meaningOf(const QString& sql, SqlSyntax syntax)
{
    QStringList tokens;
    SqlTokenizer tokenizer(sql, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QString text = sql.sliced(token.start, token.length);
        if (token.kind != SqlTokenKind::Whitespace)
            tokens.append(token.kind == SqlTokenKind::Word ? text.toLower() : text);
    }
    return tokens;
}

}

/// The layout of statements, and that it is nothing but layout.
class FormattingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreLaidOut_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("formatted");
        const auto row = [](const char* name, const QString& sql, const QString& formatted) {
            QTest::newRow(name) << sql << formatted;
        };
        row("nothing", u" \n"_s, u" \n"_s);
        row("clauses", u"select a,b from t where a=1 and b between 2 and 3 order by a, b limit 1"_s,
            u"select a,\n    b\nfrom t\nwhere a=1\n    and b between 2 and 3\norder by a, b\n"
            "limit 1"_s);
        row("joins", u"SELECT * FROM a LEFT OUTER JOIN b ON a.x = b.x CROSS JOIN c"_s,
            u"SELECT *\nFROM a\nLEFT OUTER JOIN b ON a.x = b.x\nCROSS JOIN c"_s);
        row("case of the first word", u"Select a From t"_s, u"SELECT a\nFROM t"_s);
        row("names keep theirs", u"select Name, T.From from T"_s,
            u"select Name,\n    T.From\nfrom T"_s);
        row("function", u"select left( a ,2 ),count( * ) from t"_s,
            u"select left(a, 2),\n    count(*)\nfrom t"_s);
        row("subquery", u"select a from (select b from c where d) x where e in (select f from g)"_s,
            u"select a\nfrom (\n    select b\n    from c\n    where d\n) x\n"
            "where e in (\n    select f\n    from g\n)"_s);
        row("with", u"with x as (select 1) select * from x"_s,
            u"with x as (\n    select 1\n)\nselect *\nfrom x"_s);
        row("insert", u"insert into t (a,b) values (1,2) returning a,b"_s,
            u"insert into t (a, b)\nvalues (1, 2)\nreturning a,\n    b"_s);
        row("update", u"update t set a=1,b=2 where c is distinct from d"_s,
            u"update t\nset a=1,\n    b=2\nwhere c is distinct from d"_s);
        row("delete", u"delete from t where a"_s, u"delete from t\nwhere a"_s);
        row("line comment", u"select a, -- first\nb from t"_s,
            u"select a, -- first\n    b\nfrom t"_s);
        row("two signs", u"select 1 - -1, a::int, b->>'c'"_s,
            u"select 1 - -1,\n    a::int,\n    b->>'c'"_s);
        row("two strings", u"select 'a'\n'b'"_s, u"select 'a'\n    'b'"_s);
        row("two statements", u"select a from b;\n\n-- x\nselect c from d;"_s,
            u"select a\nfrom b;\n\n-- x\nselect c\nfrom d;"_s);
        row("other statements", u"CREATE TABLE t (\n  a int,\n  b int NOT NULL\n)"_s,
            u"CREATE TABLE t (\n  a int,\n  b int NOT NULL\n)"_s);
        row("data", u"copy t from stdin;\nselect 1 from x\n\\.\n"_s,
            u"copy t from stdin;\nselect 1 from x\n\\.\n"_s);
        row("dollar quotes", u"select $$ a  from b $$"_s, u"select $$ a  from b $$"_s);
    }

    void statementsAreLaidOut()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, formatted);
        QCOMPARE(formatSql(sql, formattedSyntax()), formatted);
        QCOMPARE(formatSql(formatted, formattedSyntax()), formatted);
    }

    void tokensStay_data()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("PostgreSQL") << true;
        QTest::newRow("brackets") << false;
    }

    void tokensStay()
    {
        QFETCH(const bool, isPostgres);
        const SqlSyntax syntax = isPostgres ? formattedSyntax() : test::bracketSyntax();
        static const QStringList pieces{u"select "_s, u"FROM"_s, u" where "_s, u" and "_s,
            u" or\n"_s, u" join "_s, u"left"_s, u" values"_s, u"'a'"_s, u"\n'b'"_s, u"E'\\''"_s,
            u"\"x\""_s, u"$$ y $$"_s, u"-- c\n"_s, u"/* d */"_s, u"("_s, u")"_s, u","_s, u";"_s,
            u"\n"_s, u" "_s, u"\t"_s, u"-"_s, u" -"_s, u"*"_s, u"/"_s, u":"_s, u":p"_s, u"$1"_s,
            u"1"_s, u".5"_s, u"."_s, u"e"_s, u"x"_s, u"U&"_s, u"["_s, u"]"_s, u"'"_s, u"é"_s};
        test::RandomText random(41);
        for (int round = 0; round < 50'000; ++round) {
            const QString sql = (round % 2 ? u"select "_s : QString()) + random.joined(pieces, 16);
            const QString formatted = formatSql(sql, syntax);
            QVERIFY2(meaningOf(formatted, syntax) == meaningOf(sql, syntax),
                qPrintable(sql + u"\n=>\n"_s + formatted));
        }
    }
};

TW_TEST(FormattingTest)
#include "formatting_test.moc"
