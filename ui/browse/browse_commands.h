// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_commands.h"

#include <QObject>

class QPoint;

namespace tw {

class BrowsePage;

/// What a table page does with each of its commands: the feature that it calls, and whether it can
/// now. A command that is not about the whole page goes to the child page with the focus.
class BrowseCommands final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    BrowseCommands(BrowsePage& page, BrowseFeatures& features, CommandTable& table);

    /// Null when the page itself carries the command out.
    [[nodiscard]] BrowsePage* childFor(CommandId command) const;

private:
    using Test = std::function<bool()>;

    void addSaving(CommandTable& table);
    void addCells(CommandTable& table);
    void addRows(CommandTable& table);
    void addPast(CommandTable& table);
    void addCopying(CommandTable& table);
    void addFinding(CommandTable& table);
    void addReading(CommandTable& table);
    void addPosition(CommandTable& table);
    void addFilters(CommandTable& table);
    void addPresets(CommandTable& table);
    void addReferences(CommandTable& table);
    void addViews(CommandTable& table);

    [[nodiscard]] Test hasTable() const;
    [[nodiscard]] Test hasCell() const;
    [[nodiscard]] Test isEditable() const;
    [[nodiscard]] Test hasEditableCell() const;
    [[nodiscard]] Test hasEditableRows() const;
    [[nodiscard]] std::function<QString()> whyReadOnly() const;

    void showContextMenu(const QPoint& globalPosition);
    void showHeaderMenu(const QPoint& globalPosition);
    void showFieldMenu(const QPoint& globalPosition);
    void showCopyMenu();

    BrowsePage& m_page;
    BrowseFeatures& m_features;
    ColumnCommands m_columns;
};

}
