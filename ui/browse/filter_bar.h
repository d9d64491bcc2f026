// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/context.h"

#include <tuplewright/query/filter.h>
#include <tuplewright/query/page.h>

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace tw {

/// What narrows the rows of a page: chips of single conditions, the SQL condition, and the choice
/// between live and deleted rows. Says what was asked; never asks the server itself.
class FilterBar final : public QFrame
{
    Q_OBJECT

public:
    explicit FilterBar(UiContext context, QWidget* parent = nullptr);

    /// One chip a text; removing chip i emits chipRemoved(i).
    void setChips(const QStringList& texts);
    void setCondition(const QString& sql); ///< the condition in force
    void setLifecycleVisible(bool visible);
    void setDeleted(DeletedRows deleted);

    /// Shows the refusal under the line with a caret at the 1-based `position` (0: none).
    void showError(const Error& error);
    void clearError();

    void focusCondition();
    [[nodiscard]] bool hasFilter() const;

Q_SIGNALS:
    void conditionApplied(const QString& sql);
    void chipRemoved(int index);
    void deletedChosen(tw::DeletedRows deleted);
    void cleared();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createChipRow();
    void createConditionRow();
    void createLifecycleSwitch();
    void updateChipRow();
    void apply();

    UiContext m_context;
    QWidget* m_chipRow = nullptr;
    QHBoxLayout* m_chipLayout = nullptr;
    QList<QWidget*> m_chips;
    QWidget* m_lifecycle = nullptr;
    QButtonGroup* m_lifecycleButtons = nullptr;
    QWidget* m_conditionRow = nullptr;
    QLineEdit* m_condition = nullptr;
    QToolButton* m_apply = nullptr;
    QToolButton* m_clear = nullptr;
    QLabel* m_error = nullptr;
    QString m_applied;
};

}
