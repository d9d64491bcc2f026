// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/navigator/object_index.h"
#include "page_area.h"

namespace tw {

/// Makes the page that shows a relation; the caller owns it.
using PageFactory = std::function<Page*(
    std::shared_ptr<const Adapter> adapter, const QualifiedName& name, QWidget* parent)>;

/// A page that is open, shall be, or was.
struct PageWish
{
    ObjectUse target;
    QString view = {}; ///< which rows; empty: the first of all
    bool inFront = true;
    bool isPinned = false;
    bool isPatient = false; ///< waits for a connection that nobody has opened yet
    PageArea::Side side = PageArea::Side::Active;
    bool isShown = false; ///< in its group, also where another page is in front
};

/// Opens relations as pages, each once; waits for the connection where that is still coming.
class PageOpener final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the opener.
    PageOpener(ConnectionList& connections, PageArea& pages, PageFactory makePage,
        QObject* parent = nullptr);

    /// Connects first where needed. A connection that fails drops the wish, unless for want of a
    /// password.
    void open(const QUuid& connection, const QualifiedName& name);

    /// The page of the relation; null when it has none.
    [[nodiscard]] Page* find(const QUuid& connection, const QualifiedName& name) const;

    /// Opens the relation on the connection of `from` and narrows it to these rows.
    void follow(Page* from, const QualifiedName& name, const Filter& filter);

    /// Opens a page as it was once its connection is open; does not connect.
    void restore(const PageWish& wish);

    /// Opens what was closed last, if its connection is still known.
    void reopen();
    [[nodiscard]] int closedCount() const { return int(m_closed.size()); }

    /// True while a page is on its way.
    [[nodiscard]] bool isWaiting() const;

    /// The open pages as they are, in the order of their tabs, then those that still wait.
    [[nodiscard]] QList<PageWish> wishes() const;

    /// What was opened or brought to the front, latest first; the last fifty.
    [[nodiscard]] const QList<ObjectUse>& uses() const { return m_uses; }

Q_SIGNALS:
    void opened(tw::Page* page, const QUuid& connection, const tw::QualifiedName& name);

private:
    void openWaiting();
    [[nodiscard]] PageWish wishOf(Page* page) const;
    void noteClosed(Page* page);
    void noteUse(const ObjectUse& use);
    void show(const PageWish& wish, const ConnectionEntry& entry);

    ConnectionList& m_connections;
    PageArea& m_pages;
    PageFactory m_makePage;
    QList<PageWish> m_waiting;
    QHash<QObject*, ObjectUse> m_opened;
    QList<ObjectUse> m_uses;
    QList<PageWish> m_closed; ///< latest last
};

}
