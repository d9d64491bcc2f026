// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/child_relations.h"
#include "models/tables/table_settings.h"
#include "pages/rows_page.h"
#include "toolkit/context.h"

#include <tuplewright/editing/change_set.h>

#include <QFrame>
#include <QPersistentModelIndex>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace tw {

class BrowsePage;
class LinkTags;
class ResultModel;

/// Under a grid, the rows of other tables that belong to the row of its cursor: a tab for each
/// foreign key that leads here, with a page of its own whose edits stay staged when the cursor
/// moves on. Links to a third table are tags.
class ChildRowsPane final : public QFrame
{
    Q_OBJECT

public:
    /// `page` shows the parents; it and the memory must outlive the pane.
    ChildRowsPane(UiContext context, BrowsePage& page, TableSettings* memory);
    ~ChildRowsPane() override;

    void setRow(const QModelIndex& cell); ///< follows after a moment
    void setOptions(const PageOptions& options);

    void outdate(const QualifiedName& table, const Page* by); ///< see Page
    [[nodiscard]] QList<BrowsePage*> pages() const; ///< those looked at so far

    void bringToFront(const QWidget* page); ///< the tab of one of pages()

    /// The page that has the focus, or had it last and the page of the parents did not since; null:
    /// none.
    [[nodiscard]] BrowsePage* active() const;

Q_SIGNALS:
    void stateChanged();
    void closeRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What stands behind one tab.
    struct View
    {
        BrowsePage* page = nullptr;
        LinkTags* tags = nullptr;
        QStackedWidget* stack = nullptr; ///< the two of them
        ColumnValues scope; ///< for which rows
    };

    void createWidgets();
    void connectModel();
    void findRelations();
    void showRelations();
    void showRow();
    void showTitles();
    void showNote(const QString& text);
    void offerKey(const ChildRelation& relation);
    void makeKey();
    void takeKey(const RowKey& row, int column, const Result<Value>& key);
    void onFocusChanged(QWidget* now);
    void toggleTags();
    void updateToggle();
    void makeView(int index);
    [[nodiscard]] QList<Value> parentRow() const;

    UiContext m_context;
    BrowsePage& m_page;
    TableSettings* m_memory;
    ChildRelations m_relations;
    QList<View> m_views;
    PageOptions m_options;
    QPersistentModelIndex m_cell;
    QList<Value> m_counted; ///< the row whose children are counted
    QTimer m_following;
    bool m_hasFocus = false;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    AsyncAdapter m_keys;
    QWidget* m_noteArea = nullptr; ///< the note, and the button below it
    QLabel* m_note = nullptr;
    QPushButton* m_makeKey = nullptr;
    RowKey m_keyless; ///< the row in front, when it lacks its key
    QString m_keyColumn;
    QToolButton* m_asRows = nullptr;
};

}
