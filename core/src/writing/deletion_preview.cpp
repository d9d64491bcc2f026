// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/writing/deletion_preview.h>

#include "reading/key_set.h"
#include "reading/keyed_reading.h"
#include "results/placed_rows.h"
#include "writing/incoming_keys.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// How rows of a table are told apart: by key, or by their physical address.
const QString kAddressColumn = u"tw_address"_s;

QStringList identityOf(const Table& table)
{
    return table.rowAddress == RowAddress::Physical ? QStringList{kAddressColumn}
                                                    : table.identityColumns;
}

bool takesNull(const Table& table, const ForeignKey& key)
{
    return std::ranges::all_of(key.columns, [&table](const QString& name) {
        const Column* column = table.find(name);
        return column && column->nullable;
    });
}

bool areKeysEnforced(const ConnectionPool& pool)
{
    return pool.backend().enforcesForeignKeys(pool.config());
}

DeletionEffect effectOf(const Table& table, const ForeignKey& key)
{
    switch (key.onDelete) {
    case ForeignKeyAction::Cascade:
        return DeletionEffect::Deletes;
    case ForeignKeyAction::SetNull:
        return takesNull(table, key) ? DeletionEffect::SetsNull : DeletionEffect::Blocks;
    case ForeignKeyAction::SetDefault:
        return DeletionEffect::SetsDefault;
    case ForeignKeyAction::NoAction:
    case ForeignKeyAction::Restrict:
        break;
    }
    return DeletionEffect::Blocks;
}

/// Walks from the rows to all that depend on them, one distance after the other.
class DeletionWalk
{
public:
    DeletionWalk(Session& session, const SchemaGraph& graph, const DeletionBounds& bounds,
        const CallOptions& options)
        : m_session(session)
        , m_graph(graph)
        , m_bounds(bounds)
        , m_options(options)
    { }

    Result<void> start(const QualifiedName& name, const QList<KeyValues>& keys);
    Result<void> goOn();
    [[nodiscard]] DeletionPreview result() const;

private:
    struct Found
    {
        DeletionStep step;
        QSet<QByteArray> rows; ///< of those that stay, to see in the end whether they do
    };
    struct Reached
    {
        QualifiedName table;
        ResultSet rows;
    };

    [[nodiscard]] SelectQuery queryOf(const Table& table) const;
    Result<KeyedRows> read(const Table& table, KeyedQuery keyed) const;
    Result<ResultSet> rowsNamed(const Table& table, const QList<KeyValues>& keys) const;
    Result<ResultSet> rowsAt(const Table& table, const QList<KeyValues>& addresses) const;
    Result<void> follow(const IncomingKey& incoming, const Reached& from, int depth);
    Result<ResultSet> newOnes(const Table& table, const ResultSet& rows);
    [[nodiscard]] static QList<QByteArray> marksOf(const Table& table, const ResultSet& rows);

    Session& m_session;
    const SchemaGraph& m_graph;
    const DeletionBounds& m_bounds;
    const CallOptions& m_options;
    QHash<QualifiedName, QSet<QByteArray>> m_gone;
    QList<Found> m_found;
    QList<Reached> m_frontier;
    QList<Reached> m_next;
    bool m_isComplete = true;
};

/// The columns that tell rows apart, and those that foreign keys name.
SelectQuery DeletionWalk::queryOf(const Table& table) const
{
    SelectQuery query;
    query.table = table.name;
    query.deleted = DeletedRows::All;
    query.columns = table.identityColumns;
    for (const IncomingKey& incoming : keysTo(m_graph, table.name))
        query.columns += incoming.key.targetColumns;
    query.columns.removeDuplicates();
    if (query.columns.isEmpty())
        query.columns = {table.columns.first().name};
    return query;
}

Result<KeyedRows> DeletionWalk::read(const Table& table, KeyedQuery keyed) const
{
    keyed.limit = m_bounds.rows + 1;
    return KeyedReading(m_session, table)
        .read(queryOf(table), keyed, m_options, AddressColumns::Append);
}

