// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/writing/lifecycle_tree.h>

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

bool isMarkableTable(const Table& table)
{
    return table.lifecycle && table.rowAddress == RowAddress::Key && table.isEditable();
}

bool hasStamp(const Table& table)
{
    return table.lifecycle && table.lifecycle->kind == Lifecycle::Kind::DeletedAt;
}

int placeOf(const ResultSet& rows, const QString& column)
{
    const auto& columns = rows.header().columns;
    return int(std::ranges::find(columns, column, &ResultColumn::name) - columns.begin());
}

KeyValues valuesAt(const ResultSet& rows, qint64 row, const QStringList& columns)
{
    KeyValues values;
    for (const QString& column : columns)
        values.append(rows.cell(row, placeOf(rows, column)).toValue());
    return values;
}

/// Walks from rows to those that refer to them, as far as these are marked with them.
class LifecycleWalk
{
public:
    struct Task
    {
        ChangeKind kind = ChangeKind::SoftDelete;
        bool follows = false; ///< children are marked as well
        bool takesUncertain = false;
    };

    LifecycleWalk(Session& session, const SchemaGraph& graph, const Task& task,
        const LifecycleBounds& bounds, const CallOptions& options)
        : m_session(session)
        , m_graph(graph)
        , m_task(task)
        , m_bounds(bounds)
        , m_options(options)
    { }

    [[nodiscard]] Result<LifecyclePlan> run(
        const QualifiedName& name, const QList<KeyValues>& keys);

private:
    struct Reached
    {
        TablePtr table;
        ResultSet rows;
    };

    [[nodiscard]] bool isRestore() const { return m_task.kind == ChangeKind::Restore; }
    [[nodiscard]] SelectQuery queryOf(const Table& table) const;
    [[nodiscard]] Result<void> readStamp();
    [[nodiscard]] Result<void> start(const TablePtr& table, const QList<KeyValues>& keys);
    [[nodiscard]] Result<void> follow(const IncomingKey& incoming, const Reached& from, int depth);
    [[nodiscard]] KeyedQuery keysOf(
        const IncomingKey& incoming, const Reached& from, bool isStamped, KeySet set) const;
    /// The rows that were not met before.
    [[nodiscard]] Result<ResultSet> newOnes(
        const Table& table, const ResultSet& rows, bool follows);
    [[nodiscard]] bool isNew(const QualifiedName& table, const QByteArray& row, bool follows);
    [[nodiscard]] Change changeOf(const Table& table, const ResultSet& rows, qint64 row) const;
    void mark(const Table& table, const ResultSet& rows);

    Session& m_session;
    const SchemaGraph& m_graph;
    const Task m_task;
    const LifecycleBounds& m_bounds;
    const CallOptions& m_options;
    Value m_stamp;
    QHash<QualifiedName, QSet<QByteArray>> m_marked;
    QHash<QualifiedName, QSet<QByteArray>> m_staying;
    QList<Reached> m_next;
    LifecyclePlan m_plan;
};

/// The key, the mark, and the columns that foreign keys name.
SelectQuery LifecycleWalk::queryOf(const Table& table) const
{
    SelectQuery query;
    query.table = table.name;
    query.columns = table.identityColumns;
    for (const IncomingKey& incoming : keysTo(m_graph, table.name))
        query.columns += incoming.key.targetColumns;
    query.deleted = DeletedRows::All;
    if (table.lifecycle) {
        query.columns += table.lifecycle->column;
        query.deleted = isRestore() ? DeletedRows::Deleted : DeletedRows::Live;
    }
    query.columns.removeDuplicates();
    if (query.columns.isEmpty())
        query.columns = {table.columns.first().name};
    return query;
}

/// One time for all rows, whatever statement marks them.
Result<void> LifecycleWalk::readStamp()
{
    if (isRestore())
        return {};
    ResultSet now;
    const QString sql = u"SELECT "_s + m_session.pool()->backend().dialect().currentTimestamp();
    TW_TRY_VOID(m_session.run({sql, {}}, &now, m_options, StatementOrigin::Library));
    if (now.rowCount() == 1)
        m_stamp = now.cell(0, 0).toValue();
    return {};
}

