// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// A place in the order of a query.
struct KeysetPosition
{
    QList<Value> cursor; ///< the first values of the order there; empty: there are no rows
    std::optional<qint64> ordinal; ///< one-based
    TotalKind kind = TotalKind::None; ///< of the ordinal
};

/// Finds the row at a fraction of all rows without walking there, by what the engine knows of the
/// first column of the order. Where it knows nothing, or rows are few, they are counted.
class KeysetPositionFinder
{
public:
    KeysetPositionFinder(const Adapter& adapter, const RenderContext& context,
        const SelectQuery& query, const CallOptions& options)
        : m_adapter(adapter)
        , m_context(context)
        , m_table(context.table)
        , m_query(query)
        , m_options(options)
    { }

    /// `fraction`: 0 … 1.
    [[nodiscard]] Result<KeysetPosition> find(double fraction) const;

    /// The rows before a cursor as the engine expects them; nothing when it does not tell.
    [[nodiscard]] Result<std::optional<qint64>> estimateBefore(const QList<Value>& cursor) const;

private:
    /// Values at equal steps of a column's order, the least and the greatest included.
    struct Spread
    {
        const Column& column;
        QList<Value> bounds;
    };

    [[nodiscard]] Result<QList<QList<Value>>> rowsOf(const Statement& statement) const;
    [[nodiscard]] Result<std::optional<qint64>> readEstimate(
        const std::optional<Statement>& statement) const;
    [[nodiscard]] Result<qint64> number(const Statement& statement) const;
    [[nodiscard]] bool estimates() const;
    [[nodiscard]] Result<std::optional<qint64>> expectedTotal() const;
    [[nodiscard]] Result<KeysetPosition> counted(qint64 total, double fraction) const;
    [[nodiscard]] Result<QList<Value>> loadBounds(const Column& column) const;
    [[nodiscard]] Result<KeysetPosition> approach(
        const Spread& spread, bool descending, qint64 total, double fraction) const;
    [[nodiscard]] Result<Value> valueAt(const Spread& spread, double part) const;
    [[nodiscard]] bool interpolates(const ColumnType& type) const;

    const Adapter& m_adapter;
    RenderContext m_context;
    const Table& m_table;
    const SelectQuery& m_query;
    const CallOptions& m_options;
};

}
