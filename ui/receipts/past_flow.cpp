// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "past_flow.h"

#include "models/editing/edit_controller.h"
#include "models/receipts/version_edits.h"
#include "pages/editing_page.h"
#include "pages/rows_page.h"
#include "row_past_dialog.h"
#include "tabs/page_opener.h"

#include <QPointer>

namespace tw {

namespace {

/// Null: nothing can be staged there, or not now.
EditController* editsOf(Page* page)
{
    EditingPage* editing = editingPage(page);
    EditController* edits = editing ? editing->edits() : nullptr;
    return edits && !edits->isSaving() ? edits : nullptr;
}

/// As one step of undo.
void stage(
    StagedEdits& edits, const RowKey& row, const ColumnValues& values, const ColumnValues& present)
{
    const TablePtr& table = edits.changes().table();
    const QList<Value> loaded = loadedValues(*table, present);
    QList<CellEdit> cells;
    for (const auto& [column, value] : values)
        if (const int index = table->columnIndex(column); index >= 0)
            cells.append({row, loaded, index, value});
    edits.stageCells(cells, PastFlow::tr("version of a row"));
}

}

PastFlow::PastFlow(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.opener, &PageOpener::opened, this,
        [this](Page* page, const PageDescriptor& descriptor) {
            listenTo(page, descriptor.connection);
        });
}

void PastFlow::listenTo(Page* page, const QUuid& connection)
{
    if (auto* rows = qobject_cast<RowsPage*>(page))
        connect(rows, &RowsPage::pastRequested, this,
            [this, connection](const TablePtr& table, const ColumnValues& key, Page* by) {
                show(connection, table, key, by);
            });
}

void PastFlow::show(
    const QUuid& connection, const TablePtr& table, const ColumnValues& key, Page* page)
{
    const ConnectionEntry* entry = m_parts.connections.find(connection);
    if (!entry || !entry->adapter)
        return;
    auto* reader
        = new RowPastReader(entry->adapter, m_parts.connections.receipts().store(), table, key);
    const bool canRestore = table->isEditable() && editsOf(page);
    auto* dialog = new RowPastDialog(m_parts.context, reader, canRestore, &m_parts.window);
    connect(dialog, &RowPastDialog::restoreRequested, this,
        [table, key, by = QPointer(page)](const ColumnValues& values, const ColumnValues& present) {
            if (EditController* edits = editsOf(by))
                stage(edits->staged(), RowKey{RowIdentity{table->name, RowAddress::Key, key}},
                    values, present);
        });
    dialog->open();
}

}
