// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse_controller.h"

namespace tw {

/// Asks the server whether it can compute a column of a table page, without reading rows. Lives in
/// the GUI thread.
class ComputedCheck
{
public:
    /// The controller must outlive it.
    explicit ComputedCheck(const BrowseController& controller);

    /// Checks a column that would take the place of `replaced`, beside the other computed ones: its
    /// type, or what is wrong with it, also that it names masked columns.
    [[nodiscard]] Operation<ColumnType> check(
        const ComputedColumn& column, const QString& replaced);

private:
    const BrowseController& m_controller;
    AsyncAdapter m_reader;
};

}
