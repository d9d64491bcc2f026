// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_buttons.h"

#include "browse/commands/row_specs.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace tw {

namespace {

constexpr int kRowButtonIcon = 16;

}

RowButtons::RowButtons(UiContext context, Page& page, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_page(page)
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
    connect(&page, &Page::stateChanged, this, &RowButtons::update);
    update();
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
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the rows
    connect(button, &QToolButton::clicked, this, [this, command] { m_page.run(command); });
    layout()->addWidget(button);
    m_entries.append({command, button, text});
}

void RowButtons::update()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        const bool can = m_page.can(entry.command);
        const QString whyNot = can ? QString() : m_page.whyNot(entry.command);
        entry.button->setEnabled(can);
        entry.button->setToolTip(
            whyNot.isEmpty() ? entry.text : toolTipText(entry.text + u'\n' + whyNot));
    }
}

}
