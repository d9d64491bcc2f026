// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/catalog.h>

namespace tw {

// Which icon of `:/icons` stands for a kind of object.

[[nodiscard]] QString iconOf(RelationKind kind);
[[nodiscard]] QString iconOf(ObjectKind kind);

}
