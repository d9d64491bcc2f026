// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace tw {

// What a byte spells in ASCII, whatever the locale says.

/// `0` to `9` only.
[[nodiscard]] constexpr bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

/// `0` to `9` and `a` to `f` in either case.
[[nodiscard]] constexpr bool isHexDigitByte(char c)
{
    return isDigitByte(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}
