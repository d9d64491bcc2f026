// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_menu.h"

#include "models/navigator/comparison_target.h"
#include "models/navigator/migrations_target.h"
#include "models/navigator/navigator_groups.h"
#include "models/navigator/new_table_target.h"
#include "models/text/clipboard_text.h"
#include "toolkit/plain_text.h"

#include <tuplewright/configuration/attached_files.h>
#include <tuplewright/configuration/engine_descriptor.h>

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <utility>

namespace tw {

NavigatorMenu::NavigatorMenu(
    ConnectionList& connections, NavigatorMarks& marks, NavigatorModel& model, QWidget* parent)
    : QObject(parent)
    , m_connections(connections)
    , m_marks(marks)
    , m_model(model)
    , m_parent(parent)
{ }

template <class Command>
QAction* NavigatorMenu::add(QMenu& menu, const QString& text, const char* name, Command command)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, std::move(command));
    return action;
}

void NavigatorMenu::show(const QModelIndex& index, const QPoint& globalPosition, bool isExpanded)
{
    const Line line{index.data(NodeKindRole).value<NodeKind>(),
        index.data(ConnectionIdRole).toUuid(), index.data(ObjectRole).value<ObjectReference>(),
        index.data(MutedRole).toBool()};
    const auto schema = index.parent().data(ObjectRole).value<ObjectReference>().name.name;
    const bool isOfTables = line.kind == NodeKind::Group
        && index.data()
            == QCoreApplication::translate("tw::Navigator", kNavigatorGroups.front().title);
    auto* menu = new QMenu(m_parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("navigator.object.menu"));
    if (line.kind == NodeKind::Group)
        addGroupCommands(*menu, index, isExpanded);
    addOpening(*menu, line);
    addCopying(*menu, line);
    if (line.kind == NodeKind::Relation)
        addRelationCommands(*menu, line);
    if (line.kind == NodeKind::Schema || line.kind == NodeKind::Connection)
        addNewTable(*menu, line.connection, line.object.name.name);
    else if (isOfTables)
        addNewTable(*menu, line.connection, schema);
    addImport(*menu, line);
    addTables(*menu, line);
    const bool isOfConnection = line.kind == NodeKind::Connection || line.kind == NodeKind::Failure
        || line.kind == NodeKind::Loading;
    if (isOfConnection)
        addConnectionCommands(*menu, line);
    if (isOfConnection || line.kind == NodeKind::Schema)
        addFileCommands(*menu, line);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalPosition);
}

void NavigatorMenu::addOpening(QMenu& menu, const Line& line)
{
    if (line.kind == NodeKind::Relation && !line.isMuted)
        add(menu, tr("&Open data"), "navigator.open.action", [this, line] {
            Q_EMIT pageRequested(PageDescriptor::rows(line.connection, line.object.name));
        });
    if (line.kind == NodeKind::Relation && !line.isMuted)
        add(menu, tr("Open &filtered…"), "navigator.openFiltered.action",
            [this, line] { Q_EMIT filterRequested(line.connection, line.object.name); });
    if (line.kind == NodeKind::Relation && !line.isMuted)
        add(menu, tr("Open in &SQL console"), "navigator.console.action",
            [this, line] { openInConsole(line); });
    if (line.kind == NodeKind::Connection || line.kind == NodeKind::Schema)
        add(menu, tr("New S&QL console"), "navigator.newConsole.action", [this, line] {
            Q_EMIT pageRequested(PageDescriptor::console(line.connection, QUuid::createUuid()));
        });
    if (line.kind == NodeKind::Database && !line.isMuted)
        add(menu, tr("&Open database"), "navigator.openDatabase.action",
            [this, line] { Q_EMIT databaseRequested(line.connection, line.object.name.name); });
    if (line.kind == NodeKind::Relation || line.kind == NodeKind::Object)
        add(menu, tr("Open s&tructure\tF4"), "navigator.structure.action", [this, line] {
            Q_EMIT pageRequested(PageDescriptor::structure(line.connection, line.object));
        });
}

void NavigatorMenu::openInConsole(const Line& line)
{
    const ConnectionEntry* entry = m_connections.find(line.connection);
    if (!entry || !entry->adapter)
        return;
    Q_EMIT pageRequested(PageDescriptor::console(line.connection, QUuid::createUuid(),
        QStringLiteral("SELECT *\nFROM %1;\n")
            .arg(entry->adapter->dialect().quote(line.object.name))));
}

void NavigatorMenu::addCopying(QMenu& menu, const Line& line)
{
    if (line.object.name.name.isEmpty())
        return;
    if (!menu.isEmpty())
        menu.addSeparator();
    const QualifiedName name = line.object.name;
    add(menu, tr("&Copy name\tCtrl+C"), "navigator.copyName.action",
        [name] { copyPlainly(name.name); });
    if (!name.schema.isEmpty())
        add(menu, tr("Copy &qualified name"), "navigator.copyQualified.action",
            [name] { copyPlainly(name.display()); });
    add(menu, tr("Copy &DDL"), "navigator.copyDdl.action", [this, line] { copyDefinition(line); });
}

