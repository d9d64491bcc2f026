// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trash/trash_controller.h"
#include "toolkit/context.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tw {

class DeletionTree;

/// Soft-deletes rows after asking what becomes of their children, which are counted by table
/// before. Deletes itself when closed.
class SoftDeleteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `trash` over. `keys` are of the table's identity columns.
    SoftDeleteDialog(UiContext context, TrashController* trash, const QualifiedName& table,
        const QList<KeyValues>& keys, QWidget* parent);

public Q_SLOTS:
    void reject() override; ///< asks what is being written to end; closes else

Q_SIGNALS:
    void deleted(qint64 rows); ///< with children

private:
    void createWidgets();
    void createLayout();
    void addChoice(
        QVBoxLayout& layout, ChildrenPolicy choice, const char* name, const QString& text);
    [[nodiscard]] ChildrenPolicy choice() const;
    void plan();
    void onPlanned(const LifecyclePlan& plan);
    void updateButton();

    UiContext m_context;
    TrashController* m_trash;
    QualifiedName m_table;
    QList<KeyValues> m_keys;
    std::optional<LifecyclePlan> m_plan;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QButtonGroup* m_choices = nullptr;
    DeletionTree* m_tree = nullptr;
    QPushButton* m_run = nullptr;
};

}
