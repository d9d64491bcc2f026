// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "applying/step_run.h"

#include "session/numbers.h"

#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

Result<StepReport> wrongCount(
    Session& session, const BatchStep& step, qint64 rows, const CallOptions& options)
{
    const QString table = step.row.table.display();
    if (rows > 1)
        return fail(ErrorKind::MultipleResults,
            QStringLiteral(
                "This would have changed %1 rows of %2 instead of one; nothing was saved.")
                .arg(QString::number(rows), table));
    if (step.kind == ChangeKind::Insert)
        return fail(ErrorKind::Query,
            QStringLiteral("%1 took no new row: a trigger or rule cancelled it.").arg(table));
    TW_TRY(const QList<qint64> existing, readNumbers(session, step.existence(), options));
    if (existing.value(0) == 0)
        return fail(
            ErrorKind::NotFound, QStringLiteral("The row no longer exists in %1.").arg(table));
    return fail(ErrorKind::ConcurrentModification,
        QStringLiteral("The row of %1 was changed by someone else, or a trigger kept it as it was.")
            .arg(table));
}

}

Result<StepReport> runStep(Session& session, const BatchStep& step, const CallOptions& options)
{
    const auto answer = std::make_shared<ResultSet>();
    TW_TRY(const StatementOutcome outcome,
        session.run(step.statement, answer.get(), options, StatementOrigin::Library));
    const qint64 rows = outcome.rowsAffected.value_or(outcome.rowsReturned);
    if (rows != 1)
        return wrongCount(session, step, rows, options);
    StepReport report{true, {}};
    if (answer->rowCount() == 1)
        report.returned = {answer, 0, answer->columnCount()};
    return report;
}

}