void NavigatorMenu::addRelationCommands(QMenu& menu, const Line& line)
{
    const ConnectionEntry* entry = m_connections.find(line.connection);
    if (!entry || line.isMuted)
        return;
    menu.addSeparator();
    add(menu, tr("Count &exactly"), "navigator.count.action", [this, line] { count(line); });
    add(menu, tr("Co&mpare data with…"), "navigator.compare.action",
        [this, line] { Q_EMIT pageRequested(comparisonPage(line.connection, line.object.name)); });
    add(menu, tr("&Which rows are deleted…"), "navigator.lifecycle.action",
        [this, line] { Q_EMIT lifecycleRequested(line.connection, line.object.name); });
    const QString key = NavigatorModel::marksKey(*entry);
    const QualifiedName name = line.object.name;
    const bool isPinned = m_marks.isPinned(key, name);
    add(menu, isPinned ? tr("Un&pin") : tr("&Pin"), "navigator.pin.action",
        [this, key, name, isPinned] { m_marks.setPinned(key, name, !isPinned); });
}

/// What a folder is for: the lines in it.
void NavigatorMenu::addGroupCommands(QMenu& menu, const QModelIndex& index, bool isExpanded)
{
    const QPersistentModelIndex line(index);
    add(menu, isExpanded ? tr("&Collapse") : tr("&Expand"), "navigator.expand.action",
        [this, line, isExpanded] { Q_EMIT expansionRequested(line, !isExpanded); });
    QStringList names;
    const QAbstractItemModel& model = *index.model();
    for (int row = 0; row < model.rowCount(index); ++row) {
        const auto object = model.index(row, 0, index).data(ObjectRole).value<ObjectReference>();
        if (!object.name.name.isEmpty())
            names.append(object.name.name);
    }
    if (!names.isEmpty())
        add(menu, tr("Copy &names"), "navigator.copyNames.action",
            [names] { copyPlainly(names.join(u'\n')); });
    const auto connection = index.data(ConnectionIdRole).toUuid();
    addReload(menu, connection);
    const ConnectionEntry* entry = m_connections.find(connection);
    if (entry && index.data() == QCoreApplication::translate("tw::Navigator", "Databases"))
        addNewDatabase(menu, *entry);
}

void NavigatorMenu::addReload(QMenu& menu, const QUuid& connection)
{
    add(menu, tr("Re&fresh\tF5"), "navigator.reload.action",
        [this, connection] { m_connections.reloadCatalog(connection); });
}

/// On a server that takes no changes it is there and says why not.
void NavigatorMenu::addImport(QMenu& menu, const Line& line)
{
    const ConnectionEntry* entry = m_connections.find(line.connection);
    const bool isTable = line.kind == NodeKind::Relation && !line.isMuted;
    const bool takesTables = line.kind == NodeKind::Schema || line.kind == NodeKind::Connection;
    if (!entry || !entry->adapter || !(isTable || takesTables))
        return;
    if (isTable)
        add(menu, tr("E&xport…"), "navigator.export.action",
            [this, line] { Q_EMIT exportRequested(line.connection, line.object.name); });
    QAction* action = isTable
        ? add(menu, tr("&Import into this table…"), "navigator.import.action",
              [this, line] { Q_EMIT importRequested(line.connection, line.object.name); })
        : add(menu, tr("&Import as a new table…"), "navigator.importNew.action",
              [this, line] { Q_EMIT newTableRequested(line.connection, line.object.name.name); });
    action->setEnabled(entry->capabilities.has(Feature::Write));
    action->setToolTip(toolTipText(entry->capabilities.reason(Feature::Write)));
    menu.setToolTipsVisible(menu.toolTipsVisible() || !action->isEnabled());
    addClipboardImport(
        menu, *entry, isTable ? line.object.name : QualifiedName{line.object.name.name, {}});
}

void NavigatorMenu::addClipboardImport(
    QMenu& menu, const ConnectionEntry& entry, const QualifiedName& target)
{
    QAction* action = add(menu, tr("Import from c&lipboard…"), "navigator.importClipboard.action",
        [this, id = entry.profile.id, target] { Q_EMIT clipboardImportRequested(id, target); });
    const bool canWrite = entry.capabilities.has(Feature::Write);
    action->setEnabled(canWrite && hasClipboardText());
    if (!action->isEnabled())
        action->setToolTip(toolTipText(canWrite ? tr("The clipboard holds no text.")
                                                : entry.capabilities.reason(Feature::Write)));
    menu.setToolTipsVisible(menu.toolTipsVisible() || !action->isEnabled());
}

