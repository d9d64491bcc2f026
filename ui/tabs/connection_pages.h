// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_opener.h"
#include "pages/close_guard.h"

namespace tw {

/// The open pages of connections, where something befalls these that no page survives. All it is
/// given must outlive it.
class ConnectionPages
{
public:
    ConnectionPages(PageArea& pages, PageOpener& opener, CloseGuard& guard)
        : m_pages(pages)
        , m_opener(opener)
        , m_guard(guard)
    { }

    /// Asks where something could get lost, closes the pages and calls `change`. When that answers
    /// true they are opened again as they were, as far as what they showed is still there.
    void closeAround(const QList<QUuid>& connections, const std::function<bool()>& change);

private:
    PageArea& m_pages;
    PageOpener& m_opener;
    CloseGuard& m_guard;
};

}
