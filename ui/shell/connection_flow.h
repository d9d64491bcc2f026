// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/navigator/page_descriptor.h"

namespace tw {

class CommandTable;
class ConnectionCommands;
class ConnectionPages;
class NavigatorDock;
class NoticeBar;
class PageArea;

/// What happens to connections in the window: opened, closed, changed and removed, together with
/// the pages over them; their failures are shown. Carries out the commands about connections.
class ConnectionFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the flow.
    struct Parts
    {
        ConnectionList& connections;
        ConnectionCommands& commands;
        ConnectionPages& connectionPages;
        PageArea& pages;
        NavigatorDock& navigator;
        NoticeBar& notice;
    };

    ConnectionFlow(const Parts& parts, CommandTable& table, QObject* parent = nullptr);

    void open(const QUuid& id); ///< connects, and shows it in the navigator

Q_SIGNALS:
    void pageRequested(const tw::PageDescriptor& page); ///< a new console
    void failed(const QString& what, const tw::Error& error); ///< what was tried, and why it failed
    void changed(); ///< the state of a connection, or whether its server answers

private:
    void connectSignals();
    void addCommands(CommandTable& table);
    void onChanged(int index);
    void close(const QUuid& id);
    void closeAll();
    void toggleDefault(const QUuid& id);
    [[nodiscard]] QList<QUuid> openConnections() const;
    void remove(const QUuid& id);
    void reconfigure(const QUuid& id, const ConnectionConfig& config);
    void openConsole();
    [[nodiscard]] const ConnectionEntry* selected() const; ///< in the navigator; null: none
    /// Of the page in front, else the selected one, else the default one.
    [[nodiscard]] QUuid inFront() const;

    Parts m_parts;
    QUuid m_unreachable; ///< the connection whose failure was shown last
};

}
