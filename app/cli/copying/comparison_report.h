// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../output/reporter.h"

#include <tuplewright/base/json.h>
#include <tuplewright/comparing/comparison.h>

namespace tw::cli {

/// The differing rows of a comparison that are shown: the first ones of each table.
class ShownDifferences : public DifferenceSink
{
public:
    explicit ShownDifferences(qint64 most)
        : m_most(most)
    { }

    Result<void> begin(const ComparedTable& table) override;
    Result<void> add(const DifferentRow& row) override;
    Result<void> end(const RowCounts&) override { return {}; }

protected:
    [[nodiscard]] const ComparedTable& table() const { return m_table; }
    [[nodiscard]] bool isFirst() const { return m_shown == 1; }

    virtual Result<void> show(const DifferentRow& row) = 0;

private:
    const qint64 m_most;
    ComparedTable m_table;
    qint64 m_shown = 0; ///< of the table
};

/// For people: rows as they are found, and then what became of each table.
class ComparisonText final : public ShownDifferences
{
public:
    ComparisonText(Reporter& reporter, qint64 most)
        : ShownDifferences(most)
        , m_reporter(reporter)
        , m_most(most)
    { }

    Result<void> end(const RowCounts& counts) override;
    [[nodiscard]] Result<void> finish(const ComparisonReport& report);

protected:
    Result<void> show(const DifferentRow& row) override;

private:
    Reporter& m_reporter;
    const qint64 m_most;
};

/// For programs: one JSON object.
class ComparisonJson final : public ShownDifferences
{
public:
    using ShownDifferences::ShownDifferences;

    Result<void> end(const RowCounts& counts) override;

    /// The members of the object.
    [[nodiscard]] std::vector<Json::Member> finish(const ComparisonReport& report);

protected:
    Result<void> show(const DifferentRow& row) override;

private:
    [[nodiscard]] Json values(const QList<Value>& row, const QList<int>& places) const;

    std::vector<Json> m_rows; ///< of the table
    std::vector<Json> m_tables;
};

/// What the tolerance says, in words; empty when nothing is tolerated.
[[nodiscard]] QStringList tolerated(const Tolerance& tolerance);

}
