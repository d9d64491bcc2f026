// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_presets.h"

#include "filtering/first_rows_dialog.h"
#include "filtering/group_dialog.h"
#include "filtering/related_rows_dialog.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "models/filters/filter_parts.h"
#include "page_filter.h"

namespace tw {

FilterPresets::FilterPresets(const PageParts& parts, PageFilter& filter)
    : m_parts(parts)
    , m_filter(filter)
{ }

QString FilterPresets::currentColumn() const
{
    const QList<Column>& columns = m_parts.controller.description().readTable()->columns;
    const int column = m_parts.grid.currentColumn();
    return column >= 0 && column < columns.size() ? columns.at(column).name : QString();
}

void FilterPresets::groupRows()
{
    showGroups(currentColumn());
}

void FilterPresets::uniqueRows()
{
    showGroups({})->setUnique(true);
}

GroupDialog* FilterPresets::showGroups(const QString& column)
{
    BrowseController& controller = m_parts.controller;
    const TablePtr& table = controller.description().readTable();
    RowFilter rows = controller.query().rows();
    rows.filter = controller.query().inScope(rows.filter);
    auto groups = std::make_unique<RowGroups>(
        controller.sharedAdapter(), table, rows, controller.query().requested().deleted);
    auto* dialog = new GroupDialog(std::move(groups), table->name.name, column, &m_parts.page);
    dialog->offerUnique(m_parts.grid.columns().shown());
    connect(dialog, &GroupDialog::rowsRequested, this,
        [this, before = controller.query().requested().filter](
            const QList<FilterCondition>& conditions) {
            std::vector<Filter> parts = conjuncts(before);
            for (const FilterCondition& condition : conditions)
                parts.push_back(Filter::condition(condition));
            m_parts.controller.query().setFilter(Filter::all(std::move(parts)));
        });
    dialog->show();
    return dialog;
}

void FilterPresets::keepRelated()
{
    auto* dialog = new RelatedRowsDialog(m_parts.controller.sharedAdapter(),
        m_parts.controller.description().readTable(), &m_parts.page);
    connect(dialog, &RelatedRowsDialog::chosen, &m_filter, &PageFilter::add);
    dialog->open();
}

void FilterPresets::keepFirst()
{
    auto* dialog = new FirstRowsDialog(
        *m_parts.controller.description().readTable(), currentColumn(), &m_parts.page);
    const RowFilter inForce = m_parts.controller.query().rows();
    if (!inForce.filter.isEmpty() && inForce.whereSql.isEmpty())
        dialog->offerAmong(m_parts.conditionOf(inForce));
    connect(dialog, &FirstRowsDialog::chosen, this, [this](const FirstRows& rows, bool isAmong) {
        if (!isAmong)
            return m_filter.add(Filter::first(rows, {}));
        const Filter& filter = m_parts.controller.query().requested().filter;
        m_parts.controller.query().setFilter(Filter::all({Filter::first(rows, filter)}));
    });
    dialog->open();
}

}
