// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_widgets.h"

#include "browse/rows/pager_bar.h"
#include "browse/rows/row_views.h"
#include "filtering/filter_bar.h"
#include "find_bar.h"
#include "toolkit/notice_bar.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace tw {

namespace {

QSplitter* makeSplitter(Qt::Orientation orientation, const QString& name, QWidget* parent)
{
    auto* splitter = new QSplitter(orientation, parent);
    splitter->setObjectName(name);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QVBoxLayout* makeColumn(QWidget* parent)
{
    auto* layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

}

// Everything is made below the widget it stays in: with a style sheet, a widget that moves is
// styled again with all that it holds.
BrowseWidgets::BrowseWidgets(
    UiContext context, BrowseController& controller, PageEdits& edits, QWidget& page)
    : filter(new FilterBar(context, &page))
    , notice(new NoticeBar(context, QStringLiteral("page"), &page))
    , parts(makeSplitter(Qt::Vertical, QStringLiteral("page.parts.splitter"), &page))
{
    createRows(context, controller, edits);
    locks = new NoticeBar(context, QStringLiteral("page.locks"), &page);
    news = new NoticeBar(context, QStringLiteral("page.table"), &page);
    createLayout(page);
    page.setFocusProxy(&views->grid());
}

void BrowseWidgets::createRows(UiContext context, BrowseController& controller, PageEdits& edits)
{
    auto* rows = new QWidget(parts);
    body = makeSplitter(Qt::Horizontal, QStringLiteral("page.body.splitter"), rows);
    views = new RowViews(context, controller, edits, body);
    body->addWidget(views);
    body->setStretchFactor(0, 1);
    find = new FindBar(context, views->grid(), *controller.model(), rows);
    pager = new PagerBar(context, rows);
    QVBoxLayout* layout = makeColumn(rows);
    layout->addWidget(body, 1);
    layout->addWidget(find);
    layout->addWidget(pager);
    parts->addWidget(rows);
}

void BrowseWidgets::createLayout(QWidget& page)
{
    QVBoxLayout* layout = makeColumn(&page);
    layout->addWidget(notice);
    layout->addWidget(locks);
    layout->addWidget(news);
    layout->addWidget(filter);
    layout->addWidget(parts, 1);
}

}
