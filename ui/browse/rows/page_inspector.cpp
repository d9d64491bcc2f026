// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_inspector.h"

#include "grid/grid_view.h"
#include "inspector/inspector_pane.h"
#include "models/page/whole_values.h"

#include <QSplitter>

namespace tw {

PageInspector::PageInspector(const PageParts& parts, QSplitter& body, WholeValues& whole)
    : m_parts(parts)
    , m_body(body)
    , m_whole(whole)
{ }

QWidget* PageInspector::pane() const
{
    return m_pane;
}

void PageInspector::createPane()
{
    m_pane = new InspectorPane(m_parts.context, m_parts.controller.sharedAdapter(), &m_body);
    m_pane->setModel(&m_parts.model());
    m_body.addWidget(m_pane);
    connect(m_pane, &InspectorPane::closeRequested, this, &PageInspector::toggle);
    connect(m_pane, &InspectorPane::wholeRequested, this,
        [this](const QModelIndex& cell) { m_whole.read({cell}, [] { }); });
    connect(m_pane, &InspectorPane::rowsRequested, this, &PageInspector::rowsRequested);
    connect(m_pane, &InspectorPane::versionRequested, this, &PageInspector::versionRequested);
    connect(m_pane, &InspectorPane::columnRequested, this, &PageInspector::editColumn);
}

void PageInspector::editColumn(const QString& column)
{
    m_parts.grid.goToColumn(column);
    m_parts.grid.editInWindow();
}

void PageInspector::toggle()
{
    if (!m_pane) {
        createPane();
        m_pane->setCell(m_parts.presentCell());
        return Q_EMIT toggled();
    }
    m_pane->setVisible(m_pane->isHidden());
    if (m_pane->isHidden())
        m_parts.grid.setFocus();
    Q_EMIT toggled();
}

bool PageInspector::isShown() const
{
    return m_pane && !m_pane->isHidden();
}

void PageInspector::readHistoryAgain()
{
    if (m_pane)
        m_pane->readHistoryAgain();
}

void PageInspector::setCell(const QModelIndex& cell)
{
    if (m_pane)
        m_pane->setCell(cell);
}

}
