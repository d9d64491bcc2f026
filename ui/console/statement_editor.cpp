// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_editor.h"

#include "theme/fonts.h"
#include "toolkit/sql_highlighter.h"

#include <QTextBlock>

namespace tw {

namespace {

constexpr qsizetype kMarkedLength = 200'000; ///< longer texts are not taken apart at each key
constexpr int kTabSpaces = 4;

/// The word at a place, else the character.
QTextCursor wordAt(QTextDocument* document, qsizetype position)
{
    QTextCursor cursor(document);
    cursor.setPosition(int(std::min<qsizetype>(position, document->characterCount() - 1)));
    cursor.select(QTextCursor::WordUnderCursor);
    if (!cursor.hasSelection())
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    return cursor;
}

/// Ends what stands before a statement, also where a comment would hide the semicolon.
QString gapBehind(const QString& text)
{
    const QString before = text.trimmed();
    if (before.isEmpty())
        return {};
    return before.endsWith(u';') ? QStringLiteral("\n\n") : QStringLiteral("\n;\n\n");
}

}

StatementEditor::StatementEditor(UiContext context, const SqlSyntax& syntax, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_context(context)
    , m_syntax(syntax)
{
    setObjectName(QStringLiteral("console.editor"));
    setAccessibleName(tr("SQL statements"));
    setPlaceholderText(tr("Write a statement. Ctrl+Enter runs the one under the caret."));
    setProperty("kind", QStringLiteral("flat"));
    setFont(monoFont(13));
    setLineWrapMode(NoWrap);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * kTabSpaces);
    new SqlHighlighter(context.theme, document());
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_errorAt = -1;
        showMarks();
        Q_EMIT textEdited();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &StatementEditor::showMarks);
    connect(this, &QPlainTextEdit::selectionChanged, this, &StatementEditor::showMarks);
    connect(&context.theme, &Theme::changed, this, &StatementEditor::showMarks);
}

QList<ScriptPart> StatementEditor::chosen() const
{
    const QTextCursor cursor = textCursor();
    return chosenStatements(
        text(), {cursor.position(), cursor.selectionStart(), cursor.selectionEnd()}, m_syntax);
}

void StatementEditor::insertStatement(const QString& sql)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const int start = cursor.position();
    const QString gap = gapBehind(text());
    cursor.insertText(gap + sql + u';');
    cursor.setPosition(start + int(gap.size()));
    setTextCursor(cursor);
    setFocus();
}

void StatementEditor::markError(qsizetype position)
{
    m_errorAt = position;
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(std::min<qsizetype>(position, document()->characterCount() - 1)));
    setTextCursor(cursor);
    ensureCursorVisible();
    showMarks();
}

void StatementEditor::clearMarks()
{
    m_errorAt = -1;
    showMarks();
}

void StatementEditor::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const bool isShort = document()->characterCount() < kMarkedLength;
    if (isShort && !textCursor().hasSelection()) {
        for (const ScriptPart& part : chosen()) {
            QTextEdit::ExtraSelection mark;
            mark.format.setBackground(m_context.theme.color(Token::BgAlt));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            QTextBlock block = document()->findBlock(int(part.start));
            const int end = int(part.start + part.sql.size());
            for (; block.isValid() && block.position() < end; block = block.next()) {
                mark.cursor = QTextCursor(block);
                marks.append(mark);
            }
        }
    }
    if (m_errorAt >= 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = wordAt(document(), m_errorAt);
        mark.format.setBackground(m_context.theme.color(Token::StateFailed));
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(m_context.theme.color(Token::StateFailedFg));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

}
