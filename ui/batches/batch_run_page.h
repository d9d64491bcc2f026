// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/batches/batch_controller.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace tw {

/// The last step of a batch: its progress, a line for each transaction, and how it ended.
class BatchRunPage final : public QWidget
{
    Q_OBJECT

public:
    explicit BatchRunPage(QWidget* parent);

    /// Shows that a batch of so many rows has begun.
    void showStart(qint64 rows);

    /// Adds a line for the transaction that was saved.
    void showProgress(const WhereProgress& progress);

    /// Says what was saved, and what was not.
    void showResult(const BatchResult& result);

    /// Says that the batch was undone.
    void showUndone();

Q_SIGNALS:
    void undoRequested();

private:
    QLabel* m_title = nullptr;
    QProgressBar* m_bar = nullptr;
    QListWidget* m_parts = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_undo = nullptr;
    qint64 m_rows = 0;
};

/// How a batch ended, in words.
[[nodiscard]] QString batchEndText(const WhereReport& report);

}
