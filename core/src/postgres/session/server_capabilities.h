// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/session/server_facts.h"

namespace tw {

/// What such a server can do, each missing feature with the reason.
[[nodiscard]] Capabilities deduceCapabilities(const ServerFacts& facts);

}
