// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_kind.h"

#include "console_commands.h"
#include "console_page.h"

namespace tw {

ConsoleKind::ConsoleKind(UiContext context, const QString& folder)
    : m_context(context)
    , m_store(std::make_unique<ConsoleStore>(folder))
{ }

/// A view with a first text is no other console.
PageDescriptor ConsoleKind::resolved(
    const PageDescriptor& page, const ConnectionEntry& /*connection*/) const
{
    return page;
}

QString ConsoleKind::label(const PageDescriptor& /*page*/) const
{
    return ConsolePage::tr("SQL console");
}

Page* ConsoleKind::open(
    const PageDescriptor& page, const ConnectionEntry& connection, QWidget* parent) const
{
    const QUuid id(page.target.value(kConsoleId).toString());
    if (id.isNull())
        return nullptr;
    auto* console = new ConsolePage(
        m_context, connection.adapter->pool(), *m_store, {id, connection.profile.name}, parent);
    console->completeFrom(connection.adapter, connection.catalog);
    return console;
}

void ConsoleKind::addCommands(CommandSet& commands) const
{
    addConsoleCommands(commands);
}

}
