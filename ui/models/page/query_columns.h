// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table_description.h"

namespace tw {

/// Which columns a table page reads: those of its table that are not hidden, and computed ones.
/// Computed columns that cannot be read are removed again. Lives in the GUI thread.
class QueryColumns final : public QObject
{
    Q_OBJECT

public:
    /// `table` must outlive it.
    explicit QueryColumns(const TableDescription& table, QObject* parent = nullptr);

    /// Columns that need not be read from now on, computed ones too. Ends in changed(), and in
    /// missing() when the rows shown came without a column that is needed now. Ignored before the
    /// table is described.
    void setHidden(const QStringList& columns);

    /// What the server computes for each row beside the table's columns; ends as setHidden() does.
    void setComputed(std::vector<ComputedColumn> columns);

    /// All computed columns, hidden ones too.
    [[nodiscard]] const std::vector<ComputedColumn>& computed() const { return m_computed; }

    /// The columns of the table to be read; empty: all. Those that address a row or mark it as
    /// deleted are always read, and all of them where rows have no key.
    [[nodiscard]] const QStringList& tableColumns() const { return m_tableColumns; }

    /// The computed columns to be read: those that are not hidden.
    [[nodiscard]] std::vector<ComputedColumn> visibleComputed() const;

    /// Rows with the columns of a query are in the model.
    void markShown(const SelectQuery& query);

    /// Rows were read with the computed columns of today, all of them.
    void markProven();

    /// Removes computed columns that name masked columns; ends in refused() then.
    void removeMasked();

    /// Removes computed columns that no rows ever came with, since a read failed; ends in refused()
    /// then. False when there are none.
    [[nodiscard]] bool removeUnproven(const Error& error);

    /// Goes on with a changed table: all its columns are read until setHidden() is called again.
    void follow(const TableChange& change);

Q_SIGNALS:
    /// tableColumns() or visibleComputed() may be different.
    void changed();
    /// computed() is different.
    void computedChanged();
    /// The rows shown came without a column that is needed now.
    void missing();
    /// Computed columns were removed: the server refused them, or they name masked columns.
    void refused(const tw::Error& error);

private:
    void update();
    void keepComputed(const std::function<bool(const ComputedColumn&)>& isKept);
    [[nodiscard]] bool isProven(const ComputedColumn& column) const;
    [[nodiscard]] bool areShown() const;

    const TableDescription& m_table;
    QStringList m_hidden;
    QStringList m_tableColumns;
    std::vector<ComputedColumn> m_computed;
    std::vector<ComputedColumn> m_proven; ///< those that rows were read with
    QStringList m_shownColumns; ///< of the rows in the model; empty: all
    std::vector<ComputedColumn> m_shownComputed;
};

}
