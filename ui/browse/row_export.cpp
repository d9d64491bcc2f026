// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_export.h"

#include "exporting/export_dialog.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "models/filters/masked_columns.h"
#include "models/page/command_line_text.h"
#include "toolkit/plain_text.h"

namespace tw {

RowExport::RowExport(const PageParts& parts)
    : m_parts(parts)
{ }

void RowExport::exportRows()
{
    BrowseController& controller = m_parts.controller;
    SelectQuery query = controller.query().scoped(controller.query().requested());
    query.columns.clear(); // those that are hidden too
    query.computed = controller.query().columns().computed();
    auto* dialog = new ExportDialog(m_parts.context, controller.sharedAdapter(),
        {controller.table(), controller.description().readTable()}, query,
        controller.loader().page(), &m_parts.page);
    dialog->open();
}

SelectQuery RowExport::shownQuery() const
{
    const BrowseController& controller = m_parts.controller;
    SelectQuery query = controller.query().scoped(controller.query().requested());
    query.table = controller.table()->name;
    query.columns.clear();
    const QStringList hidden = m_parts.grid.columns().current().hidden;
    if (!hidden.isEmpty()) {
        for (const Column& column : controller.table()->columns)
            if (!hidden.contains(column.name))
                query.columns.append(column.name);
    }
    query.computed = controller.query().columns().computed();
    std::erase_if(query.computed,
        [&hidden](const ComputedColumn& column) { return hidden.contains(column.alias); });
    return query;
}

void RowExport::copyCommandLine()
{
    const BrowseController& controller = m_parts.controller;
    const SelectQuery query = shownQuery();
    PageRequest page;
    if (!controller.loader().isContinuous())
        page = {controller.loader().page().number, controller.loader().page().size};
    copyPlainly(commandLineOf(
        m_parts.config(), query, maskedColumns(*controller.description().readTable()), page));
    const bool hasCases = std::ranges::any_of(
        query.computed, [](const ComputedColumn& column) { return column.expression.isEmpty(); });
    Q_EMIT hinted(hasCases
            ? tr("Copied without the columns that are computed by conditions or by a search.")
            : tr("Copied the command line that prints these rows."));
}

}
