// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sql/statement_reader.h"

namespace tw {

/// What the statements of PostgreSQL do.
extern const StatementGrammar kPostgresStatements;

}
