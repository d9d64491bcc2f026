// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/sql/tokenizer.h>

namespace tw {

/// The statements of a script laid out anew: clauses, joins, conditions and the columns of lists on
/// lines of their own, subqueries indented, keywords in the case of the first one. Only blanks and
/// the case of keywords change. Statements other than queries and changes of rows keep their lines,
/// and so does what stands between statements, such as the data of a COPY.
[[nodiscard]] QString formatSql(const QString& script, SqlSyntax syntax);

}
