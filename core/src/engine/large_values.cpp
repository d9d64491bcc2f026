// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/engine/large_values.h>

#include "engine/placed_rows.h"

#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<QString> rowCondition(
    const Table& table, const RowIdentity& row, const Dialect& dialect, Parameters& parameters)
{
    if (row.address == RowAddress::None || row.key.isEmpty() || row.table != table.name)
        return fail(ErrorKind::InvalidArgument,
            u"This does not name a row of %1."_s.arg(table.name.display()));
    if (row.address == RowAddress::Physical)
        return dialect.samePhysicalRow(table, row.key.first().second, parameters);
    QStringList terms;
    for (const auto& [name, value] : row.key) {
        TW_TRY(const Column* column, table.require(name));
        terms.append(dialect.sameValue(*column, value, parameters));
    }
    return terms.join(u" AND "_s);
}

}

LargeValues::LargeValues(
    const Dialect& dialect, TablePtr table, const SelectQuery& query, RowSink& target)
    : m_table(std::move(table))
    , m_columns(query.columns.isEmpty() ? m_table->columnNames() : query.columns)
    , m_measured(Renderer(dialect, *m_table).measuredColumns(query))
    , m_longest(query.longestValue.value_or(0))
    , m_target(target)
{ }

bool LargeValues::isSize(int column) const
{
    return column >= m_columns.size() && column < m_columns.size() + m_measured.size();
}

Result<void> LargeValues::begin(const ResultHeader& header)
{
    ResultHeader named;
    for (int i = 0; i < header.columns.size(); ++i) {
        if (isSize(i))
            continue;
        const Column* column = m_table->find(m_columns.value(i));
        named.columns.append(column ? ResultColumn{column->name, column->type} : header.columns[i]);
    }
    return m_target.begin(named);
}

Result<void> LargeValues::push(RowChunkPtr chunk)
{
    RowChunkBuilder builder(chunk->columnCount() - int(m_measured.size()));
    for (qint64 row = 0; row < chunk->rowCount(); ++row) {
        for (int column = 0; column < chunk->columnCount(); ++column) {
            if (!isSize(column))
                appendCell(builder, chunk->cell(row, column));
        }
        noteSizes(*chunk, row);
        ++m_rows;
        if (builder.endRow())
            TW_TRY_VOID(m_target.push(builder.seal()));
    }
    return builder.isEmpty() ? Result<void>() : m_target.push(builder.seal());
}

void LargeValues::noteSizes(const RowChunk& chunk, qint64 row)
{
    for (int i = 0; i < m_measured.size(); ++i) {
        const CellView size = chunk.cell(row, int(m_columns.size()) + i);
        const qint64 bytes = size.isNull() ? 0 : size.bytes.toByteArray().toLongLong();
        if (bytes > m_longest)
            m_leftOut.insert({m_rows, int(m_columns.indexOf(m_measured[i]))}, bytes);
    }
}

std::optional<qint64> LargeValues::leftOut(qint64 row, int column) const
{
    const auto found = m_leftOut.constFind({row, column});
    return found == m_leftOut.cend() ? std::nullopt : std::optional(*found);
}

Result<Value> loadCell(Session& session, const Table& table, const RowIdentity& row,
    const QString& column, const CallOptions& options)
{
    TW_TRY(const Column* wanted, table.require(column));
    Parameters parameters;
    TW_TRY(const QString condition,
        rowCondition(table, row, session.pool()->backend().dialect(), parameters));
    const QString sql = u"SELECT "_s + selectedColumn(*wanted) + u" FROM "_s
        + Dialect::quote(table.name) + u" WHERE "_s + condition;
    ResultSet found;
    TW_TRY_VOID(session.run({sql, parameters.take()}, &found, options, StatementOrigin::Library));
    if (found.rowCount() == 0)
        return fail(
            ErrorKind::NotFound, u"The row no longer exists in %1."_s.arg(table.name.display()));
    if (found.rowCount() > 1)
        return fail(ErrorKind::MultipleResults,
            u"%1 rows of %2 have this key."_s.arg(
                QString::number(found.rowCount()), table.name.display()));
    return found.cell(0, 0).toValue();
}

}
