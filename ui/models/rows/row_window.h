// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/reading/keyset_reader.h>
#include <tuplewright/results/result_set.h>

#include <deque>

namespace tw {

/// A read that a RowWindow needs.
struct RowRequest
{
    enum class Kind
    {
        First,
        Last,
        Part, ///< the rows from `part` of the way on
        Number, ///< the rows from the one at `position` on, counted
        From, ///< the rows from the cursor on, wherever that is
        Again, ///< the same rows anew: those from the cursor on, which is taken to be at `position`
        After,
        Before,
    };

    Kind kind = Kind::First;
    qint64 size = 0; ///< rows, at most
    QList<Value> cursor = {}; ///< of From, Again, After, Before
    double part = 0; ///< 0 … 1
    qint64 position = 0; ///< where the first of the rows is taken to be

    /// Whether the rows take the place of those that are there.
    [[nodiscard]] bool isJump() const { return kind != Kind::After && kind != Kind::Before; }
    bool operator==(const RowRequest&) const = default;
};

/// What was read for a request.
struct RowArrival
{
    ResultSet rows;
    KeysetPage page;
    std::optional<qint64> ordinal; ///< one-based, of the first row
    TotalKind kind = TotalKind::None; ///< of the ordinal
    KeysetAnchors anchors = {}; ///< those known by now, of Number
    std::optional<PageInfo> total; ///< where it was asked for too
};

/// The rows in memory, and where they lie among all rows. Knows no database: it says what should
/// be read next and takes what was read.
///
/// Rows are one stretch without gaps, in the order of their query, in blocks that were read one
/// after the other by cursor; blocks far from what is looked at are dropped. Each row has a serial
/// number, which it keeps while it is there, and a position, which changes as it becomes known
/// better. Positions count from 0, in 64 bits. Not thread-safe.
class RowWindow
{
public:
    struct Limits
    {
        qint64 rows = 8192;
        qint64 bytes = 64 << 20;
        qint64 block = 256; ///< rows that are read at once
    };
    enum class Side
    {
        Front,
        Back,
    };

    /// Forgets everything; rows only come by append() then, and all of them are kept.
    void clear();

    /// Rows of these columns follow by append().
    void begin(const ResultHeader& header);

    /// Appends rows to those that are there, all of them as they came.
    void append(RowChunkPtr chunk);

    /// Of the rows that came by append(), shows those whose numbers are named, in that order; null:
    /// all as they came.
    void arrange(std::shared_ptr<const std::vector<quint32>> order);
    [[nodiscard]] bool isArranged() const { return m_order != nullptr; } ///< in another order

    /// Forgets everything; from now on rows are read as they are looked at.
    void open(const ResultHeader& header, const Limits& limits);

    /// Whether rows are read as they scroll into view.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// The columns of the rows.
    [[nodiscard]] const ResultHeader& header() const { return m_header; }

    /// The serial number of the first row in memory.
    [[nodiscard]] qint64 beginSerial() const { return m_begin; }

    /// The serial number behind the last row in memory.
    [[nodiscard]] qint64 endSerial() const { return m_order ? qint64(m_order->size()) : m_end; }

    /// Whether the row of a serial number is in memory.
    [[nodiscard]] bool contains(qint64 serial) const
    {
        return serial >= m_begin && serial < endSerial();
    }
    [[nodiscard]] CellView cell(qint64 serial, int column) const; ///< of a row that is there

    /// Bytes of the rows in memory.
    [[nodiscard]] qint64 byteSize() const { return m_bytes; }

    /// The serial number of the row at a position.
    [[nodiscard]] qint64 serialAt(qint64 position) const { return position - m_shift; }

    /// The position of the row of a serial number.
    [[nodiscard]] qint64 positionOf(qint64 serial) const { return serial + m_shift; }
    [[nodiscard]] bool isPlaceExact() const { return m_isPlaceExact; } ///< of all positions

    /// All rows there are, in memory or not, as far as it is known.
    [[nodiscard]] qint64 size() const { return m_size; }

    /// How well size() is known.
    [[nodiscard]] TotalKind sizeKind() const { return m_sizeKind; }

    /// What counting or estimating has told. Tells by how much positions have changed.
    qint64 setSize(qint64 size, TotalKind kind);

    /// Which positions are looked at.
    void setView(qint64 first, qint64 last);

    /// What should be read now; nothing when what is looked at and its surroundings are there.
    [[nodiscard]] std::optional<RowRequest> needed() const;

    /// The request that reads the rows looked at anew; unset when none of them is there.
    [[nodiscard]] std::optional<RowRequest> again() const;

    /// Takes rows. All others are gone when the request is a jump. Tells by how much the positions
    /// of rows that stay, or of those asked for, have changed.
    qint64 take(const RowRequest& request, const RowArrival& arrival);

    /// The side whose outermost block should be dropped, the rows it holds, and how to drop it.
    [[nodiscard]] std::optional<Side> surplus() const;
    [[nodiscard]] std::pair<qint64, qint64> outermost(Side side) const; ///< serials, from and up to

    /// Drops the outermost block of a side.
    void drop(Side side);

private:
    struct Block
    {
        ResultSet rows;
        qint64 first = 0; ///< serial
        qint64 bytes = 0;
        QList<Value> firstCursor;
        QList<Value> lastCursor;
    };

    void replace(const RowArrival& arrival, qint64 position);
    void push(Side side, const RowArrival& arrival);
    qint64 align(qint64 shift);
    [[nodiscard]] const Block& blockOf(qint64 serial) const;
    void alignFront();
    void alignBack();
    [[nodiscard]] qint64 firstPosition() const { return positionOf(m_begin); }
    [[nodiscard]] qint64 endPosition() const { return positionOf(m_end); }
    [[nodiscard]] qint64 blockRows() const;
    [[nodiscard]] RowRequest jumpTo(qint64 position) const;

    ResultHeader m_header;
    std::deque<Block> m_blocks;
    std::shared_ptr<const std::vector<quint32>> m_order; ///< of arrange()
    Limits m_limits;
    bool m_isOpen = false;
    qint64 m_begin = 0;
    qint64 m_end = 0;
    qint64 m_shift = 0; ///< from serial to position
    qint64 m_bytes = 0;
    bool m_isPlaceExact = true;
    bool m_hasPrevious = false;
    bool m_hasNext = false;
    bool m_isBeyond = false; ///< a jump led behind the last row
    qint64 m_size = 0;
    TotalKind m_sizeKind = TotalKind::None;
    qint64 m_viewFirst = 0;
    qint64 m_viewLast = 0;
};

}