Result<LifecyclePlan> LifecycleWalk::run(const QualifiedName& name, const QList<KeyValues>& keys)
{
    const TablePtr table = m_graph.find(name);
    if (!table || !isMarkableTable(*table))
        return fail(ErrorKind::InvalidArgument,
            u"%1 is no table with a key that marks rows as deleted."_s.arg(name.display()));
    if (keys.isEmpty())
        return std::move(m_plan);
    TW_TRY_VOID(readStamp());
    TW_TRY_VOID(start(table, keys));
    QList<Reached> frontier = std::exchange(m_next, {});
    for (int depth = 1; !frontier.isEmpty(); ++depth) {
        for (const Reached& from : std::as_const(frontier)) {
            const QList<IncomingKey> incoming = keysTo(m_graph, from.table->name);
            if (depth > m_bounds.depth && !incoming.isEmpty()) {
                m_plan.isComplete = false;
                continue;
            }
            for (const IncomingKey& key : incoming)
                TW_TRY_VOID(follow(key, from, depth));
        }
        frontier = std::exchange(m_next, {});
    }
    return std::move(m_plan);
}

Result<void> LifecycleWalk::start(const TablePtr& table, const QList<KeyValues>& keys)
{
    KeyedQuery keyed;
    keyed.keys = keys;
    keyed.columns = table->identityColumns;
    for (const QString& column : table->identityColumns)
        keyed.types.append(table->find(column)->type);
    TW_TRY(const KeyedRows read,
        KeyedReading(m_session, *table).read(queryOf(*table), keyed, m_options));
    TW_TRY(ResultSet own, newOnes(*table, read.rows, true));
    mark(*table, own);
    m_plan.own = m_plan.changes.size();
    if (own.rowCount() > 0)
        m_next.append({table, std::move(own)});
    return {};
}

KeyedQuery LifecycleWalk::keysOf(
    const IncomingKey& incoming, const Reached& from, bool isStamped, KeySet set) const
{
    KeyedQuery keyed;
    keyed.keys = std::move(set.keys);
    keyed.columns = incoming.key.columns;
    for (const QString& column : incoming.key.targetColumns)
        keyed.types.append(from.table->find(column)->type);
    if (isStamped) {
        keyed.columns += m_graph.find(incoming.source)->lifecycle->column;
        keyed.types.append(from.table->find(from.table->lifecycle->column)->type);
    }
    keyed.limit = m_bounds.rows + 1;
    return keyed;
}

Result<void> LifecycleWalk::follow(const IncomingKey& incoming, const Reached& from, int depth)
{
    const TablePtr table = m_graph.find(incoming.source);
    const bool isMarkable = isMarkableTable(*table);
    if (isRestore() && !isMarkable)
        return {}; // nothing of it can have been marked
    const bool isStamped = isRestore() && hasStamp(*table) && hasStamp(*from.table);
    QStringList columns = incoming.key.targetColumns;
    if (isStamped)
        columns += from.table->lifecycle->column;
    TW_TRY(KeySet set, KeySet::of(from.rows, columns));
    if (set.keys.isEmpty())
        return {};
    const KeyedQuery keyed = keysOf(incoming, from, isStamped, std::move(set));
    TW_TRY(const KeyedRows read,
        KeyedReading(m_session, *table).read(queryOf(*table), keyed, m_options));
    LifecycleStep step{incoming.source, incoming.key, depth};
    step.isMarkable = isMarkable;
    step.isCertain = !isRestore() || isStamped;
    step.isCut = read.isCut;
    step.follows = m_task.follows && isMarkable && (step.isCertain || m_task.takesUncertain);
    m_plan.isComplete = m_plan.isComplete && !read.isCut;
    TW_TRY(ResultSet fresh, newOnes(*table, read.rows, step.follows));
    step.rows = fresh.rowCount();
    if (step.rows == 0)
        return {};
    m_plan.steps.append(step);
    if (!step.follows)
        return {};
    mark(*table, fresh);
    m_next.append({table, std::move(fresh)});
    return {};
}

/// A row that stays by one way may follow by another one.
bool LifecycleWalk::isNew(const QualifiedName& table, const QByteArray& row, bool follows)
{
    if (m_marked[table].contains(row) || (!follows && m_staying[table].contains(row)))
        return false;
    (follows ? m_marked : m_staying)[table].insert(row);
    return true;
}

