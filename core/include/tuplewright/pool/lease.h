// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/values/row_source.h>

namespace tw {

struct PoolMember;
class ConnectionPool;
class PoolState;

struct TW_CORE_EXPORT PoolMemberDeleter
{
    /// Deletes a member, whose type is known to the pool alone.
    void operator()(PoolMember* member) const;
};

using PoolMemberPtr = std::unique_ptr<PoolMember, PoolMemberDeleter>;

/// What somebody wants a connection for.
struct LeaseRequest
{
    QString label = {}; ///< named to others who wait, in warnings and in the statement log
    std::optional<std::chrono::milliseconds> timeout = {}; ///< instead of the pool's
};

/// A connection on loan. Destruction resets it and gives it back, or closes it when it is not worth
/// keeping; it never fails. May outlive its pool. Empty after invalidate() and when moved from.
class TW_CORE_EXPORT Lease
{
public:
    Lease(Lease&& other) noexcept;
    Lease& operator=(Lease&& other) noexcept;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease();

    /// The connection on loan. The lease must be valid.
    Connection* operator->() const
    {
        Q_ASSERT(m_connection);
        return m_connection;
    }
    /// As operator->().
    Connection& operator*() const
    {
        Q_ASSERT(m_connection);
        return *m_connection;
    }
    /// False after invalidate() and when moved from.
    [[nodiscard]] bool isValid() const { return m_connection != nullptr; }

    [[nodiscard]] quint64 number() const; ///< of the connection, within its pool
    /// What it was borrowed for; empty on an empty lease.
    [[nodiscard]] QString label() const;
    /// Since it was lent; zero on an empty lease.
    [[nodiscard]] std::chrono::nanoseconds age() const;

    /// Closes the connection now, as it is. Does nothing on an empty lease.
    void invalidate();

    /// Keeps the connection usable for this loan; the next borrower gets another one.
    void invalidateSoon();

    /// Takes the connection out of the pool, which may open another one for it. It is closed when
    /// the lease ends.
    void detach();

private:
    friend class ConnectionPool;
    Lease(std::shared_ptr<PoolState> pool, PoolMemberPtr member);
    void giveBack();

    std::shared_ptr<PoolState> m_pool;
    PoolMemberPtr m_member;
    Connection* m_connection = nullptr;
};

}
