// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace tw {

/// Whether rows hold, besides the asked columns, what they can be addressed by later.
enum class AddressColumns
{
    Omit,
    Append
};

}
