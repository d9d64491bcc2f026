// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/query_plan.h>

#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>

#include <QHash>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<QString> runPlan(Session& session, const Statement& plan, const CallOptions& options)
{
    ResultSet rows;
    TW_TRY_VOID(session.run(plan, &rows, options));
    return planText(rows);
}

}

Result<QString> explain(
    Session& session, const Statement& statement, PlanDepth depth, const CallOptions& options)
{
    const Dialect& dialect = session.pool()->backend().dialect();
    if (depth == PlanDepth::Estimated)
        return runPlan(session,
            {dialect.engineStatements().planSql(statement.sql), statement.values}, options);
    const QString measured = dialect.engineStatements().measuredPlanSql(statement.sql);
    if (measured.isEmpty())
        return fail(ErrorKind::Unsupported,
            u"The engine does not tell what happened when a statement ran."_s);
    if (session.isInTransaction())
        return runPlan(session, {measured, statement.values}, options);
    TW_TRY_VOID(session.begin({}, options));
    Result<QString> plan = runPlan(session, {measured, statement.values}, options);
    TW_TRY_VOID(session.rollback(options));
    return plan;
}

QString planText(const ResultSet& plan)
{
    // A tree names each step and the one that it is below.
    constexpr int kTreeColumns = 4;
    const bool isTree = plan.columnCount() == kTreeColumns;
    QStringList lines;
    QHash<QByteArray, qsizetype> depths;
    for (qint64 row = 0; row < plan.rowCount(); ++row) {
        qsizetype depth = 0;
        if (isTree) {
            depth = depths.value(plan.cell(row, 1).bytes.toByteArray(), -1) + 1;
            depths.insert(plan.cell(row, 0).bytes.toByteArray(), depth);
        }
        lines.append(QString(2 * depth, u' ')
            + QString::fromUtf8(plan.cell(row, isTree ? kTreeColumns - 1 : 0).bytes));
    }
    return lines.join(u'\n');
}

}
