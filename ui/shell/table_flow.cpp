// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_flow.h"

#include "models/text/hidden_characters.h"
#include "navigator/navigator_dock.h"
#include "tabs/refresh_on_save.h"
#include "transferring/tables_dialog.h"
#include "transferring/transfer_dialog.h"

namespace tw {

namespace {

/// All tables of a connection, and those of them that were chosen: one, or all of a schema.
struct ChosenTables
{
    QList<QualifiedName> all;
    QList<QualifiedName> checked;
};

ChosenTables tablesFor(const Catalog& catalog, const QualifiedName& chosen)
{
    ChosenTables tables;
    tables.all = tablesOf(catalog, {}).value_or(QList<QualifiedName>());
    for (const QualifiedName& table : std::as_const(tables.all)) {
        const bool isOfSchema = chosen.schema.isEmpty() || table.schema == chosen.schema;
        if (chosen.name.isEmpty() ? isOfSchema : table == chosen)
            tables.checked.append(table);
    }
    return tables;
}

}

TableFlow::TableFlow(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(
        &parts.navigator, &NavigatorDock::tablesExportRequested, this, &TableFlow::exportTables);
    connect(&parts.navigator, &NavigatorDock::transferRequested, this, &TableFlow::transferTables);
}

void TableFlow::exportTables(const QUuid& connection, const QualifiedName& chosen)
{
    const ConnectionEntry* entry = m_parts.connections.find(connection);
    if (!entry || !entry->adapter || !entry->catalog)
        return;
    const ChosenTables tables = tablesFor(*entry->catalog, chosen);
    const QString name
        = chosen.schema.isEmpty() || !chosen.name.isEmpty() ? entry->profile.name : chosen.schema;
    auto* dialog = new TablesDialog(entry->adapter,
        {tr("Export tables of %1").arg(revealedText(name)), name, tables.all, tables.checked},
        &m_parts.window);
    dialog->open();
}

void TableFlow::transferTables(const QUuid& connection, const QualifiedName& chosen)
{
    const ConnectionEntry* entry = m_parts.connections.find(connection);
    if (!entry || !entry->adapter || !entry->catalog)
        return;
    const ChosenTables tables = tablesFor(*entry->catalog, chosen);
    auto* dialog = new TransferDialog(m_parts.context, m_parts.connections,
        {connection, tables.all, tables.checked}, &m_parts.window);
    connect(dialog, &TransferDialog::transferred, this, &TableFlow::onTransferred);
    dialog->open();
}

void TableFlow::onTransferred(const QUuid& target, const TransferResult& result)
{
    m_parts.connections.reloadCatalog(target);
    for (const TransferredTable& table : result.report.tables)
        m_parts.refresher.refresh(target, table.to, nullptr);
}

}
