// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"
#include "pages/rows_page.h"

class QSplitter;

namespace tw {

class BrowsePage;
class ChildRowsPane;

/// The pane of child rows below the rows of a page, made when it is first shown, and the pages in
/// it.
class ChildRows final : public QObject
{
    Q_OBJECT

public:
    /// The pane is put into `splitter`; both must outlive it.
    ChildRows(const PageParts& parts, BrowsePage& page, QSplitter& splitter);

    void setOptions(const PageOptions& options);
    void disable() { m_isEnabled = false; } ///< for pages that are child rows themselves
    void setRow(const QModelIndex& cell); ///< whose children are shown

    [[nodiscard]] QList<BrowsePage*> pages() const; ///< those shown so far
    [[nodiscard]] BrowsePage* active() const; ///< see ChildRowsPane
    [[nodiscard]] QWidget* pane() const; ///< null: not made yet
    void bringToFront(const QWidget* page);
    void outdate(const QualifiedName& table, const Page* by); ///< see Page

Q_SIGNALS:
    void stateChanged();
    void closeRequested();

private:
    void createPane();

    PageParts m_parts;
    BrowsePage& m_page;
    QSplitter& m_splitter;
    ChildRowsPane* m_pane = nullptr;
    bool m_isEnabled = true;
};

}
