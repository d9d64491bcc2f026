// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copy_text.h"

namespace tw {

/// The columns of the block as a C++20 struct, and its rows as an array of them. Exact decimals,
/// times and whatever C++ has no type for are texts as the server writes them.
[[nodiscard]] QString cppStruct(const CellBlock& block);

}
