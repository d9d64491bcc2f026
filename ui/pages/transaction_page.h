// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace tw {

class Page;

/// A page on which a transaction may be open when it closes.
class TransactionPage
{
public:
    virtual ~TransactionPage() = default;

    /// The open transaction in words; empty: there is none.
    [[nodiscard]] virtual QString openTransaction() const = 0;

    /// False when nothing is left but to roll it back.
    [[nodiscard]] virtual bool canCommit() const = 0;

    /// Ends it and tells whether it has ended so; the page itself shows why it has not.
    virtual void endTransaction(bool commits, const std::function<void(bool ended)>& done) = 0;
};

/// Those of the pages on which a transaction is open.
[[nodiscard]] QList<Page*> pagesInTransaction(const QList<Page*>& pages);

/// Ends the transactions of those pages; calls `proceed` once all have ended so.
void endTransactions(const QList<Page*>& pages, bool commits, const std::function<void()>& proceed);

}
