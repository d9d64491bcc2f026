// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_opener.h"

#include "pages/making_page.h"
#include "pages/rows_page.h"

#include <algorithm>

namespace tw {

using State = ConnectionEntry::State;

namespace {

constexpr qsizetype kUses = 50;

/// A refused password is asked for again: the request stands.
bool isUnderWay(const ConnectionEntry& entry)
{
    return entry.state == State::Opening
        || (entry.state == State::Failed && entry.error->kind == ErrorKind::Authentication);
}

}

PageOpener::PageOpener(
    ConnectionList& connections, PageArea& pages, const PageKinds& kinds, QObject* parent)
    : QObject(parent)
    , m_connections(connections)
    , m_pages(pages)
    , m_kinds(kinds)
{
    connect(&connections, &ConnectionList::changed, this, &PageOpener::openWaiting);
    connect(&pages, &PageArea::removed, this, &PageOpener::recordClosed);
}

void PageOpener::open(const PageDescriptor& page)
{
    m_waiting.append({.page = page});
    m_connections.open(page.connection);
    openWaiting();
}

void PageOpener::openAndRun(const PageDescriptor& page, CommandId command)
{
    open(page);
    Page* opened = m_pages.current();
    if (!opened || m_pages.connectionOf(opened) != page.connection)
        return;
    if (opened->isLoaded())
        return opened->run(command);
    connect(
        opened, &Page::loaded, opened, [opened, command] { opened->run(command); },
        Qt::SingleShotConnection);
}

Page* PageOpener::find(const PageDescriptor& page) const
{
    for (const auto& [opened, descriptor] : m_opened.asKeyValueRange())
        if (descriptor.isSamePage(page))
            return static_cast<Page*>(opened);
    return nullptr;
}

void PageOpener::follow(Page* from, const QualifiedName& name, const Filter& filter)
{
    open(PageDescriptor::rows(m_pages.connectionOf(from), name));
    if (auto* rows = qobject_cast<RowsPage*>(m_pages.current()))
        rows->narrow(filter, from);
}

void PageOpener::restore(const TabRequest& request)
{
    m_waiting.append(request);
    openWaiting();
}

bool PageOpener::isWaiting() const
{
    return std::any_of(m_waiting.begin(), m_waiting.end(), [this](const TabRequest& request) {
        const ConnectionEntry* entry = m_connections.find(request.page.connection);
        return entry && isUnderWay(*entry);
    });
}

void PageOpener::openWaiting()
{
    const QList<TabRequest> waiting = std::exchange(m_waiting, {});
    for (const TabRequest& request : waiting) {
        const ConnectionEntry* entry = m_connections.find(request.page.connection);
        if (entry && entry->state == State::Open)
            show(request, *entry);
        else if (entry && (request.isPatient || isUnderWay(*entry)))
            m_waiting.append(request);
    }
}

TabRequest PageOpener::requestOf(Page* page) const
{
    PageDescriptor descriptor = m_opened.value(page);
    descriptor.view = page->viewState();
    return {descriptor, page == m_pages.current(), m_pages.isPinned(page), true,
        m_pages.groups().sideOf(page), m_pages.shown().contains(page)};
}

QList<TabRequest> PageOpener::requests() const
{
    QList<TabRequest> requests;
    for (Page* page : m_pages.pages())
        requests.append(requestOf(page));
    return requests + m_waiting;
}

void PageOpener::recordClosed(Page* page)
{
    if (!m_opened.contains(page))
        return;
    TabRequest request = requestOf(page);
    request.inFront = true;
    m_opened.remove(page); // it is still there for a moment, but no longer open
    m_closed.append(request);
    if (m_closed.size() > kUses)
        m_closed.removeFirst();
}

void PageOpener::reopen()
{
    while (!m_closed.isEmpty()) {
        TabRequest last = m_closed.takeLast();
        if (!m_pages.groups().isSplit())
            last.side = PageArea::Side::Active;
        if (!m_connections.find(last.page.connection))
            continue;
        m_connections.open(last.page.connection);
        return restore(last);
    }
}

void PageOpener::recordUse(const PageDescriptor& page)
{
    const std::optional<ObjectReference> object = page.object();
    if (!object)
        return;
    const ObjectUse use{page.connection, object->name};
    m_uses.removeOne(use);
    m_uses.prepend(use);
    if (m_uses.size() > kUses)
        m_uses.removeLast();
}

void PageOpener::show(const TabRequest& request, const ConnectionEntry& entry)
{
    const PageKind* kind = m_kinds.find(request.page.kind);
    if (!kind)
        return;
    TabRequest full = request;
    full.page = kind->resolved(request.page, entry);
    recordUse(full.page);
    if (Page* open = find(full.page)) {
        if (request.inFront)
            m_pages.bringToFront(open);
        return;
    }
    if (Page* page = kind->open(full.page, entry, m_pages.parentFor(request.side)))
        add(page, full, kind->label(full.page) + QStringLiteral(" · ") + entry.profile.name);
}

void PageOpener::add(Page* page, const TabRequest& request, const QString& toolTip)
{
    page->restoreView(request.page.view);
    PageDescriptor descriptor = request.page;
    descriptor.view.clear();
    m_opened.insert(page, descriptor);
    connectPage(page);
    m_pages.add(page, descriptor.connection, toolTip, request.inFront, request.side);
    if (request.isShown)
        m_pages.showInGroup(page);
    m_pages.setPinned(page, request.isPinned);
    Q_EMIT opened(page, descriptor);
}

void PageOpener::connectPage(Page* page)
{
    connect(page, &QObject::destroyed, this, [this](QObject* gone) { m_opened.remove(gone); });
    connect(page, &Page::pageRequested, this, [this, page](PageDescriptor wanted) {
        wanted.connection = m_pages.connectionOf(page);
        open(wanted);
    });
    // Later: the page is still at work when it tells of it.
    if (auto* making = qobject_cast<MakingPage*>(page))
        connect(
            making, &MakingPage::made, this,
            [this, page](const PageDescriptor& wanted) { replace(page, wanted); },
            Qt::QueuedConnection);
    auto* rows = qobject_cast<RowsPage*>(page);
    if (!rows)
        return;
    connect(rows, &RowsPage::rowsRequested, this,
        [this, page](
            const QualifiedName& name, const Filter& filter) { follow(page, name, filter); });
    connect(
        rows, &RowsPage::returnRequested, this, [this](Page* from) { m_pages.bringToFront(from); });
}

/// What is replaced is not among the tabs that come back: there is nothing left on it.
void PageOpener::replace(Page* page, PageDescriptor by)
{
    const ConnectionEntry* entry = m_connections.find(m_pages.connectionOf(page));
    if (!entry || !m_opened.contains(page))
        return;
    by.connection = entry->profile.id;
    TabRequest request = requestOf(page);
    request.page = by;
    m_opened.remove(page);
    show(request, *entry);
    m_pages.remove(page);
}

}
