// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/writing/deletion_preview.h>
#include <tuplewright/writing/lifecycle_tree.h>

namespace tw {

/// "3 rows are deleted", "2 rows get NULL in author_id": what a deletion does along one foreign
/// key.
[[nodiscard]] QString deletionWords(const DeletionStep& step);

/// The whole of a deletion in one or two sentences.
[[nodiscard]] QString deletionSummary(const DeletionPreview& preview);

/// What becomes of the children of one table when rows are soft-deleted, or restored.
[[nodiscard]] QString lifecycleWords(const LifecycleStep& step, bool isRestore);

}
