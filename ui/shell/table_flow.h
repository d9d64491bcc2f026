// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "toolkit/context.h"

#include <QObject>

namespace tw {

class NavigatorDock;
class RefreshOnSave;
struct TransferResult;

/// Exports and transfers of several tables that are asked for in the navigator.
class TableFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts
    {
        UiContext context;
        ConnectionList& connections;
        RefreshOnSave& refresher;
        NavigatorDock& navigator;
        QWidget& window;
    };

    explicit TableFlow(const Parts& parts, QObject* parent = nullptr);

private:
    void exportTables(const QUuid& connection, const QualifiedName& chosen);
    void transferTables(const QUuid& connection, const QualifiedName& chosen);
    void onTransferred(const QUuid& target, const TransferResult& result);

    Parts m_parts;
};

}
