// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/keyset_reader.h>

#include "adapter/page_totals.h"
#include "adapter/shortened_rows.h"
#include "reading/keyset_position.h"
#include "results/placed_rows.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/rendering/keyset_renderer.h>
#include <tuplewright/rendering/position_renderer.h>

#include <algorithm>
#include <limits>

namespace tw {

namespace {

/// A step so long takes some twenty times as long as the way to the server and back. Long walks
/// take longer ones, since the engine compares each row that it passes with the start of a step.
constexpr qint64 kShortestStep = 200'000;
constexpr qint64 kSteps = 32;

/// Whether an index over the key has the rows in their order.
bool isKeyOrder(const Sort& order, const Table& table)
{
    return order.size() == table.identityColumns.size()
        && std::ranges::equal(
            order, table.identityColumns, [&order](const SortKey& key, const QString& column) {
                return key.column == column && key.order == order.first().order;
            });
}

/// Rows as they were read, from which cursors are cut and which are handed on in order.
class ReadRows
{
public:
    ReadRows(const ResultSet& rows, const KeysetStatement& statement, qint64 size)
        : m_rows(rows)
        , m_columns(rows.columnCount() - statement.cursorColumns)
        , m_count(std::min(rows.rowCount(), size))
        , m_reversed(statement.isReversed)
    { }

    [[nodiscard]] qint64 count() const { return m_count; }

    [[nodiscard]] QList<Value> cursor(qint64 row) const
    {
        QList<Value> values;
        for (int column = m_columns; column < m_rows.columnCount(); ++column)
            values.append(m_rows.cell(source(row), column).toValue());
        return values;
    }

    [[nodiscard]] Result<void> handTo(RowSink& sink) const
    {
        TW_TRY_VOID(sink.begin({m_rows.header().columns.first(m_columns)}));
        RowChunkBuilder builder(m_columns);
        for (qint64 row = 0; row < m_count; ++row) {
            for (int column = 0; column < m_columns; ++column)
                appendCell(builder, m_rows.cell(source(row), column));
            if (builder.endRow())
                TW_TRY_VOID(sink.push(builder.seal()));
        }
        return builder.isEmpty() ? Result<void>() : sink.push(builder.seal());
    }

private:
    [[nodiscard]] qint64 source(qint64 row) const { return m_reversed ? m_count - 1 - row : row; }

    const ResultSet& m_rows;
    int m_columns;
    qint64 m_count;
    bool m_reversed;
};

}

Result<KeysetPage> KeysetReader::page(const SelectQuery& query, const KeysetRequest& request,
    AddressColumns address, RowSink& sink, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(m_adapter, *m_table, query, options));
    const RenderContext context{m_adapter.dialect(), *m_table, &related};
    return read(context, query, request, address, sink, options);
}

Result<KeysetPage> KeysetReader::read(const RenderContext& context, const SelectQuery& query,
    const KeysetRequest& request, AddressColumns address, RowSink& sink,
    const CallOptions& options) const
{
    TW_TRY(const KeysetStatement statement, KeysetRenderer(context).page(query, request, address));
    ResultSet rows;
    TW_TRY_VOID(hasExpression(query.computed)
            ? m_adapter.runReadOnly(statement.statement, &rows, options)
            : m_adapter.run(statement.statement, &rows, options));
    const ReadRows read(rows, statement, request.size);
    ShortenedRows shortened(m_adapter.dialect(), *m_table, query, sink);
    TW_TRY_VOID(read.handTo(query.longestValue ? shortened : sink));

    const bool goesOn = rows.rowCount() > request.size;
    KeysetPage page;
    page.rows = read.count();
    page.hasNext = statement.isReversed ? request.place == PagePlace::Before : goesOn;
    page.hasPrevious = statement.isReversed ? goesOn : request.place == PagePlace::After;
    if (page.rows > 0) {
        page.first = read.cursor(0);
        page.last = read.cursor(page.rows - 1);
    }
    if (request.place == PagePlace::From) {
        TW_TRY(page.hasPrevious,
            hasRowsBefore(context, query, page.rows > 0 ? page.first : request.cursor, options));
    }
    return page;
}

