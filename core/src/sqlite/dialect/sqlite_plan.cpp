// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_plan.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kPlanColumns = 4;

/// Those below the step of that number.
std::vector<PlanStep> stepsBelow(const QString& parent, const QList<QList<Value>>& rows, int depth)
{
    constexpr int kDeepestStep = 200;
    std::vector<PlanStep> steps;
    for (const QList<Value>& row : rows) {
        if (row.at(1).toText() != parent || row.at(0).toText() == parent || depth > kDeepestStep)
            continue;
        PlanStep step;
        step.title = row.last().toText();
        // "SCAN people", "SCAN people USING COVERING INDEX …"
        step.readsAll = step.title.startsWith(u"SCAN "_s) && !step.title.contains(u" USING "_s)
            && !step.title.contains(u"CONSTANT ROW"_s);
        if (step.title.startsWith(u"SCAN "_s) || step.title.startsWith(u"SEARCH "_s))
            step.relation = step.title.section(u' ', 1, 1);
        step.steps = stepsBelow(row.at(0).toText(), rows, depth + 1);
        steps.push_back(std::move(step));
    }
    return steps;
}

}

Result<PlanTree> readSqlitePlan(const QList<QList<Value>>& rows)
{
    for (const QList<Value>& row : rows)
        if (row.size() != kPlanColumns)
            return fail(ErrorKind::InvalidText, u"This is no plan of SQLite."_s);
    PlanTree tree;
    tree.steps = stepsBelow(u"0"_s, rows, 0);
    return tree;
}

}
