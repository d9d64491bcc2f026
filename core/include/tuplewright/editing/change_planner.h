// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/batch.h>
#include <tuplewright/editing/change_policy.h>
#include <tuplewright/editing/step_texts.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/page.h>

#include <memory>

namespace tw {

class WritingRules;

/// Plans changes of one table; what is the same for all of them is worked out once. A value;
/// thread-safe. Dialect and table must outlive it.
class TW_CORE_EXPORT TablePlanner
{
public:
    /// Works the policy's rules out once for all changes of the table.
    TablePlanner(const Dialect& dialect, const Table& table, const ChangePolicy& policy);

    /// `texts`: of steps that this planner planned before, if they are many.
    [[nodiscard]] Result<BatchStep> plan(const Change& change, StepTexts* texts = nullptr) const;

    /// Transforms, checks and automatic columns as they apply to this table.
    [[nodiscard]] const WritingRules& rules() const { return *m_rules; }

private:
    void addQuestions(BatchStep& step, const Change& change) const;
    [[nodiscard]] Result<Change> withCheckedValues(
        const Change& change, const QStringList& filled) const;

    const Dialect* m_dialect;
    const Table* m_table;
    std::shared_ptr<const WritingRules> m_rules;
    QStringList m_columns;
    QString m_returning; ///< the clause that has the server answer with the row
    QString m_counting; ///< the start of a query that counts rows
};

/// Turns wished changes into statements that each can touch one row only: addressed by key or
/// physical address, guarded by the loaded values, returning the row. Values are transformed and
/// checked by the policy's rules, and columns that fill themselves are filled where nothing was
/// given for them. Fails with InvalidArgument or ReadOnly naming table and column before any SQL is
/// made; an empty key or SET cannot be rendered.
class TW_CORE_EXPORT ChangePlanner
{
public:
    /// The dialect must outlive it.
    explicit ChangePlanner(const Dialect& dialect, ChangePolicy policy = {})
        : m_dialect(dialect)
        , m_policy(std::move(policy))
    { }

    /// For more than one change.
    [[nodiscard]] TablePlanner forTable(const Table& table) const;

    /// One change; see TablePlanner for many of a table.
    [[nodiscard]] Result<BatchStep> plan(const Change& change, const Table& table) const;

    /// Counts the rows that hold all these values; the table must have the columns.
    [[nodiscard]] Statement countOf(const ColumnValues& values, const Table& table) const;

    /// Reads all columns of the row, or nothing when its lifecycle is another than asked for. Fails
    /// with InvalidArgument when that does not name one row.
    [[nodiscard]] Result<Statement> rowAt(
        const RowIdentity& row, DeletedRows deleted, const Table& table) const;

private:
    const Dialect& m_dialect;
    ChangePolicy m_policy;
};

}
