// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/loan_list.h"

#include "pool/milliseconds.h"

namespace tw {

namespace {

constexpr int kHoldersNamed = 8;

}

QList<LoanInfo> LoanList::infos(TimePoint now) const
{
    QList<LoanInfo> infos;
    for (const PoolMember* member = m_first; member; member = member->nextLoan)
        infos.append(member->loan(now));
    return infos;
}

QStringList LoanList::holders(TimePoint now) const
{
    QStringList holders;
    for (const PoolMember* member = m_first; member; member = member->nextLoan) {
        if (holders.size() == kHoldersNamed) {
            holders.append(QStringLiteral("…"));
            break;
        }
        holders.append((member->label.isEmpty() ? QStringLiteral("unnamed") : member->label)
            + QStringLiteral(" (for ") + inMilliseconds(now - member->borrowedAt)
            + QStringLiteral(" ms)"));
    }
    return holders;
}

std::vector<LoanInfo> LoanList::takeLeaks(std::chrono::milliseconds threshold, TimePoint now)
{
    std::vector<LoanInfo> leaks;
    for (PoolMember* member = m_first; member; member = member->nextLoan) {
        if (member->isLeakReported || now - member->borrowedAt <= threshold)
            continue;
        member->isLeakReported = true;
        leaks.push_back(member->loan(now));
    }
    return leaks;
}

void LoanList::appendTo(std::vector<std::stop_source>& works) const
{
    for (const PoolMember* member = m_first; member; member = member->nextLoan)
        works.push_back(member->abandon);
}

}
