// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextCursor;

namespace tw {

// Commands for the lines that a selection covers, each one step of undo. The selection stays on
// its text.

inline constexpr int kIndent = 4; ///< blanks of a level

/// Makes comments of the lines, or text again when all of them are comments.
void toggleComment(QTextCursor& cursor);

/// A level to the right, without empty lines.
void indentLines(QTextCursor& cursor);

/// A level to the left, as far as there are blanks.
void unindentLines(QTextCursor& cursor);

/// Puts the lines below themselves once more; the caret goes to the copy.
void duplicateLines(QTextCursor& cursor);

/// Blanks up to the next level.
void insertIndent(QTextCursor& cursor);

}
