// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tw {

/// Names show up in debuggers and in /proc; Linux keeps 15 bytes of them.
void nameThisThread(const QString& name);

}
