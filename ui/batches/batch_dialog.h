// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch_scope_page.h"
#include "models/batches/batch_controller.h"
#include "toolkit/context.h"

#include <tuplewright/configuration/guard_options.h>

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace tw {

class BatchChangesPage;
class BatchPacePage;
class BatchRunPage;

/// Changes many rows of a table at once, in four steps: which rows, what they become, how it is
/// carried out, and its progress. Nothing is staged. Deletes itself when closed.
class BatchDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `batch` over.
    BatchDialog(UiContext context, BatchController* batch, const BatchRows& rows,
        const GuardOptions& guard, QWidget* parent);

Q_SIGNALS:
    void changed(qint64 rows); ///< so many rows were saved, or taken back

public Q_SLOTS:
    void reject() override; ///< a batch under way is asked to end instead

private:
    enum class Step
    {
        Scope,
        Changes,
        Pace,
        Run
    };

    void createHeader(QLayout& layout);
    void createFooter(QLayout& layout);
    void connectBatch();
    void connectSteps();
    [[nodiscard]] Step step() const;
    void goTo(Step step);
    void goOn();
    void count();
    void preview();
    void tryOut();
    void run();
    void undo();
    void onFinished(const BatchResult& result);
    void updateHeader();
    void updateButtons();
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool isForGood() const; ///< rows go and no receipt can bring all of them back
    [[nodiscard]] Result<BatchPlan> plan() const;
    [[nodiscard]] QString runText() const;

    UiContext m_context;
    BatchController* m_batch;
    GuardOptions m_guard;
    std::optional<qint64> m_rows; ///< that the plan means; unset until they are counted
    std::optional<BatchResult> m_result;
    QTimer m_typing;
    QLabel* m_title = nullptr;
    QLabel* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr;
    BatchScopePage* m_scope = nullptr;
    BatchChangesPage* m_changes = nullptr;
    BatchPacePage* m_pace = nullptr;
    BatchRunPage* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

}