Result<bool> KeysetReader::hasRowsBefore(const RenderContext& context, const SelectQuery& query,
    const QList<Value>& cursor, const CallOptions& options) const
{
    TW_TRY(const Statement statement, PositionRenderer(context).anyBefore(query, cursor));
    ResultSet rows;
    TW_TRY_VOID(m_adapter.run(statement, &rows, options));
    return rows.rowCount() > 0;
}

Result<KeysetJump> KeysetReader::jump(const SelectQuery& query, double fraction, qint64 size,
    AddressColumns address, RowSink& sink, const CallOptions& options) const
{
    const bool isWithin = fraction >= 0 && fraction <= 1;
    if (!isWithin)
        return fail(ErrorKind::OutOfRange,
            QStringLiteral("%1 is no fraction from 0 to 1.").arg(QString::number(fraction)));
    TW_TRY(const TableSet related, loadRelatedTables(m_adapter, *m_table, query, options));
    const RenderContext context{m_adapter.dialect(), *m_table, &related};
    const KeysetPositionFinder finder(m_adapter, context, query, options);
    TW_TRY(const KeysetPosition position, finder.find(fraction));
    KeysetJump jump;
    if (position.cursor.isEmpty() || fraction == 0) {
        TW_TRY(
            jump.page, read(context, query, {PagePlace::First, {}, size}, address, sink, options));
        if (jump.page.rows > 0) {
            jump.ordinal = 1;
            jump.kind = TotalKind::Exact;
        }
        return jump;
    }
    TW_TRY(jump.page,
        read(context, query, {PagePlace::From, position.cursor, size}, address, sink, options));
    jump.ordinal = position.ordinal;
    jump.kind = position.kind;
    if (jump.kind == TotalKind::Exact || jump.page.rows == 0)
        return jump;
    TW_TRY(const std::optional<qint64> before, finder.estimateBefore(jump.page.first));
    if (before)
        jump.ordinal = *before + 1;
    return jump;
}

Result<QList<Value>> KeysetReader::cursorAt(const SelectQuery& query, qint64 position,
    KeysetAnchors& anchors, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(m_adapter, *m_table, query.filter, options));
    const RenderContext context{m_adapter.dialect(), *m_table, &related};
    TW_TRY(const Sort order, KeysetRenderer(context).order(query.sort));
    const bool isWalk = isKeyOrder(order, *m_table) && asksForAllRows(*m_table, query);
    KeysetAnchor at = anchors.nearest(position);
    const qint64 longest = isWalk
        ? std::max(kShortestStep, std::abs(position - at.position) / kSteps)
        : std::numeric_limits<qint64>::max();
    while (at.position != position) {
        const CursorStep step{std::clamp(position - at.position, -longest, longest), at.cursor};
        TW_TRY(const Statement statement, KeysetRenderer(context).cursorAt(query, step));
        ResultSet rows;
        TW_TRY_VOID(m_adapter.run(statement, &rows, options));
        if (rows.rowCount() == 0 && step.rows > 0)
            return QList<Value>();
        if (rows.rowCount() == 0) {
            // So many rows have gone since that the count behind the anchors is worth nothing.
            anchors = {};
            at = {};
            continue;
        }
        at = {at.position + step.rows, rows.values(0)};
        anchors.add(at);
    }
    return at.cursor;
}

Result<qint64> KeysetReader::ordinal(
    const SelectQuery& query, const QList<Value>& cursor, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(m_adapter, *m_table, query.filter, options));
    const RenderContext context{m_adapter.dialect(), *m_table, &related};
    TW_TRY(const Statement statement, PositionRenderer(context).countBefore(query, cursor));
    ResultSet rows;
    TW_TRY_VOID(m_adapter.run(statement, &rows, options));
    return rows.cell(0, 0).toValue().toText().toLongLong() + 1;
}

Result<qint64> KeysetReader::countUpTo(
    const SelectQuery& query, qint64 limit, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(m_adapter, *m_table, query.filter, options));
    const RenderContext context{m_adapter.dialect(), *m_table, &related};
    TW_TRY(const Statement statement, CountRenderer(context).upTo(query, limit));
    ResultSet rows;
    TW_TRY_VOID(m_adapter.run(statement, &rows, options));
    return rows.cell(0, 0).toValue().toText().toLongLong();
}

}
