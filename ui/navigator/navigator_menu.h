// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/navigator_model.h"
#include "models/navigator/page_descriptor.h"

#include <QPoint>

class QAction;
class QMenu;
class QWidget;

namespace tw {

/// What can be done with the lines of the navigator: their context menus, and the commands behind
/// them. Holds only what works on the line at hand.
class NavigatorMenu final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this object.
    NavigatorMenu(
        ConnectionList& connections, NavigatorMarks& marks, NavigatorModel& model, QWidget* parent);

    /// What the menu of a connection offers.
    void setConnectionActions(const QList<QAction*>& actions) { m_connectionActions = actions; }
    void setAttachAction(QAction* attach) { m_attach = attach; } ///< of connections to a file

    /// Of a line, which may be expanded; deletes itself when closed.
    void show(const QModelIndex& index, const QPoint& globalPosition, bool isExpanded);
    void copyName(const QModelIndex& index) const; ///< qualified, to the clipboard

Q_SIGNALS:
    void pageRequested(const tw::PageDescriptor& page); ///< the rows or the structure of a relation

    /// The rows of a table, and a condition for them or a file of them at once.
    void filterRequested(const QUuid& connection, const tw::QualifiedName& table);
    void exportRequested(const QUuid& connection, const tw::QualifiedName& table);

    /// The line shall be expanded, or not.
    void expansionRequested(const QModelIndex& index, bool isExpanded);

    /// Another database of the same server.
    void databaseRequested(const QUuid& connection, const QString& name);
    void newDatabaseRequested(const QUuid& connection); ///< to be created on the server

    void importRequested(const QUuid& connection, const tw::QualifiedName& table); ///< into it
    /// How a table marks deleted rows.
    void lifecycleRequested(const QUuid& connection, const tw::QualifiedName& table);
    void newTableRequested(const QUuid& connection, const QString& schema); ///< made of a file

    /// The text of the clipboard into `target`; without a name: into a new table of its schema.
    void clipboardImportRequested(const QUuid& connection, const tw::QualifiedName& target);

    /// Several tables out of a connection; `chosen` is one, or names the schema of all, or nothing.
    void tablesExportRequested(const QUuid& connection, const tw::QualifiedName& chosen);
    void transferRequested(const QUuid& connection, const tw::QualifiedName& chosen); ///< likewise

    /// Of a file that is opened beside another.
    void detachRequested(const QUuid& connection, const QString& name);
    void failed(const QString& what, const tw::Error& error); ///< what was tried, and why it failed

private:
    struct Line
    {
        NodeKind kind = NodeKind::Notice;
        QUuid connection;
        ObjectReference object;
        bool isMuted = false;
    };

    void addOpening(QMenu& menu, const Line& line);
    void openInConsole(const Line& line); ///< its rows, as a statement to be changed
    void addCopying(QMenu& menu, const Line& line);
    void addRelationCommands(QMenu& menu, const Line& line);
    void addGroupCommands(QMenu& menu, const QModelIndex& index, bool isExpanded);
    void addReload(QMenu& menu, const QUuid& connection);
    void addImport(QMenu& menu, const Line& line);
    void addClipboardImport(QMenu& menu, const ConnectionEntry& entry, const QualifiedName& target);
    void addTables(QMenu& menu, const Line& line);
    void addNewTable(QMenu& menu, const QUuid& connection, const QString& schema);
    void addFileCommands(QMenu& menu, const Line& line);
    void addConnectionCommands(QMenu& menu, const Line& line);
    void copyDefinition(const Line& line);
    void count(const Line& line);
    void addNewDatabase(QMenu& menu, const ConnectionEntry& entry);
    template <class Command>
    QAction* add(QMenu& menu, const QString& text, const char* name, Command command);

    ConnectionList& m_connections;
    NavigatorMarks& m_marks;
    NavigatorModel& m_model;
    QWidget* m_parent;
    QList<QAction*> m_connectionActions;
    QAction* m_attach = nullptr;
};

}
