// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/row_sink.h>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace tw {

/// Rows of one statement after another on their way from the thread that reads them to the one that
/// needs them, a few chunks ahead.
class ChunkPipe final : public RowSink
{
public:
    static constexpr size_t kMostWaiting = 8;

    Result<void> begin(const ResultHeader& header) override;

    /// Waits while enough chunks wait. Fails with Cancelled after close().
    Result<void> push(RowChunkPtr chunk) override;

    /// The statement at hand has ended so. Nothing comes behind an error.
    void finish(const Result<void>& how);

    /// What the rows of the first statement hold. Waits for it.
    [[nodiscard]] Result<ResultHeader> header();

    /// The next rows of the statement at hand; null at its end, after which those of the next one
    /// follow. Waits for them.
    [[nodiscard]] Result<RowChunkPtr> next();

    /// Nobody wants more.
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<RowChunkPtr> m_waiting; ///< null stands for the end of a statement
    std::optional<ResultHeader> m_header;
    std::optional<Error> m_error;
    bool m_closed = false;
};

}
