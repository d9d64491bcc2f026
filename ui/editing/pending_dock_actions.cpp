// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_dock.h"

#include "pages/editing_page.h"
#include "pages/page_area.h"
#include "pages/page_commands.h"
#include "pages/rows_page.h"
#include "toolkit/plain_text.h"

#include <QLabel>
#include <QMenu>
#include <QTreeView>

namespace tw {

void PendingDock::showRow()
{
    const RowKey* row = m_model.rowOf(current());
    Page* page = pageOf(current());
    Page* tab = page ? tabOf(page) : nullptr;
    if (!tab || !row)
        return;
    const RowKey wanted = *row;
    m_pages.bringToFront(tab);
    if (EditingPage* editing = editingPage(tab))
        editing->showInside(page);
    if (auto* rows = qobject_cast<RowsPage*>(page))
        rows->showRow(wanted);
}

void PendingDock::takeBack()
{
    const QModelIndex index = current();
    const RowKey* row = m_model.rowOf(index);
    if (!row)
        return;
    EditController* edits = m_model.source(index)->edits;
    const RowKey wanted = *row;
    if (const int column = m_model.columnOf(index); column >= 0)
        edits->staged().revertCell(wanted, column);
    else
        edits->staged().revert({wanted});
}

void PendingDock::takeBackRow()
{
    const RowKey* row = m_model.rowOf(current());
    if (row)
        m_model.source(current())->edits->staged().revert({RowKey(*row)});
}

void PendingDock::runOnTable(CommandId command)
{
    Page* page = pageOf(current());
    Page* tab = page ? tabOf(page) : nullptr;
    if (!tab)
        return;
    m_pages.bringToFront(tab);
    // What belongs together is saved together; taking back needs no company.
    (command == PageCommand::Review ? tab : page)->run(command);
}

void PendingDock::showMenu(const QPoint& position)
{
    const PendingModel::Source* source = m_model.source(current());
    if (!source)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("pending.menu"));
    if (m_model.rowOf(current())) {
        menu->addAction(tr("&Show that row"), this, &PendingDock::showRow);
        if (m_model.columnOf(current()) >= 0)
            menu->addAction(tr("Take this &cell back"), this, &PendingDock::takeBack);
        menu->addAction(tr("Take this &row back"), this, &PendingDock::takeBackRow);
        menu->addSeparator();
    }
    menu->addAction(mnemonicText(tr("Discard the changes of %1").arg(source->title)) + u'…', this,
        [this] { runOnTable(PageCommand::Discard); });
    menu->addAction(mnemonicText(tr("Review and save %1").arg(source->title)) + u'…', this,
        [this] { runOnTable(PageCommand::Review); });
    menu->popup(m_lines->viewport()->mapToGlobal(position));
}

}
