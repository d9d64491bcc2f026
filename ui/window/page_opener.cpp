// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_opener.h"

#include "page_area.h"

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
}

void PageOpener::open(const QUuid& connection, const QualifiedName& name)
{
    m_waiting.append({connection, name});
    m_connections.open(connection);
    openWaiting();
}

void PageOpener::follow(Page* from, const QualifiedName& name, const Filter& filter)
{
    open(m_pages.connectionOf(from), name);
    if (Page* page = m_pages.current())
        page->narrow(filter, from);
}

void PageOpener::openWaiting()
{
    const QList<ObjectUse> waiting = std::exchange(m_waiting, {});
    for (const ObjectUse& target : waiting) {
        const ConnectionEntry* entry = m_connections.find(target.connection);
        if (entry && entry->state == State::Open)
            show(target, *entry);
        else if (entry && isUnderWay(*entry))
            m_waiting.append(target);
    }
}

void PageOpener::noteUse(const ObjectUse& use)
{
    m_uses.removeOne(use);
    m_uses.prepend(use);
    if (m_uses.size() > kUses)
        m_uses.removeLast();
}

void PageOpener::show(const ObjectUse& target, const ConnectionEntry& entry)
{
    // A name that does not resolve is opened as it is: the page says what the server says to it.
    const ObjectUse resolved{
        target.connection, entry.catalog->resolve(target.name).value_or(target.name)};
    noteUse(resolved);
    if (QObject* open = m_opened.key(resolved))
        return m_pages.bringToFront(static_cast<Page*>(open));
    Page* page = m_makePage(entry.adapter, resolved.name);
    m_opened.insert(page, resolved);
    connect(page, &QObject::destroyed, this, [this](QObject* gone) { m_opened.remove(gone); });
    connect(page, &Page::rowsRequested, this,
        [this, page](
            const QualifiedName& name, const Filter& filter) { follow(page, name, filter); });
    connect(page, &Page::returnRequested, this, [this](Page* from) { m_pages.bringToFront(from); });
    m_pages.add(page, resolved.connection,
        resolved.name.display() + QStringLiteral(" · ") + entry.profile.name);
    Q_EMIT opened(page, resolved.connection, resolved.name);
}

}
