// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

namespace tw {

class BrowsePage;
struct BrowseFeatures;

/// The commands of a table page: whether each can be run now, and the feature that it calls. A
/// command that is not about the whole page goes to the child page with the focus.
class BrowseCommands final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BrowseCommands(BrowsePage& page, BrowseFeatures& features);

    [[nodiscard]] bool can(PageCommand command) const;
    [[nodiscard]] bool isOn(PageCommand command) const;
    void run(PageCommand command); ///< does nothing unless it can

private:
    [[nodiscard]] BrowsePage* childFor(PageCommand command) const;
    [[nodiscard]] bool canEdit(PageCommand command) const;
    [[nodiscard]] bool canBrowse(PageCommand command) const;
    [[nodiscard]] bool canFilter(PageCommand command) const;
    [[nodiscard]] bool canBlock(PageCommand command) const;
    [[nodiscard]] bool canColumn(PageCommand command) const;
    [[nodiscard]] bool canGo(PageCommand command) const;
    bool runEdit(PageCommand command);
    bool runBrowse(PageCommand command);
    bool runFilter(PageCommand command);
    bool runBlock(PageCommand command);
    bool runColumn(PageCommand command);
    bool runGo(PageCommand command);
    void showContextMenu(const QPoint& globalPosition);
    void showHeaderMenu(const QPoint& globalPosition);
    void showFieldMenu(const QPoint& globalPosition);
    void showCopyMenu();

    BrowsePage& m_page;
    BrowseFeatures& m_features;
};

}
