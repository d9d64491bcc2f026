// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit_journal.h"

namespace tw {

inline const QString kJournalSuffix = QStringLiteral(".edits");

/// Reads the files of a folder that no running program holds. Those that cannot be read get another
/// name and are told of, those without edits are removed. Blocks: for the thread of the journal.
[[nodiscard]] Recoverables readRecoverable(const QString& folder, const StopToken& stop);

/// What is staged after all entries, in the order it was staged, and a save that may be under way.
[[nodiscard]] RecoverableEdits replayed(const journal::Contents& contents);

/// Kept edits laid on the table as it is now.
struct FittingEdits
{
    QList<JournalRow> rows; ///< by the columns of the table now
    QList<JournalRow> others; ///< as they were kept: they do not fit any more
    QString reason; ///< why, for a person
};

[[nodiscard]] FittingEdits fitted(const RecoverableEdits& edits, const Table& table);

}
