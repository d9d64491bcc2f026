// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "session/attempts.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> failAfter(const AttemptReport& report, Error error)
{
    error.amend([&report](ErrorFacts& facts) {
        facts.attempts = report.attempts;
        facts.totalBackoff = report.totalBackoff;
    });
    return fail(std::move(error));
}

}

Result<void> nextAttempt(
    const RetryPolicy& policy, AttemptReport& report, const Error& last, const CallOptions& call)
{
    if (report.attempts >= policy.attempts || !last.rootCause().isRetryable(policy.on))
        return failAfter(report, last);
    const auto delay = policy.jitter(policy.delayAfter(report.attempts));
    if (!call.deadline.isForever() && delay.count() >= call.deadline.remainingTime())
        return failAfter(report, last);
    if (policy.sleep(delay, call.stop)) {
        report.totalBackoff += delay;
        ++report.attempts;
        return {};
    }
    Error stopped{ErrorKind::Cancelled, u"Stopped while waiting to try again."_s};
    stopped.amend([&last](ErrorFacts& facts) { facts.causes = {last}; });
    return failAfter(report, std::move(stopped));
}

}
