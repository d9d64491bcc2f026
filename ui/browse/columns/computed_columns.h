// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class PageColumns;

/// The columns of a page that the server computes beside those of the table, kept in the memory of
/// tables.
class ComputedColumns final : public QObject
{
    Q_OBJECT

public:
    /// `columns` must outlive it.
    ComputedColumns(const PageParts& parts, PageColumns& columns);

    void restore(); ///< those that are remembered of the table

    void add(); ///< asks for one
    void editCurrent(); ///< asks for another in place of the one under the cursor
    void removeCurrent();
    [[nodiscard]] const ComputedColumn* current() const; ///< under the cursor, or null

    void set(const std::vector<ComputedColumn>& columns);

Q_SIGNALS:
    void stateChanged();

private:
    void edit(const std::optional<ComputedColumn>& edited); ///< unset: a new one
    void replace(const QString& name, const ComputedColumn& column);
    void onRefused(const Error& error);

    PageParts m_parts;
    PageColumns& m_columns;
};

}
