// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_member.h"

namespace tw {

/// The members on loan, the longest loan first. Owns none of them; allocates nothing.
class LoanList
{
public:
    void add(PoolMember& member)
    {
        member.previousLoan = m_last;
        member.nextLoan = nullptr;
        (m_last ? m_last->nextLoan : m_first) = &member;
        m_last = &member;
        ++m_count;
    }

    void remove(PoolMember& member)
    {
        (member.previousLoan ? member.previousLoan->nextLoan : m_first) = member.nextLoan;
        (member.nextLoan ? member.nextLoan->previousLoan : m_last) = member.previousLoan;
        --m_count;
    }

    [[nodiscard]] PoolMember* first() const { return m_first; }
    [[nodiscard]] int count() const { return m_count; }

private:
    PoolMember* m_first = nullptr;
    PoolMember* m_last = nullptr;
    int m_count = 0;
};

}
