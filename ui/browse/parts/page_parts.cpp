// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_parts.h"

#include "grid/grid_view.h"
#include "models/filters/filter_lines.h"
#include "toolkit/notice_bar.h"

#include <tuplewright/pool/connection_pool.h>

namespace tw {

QString PageParts::place() const
{
    return TableSettings::placeOf(config(), controller.name());
}

const ConnectionConfig& PageParts::config() const
{
    return controller.adapter().pool()->config();
}

bool PageParts::isEditable() const
{
    const TablePtr& table = controller.table();
    return table && table->isEditable() && !controller.edits()->isSaving();
}

QModelIndex PageParts::presentCell() const
{
    const QModelIndex cell = grid.currentCell();
    return cell.isValid() && model().isPresent(cell.row()) ? cell : QModelIndex();
}

QString PageParts::conditionOf(const RowFilter& rows) const
{
    return conditionText(rows, *controller.table(), controller.adapter().dialect(),
        &controller.query().related().tables());
}

void PageParts::showError(const Error& error) const
{
    notice.show(NoticeBar::Kind::Error, explain(error));
}

}
