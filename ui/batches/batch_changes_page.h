// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/batches/batch_samples.h"
#include "toolkit/context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace tw {

class AssignmentRow;

/// The second step of a batch: what becomes of the columns, with some rows before and after.
class BatchChangesPage final : public QWidget
{
    Q_OBJECT

public:
    BatchChangesPage(UiContext context, TablePtr table, QWidget* parent);

    /// Shows or hides the assignments: a deletion has none.
    void setAssigning(bool assigns);

    /// The assignments. Fails as the first of them that is wrong.
    [[nodiscard]] Result<QList<ColumnEdit>> edits() const;

    /// Shows what a dry run of some of `all` rows made of them, or why it failed.
    void showPreview(const WhereReport& report, qint64 all);

    /// Shows that there is nothing to preview yet.
    void showNothing();

    /// Shows that the preview is being made.
    void showWaiting();

    /// The bytes of one row before and after.
    [[nodiscard]] qint64 bytesOfRow() const { return m_samples.bytesOfRow(); }

Q_SIGNALS:
    void changed(); ///< edits() are other ones

private:
    void createAssignments(QVBoxLayout& layout);
    void createPreview(QVBoxLayout& layout);
    void addRow();
    void removeRow(AssignmentRow* row);
    void onRowsChanged();
    void showProblem(const QString& text);

    UiContext m_context;
    TablePtr m_table;
    BatchSamples m_samples;
    QList<AssignmentRow*> m_rows;
    int m_number = 0; ///< of rows made so far
    QWidget* m_assignments = nullptr;
    QVBoxLayout* m_list = nullptr;
    QPushButton* m_add = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_preview = nullptr;
    QTableView* m_view = nullptr;
};

}
