// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/statement_finder.h"
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sql/script.h>

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

SqlSyntax serverSyntax()
{
    static const BackendPtr backend = makePostgresBackend();
    return backend->dialect().syntax();
}

/// A text that is read as an editor reads it.
struct Script
{
    explicit Script(const QString& text)
        : document(text)
        , script(document)
        , finder(script)
    {
        script.setSyntax(serverSyntax());
    }

    [[nodiscard]] QString text() const
    {
        return document.toRawText().replace(QChar::ParagraphSeparator, u'\n');
    }

    [[nodiscard]] QString statementAt(int position)
    {
        const std::optional<TextRange> range = finder.at(position);
        return range ? text().sliced(range->start, range->length) : QString();
    }

    void readAll()
    {
        script.readThrough(document.blockCount(), QDeadlineTimer(QDeadlineTimer::Forever));
    }

    QTextDocument document;
    ScriptDocument script;
    StatementFinder finder;
};

const QStringList kPieces{u"select"_s, u"'a;"_s, u"'"_s, u"\""_s, u"$q$"_s, u"$$"_s, u"E'"_s,
    u"/*"_s, u"*/"_s, u"("_s, u")"_s, u";"_s, u";"_s, u"--"_s, u"\n"_s, u"\n"_s, u"\n"_s, u" "_s,
    u"create function f() begin atomic"_s, u"end"_s, u"copy t from stdin;\n"_s, u"\n\\.\n"_s,
    u"é😀"_s, u":a"_s};

}

