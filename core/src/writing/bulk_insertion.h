// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "editing/writing_rules.h"

#include <tuplewright/writing/bulk_create.h>

namespace tw {

/// The statement that creates one row of a bulk creation. The referenced must outlive it.
class BulkInsertion
{
public:
    BulkInsertion(const Dialect& dialect, const Table& table, const BulkOptions& options,
        const WritingRules& rules)
        : m_dialect(dialect)
        , m_table(table)
        , m_options(options)
        , m_rules(rules)
    { }

    [[nodiscard]] bool skips() const
    {
        return m_options.mode == BulkMode::SkipConflicts || m_options.known == KnownRows::Skip;
    }
    /// Rows that are there are written.
    [[nodiscard]] bool updates() const
    {
        return m_options.known == KnownRows::Update || m_options.known == KnownRows::Replace;
    }

    /// For rows that fill `columns`, of which the first `given` ones are in the hands of who gives
    /// the rows, and the others fill themselves.
    [[nodiscard]] QString sql(
        const QList<const Column*>& columns, const QStringList& given, bool returnsKeys) const;

private:
    [[nodiscard]] QString onConflict(const QStringList& names, const QStringList& given) const;
    [[nodiscard]] QStringList assignments(const QStringList& names, const QStringList& given) const;
    [[nodiscard]] bool isReset(const Column& column, const QStringList& names) const;

    const Dialect& m_dialect;
    const Table& m_table;
    const BulkOptions& m_options;
    const WritingRules& m_rules;
};

/// Fails with InvalidArgument or ReadOnly, naming what is wrong with the options or columns.
[[nodiscard]] Result<void> checkBulk(
    const Table& table, const QStringList& columns, const BulkOptions& options);

}
