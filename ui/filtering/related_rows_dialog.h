// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition_fields.h"
#include "models/tables/child_relations.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace tw {

/// Which rows to keep by the rows of other tables that name them: those that have some, or have
/// none, also of a certain kind. Deletes itself when closed.
class RelatedRowsDialog final : public QDialog
{
    Q_OBJECT

public:
    RelatedRowsDialog(
        std::shared_ptr<const Adapter> adapter, const TablePtr& table, QWidget* parent);

Q_SIGNALS:
    void chosen(const tw::Filter& filter);

protected:
    void accept() override;

private:
    void createWidgets();
    void createLayout();
    void onFound();
    void offerColumns();
    void showConditions();

    ChildRelations m_relations;
    ConditionFields m_fields;
    QComboBox* m_mode = nullptr;
    QComboBox* m_table = nullptr;
    QCheckBox* m_narrowed = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_filter = nullptr;
    QFormLayout* m_conditions = nullptr;
    QWidget* m_conditionBox = nullptr;
};

}
