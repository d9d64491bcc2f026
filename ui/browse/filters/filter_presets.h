// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class GroupDialog;
class PageFilter;

/// Ready-made ways to filter rows: by groups, by related rows, one row of each group.
class FilterPresets final : public QObject
{
    Q_OBJECT

public:
    /// `filter` must outlive it.
    FilterPresets(const PageParts& parts, PageFilter& filter);

    void groupRows(); ///< those of the filter, by the column of the cursor
    void uniqueRows(); ///< of the columns that are shown, each once
    void keepRelated(); ///< asks by which related rows
    void keepFirst(); ///< asks for one row of each group

private:
    [[nodiscard]] QString currentColumn() const; ///< empty: none of the table
    GroupDialog* showGroups(const QString& column);

    PageParts m_parts;
    PageFilter& m_filter;
};

}
