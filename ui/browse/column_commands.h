// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_table.h"

namespace tw {

struct BrowseFeatures;

/// What a table page does with the commands about one column and about all of them: sorting,
/// values, layout, masks and computed columns.
class ColumnCommands
{
public:
    /// All must outlive it.
    ColumnCommands(BrowseFeatures& features, CommandTable& table);

    [[nodiscard]] QString currentName() const; ///< of the column with the cursor; empty: none

private:
    using Test = bool (ColumnCommands::*)(int column) const;

    void addSorting(CommandTable& table);
    void addColumns(CommandTable& table);
    void addMasks(CommandTable& table);
    void addLayout(CommandTable& table);
    void addComputed(CommandTable& table);

    [[nodiscard]] CommandHandler forColumn(
        std::function<void(int column)> run, Test test = nullptr) const;
    [[nodiscard]] int currentColumn() const; ///< -1: none, or no table is shown
    [[nodiscard]] QString columnName(int column) const; ///< empty: of none
    [[nodiscard]] bool hasTable() const;
    [[nodiscard]] bool canSort(int column) const;
    [[nodiscard]] bool isSorted(int column) const;
    [[nodiscard]] bool canShowValues(int column) const;
    [[nodiscard]] bool canShowTop(int column) const;

    BrowseFeatures& m_features;
};

}
