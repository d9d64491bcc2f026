// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transaction_page.h"

#include "page.h"

#include <algorithm>
#include <memory>

namespace tw {

namespace {

TransactionPage* transactionPage(Page* page)
{
    return dynamic_cast<TransactionPage*>(page);
}

}

QList<Page*> pagesInTransaction(const QList<Page*>& pages)
{
    QList<Page*> found;
    std::ranges::copy_if(pages, std::back_inserter(found), [](Page* page) {
        const TransactionPage* in = transactionPage(page);
        return in && !in->openTransaction().isEmpty();
    });
    return found;
}

void endTransactions(const QList<Page*>& pages, bool commits, const std::function<void()>& proceed)
{
    const auto left = std::make_shared<qsizetype>(pages.size());
    for (Page* page : pages)
        transactionPage(page)->endTransaction(commits, [left, proceed](bool ended) {
            if (ended && --*left == 0)
                proceed();
        });
}

}
