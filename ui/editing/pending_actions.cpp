// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_actions.h"

#include "pages/editing_page.h"
#include "pages/page_commands.h"
#include "pages/rows_page.h"
#include "tabs/page_area.h"
#include "toolkit/plain_text.h"

#include <QMenu>

namespace tw {

PendingActions::PendingActions(PageArea& pages, const PendingModel& model,
    std::function<QModelIndex()> current, QObject* parent)
    : QObject(parent)
    , m_pages(pages)
    , m_model(model)
    , m_current(std::move(current))
{ }

void PendingActions::showRow()
{
    const RowKey* row = m_model.rowOf(m_current());
    Page* owner = page();
    Page* front = tab();
    if (!front || !row)
        return;
    const RowKey key = *row; // the lines are made anew when another tab is in front
    m_pages.bringToFront(front);
    if (EditingPage* editing = editingPage(front))
        editing->showInside(owner);
    if (auto* rows = qobject_cast<RowsPage*>(owner))
        rows->showRow(key);
}

void PendingActions::revert()
{
    const QModelIndex line = m_current();
    const RowKey* row = m_model.rowOf(line);
    const int column = m_model.columnOf(line);
    if (row && column >= 0)
        m_model.source(line)->edits->staged().revertCell(RowKey(*row), column);
    else
        revertRow();
}

void PendingActions::revertRow()
{
    const QModelIndex line = m_current();
    if (const RowKey* row = m_model.rowOf(line))
        m_model.source(line)->edits->staged().revert({RowKey(*row)});
}

void PendingActions::runOnTable(CommandId command)
{
    Page* owner = page();
    Page* front = tab();
    if (!front)
        return;
    m_pages.bringToFront(front);
    // What belongs together is saved together; reverting needs no company.
    (command == PageCommand::Review ? front : owner)->run(command);
}

void PendingActions::showMenu(const QPoint& globalPosition, QWidget* parent)
{
    const QModelIndex line = m_current();
    const PendingModel::Source* source = m_model.source(line);
    if (!source)
        return;
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("pending.menu"));
    if (m_model.rowOf(line)) {
        menu->addAction(tr("&Go to row"), this, &PendingActions::showRow);
        if (m_model.columnOf(line) >= 0)
            menu->addAction(tr("Revert &cell"), this, &PendingActions::revert);
        menu->addAction(tr("Revert &row"), this, &PendingActions::revertRow);
        menu->addSeparator();
    }
    menu->addAction(mnemonicText(tr("Discard the changes of %1").arg(source->title)) + u'…', this,
        [this] { runOnTable(PageCommand::Discard); });
    menu->addAction(mnemonicText(tr("Review and save %1").arg(source->title)) + u'…', this,
        [this] { runOnTable(PageCommand::Review); });
    menu->popup(globalPosition);
}

Page* PendingActions::page() const
{
    const PendingModel::Source* source = m_model.source(m_current());
    return source ? static_cast<Page*>(source->owner) : nullptr;
}

Page* PendingActions::tab() const
{
    Page* owner = page();
    for (Page* open : owner ? m_pages.pages() : QList<Page*>()) {
        const EditingPage* editing = editingPage(open);
        if (open == owner || (editing && editing->inside().contains(owner)))
            return open;
    }
    return nullptr;
}

}
