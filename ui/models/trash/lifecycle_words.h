// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/lifecycle.h>

namespace tw {

/// "is_deleted is true": what tells a deleted row, for a person.
[[nodiscard]] QString lifecycleSign(const Lifecycle& lifecycle);

/// Whether a column may mark deleted rows by itself, and in which ways; empty: in none.
[[nodiscard]] QList<Lifecycle::Kind> lifecycleKinds(const Column& column);

}
