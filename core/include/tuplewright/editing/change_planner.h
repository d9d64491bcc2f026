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

private:
    Result<void> check(const Change& change, const Table& table) const;
    Result<Statement> insertion(const Change& change, const Table& table) const;
    Result<Statement> update(const Change& change, const Table& table) const;
    Result<Statement> removal(const Change& change, const Table& table) const;
    Result<Statement> lifecycleUpdate(const Change& change, const Table& table) const;
    Result<QString> rowCondition(
        const Change& change, const Table& table, Parameters& parameters) const;
    Result<Statement> existence(const Change& change, const Table& table) const;

    const Dialect& m_dialect;
};

}
