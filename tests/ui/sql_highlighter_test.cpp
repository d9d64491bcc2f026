// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "toolkit/sql_highlighter.h"

#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace tw;
using namespace Qt::StringLiterals;

/// SQL that is shown for reading.
class SqlHighlighterTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    QTextDocument m_document;
    SqlHighlighter m_highlighter{m_theme, &m_document};

    [[nodiscard]] QColor colourAt(int position) const
    {
        const QTextBlock block = m_document.findBlock(position);
        for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
            const int inLine = position - block.position();
            if (inLine >= range.start && inLine < range.start + range.length)
                return range.format.foreground().color();
        }
        return {};
    }

    [[nodiscard]] QColor colourOf(const QString& word) const
    {
        return colourAt(int(m_document.toPlainText().indexOf(word)));
    }

private Q_SLOTS:
    void initTestCase() { m_document.documentLayout(); } // without one nothing is coloured

    void tokensHaveTheirColours()
    {
        m_document.setPlainText(u"SELECT \"a\", upper(b), 7, NULL FROM t WHERE c = 'x' -- y"_s);
        QCOMPARE(colourOf(u"SELECT"_s), m_theme.color(Token::SynKeyword));
        QCOMPARE(colourOf(u"\"a\""_s), m_theme.color(Token::SynIdent));
        QCOMPARE(colourOf(u"upper"_s), m_theme.color(Token::SynIdent));
        QCOMPARE(colourOf(u"7"_s), m_theme.color(Token::SynNumber));
        QCOMPARE(colourOf(u"NULL"_s), m_theme.color(Token::SynNumber));
        QCOMPARE(colourOf(u"'x'"_s), m_theme.color(Token::SynString));
        QCOMPARE(colourOf(u"-- y"_s), m_theme.color(Token::SynComment));
    }

    void whatRunsOverLinesKeepsItsColour()
    {
        m_document.setPlainText(
            u"/* first\n\nSELECT 1 */ SELECT\n$body$ begin\nDELETE 2;\n$body$ FROM t"_s);
        QCOMPARE(colourOf(u"SELECT 1"_s), m_theme.color(Token::SynComment));
        QCOMPARE(colourOf(u"SELECT\n"_s), m_theme.color(Token::SynKeyword));
        QCOMPARE(colourOf(u"DELETE"_s), m_theme.color(Token::SynString));
        QCOMPARE(colourOf(u"FROM"_s), m_theme.color(Token::SynKeyword));
    }

    void aChangeReachesTheLinesBehindIt()
    {
        m_document.setPlainText(u"SELECT 1\nFROM t"_s);
        QCOMPARE(colourOf(u"FROM"_s), m_theme.color(Token::SynKeyword));
        QTextCursor cursor(&m_document);
        cursor.insertText(u"/*"_s);
        QCOMPARE(colourOf(u"FROM"_s), m_theme.color(Token::SynComment));
        m_document.undo();
        QCOMPARE(colourOf(u"FROM"_s), m_theme.color(Token::SynKeyword));
    }
};

TW_TEST(SqlHighlighterTest)
#include "sql_highlighter_test.moc"
