// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sql/script.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAtSemicolonsBetweenStatements_data();
    void splitsAtSemicolonsBetweenStatements();
    void triggerBodiesStayWhole_data();
    void triggerBodiesStayWhole();
    void joinedStatementsSplitAgain();
    void dataStandsBehindCopy_data();
    void dataStandsBehindCopy();
    void conditionsAreAccepted_data();
    void conditionsAreAccepted();
    void whatCouldLeaveItsParenthesesIsRefused_data();
    void whatCouldLeaveItsParenthesesIsRefused();
};

void ScriptTest::splitsAtSemicolonsBetweenStatements_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char* name, const QString& script, const QStringList& statements) {
        QTest::newRow(name) << script << statements;
    };
    row("nothing", u""_s, {});
    row("blanks and semicolons", u" ;\n;; "_s, {});
    row("comments alone", u"-- a;\n/* b; */"_s, {});
    row("one without semicolon", u"select 1"_s, {u"select 1"_s});
    row("two", u"select 1; select 2;"_s, {u"select 1"_s, u"select 2"_s});
    row("comment before", u"-- x\nselect 1;"_s, {u"-- x\nselect 1"_s});
    row("comment after", u"select 1; -- x"_s, {u"select 1"_s});
    row("strings and names", u"select ';', \";\"; b"_s, {u"select ';', \";\""_s, u"b"_s});
    row("dollar quotes", u"do $x$ begin; end; $x$; b"_s, {u"do $x$ begin; end; $x$"_s, u"b"_s});
    row("parentheses", u"create rule r as on insert to t do (a; b); c"_s,
        {u"create rule r as on insert to t do (a; b)"_s, u"c"_s});
    row("closing too much", u"a); b"_s, {u"a)"_s, u"b"_s});
    row("transaction", u"begin; a; end; b"_s, {u"begin"_s, u"a"_s, u"end"_s, u"b"_s});
    row("open string", u"a; 'b; c "_s, {u"a"_s, u"'b; c "_s});
    row("names that end like a space", u"select a\u00a0; b\u2003 "_s,
        {u"select a\u00a0"_s, u"b\u2003"_s});
    const QString body = u"create function f() returns int begin atomic select 1; "
                         "select case when true then 1 else 2 end; end"_s;
    row("SQL body", body + u"; b"_s, {body, u"b"_s});
    const QString procedure = u"CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC END"_s;
    row("empty SQL body", procedure + u"; b"_s, {procedure, u"b"_s});
    row("function without SQL body", u"create function f() return 1; b"_s,
        {u"create function f() return 1"_s, u"b"_s});
    row("triggers have no body here", u"create trigger t begin; end"_s,
        {u"create trigger t begin"_s, u"end"_s});
}

void ScriptTest::splitsAtSemicolonsBetweenStatements()
{
    QFETCH(const QString, script);
    QFETCH(const QStringList, statements);
    QCOMPARE(splitStatements(script, SqlSyntax()), statements);
}

void ScriptTest::triggerBodiesStayWhole_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("trigger") << u"CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; "
                                "SELECT CASE WHEN 1 THEN 2 END; END"_s;
    QTest::newRow("temporary") << u"create temp trigger t after update on a "
                                  "when (new.b > (select 1)) begin select 1; end"_s;
    QTest::newRow("comment before its end")
        << u"create trigger t delete on a begin select 1; /* end; */ end"_s;
    QTest::newRow("no trigger") << u"create table trigger_begin (a)"_s;
}

void ScriptTest::triggerBodiesStayWhole()
{
    QFETCH(const QString, statement);
    QCOMPARE(splitStatements(statement + u"; select 2;"_s, test::bracketSyntax()),
        (QStringList{statement, u"select 2"_s}));
}

void ScriptTest::joinedStatementsSplitAgain()
{
    static const QStringList pieces{u"select"_s, u" 'a;''b'"_s, u" \";\"\"\""_s, u" $q$;$$;$q$"_s,
        u" E'\\';'"_s, u" /* ; /* ; */ */"_s, u" (;)"_s, u" -- ;\n+"_s, u" 1.5"_s, u" :name"_s,
        u" a::b"_s, u" $1"_s, u"é😀"_s};
    test::RandomText random(4);
    for (int i = 0; i < 5000; ++i) {
        QStringList statements;
        for (int n = random.below(5); n > 0; --n) {
            const QString text = u"x"_s + random.joined(pieces, 6);
            statements.append(text.trimmed());
        }
        const QString script = statements.join(u" ;\n"_s);
        QCOMPARE(splitStatements(script, SqlSyntax()), statements);
    }
}