Result<ResultSet> LifecycleWalk::newOnes(const Table& table, const ResultSet& rows, bool follows)
{
    RowChunkBuilder builder(rows.columnCount());
    ResultSet fresh;
    TW_TRY_VOID(fresh.begin(rows.header()));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        const bool isKnown = !table.identityColumns.isEmpty()
            && !isNew(table.name, bytesOf(valuesAt(rows, row, table.identityColumns)), follows);
        if (isKnown)
            continue;
        for (int column = 0; column < rows.columnCount(); ++column)
            appendCell(builder, rows.cell(row, column));
        if (builder.endRow())
            TW_TRY_VOID(fresh.push(builder.seal()));
    }
    if (!builder.isEmpty())
        TW_TRY_VOID(fresh.push(builder.seal()));
    return fresh;
}

void LifecycleWalk::mark(const Table& table, const ResultSet& rows)
{
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        m_plan.changes.append(changeOf(table, rows, row));
}

/// Guarded by the mark that was read, so that nobody's mark of meanwhile is overwritten.
Change LifecycleWalk::changeOf(const Table& table, const ResultSet& rows, qint64 row) const
{
    Change change;
    change.kind = m_task.kind;
    change.row.table = table.name;
    const KeyValues key = valuesAt(rows, row, table.identityColumns);
    for (qsizetype i = 0; i < key.size(); ++i)
        change.row.key.append({table.identityColumns.at(i), key.at(i)});
    const QString& column = table.lifecycle->column;
    change.expected = {{column, valuesAt(rows, row, {column}).first()}};
    if (!isRestore() && hasStamp(table)) {
        change.kind = ChangeKind::Update;
        change.values = {{column, m_stamp}};
    }
    return change;
}

Result<LifecyclePlan> planned(Session& session, const SchemaGraph& graph,
    const LifecycleWalk::Task& task, const QualifiedName& table, const QList<KeyValues>& keys,
    const LifecycleBounds& bounds, const CallOptions& options)
{
    return LifecycleWalk(session, graph, task, bounds, options).run(table, keys);
}

std::unexpected<Error> hasChildren(const LifecyclePlan& plan)
{
    QStringList tables;
    for (const LifecycleStep& step : plan.steps)
        tables.append(u"%1 (%2)"_s.arg(step.table.display(), QString::number(step.rows)));
    return fail(ErrorKind::ForeignKey,
        u"Nothing was deleted: rows of other tables refer to these rows: %1."_s.arg(
            tables.join(u", "_s)));
}

}

qint64 LifecyclePlan::staying() const
{
    qint64 rows = 0;
    for (const LifecycleStep& step : steps)
        rows += step.follows ? 0 : step.rows;
    return rows;
}

Result<LifecyclePlan> planSoftDeletion(Session& session, const SchemaGraph& graph,
    const QualifiedName& table, const QList<KeyValues>& keys, ChildrenPolicy children,
    const LifecycleBounds& bounds, const CallOptions& options)
{
    const LifecycleWalk::Task task{
        ChangeKind::SoftDelete, children == ChildrenPolicy::Follow, false};
    TW_TRY(LifecyclePlan plan, planned(session, graph, task, table, keys, bounds, options));
    if (children == ChildrenPolicy::Refuse && !plan.steps.isEmpty())
        return hasChildren(plan);
    return plan;
}

Result<LifecyclePlan> planRestore(Session& session, const SchemaGraph& graph,
    const QualifiedName& table, const QList<KeyValues>& keys, RestoredChildren children,
    const LifecycleBounds& bounds, const CallOptions& options)
{
    const LifecycleWalk::Task task{
        ChangeKind::Restore, children != RestoredChildren::None, children == RestoredChildren::All};
    return planned(session, graph, task, table, keys, bounds, options);
}

Result<Batch> batchOf(
    const LifecyclePlan& plan, const SchemaGraph& graph, const ChangePlanner& planner)
{
    Batch batch;
    StepTexts texts;
    std::optional<TablePlanner> tablePlanner;
    TablePtr table;
    for (const Change& change : plan.changes) {
        if (!table || table->name != change.row.table) {
            table = graph.find(change.row.table);
            tablePlanner = planner.forTable(*table);
            texts = {};
        }
        TW_TRY(BatchStep step, tablePlanner->plan(change, &texts));
        batch.append(std::move(step));
    }
    return batch;
}

}
