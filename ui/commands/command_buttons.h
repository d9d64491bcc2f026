// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_table.h"

#include <QObject>

class QLayout;
class QToolButton;
class QWidget;

namespace tw {

/// Buttons that run the commands of a page. A button is on as its command is; where the command is
/// off, the tool tip says why.
class CommandButtons final : public QObject
{
    Q_OBJECT

public:
    /// The target must outlive the buttons.
    explicit CommandButtons(CommandTarget& target, QWidget* parent);

    /// Lets a button run a command. The tool tip it has by now stays in front of the reason.
    void add(CommandId command, QToolButton* button);

    /// Makes a button with a text, behind those in the layout.
    void add(QLayout& layout, CommandId command, const char* name, const QString& text);

    /// Asks the target again what is possible.
    void refresh();

    [[nodiscard]] QToolButton* first() const
    {
        return m_buttons.first().button;
    } ///< that was added

private:
    struct Entry
    {
        CommandId command;
        QToolButton* button = nullptr;
        QString toolTip;
    };

    QWidget* m_parent;
    CommandTarget& m_target;
    QList<Entry> m_buttons;
};

}
