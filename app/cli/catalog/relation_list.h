// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/catalog.h>

namespace tw::cli {

/// Tables and views as lines for reading.
[[nodiscard]] QByteArray relationList(const QList<RelationSummary>& relations);

}
