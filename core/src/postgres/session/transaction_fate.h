// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>

#include <optional>

namespace tw {

/// Asks for what names the open transaction; `versionNumber` as of PostgreSQL.
[[nodiscard]] Statement evidenceQuery(int versionNumber);
/// Reads the answer to evidenceQuery(); unset when the transaction has no number yet.
[[nodiscard]] std::optional<CommitEvidence> evidenceOf(const ResultSet& answer);

/// Asks what became of a transaction. Fails with SQLSTATE 22023 when the server has not come that
/// far yet.
[[nodiscard]] Statement fateQuery(const CommitEvidence& evidence, int versionNumber);
/// Reads the answer to fateQuery().
[[nodiscard]] CommitStatus fateOf(const ResultSet& answer);

}
