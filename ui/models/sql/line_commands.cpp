// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_commands.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace tw {

namespace {

constexpr QStringView kComment = u"--";

int leadingBlanks(const QString& line)
{
    const auto text = std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; });
    return int(text - line.begin());
}

bool isEmptyLine(const QTextBlock& block)
{
    const QString line = block.text();
    return leadingBlanks(line) == line.size();
}

/// The lines of the selection; not the one in which it ends before the first character.
QList<QTextBlock> linesOf(const QTextCursor& cursor)
{
    const QTextDocument* document = cursor.document();
    const QTextBlock last = document->findBlock(cursor.selectionEnd());
    QList<QTextBlock> lines{document->findBlock(cursor.selectionStart())};
    while (lines.last() != last)
        lines.append(lines.last().next());
    if (lines.size() > 1 && last.position() == cursor.selectionEnd())
        lines.removeLast();
    return lines;
}

bool isCommentLine(const QTextBlock& block)
{
    const QString line = block.text();
    return QStringView(line).sliced(leadingBlanks(line)).startsWith(kComment);
}

void insertAt(const QTextBlock& block, int column, const QString& text)
{
    QTextCursor place(block);
    place.setPosition(block.position() + column);
    place.insertText(text);
}

void removeAt(const QTextBlock& block, int column, int length)
{
    QTextCursor place(block);
    place.setPosition(block.position() + column);
    place.setPosition(block.position() + column + length, QTextCursor::KeepAnchor);
    place.removeSelectedText();
}

void uncomment(const QTextBlock& block)
{
    const QString line = block.text();
    const int column = leadingBlanks(line);
    const bool hasBlank = line.size() > column + 2 && line.at(column + 2) == u' ';
    removeAt(block, column, hasBlank ? 3 : 2);
}

}

void toggleComment(QTextCursor& cursor)
{
    QList<QTextBlock> lines = linesOf(cursor);
    if (!std::ranges::all_of(lines, isEmptyLine))
        lines.removeIf(isEmptyLine);
    cursor.beginEditBlock();
    if (std::ranges::all_of(lines, isCommentLine)) {
        std::ranges::for_each(lines, uncomment);
    } else {
        int column = leadingBlanks(lines.first().text());
        for (const QTextBlock& line : std::as_const(lines))
            column = std::min(column, leadingBlanks(line.text()));
        for (const QTextBlock& line : std::as_const(lines))
            insertAt(line, column, kComment.toString() + u' ');
    }
    cursor.endEditBlock();
}

void indentLines(QTextCursor& cursor)
{
    const QList<QTextBlock> lines = linesOf(cursor);
    cursor.beginEditBlock();
    for (const QTextBlock& line : lines) {
        if (!isEmptyLine(line))
            insertAt(line, 0, QString(kIndent, u' '));
    }
    cursor.endEditBlock();
}

void unindentLines(QTextCursor& cursor)
{
    const QList<QTextBlock> lines = linesOf(cursor);
    cursor.beginEditBlock();
    for (const QTextBlock& line : lines) {
        const QString text = line.text();
        const bool hasTab = text.startsWith(u'\t');
        removeAt(line, 0, hasTab ? 1 : std::min(kIndent, leadingBlanks(text)));
    }
    cursor.endEditBlock();
}

void duplicateLines(QTextCursor& cursor)
{
    const QList<QTextBlock> lines = linesOf(cursor);
    QStringList texts;
    for (const QTextBlock& line : lines)
        texts.append(line.text());
    const int length = int(texts.join(u'\n').size()) + 1;
    const int anchor = cursor.anchor() + length;
    const int position = cursor.position() + length;
    cursor.beginEditBlock();
    insertAt(lines.last(), lines.last().length() - 1, u'\n' + texts.join(u'\n'));
    cursor.endEditBlock();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
}

void insertIndent(QTextCursor& cursor)
{
    const int column = cursor.positionInBlock();
    cursor.insertText(QString(kIndent - column % kIndent, u' '));
}

}
