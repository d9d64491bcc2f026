// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/setting_layer.h>
#include <tuplewright/sources/surroundings.h>

namespace tw {

/// One section of pg_service.conf, from PGSERVICEFILE, ~/.pg_service.conf or the system's folder.
/// A service that is not to be found is a problem of the layer.
[[nodiscard]] TW_CORE_EXPORT SettingLayer readService(
    const QString& name, const Surroundings& surroundings);

}
