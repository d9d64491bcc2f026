// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

namespace tw {

/// The statements that give an object the facts of another one of its name, where it can be
/// altered: those of columns and comments left out. What cannot be is told in `refused`.
[[nodiscard]] QStringList alterStatements(
    const ModelObject& from, const ModelObject& to, QStringList& refused);

/// Labels that an enumeration gets; empty when it gets none.
[[nodiscard]] QStringList newLabelStatements(
    const ModelObject& from, const ModelObject& to, QStringList& refused);

}
