// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tw {

/// What names a transaction on its server, so that its fate can be asked after the link died. All
/// parts must match: after a failover the same number may stand for another transaction.
struct CommitEvidence
{
    QString systemIdentifier; ///< of the cluster; empty when the server does not tell
    QString timeline; ///< of its history; changes when a standby is promoted
    QString serverStart; ///< when it started; a crash may make it hand out a lost number again
    QString transactionId; ///< 64-bit, never reused on one timeline unless the server crashed

    friend bool operator==(const CommitEvidence&, const CommitEvidence&) = default;
};

enum class CommitStatus
{
    Committed,
    RolledBack,
    InProgress, ///< the server has not finished with it: ask again
    Untold, ///< too old, another timeline, or an engine that does not tell
};

}
