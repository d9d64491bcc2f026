// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/async/operation.h>
#include <tuplewright/session/atomic.h>

namespace tw {

/// A Session on a thread of its own, one call after the other. Receivers hear of results through
/// Operation::then(). Destruction stops what is under way, rolls back and waits for the thread.
class TW_CORE_EXPORT AsyncSession
{
public:
    /// Starts a thread; borrows no connection before the first call.
    explicit AsyncSession(std::shared_ptr<ConnectionPool> pool, const QString& label = {});
    ~AsyncSession();
    AsyncSession(const AsyncSession&) = delete;
    AsyncSession& operator=(const AsyncSession&) = delete;

    /// Runs `work`, a callable of (Session&, const CallOptions&) that returns a Result<T>, on the
    /// session's thread. The options carry the stop of the operation.
    template <class Work>
    [[nodiscard]] auto call(Work work);

    /// tw::atomic() on the session's thread; `work` takes what call()'s does.
    template <class Work>
    [[nodiscard]] auto atomic(AtomicOptions options, Work work);

    /// Session::run() of what a person wrote; `sink` is called on the session's thread.
    [[nodiscard]] Operation<StatementOutcome> run(
        Statement statement, std::shared_ptr<RowSink> sink = nullptr);
    /// Session::begin() on the session's thread.
    [[nodiscard]] Operation<void> begin(TransactionOptions transaction = {});
    /// Session::commit() on the session's thread. OutcomeUnknown as there.
    [[nodiscard]] Operation<void> commit();
    /// Session::rollback() on the session's thread.
    [[nodiscard]] Operation<void> rollback();

private:
    std::shared_ptr<Session> m_session; ///< touched by the executor's thread only
    std::stop_source m_closing;
    Executor m_executor;
};

template <class Work>
auto AsyncSession::call(Work work)
{
    using T = typename std::invoke_result_t<Work&, Session&, const CallOptions&>::value_type;
    return Operation<T>::start(m_executor,
        [session = m_session, closing = m_closing.get_token(), work = std::move(work)](
            const StopToken& stop) mutable -> Result<T> {
            std::stop_source either;
            const auto end = [&either] { either.request_stop(); };
            const std::stop_callback onStop(stop, end);
            const std::stop_callback onClosing(closing, end);
            CallOptions options;
            options.stop = either.get_token();
            return work(*session, options);
        });
}

template <class Work>
auto AsyncSession::atomic(AtomicOptions options, Work work)
{
    return call([options = std::move(options), work = std::move(work)](
                    Session& session, const CallOptions& call) mutable {
        return tw::atomic(
            session, options, [&](Session& inside) { return work(inside, call); }, call);
    });
}

}
