// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trash/trash_controller.h"

#include <tuplewright/configuration/guard_options.h>

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tw {

/// Deletes rows for good that were soft-deleted a number of days ago or earlier; they are counted
/// before. In production the name of the table has to be typed. Deletes itself when closed.
class PurgeOlderDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `trash` over; the table records when rows were deleted.
    PurgeOlderDialog(
        TrashController* trash, const TablePtr& table, const GuardOptions& guard, QWidget* parent);

public Q_SLOTS:
    void reject() override; ///< asks what is being written to end; closes else

Q_SIGNALS:
    void purged(qint64 rows);

private:
    void createWidgets();
    void createLayout();
    void count();
    void onCounted(qint64 rows);
    void run();
    void update();

    TrashController* m_trash;
    TablePtr m_table;
    GuardOptions m_guard;
    QDateTime m_moment; ///< what was counted up to
    std::optional<qint64> m_rows;
    QSpinBox* m_days = nullptr;
    QLabel* m_text = nullptr;
    QLineEdit* m_typed = nullptr;
    QPushButton* m_run = nullptr;
};

}
