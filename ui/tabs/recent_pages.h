// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

namespace tw {

class Page;

/// The open pages in the order in which they were in front, the latest first. Steps through them
/// while Ctrl is held: the order itself changes once the key is let go. Lives in the GUI thread.
class RecentPages final : public QObject
{
    Q_OBJECT

public:
    explicit RecentPages(QObject* parent);

    void append(Page* page); ///< one that has not been in front yet
    void remove(Page* page); ///< one that is closed
    [[nodiscard]] int count() const { return int(m_pages.size()); } ///< open pages

    /// Takes a page to the beginning, unless somebody steps through the order.
    void setFront(Page* page);

    /// The page so many steps behind `current`, round and round; null while there is no other.
    [[nodiscard]] Page* step(Page* current, int step);

Q_SIGNALS:
    void stepsEnded(); ///< Ctrl was let go: what is in front now comes first

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<Page*> m_pages;
    bool m_isStepping = false;
};

}
