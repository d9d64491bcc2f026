// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_flow.h"

#include "importing/import_dialog.h"
#include "models/text/clipboard_text.h"
#include "navigator/navigator_dock.h"
#include "tabs/refresh_on_save.h"

#include <algorithm>

namespace tw {

ImportFlow::ImportFlow(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.navigator, &NavigatorDock::importRequested, this,
        [this](const QUuid& id, const QualifiedName& table) { importInto(id, table, {}); });
    connect(&parts.navigator, &NavigatorDock::newTableRequested, this, &ImportFlow::importAs);
    connect(&parts.navigator, &NavigatorDock::clipboardImportRequested, this,
        &ImportFlow::importClipboard);
    connect(&parts.opener, &PageOpener::opened, this,
        [this](Page* page, const PageDescriptor& descriptor) {
            connect(page, &Page::rowsWritten, this,
                [this, id = descriptor.connection](const QualifiedName& table,
                    const QUuid& written) { noticeTable(written.isNull() ? id : written, table); });
        });
}

/// The table is looked at first: it tells what can be imported.
void ImportFlow::importInto(const QUuid& connection, const QualifiedName& table, const Begin& begin)
{
    AsyncAdapter* reader = m_parts.connections.readerOf(connection);
    if (!reader)
        return;
    reader->describe(table).then(
        this, [this, connection, table, begin](const Result<TablePtr>& described) {
            if (described)
                show(connection, *described, {}, begin);
            else
                Q_EMIT failed(tr("%1 could not be read.").arg(table.display()), described.error());
        });
}

void ImportFlow::importAs(const QUuid& connection, const QString& schema)
{
    show(connection, nullptr, schema, {});
}

/// The text as it is now, whatever is copied until the table is read.
void ImportFlow::importClipboard(const QUuid& connection, const QualifiedName& target)
{
    const Begin begin
        = [text = clipboardText()](ImportDialog& dialog) { dialog.setClipboardText(text); };
    if (target.name.isEmpty())
        show(connection, nullptr, target.schema, begin);
    else
        importInto(connection, target, begin);
}

void ImportFlow::show(
    const QUuid& connection, const TablePtr& table, const QString& schema, const Begin& begin)
{
    const ConnectionEntry* entry = m_parts.connections.find(connection);
    if (!entry || !entry->adapter)
        return;
    auto* import = table ? new ImportController(entry->adapter, table)
                         : new ImportController(entry->adapter, schema);
    auto* dialog
        = new ImportDialog(m_parts.context, import, entry->profile.config.guard, &m_parts.window);
    connect(dialog, &ImportDialog::imported, this,
        [this, connection, table](
            const ImportResult& result) { onImported(connection, table, result); });
    if (table)
        connect(dialog, &ImportDialog::undone, this, [this, connection, table] {
            m_parts.refresher.refresh(connection, table->name, nullptr);
        });
    dialog->open();
    if (begin)
        begin(*dialog);
}

void ImportFlow::onImported(
    const QUuid& connection, const TablePtr& table, const ImportResult& result)
{
    if (!result.made.name.isEmpty()) {
        m_parts.connections.reloadCatalog(connection);
        m_parts.opener.open(PageDescriptor::rows(connection, result.made));
    } else if (table) {
        m_parts.refresher.refresh(connection, table->name, nullptr);
    } else {
        m_parts.connections.reloadCatalog(connection); // a script may have made anything
    }
}

void ImportFlow::noticeTable(const QUuid& connection, const QualifiedName& table)
{
    const ConnectionEntry* entry = m_parts.connections.find(connection);
    if (!entry || !entry->catalog)
        return;
    const bool isKnown = std::ranges::any_of(entry->catalog->relations,
        [&table](const RelationSummary& relation) { return relation.name == table; });
    if (!isKnown)
        m_parts.connections.reloadCatalog(connection);
}

}
