// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tw {

class Dialect;

/// The statement that asks how the engine would run another one; `isMeasured`: that has it run for
/// true numbers, empty where the engine measures nothing.
[[nodiscard]] QString planQuestion(
    const Dialect& dialect, const QString& sql, bool isMeasured = false);

}
