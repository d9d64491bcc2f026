// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "toolkit/context.h"

namespace tw {

class Page;
class PageArea;

/// Opens the structure of objects as pages, each once, over connections that are open.
class StructureOpener final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the opener.
    StructureOpener(
        UiContext context, ConnectionList& connections, PageArea& pages, QObject* parent = nullptr);

    void open(const QUuid& connection, const ObjectReference& object);

private:
    struct Target
    {
        QUuid connection;
        ObjectReference object;

        friend bool operator==(const Target&, const Target&) = default;
    };

    UiContext m_context;
    ConnectionList& m_connections;
    PageArea& m_pages;
    QHash<QObject*, Target> m_opened;
};

}
