// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>

#include <QHash>

#include <optional>

namespace tw {

/// Where a filter's related tables are looked up, so that nothing is loaded while SQL is written.
class TW_CORE_EXPORT TableLookup
{
public:
    virtual ~TableLookup();

    /// Nothing: not known here; a null pointer: known not to exist.
    [[nodiscard]] virtual std::optional<TablePtr> find(const QualifiedName& name) const = 0;
};

/// Tables that were loaded before, by their full name.
class TW_CORE_EXPORT TableSet final : public TableLookup
{
public:
    /// Adds a table, or replaces the one of that name.
    void insert(const QualifiedName& name, const TablePtr& table) { m_tables.insert(name, table); }
    [[nodiscard]] std::optional<TablePtr> find(const QualifiedName& name) const override;

private:
    QHash<QualifiedName, TablePtr> m_tables;
};

/// The related tables that validating and rendering the filter needs and `known` cannot tell of.
/// Those found may need more: ask again until nothing is missing.
[[nodiscard]] TW_CORE_EXPORT QList<QualifiedName> missingTables(
    const Filter& filter, const Table& table, const TableLookup& known);

}
