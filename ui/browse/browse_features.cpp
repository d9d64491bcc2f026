// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_features.h"

#include "browse_page.h"
#include "find_bar.h"
#include "grid/blocks/whole_cells.h"
#include "grid/grid_view.h"
#include "toolkit/notice_bar.h"

#include <tuplewright/schema/lifecycle_choices.h>

namespace tw {

BrowseFeatures::BrowseFeatures(
    BrowsePage& page, const PageParts& pageParts, const BrowseWidgets& widgets)
    : parts(pageParts)
    , find(*widgets.find)
    , whole(parts.controller)
    , labels(parts.controller.sharedAdapter(), parts.model())
    , freshness(parts)
    , filters(parts, *widgets.filter)
    , columns(parts)
    , rows(parts, page, *widgets.views, *widgets.pager, *widgets.body, whole)
    , saving(parts, freshness)
    , children(parts, page, *widgets.parts)
    , news(parts.controller, *widgets.news)
    , status(parts, saving.kept)
    , work(parts, *widgets.locks)
    , exporting(parts)
    , importing(parts)
{
    parts.model().decorations().setLabels(&labels);
    parts.grid.setModel(&parts.model());
    parts.grid.setAdapter(parts.controller.sharedAdapter());
    parts.grid.wholeCells().setSource(&whole);
    connectFeatures();
    connectController();
}

void BrowseFeatures::connectFeatures()
{
    QObject::connect(
        &filters.words, &WordSearchFlow::computedWanted, &columns.computed, &ComputedColumns::set);
    QObject::connect(&find, &FindBar::filterRequested, &filters.page, &PageFilter::addCondition);
    QObject::connect(&rows.references, &CellReferences::hinted, &status, &PageStatus::showHint);
    QObject::connect(&saving.rows, &RowOperations::hinted, &status, &PageStatus::showHint);
    QObject::connect(
        &rows.inspector, &PageInspector::versionRequested, &saving.versions, &VersionFlow::restore);
    QObject::connect(&saving.versions, &VersionFlow::rowsChanged, &rows.inspector,
        &PageInspector::readHistoryAgain);
    QObject::connect(&exporting, &RowExport::hinted, &status, &PageStatus::showHint);
    QObject::connect(&news, &TableNews::keyWanted, &columns.page, &PageColumns::chooseKey);
    QObject::connect(&news, &TableNews::shown, &parts.notice, &QWidget::hide);
    QObject::connect(
        &parts.grid, &GridView::currentCellChanged, &status, [this] { showCurrent(); });
    QObject::connect(&parts.grid, &GridView::editRefused, &status,
        [this](const Error& error) { onEditRefused(error); });
}

void BrowseFeatures::connectController()
{
    const auto showError = [this](const Error& error) { parts.showError(error); };
    QObject::connect(&parts.controller.loader(), &RowLoader::requestFailed, &status, showError);
    QObject::connect(&whole, &WholeValues::failed, &status, showError);
    QObject::connect(&parts.model(), &ResultModel::valueRejected, &status,
        [showError](const QModelIndex&, const Error& error) { showError(error); });
}

void BrowseFeatures::onEditRefused(const Error& error)
{
    if (const TablePtr& table = parts.controller.table(); table && !table->isEditable())
        news.showReadOnly();
    else
        status.showHint(error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint);
}

void BrowseFeatures::setTable()
{
    status.updateTitle();
    filters.page.setTable();
    columns.restore();
    rows.position.restoreMode();
    saving.kept.restorePending();
    news.offerKey();
    askForLifecycle();
}

/// Once for each table, and where rows of it are all that is shown.
void BrowseFeatures::askForLifecycle()
{
    const Table& table = *parts.controller.table();
    if (!parts.memory || isEmbedded || !table.isEditable() || table.lifecycle)
        return;
    const QList<Lifecycle> candidates = lifecycleCandidates(table);
    const Result<LifecycleChoices> choices
        = LifecycleChoices::parse(parts.config().options.value(LifecycleChoices::kOption));
    const bool isDecided = !choices || choices->isMade(table.name);
    if (candidates.isEmpty() || isDecided || parts.memory->isLifecycleAsked(parts.place()))
        return;
    parts.memory->setLifecycleAsked(parts.place());
    news.offerLifecycle(candidates.constFirst());
}

void BrowseFeatures::beginTableChange(const TableChange& change)
{
    columns.page.beginTableChange(change);
    rows.position.keepTop();
}

void BrowseFeatures::endTableChange(const TableChange& change)
{
    filters.page.setTable();
    filters.words.dropEndedColumns();
    columns.page.endTableChange(change);
    status.clearHint();
}

void BrowseFeatures::update()
{
    rows.position.update();
    if (parts.controller.loader().isContinuous())
        showCurrent();
    columns.masks.widenRevealed();
    filters.update();
    rows.estimate.update();
    rows.views.onRowsLoaded();
    status.updateEmptyText();
}

void BrowseFeatures::showCurrent()
{
    const QModelIndex cell = parts.presentCell();
    rows.inspector.setCell(cell);
    rows.views.setCell(cell);
    children.setRow(cell);
}

}
