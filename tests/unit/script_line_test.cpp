// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sql/script.h>
#include <tuplewright/sql/script_line.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

SqlSyntax postgresSyntax()
{
    static const BackendPtr backend = makePostgresBackend();
    return backend->dialect().syntax();
}

/// The lines of a script, one after the other.
QList<ScriptLine> linesOf(const QString& script, SqlSyntax syntax)
{
    const ScriptLineReader reader(syntax);
    QList<ScriptLine> lines;
    ScriptState state;
    for (const QStringView text : QStringView(script).split(u'\n')) {
        ScriptLine line;
        reader.read(text, state, line);
        state = line.after;
        lines.append(line);
    }
    return lines;
}

/// `line:column` of each mark; `;` where a statement ends.
QString marksOf(const QString& script)
{
    QStringList marks;
    const QList<ScriptLine> lines = linesOf(script, postgresSyntax());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (const StatementMark& mark : lines[i].marks)
            marks += QString::number(i) + u':' + QString::number(mark.position)
                + (mark.isEnd ? u";"_s : u""_s);
    }
    return marks.join(u' ');
}

/// The kinds of the characters of a text, a letter for each; blanks of any kind are alike.
QString kindsOf(const QList<SqlToken>& tokens)
{
    QString kinds;
    for (const SqlToken& token : tokens)
        kinds += QString(token.length, u"__WISNQP;()O"_s.at(int(token.kind)));
    return kinds;
}

QList<SqlToken> tokensOf(const QString& sql, SqlSyntax syntax)
{
    QList<SqlToken> tokens;
    SqlTokenizer tokenizer(sql, syntax);
    while (!tokenizer.atEnd())
        tokens.append(tokenizer.next());
    return tokens;
}

/// Where statements begin, by the lines alone.
QList<qsizetype> startsByLines(const QString& script, SqlSyntax syntax)
{
    QList<qsizetype> starts;
    qsizetype at = 0;
    const QStringList texts = script.split(u'\n');
    const QList<ScriptLine> lines = linesOf(script, syntax);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (const StatementMark& mark : lines[i].marks) {
            if (!mark.isEnd)
                starts.append(at + mark.position);
        }
        at += texts[i].size() + 1;
    }
    return starts;
}

const QStringList kPieces{u"select"_s, u"'a;"_s, u"'"_s, u"\""_s, u"$q$"_s, u"$$"_s, u"E'\\"_s,
    u"/*"_s, u"*/"_s, u"("_s, u")"_s, u";"_s, u"--"_s, u"\n"_s, u"\n"_s, u" "_s,
    u"create function f() begin atomic"_s, u"end"_s, u"case"_s, u"copy t from stdin;"_s, u"\\."_s,
    u"é😀"_s, u":a"_s, u"$1"_s, u"1.5"_s, u"["_s, u"]"_s, u"begin"_s, u"create trigger t"_s};

}

