// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_kind.h"

#include "history_page.h"
#include "receipt_commands.h"

namespace tw {

PageDescriptor HistoryKind::resolved(
    const PageDescriptor& page, const ConnectionEntry& /*connection*/) const
{
    return page;
}

QString HistoryKind::label(const PageDescriptor& /*page*/) const
{
    return HistoryPage::tr("History of saves");
}

Page* HistoryKind::open(
    const PageDescriptor& /*page*/, const ConnectionEntry& connection, QWidget* parent) const
{
    return new HistoryPage(m_context, connection.adapter, m_store, parent);
}

void HistoryKind::addCommands(CommandSet& commands) const
{
    addHistoryCommands(commands);
}

}
