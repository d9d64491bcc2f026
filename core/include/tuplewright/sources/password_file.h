// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/setting_layer.h>
#include <tuplewright/sources/surroundings.h>

namespace tw {

/// The password that passfile, PGPASSFILE or ~/.pgpass holds for all hosts of the configuration.
/// A file that others can read is not used, and a problem of the layer.
[[nodiscard]] TW_CORE_EXPORT SettingLayer readPasswordFile(
    const ConnectionConfig& config, const Surroundings& surroundings);

}