/// A script read line by line means what it means as a whole.
class ScriptLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensGoOnInTheNextLine_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("string") << u"'a\n;b' c"_s;
        QTest::newRow("doubled quote") << u"'a''\n''b' c"_s;
        QTest::newRow("quote at the end of a line") << u"'a'\n'b' c"_s;
        QTest::newRow("escape string") << u"E'a\\\n\\'b' c"_s;
        QTest::newRow("backslash at the end") << u"E'\\\n' x"_s;
        QTest::newRow("name") << u"\"a\n;\"\"b\" c"_s;
        QTest::newRow("dollar quotes") << u"$$\n;$x$\n$$ c"_s;
        QTest::newRow("tagged") << u"$x$\n;$$\n$y$ $x$ c"_s;
        QTest::newRow("nested comments") << u"/* a /* \n b */ \n */ c"_s;
        QTest::newRow("line comment") << u"-- a\nb"_s;
        QTest::newRow("empty lines") << u"'\n\n\n' b"_s;
    }

    void tokensGoOnInTheNextLine()
    {
        QFETCH(const QString, script);
        QStringList kinds;
        for (const ScriptLine& line : linesOf(script, SqlSyntax()))
            kinds.append(kindsOf(line.tokens));
        const QStringList texts = script.split(u'\n');
        const QString whole = kindsOf(tokensOf(script, SqlSyntax()));
        qsizetype at = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QCOMPARE(kinds[i], whole.sliced(at, texts[i].size()));
            at += texts[i].size() + 1;
        }
    }

    void escapesKeepTheirMeaningAcrossLines()
    {
        const QList<ScriptLine> lines = linesOf(u"E'a' -- x\n-- y\n  '\\''; b"_s, SqlSyntax());
        QVERIFY(lines[0].after.open.backslash && !lines[0].after.open.isOpen());
        QCOMPARE(kindsOf(lines[2].tokens), u"__SSSS;_W"_s);
        QVERIFY(!lines[2].after.open.backslash);
        // Only the line feed makes one string of them.
        QCOMPARE(kindsOf(linesOf(u"E'a' '\\' x"_s, SqlSyntax())[0].tokens), u"SSSS_SSS_W"_s);
    }

    void statementsAreMarked_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("marks");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("blanks") << u" \n\t"_s << u""_s;
        QTest::newRow("two lines") << u"select\n1;"_s << u"0:0 1:1;"_s;
        QTest::newRow("two statements") << u"a; b"_s << u"0:0 0:1; 0:3"_s;
        QTest::newRow("comment before") << u"-- x\na;"_s << u"0:0 1:1;"_s;
        QTest::newRow("empty line in a statement") << u"a\n\nb;"_s << u"0:0 2:1;"_s;
        QTest::newRow("semicolon alone") << u";a"_s << u"0:0; 0:1"_s;
        QTest::newRow("string over lines") << u"a ';\n;'\n;b"_s << u"0:0 2:0; 2:1"_s;
        QTest::newRow("body") << u"create function f() begin atomic\nselect 1;\nend;\nb"_s
                              << u"0:0 2:3; 3:0"_s;
        QTest::newRow("data") << u"copy a from stdin;\n;;\n'\n\\.\nb;"_s << u"0:0 0:17; 4:0 4:1;"_s;
        QTest::newRow("statement behind a copy")
            << u"copy a from stdin; b 'x\n;\n\\.\nc"_s << u"0:0 0:17; 0:19 3:0"_s;
        QTest::newRow("two copies") << u"copy a from stdin; copy b from stdin;\n\\.\n;\n\\.\nc"_s
                                    << u"0:0 0:17; 0:19 0:36; 4:0"_s;
    }

    void statementsAreMarked()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, marks);
        QCOMPARE(marksOf(script), marks);
    }

    void linesOfDataAreKnown()
    {
        const QList<ScriptLine> lines
            = linesOf(u"COPY a\nFROM STDIN;\n1\n\\.\nb"_s, postgresSyntax());
        QList<bool> data;
        for (const ScriptLine& line : lines)
            data.append(line.isData);
        QCOMPARE(data, (QList<bool>{false, false, true, true, false}));
        QVERIFY(linesOf(u"COPY a FROM STDIN;\n1"_s, SqlSyntax())[1].isData == false);
    }

    void anyScriptIsReadAsAWhole_data()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("PostgreSQL") << true;
        QTest::newRow("brackets") << false;
    }

    /// The tokens and statements of random scripts are those that reading them at once finds.
    void anyScriptIsReadAsAWhole()
    {
        QFETCH(const bool, isPostgres);
        const SqlSyntax syntax = isPostgres ? postgresSyntax() : test::bracketSyntax();
        test::RandomText random(17);
        for (int round = 0; round < 50'000; ++round) {
            const QString script = random.joined(kPieces, 14);
            const QList<qsizetype> starts = startsByLines(script, syntax);
            for (const ScriptPart& part : readScript(script, syntax)) {
                QCOMPARE(script.sliced(part.start, part.length), part.sql);
                QVERIFY2(starts.contains(part.start), qPrintable(script));
            }
            if (script.contains(u"copy"_s))
                continue; // data has no tokens
            const QString kinds = kindsOf(tokensOf(script, syntax));
            qsizetype at = 0;
            for (const ScriptLine& line : linesOf(script, syntax)) {
                const QString own = kindsOf(line.tokens);
                // The blanks between two parts of a string with escapes belong to it.
                const bool joins = isPostgres && script.contains(u"E'"_s);
                QVERIFY2(joins || kinds.sliced(at, own.size()) == own, qPrintable(script));
                at += own.size() + 1;
            }
        }
    }

    void thePiecesOfAnyScriptGiveItBack()
    {
        test::RandomText random(23);
        for (int round = 0; round < 100'000; ++round) {
            const QString script = random.joined(kPieces, 14);
            qsizetype end = 0;
            QString joined;
            for (const ScriptPart& part : readScript(script, postgresSyntax())) {
                QVERIFY(part.start >= end);
                joined += QStringView(script).sliced(end, part.start - end);
                joined += part.sql;
                QCOMPARE(part.line, 1 + QStringView(script).first(part.start).count(u'\n'));
                end = part.start + part.length;
            }
            joined += QStringView(script).sliced(end);
            QCOMPARE(joined, script);
        }
    }

    void equalStatesHaveEqualHashes()
    {
        const QList<ScriptLine> lines
            = linesOf(u"a '\n';\na '\n/* /*\n*/ '\n*/'\n$x$\n"_s, SqlSyntax());
        for (const ScriptLine& one : lines) {
            for (const ScriptLine& other : lines) {
                if (one.after == other.after)
                    QCOMPARE(qHash(one.after), qHash(other.after));
            }
        }
        QCOMPARE(lines[0].after, lines[2].after);
        QVERIFY(!(lines[0].after == lines[1].after));
    }
};

TW_TEST(ScriptLineTest)
#include "script_line_test.moc"
