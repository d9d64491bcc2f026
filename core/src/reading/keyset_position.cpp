// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "reading/keyset_position.h"

#include "adapter/page_totals.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/rendering/keyset_renderer.h>
#include <tuplewright/rendering/position_renderer.h>
#include <tuplewright/results/result_set.h>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

/// Up to so many rows are counted: that is as quick as asking for statistics.
constexpr qint64 kFewRows = 20'000;

/// Statistics are no better than that.
constexpr double kCloseEnough = 0.002;
constexpr int kApproaches = 6;

/// How many rows a key of whole numbers has room for.
std::optional<qint64> spanOf(const Table& table, const Column& column, const QList<Value>& bounds)
{
    const bool isKey = table.identityColumns == QStringList(column.name)
        && column.type.typeClass == TypeClass::Integer && bounds.size() == 2;
    qint64 span = 0;
    if (!isKey
        || __builtin_sub_overflow(
            bounds.last().toText().toLongLong(), bounds.first().toText().toLongLong(), &span)
        || span < 0)
        return std::nullopt;
    return span;
}

}

Result<QList<QList<Value>>> KeysetPositionFinder::rowsOf(const Statement& statement) const
{
    ResultSet rows;
    TW_TRY_VOID(m_adapter.run(statement, &rows, m_options));
    QList<QList<Value>> found;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        QList<Value> values;
        for (int column = 0; column < rows.columnCount(); ++column)
            values.append(rows.cell(row, column).toValue());
        found.append(values);
    }
    return found;
}

Result<qint64> KeysetPositionFinder::number(const Statement& statement) const
{
    TW_TRY(const auto rows, rowsOf(statement));
    return rows.value(0).value(0).toText().toLongLong();
}

Result<std::optional<qint64>> KeysetPositionFinder::readEstimate(
    const std::optional<Statement>& statement) const
{
    if (!statement)
        return std::nullopt;
    TW_TRY(const auto rows, rowsOf(*statement));
    return m_adapter.dialect().engineStatements().estimatedRows(rows.value(0).value(0).bytes());
}

Result<std::optional<qint64>> KeysetPositionFinder::estimateBefore(const QList<Value>& cursor) const
{
    if (!estimates())
        return std::nullopt;
    TW_TRY(const std::optional<Statement> statement,
        PositionRenderer(m_context).estimateBefore(m_query, cursor));
    return readEstimate(statement);
}

Result<KeysetPosition> KeysetPositionFinder::find(double fraction) const
{
    TW_TRY(const QList<SortKey> keys, KeysetRenderer(m_context).order(m_query.sort));
    TW_TRY(const std::optional<qint64> expected, expectedTotal());
    if (expected.value_or(0) <= kFewRows) {
        TW_TRY(const Statement statement, CountRenderer(m_context).upTo(m_query, kFewRows + 1));
        TW_TRY(const qint64 total, number(statement));
        if (total <= kFewRows)
            return counted(total, fraction);
    }
    const Column* const column = m_table.find(keys.first().column);
    if (column && (expected || asksForAllRows(m_table, m_query))) {
        TW_TRY(const QList<Value> bounds, loadBounds(*column));
        const bool descending = keys.first().order == SortOrder::Descending;
        const std::optional<qint64> span = spanOf(m_table, *column, bounds);
        // Without the engine's own guess nothing would tell how far off other columns lead.
        if (bounds.size() > 1 && (span || estimates()))
            return approach({*column, bounds}, descending,
                std::max<qint64>(expected.value_or(span.value_or(1)), 1), fraction);
    }
    TW_TRY(const Statement statement, CountRenderer(m_context).exact(m_query));
    TW_TRY(const qint64 total, number(statement));
    return counted(total, fraction);
}

/// What the engine says of a table that it never looked at is made up.
bool KeysetPositionFinder::estimates() const
{
    return m_table.rowEstimate && !m_adapter.dialect().engineStatements().estimateSql({}).isEmpty();
}

Result<std::optional<qint64>> KeysetPositionFinder::expectedTotal() const
{
    if (!m_table.rowEstimate)
        return std::nullopt;
    TW_TRY(const std::optional<Statement> statement, CountRenderer(m_context).estimate(m_query));
    TW_TRY(const std::optional<qint64> expected, readEstimate(statement));
    if (expected || !asksForAllRows(m_table, m_query))
        return expected;
    return m_table.rowEstimate;
}

Result<KeysetPosition> KeysetPositionFinder::counted(qint64 total, double fraction) const
{
    if (total == 0)
        return KeysetPosition{{}, std::nullopt, TotalKind::None};
    const auto position = std::min(qint64(fraction * double(total)), total - 1);
    TW_TRY(const Statement statement, KeysetRenderer(m_context).cursorAt(m_query, {position + 1}));
    TW_TRY(const auto rows, rowsOf(statement));
    return KeysetPosition{rows.value(0), position + 1, TotalKind::Exact};
}

bool KeysetPositionFinder::interpolates(const ColumnType& type) const
{
    Parameters unused;
    return !m_adapter.dialect().engineStatements().valueBetween(type, {}, {}, 0, unused).isEmpty();
}

Result<QList<Value>> KeysetPositionFinder::loadBounds(const Column& column) const
{
    QList<Value> bounds;
    if (const auto histogram = m_adapter.dialect().engineStatements().histogram(m_table, column)) {
        TW_TRY(const auto rows, rowsOf(*histogram));
        for (const QList<Value>& row : rows)
            bounds.append(row.value(0));
    }
    if (bounds.size() > 1 || !interpolates(column.type))
        return bounds;
    TW_TRY(const auto rows, rowsOf(PositionRenderer(m_context).extremes(column)));
    bounds = rows.value(0);
    bounds.removeIf([](const Value& bound) { return bound.isNull(); });
    return bounds;
}

Result<KeysetPosition> KeysetPositionFinder::approach(
    const Spread& spread, bool descending, qint64 total, double fraction) const
{
    double part = descending ? 1 - fraction : fraction;
    KeysetPosition position;
    for (int i = 0; i < kApproaches; ++i) {
        TW_TRY(const Value value, valueAt(spread, part));
        position = {{value}, qint64(fraction * double(total)) + 1, TotalKind::Estimate};
        TW_TRY(const std::optional<qint64> before, estimateBefore(position.cursor));
        if (!before)
            return position;
        // NULLs, frequent values and a filter are in the estimate, but not in the spread.
        const double error = double(*before) / double(total) - fraction;
        const double next = std::clamp(descending ? part + error : part - error, 0.0, 1.0);
        if (std::abs(error) < kCloseEnough || next == part)
            return position;
        part = next;
    }
    return position;
}

Result<Value> KeysetPositionFinder::valueAt(const Spread& spread, double part) const
{
    const double place = part * double(spread.bounds.size() - 1);
    const qsizetype low = std::clamp<qsizetype>(qsizetype(place), 0, spread.bounds.size() - 2);
    Parameters parameters;
    const QString sql = m_adapter.dialect().engineStatements().valueBetween(spread.column.type,
        spread.bounds[low], spread.bounds[low + 1], place - double(low), parameters);
    if (sql.isEmpty())
        return spread.bounds[place - double(low) < 0.5 ? low : low + 1];
    const auto rows = rowsOf({QStringLiteral("SELECT ") + sql, parameters.take()});
    if (!rows && rows.error().kind == ErrorKind::Cancelled)
        return fail(rows.error());
    // Bounds such as infinity have nothing in between.
    const Value value = rows ? rows->value(0).value(0) : Value();
    return value.isNull() ? spread.bounds[low] : value;
}

}
