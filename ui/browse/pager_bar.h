// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/context.h"

#include <tuplewright/query/page.h>

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace tw {

/// The strip under the grid: which rows are shown, of how many and how that is known, and the way
/// to other pages.
class PagerBar final : public QFrame
{
    Q_OBJECT

public:
    explicit PagerBar(UiContext context, QWidget* parent = nullptr);

    void setPage(
        const PageInfo& page, const std::optional<LifecycleCount>& lifecycle, bool counting);
    void setLoading(bool loading);
    void setSelectionText(const QString& text);

    /// "Rows 1-100 of exactly 3,503", for the strip and for screen readers.
    [[nodiscard]] static QString rowsText(
        const PageInfo& page, const std::optional<LifecycleCount>& lifecycle, bool counting);

Q_SIGNALS:
    void pageRequested(qint64 number);
    void lastPageRequested();
    void pageSizeRequested(qint64 size);
    void exactCountRequested();

private:
    void createWidgets();
    void createLayout();
    QToolButton* createButton(const QString& name, const QString& icon, const QString& text);
    void requestTypedPage();
    void updateButtons();

    UiContext m_context;
    PageInfo m_page;
    bool m_hasPage = false; ///< a page was read
    bool m_loading = false;
    bool m_counting = false;
    QLabel* m_rows = nullptr;
    QToolButton* m_countExactly = nullptr;
    QLabel* m_selection = nullptr;
    QToolButton* m_first = nullptr;
    QToolButton* m_previous = nullptr;
    QLineEdit* m_number = nullptr;
    QLabel* m_pages = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_last = nullptr;
    QComboBox* m_size = nullptr;
};

}
