// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/journal/recoverable_edits.h"
#include "models/navigator/page_descriptor.h"
#include "toolkit/context.h"

namespace tw {

class Page;
class PageOpener;
class RecoveryBar;

/// Offers what an earlier run left unsaved, and leads it back to the page of its table. Nothing is
/// saved by this.
class EditRecovery final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    EditRecovery(UiContext context, JournalFolder& journal, ConnectionList& connections,
        PageOpener& opener, RecoveryBar& bar, QObject* parent = nullptr);

    /// Searches the folder on a thread of its own; the bar shows what is there.
    void search();

    [[nodiscard]] const QList<RecoverableEdits>& edits() const { return m_edits; }

Q_SIGNALS:
    void failed(const QString& what, const tw::Error& error);

private:
    void onRead(const Result<Recoverables>& left);
    void restore(const RecoverableEdits& edits);
    void show(const RecoverableEdits& edits);
    void askToDiscard(const RecoverableEdits& edits);
    void drop(const QString& path);
    void handOver(Page* page, const PageDescriptor& descriptor);
    [[nodiscard]] Result<QUuid> connectionOf(const JournalPlace& place);

    UiContext m_context;
    JournalFolder& m_journal;
    ConnectionList& m_connections;
    PageOpener& m_opener;
    RecoveryBar& m_bar;
    QList<RecoverableEdits> m_edits; ///< that wait for an answer
    QList<std::pair<PageDescriptor, RecoverableEdits>> m_opening; ///< whose page is on its way
};

}
