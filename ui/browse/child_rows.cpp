// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child_rows.h"

#include "browse_page.h"
#include "child_rows_pane.h"
#include "grid/grid_view.h"

#include <QSplitter>

namespace tw {

namespace {

constexpr int kRowsShare = 3;
constexpr int kChildrenShare = 2;

}

ChildRows::ChildRows(const PageParts& parts, BrowsePage& page, QSplitter& splitter)
    : m_parts(parts)
    , m_page(page)
    , m_splitter(splitter)
{ }

void ChildRows::setOptions(const PageOptions& options)
{
    if (!m_isEnabled)
        return;
    if (options.showsChildRows && !m_pane)
        createPane();
    if (!m_pane)
        return;
    m_pane->setOptions(options);
    m_pane->setVisible(options.showsChildRows);
    if (!options.showsChildRows && !m_parts.grid.hasFocus())
        m_parts.grid.setFocus();
}

void ChildRows::createPane()
{
    m_pane = new ChildRowsPane(m_parts.context, m_page, m_parts.memory);
    m_splitter.addWidget(m_pane);
    m_splitter.setStretchFactor(0, kRowsShare);
    m_splitter.setStretchFactor(1, kChildrenShare);
    m_splitter.setSizes({m_page.height() * kRowsShare, m_page.height() * kChildrenShare});
    connect(m_pane, &ChildRowsPane::stateChanged, this, &ChildRows::stateChanged);
    connect(m_pane, &ChildRowsPane::closeRequested, this, &ChildRows::closeRequested);
    m_pane->setRow(m_parts.grid.currentCell());
}

void ChildRows::setRow(const QModelIndex& cell)
{
    if (m_pane)
        m_pane->setRow(cell);
}

QList<BrowsePage*> ChildRows::pages() const
{
    return m_pane ? m_pane->pages() : QList<BrowsePage*>();
}

BrowsePage* ChildRows::active() const
{
    return m_pane ? m_pane->active() : nullptr;
}

QWidget* ChildRows::pane() const
{
    return m_pane;
}

void ChildRows::bringToFront(const QWidget* page)
{
    if (m_pane)
        m_pane->bringToFront(page);
}

void ChildRows::outdate(const QualifiedName& table, const Page* by)
{
    if (m_pane)
        m_pane->outdate(table, by);
}

}
