// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/table_lookup.h>

namespace tw {

/// Writes a resolved filter as SQL.
class FilterWriter
{
public:
    /// `deleted`: which rows of the table the statement is about, to choose the first ones among.
    FilterWriter(const Dialect& dialect, const TableLookup* lookup, Parameters& parameters,
        DeletedRows deleted = DeletedRows::All)
        : m_dialect(dialect)
        , m_lookup(lookup)
        , m_parameters(parameters)
        , m_deleted(deleted)
    { }

    /// Fit to stand beside AND.
    [[nodiscard]] Result<QString> term(const Filter& filter, const Table& table);

    /// What a condition tests of the table's own column.
    [[nodiscard]] static Result<ColumnTerm> columnTerm(
        const Dialect& dialect, const Table& table, const QString& column);

    /// Fit to stand alone.
    [[nodiscard]] Result<QString> write(const Filter& filter, const Table& table);

private:
    /// One relation of the statement, and what its columns are called by.
    struct Scope
    {
        const Table& table;
        QString qualifier; ///< empty: bare names mean this relation
    };

    Result<QString> write(const Filter& filter, const Scope& scope);
    Result<QString> term(const Filter& filter, const Scope& scope);
    Result<QString> writeGroup(const Filter& filter, const Scope& scope);
    Result<QString> writeRelated(const Filter& filter, const Scope& scope);
    Result<QString> writeFirst(const Filter& filter, const Scope& scope);
    Result<QString> rowsAmong(const Filter& among, const Scope& scope);
    [[nodiscard]] QString orderWithin(const FirstRows& rows, const Scope& scope) const;
    [[nodiscard]] QStringList keyOf(const Scope& scope) const;
    QString nextAlias(const Table& root);
    [[nodiscard]] Result<ColumnTerm> columnTerm(const Scope& scope, const QString& column) const;
    [[nodiscard]] QString qualified(const Scope& scope, const QString& column) const;

    const Dialect& m_dialect;
    const TableLookup* m_lookup;
    Parameters& m_parameters;
    DeletedRows m_deleted;
    int m_aliases = 0;
};

}
