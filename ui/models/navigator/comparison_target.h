// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_descriptor.h"

namespace tw {

/// Id of the kind of page on which the rows of two tables are compared.
inline constexpr QLatin1StringView kComparisonPage("comparison");

/// The page on which a relation is compared with another one, which is chosen there.
[[nodiscard]] PageDescriptor comparisonPage(const QUuid& connection, const QualifiedName& name);

}
