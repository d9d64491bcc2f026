// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_question.h"

#include <tuplewright/query/engine_statements.h>

namespace tw {

QString planQuestion(const Dialect& dialect, const QString& sql, bool isMeasured)
{
    const EngineStatements& engine = dialect.engineStatements();
    if (isMeasured)
        return engine.measuredPlanTreeSql(sql);
    const QString steps = engine.planTreeSql(sql);
    return steps.isEmpty() ? engine.planSql(sql) : steps;
}

}
