// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle_flow.h"

#include "editing/lifecycle_dialog.h"
#include "navigator/navigator_dock.h"
#include "pages/rows_page.h"

namespace tw {

LifecycleFlow::LifecycleFlow(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.navigator, &NavigatorDock::lifecycleRequested, this, &LifecycleFlow::ask);
    connect(&parts.opener, &PageOpener::opened, this,
        [this](Page* page, const PageDescriptor& descriptor) {
            listenTo(page, descriptor.connection);
        });
}

void LifecycleFlow::listenTo(Page* page, const QUuid& connection)
{
    if (auto* rows = qobject_cast<RowsPage*>(page))
        connect(rows, &RowsPage::lifecycleRequested, this,
            [this, connection](const QualifiedName& table) { ask(connection, table); });
}

/// The table is looked at first: its columns are what can be chosen from.
void LifecycleFlow::ask(const QUuid& connection, const QualifiedName& table)
{
    AsyncAdapter* reader = m_parts.connections.readerOf(connection);
    if (!reader)
        return;
    reader->describe(table).then(
        this, [this, connection, table](const Result<TablePtr>& described) {
            if (described)
                show(connection, *described);
            else
                Q_EMIT failed(tr("%1 could not be read.").arg(table.display()), described.error());
        });
}

void LifecycleFlow::show(const QUuid& connection, const TablePtr& table)
{
    const ConnectionEntry* entry = m_parts.connections.find(connection);
    if (!entry || !entry->adapter)
        return;
    const Result<LifecycleChoices> choices
        = LifecycleChoices::parse(entry->profile.config.options.value(LifecycleChoices::kOption));
    auto* dialog = new LifecycleDialog(
        entry->adapter, table, choices.value_or(LifecycleChoices()), &m_parts.window);
    connect(dialog, &LifecycleDialog::decided, this,
        [this, connection](const LifecycleChoices& decided) { apply(connection, decided); });
    dialog->open();
}

void LifecycleFlow::apply(const QUuid& connection, const LifecycleChoices& choices)
{
    m_parts.pages.closeAround({connection}, [this, connection, text = choices.text()] {
        if (const auto done = m_parts.connections.setLifecycles(connection, text); !done)
            Q_EMIT failed(tr("The table stays as it is."), done.error());
        return true;
    });
}

}
