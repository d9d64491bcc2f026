// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_finder.h"

#include <QTextDocument>

#include <algorithm>
#include <ranges>

namespace tw {

namespace {

bool isComment(const SqlToken& token)
{
    return token.kind == SqlTokenKind::Comment && token.terminated;
}

}

std::optional<TextRange> StatementFinder::at(int position) const
{
    QTextBlock block = m_script.document().findBlock(position);
    read(block);
    // Lines of data belong to the COPY before them.
    while (m_script.stateBefore(block).copies > 0)
        block = block.previous();
    const QList<Found> found = inLine(block);
    const auto around = std::ranges::find_if(found, [position](const Found& one) {
        return one.range.start <= position && position <= std::max(one.stop, one.range.end());
    });
    if (around != found.end())
        return around->range;
    const auto behind = std::ranges::find_if(
        found, [position](const Found& one) { return one.range.start > position; });
    if (behind != found.begin())
        return std::prev(behind)->range;
    if (behind != found.end())
        return behind->range;
    if (const std::optional<TextRange> before = lastBefore(block))
        return before;
    return firstBehind(block);
}

void StatementFinder::read(const QTextBlock& block) const
{
    if (!m_script.isRead())
        m_script.readThrough(block.blockNumber(), QDeadlineTimer(QDeadlineTimer::Forever));
}

std::optional<TextRange> StatementFinder::lastBefore(QTextBlock block) const
{
    do
        block = block.previous();
    while (block.isValid() && !ScriptDocument::hasEnd(block));
    if (!block.isValid())
        return std::nullopt;
    const QList<Found> found = inLine(block);
    return found.isEmpty() ? lastBefore(block) : std::optional(found.last().range);
}

std::optional<TextRange> StatementFinder::firstBehind(QTextBlock block) const
{
    for (block = block.next(); block.isValid(); block = block.next()) {
        read(block);
        const bool hasNone
            = !ScriptDocument::hasEnd(block) && !m_script.stateAfter(block).statement.hasText;
        const QList<Found> found = hasNone ? QList<Found>() : inLine(block);
        if (!found.isEmpty())
            return found.first().range;
    }
    return std::nullopt;
}

QList<StatementFinder::Found> StatementFinder::inLine(const QTextBlock& block) const
{
    QList<Found> found;
    QList<bool> readsData;
    const ScriptLine line = m_script.line(block);
    qsizetype start = m_script.stateBefore(block).statement.hasBegun ? startBefore(block) : -1;
    for (const StatementMark& mark : line.marks) {
        if (!mark.isEnd) {
            start = startBehindComments(block, line, mark.position);
            continue;
        }
        if (mark.hasText) {
            found.append(ended(block, start, mark.position));
            readsData.append(mark.readsData);
        }
        start = -1;
    }
    if (line.after.copies > 0)
        return withData(block, found, readsData);
    if (start >= 0) {
        if (const std::optional<Found> last = endedLater(block, start))
            found.append(*last);
    }
    return found;
}

/// All from the first COPY of a line to the end of the data is one: the data of one cannot be told
/// from what else the line has without it.
QList<StatementFinder::Found> StatementFinder::withData(
    const QTextBlock& block, QList<Found> found, const QList<bool>& readsData) const
{
    const qsizetype first = readsData.indexOf(true);
    QTextBlock last = block;
    while (m_script.stateAfter(last).copies > 0 && last.next().isValid()) {
        last = last.next();
        read(last);
    }
    Found copy = found.at(first);
    const qsizetype end = last.position() + last.length() - 1;
    copy.range.length = end - copy.range.start;
    copy.stop = end;
    found.resize(first);
    found.append(copy);
    return found;
}

StatementFinder::Found StatementFinder::ended(
    const QTextBlock& block, qsizetype start, qsizetype semicolon) const
{
    const qsizetype end = lastTextBefore(block, semicolon);
    return {{start, end - start}, block.position() + semicolon + 1};
}

/// A statement that goes on behind its line; unset when only comments are there.
std::optional<StatementFinder::Found> StatementFinder::endedLater(
    const QTextBlock& block, qsizetype start) const
{
    QTextBlock last = block;
    for (QTextBlock next = block.next(); next.isValid(); next = next.next()) {
        read(next);
        last = next;
        if (!ScriptDocument::hasEnd(next))
            continue;
        const QList<StatementMark> marks = m_script.line(next).marks;
        const auto end = std::ranges::find_if(marks, &StatementMark::isEnd);
        if (!end->hasText)
            return std::nullopt;
        if (!end->readsData)
            return ended(next, start, end->position);
        return inLine(next).first();
    }
    if (!m_script.stateAfter(last).statement.hasText)
        return std::nullopt;
    const qsizetype end = lastTextBefore(last, last.length());
    return Found{{start, end - start}, last.position() + last.length() - 1};
}

/// Where the statement begins that a line stands in.
qsizetype StatementFinder::startBefore(QTextBlock block) const
{
    do
        block = block.previous();
    while (m_script.stateBefore(block).statement.hasBegun && !ScriptDocument::hasEnd(block));
    const ScriptLine line = m_script.line(block);
    return startBehindComments(block, line, line.marks.last().position);
}

/// A comment behind a semicolon, on its line, belongs to what is before it.
qsizetype StatementFinder::startBehindComments(
    const QTextBlock& block, const ScriptLine& line, qsizetype mark) const
{
    const bool isFirst = std::ranges::none_of(
        line.marks, [mark](const StatementMark& one) { return one.isEnd && one.position < mark; });
    const auto from = std::ranges::find(line.tokens, mark, &SqlToken::start);
    if (isFirst || !isComment(*from))
        return block.position() + mark;
    const auto text = std::ranges::find_if(from, line.tokens.end(), [](const SqlToken& token) {
        return token.kind != SqlTokenKind::Whitespace && !isComment(token);
    });
    if (text != line.tokens.end())
        return block.position() + text->start;
    for (QTextBlock next = block.next(); next.isValid(); next = next.next()) {
        read(next);
        for (const SqlToken& token : m_script.line(next).tokens) {
            if (token.kind != SqlTokenKind::Whitespace)
                return next.position() + token.start;
        }
    }
    return block.position() + mark;
}

/// Behind the last token before a column that is not blank; comments count.
qsizetype StatementFinder::lastTextBefore(QTextBlock block, qsizetype column) const
{
    for (; block.isValid(); block = block.previous()) {
        const QList<SqlToken> tokens = m_script.line(block).tokens;
        for (const SqlToken& token : tokens | std::views::reverse) {
            if (token.start < column && token.kind != SqlTokenKind::Whitespace)
                return block.position() + token.start + token.length;
        }
        // An empty line within a string or comment is a part of it.
        if (m_script.stateBefore(block).open.isOpen())
            return block.position();
        column = block.previous().length();
    }
    return 0;
}

}
