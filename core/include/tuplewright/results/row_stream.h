// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/async/delivery.h>
#include <tuplewright/base/call_options.h>
#include <tuplewright/results/row_sink.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace tw {

/// Hands rows from the thread that reads them to a receiver, at most `kCredits` chunks ahead. A
/// receiver that is gone, or takes nothing for `patience`, ends the reading, so that neither the
/// thread nor the connection waits for it forever. Share it by shared_ptr: the worker pushes, the
/// receiver takes.
class TW_CORE_EXPORT RowStream final : public RowSink
{
public:
    static constexpr size_t kCredits = 8;
    static constexpr std::chrono::milliseconds kPatience{60'000};

    /// `onReady` runs in the receiver's thread, once for any number of chunks. Call there.
    RowStream(QObject* receiver, std::function<void()> onReady,
        std::chrono::milliseconds patience = kPatience);

    /// Waits for credit. Ends early with Cancelled after close() or when the receiver is gone, with
    /// Timeout when it is not patient any more.
    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

    struct Batch
    {
        std::optional<ResultHeader> header; ///< set in the first batch
        std::vector<RowChunkPtr> chunks;
    };

    /// All that is ready. Thread-safe.
    [[nodiscard]] Batch take();

    /// The receiver wants no more. Thread-safe.
    void close();

private:
    void notify();

    Delivery m_delivery;
    std::function<void()> m_onReady;
    std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable m_credit;
    std::optional<ResultHeader> m_header;
    std::deque<RowChunkPtr> m_ready;
    bool m_notified = false;
    bool m_closed = false;
};

}
