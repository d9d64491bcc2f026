// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_buttons.h"

#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QLayout>
#include <QToolButton>

namespace tw {

CommandButtons::CommandButtons(CommandTarget& target, QWidget* parent)
    : QObject(parent)
    , m_parent(parent)
    , m_target(target)
{ }

void CommandButtons::add(CommandId command, QToolButton* button)
{
    connect(button, &QToolButton::clicked, this, [this, command] { m_target.run(command); });
    m_buttons.append({command, button, button->toolTip()});
}

void CommandButtons::add(QLayout& layout, CommandId command, const char* name, const QString& text)
{
    QToolButton* button = namedToolButton(name, text, m_parent);
    button->setProperty("kind", QStringLiteral("button"));
    layout.addWidget(button);
    add(command, button);
}

void CommandButtons::refresh()
{
    for (const auto& [command, button, toolTip] : std::as_const(m_buttons)) {
        const bool can = m_target.can(command);
        const QString whyNot = can ? QString() : m_target.whyNot(command);
        button->setEnabled(can);
        if (whyNot.isEmpty())
            button->setToolTip(toolTip);
        else
            button->setToolTip(toolTipText(toolTip.isEmpty() ? whyNot : toolTip + u'\n' + whyNot));
    }
}

}
