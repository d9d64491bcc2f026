// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_editor.h"

#include "line_gutter.h"
#include "models/sql/statement_finder.h"
#include "search_bar.h"
#include "sql_text_edit.h"

#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kShowMilliseconds = 30; ///< a caret that moves on is not followed step by step

QString withLineFeeds(QString text)
{
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

QTextCursor cursorOver(QTextDocument* document, const TextRange& range)
{
    QTextCursor cursor(document);
    cursor.setPosition(int(range.start));
    cursor.setPosition(int(range.end()), QTextCursor::KeepAnchor);
    return cursor;
}

}

SqlEditor::SqlEditor(UiContext context, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("editor.sql"));
    setAccessibleName(tr("SQL editor"));
    createParts(context);
    setFocusProxy(m_text);
    m_showing.setSingleShot(true);
    m_showing.setInterval(kShowMilliseconds);
    connect(&m_showing, &QTimer::timeout, this, &SqlEditor::showRunRange);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SqlEditor::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SqlEditor::onCaretMoved);
    connect(m_text, &QPlainTextEdit::selectionChanged, this, &SqlEditor::onCaretMoved);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &SqlEditor::onCaretMoved);
    connect(m_text, &SqlTextEdit::findRequested, m_search, &SearchBar::open);
    connect(m_text, &SqlTextEdit::findNextRequested, m_search, &SearchBar::findNext);
}

void SqlEditor::createParts(UiContext context)
{
    m_text = new SqlTextEdit(context, this);
    m_search = new SearchBar(context, *m_text, this);
    auto* parts = new QVBoxLayout(this);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(m_text, 1);
    parts->addWidget(m_search);
}

void SqlEditor::setSyntax(SqlSyntax syntax)
{
    m_text->script().setSyntax(syntax);
    m_text->viewport()->update();
    m_showing.start();
}

QString SqlEditor::text() const
{
    return withLineFeeds(m_text->document()->toRawText());
}

QString SqlEditor::text(const TextRange& range) const
{
    return withLineFeeds(cursorOver(m_text->document(), range).selectedText());
}

void SqlEditor::setText(const QString& text)
{
    clearMarks();
    m_text->setPlainText(text);
}

void SqlEditor::replace(const TextRange& range, const QString& text)
{
    QTextCursor cursor = cursorOver(m_text->document(), range);
    cursor.beginEditBlock(); // or it would be one with letters typed before it
    cursor.insertText(text);
    cursor.endEditBlock();
}

bool SqlEditor::hasSelection() const
{
    return m_text->textCursor().hasSelection();
}

TextRange SqlEditor::runRange() const
{
    const QTextCursor cursor = m_text->textCursor();
    if (cursor.hasSelection())
        return {cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    return statementRange();
}

TextRange SqlEditor::statementRange() const
{
    return StatementFinder(m_text->script())
        .at(m_text->textCursor().position())
        .value_or(TextRange());
}

int SqlEditor::caret() const
{
    return m_text->textCursor().position();
}

void SqlEditor::setCaret(int position)
{
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::clamp(position, 0, m_text->document()->characterCount() - 1));
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

void SqlEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

void SqlEditor::find(bool withReplacing)
{
    m_search->open(withReplacing);
}

void SqlEditor::onCaretMoved()
{
    m_showing.start();
}

void SqlEditor::showRunRange()
{
    const TextRange range = runRange();
    const QTextDocument* document = m_text->document();
    const int first = document->findBlock(int(range.start)).blockNumber();
    const int last = document->findBlock(int(range.end())).blockNumber();
    m_text->gutter().setRunLines(first, range.isEmpty() ? first - 1 : last);
    if (range == m_shown)
        return;
    m_shown = range;
    Q_EMIT runRangeChanged();
}

/// The token there, or the character where no token is; the last one behind the end of the text.
TextRange SqlEditor::errorRange(int position) const
{
    QTextDocument* document = m_text->document();
    const QTextBlock block = document->findBlock(position);
    m_text->script().readThrough(block.blockNumber(), QDeadlineTimer(QDeadlineTimer::Forever));
    for (const SqlToken& token : m_text->script().line(block).tokens) {
        const qsizetype start = block.position() + token.start;
        const bool isThere = position >= start && position < start + token.length;
        if (isThere && token.kind != SqlTokenKind::Whitespace)
            return {start, token.length};
    }
    const bool isAtEnd = position >= block.position() + block.length() - 1;
    const int start = isAtEnd && position > block.position() ? position - 1 : position;
    return {start, block.length() > 1 ? 1 : 0};
}

void SqlEditor::markError(int position)
{
    const int end = m_text->document()->characterCount() - 1;
    const int place = std::clamp(position, 0, end);
    const QTextCursor error = cursorOver(m_text->document(), errorRange(place));
    m_text->ground().setError(error);
    m_text->gutter().setErrorLine(error.document()->findBlock(place).blockNumber());
    setCaret(place);
    m_text->viewport()->update();
}

void SqlEditor::clearMarks()
{
    m_text->ground().setError({});
    m_text->gutter().setErrorLine(-1);
    m_text->viewport()->update();
}

}
