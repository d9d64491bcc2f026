// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/query/page.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace tw {

/// The way to other result pages: first, previous, a number, next, last, and how many rows one has.
class PageNavigation final : public QWidget
{
    Q_OBJECT

public:
    explicit PageNavigation(UiContext context, QWidget* parent = nullptr);

    /// Shows which page was read and which others there are.
    void setPage(const PageInfo& page);

Q_SIGNALS:
    void pageRequested(qint64 number);
    void lastPageRequested();
    void pageSizeRequested(qint64 size);

private:
    void createButtons(UiContext context);
    void createNumber();
    void createSize();
    void createLayout();
    [[nodiscard]] QToolButton* createButton(
        UiContext context, const QString& name, const QString& icon, const QString& text);
    void requestTypedPage();
    void showSize(qint64 size);

    PageInfo m_page;
    QToolButton* m_first = nullptr;
    QToolButton* m_previous = nullptr;
    QLineEdit* m_number = nullptr;
    QLabel* m_pages = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_last = nullptr;
    QComboBox* m_size = nullptr;
};

}
