// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_page.h"

#include "browse/rows/pager_bar.h"
#include "browse/rows/row_buttons.h"
#include "browse_commands.h"
#include "browse_features.h"
#include "browse_widgets.h"
#include "filtering/filter_bar.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "pages/page_commands.h"

namespace tw {

BrowsePage::BrowsePage(UiContext context, std::shared_ptr<const Adapter> adapter,
    QualifiedName table, TableSettings* memory, QWidget* parent)
    : RowsPage(parent)
    , m_controller(std::move(adapter), std::move(table))
    , m_facts(m_controller.sharedAdapter(), Lane::Facts)
    , m_widgets(std::make_unique<BrowseWidgets>(
          context, m_controller, static_cast<PageEdits&>(*this), *this))
    , m_parts{context, m_controller, m_facts, m_widgets->views->grid(), *m_widgets->notice,
          static_cast<PageEdits&>(*this), *this, memory}
    , m_features(std::make_unique<BrowseFeatures>(*this, m_parts, *m_widgets))
    , m_commands(std::make_unique<BrowseCommands>(*this, *m_features, handlers()))
{
    setObjectName(QStringLiteral("page.browse"));
    m_widgets->pager->setLeading(new RowButtons(context, *this));
    connectController();
    connectFeatures();
    m_controller.open();
}

BrowsePage::~BrowsePage() = default;

void BrowsePage::connectController()
{
    connect(&m_controller, &BrowseController::tableReady, this, [this] {
        m_features->setTable();
        Q_EMIT stateChanged();
    });
    connect(&m_controller, &BrowseController::tableChanging, this,
        [this](const TableChange& change) { m_features->beginTableChange(change); });
    connect(&m_controller, &BrowseController::tableChanged, this,
        [this](const TableChange& change) { m_features->endTableChange(change); });
    connect(&m_controller, &BrowseController::stateChanged, this, &Page::stateChanged);
    connect(&m_controller, &BrowseController::pageChanged, this, [this] {
        m_features->update();
        if (!m_controller.loader().count().isCounting() && !std::exchange(m_isLoaded, true))
            Q_EMIT loaded();
        Q_EMIT stateChanged();
    });
}

void BrowsePage::connectFeatures()
{
    BrowseFeatures& features = *m_features;
    connect(&features.labels, &ReferenceLabels::completed, this, &Page::stateChanged);
    connect(&features.whole, &WholeValues::readingChanged, this, &Page::stateChanged);
    connect(m_widgets->views, &RowViews::stateChanged, this, &Page::stateChanged);
    connect(&m_parts.grid, &GridView::currentCellChanged, this, &Page::stateChanged);
    connect(&features.freshness, &PageFreshness::stateChanged, this, &Page::stateChanged);
    connect(&features.columns.page, &PageColumns::stateChanged, this, &Page::stateChanged);
    connect(&features.columns.computed, &ComputedColumns::stateChanged, this, &Page::stateChanged);
    connect(&features.columns.masks, &MaskFlow::stateChanged, this, &Page::stateChanged);
    connect(&features.rows.position, &PagePosition::stateChanged, this, &Page::stateChanged);
    connect(&features.rows.inspector, &PageInspector::toggled, this, &Page::stateChanged);
    connect(&features.rows.trail, &ReferenceTrail::stateChanged, this, &Page::stateChanged);
    connect(&features.saving.kept, &KeptEdits::stateChanged, this, &Page::stateChanged);
    connect(&features.children, &ChildRows::stateChanged, this, &Page::stateChanged);
    connect(&features.status, &PageStatus::stateChanged, this, &Page::stateChanged);

    const auto tellRows = [this] { Q_EMIT rowsChanged(m_controller.name(), this); };
    SaveOutcome& outcome = features.saving.flow.outcome();
    connect(&outcome, &SaveOutcome::rowsSaved, this, tellRows);
    connect(&outcome, &SaveOutcome::stateChanged, this, &Page::stateChanged);
    connect(&outcome, &SaveOutcome::rowsRequested, this, &RowsPage::rowsRequested);
    connect(&features.saving.rows, &RowOperations::rowsChanged, this, tellRows);
    connect(&features.saving.versions, &VersionFlow::rowsChanged, this, tellRows);
    connect(&features.importing, &RowImport::rowsChanged, this, tellRows);
    connect(&features.importing, &RowImport::clipboardChanged, this, &Page::stateChanged);
    connect(&features.importing, &RowImport::tableMade, this, [this](const QualifiedName& table) {
        Q_EMIT rowsWritten(table);
        Q_EMIT pageRequested(PageDescriptor::rows({}, table));
    });
    connect(
        &features.rows.references, &CellReferences::rowsRequested, this, &RowsPage::rowsRequested);
    connect(
        &features.rows.inspector, &PageInspector::rowsRequested, this, &RowsPage::rowsRequested);
    connect(
        &features.rows.trail, &ReferenceTrail::returnRequested, this, &RowsPage::returnRequested);
    connect(&features.children, &ChildRows::closeRequested, this, &RowsPage::childRowsClosed);
    connect(&features.freshness, &PageFreshness::catchUpNeeded, this, &BrowsePage::catchUp);
    connect(&features.columns.masks, &MaskFlow::maskRequested, this,
        [this](const QString& column, bool isMasked) {
            Q_EMIT maskRequested(m_controller.name(), column, isMasked);
        });
    connect(&features.news, &TableNews::lifecycleWanted, this,
        [this] { Q_EMIT lifecycleRequested(m_controller.name()); });
    connect(&m_parts.grid, &GridView::stopRequested, this, [this] { run(PageCommand::Stop); });
}

void BrowsePage::showDeletedAlone()
{
    const auto hideChoice = [this] { m_widgets->filter->setLifecycleVisible(false); };
    connect(&m_controller, &BrowseController::tableReady, this, hideChoice);
    connect(&m_controller, &BrowseController::tableChanged, this, hideChoice);
    m_controller.query().setDeleted(DeletedRows::Deleted);
}

QString BrowsePage::title() const
{
    return m_controller.name().name;
}

QString BrowsePage::iconName() const
{
    const TablePtr& table = m_controller.table();
    return table && table->kind == RelationKind::View ? QStringLiteral("eye")
                                                      : QStringLiteral("table");
}

bool BrowsePage::isDirty() const
{
    return pendingChanges() > 0;
}

void BrowsePage::keepTyped()
{
    m_features->saving.kept.stageTyped();
}

int BrowsePage::pendingChanges() const
{
    return m_parts.edits.pendingChanges();
}

Page* BrowsePage::partFor(CommandId command) const
{
    return m_commands->childFor(command);
}

QList<QWidget*> BrowsePage::panes()
{
    QList<QWidget*> panes{m_widgets->filter, &m_parts.grid, m_widgets->pager,
        m_features->rows.inspector.pane(), m_widgets->views->formPane(),
        m_features->children.pane()};
    panes.removeAll(nullptr); // those that were never shown
    return panes;
}

QString BrowsePage::viewState() const
{
    return m_features->rows.position.viewState();
}

void BrowsePage::restoreView(const QString& view)
{
    m_features->rows.position.restoreView(view);
}

QStringList BrowsePage::statusTexts() const
{
    const BrowsePage* child = m_features->children.active();
    return child ? child->statusTexts() : m_features->status.texts(m_isLoaded);
}

bool BrowsePage::isSettled() const
{
    return m_isLoaded && m_features->labels.isComplete();
}

std::optional<Error> BrowsePage::error() const
{
    return m_controller.state() == BrowseController::State::Failed ? m_controller.loader().error()
                                                                   : std::nullopt;
}

void BrowsePage::narrow(const Filter& filter, Page* from)
{
    m_features->rows.narrow(filter, from);
}

void BrowsePage::setOptions(const PageOptions& options)
{
    m_features->labels.setEnabled(options.showsLabels);
    m_parts.grid.columns().setTypesShown(options.showsTypes);
    m_features->columns.page.setZone(options.zone);
    m_features->children.setOptions(options);
}

QList<Page*> BrowsePage::inside() const
{
    const QList<BrowsePage*> pages = m_features->children.pages();
    return {pages.begin(), pages.end()};
}

void BrowsePage::showInside(Page* page)
{
    m_features->children.bringToFront(page);
}

void BrowsePage::showRow(const RowKey& row)
{
    if (!m_controller.model()->findPosition(row))
        return showHint(tr("That row is not shown: it is on another page or filtered out."));
    m_parts.grid.goToRow(row);
    m_parts.grid.setFocus();
}

void BrowsePage::restoreEdits(const RecoverableEdits& edits)
{
    m_features->saving.kept.restore(edits);
}

void BrowsePage::abandonChanges()
{
    for (EditController* edits : allEdits())
        edits->staged().discardAll();
}

QList<RunningWork> BrowsePage::running() const
{
    QList<RunningWork> works = m_features->work.running();
    for (const BrowsePage* child : m_features->children.pages())
        works += child->running();
    return works;
}

void BrowsePage::stopRunning()
{
    m_features->work.stop();
    for (BrowsePage* child : m_features->children.pages())
        child->stopRunning();
}

void BrowsePage::abandonRunning()
{
    m_features->work.abandon();
}

void BrowsePage::setOffline(const QString& reason)
{
    for (BrowsePage* child : m_features->children.pages())
        child->setOffline(reason);
    m_features->freshness.setOffline(reason);
}

void BrowsePage::outdate(const QualifiedName& table, const Page* by)
{
    m_features->children.outdate(table, by);
    if (by != this)
        m_features->freshness.outdate(table, !by); // pages without rows may have changed columns
}

void BrowsePage::catchUp()
{
    for (BrowsePage* child : m_features->children.pages())
        child->catchUp();
    m_features->freshness.catchUp();
}

void BrowsePage::embed()
{
    m_features->isEmbedded = true;
    m_features->children.disable();
    m_widgets->filter->hide();
}

void BrowsePage::setScope(const ChildScope& scope)
{
    if (m_widgets->views->isFormShown())
        m_widgets->views->placeCursorOnLoad();
    m_controller.query().setScope(scope);
}

void BrowsePage::showForm()
{
    m_widgets->views->showForm();
}

void BrowsePage::showHint(const QString& text)
{
    m_features->status.showHint(text);
}

bool BrowsePage::finishEditing()
{
    return m_widgets->views->finishEditing()
        && std::ranges::all_of(
            m_features->children.pages(), [](BrowsePage* child) { return child->finishEditing(); });
}

QList<EditController*> BrowsePage::allEdits()
{
    QList<EditController*> all{m_controller.edits()};
    for (BrowsePage* child : m_features->children.pages())
        all.append(child->m_controller.edits());
    return all;
}

}