Result<ResultSet> DeletionWalk::rowsNamed(const Table& table, const QList<KeyValues>& keys) const
{
    if (table.rowAddress == RowAddress::Physical)
        return rowsAt(table, keys);
    KeyedQuery keyed;
    keyed.keys = keys;
    keyed.columns = table.identityColumns;
    for (const QString& column : table.identityColumns)
        keyed.types.append(table.find(column)->type);
    TW_TRY(KeyedRows found, KeyedReading(m_session, table).read(queryOf(table), keyed, m_options));
    return std::move(found.rows);
}

Result<ResultSet> DeletionWalk::rowsAt(const Table& table, const QList<KeyValues>& addresses) const
{
    const Dialect& dialect = m_session.pool()->backend().dialect();
    const QString list = dialect.quotedList(queryOf(table).columns) + u", "_s
        + (dialect.physicalRowExpression(table) + u" AS "_s + kAddressColumn);
    Parameters parameters;
    QStringList terms{dialect.booleanLiteral(false)};
    for (const KeyValues& address : addresses)
        terms.append(dialect.samePhysicalRow(table, address.value(0), parameters));
    ResultSet rows;
    TW_TRY_VOID(m_session.run({u"SELECT %1 FROM %2 WHERE %3"_s.arg(
                                   list, dialect.quote(table.name), terms.join(u" OR "_s)),
                                  parameters.take()},
        &rows, m_options, StatementOrigin::Library));
    return rows;
}

QList<QByteArray> DeletionWalk::marksOf(const Table& table, const ResultSet& rows)
{
    QList<int> places;
    for (const QString& column : identityOf(table)) {
        const auto& columns = rows.header().columns;
        const auto found = std::ranges::find(columns, column, &ResultColumn::name);
        places.append(int(found - columns.begin()));
    }
    QList<QByteArray> marks;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        KeyValues values;
        for (const int place : places)
            values.append(rows.cell(row, place).toValue());
        marks.append(bytesOf(values));
    }
    return marks;
}

/// Those that were not known to go before.
Result<ResultSet> DeletionWalk::newOnes(const Table& table, const ResultSet& rows)
{
    QSet<QByteArray>& gone = m_gone[table.name];
    const QList<QByteArray> marks = marksOf(table, rows);
    RowChunkBuilder builder(rows.columnCount());
    ResultSet fresh;
    TW_TRY_VOID(fresh.begin(rows.header()));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        if (gone.contains(marks[row]))
            continue;
        gone.insert(marks[row]);
        for (int column = 0; column < rows.columnCount(); ++column)
            appendCell(builder, rows.cell(row, column));
        if (builder.endRow())
            TW_TRY_VOID(fresh.push(builder.seal()));
    }
    if (!builder.isEmpty())
        TW_TRY_VOID(fresh.push(builder.seal()));
    return fresh;
}

Result<void> DeletionWalk::start(const QualifiedName& name, const QList<KeyValues>& keys)
{
    const TablePtr table = m_graph.find(name);
    if (!table || identityOf(*table).isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"%1 is no table whose rows can be told apart."_s.arg(name.display()));
    TW_TRY(const ResultSet rows, rowsNamed(*table, keys));
    TW_TRY(ResultSet own, newOnes(*table, rows));
    DeletionStep step;
    step.table = name;
    step.rows = own.rowCount();
    m_found.append({step, {}});
    m_frontier.append({name, std::move(own)});
    return {};
}

Result<void> DeletionWalk::goOn()
{
    for (int depth = 1; !m_frontier.isEmpty(); ++depth) {
        for (const Reached& from : std::as_const(m_frontier)) {
            const QList<IncomingKey> keys = keysTo(m_graph, from.table);
            if (depth > m_bounds.depth && !keys.isEmpty() && from.rows.rowCount() > 0) {
                m_isComplete = false;
                continue;
            }
            for (const IncomingKey& incoming : keys)
                TW_TRY_VOID(follow(incoming, from, depth));
        }
        m_frontier = std::exchange(m_next, {});
    }
    return {};
}

