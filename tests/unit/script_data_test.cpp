// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sql/script.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kCopyA = u"COPY a FROM STDIN"_s;
const QString kCopyB = u"COPY b FROM STDIN"_s;

QList<ScriptPart> partsOf(const QString& script)
{
    static const BackendPtr backend = makePostgresBackend();
    QList<ScriptPart> parts = readScript(script, backend->dialect().syntax());
    for (ScriptPart& part : parts) {
        // Tests tell of texts and lines; the places must be those of the texts.
        if (script.sliced(part.start, part.length) != part.sql)
            qFatal("the place of a statement is not where its text stands");
        part.start = part.length = 0;
    }
    return parts;
}

/// One line for each part: its number of line, its text, and its data where it has any.
QStringList summaryOf(const QString& script)
{
    QStringList lines;
    for (const ScriptPart& part : partsOf(script)) {
        QString line = u"%1: %2"_s.arg(QString::number(part.line), part.sql);
        if (part.copyData)
            line += u" <"_s + *part.copyData + u'>';
        lines.append(line.replace(u'\n', u'~').replace(u'\r', u'^'));
    }
    return lines;
}

}

/// Scripts with the data of COPY in them: no statement gets lost, and no data is run.
class ScriptDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsOnTheLineOfACopyIsRun_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* name, const QString& script, const QStringList& parts) {
            QTest::newRow(name) << script << parts;
        };
        row("a statement", kCopyA + u"; SELECT 1;\n1\n\\.\nSELECT 2"_s,
            {u"1: COPY a FROM STDIN <1~>"_s, u"1: SELECT 1"_s, u"4: SELECT 2"_s});
        row("a statement without a semicolon", kCopyA + u"; SELECT 1\n1\n\\.\nSELECT 2"_s,
            {u"1: COPY a FROM STDIN <1~>"_s, u"1: SELECT 1"_s, u"4: SELECT 2"_s});
        row("two statements", kCopyA + u"; x; y;\n1\n\\.\n"_s,
            {u"1: COPY a FROM STDIN <1~>"_s, u"1: x"_s, u"1: y"_s});
        row("a statement, and no data", kCopyA + u"; DROP TABLE a;"_s,
            {u"1: COPY a FROM STDIN <>"_s, u"1: DROP TABLE a"_s});
        row("a comment", kCopyA + u"; -- x; y\n1\n\\.\nb"_s,
            {u"1: COPY a FROM STDIN <1~>"_s, u"4: b"_s});
        row("a comment of the other kind", kCopyA + u"; /* x; */ y\n1\n\\.\nb"_s,
            {u"1: COPY a FROM STDIN <1~>"_s, u"1: /* x; */ y"_s, u"4: b"_s});
        row("another copy", kCopyA + u"; "_s + kCopyB + u";\n1\n\\.\n2\n\\.\nb"_s,
            {u"1: COPY a FROM STDIN <1~>"_s, u"1: COPY b FROM STDIN <2~>"_s, u"6: b"_s});
        row("another copy and a statement",
            kCopyA + u"; "_s + kCopyB + u"; x;\n1\n\\.\n2\n\\.\nb"_s,
            {u"1: COPY a FROM STDIN <1~>"_s, u"1: COPY b FROM STDIN <2~>"_s, u"1: x"_s, u"6: b"_s});
        row("another copy without data", kCopyA + u"; "_s + kCopyB + u";\n1"_s,
            {u"1: COPY a FROM STDIN <1>"_s, u"1: COPY b FROM STDIN <>"_s});
        row("blanks", kCopyA + u"; \t \n1\n\\.\nb"_s, {u"1: COPY a FROM STDIN <1~>"_s, u"4: b"_s});
        row("of Windows", kCopyA + u"; x;\r\n1\r\n\\.\r\nb"_s,
            {u"1: COPY a FROM STDIN <1^~>"_s, u"1: x"_s, u"4: b"_s});
        row("a statement before", u"x; "_s + kCopyA + u"; y;\n1\n\\.\nb"_s,
            {u"1: x"_s, u"1: COPY a FROM STDIN <1~>"_s, u"1: y"_s, u"4: b"_s});
    }

    void whatStandsOnTheLineOfACopyIsRun()
    {
        QFETCH(const QString, script);
        QFETCH(const QStringList, parts);
        QCOMPARE(summaryOf(script), parts);
    }

    void dataEndsAtItsMarkOnly_data()
    {
        QTest::addColumn<QString>("data");
        QTest::newRow("nothing") << QString();
        QTest::newRow("an empty line") << u"\n"_s;
        QTest::newRow("a statement") << u"DROP TABLE a;\n"_s;
        QTest::newRow("quotes") << u"'\"$$\n"_s;
        QTest::newRow("a comment") << u"/* -- \n"_s;
        QTest::newRow("a copy") << kCopyB + u";\n"_s;
        QTest::newRow("a mark and more") << u"\\.x\n"_s;
        QTest::newRow("a mark behind a blank") << u" \\.\n"_s;
        QTest::newRow("a mark at the end of a line") << u"x\\.\n"_s;
        QTest::newRow("two backslashes") << u"\\\\.\n"_s;
        QTest::newRow("a mark before a blank") << u"\\. \n"_s;
        QTest::newRow("a carriage return alone") << u"\\.\rx\n"_s;
        QTest::newRow("marks of other characters") << u"%1 & <b> 😀\t\\N\n"_s;
        QTest::newRow("a NUL") << u"a\0b\n"_s;
    }

    void dataEndsAtItsMarkOnly()
    {
        QFETCH(const QString, data);
        const QList<ScriptPart> parts = partsOf(kCopyA + u";\n"_s + data + u"\\.\nSELECT 1"_s);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[0].copyData, data);
        QCOMPARE(parts[1].sql, u"SELECT 1"_s);
        QCOMPARE(parts[1].line, 3 + data.count(u'\n'));
    }

    void withoutAMarkTheRestIsData()
    {
        const QList<ScriptPart> parts = partsOf(kCopyA + u";\n1\nDROP TABLE a;\n"_s);
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts[0].copyData, u"1\nDROP TABLE a;\n"_s);
    }

    void onlyACopyFromTheClientHasData_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("hasData");
        QTest::newRow("text") << u"COPY a FROM STDIN"_s << true;
        QTest::newRow("small letters") << u"copy a from stdin"_s << true;
        QTest::newRow("columns") << u"COPY a (x, y) FROM STDIN"_s << true;
        QTest::newRow("format") << u"COPY a FROM STDIN (FORMAT csv, HEADER)"_s << true;
        QTest::newRow("old format") << u"COPY a FROM STDIN WITH CSV"_s << true;
        QTest::newRow("a condition") << u"COPY a FROM STDIN WHERE x > 1"_s << true;
        QTest::newRow("schema") << u"COPY \"s; t\".\"a\" FROM STDIN"_s << true;
        QTest::newRow("comments") << u"/* x */ COPY a /* TO */ FROM -- y\n STDIN"_s << true;
        QTest::newRow("a file") << u"COPY a FROM '/data/stdin'"_s << false;
        QTest::newRow("a program") << u"COPY a FROM PROGRAM 'cat stdin'"_s << false;
        QTest::newRow("to the client") << u"COPY a TO STDOUT"_s << false;
        QTest::newRow("a query") << u"COPY (SELECT 1 FROM stdin) TO STDOUT"_s << false;
        QTest::newRow("a select") << u"SELECT 1 FROM stdin"_s << false;
        QTest::newRow("a string") << u"SELECT 'COPY a FROM STDIN'"_s << false;
    }

    void onlyACopyFromTheClientHasData()
    {
        QFETCH(const QString, sql);
        QFETCH(const bool, hasData);
        const QList<ScriptPart> parts = partsOf(sql + u";\nx\n\\.\n"_s);
        QVERIFY(!parts.isEmpty());
        QCOMPARE(parts[0].sql, sql);
        QCOMPARE(parts[0].copyData.has_value(), hasData);
    }

    void anEngineWithoutCopyReadsStatements()
    {
        const BackendPtr sqlite = makeSqliteBackend();
        const QList<ScriptPart> parts
            = readScript(kCopyA + u";\nSELECT 1"_s, sqlite->dialect().syntax());
        QCOMPARE(parts.size(), 2);
        QVERIFY(!parts[0].copyData);
    }

    void statementsAreSplitAsIfThereWereNoData()
    {
        const BackendPtr backend = makePostgresBackend();
        QCOMPARE(splitStatements(kCopyA + u"; x;\n1;\n2"_s, backend->dialect().syntax()),
            (QStringList{kCopyA, u"x"_s, u"1"_s, u"2"_s}));
    }

    void anyMixtureComesApartAgain()
    {
        static const QStringList rows{u"1"_s, u"a;b"_s, u"'"_s, u"\\N"_s, u"-- x"_s, u"/*"_s,
            u"$$"_s, u"\\.."_s, u""_s, u"COPY b FROM STDIN;"_s};
        test::RandomText random(91);
        for (int round = 0; round < 2'000; ++round) {
            QString script;
            QList<ScriptPart> expected;
            int line = 1;
            for (int left = 1 + random.below(5); left > 0; --left) {
                const bool isCopy = random.below(2) == 0;
                ScriptPart part{isCopy ? kCopyA : u"SELECT ';'"_s, line};
                script += part.sql + u";\n"_s;
                ++line;
                if (isCopy) {
                    part.copyData = QString();
                    for (int count = random.below(4); count > 0; --count) {
                        *part.copyData += random.pick(rows) + u'\n';
                        ++line;
                    }
                    script += *part.copyData + u"\\.\n"_s;
                    ++line;
                }
                expected.append(part);
            }
            QVERIFY2(partsOf(script) == expected, qPrintable(script));
        }
    }

    void manyCopiesOnOneLineAreReadInTime()
    {
        constexpr int kCopies = 3'000;
        QString script;
        QString data;
        for (int i = 0; i < kCopies; ++i) {
            script += kCopyA + u"; "_s;
            data += QString::number(i) + u"\n\\.\n"_s;
        }
        const QList<ScriptPart> parts = partsOf(script + u'\n' + data + u"SELECT 1"_s);
        QCOMPARE(parts.size(), kCopies + 1);
        QCOMPARE(parts[kCopies - 1].copyData, QString::number(kCopies - 1) + u'\n');
        QCOMPARE(parts[kCopies].line, 2 + 2 * kCopies);
    }

    void anyPrefixIsReadWithoutHarm()
    {
        const QString script
            = u"x; "_s + kCopyA + u"; 'y';\n1\n\\.\n$a$;$a$; "_s + kCopyB + u";\r\n2\r\n\\.\r\n"_s;
        for (qsizetype length = 0; length <= script.size(); ++length) {
            qsizetype read = 0;
            for (const ScriptPart& part : partsOf(script.first(length)))
                read += part.sql.size() + part.copyData.value_or(QString()).size();
            QVERIFY(read <= length);
        }
    }
};

TW_TEST(ScriptDataTest)
#include "script_data_test.moc"
