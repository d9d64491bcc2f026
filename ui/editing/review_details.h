// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staging/staged_change.h"
#include "toolkit/context.h"

#include <tuplewright/adapter/adapter.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;

namespace tw {

class DeletionPanel;
class DryRunPanel;
class RowComparison;

/// What a save would make of the rows: each before and after, what depends on deleted ones, why it
/// would fail, a dry run, and what shall become of the others then. Lives in the GUI thread.
class ReviewDetails final : public QWidget
{
    Q_OBJECT

public:
    /// `changes` are those of the batch, in its order. `canKeepOthers`: whoever saves can leave
    /// rows out that cannot be saved.
    ReviewDetails(UiContext context, const Batch& batch, const QList<StagedChange>& changes,
        std::shared_ptr<const Adapter> adapter, bool canKeepOthers, QWidget* parent);

    /// Starts the dry run; to be laid out by the dialog.
    [[nodiscard]] QPushButton* dryRunButton() const;

    /// What shall become of the others when a row cannot be saved.
    [[nodiscard]] BadRows badRows() const;

    /// Compares the row of a step; does nothing when there is no such step.
    void showRow(int step);

Q_SIGNALS:
    void dryRunFinished(const tw::ApplyReport& report);

private:
    [[nodiscard]] QWidget* createChoice();
    void showFailure(int step);

    Batch m_batch;
    QList<StagedChange> m_changes; ///< of each step
    ApplyReport m_outcome; ///< of the dry run; without steps: there was none
    RowComparison* m_comparison = nullptr;
    DeletionPanel* m_deletion = nullptr; ///< null: no row is deleted for good
    DryRunPanel* m_dryRun = nullptr;
    QLabel* m_failure = nullptr; ///< why the row of the comparison would fail
    QRadioButton* m_keepOthers = nullptr; ///< null: they cannot be kept
};

}
