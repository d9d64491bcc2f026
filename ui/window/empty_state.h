// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QFrame>

class QAction;
class QPushButton;

namespace tw {

/// What stands in the place of pages while none is open: one sentence and what to do first.
class EmptyState final : public QFrame
{
    Q_OBJECT

public:
    EmptyState(
        UiContext context, QAction& newConnection, QAction& openFile, QWidget* parent = nullptr);

private:
    [[nodiscard]] QPushButton* makeButton(
        const QString& name, const QString& text, const QIcon& icon, QAction& action);
};

}
