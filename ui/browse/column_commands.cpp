// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_commands.h"

#include "browse/commands/browse_specs.h"
#include "browse_features.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "toolkit/plain_text.h"

#include <algorithm>

namespace tw {

ColumnCommands::ColumnCommands(BrowseFeatures& features, CommandTable& table)
    : m_features(features)
{
    addSorting(table);
    addColumns(table);
    addMasks(table);
    addLayout(table);
    addComputed(table);
}

QString ColumnCommands::currentName() const
{
    return columnName(m_features.parts.grid.currentColumn());
}

bool ColumnCommands::hasTable() const
{
    return m_features.parts.controller.table() != nullptr;
}

int ColumnCommands::currentColumn() const
{
    const PageParts& parts = m_features.parts;
    return parts.controller.table() ? parts.grid.currentColumn() : -1;
}

QString ColumnCommands::columnName(int column) const
{
    return column < 0 ? QString() : m_features.parts.model().columns().at(column).name;
}

CommandHandler ColumnCommands::forColumn(std::function<void(int)> run, Test test) const
{
    return {[this, run = std::move(run)] { run(currentColumn()); },
        [this, test] {
            const int column = currentColumn();
            return column >= 0 && (!test || (this->*test)(column));
        }};
}

bool ColumnCommands::canSort(int column) const
{
    const ResultModel& model = m_features.parts.model();
    return model.columns().at(column).type.hasOrder && !model.isMasked(column);
}

bool ColumnCommands::isSorted(int column) const
{
    const Sort& sort = m_features.parts.controller.query().requested().sort;
    return std::ranges::find(sort, columnName(column), &SortKey::column) != sort.end();
}

bool ColumnCommands::canShowValues(int column) const
{
    const ResultModel& model = m_features.parts.model();
    return model.columns().at(column).type.hasEquality && !model.isMasked(column);
}

bool ColumnCommands::canShowTop(int column) const
{
    return canSort(column) && !m_features.columns.computed.current();
}

void ColumnCommands::addSorting(CommandTable& table)
{
    PageFilter& filter = m_features.filters.page;
    const auto sort = [this, &filter](std::optional<SortOrder> order) {
        return [this, &filter, order](
                   int column) { filter.sortBy(columnName(column), order, !order.has_value()); };
    };
    table.add(PageCommand::SortAscending,
        forColumn(sort(SortOrder::Ascending), &ColumnCommands::canSort));
    table.add(PageCommand::SortDescending,
        forColumn(sort(SortOrder::Descending), &ColumnCommands::canSort));
    table.add(PageCommand::Unsort, forColumn(sort({}), &ColumnCommands::isSorted));
    table.add(PageCommand::ShowColumnValues,
        forColumn(
            [&filter](int column) { filter.showValues(column); }, &ColumnCommands::canShowValues));
    table.add(PageCommand::TopRows,
        forColumn([this](int column) { m_features.rows.position.showTopRows(columnName(column)); },
            &ColumnCommands::canShowTop));
}

void ColumnCommands::addColumns(CommandTable& table)
{
    GridView& grid = m_features.parts.grid;
    table.add(PageCommand::TreatColumn,
        forColumn([this](int column) { m_features.columns.page.treat(column); }));
    table.add(PageCommand::FitColumn,
        forColumn([&grid](int column) { grid.columns().fitColumn(column); }));
    table.add(
        PageCommand::HideColumn, forColumn([&grid](int column) { grid.columns().hide(column); }));
    table.add(PageCommand::FreezeColumns,
        forColumn([&grid](int column) { grid.columns().freezeUpTo(column); }));
    table.add(PageCommand::CopyColumnName,
        forColumn([this](int column) { copyPlainly(columnName(column)); }));
}

void ColumnCommands::addMasks(CommandTable& table)
{
    auto& masks = m_features.columns.masks;
    table.add(PageCommand::MaskColumn,
        {[&masks] { masks.toggleMask(); },
            [this, &masks] { return currentColumn() >= 0 && masks.canMask(); },
            [&masks] { return masks.isColumnMasked(); }});
    table.add(PageCommand::RevealMasked,
        {[&masks] { masks.toggleRevealed(); }, [&masks] { return masks.canReveal(); },
            [this] { return m_features.parts.controller.description().isRevealed(); }});
}

void ColumnCommands::addLayout(CommandTable& table)
{
    auto& columns = m_features.columns.page;
    const BrowseController& controller = m_features.parts.controller;
    table.add(PageCommand::ChooseColumns,
        {[&columns] { columns.chooseLayout(); }, [this] { return hasTable(); }});
    table.add(PageCommand::ColourRules,
        {[&columns] { columns.chooseColours(); }, [this] { return hasTable(); }});
    table.add(PageCommand::ChooseKey,
        {[&columns] { columns.chooseKey(); },
            [&controller] {
                return controller.table() && controller.description().serverTable()->needsOnlyKey
                    && !controller.edits()->isSaving();
            }});
}

void ColumnCommands::addComputed(CommandTable& table)
{
    auto& computed = m_features.columns.computed;
    table.add(
        PageCommand::AddComputed, {[&computed] { computed.add(); }, [this] { return hasTable(); }});
    table.add(PageCommand::EditComputed,
        {[&computed] { computed.editCurrent(); },
            [this, &computed] {
                return currentColumn() >= 0 && computed.current() && !computed.current()->found;
            }});
    table.add(PageCommand::RemoveComputed,
        {[&computed] { computed.removeCurrent(); },
            [this, &computed] { return currentColumn() >= 0 && computed.current(); }});
}

}
