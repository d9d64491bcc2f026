// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_model.h"
#include "toolkit/context.h"

#include <QWidget>

class QPlainTextEdit;
class QTreeView;

namespace tw {

/// A plan as a tree of steps with the worst one marked, and below it what would help and what is
/// told of the step at the cursor.
class PlanView final : public QWidget
{
    Q_OBJECT

public:
    PlanView(UiContext context, PlanTree plan, QWidget* parent = nullptr);
    ~PlanView() override;

    /// What a copy is: what is marked in the text where that is so, else the plan as lines.
    [[nodiscard]] QString copyText() const;

private:
    void createLayout(const QString& summary);
    void createTree(UiContext context);
    void showStep();

    PlanModel m_model;
    QStringList m_hints;
    QTreeView* m_tree = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

}
