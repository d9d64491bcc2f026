// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_model.h"
#include "toolkit/context.h"

#include <QStyledItemDelegate>

namespace tw {

/// Paints the steps of a plan: the worst one by a mark and bold, and what was never executed muted.
class PlanDelegate final : public QStyledItemDelegate
{
public:
    /// The model must outlive it.
    PlanDelegate(UiContext context, const PlanModel& model, QObject* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    UiContext m_context;
    const PlanModel& m_model;
};

}
