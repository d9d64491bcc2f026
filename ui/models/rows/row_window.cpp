// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_window.h"

#include <algorithm>

namespace tw {

namespace {

/// Rows so many blocks away are reached by walking, those farther away by a jump.
constexpr qint64 kWalkedBlocks = 4;

/// So many rows are read at once although they are large.
constexpr qint64 kLeastBlock = 64;

/// What is before an estimated place is not known, so there is room for as much.
constexpr qint64 kRoomBefore = 1;

}

void RowWindow::clear()
{
    *this = RowWindow();
}

void RowWindow::begin(const ResultHeader& header)
{
    clear();
    m_header = header;
}

void RowWindow::open(const ResultHeader& header, const Limits& limits)
{
    begin(header);
    m_limits = limits;
    m_isOpen = true;
}

void RowWindow::append(RowChunkPtr chunk)
{
    Block block{.first = m_end, .bytes = chunk->byteSize()};
    [[maybe_unused]] const Result<void> begun = block.rows.begin(m_header);
    [[maybe_unused]] const Result<void> pushed = block.rows.push(std::move(chunk));
    Q_ASSERT(begun && pushed);
    m_end += block.rows.rowCount();
    m_bytes += block.bytes;
    m_size = m_end;
    m_order.reset();
    m_blocks.push_back(std::move(block));
}

void RowWindow::arrange(std::shared_ptr<const std::vector<quint32>> order)
{
    Q_ASSERT(!m_isOpen);
    m_order = std::move(order);
    m_size = endSerial();
}

const RowWindow::Block& RowWindow::blockOf(qint64 serial) const
{
    return *std::prev(std::upper_bound(m_blocks.begin(), m_blocks.end(), serial,
        [](qint64 sought, const Block& block) { return sought < block.first; }));
}

CellView RowWindow::cell(qint64 serial, int column) const
{
    const qint64 loaded = m_order ? qint64((*m_order)[size_t(serial)]) : serial;
    const Block& block = blockOf(loaded);
    return block.rows.cell(loaded - block.first, column);
}

qint64 RowWindow::setSize(qint64 size, TotalKind kind)
{
    // The end that was reached is known better than from counting.
    const bool isEndKnown
        = !m_blocks.empty() && !m_hasNext && m_isPlaceExact && m_sizeKind == TotalKind::Exact;
    if (isEndKnown)
        return 0;
    m_size = std::max<qint64>(size, 0);
    m_sizeKind = kind;
    return align(m_shift);
}

/// Puts the rows where they can be. `shift` is where they were looked for.
qint64 RowWindow::align(qint64 shift)
{
    if (!m_blocks.empty()) {
        alignFront();
        alignBack();
        alignFront();
    }
    const qint64 moved = m_shift - shift;
    m_viewFirst = std::max<qint64>(0, m_viewFirst + moved);
    m_viewLast = std::max(m_viewFirst, m_viewLast + moved);
    return moved;
}

void RowWindow::setView(qint64 first, qint64 last)
{
    m_viewFirst = first;
    m_viewLast = std::max(first, last);
}

std::optional<RowRequest> RowWindow::needed() const
{
    if (!m_isOpen)
        return std::nullopt;
    const bool isKnownEmpty = m_sizeKind == TotalKind::Exact && m_size == 0;
    if (m_blocks.empty())
        return isKnownEmpty ? std::nullopt : std::optional(jumpTo(m_viewFirst));
    const qint64 walked = kWalkedBlocks * m_limits.block;
    const qint64 ahead = m_limits.block / 2;
    const qint64 first = firstPosition();
    const qint64 end = endPosition();
    // Rows that turned out not to be there are not looked for again.
    const qint64 viewFirst = std::min(m_viewFirst, std::max<qint64>(0, m_size - 1));
    const qint64 viewLast = std::max(viewFirst, m_viewLast);
    if (viewFirst > end + walked || viewLast < first - walked)
        return jumpTo(viewFirst);
    RowRequest before{RowRequest::Kind::Before, blockRows(), m_blocks.front().firstCursor};
    RowRequest after{RowRequest::Kind::After, blockRows(), m_blocks.back().lastCursor};
    if (viewFirst < first && m_hasPrevious)
        return before;
    if (viewLast + ahead > end && m_hasNext)
        return after;
    if (viewFirst - ahead < first && m_hasPrevious)
        return before;
    return std::nullopt;
}

/// Of large rows fewer are read at once.
qint64 RowWindow::blockRows() const
{
    const qint64 rows = std::max<qint64>(1, m_end - m_begin);
    const qint64 bytes = std::max<qint64>(1, m_bytes / rows);
    return std::min(m_limits.block, std::max(kLeastBlock, m_limits.bytes / 8 / bytes));
}

RowRequest RowWindow::jumpTo(qint64 position) const
{
    if (position < m_limits.block)
        return {RowRequest::Kind::First, blockRows()};
    const bool isLast = m_isBeyond || position + m_limits.block >= m_size;
    if (isLast && m_sizeKind != TotalKind::None)
        return {RowRequest::Kind::Last, blockRows()};
    return {RowRequest::Kind::Part, blockRows(), {},
        std::clamp(double(position) / double(std::max<qint64>(m_size, 1)), 0.0, 1.0), position};
}

std::optional<RowRequest> RowWindow::again() const
{
    if (m_blocks.empty())
        return std::nullopt;
    const qint64 position = std::clamp(m_viewFirst, firstPosition(), endPosition() - 1);
    const Block& block = blockOf(serialAt(position));
    if (block.first == m_begin && !m_hasPrevious)
        return RowRequest{RowRequest::Kind::First, m_limits.block};
    return RowRequest{
        RowRequest::Kind::Again, 2 * m_limits.block, block.firstCursor, 0, positionOf(block.first)};
}

qint64 RowWindow::take(const RowRequest& request, const RowArrival& arrival)
{
    const bool isTold = arrival.total && arrival.total->total;
    if (isTold) {
        m_size = *arrival.total->total;
        m_sizeKind = arrival.total->totalKind;
    }
    if (!request.isJump()) {
        push(request.kind == RowRequest::Kind::After ? Side::Back : Side::Front, arrival);
        return align(m_shift);
    }
    // What was counted before these rows were read is not exact any more.
    const bool isRead
        = request.kind == RowRequest::Kind::First || request.kind == RowRequest::Kind::Again;
    if (isRead && !isTold && m_sizeKind == TotalKind::Exact)
        m_sizeKind = TotalKind::Estimate;
    const bool isLast = request.kind == RowRequest::Kind::Last;
    replace(arrival, isLast ? std::max<qint64>(0, m_size - arrival.page.rows) : request.position);
    const qint64 lookedFor = m_shift;
    m_isBeyond = m_blocks.empty() && m_hasPrevious;
    m_isPlaceExact = arrival.kind == TotalKind::Exact;
    if (arrival.ordinal)
        m_shift += *arrival.ordinal - 1 - firstPosition();
    if (m_blocks.empty() && !m_isBeyond) {
        m_size = 0;
        m_sizeKind = TotalKind::Exact;
    }
    return align(lookedFor);
}

void RowWindow::replace(const RowArrival& arrival, qint64 position)
{
    m_blocks.clear();
    m_begin = m_end;
    m_bytes = 0;
    m_hasPrevious = arrival.page.hasPrevious;
    m_hasNext = arrival.page.hasNext;
    m_shift = position - m_begin;
    push(Side::Back, arrival);
}

void RowWindow::push(Side side, const RowArrival& arrival)
{
    (side == Side::Back ? m_hasNext : m_hasPrevious)
        = side == Side::Back ? arrival.page.hasNext : arrival.page.hasPrevious;
    const qint64 count = arrival.rows.rowCount();
    if (count == 0)
        return;
    Block block{arrival.rows, 0, arrival.rows.byteSize(), arrival.page.first, arrival.page.last};
    m_bytes += block.bytes;
    if (side == Side::Back) {
        block.first = m_end;
        m_end += count;
        m_blocks.push_back(std::move(block));
    } else {
        m_begin -= count;
        block.first = m_begin;
        m_blocks.push_front(std::move(block));
    }
}

/// Where the first row of all is there, it is at 0; else there is room before.
void RowWindow::alignFront()
{
    if (!m_hasPrevious) {
        m_shift -= firstPosition();
        m_isPlaceExact = true;
    } else if (firstPosition() < kRoomBefore) {
        m_shift += kRoomBefore - firstPosition();
        m_isPlaceExact = false;
    }
}

/// Where the last row of all is there, it is at the end; else there is room behind.
void RowWindow::alignBack()
{
    if (!m_isOpen)
        return;
    if (!m_hasNext) {
        const bool fits = m_size - (m_end - m_begin) >= (m_hasPrevious ? kRoomBefore : 0);
        const bool isCounted = m_sizeKind == TotalKind::Exact && fits && m_hasPrevious;
        if (!m_isPlaceExact && isCounted) {
            m_shift += m_size - endPosition();
            m_isPlaceExact = true;
            return;
        }
        m_size = endPosition();
        m_sizeKind = m_isPlaceExact ? TotalKind::Exact : TotalKind::Estimate;
        return;
    }
    const qint64 least = endPosition() + 1;
    if (m_size >= least)
        return;
    const qint64 excess = least - m_size;
    if (!m_isPlaceExact && m_sizeKind == TotalKind::Exact
        && firstPosition() - excess >= kRoomBefore) {
        m_shift -= excess;
        return;
    }
    m_size = least;
    if (m_sizeKind != TotalKind::Estimate)
        m_sizeKind = TotalKind::AtLeast;
}

std::optional<RowWindow::Side> RowWindow::surplus() const
{
    const bool isOver = m_end - m_begin > m_limits.rows || m_bytes > m_limits.bytes;
    if (!m_isOpen || !isOver || m_blocks.size() < 2)
        return std::nullopt;
    const qint64 before = m_viewFirst - positionOf(outermost(Side::Front).second);
    const qint64 behind = positionOf(outermost(Side::Back).first) - m_viewLast;
    if (std::max(before, behind) < m_limits.block / 2)
        return std::nullopt;
    return before > behind ? Side::Front : Side::Back;
}

std::pair<qint64, qint64> RowWindow::outermost(Side side) const
{
    const Block& block = side == Side::Front ? m_blocks.front() : m_blocks.back();
    return {block.first, block.first + block.rows.rowCount()};
}

void RowWindow::drop(Side side)
{
    const auto [from, to] = outermost(side);
    if (side == Side::Front) {
        m_bytes -= m_blocks.front().bytes;
        m_blocks.pop_front();
        m_begin = to;
        m_hasPrevious = true;
    } else {
        m_bytes -= m_blocks.back().bytes;
        m_blocks.pop_back();
        m_end = from;
        m_hasNext = true;
    }
}

}
