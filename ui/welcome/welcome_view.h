// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/recent_connections.h"
#include "models/navigator/page_descriptor.h"
#include "models/navigator/recent_tables.h"
#include "toolkit/context.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QPushButton;

namespace tw {

/// What stands in the place of pages while none is open: what to do first, one sentence about the
/// way to a server, and the connections and tables opened last.
class WelcomeView final : public QFrame
{
    Q_OBJECT

public:
    /// All must outlive the view.
    struct Parts
    {
        UiContext context;
        QAction& newConnection;
        QAction& openFile;
        QAction& openSample;
        RecentConnections& recent;
        const ConnectionList& connections;
        const NavigatorMarks& marks;
    };

    explicit WelcomeView(const Parts& parts, QWidget* parent = nullptr);

Q_SIGNALS:
    void pageRequested(const tw::PageDescriptor& page); ///< a recent table was chosen
    void connectionRequested(const QUuid& id); ///< a recent connection was chosen

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QLayout* makeButtons(const Parts& parts);
    [[nodiscard]] QLayout* makeLists(UiContext context);
    [[nodiscard]] QPushButton* makeButton(
        const QString& name, const QString& text, const QIcon& icon, QAction& action);

    RecentConnections& m_recent;
    RecentTables m_tables;
    QBoxLayout* m_lists = nullptr;
};

}