/// The statement at a caret, which is what runs.
class StatementFinderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCaretChooses_data()
    {
        QTest::addColumn<QString>("script"); // the caret is a bar
        QTest::addColumn<QString>("statement");
        const auto row = [](const char* name, const QString& script, const QString& statement) {
            QTest::newRow(name) << script << statement;
        };
        row("nothing", u"|"_s, u""_s);
        row("comments alone", u"-- a|\n/* b */"_s, u""_s);
        row("inside", u"a; sel|ect 1; b"_s, u"select 1"_s);
        row("before the first letter", u"a; |select 1"_s, u"select 1"_s);
        row("behind the semicolon", u"select 1;| b"_s, u"select 1"_s);
        row("behind the semicolon, nothing between", u"a;|b"_s, u"a"_s);
        row("between two", u"a;  | b"_s, u"a"_s);
        row("over lines", u"select\n\n|\n1;b"_s, u"select\n\n\n1"_s);
        row("an empty line below", u"a;\n|\nb"_s, u"a"_s);
        row("empty lines above", u"|\n\na;"_s, u"a"_s);
        row("in the indent", u"a;\n |  b"_s, u"b"_s);
        row("behind the last", u"a;\nb;\n\n|"_s, u"b"_s);
        row("its comment", u"-- abo|ut a\na;"_s, u"-- about a\na"_s);
        row("a comment behind it", u"a; -- abo|ut a\nb;"_s, u"a"_s);
        row("behind such a comment", u"a; -- about a\nb|;"_s, u"b"_s);
        row("two comments behind it", u"a; /* x */ -- y\n-- z\nb|"_s, u"-- z\nb"_s);
        row("a comment over lines", u"a; /* x\n y */ b|"_s, u"/* x\n y */ b"_s);
        row("semicolon below", u"a -- x  \n\n|;"_s, u"a -- x  "_s);
        row("semicolons alone", u"a;;;|"_s, u"a"_s);
        row("dollar quotes", u"do $$\n;|\n$$; b"_s, u"do $$\n;\n$$"_s);
        row("body", u"create function f() begin atomic\na;\nb|;\nend; c"_s,
            u"create function f() begin atomic\na;\nb;\nend"_s);
        row("string with an empty line", u"a '\n\n|\n;'; b"_s, u"a '\n\n\n;'"_s);
        row("string without an end", u"a; b '\n|\n"_s, u"b '\n\n"_s);
        row("data", u"copy a from stdin;\n1|;\n\\.\nb"_s, u"copy a from stdin;\n1;\n\\."_s);
        row("data from its statement", u"x; co|py a from stdin;\n1\n\\.\nb"_s,
            u"copy a from stdin;\n1\n\\."_s);
        row("data without an end", u"copy a\nfrom stdin;\n1\n|2"_s, u"copy a\nfrom stdin;\n1\n2"_s);
        row("statement over the lines of a copy", u"co|py a\nfrom stdin;\n1\n\\.\nb"_s,
            u"copy a\nfrom stdin;\n1\n\\."_s);
        row("behind data", u"copy a from stdin;\n1\n\\.\nb|"_s, u"b"_s);
        row("letters of any kind", u"select 'سلام؛';|\nb"_s, u"select 'سلام؛'"_s);
        row("no-break space", u"select '\u00a0'|;"_s, u"select '\u00a0'"_s);
    }

    void theCaretChooses()
    {
        QFETCH(QString, script);
        QFETCH(const QString, statement);
        const int caret = int(script.indexOf(u'|'));
        script.remove(caret, 1);
        Script text(script);
        QCOMPARE(text.statementAt(caret), statement);
    }

    /// At each caret of random scripts the statement is one of those that run one after the other.
    void eachIsAStatementOfTheScript()
    {
        test::RandomText random(5);
        for (int round = 0; round < 3'000; ++round) {
            Script text(random.joined(kPieces, 12));
            const QString whole = text.text();
            const QList<ScriptPart> parts = readScript(whole, serverSyntax());
            for (int caret = 0; caret <= whole.size(); ++caret) {
                const std::optional<TextRange> found = text.finder.at(caret);
                QVERIFY2(found.has_value() == !parts.isEmpty(), qPrintable(whole));
                if (!found)
                    continue;
                const QString sql = whole.sliced(found->start, found->length);
                const bool isPart = std::ranges::any_of(parts, [&](const ScriptPart& part) {
                    // Without the comments that belong to the statement before.
                    return part.start + part.length == found->end() && part.start <= found->start
                        && part.sql.endsWith(sql);
                });
                const QList<ScriptPart> own = readScript(sql, serverSyntax());
                const bool isCopy = !own.isEmpty() && own.first().copyData;
                QVERIFY2(isPart || isCopy, qPrintable(whole + u" | "_s + sql));
            }
        }
    }

    /// After any change, what is known is what reading everything again finds.
    void changesAreFollowed()
    {
        test::RandomText random(11);
        Script edited(QString{});
        for (int round = 0; round < 3'000; ++round) {
            QTextCursor cursor(&edited.document);
            const int size = edited.document.characterCount() - 1;
            cursor.setPosition(random.below(size + 1));
            cursor.setPosition(
                std::min(size, cursor.position() + random.below(size > 300 ? 200 : 6)),
                QTextCursor::KeepAnchor);
            cursor.insertText(random.joined(kPieces, 4));
            if (random.below(3) == 0)
                continue; // several changes before anything is read
            edited.readAll();
            Script fresh(edited.text());
            fresh.readAll();
            QTextBlock other = fresh.document.begin();
            for (QTextBlock block = edited.document.begin(); block.isValid();
                block = block.next(), other = other.next()) {
                QVERIFY(edited.script.stateAfter(block) == fresh.script.stateAfter(other));
                QCOMPARE(ScriptDocument::hasEnd(block), ScriptDocument::hasEnd(other));
            }
        }
    }

    void aChangeReadsNoMoreThanItMust()
    {
        Script text(u"select 1;\n"_s.repeated(10'000));
        text.readAll();
        QVERIFY(text.script.isRead());
        for (QTextBlock block = text.document.begin(); block.isValid(); block = block.next())
            ScriptDocument::setColoured(block, true);
        QTextCursor cursor(text.document.findBlockByNumber(5'000));
        cursor.insertText(u"x"_s);
        text.readAll();
        QVERIFY(!ScriptDocument::isColoured(text.document.findBlockByNumber(5'000)));
        QVERIFY(ScriptDocument::isColoured(text.document.findBlockByNumber(5'001)));
        cursor.insertText(u"/*"_s);
        text.readAll();
        QVERIFY(!ScriptDocument::isColoured(text.document.lastBlock()));
    }

    void readingStopsWhenItsTimeIsUp()
    {
        Script text(u"select 1;\n"_s.repeated(10'000));
        QVERIFY(!text.script.readThrough(20'000, QDeadlineTimer(0)));
        QVERIFY(!text.script.isRead());
        QTRY_VERIFY(text.script.isRead());
    }
};

TW_TEST(StatementFinderTest)
#include "statement_finder_test.moc"
