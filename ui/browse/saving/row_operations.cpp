// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_operations.h"

#include "batches/batch_dialog.h"
#include "editing/soft_delete_dialog.h"
#include "grid/blocks/grid_clipboard.h"
#include "grid/blocks/grid_selection.h"
#include "grid/blocks/selection_edits.h"
#include "grid/grid_view.h"
#include "password_hash_dialog.h"
#include "paste_dialog.h"
#include "toolkit/notice_bar.h"

#include <tuplewright/writing/next_key.h>

#include <QApplication>
#include <QClipboard>
#include <QLocale>

namespace tw {

RowOperations::RowOperations(const PageParts& parts)
    : m_parts(parts)
{ }

void RowOperations::addRow()
{
    const RowKey row = m_parts.controller.edits()->staged().stageNewRow();
    if (const auto place = m_parts.model().findRow(row))
        m_parts.grid.setCurrentCell(*place, 0);
    showNumberAhead();
}

void RowOperations::removeRows()
{
    stageKind(m_parts.controller.table()->lifecycle ? ChangeKind::SoftDelete : ChangeKind::Delete);
}

QList<KeyValues> RowOperations::selectedKeys() const
{
    QList<KeyValues> keys;
    for (const int row : m_parts.grid.selection().rows()) {
        const RowKey named = m_parts.model().rowKey(row);
        const RowIdentity* identity = named.identity();
        if (!identity)
            continue;
        KeyValues key;
        for (const auto& [column, value] : identity->key)
            key.append(value);
        keys.append(key);
    }
    return keys;
}

void RowOperations::removeWithChildren()
{
    const QList<KeyValues> keys = selectedKeys();
    const QualifiedName& table = m_parts.controller.table()->name;
    auto* dialog = new SoftDeleteDialog(m_parts.context,
        new TrashController(m_parts.controller.sharedAdapter(), table), table, keys, &m_parts.page);
    connect(dialog, &SoftDeleteDialog::deleted, this, &RowOperations::onAllChanged);
    dialog->open();
}

void RowOperations::removeForGood()
{
    stageKind(ChangeKind::Delete);
}

void RowOperations::restoreRows()
{
    stageKind(ChangeKind::Restore);
}

void RowOperations::stageKind(ChangeKind kind)
{
    QList<std::pair<RowKey, QList<Value>>> rows;
    for (const int row : m_parts.grid.selection().rows())
        rows.append({m_parts.model().rowKey(row), m_parts.model().loadedRow(row)});
    m_parts.controller.edits()->staged().stageKind(rows, kind);
}

void RowOperations::revertRows()
{
    QList<RowKey> rows;
    for (const int row : m_parts.grid.selection().rows())
        rows.append(m_parts.model().rowKey(row));
    m_parts.controller.edits()->staged().revert(rows);
}

/// The number that a counter of the server would give to a new row.
void RowOperations::showNumberAhead()
{
    const TablePtr table = m_parts.controller.table();
    if (table->primaryKey.columns.size() != 1)
        return;
    const QString column = table->primaryKey.columns.constFirst();
    m_parts.facts
        .call([table, column](const Adapter& adapter, const CallOptions& options) {
            return numberAhead(adapter, *table, column, options);
        })
        .then(this, [this, column](const Result<std::optional<Value>>& number) {
            if (number && *number)
                Q_EMIT hinted(tr("%1 will be %2, unless another row comes first.")
                        .arg(column, (*number)->toText()));
        });
}

void RowOperations::changeMany()
{
    if (!m_parts.edits.finishEditing())
        return;
    BrowseController& controller = m_parts.controller;
    RowFilter rows = controller.query().rows();
    rows.filter = controller.query().inScope(rows.filter);
    const SelectQuery query = controller.query().scoped(controller.query().requested());
    BatchRows scope{query.filter, query.whereSql, query.deleted, m_parts.conditionOf(rows), {}};
    if (!controller.table()->identityColumns.isEmpty())
        scope.selected = selectedKeys();
    auto* dialog = new BatchDialog(m_parts.context,
        new BatchController(controller.sharedAdapter(), controller.table(),
            controller.model()->rules().treatments()),
        scope, m_parts.config().guard, &m_parts.page);
    connect(dialog, &BatchDialog::changed, this, &RowOperations::onAllChanged);
    dialog->open();
}

void RowOperations::onAllChanged(qint64 count)
{
    m_parts.controller.refresh();
    Q_EMIT rowsChanged();
    const QString text = count == 1 ? tr("1 row was changed.")
                                    : tr("%1 rows were changed.").arg(QLocale().toString(count));
    m_parts.notice.show(NoticeBar::Kind::Done, {text, {}, {}, {}});
}

void RowOperations::pasteSpecial()
{
    const QString text = QApplication::clipboard()->text();
    if (text.isEmpty())
        return Q_EMIT hinted(tr("There is no text to paste."));
    auto* dialog = new PasteDialog(
        text, m_parts.model(), m_parts.grid.selection().columnsFromCurrent(), &m_parts.page);
    connect(dialog, &PasteDialog::chosen, &m_parts.grid.clipboard(), &GridClipboard::pasteBlock);
    dialog->open();
}

void RowOperations::insertPasswordHash()
{
    auto* dialog = new PasswordHashDialog(&m_parts.page);
    connect(dialog, &PasswordHashDialog::made, this, [this](const QString& hash) {
        m_parts.grid.edits().insertMade([hash](const Column&) { return hash; });
    });
    dialog->open();
}

}
