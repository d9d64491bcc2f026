// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_member.h"

#include <vector>

namespace tw {

/// The members on loan, the longest loan first. Owns none of them; lending and returning allocate
/// nothing. Guarded by the pool's lock.
class LoanList
{
public:
    using TimePoint = PoolClock::TimePoint;

    /// A loan begins.
    void add(PoolMember& member)
    {
        member.previousLoan = m_last;
        member.nextLoan = nullptr;
        (m_last ? m_last->nextLoan : m_first) = &member;
        m_last = &member;
        ++m_count;
    }

    /// A loan ends.
    void remove(PoolMember& member)
    {
        (member.previousLoan ? member.previousLoan->nextLoan : m_first) = member.nextLoan;
        (member.nextLoan ? member.nextLoan->previousLoan : m_last) = member.previousLoan;
        --m_count;
    }

    /// Nothing is on loan.
    [[nodiscard]] bool isEmpty() const { return !m_first; }
    /// Connections on loan.
    [[nodiscard]] int count() const { return m_count; }

    /// Label and age of each loan.
    [[nodiscard]] QList<LoanInfo> infos(TimePoint now) const;

    /// Who holds the connections, for people who wait for one.
    [[nodiscard]] QStringList holders(TimePoint now) const;

    /// The loans that are longer than the threshold, each told once.
    [[nodiscard]] std::vector<LoanInfo> takeLeaks(
        std::chrono::milliseconds threshold, TimePoint now);

    /// Adds what ends the work on each of them.
    void appendTo(std::vector<std::stop_source>& works) const;

private:
    PoolMember* m_first = nullptr;
    PoolMember* m_last = nullptr;
    int m_count = 0;
};

}
