// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "save_undo.h"

#include "commands/actions.h"
#include "models/receipts/receipt_undo.h"
#include "models/receipts/receipt_words.h"
#include "pages/rows_page.h"
#include "receipt_commands.h"
#include "tabs/page_opener.h"
#include "toolkit/plain_text.h"
#include "undo_dialog.h"

namespace tw {

SaveUndo::SaveUndo(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    addCommands();
    connect(&m_latest, &LatestSave::changed, &m_parts.actions, &Actions::refresh);
    connect(&parts.connections, &ConnectionList::changed, this, &SaveUndo::follow);
    connect(&parts.opener, &PageOpener::opened, this, [this](Page* page) {
        if (auto* rows = qobject_cast<RowsPage*>(page))
            connect(rows, &RowsPage::rowsChanged, this, &SaveUndo::refresh);
        connect(page, &Page::rowsWritten, this, &SaveUndo::refresh);
    });
}

const ConnectionEntry* SaveUndo::frontEntry() const
{
    const ConnectionEntry* entry = m_parts.connections.find(m_parts.front());
    return entry && entry->state == ConnectionEntry::State::Open ? entry : nullptr;
}

void SaveUndo::refresh()
{
    const ConnectionEntry* entry = frontEntry();
    m_latest.refresh(entry ? entry->adapter : nullptr, m_parts.connections.receipts().store());
}

void SaveUndo::follow()
{
    const ConnectionEntry* entry = frontEntry();
    if (m_latest.adapter() != (entry ? entry->adapter : nullptr))
        refresh();
}

void SaveUndo::addCommands()
{
    CommandTable& table = m_parts.actions.ofWindow();
    table.add(WindowCommand::UndoSave,
        {.run = [this] { undo(); },
            .can = [this] { return m_latest.receipt().has_value(); },
            .text = [this] { return commandText(); }});
    table.add(WindowCommand::ShowHistory,
        {.run = [this] { showHistory(); }, .can = [this] { return frontEntry() != nullptr; }});
}

QString SaveUndo::commandText() const
{
    const std::optional<ReceiptSummary>& receipt = m_latest.receipt();
    //: menu entry; %1 is such as "3 rows of orders, 14:03"
    return receipt ? tr("Undo sa&ve of %1…").arg(mnemonicText(receiptTitle(*receipt))) : QString();
}

void SaveUndo::undo()
{
    auto* undoing = new ReceiptUndo(
        m_latest.adapter(), m_parts.connections.receipts().store(), *m_latest.receipt());
    const GuardOptions& guard = m_latest.adapter()->pool()->config().guard;
    auto* dialog = new UndoDialog(m_parts.context, undoing, guard, &m_parts.window);
    connect(dialog, &UndoDialog::undone, this,
        [this, connection = m_parts.front()](const UndoReport& report) {
            for (const ReceiptCounts& count : report.counts)
                if (const auto table = QualifiedName::parse(count.table))
                    Q_EMIT rowsWritten(connection, *table);
            Q_EMIT done(tr("Undone: %1.").arg(receiptAction(report.counts)));
            refresh();
        });
    dialog->open();
}

void SaveUndo::showHistory()
{
    m_parts.opener.open({m_parts.front(), kHistoryPage, {}});
}

}
