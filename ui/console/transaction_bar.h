// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace tw {

class IconLabel;

/// The line that says that a transaction is open, with its two ways out. Hidden while none is.
class TransactionBar final : public QFrame
{
    Q_OBJECT

public:
    explicit TransactionBar(UiContext context, QWidget* parent = nullptr);

    /// An empty text hides it. `isUrgent`: it looks like a warning.
    void show(const QString& text, bool canCommit, bool canRollBack, bool isUrgent = false);

Q_SIGNALS:
    void commitRequested();
    void rollbackRequested();

private:
    IconLabel* m_icon = nullptr;
    IconLabel* m_warning = nullptr; ///< in its place while it is urgent
    QLabel* m_text = nullptr;
    QToolButton* m_commit = nullptr;
    QToolButton* m_rollBack = nullptr;
};

}
