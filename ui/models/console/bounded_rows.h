// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/results/row_stream.h>

#include <atomic>

namespace tw {

/// What is left of the memory for the results of one run, which they share. Used by the thread of
/// the session, one statement after another.
struct RowBudget
{
    static constexpr qint64 kRows = 1'000'000;
    static constexpr qint64 kBytes = qint64(192) * 1024 * 1024;

    qint64 rows = kRows;
    qint64 bytes = kBytes; ///< looked at before each chunk

    /// Takes what a chunk needs and returns how many of its rows may be kept.
    [[nodiscard]] qint64 take(const RowChunk& chunk);
};

/// Hands the rows of a statement to a stream as long as there is room for them, and counts all.
class BoundedRows final : public RowSink
{
public:
    enum class AtBound
    {
        StopReading, ///< the statement ends with Limit; isFull() tells that it was this
        ReadOn ///< what changed something, or is part of a transaction, must not be cut off
    };

    BoundedRows(
        std::shared_ptr<RowStream> stream, std::shared_ptr<RowBudget> budget, AtBound atBound);

    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

    /// Rows that came, kept or not. Thread-safe.
    [[nodiscard]] qint64 seen() const { return m_seen; }
    /// Some rows were not kept. Thread-safe.
    [[nodiscard]] bool isFull() const { return m_isFull; }
    /// The statement returns rows, perhaps none. Thread-safe.
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }

private:
    [[nodiscard]] Result<void> atBound() const;

    std::shared_ptr<RowStream> m_stream;
    std::shared_ptr<RowBudget> m_budget;
    AtBound m_atBound;
    std::atomic<qint64> m_seen = 0;
    std::atomic<bool> m_isFull = false;
    std::atomic<bool> m_hasHeader = false;
};

}
