// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/plan_tree.h>

#include <QCoreApplication>

namespace tw {

/// What stands out in a plan and would help, one sentence each and in the order of the steps.
class PlanHints
{
    Q_DECLARE_TR_FUNCTIONS(tw::PlanHints)

public:
    [[nodiscard]] static QStringList of(const PlanTree& plan);
};

}
