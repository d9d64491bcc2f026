// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trash/trash_controller.h"
#include "toolkit/context.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace tw {

class DeletionTree;

/// Restores rows together with the children that were deleted with them, after showing how many of
/// each table come back and which rows stand in the way. Deletes itself when closed.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `trash` over.
    RestoreDialog(UiContext context, TrashController* trash, const QualifiedName& table,
        const QList<TrashRow>& rows, QWidget* parent);

public Q_SLOTS:
    void reject() override; ///< asks what is being written to end; closes else

Q_SIGNALS:
    void restored(qint64 rows); ///< with children

private:
    void createWidgets();
    void createLayout();
    void tryOut();
    void onTried(const RestoreTrial& trial);
    void updateButton();

    UiContext m_context;
    TrashController* m_trash;
    QualifiedName m_table;
    QList<TrashRow> m_rows;
    std::optional<RestoreTrial> m_trial;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QCheckBox* m_all = nullptr; ///< children too of which it is not recorded when they were deleted
    DeletionTree* m_tree = nullptr;
    QPushButton* m_run = nullptr;
};

}
