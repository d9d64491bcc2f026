// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script_document.h"

#include <QTextDocument>

#include <algorithm>
#include <limits>

namespace tw {

namespace {

constexpr int kSliceMilliseconds = 4;
constexpr int kLinesBetweenLooks = 32; ///< at the clock
constexpr int kColoured = 1;
constexpr int kHasEnd = 2;
constexpr int kStateShift = 2;

}

ScriptDocument::ScriptDocument(QTextDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_reader(m_syntax)
    , m_states{ScriptState()}
{
    m_ids.insert(ScriptState(), 0);
    m_lines = m_to = document.blockCount();
    static_cast<void>(document.documentLayout()); // without one no document tells of changes
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScriptDocument::readSlice);
    connect(&document, &QTextDocument::contentsChange, this, &ScriptDocument::onChange);
    m_timer.start();
}

void ScriptDocument::setSyntax(SqlSyntax syntax)
{
    m_syntax = syntax;
    m_reader = ScriptLineReader(syntax);
    // No line may seem to be unchanged only because its old state is the new one's.
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next())
        block.setUserState(-1);
    m_from = 0;
    m_to = m_document.blockCount();
    m_timer.start();
}

void ScriptDocument::onChange(int position, int, int added)
{
    const int count = m_document.blockCount();
    const int moved = count - m_lines;
    m_lines = count;
    const int end = std::min(position + added, m_document.characterCount() - 1);
    const int first = m_document.findBlock(position).blockNumber();
    const int behind = m_document.findBlock(end).blockNumber() + 1;
    if (isRead()) {
        m_from = first;
        m_to = behind;
    } else {
        m_from = std::min(m_from, first);
        m_to = std::max(m_to > first ? m_to + moved : m_to, behind);
    }
    m_to = std::min(m_to, count);
    m_timer.start();
}

void ScriptDocument::readSlice()
{
    const int first = m_from;
    const bool isDone = readThrough(
        std::numeric_limits<int>::max(), QDeadlineTimer(kSliceMilliseconds, Qt::PreciseTimer));
    if (!isDone)
        m_timer.start();
    if (m_from > first)
        Q_EMIT linesRead(first, m_from);
}

bool ScriptDocument::readThrough(int lineNumber, QDeadlineTimer deadline)
{
    if (isRead() || m_from > lineNumber)
        return true;
    QTextBlock block = m_document.findBlockByNumber(m_from);
    int before = stateIdBefore(block);
    for (int count = 1; m_from < m_to && m_from <= lineNumber; ++count) {
        const bool meansMore = readLine(block, before);
        ++m_from;
        block = block.next();
        if (meansMore && m_from == m_to && block.isValid())
            ++m_to;
        if (count % kLinesBetweenLooks == 0 && deadline.hasExpired())
            break;
    }
    return isRead() || m_from > lineNumber;
}

/// True when the line behind it begins otherwise than before.
bool ScriptDocument::readLine(QTextBlock block, int& before)
{
    m_reader.read(block.text(), m_states.at(before), m_line);
    const int old = block.userState() < 0 ? -1 : block.userState() >> kStateShift;
    const bool isSame = old >= 0 && m_states.at(old) == m_line.after;
    const int after = isSame ? old : idOf(m_line.after);
    const bool hasEnd = std::ranges::any_of(m_line.marks, &StatementMark::isEnd);
    block.setUserState((after << kStateShift) | (hasEnd ? kHasEnd : 0));
    before = after;
    return !isSame;
}

int ScriptDocument::idOf(const ScriptState& state)
{
    const auto known = m_ids.constFind(state);
    if (known != m_ids.constEnd())
        return *known;
    const int id = int(m_states.size());
    m_states.append(state);
    m_ids.insert(state, id);
    return id;
}

int ScriptDocument::stateIdBefore(const QTextBlock& block) const
{
    const int state = block.previous().userState();
    return state < 0 ? 0 : state >> kStateShift;
}

const ScriptState& ScriptDocument::stateBefore(const QTextBlock& block) const
{
    return m_states.at(stateIdBefore(block));
}

const ScriptState& ScriptDocument::stateAfter(const QTextBlock& block) const
{
    return m_states.at(block.userState() < 0 ? 0 : block.userState() >> kStateShift);
}

ScriptLine ScriptDocument::line(const QTextBlock& block) const
{
    ScriptLine line;
    m_reader.read(block.text(), stateBefore(block), line);
    return line;
}

bool ScriptDocument::hasEnd(const QTextBlock& block)
{
    return block.userState() >= 0 && (block.userState() & kHasEnd) != 0;
}

bool ScriptDocument::isColoured(const QTextBlock& block)
{
    return block.userState() >= 0 && (block.userState() & kColoured) != 0;
}

void ScriptDocument::setColoured(QTextBlock block, bool coloured)
{
    if (block.userState() >= 0)
        block.setUserState(
            coloured ? block.userState() | kColoured : block.userState() & ~kColoured);
}

void ScriptDocument::forgetColours()
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next())
        setColoured(block, false);
}

}
