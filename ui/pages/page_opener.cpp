// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_opener.h"

#include <algorithm>

namespace tw {

using State = ConnectionEntry::State;

namespace {

constexpr qsizetype kUses = 50;

/// A refused password is asked for again: the wish stands.
bool isUnderWay(const ConnectionEntry& entry)
{
    return entry.state == State::Opening
        || (entry.state == State::Failed && entry.error->kind == ErrorKind::Authentication);
}

}

PageOpener::PageOpener(
    ConnectionList& connections, PageArea& pages, PageFactory makePage, QObject* parent)
    : QObject(parent)
    , m_connections(connections)
    , m_pages(pages)
    , m_makePage(std::move(makePage))
{
    connect(&connections, &ConnectionList::changed, this, &PageOpener::openWaiting);
    connect(&pages, &PageArea::removed, this, &PageOpener::noteClosed);
}

void PageOpener::open(const QUuid& connection, const QualifiedName& name)
{
    m_waiting.append({.target = {connection, name}});
    m_connections.open(connection);
    openWaiting();
}

Page* PageOpener::find(const QUuid& connection, const QualifiedName& name) const
{
    return static_cast<Page*>(m_opened.key(ObjectUse{connection, name}));
}

void PageOpener::follow(Page* from, const QualifiedName& name, const Filter& filter)
{
    open(m_pages.connectionOf(from), name);
    if (Page* page = m_pages.current())
        page->narrow(filter, from);
}

void PageOpener::restore(const PageWish& wish)
{
    m_waiting.append(wish);
    openWaiting();
}

bool PageOpener::isWaiting() const
{
    return std::any_of(m_waiting.begin(), m_waiting.end(), [this](const PageWish& wish) {
        const ConnectionEntry* entry = m_connections.find(wish.target.connection);
        return entry && isUnderWay(*entry);
    });
}

void PageOpener::openWaiting()
{
    const QList<PageWish> waiting = std::exchange(m_waiting, {});
    for (const PageWish& wish : waiting) {
        const ConnectionEntry* entry = m_connections.find(wish.target.connection);
        if (entry && entry->state == State::Open)
            show(wish, *entry);
        else if (entry && (wish.isPatient || isUnderWay(*entry)))
            m_waiting.append(wish);
    }
}

PageWish PageOpener::wishOf(Page* page) const
{
    return {m_opened.value(page), page->viewState(), page == m_pages.current(),
        m_pages.isPinned(page), true, m_pages.sideOf(page), m_pages.shown().contains(page)};
}

QList<PageWish> PageOpener::wishes() const
{
    QList<PageWish> wishes;
    for (Page* page : m_pages.pages())
        wishes.append(wishOf(page));
    return wishes + m_waiting;
}

void PageOpener::noteClosed(Page* page)
{
    if (!m_opened.contains(page))
        return;
    PageWish wish = wishOf(page);
    wish.inFront = true;
    m_opened.remove(page); // it is still there for a moment, but no longer open
    m_closed.append(wish);
    if (m_closed.size() > kUses)
        m_closed.removeFirst();
}

void PageOpener::reopen()
{
    while (!m_closed.isEmpty()) {
        PageWish last = m_closed.takeLast();
        if (!m_pages.isSplit())
            last.side = PageArea::Side::Active;
        if (!m_connections.find(last.target.connection))
            continue;
        m_connections.open(last.target.connection);
        return restore(last);
    }
}

void PageOpener::noteUse(const ObjectUse& use)
{
    m_uses.removeOne(use);
    m_uses.prepend(use);
    if (m_uses.size() > kUses)
        m_uses.removeLast();
}

void PageOpener::show(const PageWish& wish, const ConnectionEntry& entry)
{
    // A name that does not resolve is opened as it is: the page says what the server says to it.
    const ObjectUse resolved{wish.target.connection,
        entry.catalog->resolve(wish.target.name).value_or(wish.target.name)};
    noteUse(resolved);
    if (QObject* open = m_opened.key(resolved)) {
        if (wish.inFront)
            m_pages.bringToFront(static_cast<Page*>(open));
        return;
    }
    Page* page = m_makePage(entry.adapter, resolved.name, m_pages.parentFor(wish.side));
    page->restoreView(wish.view);
    m_opened.insert(page, resolved);
    connect(page, &QObject::destroyed, this, [this](QObject* gone) { m_opened.remove(gone); });
    connect(page, &Page::rowsRequested, this,
        [this, page](
            const QualifiedName& name, const Filter& filter) { follow(page, name, filter); });
    connect(page, &Page::returnRequested, this, [this](Page* from) { m_pages.bringToFront(from); });
    m_pages.add(page, resolved.connection,
        resolved.name.display() + QStringLiteral(" · ") + entry.profile.name, wish.inFront,
        wish.side);
    if (wish.isShown)
        m_pages.showInGroup(page);
    m_pages.setPinned(page, wish.isPinned);
    Q_EMIT opened(page, resolved.connection, resolved.name);
}

}
