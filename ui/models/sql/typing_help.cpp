// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing_help.h"

#include "line_commands.h"

#include <QTextDocument>

#include <algorithm>

namespace tw {

namespace {

constexpr QStringView kOpeners = u"(['\"";
constexpr QStringView kClosers = u")]'\"";
constexpr int kMilliseconds = 5;

QChar characterAt(const QTextCursor& cursor, int offset)
{
    const int position = cursor.position() + offset;
    return position < 0 ? QChar() : cursor.document()->characterAt(position);
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

/// Nothing, or what may stand behind a closing bracket.
bool leavesRoom(QChar next)
{
    return next.isNull() || next == QChar::ParagraphSeparator || next.isSpace()
        || QStringView(u"),;]").contains(next);
}

/// `E'` and its like begin strings; behind any other word a quote ends something.
bool isBehindPrefix(const QTextCursor& cursor)
{
    return QStringView(u"eEnNbBxX").contains(characterAt(cursor, -1))
        && !isWordPart(characterAt(cursor, -2));
}

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"';
}

}

bool TypingHelp::type(QTextCursor& cursor, QChar typed)
{
    forgetOthers(cursor);
    if (kClosers.contains(typed) && !cursor.hasSelection() && typeOver(cursor, typed))
        return true;
    const qsizetype kind = kOpeners.indexOf(typed);
    if (kind < 0)
        return false;
    const QChar closing = kClosers.at(kind);
    if (cursor.hasSelection()) {
        enclose(cursor, typed, closing);
        return true;
    }
    if (!shouldClose(cursor, typed))
        return false;
    cursor.beginEditBlock();
    cursor.insertText(QString(typed) + closing);
    cursor.movePosition(QTextCursor::PreviousCharacter);
    cursor.endEditBlock();
    m_closed.append(cursor);
    return true;
}

bool TypingHelp::typeOver(QTextCursor& cursor, QChar typed)
{
    const auto closed = std::ranges::find(
        m_closed, cursor.position(), [](const QTextCursor& one) { return one.position(); });
    if (closed == m_closed.end() || characterAt(cursor, 0) != typed)
        return false;
    m_closed.erase(closed);
    cursor.movePosition(QTextCursor::NextCharacter);
    return true;
}

void TypingHelp::enclose(QTextCursor& cursor, QChar opening, QChar closing) const
{
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    cursor.beginEditBlock();
    cursor.setPosition(end);
    cursor.insertText(closing);
    cursor.setPosition(start);
    cursor.insertText(opening);
    cursor.endEditBlock();
    cursor.setPosition(start + 1);
    cursor.setPosition(end + 1, QTextCursor::KeepAnchor);
}

bool TypingHelp::shouldClose(const QTextCursor& cursor, QChar opening) const
{
    if (!leavesRoom(characterAt(cursor, 0)) || textAround(cursor))
        return false;
    const QChar before = characterAt(cursor, -1);
    return !isQuote(opening)
        || (before != opening && (!isWordPart(before) || isBehindPrefix(cursor)));
}

/// The string, name or comment that the caret stands in; unset: it stands in none.
std::optional<SqlToken> TypingHelp::textAround(const QTextCursor& cursor) const
{
    const QTextBlock block = cursor.block();
    m_script.readThrough(block.blockNumber(), QDeadlineTimer(kMilliseconds));
    const int column = cursor.positionInBlock();
    if (const SqlOpenToken& open = m_script.stateBefore(block).open; column == 0 && open.isOpen())
        return SqlToken{open.kind, 0, 0, false};
    const QString text = block.text();
    for (const SqlToken& token : m_script.line(block).tokens) {
        const qsizetype end = token.start + token.length;
        const bool isLineComment = token.kind == SqlTokenKind::Comment
            && QStringView(text).sliced(token.start).startsWith(u"--");
        const bool hasEnd = token.terminated && !isLineComment;
        const bool isText = token.kind == SqlTokenKind::String
            || token.kind == SqlTokenKind::Comment || token.kind == SqlTokenKind::QuotedIdentifier;
        if (isText && token.start < column && (hasEnd ? column < end : column <= end))
            return token;
    }
    return std::nullopt;
}

bool TypingHelp::removeBackwards(QTextCursor& cursor)
{
    forgetOthers(cursor);
    const auto closed = std::ranges::find(
        m_closed, cursor.position(), [](const QTextCursor& one) { return one.position(); });
    if (cursor.hasSelection() || closed == m_closed.end())
        return false;
    const qsizetype kind = kClosers.indexOf(characterAt(cursor, 0));
    if (kind < 0 || characterAt(cursor, -1) != kOpeners.at(kind))
        return false;
    m_closed.erase(closed);
    cursor.beginEditBlock();
    cursor.deleteChar();
    cursor.deletePreviousChar();
    cursor.endEditBlock();
    return true;
}

void TypingHelp::startLine(QTextCursor& cursor)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const std::optional<SqlToken> around = textAround(cursor);
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    // Blanks would be a part of a value. Bodies between dollar quotes are code.
    const bool isValue = around && around->kind != SqlTokenKind::Comment
        && !QStringView(before).sliced(around->start).startsWith(u'$')
        && m_script.stateBefore(cursor.block()).open.tag.isEmpty();
    const auto text = std::ranges::find_if(before, [](QChar c) { return !c.isSpace(); });
    const QString indent = isValue ? QString() : before.first(text - before.begin());
    const bool opens = !around && before.trimmed().endsWith(u'(');
    const bool closes = opens && characterAt(cursor, 0) == u')';
    cursor.insertText(u'\n' + indent + QString(opens ? kIndent : 0, u' '));
    if (closes) {
        const int place = cursor.position();
        cursor.insertText(u'\n' + indent);
        cursor.setPosition(place);
    }
    cursor.endEditBlock();
}

/// A caret that left the line has done with the brackets there.
void TypingHelp::forgetOthers(const QTextCursor& cursor)
{
    m_closed.removeIf([&cursor](const QTextCursor& closed) {
        return closed.block() != cursor.block() || closed.position() < cursor.position()
            || !kClosers.contains(characterAt(closed, 0));
    });
}

}
