// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/async/delivery.h>
#include <tuplewright/async/executor.h>
#include <tuplewright/async/worker_queue.h>
#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>

#include <optional>
#include <vector>

namespace tw {

/// A call under way on an Executor or in a WorkerQueue. It always ends with what really happened: a
/// COMMIT that won the race against requestCancel() reports success. Dropping an Operation neither
/// stops nor waits.
template <class T>
class Operation
{
public:
    using Work = std::move_only_function<Result<T>(const StopToken& stop)>;

    Operation() = default;

    /// Runs `work` on the executor; its stop token fires on requestCancel() and on shutdown.
    [[nodiscard]] static Operation start(Executor& executor, Work work)
    {
        Operation operation = made();
        executor.post(jobOf(operation.m_state, std::move(work)));
        return operation;
    }

    /// The same in a lane of the queue. What has not begun is over at once when it is cancelled.
    [[nodiscard]] static Operation start(WorkerQueue& queue, Lane lane, Work work)
    {
        Operation operation = made();
        operation.m_state->drop = queue.post(lane, jobOf(operation.m_state, std::move(work)));
        return operation;
    }

    /// False for a default-made or moved-from operation, which has no result.
    [[nodiscard]] bool isValid() const { return m_state != nullptr; }

    /// The result is there, or there will never be one.
    [[nodiscard]] bool isFinished() const
    {
        if (!m_state)
            return true;
        const std::lock_guard lock(m_state->mutex);
        return m_state->result.has_value();
    }

    /// Asks the work to end early. Returns at once.
    void requestCancel() const
    {
        if (!m_state)
            return;
        m_state->stop.request_stop();
        if (m_state->drop)
            m_state->drop();
    }

    /// Calls `continuation(Result<T>)` once in the receiver's thread, from its event loop; never
    /// if the receiver is gone by then. Call in the receiver's thread.
    template <class F>
    void then(QObject* receiver, F continuation) const
    {
        m_state->whenDone([delivery = Delivery(receiver), call = std::move(continuation)](
                              const Result<T>& result) {
            delivery.post([call, result]() mutable { call(std::move(result)); });
        });
    }

    /// Blocks until the end; for threads without an event loop and for tests.
    [[nodiscard]] Result<T> wait() const
    {
        std::unique_lock lock(m_state->mutex);
        m_state->done.wait(lock, [this] { return m_state->result.has_value(); });
        return *m_state->result;
    }

private:
    using Continuation = std::function<void(const Result<T>&)>;

    struct State
    {
        void finish(Result<T> value)
        {
            std::vector<Continuation> waiting;
            {
                const std::lock_guard lock(mutex);
                result.emplace(std::move(value));
                waiting.swap(continuations);
            }
            done.notify_all();
            for (const Continuation& continuation : waiting)
                continuation(*result);
        }

        void whenDone(Continuation continuation)
        {
            {
                const std::lock_guard lock(mutex);
                if (!result) {
                    continuations.push_back(std::move(continuation));
                    return;
                }
            }
            continuation(*result);
        }

        ~State()
        {
            // A job dropped at shutdown never ran: say so instead of leaving the receiver waiting.
            if (!result)
                for (const Continuation& continuation : continuations)
                    continuation(
                        fail(ErrorKind::Cancelled, QStringLiteral("Stopped before it began.")));
        }

        std::mutex mutex;
        std::condition_variable done;
        std::optional<Result<T>> result;
        std::vector<Continuation> continuations;
        std::stop_source stop;
        std::function<void()> drop; ///< set before anybody else has the operation
    };

    static Operation made()
    {
        Operation operation;
        operation.m_state = std::make_shared<State>();
        return operation;
    }

    static Executor::Job jobOf(std::shared_ptr<State> state, Work work)
    {
        return [state = std::move(state), body = std::move(work)](
                   const StopToken& shutdown) mutable {
            const std::stop_callback link(shutdown, [&state] { state->stop.request_stop(); });
            state->finish(state->stop.stop_requested()
                    ? Result<T>(
                          fail(ErrorKind::Cancelled, QStringLiteral("Stopped before it began.")))
                    : body(state->stop.get_token()));
        };
    }

    std::shared_ptr<State> m_state;
};

}
