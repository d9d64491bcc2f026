// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/batch.h>
#include <tuplewright/query/dialect.h>

namespace tw {

/// Turns wished changes into statements that each can touch one row only: addressed by key or
/// physical address, guarded by the loaded values, returning the row. Fails with InvalidArgument or
/// ReadOnly naming table and column before any SQL is made; an empty key or SET cannot be rendered.
class TW_CORE_EXPORT ChangePlanner
{
public:
    explicit ChangePlanner(const Dialect& dialect)
        : m_dialect(dialect)
    { }

    [[nodiscard]] Result<BatchStep> plan(const Change& change, const Table& table) const;

    /// Counts the rows that hold all these values; the table must have the columns.
    [[nodiscard]] Statement countOf(const ColumnValues& values, const Table& table) const;

private:
    [[nodiscard]] QString statement(
        const Change& change, const Table& table, Parameters& parameters) const;
    [[nodiscard]] QString insertion(
        const Change& change, const Table& table, Parameters& parameters) const;
    [[nodiscard]] QString assignments(
        const Change& change, const Table& table, Parameters& parameters) const;
    [[nodiscard]] QString lifecycleMark(const Lifecycle& lifecycle, bool deleted) const;
    [[nodiscard]] QString rowCondition(
        const Change& change, const Table& table, Parameters& parameters) const;
    [[nodiscard]] QString keyCondition(
        const RowIdentity& row, const Table& table, Parameters& parameters) const;
    [[nodiscard]] QString sameValues(
        const ColumnValues& values, const Table& table, Parameters& parameters) const;
    [[nodiscard]] Statement existence(const RowIdentity& row, const Table& table) const;
    [[nodiscard]] Statement unchanged(const Change& change, const Table& table) const;

    const Dialect& m_dialect;
};

}
