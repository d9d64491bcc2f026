// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tw {

/// A character by its number, such as ⟨U+200B⟩.
[[nodiscard]] QString characterNumber(char32_t character);

/// For names a person must recognise before something is destroyed: characters that cannot be seen,
/// or turn the direction of writing, stand as their number.
[[nodiscard]] QString revealedText(const QString& text);

/// For cells: the same for what hides in a text without being part of its writing, and for marks
/// that pile up on one letter. Joiners between letters that need them stay.
[[nodiscard]] QString readableText(const QString& text);

}
