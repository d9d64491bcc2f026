// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection_list.h"
#include "models/object_index.h"
#include "page.h"

namespace tw {

class PageArea;

/// Makes the page that shows a relation; the caller owns it.
using PageFactory
    = std::function<Page*(std::shared_ptr<const Adapter> adapter, const QualifiedName& name)>;

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

    /// Opens the relation on the connection of `from` and narrows it to these rows.
    void follow(Page* from, const QualifiedName& name, const Filter& filter);

    [[nodiscard]] bool isWaiting() const { return !m_waiting.isEmpty(); }

    /// What was opened or brought to the front, latest first; the last fifty.
    [[nodiscard]] const QList<ObjectUse>& uses() const { return m_uses; }

Q_SIGNALS:
    void opened(tw::Page* page, const QUuid& connection, const tw::QualifiedName& name);

private:
    void openWaiting();
    void noteUse(const ObjectUse& use);
    void show(const ObjectUse& target, const ConnectionEntry& entry);

    ConnectionList& m_connections;
    PageArea& m_pages;
    PageFactory m_makePage;
    QList<ObjectUse> m_waiting;
    QHash<QObject*, ObjectUse> m_opened;
    QList<ObjectUse> m_uses;
};

}
