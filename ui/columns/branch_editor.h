// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/condition_fields.h"
#include "ordered_entries.h"

#include <tuplewright/query/computed_column.h>

#include <QWidget>

class QLineEdit;

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
    void show(int current);
    void showBranch(int index);
    void apply(int index); ///< behind the last: as a new one
    void remove(int index);
    void swap(int index, int with);
    [[nodiscard]] Result<ComputedColumn::Branch> typed() const;

    std::vector<ComputedColumn::Branch> m_branches;
    ConditionFields m_fields;
    OrderedEntries m_entries;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_otherwise = nullptr;
};

}
