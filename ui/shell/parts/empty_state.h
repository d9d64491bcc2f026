// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recent_list.h"

#include <QFrame>

class QAction;
class QPushButton;

namespace tw {

/// What stands in the place of pages while none is open: one sentence, what to do first, and the
/// tables opened last.
class EmptyState final : public QFrame
{
    Q_OBJECT

public:
    /// `connections` and `marks` must outlive it.
    EmptyState(UiContext context, QAction& newConnection, QAction& openFile,
        const ConnectionList& connections, const NavigatorMarks& marks, QWidget* parent = nullptr);

Q_SIGNALS:
    void pageRequested(const tw::PageDescriptor& page); ///< a recent table was chosen

private:
    [[nodiscard]] QPushButton* makeButton(
        const QString& name, const QString& text, const QIcon& icon, QAction& action);
};

}
