// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace tw {

// What a byte spells in ASCII, whatever the locale says.

[[nodiscard]] constexpr bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isHexDigitByte(char c)
{
    return isDigitByte(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}
