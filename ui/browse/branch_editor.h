// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition_fields.h"

#include <tuplewright/query/computed_column.h>

#include <QWidget>

class QHBoxLayout;
class QListWidget;
class QPushButton;

namespace tw {

/// Conditions in an order, each with the label that a row gets which meets it first.
class BranchEditor final : public QWidget
{
    Q_OBJECT

public:
    BranchEditor(const Table& table, QWidget* parent);

    void setBranches(std::vector<ComputedColumn::Branch> branches, const Value& otherwise);

    /// As listed; where nothing was added yet, what the fields say. Fails with what is wrong there.
    [[nodiscard]] Result<std::vector<ComputedColumn::Branch>> branches() const;
    [[nodiscard]] Value otherwise() const;

    void setColumn(const QString& name) { m_fields.setColumn(name); } ///< of the next condition

Q_SIGNALS:
    void changed(); ///< by the person

private:
    void createWidgets();
    void createLayout();
    [[nodiscard]] QHBoxLayout* createButtons();
    void show(int current);
    void showBranch(int index);
    void updateButtons();
    void take(bool replaces);
    void remove();
    void move(int step);
    [[nodiscard]] Result<ComputedColumn::Branch> typed() const;

    std::vector<ComputedColumn::Branch> m_branches;
    ConditionFields m_fields;
    QListWidget* m_list = nullptr;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_otherwise = nullptr;
    QPushButton* m_replace = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
};

}
