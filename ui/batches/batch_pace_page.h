// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/batches/batch_plan.h>

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace tw {

/// The third step of a batch: in which transactions, how long it waits for locks, whether it can be
/// undone, and a dry run of all of it.
class BatchPacePage final : public QWidget
{
    Q_OBJECT

public:
    /// `canUndo`: the connection keeps receipts. `typed` has to be typed where typing is needed.
    BatchPacePage(bool canUndo, QString typed, QWidget* parent);

    /// Writes transactions, pause and lock timeout into the plan.
    void fill(BatchPlan& plan) const;

    /// Whether what the rows were is kept, so that the batch can be undone.
    [[nodiscard]] bool keepsReceipts() const;

    /// Whether the name of the table was typed, or need not be.
    [[nodiscard]] bool isTyped() const;

    /// Asks for the name of the table, or does not.
    void setTyping(bool mustType);

    /// Says how large the images of the rows will be; 0: unknown.
    void showSize(qint64 bytes);

    /// Shows how a dry run ended.
    void showTrial(const WhereReport& report);

    /// Shows that a dry run is under way.
    void showTrying();

Q_SIGNALS:
    void changed();
    void trialRequested();

private:
    void createTransactions(QVBoxLayout& layout);
    void createSafety(QVBoxLayout& layout);

    QString m_name;
    QRadioButton* m_single = nullptr;
    QRadioButton* m_chunks = nullptr;
    QSpinBox* m_rows = nullptr;
    QSpinBox* m_pause = nullptr;
    QSpinBox* m_lock = nullptr;
    QCheckBox* m_keep = nullptr;
    QPushButton* m_try = nullptr;
    QLabel* m_trial = nullptr;
    QLabel* m_typing = nullptr;
    QLineEdit* m_typed = nullptr;
};

}
