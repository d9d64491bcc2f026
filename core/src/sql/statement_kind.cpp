// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/statement_kind.h>

#include "sql/statement_reader.h"

namespace tw {

StatementKind classifyStatement(QStringView sql, SqlSyntax syntax, int serverMajor)
{
    const StatementWords words(sql, syntax);
    const StatementGrammar& grammar = syntax.statements ? *syntax.statements : standardStatements();
    return StatementReader(words, grammar, serverMajor).read();
}

}