void ScriptTest::dataStandsBehindCopy_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QList<ScriptPart>>("parts");
    const QString copy = u"COPY t FROM STDIN"_s;
    QTest::newRow("between statements")
        << u"a;\n"_s + copy + u";\n1;2\n'3\n\\.\n\nb"_s
        << QList<ScriptPart>{{u"a"_s, 1}, {copy, 2, u"1;2\n'3\n"_s}, {u"b"_s, 7}};
    QTest::newRow("none") << copy + u";\n\\."_s << QList<ScriptPart>{{copy, 1, u""_s}};
    QTest::newRow("without an end")
        << copy + u"; -- x\n1"_s << QList<ScriptPart>{{copy, 1, u"1"_s}};
    QTest::newRow("of Windows") << copy + u";\r\n1\r\n\\.\r\nb"_s
                                << QList<ScriptPart>{{copy, 1, u"1\r\n"_s}, {u"b"_s, 4}};
    QTest::newRow("a line that looks alike")
        << copy + u";\n \\.\n\\.\n"_s << QList<ScriptPart>{{copy, 1, u" \\.\n"_s}};
    QTest::newRow("no semicolon") << copy << QList<ScriptPart>{{copy, 1}};
    QTest::newRow("of a file") << u"COPY t FROM 'f';\nb"_s
                               << QList<ScriptPart>{{u"COPY t FROM 'f'"_s, 1}, {u"b"_s, 2}};
    QTest::newRow("to the client")
        << u"COPY t TO STDOUT;\nb"_s << QList<ScriptPart>{{u"COPY t TO STDOUT"_s, 1}, {u"b"_s, 2}};
}

void ScriptTest::dataStandsBehindCopy()
{
    QFETCH(const QString, script);
    QFETCH(const QList<ScriptPart>, parts);
    const BackendPtr backend = makePostgresBackend();
    QList<ScriptPart> read = readScript(script, backend->dialect().syntax());
    for (ScriptPart& part : read) {
        QCOMPARE(script.sliced(part.start, part.length), part.sql);
        part.start = part.length = 0;
    }
    QCOMPARE(read, parts);
}

void ScriptTest::conditionsAreAccepted_data()
{
    QTest::addColumn<QString>("condition");
    QTest::newRow("comparison") << u"a = 1"_s;
    QTest::newRow("parentheses") << u"(a = 1 or b = (select 2)) and c"_s;
    QTest::newRow("signs in strings") << u"a = ';)' and \"b(\" = $$;$$"_s;
    QTest::newRow("comment at the end") << u"a = 1 -- why"_s;
    QTest::newRow("parenthesis in a comment") << u"a /* ) */ = 1"_s;
    QTest::newRow("cast") << u"a::int = 1"_s;
}

void ScriptTest::conditionsAreAccepted()
{
    QFETCH(const QString, condition);
    QVERIFY(checkCondition(condition, SqlSyntax()).has_value());
}

void ScriptTest::whatCouldLeaveItsParenthesesIsRefused_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<int>("position");
    QTest::newRow("nothing") << u""_s << 1;
    QTest::newRow("comment alone") << u"-- a"_s << 1;
    QTest::newRow("semicolon") << u"a = 1; drop table b"_s << 6;
    QTest::newRow("closing too much") << u"a = 1) or (b = 2"_s << 6;
    QTest::newRow("never closed") << u"a = (1"_s << 5;
    QTest::newRow("inner one never closed") << u"((a) = (1)"_s << 1;
    QTest::newRow("open string") << u"a = 'b"_s << 5;
    QTest::newRow("open name") << u"\"a = 1"_s << 1;
    QTest::newRow("open comment") << u"a /* = 1"_s << 3;
    QTest::newRow("open dollar quotes") << u"a = $x$b"_s << 5;
    QTest::newRow("numbered parameter") << u"a = $1"_s << 5;
    QTest::newRow("named parameter") << u"a = :b"_s << 5;
    QTest::newRow("NUL") << u"a\0b"_s << 2;
    QTest::newRow("half a surrogate pair") << QString(u"ab"_s + QChar(0xD83D)) << 3;
    QTest::newRow("return hides nothing") << u"a -- \r) or (b"_s << 7;
}

void ScriptTest::whatCouldLeaveItsParenthesesIsRefused()
{
    QFETCH(const QString, condition);
    QFETCH(const int, position);
    const Result<void> checked = checkCondition(condition, SqlSyntax());
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(checked.error().position, position);
}

TW_TEST(ScriptTest)
#include "script_test.moc"
