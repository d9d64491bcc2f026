// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_area.h"

namespace tw {

/// Has the other pages of a connection read again what one of them changed: those on screen at
/// once, the others when they are shown (see Page::catchUp()).
class RowEchoes final : public QObject
{
    Q_OBJECT

public:
    /// `pages` must outlive it.
    explicit RowEchoes(PageArea& pages, QObject* parent = nullptr);

    void listenTo(Page* page, const QUuid& connection);

private:
    void tell(const QUuid& connection, const QualifiedName& table, const Page* by);

    PageArea& m_pages;
};

}
