// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/results/row_chunk.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <new>

namespace tw {

namespace {

// Few enough that what a sink does with a chunk takes less time than a socket takes to fill: the
// server never waits for a reader that writes a file.
constexpr qint64 kMaxRows = 1024;
constexpr size_t kMaxBytes = size_t(64) << 20;
constexpr qint64 kMaxAgeNs = 16'000'000;
constexpr qint64 kRowsPerClockLook = 64;
constexpr size_t kFirstArena = size_t(16) << 10;

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

char* reallocate(char* memory, size_t size)
{
    auto* moved = static_cast<char*>(std::realloc(memory, std::max<size_t>(size, 1)));
    if (!moved)
        throw std::bad_alloc();
    return moved;
}

}

std::shared_ptr<const RowChunk> RowChunk::head(qint64 rows) const
{
    auto part = std::make_shared<RowChunk>();
    part->m_rows = std::min(rows, m_rows);
    const auto cells = std::ptrdiff_t(part->m_rows) * m_columns;
    part->m_columns = m_columns;
    part->m_ends.assign(m_ends.begin(), m_ends.begin() + cells);
    part->m_kinds.assign(m_kinds.begin(), m_kinds.begin() + cells);
    const size_t bytes = part->m_ends.empty() ? 0 : part->m_ends.back();
    part->m_arena.reset(reallocate(nullptr, bytes));
    std::memcpy(part->m_arena.get(), m_arena.get(), bytes);
    return part;
}

qint64 RowChunk::byteSize() const
{
    const size_t arena = m_ends.empty() ? 0 : m_ends.back();
    return qint64(arena) + qint64(m_ends.size()) * qint64(sizeof(quint32)) + qint64(m_kinds.size());
}

RowChunkBuilder::RowChunkBuilder(int columns)
    : m_columns(columns)
{ }

char* RowChunkBuilder::reserve(size_t size)
{
    if (m_used + size > m_capacity)
        grow(m_used + size);
    return m_arena.get() + m_used;
}

void RowChunkBuilder::appendBytes(const char* bytes, size_t size)
{
    // Before its first byte the arena is null, which memcpy may not be given even for nothing.
    if (size == 0)
        return;
    std::memcpy(reserve(size), bytes, size);
    m_used += size;
}

void RowChunkBuilder::grow(size_t needed)
{
    m_capacity = std::max({needed, m_capacity * 2, kFirstArena});
    m_arena.reset(reallocate(m_arena.release(), m_capacity));
}

bool RowChunkBuilder::endRow()
{
    ++m_rows;
    if (m_rows == kMaxRows || m_used >= kMaxBytes)
        return true;
    if (m_rows == 1) {
        m_firstRowAt = nowNs();
        return false;
    }
    return m_rows % kRowsPerClockLook == 0 && nowNs() - m_firstRowAt >= kMaxAgeNs;
}

RowChunkPtr RowChunkBuilder::seal()
{
    auto chunk = std::make_shared<RowChunk>();
    chunk->m_rows = m_rows;
    chunk->m_columns = m_columns;
    const size_t lastCapacity = m_capacity;
    chunk->m_arena.reset(reallocate(m_arena.release(), m_used));
    // Vectors of a full chunk are moved as they are; a short one gives its slack back.
    if (m_rows < kMaxRows) {
        m_ends.shrink_to_fit();
        m_kinds.shrink_to_fit();
    }
    const size_t cells = size_t(m_rows) * size_t(m_columns);
    chunk->m_ends = std::move(m_ends);
    chunk->m_kinds = std::move(m_kinds);

    const bool wasFull = m_rows == kMaxRows;
    *this = RowChunkBuilder(m_columns);
    if (wasFull) {
        grow(lastCapacity);
        m_ends.reserve(cells);
        m_kinds.reserve(cells);
    }
    return chunk;
}

}
