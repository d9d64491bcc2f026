// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/setting.h>

namespace tw {

/// All settings, in the order of listings.
[[nodiscard]] std::span<const Setting> settingTable();

}
