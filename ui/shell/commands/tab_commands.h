// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_table.h"

#include <QObject>

namespace tw {

class CloseGuard;
class Page;
class PageArea;
class PageOpener;

/// Carries out the commands about tabs: which is in front, which stay, which go and come back.
class TabCommands final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    TabCommands(PageArea& pages, PageOpener& opener, CloseGuard& guard, CommandTable& table,
        QObject* parent = nullptr);

    /// What the menu of a tab offers.
    [[nodiscard]] static QList<CommandId> menu();

private:
    void close(const QList<Page*>& pages); ///< asks where something would get lost
    void addSteps(CommandTable& table);
    void addClosing(CommandTable& table);
    void addGroups(CommandTable& table);
    void bringToFront(int number);
    void arrange(Qt::Orientation orientation);
    [[nodiscard]] bool isArranged(Qt::Orientation orientation) const;
    [[nodiscard]] QList<Page*> closable(qsizetype from) const;

    PageArea& m_pages;
    PageOpener& m_opener;
    CloseGuard& m_guard;
};

}
