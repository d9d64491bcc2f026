// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_export.h"

#include "exporting/export_dialog.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "models/exporting/command_line_text.h"
#include "models/exporting/table_export.h"
#include "models/filters/masked_columns.h"
#include "models/text/hidden_characters.h"
#include "toolkit/plain_text.h"

#include <QLocale>

namespace tw {

namespace {

ExportDialog::Scope scopeOf(const Table& table, const PageInfo& page)
{
    QString about = RowExport::tr("All rows of this filter");
    if (page.total) {
        const QString mark
            = page.totalKind == TotalKind::Estimate ? QStringLiteral("~") : QString();
        about = RowExport::tr("All rows of this filter: %1")
                    .arg(mark + QLocale().toString(*page.total));
    }
    return {RowExport::tr("Export %1").arg(revealedText(table.name.display())), about, page.total};
}

}

RowExport::RowExport(const PageParts& parts)
    : m_parts(parts)
{ }

void RowExport::exportRows()
{
    BrowseController& controller = m_parts.controller;
    SelectQuery query = controller.query().scoped(controller.query().requested());
    query.columns.clear(); // those that are hidden too
    query.computed = controller.query().columns().computed();
    const TableExport::Source source{controller.table(), controller.description().readTable()};
    auto rows = std::make_unique<TableExport>(
        controller.sharedAdapter(), m_parts.config(), source, std::move(query));
    auto* dialog = new ExportDialog(m_parts.context, std::move(rows),
        scopeOf(*controller.table(), controller.loader().page()), &m_parts.page);
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
