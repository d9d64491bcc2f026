// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_kind.h"

#include <algorithm>

namespace tw {

/// A name that does not resolve is kept as it is: the page shows the server's answer to it.
PageDescriptor ObjectPageKind::resolved(
    const PageDescriptor& page, const ConnectionEntry& connection) const
{
    std::optional<ObjectReference> object = page.object();
    if (!object || object->kind)
        return page;
    object->name = connection.catalog->resolve(object->name).value_or(object->name);
    PageDescriptor full = page;
    full.setObject(*object);
    return full;
}

QString ObjectPageKind::label(const PageDescriptor& page) const
{
    const std::optional<ObjectReference> object = page.object();
    if (!object)
        return {};
    return object->kind ? object->display() : object->name.display();
}

Page* ObjectPageKind::open(
    const PageDescriptor& page, const ConnectionEntry& connection, QWidget* parent) const
{
    const std::optional<ObjectReference> object = page.object();
    return object ? openObject(*object, connection, parent) : nullptr;
}

void PageKinds::add(std::unique_ptr<PageKind> kind)
{
    m_kinds.push_back(std::move(kind));
}

const PageKind* PageKinds::find(const QString& id) const
{
    const auto found = std::ranges::find_if(
        m_kinds, [&id](const std::unique_ptr<PageKind>& kind) { return kind->id() == id; });
    return found == m_kinds.end() ? nullptr : found->get();
}

void PageKinds::addCommands(CommandSet& commands) const
{
    for (const std::unique_ptr<PageKind>& kind : m_kinds)
        kind->addCommands(commands);
}

}
