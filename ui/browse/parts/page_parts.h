// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/browse_controller.h"
#include "models/tables/table_settings.h"
#include "page_edits.h"
#include "toolkit/context.h"

#include <QModelIndex>

class QWidget;

namespace tw {

class GridView;
class NoticeBar;

/// What the features of a table page share. All of it outlives them.
struct PageParts
{
    UiContext context;
    BrowseController& controller;
    AsyncAdapter& facts; ///< reads what is shown beside the rows
    GridView& grid;
    NoticeBar& notice;
    PageEdits& edits;
    QWidget& page; ///< parent of dialogs
    TableSettings* memory = nullptr; ///< null: nothing is remembered

    [[nodiscard]] QString place() const; ///< of the table in the memory
    [[nodiscard]] const ConnectionConfig& config() const;
    [[nodiscard]] ResultModel& model() const { return *controller.model(); }
    [[nodiscard]] bool isEditable() const; ///< false also while a save is under way

    /// The cell of the cursor; invalid while its row has not been read.
    [[nodiscard]] QModelIndex presentCell() const;

    /// Filter and condition of rows as SQL, as a person would type them.
    [[nodiscard]] QString conditionOf(const RowFilter& rows) const;
    void showError(const Error& error) const; ///< as a notice
};

}
