// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "child_rows_pane.h"
#include "filtering/filter_bar.h"
#include "form/form_view.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "models/editing/joint_save.h"
#include "models/rows/reference_labels.h"

#include <QSplitter>

#include <algorithm>

namespace tw {

namespace {

constexpr int kRowsShare = 3;
constexpr int kChildrenShare = 2;

}

void BrowsePage::setOptions(const PageOptions& options)
{
    m_labels->setEnabled(options.showsLabels);
    m_grid->setTypesShown(options.showsTypes);
    showMomentsIn(options.zone);
    if (m_isEmbedded)
        return;
    if (options.showsChildRows && !m_children)
        createChildren();
    if (!m_children)
        return;
    m_children->setOptions(options);
    m_children->setVisible(options.showsChildRows);
    if (!options.showsChildRows && !m_grid->hasFocus())
        m_grid->setFocus();
}

void BrowsePage::showMomentsIn(const DisplayZone& zone)
{
    ResultModel& model = *m_controller.model();
    if (zone == model.decorations().displayZone())
        return;
    model.decorations().setDisplayZone(zone);
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.decorations().isZoned(column))
            m_grid->columns().widen(column);
}

void BrowsePage::createChildren()
{
    m_children = new ChildRowsPane(m_context, *this, m_memory);
    m_jointSave = new JointSave(m_controller.sharedAdapter(), this);
    m_parts->addWidget(m_children);
    m_parts->setStretchFactor(0, kRowsShare);
    m_parts->setStretchFactor(1, kChildrenShare);
    m_parts->setSizes({height() * kRowsShare, height() * kChildrenShare});
    connect(m_children, &ChildRowsPane::stateChanged, this, &Page::stateChanged);
    connect(m_children, &ChildRowsPane::closeRequested, this, &Page::childRowsClosed);
    m_children->setRow(m_grid->currentCell());
}

void BrowsePage::embed()
{
    m_isEmbedded = true;
    m_filter->hide();
}

void BrowsePage::showFilterBar()
{
    m_filter->show();
}

void BrowsePage::setScope(const ChildScope& scope)
{
    m_wantsCursor = isFormShown();
    m_controller.setScope(scope);
}

void BrowsePage::showHint(const QString& text)
{
    m_hint = text;
    Q_EMIT stateChanged();
}

// What is saved, reviewed and taken back as a whole belongs to the page that holds the others.
BrowsePage* BrowsePage::childFor(PageCommand command) const
{
    switch (command) {
    case PageCommand::Save:
    case PageCommand::Review:
    case PageCommand::Discard:
    case PageCommand::Inspect:
    case PageCommand::GoBack:
        return nullptr;
    default:
        return m_children ? m_children->active() : nullptr;
    }
}

QList<Page*> BrowsePage::inside() const
{
    QList<Page*> pages;
    if (m_children)
        for (BrowsePage* child : m_children->pages())
            pages.append(child);
    return pages;
}

void BrowsePage::showInside(Page* page)
{
    if (m_children)
        m_children->bringToFront(page);
}

QList<EditController*> BrowsePage::allEdits()
{
    QList<EditController*> all{m_controller.edits()};
    if (m_children)
        for (BrowsePage* child : m_children->pages())
            all.append(child->controller().edits());
    return all;
}

QList<Change> BrowsePage::allChanges() const
{
    QList<Change> all = m_controller.edits()->changes().changes();
    if (m_children)
        for (const BrowsePage* child : m_children->pages())
            all += child->allChanges();
    return all;
}

bool BrowsePage::finishEditing()
{
    if (!m_grid->finishEditing() || (m_form && !m_form->finishEditing()))
        return false;
    const QList<BrowsePage*> children = m_children ? m_children->pages() : QList<BrowsePage*>();
    return std::ranges::all_of(children, [](BrowsePage* child) { return child->finishEditing(); });
}

void BrowsePage::save()
{
    if (refusesOffline())
        return;
    const QList<EditController*> all = allEdits();
    const auto staged = std::ranges::count_if(
        all, [](EditController* each) { return !each->changes().isEmpty(); });
    if (staged > 1)
        return m_jointSave->save(all);
    for (EditController* edits : all)
        if (!edits->changes().isEmpty())
            edits->save();
}

}
