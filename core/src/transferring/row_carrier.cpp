// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "transferring/row_carrier.h"

#include "applying/row_error.h"

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/session/scalars.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

RowCarrier::RowCarrier(Session& session, const Table& table, TranslatedRows& rows,
    const QList<const Column*>& columns, const TransferOptions& options, const CallOptions& call,
    TransferredTable& report)
    : m_session(session)
    , m_table(table)
    , m_rows(rows)
    , m_columns(columns)
    , m_chunks(rows, columns, session.pool()->backend().dialect(), options.chunk)
    , m_options(options)
    , m_call(call)
    , m_report(report)
{ }

Result<void> RowCarrier::run()
{
    TW_TRY(m_isLoading, canLoad());
    TW_TRY(const qint64 before, countRows());
    for (;;) {
        TW_TRY(const bool more, m_chunks.beginChunk());
        if (!more)
            break;
        TW_TRY_VOID(storeChunk());
        m_report.read = m_chunks.rowsRead();
        if (m_options.progress)
            m_options.progress(m_report.read);
    }
    m_report.read = m_rows.rowsRead();
    return checkCounts(before);
}

Result<bool> RowCarrier::canLoad()
{
    if (m_options.mode != TransferMode::Insert)
        return false;
    return m_session.use(m_call, [](Connection& connection) -> Result<bool> {
        return connection.capabilities().has(Feature::Load);
    });
}

Result<void> RowCarrier::storeChunk()
{
    bool isStored = false;
    if (m_isLoading) {
        TW_TRY(isStored, load());
    }
    TW_TRY_VOID(m_chunks.finishChunk());
    return isStored ? Result<void>() : store({0, m_chunks.rowCount()});
}

/// False when some row was refused.
Result<bool> RowCarrier::load()
{
    qint64 loaded = 0;
    const auto work = [&](Session& session) -> Result<void> {
        TW_TRY(loaded, session.use(m_call, [this](Connection& connection) {
            return connection.load({m_table.name, columnNames()}, m_chunks, m_call);
        }));
        return {};
    };
    const Result<void> done = tryPart(m_session, work, m_call);
    if (m_chunks.sourceError())
        return fail(*m_chunks.sourceError());
    if (!done && !isAboutRows(done.error(), m_session))
        return fail(done.error());
    if (done)
        m_report.written += loaded;
    return done.has_value();
}

Result<void> RowCarrier::store(Range range)
{
    const auto work = [this, range](Session&) { return insert(range); };
    Result<void> done = tryPart(m_session, work, m_call);
    if (done || !isAboutRows(done.error(), m_session))
        return done;
    if (range.size == 1)
        return reject(range.first, std::move(done).error());
    const qsizetype half = range.size / 2;
    TW_TRY_VOID(store({range.first, half}));
    return store({range.first + half, range.size - half});
}

Result<void> RowCarrier::insert(Range range)
{
    const ManyRows rows{insertion(), m_chunks.rows(range.first, range.size)};
    TW_TRY(const ManyOutcome many, m_session.use(m_call, [&](Connection& connection) {
        return connection.runMany(rows, m_call);
    }));
    m_report.written += many.affected;
    m_report.skipped += range.size - many.affected;
    return {};
}

Result<void> RowCarrier::reject(qsizetype index, Error error)
{
    const qint64 row = m_chunks.firstRow() + index + 1;
    if (!m_options.skipsBadRows) {
        error.message = u"Row %1 of %2: %3"_s.arg(
            QString::number(row), m_table.name.display(), error.message);
        return fail(std::move(error));
    }
    ++m_report.rejected;
    if (!m_options.onRejected)
        return {};
    const QList<Value> values = m_chunks.rows(index, 1).constFirst();
    ColumnValues named;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        named.append({m_columns[i]->name, values[i]});
    return m_options.onRejected({m_table.name, row, named, std::move(error)});
}

QStringList RowCarrier::columnNames() const
{
    QStringList names;
    for (const Column* column : m_columns)
        names.append(column->name);
    return names;
}

QString RowCarrier::insertion() const
{
    const Dialect& dialect = m_session.pool()->backend().dialect();
    const bool isOverriding = std::ranges::any_of(m_columns,
        [](const Column* column) { return column->generation == Generation::IdentityAlways; });
    QStringList marks;
    for (qsizetype i = 1; i <= m_columns.size(); ++i)
        marks.append(dialect.placeholder(i));
    return u"INSERT INTO %1 (%2)%3 VALUES (%4)%5"_s.arg(dialect.quote(m_table.name),
        dialect.quotedList(columnNames()), isOverriding ? dialect.overridingIdentity() : QString(),
        marks.join(u", "_s), conflictClause());
}

QString RowCarrier::conflictClause() const
{
    const Dialect& dialect = m_session.pool()->backend().dialect();
    const QStringList& key = m_table.identityColumns;
    if (m_options.mode == TransferMode::Insert)
        return {};
    QStringList changes;
    const QStringList carried = columnNames();
    for (const Column& column : m_table.columns) {
        if (column.isGenerated() || key.contains(column.name))
            continue;
        Parameters none;
        if (carried.contains(column.name))
            changes.append(
                dialect.quote(column.name) + u" = "_s + dialect.insertedValue(column.name));
        else if (m_options.mode == TransferMode::Replace)
            changes.append(dialect.quote(column.name) + u" = "_s
                + dialect.valueFor(column, Value::defaultMarker(), none));
    }
    return m_options.mode == TransferMode::Skip || changes.isEmpty()
        ? dialect.skippingConflicts({})
        : dialect.updatingConflicts(key, changes.join(u", "_s));
}

Result<qint64> RowCarrier::countRows()
{
    const Dialect& dialect = m_session.pool()->backend().dialect();
    TW_TRY(const Value count,
        scalarOne(
            m_session, {u"SELECT count(*) FROM "_s + dialect.quote(m_table.name), {}}, m_call));
    return count.bytes().toLongLong();
}

/// What the server said of each statement against what is there now; a trigger or rule may have
/// done something else.
Result<void> RowCarrier::checkCounts(qint64 before)
{
    TW_TRY(const qint64 after, countRows());
    const bool addsUp = m_report.written + m_report.skipped + m_report.rejected == m_report.read;
    const bool changes
        = m_options.mode == TransferMode::Upsert || m_options.mode == TransferMode::Replace;
    const qint64 added = after - before;
    if (addsUp && (changes ? added <= m_report.written : added == m_report.written))
        return {};
    return fail(ErrorKind::Integrity,
        u"%1 rows of %2 were read, %3 written, %4 skipped and %5 refused, but the table has %6 rows"
        " more."_s.arg(QString::number(m_report.read), m_table.name.display(),
            QString::number(m_report.written), QString::number(m_report.skipped),
            QString::number(m_report.rejected), QString::number(added)),
        {}, u"A trigger or rule of the table may have changed what was written."_s);
}

}
