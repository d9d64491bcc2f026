// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"

namespace tw {

class CloseGuard;
class PageArea;
class PageOpener;

/// The commands about tabs: which is in front, which stay, which go and come back.
class TabCommands final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    TabCommands(PageArea& pages, PageOpener& opener, CloseGuard& guard, QObject* parent = nullptr);

    /// False when the command is none about tabs.
    [[nodiscard]] bool run(WindowCommand command);

    /// Asks where something would get lost.
    void close(const QList<Page*>& pages);

private:
    [[nodiscard]] bool bringToFront(WindowCommand command);
    void arrange(Qt::Orientation orientation);
    [[nodiscard]] QList<Page*> closable(qsizetype from) const;

    PageArea& m_pages;
    PageOpener& m_opener;
    CloseGuard& m_guard;
};

}
