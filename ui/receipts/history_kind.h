// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

#include <tuplewright/receipts/receipt_store.h>

namespace tw {

/// Pages of the receipts of a database, one for each connection.
class HistoryKind final : public PageKind
{
public:
    HistoryKind(UiContext context, ReceiptStore store)
        : m_context(context)
        , m_store(std::move(store))
    { }

    [[nodiscard]] QString id() const override { return kHistoryPage; }
    [[nodiscard]] PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& connection) const override;
    [[nodiscard]] QString label(const PageDescriptor& page) const override;
    [[nodiscard]] Page* open(const PageDescriptor& page, const ConnectionEntry& connection,
        QWidget* parent) const override;
    void addCommands(CommandSet& commands) const override;

private:
    UiContext m_context;
    ReceiptStore m_store;
};

}
