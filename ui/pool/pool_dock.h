// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnostics/pool_monitor.h"
#include "toolkit/context.h"

#include <QDockWidget>

class QLabel;
class QTreeView;

namespace tw {

/// The dock at the bottom that shows how the connections to the database in front are used:
/// numbers, a chart, who holds them and who waits. Looks only while it is shown.
class PoolDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit PoolDock(UiContext context, QWidget* parent = nullptr);

    /// Whose pool is shown; an empty name says that there is none.
    void show(const QString& connection, const std::weak_ptr<ConnectionPool>& pool);
    using QDockWidget::show;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void createContent();
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createNumbers();
    void showStats();

    UiContext m_context;
    PoolMonitor m_monitor;
    QString m_connection;
    QLabel* m_title = nullptr;
    QLabel* m_closed = nullptr;
    QList<QLabel*> m_numbers;
    QTreeView* m_holders = nullptr;
};

}