void NavigatorMenu::addTables(QMenu& menu, const Line& line)
{
    const ConnectionEntry* entry = m_connections.find(line.connection);
    const bool isTable = line.kind == NodeKind::Relation && !line.isMuted;
    const bool holdsTables = line.kind == NodeKind::Schema || line.kind == NodeKind::Connection;
    if (!entry || !entry->adapter || !(isTable || holdsTables))
        return;
    QualifiedName chosen = line.object.name;
    if (line.kind == NodeKind::Schema)
        chosen = {chosen.name, {}};
    else if (line.kind == NodeKind::Connection)
        chosen = {};
    add(menu, tr("Export ta&bles…"), "navigator.exportTables.action",
        [this, id = line.connection, chosen] { Q_EMIT tablesExportRequested(id, chosen); });
    add(menu, tr("T&ransfer tables…"), "navigator.transfer.action",
        [this, id = line.connection, chosen] { Q_EMIT transferRequested(id, chosen); });
}

/// Where no table can be made it is there and says why not.
void NavigatorMenu::addNewTable(QMenu& menu, const QUuid& connection, const QString& schema)
{
    const ConnectionEntry* entry = m_connections.find(connection);
    if (!entry || !entry->adapter)
        return;
    const QString whyNot = whyNoNewTable(*entry, schema);
    QAction* action = add(menu, tr("New &table…"), "navigator.newTable.action",
        [this, connection, schema] { Q_EMIT pageRequested(newTablePage(connection, schema)); });
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(toolTipText(whyNot));
    menu.setToolTipsVisible(menu.toolTipsVisible() || !action->isEnabled());
}

void NavigatorMenu::addConnectionCommands(QMenu& menu, const Line& line)
{
    menu.addActions(m_connectionActions);
    const ConnectionEntry* entry = m_connections.find(line.connection);
    if (!entry || entry->state != ConnectionEntry::State::Open)
        return;
    menu.addSeparator();
    add(menu, tr("Tras&h of all tables"), "navigator.trashes.action",
        [this, id = line.connection] { Q_EMIT pageRequested({id, kTrashesPage, {}}); });
    add(menu, tr("M&igrations"), "navigator.migrations.action",
        [this, id = line.connection] { Q_EMIT pageRequested(migrationsPage(id)); });
    addReload(menu, line.connection);
    if (entry->profile.config.engine().hasManyDatabases)
        addNewDatabase(menu, *entry);
}

/// On a server that takes no changes it is there and says why not.
void NavigatorMenu::addNewDatabase(QMenu& menu, const ConnectionEntry& entry)
{
    QAction* action = add(menu, tr("Ne&w database…"), "navigator.newDatabase.action",
        [this, id = entry.profile.id] { Q_EMIT newDatabaseRequested(id); });
    action->setEnabled(entry.capabilities.has(Feature::Write));
    action->setToolTip(toolTipText(entry.capabilities.reason(Feature::Write)));
    menu.setToolTipsVisible(menu.toolTipsVisible() || !action->isEnabled());
}

/// A file that vanished has no line of its own, but can still be taken away.
void NavigatorMenu::addFileCommands(QMenu& menu, const Line& line)
{
    const ConnectionEntry* entry = m_connections.find(line.connection);
    if (!entry || !entry->profile.config.engine().attachesFiles)
        return;
    const Result<QList<AttachedFile>> files = attachedFiles(entry->profile.config);
    if (!files)
        return;
    menu.addSeparator();
    if (line.kind != NodeKind::Schema && m_attach)
        menu.addAction(m_attach);
    for (const AttachedFile& file : *files)
        if (line.kind != NodeKind::Schema || line.object.name.name == file.name)
            add(menu, mnemonicText(tr("Detach %1").arg(file.name)), "navigator.detach.action",
                [this, id = line.connection, name = file.name] {
                    Q_EMIT detachRequested(id, name);
                });
}

void NavigatorMenu::copyName(const QModelIndex& index) const
{
    const auto object = index.data(ObjectRole).value<ObjectReference>();
    if (!object.name.name.isEmpty())
        copyPlainly(object.name.name);
}

void NavigatorMenu::copyDefinition(const Line& line)
{
    AsyncAdapter* reader = m_connections.readerOf(line.connection);
    if (!reader)
        return;
    reader
        ->call([object = line.object](const Adapter& adapter, const CallOptions& options) {
            return adapter.definition(object, options);
        })
        .then(this, [this, object = line.object](const Result<QString>& text) {
            if (text)
                copyPlainly(*text);
            else
                Q_EMIT failed(
                    tr("The DDL of %1 could not be read.").arg(object.display()), text.error());
        });
}

void NavigatorMenu::count(const Line& line)
{
    AsyncAdapter* reader = m_connections.readerOf(line.connection);
    if (!reader)
        return;
    reader
        ->call(Lane::Counts,
            [name = line.object.name](
                const Adapter& adapter, const CallOptions& options) -> Result<qint64> {
                TW_TRY(const TablePtr table, adapter.describe(name, options));
                SelectQuery query;
                query.table = name;
                query.deleted = DeletedRows::All;
                return adapter.count(*table, query, options);
            })
        .then(this, [this, line](const Result<qint64>& rows) {
            if (rows)
                m_model.setCount(line.connection, line.object.name, *rows);
            else
                Q_EMIT failed(
                    tr("The rows of %1 could not be counted.").arg(line.object.name.display()),
                    rows.error());
        });
}

}
