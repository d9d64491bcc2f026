// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/bracket_pairs.h"
#include "models/sql/line_commands.h"
#include "models/sql/typing_help.h"
#include "test_program.h"
#include <tuplewright/sql/sql_words.h>

#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// A text in which somebody types; a bar is the caret, two are the ends of a selection.
class Typist
{
public:
    explicit Typist(QString text)
    {
        const qsizetype anchor = text.indexOf(u'|');
        text.remove(anchor, 1);
        const qsizetype caret = text.indexOf(u'|');
        text.remove(u'|');
        m_document.setPlainText(text);
        m_cursor = QTextCursor(&m_document);
        m_cursor.setPosition(int(anchor));
        if (caret >= 0)
            m_cursor.setPosition(int(caret), QTextCursor::KeepAnchor);
    }

    void type(const QString& keys)
    {
        for (const QChar key : keys) {
            if (key == u'\n')
                m_help.startLine(m_cursor);
            else if (key == u'\b')
                m_help.removeBackwards(m_cursor) ? void() : m_cursor.deletePreviousChar();
            else if (!m_help.type(m_cursor, key))
                m_cursor.insertText(QString(key));
        }
    }

    [[nodiscard]] QString text() const
    {
        QString text = m_document.toPlainText();
        text.insert(m_cursor.selectionEnd(), u'|');
        if (m_cursor.hasSelection())
            text.insert(m_cursor.selectionStart(), u'|');
        return text;
    }

    QTextCursor& cursor() { return m_cursor; }
    QTextDocument& document() { return m_document; }

private:
    QTextDocument m_document;
    ScriptDocument m_script{m_document};
    TypingHelp m_help{m_script};
    QTextCursor m_cursor;
};

using Command = void (*)(QTextCursor&);

}

Q_DECLARE_METATYPE(Command)

