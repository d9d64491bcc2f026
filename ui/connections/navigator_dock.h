// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator_model.h"
#include "window/context.h"

#include <QDockWidget>
#include <QTimer>

class QAction;
class QLineEdit;

namespace tw {

class NavigatorTree;

/// The dock at the left: connections and their tables, with a filter above them.
class NavigatorDock final : public QDockWidget
{
    Q_OBJECT

public:
    NavigatorDock(UiContext context, ConnectionList& connections, QAction& newConnection,
        QWidget* parent = nullptr);
    ~NavigatorDock() override;

    /// What the menu of a connection offers.
    void setConnectionActions(const QList<QAction*>& actions) { m_connectionActions = actions; }

    /// The connection of the selected line; null when there is none.
    [[nodiscard]] QUuid currentConnection() const;

    /// Connects, expands and selects.
    void openConnection(const QUuid& connection);
    void reveal(const QUuid& connection, const QualifiedName& relation);
    void focusTree();

Q_SIGNALS:
    void tableRequested(const QUuid& connection, const tw::QualifiedName& name);
    void currentConnectionChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHeader(QAction& newConnection);
    void makeFilter();
    void onChanged(int index);
    void onActivated(const QModelIndex& index);
    void showMenu(const QPoint& position);

    UiContext m_context;
    ConnectionList& m_connections;
    NavigatorModel m_model;
    NavigatorTree* m_tree = nullptr;
    QLineEdit* m_filter = nullptr;
    QTimer m_filterDelay;
    QList<QAction*> m_connectionActions;
    QSet<QUuid> m_known; ///< connections whose tables have been shown once
};

}
