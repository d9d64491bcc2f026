// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>

#include <list>
#include <optional>

namespace tw {

/// Which statements a session keeps prepared, under which names: those that came twice, the least
/// recently used of them go first. Knows no connection.
class PreparedStatements
{
public:
    /// 0: none are kept.
    void setCapacity(int statements) { m_capacity = statements; }

    /// False for what is not worth it, or cannot be prepared.
    [[nodiscard]] bool takes(const QByteArray& sql) const;

    /// The name of a statement that is prepared; it counts as used.
    [[nodiscard]] std::optional<QByteArray> find(const QByteArray& sql);

    /// Notes a statement that is not prepared. True when it should be now.
    [[nodiscard]] bool isDue(const QByteArray& sql);

    /// A name for a statement, and the names of those that the session is to let go of first.
    struct Place
    {
        QByteArray name;
        QByteArrayList released;
    };
    /// Gives the text a name; those used least recently make room.
    [[nodiscard]] Place add(const QByteArray& sql);

    /// The statement could not be prepared: the session has nothing under its name.
    void notPrepared(const QByteArray& sql);

    /// The session has those names still; they are to be let go of with the next ones.
    void notReleased(const QByteArrayList& names);

    /// Notes what a command did by its tag: what others prepared may be gone, or no longer return
    /// the columns it did. Until resume() nothing is prepared, as the change may be taken back.
    void commandEnded(const QByteArray& tag);

    /// No transaction is open.
    void resume() { m_isSuspended = false; }

    /// The session has them still, and none may be used again.
    void outdate();

    /// The session has none of them any more.
    void clear();

private:
    using Order = std::list<QByteArray>; ///< of use, the latest first

    struct Entry
    {
        QByteArray name; ///< empty: seen once, not prepared
        Order::iterator place;
    };

    Entry& touch(const QByteArray& sql);

    int m_capacity = 0;
    bool m_isSuspended = false;
    quint64 m_lastName = 0;
    Order m_order;
    QHash<QByteArray, Entry> m_entries;
    QByteArrayList m_outdated; ///< names the session still has
};

}
