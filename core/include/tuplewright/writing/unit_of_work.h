// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/session/atomic.h>

namespace tw {

class TablePlanner;

/// Changes of several tables, sent together in an order that foreign keys allow: deletions
/// (children first), updates, inserts (parents first), then updates that refer to new rows. Within
/// that each table keeps the order in which its changes were added. Sends nothing by itself.
class TW_CORE_EXPORT UnitOfWork
{
public:
    using Number = qsizetype; ///< of a change, from 0 in the order of adding

    /// A value that is known only when another row has been inserted: `column` of this row becomes
    /// `target` of that one.
    struct Reference
    {
        QString column;
        Number row = 0;
        QString target;
    };

    /// What became of one change.
    struct Row
    {
        RowIdentity identity; ///< by the key that the server gave or left it
        ColumnValues values; ///< the whole row as the server returned it
    };

    /// `references` may name changes added before only.
    Number add(TablePtr table, Change change, QList<Reference> references = {});
    /// add() of a new row with these values.
    Number insert(TablePtr table, ColumnValues values, QList<Reference> references = {});

    /// Changes added since the last flush.
    [[nodiscard]] qsizetype size() const { return m_pending.size(); }
    /// Nothing is waiting to be sent.
    [[nodiscard]] bool isEmpty() const { return m_pending.isEmpty(); }
    /// Forgets what was added and not sent.
    void clear() { m_pending.clear(); }

    /// Sends everything within the session's transaction and forgets it when all went well. The
    /// rows stand in the order of adding. Fails with NoActiveTransaction, or with the first error.
    [[nodiscard]] Result<QList<Row>> flush(Session& session, const CallOptions& options = {});

    /// flush() as one atomic block; forgets nothing unless it was saved.
    [[nodiscard]] Result<Atomic<QList<Row>>> commit(
        Session& session, const AtomicOptions& atomicity = {}, const CallOptions& options = {});

    /// The change that the last flush() or commit() failed at; unset when at none of them.
    [[nodiscard]] std::optional<Number> failed() const { return m_failed; }

private:
    struct Pending
    {
        TablePtr table;
        Change change;
        QList<Reference> references;
    };

    Result<QList<Row>> send(Session& session, const CallOptions& options);
    Result<Row> sendOne(Session& session, Number number, const TablePlanner& planner,
        const QList<Row>& sent, const CallOptions& options) const;
    [[nodiscard]] QList<Number> order() const;

    QList<Pending> m_pending;
    std::optional<Number> m_failed;
};

}
