// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/recoverable_edits.h"
#include "toolkit/context.h"

#include <QFrame>

class QVBoxLayout;

namespace tw {

/// Above the pages: changes that an earlier run of the program neither saved nor discarded, a line
/// for each table, until they are restored or discarded. Hidden while there are none.
class RecoveryBar final : public QFrame
{
    Q_OBJECT

public:
    explicit RecoveryBar(UiContext context, QWidget* parent = nullptr);

    void setEdits(const QList<RecoverableEdits>& edits);

    /// "12 unsaved changes of customer · shop, from today 10:41".
    [[nodiscard]] static QString textOf(const RecoverableEdits& edits, const QDateTime& now);

Q_SIGNALS:
    void restoreRequested(const tw::RecoverableEdits& edits);
    void showRequested(const tw::RecoverableEdits& edits);
    void discardRequested(const tw::RecoverableEdits& edits);

private:
    [[nodiscard]] QWidget* makeLine(const RecoverableEdits& edits, int number);

    UiContext m_context;
    QVBoxLayout* m_lines = nullptr;
    QWidget* m_content = nullptr;
};

}
