// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "open_request.h"

namespace tw {

/// Gives the request to the window that listens there. False when there is none, or none that
/// answers within a second and a half: then nothing was asked of it. Blocks; for a program that has
/// no window yet.
[[nodiscard]] bool handOver(const OpenRequest& request, const QString& socketPath);

}
