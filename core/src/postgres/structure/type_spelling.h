// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tw {

/// A type as the server spells it: "varchar (10)" is "character varying(10)". What is not known
/// stays as it is.
[[nodiscard]] QString serverSpelling(const QString& type);

}