/// What is written for the one who types, and what is left alone.
class TypingHelpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bracketsAndQuotesAreClosed_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("after");
        const auto row
            = [](const char* name, const QString& before, const QString& keys,
                  const QString& after) { QTest::newRow(name) << before << keys << after; };
        row("parenthesis", u"count|"_s, u"("_s, u"count(|)"_s);
        row("typed over", u"|"_s, u"()"_s, u"()|"_s);
        row("filled and typed over", u"|"_s, u"(a)"_s, u"(a)|"_s);
        row("nested", u"|"_s, u"((a)"_s, u"((a)|)"_s);
        row("quotes", u"|"_s, u"'a'"_s, u"'a'|"_s);
        row("doubled quote", u"|"_s, u"'a''b'"_s, u"'a''b'|"_s);
        row("name", u"|"_s, u"\"a\""_s, u"\"a\"|"_s);
        row("before a word", u"|a"_s, u"("_s, u"(|a"_s);
        row("behind a word", u"don|"_s, u"'"_s, u"don'|"_s);
        row("escape string", u"= E|"_s, u"'"_s, u"= E'|'"_s);
        row("word that ends like one", u"note|"_s, u"'"_s, u"note'|"_s);
        row("in a string", u"'a | b'"_s, u"(\""_s, u"'a (\"| b'"_s);
        row("in a comment", u"-- it|"_s, u"'("_s, u"-- it'(|"_s);
        row("in a comment over lines", u"/*\n|\n*/"_s, u"("_s, u"/*\n(|\n*/"_s);
        row("behind a string", u"'a' |"_s, u"("_s, u"'a' (|)"_s);
        row("own bracket", u"a)|"_s, u"\b)"_s, u"a)|"_s);
        row("a bracket that was there", u"(|)"_s, u")"_s, u"()|)"_s);
        row("removed together", u"f|"_s, u"(\b"_s, u"f|"_s);
        row("not empty any more", u"f|"_s, u"(a\b\b"_s, u"f|"_s);
        row("around a selection", u"a |b c| d"_s, u"("_s, u"a (|b c|) d"_s);
        row("quotes around a selection", u"|Ada|"_s, u"'"_s, u"'|Ada|'"_s);
    }

    void bracketsAndQuotesAreClosed()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, keys);
        QFETCH(const QString, after);
        Typist typist(before);
        typist.type(keys);
        QCOMPARE(typist.text(), after);
    }

    void eachIsOneStepOfUndo()
    {
        Typist typist(u"f|"_s);
        typist.type(u"("_s);
        typist.document().undo();
        QCOMPARE(typist.document().toPlainText(), u"f"_s);
    }

    void linesKeepTheirIndent_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const QString& before, const QString& after) {
            QTest::newRow(name) << before << after;
        };
        row("none", u"a|"_s, u"a\n|"_s);
        row("some", u"  a|b"_s, u"  a\n  |b"_s);
        row("in the indent", u"  |  a"_s, u"  \n  |  a"_s);
        row("behind a bracket", u"f (|"_s, u"f (\n    |"_s);
        row("between brackets", u"  f (|)"_s, u"  f (\n      |\n  )"_s);
        row("a string is a value", u"  'a|'"_s, u"  'a\n|'"_s);
        row("a body is code", u"$$\n  a;|\n$$"_s, u"$$\n  a;\n  |\n$$"_s);
        row("a comment", u"  -- a|"_s, u"  -- a\n  |"_s);
        row("a selection goes", u"  a|b|c"_s, u"  a\n  |c"_s);
    }

    void linesKeepTheirIndent()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        Typist typist(before);
        typist.type(u"\n"_s);
        QCOMPARE(typist.text(), after);
    }

    void commandsChangeLines_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row
            = [](const char* name, Command command, const QString& before, const QString& after) {
                  QTest::newRow(name) << command << before << after;
              };
        row("comment", &toggleComment, u"a|b"_s, u"-- a|b"_s);
        row("text again", &toggleComment, u"  -- a|b"_s, u"  a|b"_s);
        row("text again without a blank", &toggleComment, u"--a|"_s, u"a|"_s);
        row("at the least indent", &toggleComment, u"|  a\n    b\n\n  c|"_s,
            u"|  -- a\n  --   b\n\n  -- c|"_s);
        row("some are comments", &toggleComment, u"|-- a\nb|"_s, u"-- |-- a\n-- b|"_s);
        row("an empty line", &toggleComment, u"|"_s, u"-- |"_s);
        row("not the line behind", &toggleComment, u"|a\n|b"_s, u"-- |a\n|b"_s);
        row("indent", &indentLines, u"|a\n\nb|"_s, u"    |a\n\n    b|"_s);
        row("unindent", &unindentLines, u"|      a\n  b\nc|"_s, u"|  a\nb\nc|"_s);
        row("unindent a tab", &unindentLines, u"\ta|"_s, u"a|"_s);
        row("duplicate", &duplicateLines, u"a|b\nc"_s, u"ab\na|b\nc"_s);
        row("duplicate lines", &duplicateLines, u"|a\nb|"_s, u"a\nb\n|a\nb|"_s);
        row("blanks to the level", &insertIndent, u"ab|c"_s, u"ab  |c"_s);
    }

    void commandsChangeLines()
    {
        QFETCH(const Command, command);
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        Typist typist(before);
        command(typist.cursor());
        QCOMPARE(typist.text(), after);
        typist.document().undo();
        QCOMPARE(typist.document().toPlainText(), QString(before).remove(u'|'));
    }

    void bracketsFindTheirPartners_data()
    {
        QTest::addColumn<QString>("text"); // the caret is a bar
        QTest::addColumn<int>("one");
        QTest::addColumn<int>("other");
        QTest::newRow("before") << u"a|(b)"_s << 1 << 3;
        QTest::newRow("behind") << u"a(|b)"_s << 1 << 3;
        QTest::newRow("closing") << u"(a (b))|"_s << 6 << 0;
        QTest::newRow("over lines") << u"(\n(\n)\n|)"_s << 6 << 0;
        QTest::newRow("square") << u"a[|(1]"_s << 1 << 4;
        QTest::newRow("not in strings") << u"(|')' )"_s << 0 << 5;
        QTest::newRow("not in comments") << u"(|-- )\n)"_s << 0 << 6;
        QTest::newRow("alone") << u"(|a"_s << 0 << -1;
        QTest::newRow("none") << u"a|b"_s << -2 << -2;
        QTest::newRow("inside of a string") << u"'(|)'"_s << -2 << -2;
    }

    void bracketsFindTheirPartners()
    {
        QFETCH(QString, text);
        QFETCH(const int, one);
        QFETCH(const int, other);
        const int caret = int(text.indexOf(u'|'));
        QTextDocument document(text.remove(caret, 1));
        ScriptDocument script(document);
        script.readThrough(document.blockCount(), QDeadlineTimer(QDeadlineTimer::Forever));
        const BracketPair pair = bracketsAt(script, caret).value_or(BracketPair{-2, -2});
        QCOMPARE(pair.one, one);
        QCOMPARE(pair.other, other);
    }

    void keywordsAreFoundInAnyCase()
    {
        for (const QLatin1StringView word : sqlKeywords()) {
            QVERIFY2(isSqlKeyword(word.toString()), word.data());
            QVERIFY(isSqlKeyword(word.toString().toUpper()));
        }
        QVERIFY(std::ranges::is_sorted(sqlKeywords()));
        QVERIFY(!isSqlKeyword(u"orders"_s) && !isSqlKeyword(u"é"_s) && !isSqlKeyword(u""_s));
        QVERIFY(isSqlConstant(u"True"_s) && !isSqlConstant(u"select"_s));
    }
};

TW_TEST(TypingHelpTest)
#include "typing_help_test.moc"
