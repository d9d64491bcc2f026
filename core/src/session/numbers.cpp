// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "session/numbers.h"

#include <tuplewright/results/result_set.h>

namespace tw {

Result<QList<qint64>> readNumbers(
    Session& session, const Statement& statement, const CallOptions& options)
{
    ResultSet rows;
    TW_TRY_VOID(session.run(statement, &rows, options, StatementOrigin::Library));
    QList<qint64> numbers;
    for (int column = 0; rows.rowCount() > 0 && column < rows.columnCount(); ++column) {
        bool ok = false;
        numbers.append(rows.cell(0, column).bytes.toByteArray().toLongLong(&ok));
        if (!ok)
            return fail(ErrorKind::Internal, QStringLiteral("A count was not a number."));
    }
    return numbers;
}

}
