// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/navigator/object_index.h"
#include "page_area.h"
#include "pages/page_kind.h"

#include <tuplewright/query/filter.h>

namespace tw {

/// A page that is open, shall be, or was.
struct TabRequest
{
    PageDescriptor page;
    bool inFront = true;
    bool isPinned = false;
    bool isPatient = false; ///< waits for a connection that nobody has opened yet
    PageArea::Side side = PageArea::Side::Active;
    bool isShown = false; ///< in its group, also where another page is in front
};

/// Opens pages from their descriptors, each once; waits for the connection where that is still
/// coming. A descriptor of an unknown kind, or one its kind cannot read, opens nothing.
class PageOpener final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the opener.
    PageOpener(ConnectionList& connections, PageArea& pages, const PageKinds& kinds,
        QObject* parent = nullptr);

    /// Connects first where needed. A connection that fails drops the request, unless for want of a
    /// password.
    void open(const PageDescriptor& page);

    /// Opens it on a connection that is open, and runs a command of the page once it has loaded.
    void openAndRun(const PageDescriptor& page, CommandId command);

    /// The page that shows it; null when none does. The descriptor must be resolved.
    [[nodiscard]] Page* find(const PageDescriptor& page) const;

    /// Opens the rows of the relation on the connection of `from` and narrows them to these.
    void follow(Page* from, const QualifiedName& name, const Filter& filter);

    /// Opens a page as it was once its connection is open; does not connect.
    void restore(const TabRequest& request);

    /// Opens what was closed last, if its connection is still known.
    void reopen();

    /// Tabs that can be reopened.
    [[nodiscard]] int closedCount() const { return int(m_closed.size()); }

    /// True while a page is on its way.
    [[nodiscard]] bool isWaiting() const;

    /// The open pages as they are, in the order of their tabs, then those that still wait.
    [[nodiscard]] QList<TabRequest> requests() const;

    /// What was opened or brought to the front, latest first; the last fifty.
    [[nodiscard]] const QList<ObjectUse>& uses() const { return m_uses; }

Q_SIGNALS:
    void opened(tw::Page* page, const tw::PageDescriptor& descriptor); ///< a tab was made

private:
    void openWaiting();
    [[nodiscard]] TabRequest requestOf(Page* page) const;
    void recordClosed(Page* page);
    void recordUse(const PageDescriptor& page);
    void show(const TabRequest& request, const ConnectionEntry& entry);
    void add(Page* page, const TabRequest& request, const QString& toolTip);
    void connectPage(Page* page);
    void replace(Page* page, PageDescriptor by);

    ConnectionList& m_connections;
    PageArea& m_pages;
    const PageKinds& m_kinds;
    QList<TabRequest> m_waiting;
    QHash<QObject*, PageDescriptor> m_opened; ///< resolved, without a view
    QList<ObjectUse> m_uses;
    QList<TabRequest> m_closed; ///< latest last
};

}
