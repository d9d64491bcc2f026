// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_spec.h"
#include "toolkit/context.h"

#include <QFrame>
#include <QHash>

class QToolButton;

namespace tw {

class CommandButtons;
class CommandTarget;

/// The buttons above the text of a console.
class RunBar final : public QFrame
{
    Q_OBJECT

public:
    /// `console` carries their commands out and must outlive the bar.
    RunBar(UiContext context, CommandTarget& console, QWidget* parent = nullptr);

    /// Shows which commands are possible now; `transaction` is the mode or state in words.
    void refresh(const QString& transaction);

private:
    QToolButton* addButton(
        CommandId command, const char* icon, const QString& text, const QString& toolTip = {});
    void addChoices();

    UiContext m_context;
    CommandTarget& m_console;
    CommandButtons* m_buttons = nullptr;
    QToolButton* m_transaction = nullptr;
};

}
