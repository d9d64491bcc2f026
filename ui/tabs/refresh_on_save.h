// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_opener.h"

namespace tw {

/// Has the other pages of a connection read again what one of them changed: those on screen at
/// once, the others when they are shown (see RowsPage::catchUp()).
class RefreshOnSave final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RefreshOnSave(PageArea& pages, PageOpener& opener, QObject* parent = nullptr);

    /// Rows of a relation were changed over the connection; `by` is the page that shows them as
    /// they are now (null: none does).
    void refresh(const QUuid& connection, const QualifiedName& table, const Page* by);

private:
    void listenTo(Page* page, const QUuid& connection);

    PageArea& m_pages;
};

}