Result<void> DeletionWalk::follow(const IncomingKey& incoming, const Reached& from, int depth)
{
    const TablePtr table = m_graph.find(incoming.source);
    const TablePtr parent = m_graph.find(from.table);
    TW_TRY(KeySet keys, KeySet::of(from.rows, incoming.key.targetColumns));
    KeyedQuery keyed;
    keyed.keys = std::move(keys.keys);
    keyed.columns = incoming.key.columns;
    for (const QString& column : incoming.key.targetColumns)
        keyed.types.append(parent->find(column)->type);
    TW_TRY(const KeyedRows read, this->read(*table, keyed));

    Found found;
    found.step = {effectOf(*table, incoming.key), incoming.source, incoming.key, depth, 0, false};
    found.step.isCut = read.isCut;
    m_isComplete = m_isComplete && !read.isCut;
    if (found.step.effect == DeletionEffect::Deletes) {
        TW_TRY(ResultSet fresh, newOnes(*table, read.rows));
        found.step.rows = fresh.rowCount();
        if (found.step.rows > 0)
            m_next.append({incoming.source, std::move(fresh)});
    } else {
        const QList<QByteArray> marks = marksOf(*table, read.rows);
        found.rows = QSet<QByteArray>(marks.begin(), marks.end());
    }
    m_found.append(std::move(found));
    return {};
}

DeletionPreview DeletionWalk::result() const
{
    DeletionPreview preview;
    preview.isComplete = m_isComplete;
    QHash<std::pair<QualifiedName, QString>, QSet<QByteArray>> counted;
    for (Found found : m_found) {
        if (found.step.effect != DeletionEffect::Deletes) {
            if (found.step.key.onDelete != ForeignKeyAction::Restrict)
                found.rows.subtract(m_gone.value(found.step.table));
            QSet<QByteArray>& before
                = counted[{found.step.table, found.step.key.columns.join(u',')}];
            found.step.rows = found.rows.subtract(before).size();
            before.unite(found.rows);
        }
        if (found.step.rows > 0)
            preview.steps.append(found.step);
    }
    const TableOrder order = m_graph.parentsFirst();
    const auto loses
        = [this](const QualifiedName& table) { return !m_gone.value(table).isEmpty(); };
    for (const QualifiedName& table : order.tables) {
        if (loses(table))
            preview.order.prepend(table);
    }
    for (const QList<QualifiedName>& cycle : order.cycles) {
        if (std::ranges::count_if(cycle, loses) > 1)
            preview.cycles.append(cycle);
    }
    return preview;
}

}

QString deletionEffectName(DeletionEffect effect)
{
    switch (effect) {
    case DeletionEffect::Deletes:
        return u"delete"_s;
    case DeletionEffect::SetsNull:
        return u"set null"_s;
    case DeletionEffect::SetsDefault:
        return u"set default"_s;
    case DeletionEffect::Blocks:
        break;
    }
    return u"block"_s;
}

bool DeletionPreview::isBlocked() const
{
    return rows(DeletionEffect::Blocks) > 0;
}

qint64 DeletionPreview::rows(DeletionEffect effect) const
{
    qint64 sum = 0;
    for (const DeletionStep& step : steps)
        sum += step.effect == effect ? step.rows : 0;
    return sum;
}

Result<DeletionPreview> previewDeletion(Session& session, const SchemaGraph& graph,
    const QualifiedName& table, const QList<KeyValues>& keys, const DeletionBounds& bounds,
    const CallOptions& options)
{
    DeletionWalk walk(session, graph, bounds, options);
    TW_TRY_VOID(walk.start(table, keys));
    if (areKeysEnforced(*session.pool()))
        TW_TRY_VOID(walk.goOn());
    return walk.result();
}

}
