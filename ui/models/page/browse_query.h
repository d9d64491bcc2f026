// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/filter_lines.h"
#include "models/tables/child_relations.h"
#include "query_columns.h"
#include "related_tables.h"

namespace tw {

/// What a table page asks for: filter, sort, deleted rows, columns, and the scope of a page of
/// child rows. Keeps the query requested last and the one whose rows are shown, to which it returns
/// when the server refuses a filter. Reads no rows itself; lives in the GUI thread.
class BrowseQuery final : public QObject
{
    Q_OBJECT

public:
    /// `table` must outlive it.
    BrowseQuery(std::shared_ptr<const Adapter> adapter, const TableDescription& table,
        QObject* parent = nullptr);

    /// The query requested last, without the scope.
    [[nodiscard]] const SelectQuery& requested() const { return m_requested; }

    /// The query whose rows are in the model, without the scope.
    [[nodiscard]] const SelectQuery& shown() const { return m_shown; }

    /// Filter and sort of the requested query.
    [[nodiscard]] RowFilter rows() const;

    /// The requested condition as it was typed, else written from the filter.
    [[nodiscard]] QString whereText() const;

    /// A query or filter within the scope; that of all values whole is scoped(requested()).
    [[nodiscard]] SelectQuery scoped(SelectQuery query) const;
    [[nodiscard]] Filter inScope(const Filter& filter) const;

    /// The query that reads rows for the model: in scope, long values cut short where rows have a
    /// key.
    [[nodiscard]] SelectQuery forReading() const;

    /// Takes a typed WHERE and ORDER BY line. False, after refusals: nothing is requested. A line
    /// that names tables which are not described yet is taken as soon as they are.
    bool setLines(const QString& where, const QString& orderBy);

    /// Requests filter and sort; false, after a refusal, where they name masked columns.
    bool setRows(const RowFilter& rows);
    void setFilter(const Filter& filter); ///< beside a condition that is SQL
    void clearFilter(); ///< with a condition that is SQL

    /// Requests another sort; refused where it names masked columns.
    void setSort(const Sort& sort);

    /// Requests live rows, deleted ones, or both.
    void setDeleted(DeletedRows deleted);

    /// Only these rows are read, whatever the filter is, and new rows belong to them. The filter
    /// and its text do not show it.
    void setScope(const ChildScope& scope);

    /// The rows that everything is restricted to; isScoped(): whether there is such a restriction.
    [[nodiscard]] const ChildScope& scope() const { return m_scope; }
    [[nodiscard]] bool isScoped() const { return !m_scope.filter.isEmpty(); }

    /// Whether rows are sorted by relevance, an order that no cursor can continue.
    [[nodiscard]] bool isRanked() const;

    /// The first column that the rows shown are sorted by; null where there is none.
    [[nodiscard]] const Column* sortColumn() const;

    /// Which columns are read.
    [[nodiscard]] QueryColumns& columns() { return m_columns; }
    [[nodiscard]] const QueryColumns& columns() const { return m_columns; }

    /// Tables that the filter reaches, and neighbours.
    [[nodiscard]] RelatedTables& related() { return m_related; }
    [[nodiscard]] const RelatedTables& related() const { return m_related; }

    /// Begins with a table that was described for the first time.
    void begin();

    /// Goes on with a changed table; conditions and sorts on columns that are gone are dropped.
    void follow(const TableChange& change);

    /// Removes, before a read, what must not be read: masked columns that were named while it was
    /// allowed, and ranks of a search that is over. Returns what to report of it.
    [[nodiscard]] std::optional<Error> prepare();

    /// The rows of the requested query are in the model.
    void markShown();

    /// After a failed read: returns to the query shown when the requested one has another
    /// condition, which ends in filterRefused() from refuse(). returnToShown() is false otherwise.
    [[nodiscard]] bool returnToShown();

    /// Reports the refusal of a condition that returnToShown() has undone.
    void refuse(const Error& error) { Q_EMIT filterRefused(error); }

Q_SIGNALS:
    /// Other rows or another order are requested; they are not there yet.
    void changed();
    /// scope() is different.
    void scopeChanged();
    /// related() has more tables, so that conditions read differently.
    void relatedTablesChanged();
    /// The condition names masked columns, or the server refused it.
    void filterRefused(const tw::Error& error);
    /// The sort names masked columns, or was not understood; `position` counts in the typed line.
    void orderRefused(const tw::Error& error);

private:
    void request(const RowFilter& rows);
    void emitChanged();
    [[nodiscard]] bool acceptsCondition(const RowFilter& rows);
    [[nodiscard]] bool acceptsOrder(const Sort& sort);
    void onRelatedTables(bool isChanged);

    const TableDescription& m_table;
    QueryColumns m_columns;
    RelatedTables m_related;
    ChildScope m_scope;
    SelectQuery m_requested;
    SelectQuery m_shown;
    QList<std::pair<RowFilter, QString>> m_typed; ///< WHERE lines and how they were understood
    std::optional<std::pair<QString, QString>> m_waitingLines; ///< for the neighbours' names
};

}
