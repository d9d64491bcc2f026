// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

#include <QByteArrayView>

#include <cstdlib>
#include <memory>
#include <vector>

namespace tw {

/// One cell as it lies in a chunk; valid while the chunk lives.
struct CellView
{
    StorageClass storage = StorageClass::Null;
    QByteArrayView bytes;

    /// NULL, which has no bytes.
    [[nodiscard]] bool isNull() const { return storage == StorageClass::Null; }
    /// The value was not read whole, see ShortenedValue.
    [[nodiscard]] bool isShortened() const { return storage == StorageClass::Shortened; }
    /// A copy that does not depend on the chunk.
    [[nodiscard]] Value toValue() const { return Value::stored(storage, bytes.toByteArray()); }
};

/// An immutable block of rows: all cell bytes in one arena, an end offset and a storage class for
/// each cell. Shared between threads as RowChunkPtr.
class TW_CORE_EXPORT RowChunk
{
public:
    /// At most 1024.
    [[nodiscard]] qint64 rowCount() const { return m_rows; }
    /// Cells of each row.
    [[nodiscard]] int columnCount() const { return m_columns; }

    /// A view of one cell; both indexes must be within the chunk.
    [[nodiscard]] CellView cell(qint64 row, int column) const
    {
        const size_t index = size_t(row) * size_t(m_columns) + size_t(column);
        const quint32 begin = index == 0 ? 0 : m_ends[index - 1];
        return {m_kinds[index],
            QByteArrayView(m_arena.get() + begin, qsizetype(m_ends[index] - begin))};
    }

    /// The first `rows` rows as a chunk of its own.
    [[nodiscard]] std::shared_ptr<const RowChunk> head(qint64 rows) const;

    /// Memory held, in bytes.
    [[nodiscard]] qint64 byteSize() const;

private:
    friend class RowChunkBuilder;
    struct Free
    {
        void operator()(char* memory) const { std::free(memory); }
    };

    qint64 m_rows = 0;
    int m_columns = 0;
    std::unique_ptr<char, Free> m_arena;
    std::vector<quint32> m_ends;
    std::vector<StorageClass> m_kinds;
};

using RowChunkPtr = std::shared_ptr<const RowChunk>;

/// Collects rows into a chunk. A chunk is full at 1024 rows, 64 MiB, or 16 ms after its first row,
/// so that slow results are seen early and fast ones are handed over in large blocks.
class TW_CORE_EXPORT RowChunkBuilder
{
public:
    /// Collects rows of so many cells each.
    explicit RowChunkBuilder(int columns);

    /// The next cell is NULL.
    void appendNull() { endCell(StorageClass::Null); }
    /// Copies the bytes of the next cell.
    void append(StorageClass storage, const char* bytes, size_t size)
    {
        appendBytes(bytes, size);
        endCell(storage);
    }
    /// Room for `size` bytes, to be ended by commit() with the number really written.
    [[nodiscard]] char* reserve(size_t size);
    /// Ends the cell that reserve() made room for, with `size` bytes of it.
    void commit(StorageClass storage, size_t size)
    {
        m_used += size;
        endCell(storage);
    }

    /// Call after the last cell of a row; true when the chunk should be sealed now.
    [[nodiscard]] bool endRow();

    /// No row was ended since the last seal().
    [[nodiscard]] bool isEmpty() const { return m_rows == 0; }
    /// The rows collected so far, which the builder then forgets.
    [[nodiscard]] RowChunkPtr seal();

private:
    void appendBytes(const char* bytes, size_t size);
    void grow(size_t needed);
    void endCell(StorageClass storage)
    {
        m_ends.push_back(quint32(m_used));
        m_kinds.push_back(storage);
    }

    int m_columns;
    qint64 m_rows = 0;
    qint64 m_firstRowAt = 0;
    std::unique_ptr<char, RowChunk::Free> m_arena;
    size_t m_used = 0;
    size_t m_capacity = 0;
    std::vector<quint32> m_ends;
    std::vector<StorageClass> m_kinds;
};

}
