// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_buttons.h"

#include "browse/commands/row_specs.h"
#include "commands/command_buttons.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace tw {

namespace {

constexpr int kRowButtonIcon = 16;

}

RowButtons::RowButtons(UiContext context, Page& page, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_buttons(new CommandButtons(page, this))
{
    setObjectName(QStringLiteral("grid.rows.buttons"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(2);
    add(PageCommand::NewRow, QStringLiteral("new"), QStringLiteral("plus"), tr("New row"));
    add(PageCommand::DuplicateRows, QStringLiteral("duplicate"), QStringLiteral("copy-plus"),
        tr("Duplicate rows"));
    add(PageCommand::DeleteRows, QStringLiteral("delete"), QStringLiteral("trash"),
        tr("Delete rows"));
    connect(&page, &Page::stateChanged, m_buttons, &CommandButtons::refresh);
    m_buttons->refresh();
}

void RowButtons::add(
    CommandId command, const QString& name, const QString& icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("grid.rows.%1.button").arg(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(m_context.icons.icon(icon));
    button->setIconSize(QSize(kRowButtonIcon, kRowButtonIcon));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the rows
    layout()->addWidget(button);
    m_buttons->add(command, button);
}

}
