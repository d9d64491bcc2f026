// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/sort.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/schema_graph.h>
#include <tuplewright/session/session.h>

namespace tw {

/// What is read of related rows.
struct RelatedQuery
{
    QStringList columns; ///< empty: all; those that lead to the next relation are added
    Filter filter;
    Sort sort;
    std::optional<qint64> perRow; ///< at most so many for each row, the first of the order; 0: none
    bool counted = false; ///< how many each row has, beyond `perRow` as well
    DeletedRows deleted = DeletedRows::Live;
};

/// What to load beside rows: a relation by its name, see relationshipName(), and what to load
/// beside its rows in turn.
struct TW_CORE_EXPORT RelatedPlan
{
    QString name;
    RelatedQuery query;
    std::vector<RelatedPlan> next;

    /// Reads `author.posts.tags`; a name that holds a dot stands in double quotes. Paths that begin
    /// alike share that part. Fails with InvalidArgument.
    [[nodiscard]] static Result<std::vector<RelatedPlan>> fromPaths(
        const QStringList& paths, const RelatedQuery& query = {});
};

/// The rows of one relation, and to which rows they belong.
struct TW_CORE_EXPORT RelatedSet
{
    QString name;
    Relationship relationship;
    TablePtr table;
    ResultSet rows; ///< a row of many to many stands once for each row it belongs to
    QList<QList<qint64>> ofRow; ///< for each row beside which it was loaded, its own rows in order
    QList<qint64> totals; ///< likewise their number, when counted
    std::vector<RelatedSet> next;

    /// Null when nothing of that name was loaded beside these rows.
    [[nodiscard]] const RelatedSet* find(const QString& relation) const;
};

/// Loads rows along foreign keys: one statement for each relation, or for every 30,000 values of
/// keys, however many rows there are. A value; for any thread.
class TW_CORE_EXPORT RelatedLoader
{
public:
    /// `graph` names the relations that load() follows.
    explicit RelatedLoader(std::shared_ptr<const SchemaGraph> graph)
        : m_graph(std::move(graph))
    { }

    /// `rows` are of `table` and must have the columns that lead to the relations; fails with
    /// InvalidArgument. What one snapshot shall show takes a session in a transaction.
    [[nodiscard]] Result<std::vector<RelatedSet>> load(Session& session, const QualifiedName& table,
        const ResultSet& rows, const std::vector<RelatedPlan>& plans,
        const CallOptions& options = {}) const;

    /// The columns of `table` that load() needs for these plans.
    [[nodiscard]] Result<QStringList> neededColumns(
        const QualifiedName& table, const std::vector<RelatedPlan>& plans) const;

    /// The foreign keys by which relations are found.
    [[nodiscard]] const SchemaGraph& graph() const { return *m_graph; }

private:
    Result<RelatedSet> loadOne(Session& session, const QualifiedName& table, const ResultSet& rows,
        const RelatedPlan& plan, const CallOptions& options) const;
    Result<void> readRows(Session& session, const ResultSet& above, const RelatedPlan& plan,
        RelatedSet& set, const CallOptions& options) const;

    std::shared_ptr<const SchemaGraph> m_graph;
};

}
