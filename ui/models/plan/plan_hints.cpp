// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_hints.h"

#include "models/text/number_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

constexpr double kManyRows = 1'000;
constexpr double kMostlyRemoved = 10; ///< rows thrown away for each that is kept
constexpr double kFarOff = 100; ///< as many times more, or less, than expected
constexpr double kOftenRun = 1'000;
constexpr double kBytesOfKilobyte = 1024;

QString counted(double number)
{
    return QLocale().toString(qint64(std::llround(number)));
}

bool isFarOff(const PlanStep& step)
{
    if (!step.measure || step.measure->loops <= 0 || !step.expectedRows)
        return false;
    const double more = std::max(step.measure->rows, *step.expectedRows);
    const double less = std::max(std::min(step.measure->rows, *step.expectedRows), 1.0);
    return more >= kManyRows && more / less > kFarOff;
}

/// Where it begins: steps above it are off because it is.
bool beginsToBeFarOff(const PlanStep& step)
{
    return isFarOff(step) && std::ranges::none_of(step.steps, isFarOff);
}

bool removesMost(const PlanStep& step)
{
    return step.measure && step.measure->removedRows >= kManyRows
        && step.measure->removedRows >= kMostlyRemoved * step.measure->rows;
}

QStringList hintsOf(const PlanStep& step)
{
    QStringList hints;
    if (step.readsAll && removesMost(step))
        hints.append(PlanHints::tr("%1 read %2 rows and kept %3 of them: an index on what its "
                                   "condition tests would read fewer.")
                .arg(step.title, counted(step.measure->removedRows + step.measure->rows),
                    counted(step.measure->rows)));
    if (step.readsAll && step.measure && step.measure->loops >= kOftenRun)
        hints.append(PlanHints::tr("%1 went through the whole table %2 times: an index on the "
                                   "columns of the join would find its rows.")
                .arg(step.title, counted(step.measure->loops)));
    if (beginsToBeFarOff(step))
        hints.append(PlanHints::tr("%1 returned %2 rows where %3 were expected: ANALYZE of its "
                                   "tables may lead to a better plan.")
                .arg(step.title, counted(step.measure->rows), counted(*step.expectedRows)));
    if (step.measure && step.measure->spilledKilobytes > 0)
        hints.append(
            PlanHints::tr("%1 wrote %2 to disk for want of memory: more of it for each statement "
                          "would keep that in memory.")
                .arg(step.title,
                    sizeText(qint64(step.measure->spilledKilobytes * kBytesOfKilobyte))));
    if (step.readsAll && !step.measure && !step.cost)
        hints.append(PlanHints::tr("%1 reads the whole table: where a condition keeps few of its "
                                   "rows, an index would read fewer.")
                .arg(step.title));
    return hints;
}

void addHints(const std::vector<PlanStep>& steps, QStringList& hints)
{
    for (const PlanStep& step : steps) {
        hints += hintsOf(step);
        addHints(step.steps, hints);
    }
}

}

QStringList PlanHints::of(const PlanTree& plan)
{
    QStringList hints;
    addHints(plan.steps, hints);
    hints.removeDuplicates();
    return hints;
}

}
