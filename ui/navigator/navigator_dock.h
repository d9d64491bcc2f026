// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/navigator_model.h"
#include "models/navigator/page_descriptor.h"
#include "toolkit/context.h"

#include <QDockWidget>
#include <QTimer>

class QAction;
class QLineEdit;

namespace tw {

class NavigatorMenu;
class NavigatorTree;

/// The dock at the left: connections and their tables, with a filter above them.
class NavigatorDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `marksPath` is the file of pins and recent tables; empty: they end with the program.
    NavigatorDock(UiContext context, ConnectionList& connections, QAction& newConnection,
        const QString& marksPath, QWidget* parent = nullptr);
    ~NavigatorDock() override;

    /// What the menu of a connection offers.
    void setConnectionActions(const QList<QAction*>& actions);
    void setAttachAction(QAction* attach); ///< for connections to a file

    /// The connection of the selected line; null when there is none.
    [[nodiscard]] QUuid currentConnection() const;

    /// Connects, expands and selects.
    void openConnection(const QUuid& connection);
    /// Selects a relation that was opened, and keeps it among the recent ones.
    void reveal(const QUuid& connection, const QualifiedName& relation);
    void focusTree(); ///< puts the keyboard into the tree

    /// Pins and recent tables.
    [[nodiscard]] const NavigatorMarks& marks() const { return m_marks; }

Q_SIGNALS:
    void pageRequested(const tw::PageDescriptor& page); ///< a line was opened

    void importRequested(const QUuid& connection, const tw::QualifiedName& table); ///< into it

    /// The rows of a table, and a condition for them or a file of them at once.
    void filterRequested(const QUuid& connection, const tw::QualifiedName& table);
    void exportRequested(const QUuid& connection, const tw::QualifiedName& table);
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
    void currentConnectionChanged(); ///< the selected line is of another one
    void failed(const QString& what, const tw::Error& error); ///< what was tried, and why it failed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHeader(QAction& newConnection);
    void makeFilter();
    void onChanged(int index);
    void onActivated(const QModelIndex& index);
    void connectMenu();
    void openDatabase(const QUuid& connection, const QString& name);
    void createDatabase(const QUuid& connection);

    UiContext m_context;
    ConnectionList& m_connections;
    NavigatorMarks m_marks;
    NavigatorModel m_model;
    QWidget* m_content = nullptr;
    NavigatorTree* m_tree = nullptr;
    NavigatorMenu* m_menu = nullptr;
    QLineEdit* m_filter = nullptr;
    QTimer m_filterDelay;
    QSet<QUuid> m_known; ///< connections whose tables have been shown once
};

}
