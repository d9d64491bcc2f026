// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "toolkit/context.h"

#include <tuplewright/schema/table.h>

namespace tw {

class Page;
class PageOpener;

/// Shows what became of a row where a page asks for it, and stages a version of it there.
class PastFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts
    {
        UiContext context;
        ConnectionList& connections;
        PageOpener& opener;
        QWidget& window;
    };

    explicit PastFlow(const Parts& parts, QObject* parent = nullptr);

private:
    void listenTo(Page* page, const QUuid& connection);
    void show(const QUuid& connection, const TablePtr& table, const ColumnValues& key, Page* page);

    Parts m_parts;
};

}
