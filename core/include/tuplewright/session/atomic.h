// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/retry_policy.h>
#include <tuplewright/session/session.h>

namespace tw {

/// What a block does about a transaction that is open already.
enum class Propagation
{
    Required, ///< takes part in it; an error of the block is one of the whole
    Nested, ///< a savepoint: what fails inside can be caught, the rest goes on
    RequiresNew, ///< a transaction of its own on a second connection
    Mandatory, ///< as Required; fails when none is open
    Never, ///< runs outside of transactions; fails when one is open
};

struct AtomicOptions
{
    Propagation propagation = Propagation::Required;
    TransactionOptions transaction; ///< of the outermost block; inside it may ask for no other
    std::optional<RetryPolicy> retry; ///< set: the work may be started again; outermost only
};

/// How often a block was started until it ended well.
struct AttemptReport
{
    int attempts = 1;
    std::chrono::milliseconds totalBackoff{0};
};

template <class T>
struct Atomic : AttemptReport
{
    T value;
};

template <>
struct Atomic<void> : AttemptReport
{ };

/// The block without a value; see atomic().
[[nodiscard]] TW_CORE_EXPORT Result<AttemptReport> runAtomic(Session& session,
    const AtomicOptions& options, const std::function<Result<void>(Session&)>& work,
    const CallOptions& call);

/// Runs `work`, a callable of Session& that returns a Result<T>, as a whole: saved when it ends
/// well, undone when it returns an error or throws. It gets the session to use, which is another
/// one for RequiresNew. The error of a repeated block tells the number of attempts.
template <class Work>
[[nodiscard]] auto atomic(
    Session& session, const AtomicOptions& options, Work&& work, const CallOptions& call = {})
    -> Result<Atomic<typename std::invoke_result_t<Work&, Session&>::value_type>>
{
    using T = typename std::invoke_result_t<Work&, Session&>::value_type;
    if constexpr (std::is_void_v<T>) {
        TW_TRY(const AttemptReport report, runAtomic(session, options, work, call));
        return Atomic<void>{report};
    } else {
        std::optional<T> value;
        const auto keepValue = [&value, &work](Session& inside) -> Result<void> {
            TW_TRY(value, work(inside));
            return {};
        };
        TW_TRY(const AttemptReport report, runAtomic(session, options, keepValue, call));
        return Atomic<T>{report, *std::move(value)};
    }
}

}
