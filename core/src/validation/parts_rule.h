// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/validation/rule.h>

namespace tw {

/// See objectionTo(). A text of more than a megabyte is left to the server.
[[nodiscard]] QString objectionToParts(QByteArrayView text, const PartsRule& rule);

}
