// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "browse_view.h"
#include "child_rows_pane.h"
#include "columns/colour_rules_dialog.h"
#include "columns/column_chooser.h"
#include "exporting/export_dialog.h"
#include "filtering/filter_bar.h"
#include "filtering/page_filter.h"
#include "find_bar.h"
#include "form/form_view.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "inspector/inspector_pane.h"
#include "models/cells/selection_figures.h"
#include "models/filters/filter_words.h"
#include "models/filters/masked_columns.h"
#include "models/page/command_line_text.h"
#include "models/page/scan_warning.h"
#include "models/page/whole_values.h"
#include "models/rows/reference_labels.h"
#include "page_conflicts.h"
#include "page_failure.h"
#include "pager_bar.h"
#include "preview_card.h"
#include "table_news.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tw {

namespace {

/// So many cells are summed up in a moment.
constexpr qsizetype kMostSummedCells = 20'000;

}

BrowsePage::BrowsePage(UiContext context, std::shared_ptr<const Adapter> adapter,
    QualifiedName table, TableMemory* memory, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_controller(std::move(adapter), std::move(table))
    , m_memory(memory)
    , m_ahead(m_controller.sharedAdapter(), QStringLiteral("page facts"))
{
    setObjectName(QStringLiteral("page.browse"));
    m_labels = new ReferenceLabels(m_controller.sharedAdapter(), *m_controller.model(), this);
    m_controller.model()->decorations().setLabels(m_labels);
    connect(m_labels, &ReferenceLabels::settled, this, &Page::stateChanged);
    createLayout();
    m_conflicts = new PageConflicts(m_context, m_controller, *this);
    m_failure = new PageFailure(m_controller, this);
    m_pageFilter = new PageFilter(m_context, *m_filter, m_controller, memory, *this);
    m_pageFilter->setShownColumns([this] { return m_grid->columns().shown(); });
    connect(m_pageFilter, &PageFilter::computedWanted, this, &BrowsePage::setComputed);
    const auto* scans = new ScanWarning(m_controller, this);
    connect(scans, &ScanWarning::found, this, [this](const QString& what, const QString& remedy) {
        m_notice->show(NoticeBar::Kind::Info, {what, {}, remedy, {}});
    });
    connectController();
    connectEdits();
    connectWidgets();
    // Dragging over cells changes the selection many times before it is looked at.
    m_figures.setSingleShot(true);
    connect(&m_figures, &QTimer::timeout, this, &BrowsePage::showFigures);
    m_grid->setModel(m_controller.model());
    m_grid->setAdapter(m_controller.sharedAdapter());
    m_whole = new WholeValues(m_controller, this);
    m_grid->setWholeValues(m_whole);
    connect(m_whole, &WholeValues::readingChanged, this, &Page::stateChanged);
    connect(m_whole, &WholeValues::failed, this,
        [this](const Error& error) { m_notice->show(NoticeBar::Kind::Error, explain(error)); });
    m_controller.open();
}

// Everything is made below the widget it stays in: with a style sheet, a widget that moves is
// styled again with all that it holds.
void BrowsePage::createLayout()
{
    m_filter = new FilterBar(m_context, this);
    m_notice = new NoticeBar(m_context, QStringLiteral("page"), this);
    m_parts = new QSplitter(Qt::Vertical, this);
    m_parts->setObjectName(QStringLiteral("page.parts.splitter"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(createRows());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(createLockNotice());
    layout->addWidget(createTableNews());
    layout->addWidget(m_filter);
    layout->addWidget(m_parts, 1);
    setFocusProxy(m_grid);
}

QWidget* BrowsePage::createRows()
{
    auto* rows = new QWidget(m_parts);
    m_body = new QSplitter(Qt::Horizontal, rows);
    m_body->setObjectName(QStringLiteral("page.body.splitter"));
    m_body->setChildrenCollapsible(false);
    m_rowViews = new QStackedWidget(m_body);
    m_grid = new GridView(m_context, m_rowViews);
    m_rowViews->addWidget(m_grid);
    m_body->addWidget(m_rowViews);
    m_body->setStretchFactor(0, 1);
    m_find = new FindBar(m_context, *m_grid, *m_controller.model(), rows);
    m_pager = new PagerBar(m_context, rows);

    auto* layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_pager);
    return rows;
}

void BrowsePage::connectController()
{
    connect(&m_controller, &BrowseController::tableReady, this, &BrowsePage::onTableReady);
    connect(&m_controller, &BrowseController::stateChanged, this, &BrowsePage::onStateChanged);
    connect(&m_controller, &BrowseController::pageChanged, this, &BrowsePage::onPageChanged);
    connect(&m_controller, &BrowseController::rowReached, this, &BrowsePage::showPosition);
    const auto showError
        = [this](const Error& error) { m_notice->show(NoticeBar::Kind::Error, explain(error)); };
    connect(&m_controller, &BrowseController::wishFailed, this, showError);
    connect(
        &m_controller, &BrowseController::computedRefused, this, &BrowsePage::onComputedRefused);
    connect(m_controller.model(), &ResultModel::valueRejected, this,
        [showError](const QModelIndex&, const Error& error) { showError(error); });
}

void BrowsePage::connectEdits()
{
    EditController* edits = m_controller.edits();
    connect(edits, &EditController::rowChanged, this, &BrowsePage::onEditsChanged);
    connect(edits, &EditController::rowsReset, this, &BrowsePage::onEditsChanged);
    connect(edits, &EditController::savingChanged, this, [this, edits] {
        if (edits->isSaving())
            m_notice->hide(); // what it says is of the save before
        onEditsChanged();
    });
    connect(edits, &EditController::saved, this,
        [this](const ApplyReport& report, const Batch&, const QList<RowKey>& rows) {
            onSaved(report, rows.size());
        });
    connect(edits, &EditController::savingChanged, this, [this, edits] {
        if (!edits->isSaving() && m_isOutdated && isVisible())
            catchUp();
    });
    connect(&m_controller.savedRows(), &SavedRows::looked, this, [this] {
        if (m_notice->isShowing(m_receipt))
            showReceipt();
    });
    connect(edits, &EditController::notSaved, this, &BrowsePage::onNotSaved);
    connect(edits, &EditController::progressed, this, &BrowsePage::showProgress);
    connect(edits, &EditController::journalChanged, this, &BrowsePage::onJournalChanged);
}

void BrowsePage::connectWidgets()
{
    connect(m_pager, &PagerBar::pageRequested, &m_controller, &BrowseController::setPage);
    connect(m_pager, &PagerBar::pageSizeRequested, &m_controller, &BrowseController::setPageSize);
    connect(m_pager, &PagerBar::lastPageRequested, &m_controller, &BrowseController::goToLastPage);
    connect(
        m_pager, &PagerBar::exactCountRequested, &m_controller, &BrowseController::countExactly);
    connect(m_pager, &PagerBar::stopRequested, &m_controller, &BrowseController::stop);
    connect(m_pager, &PagerBar::goToRequested, this, &BrowsePage::askForRow);
    connect(m_filter, &FilterBar::refusalShown, m_grid, &GridView::setStale);
    connect(m_grid, &GridView::viewMoved, this, &BrowsePage::showRange);
    connect(m_grid, &GridView::sortRequested, &m_controller, &BrowseController::setSort);
    connect(m_grid, &GridView::selectionChanged, this, &BrowsePage::onSelectionChanged);
    connect(m_grid, &GridView::currentCellChanged, this, [this] {
        inspectCurrent();
        Q_EMIT stateChanged();
    });
    connect(m_grid, &GridView::referenceClicked, this, &BrowsePage::followReference);
    connect(m_grid, &GridView::referenceRested, this, &BrowsePage::previewReference);
    connect(m_grid, &GridView::referenceLeft, this, [this] {
        if (m_preview)
            m_preview->dismiss();
    });
    connect(&m_grid->columns(), &ColumnPlacement::changed, this, &BrowsePage::onColumnsChanged);
    connect(m_grid, &GridView::stopRequested, this, [this] { run(PageCommand::Stop); });
    connect(m_grid, &GridView::statusMessage, this, &BrowsePage::showHint);
    connect(m_grid, &GridView::editRefused, this, &BrowsePage::onEditRefused);
    const auto addCondition = [this](const FilterCondition& condition) {
        showFilterBar();
        m_pageFilter->addCondition(condition);
    };
    connect(m_grid, &GridView::filterWanted, this, addCondition);
    connect(m_find, &FindBar::filterWanted, this, addCondition);
    connect(m_grid, &GridView::contextMenuRequested, this, &BrowsePage::showContextMenu);
    connect(m_grid, &GridView::headerMenuRequested, this, &BrowsePage::showHeaderMenu);
    connect(m_notice, &NoticeBar::actionTriggered, this, &BrowsePage::onNoticeAction);
    connect(m_notice, &NoticeBar::otherTriggered, this, &BrowsePage::onNoticeOther);
    connect(m_failure, &PageFailure::learned, this, [this] {
        if (m_notice->isVisible())
            showFailure();
    });
    connect(m_conflicts, &PageConflicts::failed, this,
        [this](const Error& error) { m_notice->show(NoticeBar::Kind::Error, explain(error)); });
    connect(m_conflicts, &PageConflicts::looked, this, &BrowsePage::tellConflicts);
    connect(m_conflicts, &PageConflicts::answered, m_notice, &QWidget::hide);
    connect(m_conflicts, &PageConflicts::unchanged, this, [this] {
        m_notice->show(NoticeBar::Kind::Error,
            {tr("Not saved, though the rows are as you read them."),
                tr("A trigger or rule of the table may keep them so."),
                tr("If someone changed them and back, saving once more will do."), {}});
    });
    connect(m_conflicts, &PageConflicts::saveWanted, this, &BrowsePage::saveAnswered);
}

QList<QWidget*> BrowsePage::panes()
{
    QList<QWidget*> panes{m_filter, m_grid, m_pager};
    if (m_inspector)
        panes.append(m_inspector);
    if (m_form)
        panes.append(m_form);
    if (m_children)
        panes.append(m_children);
    return panes;
}

QString BrowsePage::viewState() const
{
    const bool isPlaced
        = m_controller.isContinuous() && m_controller.model()->window().isPlaceExact();
    const qint64 top = isPlaced ? m_grid->visibleRows().first - m_controller.model()->newRows() : 0;
    return viewText(m_controller, m_top.value_or(top));
}

void BrowsePage::restoreView(const QString& view)
{
    if (const qint64 top = tw::restoreView(m_controller, view); top > 0)
        m_top = top;
}

bool BrowsePage::isSettled() const
{
    return m_loaded && m_labels->isSettled();
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

int BrowsePage::pendingChanges() const
{
    int changes = int(m_controller.edits()->changes().size());
    if (m_children)
        for (const BrowsePage* child : m_children->pages())
            changes += child->pendingChanges();
    return changes;
}

std::optional<Error> BrowsePage::error() const
{
    return m_controller.state() == BrowseController::State::Failed ? m_controller.error()
                                                                   : std::nullopt;
}

QStringList BrowsePage::statusTexts() const
{
    if (const BrowsePage* child = m_children ? m_children->active() : nullptr)
        return child->statusTexts();
    QStringList texts;
    if (!m_hint.isEmpty())
        texts.append(m_hint);
    if (m_isUnprotected && isDirty())
        texts.append(tr("Not protected against a crash"));
    if (const TablePtr& table = m_controller.table(); table && !table->isEditable())
        texts.append(tr("Read-only: %1").arg(table->readOnlyReason));
    if (m_controller.table() && m_controller.table() != m_controller.describedTable())
        texts.append(tr("Key: %1").arg(m_controller.key().join(QStringLiteral(", "))));
    if (m_controller.isRevealed())
        texts.append(tr("Masked values are shown"));
    if (m_controller.state() == BrowseController::State::Loading)
        texts.append(tr("Loading…"));
    else if (m_loaded)
        texts.append(tr("%1 ms").arg(QLocale().toString(m_controller.elapsedMs())));
    return texts;
}

void BrowsePage::onTableReady()
{
    const QualifiedName& name = m_controller.name();
    m_grid->setTitle(tr("Data of %1").arg(name.display()));
    m_pager->setHidesRows(m_controller.table()->hidesRows);
    m_pageFilter->setTable();
    m_place = TableMemory::placeOf(m_controller.adapter().pool()->config(), name);
    if (m_memory) {
        m_controller.setKey(m_memory->key(m_place));
        setColours(m_memory->colourRules(m_place));
        m_controller.model()->rules().setTreatments(m_memory->treatments(m_place));
        m_controller.setComputed(m_memory->computed(m_place));
        setColumnLayout(m_memory->layout(m_place));
        m_controller.setMode(m_memory->isContinuous(m_place) ? BrowseController::RowMode::Continuous
                                                             : BrowseController::RowMode::Pages);
    }
    restoreKept();
    m_news->offerKey();
    Q_EMIT stateChanged();
}

void BrowsePage::onStateChanged()
{
    using State = BrowseController::State;
    const State state = m_controller.state();
    m_pager->setLoading(state == State::Loading || state == State::Opening);
    m_grid->setStale(state == State::Failed || !m_offline.isEmpty());
    m_isOld = m_isOld && (state != State::Loading || !m_offline.isEmpty());
    m_isOutdated = m_isOutdated && state != State::Loading;
    showLoadError();
    Q_EMIT stateChanged();
}

void BrowsePage::onPageChanged()
{
    const SelectQuery& query = m_controller.query();
    m_pager->setPage(m_controller.page(), m_controller.lifecycleCount(), m_controller.isCounting());
    m_pager->setSeeking(m_controller.isSeeking()
        || (m_controller.state() == BrowseController::State::Ready && m_controller.isReading()));
    showRange();
    if (m_controller.isContinuous()) {
        showTop();
        inspectCurrent();
    }
    widenRevealed();
    m_pageFilter->update();
    if (!m_controller.rows().filter.isEmpty() || !m_controller.rows().whereSql.isEmpty())
        showFilterBar();
    m_grid->setSort(query.sort);
    m_grid->setFilteredColumns(testedColumns(query.filter));
    tellEstimateAge();
    m_pageFilter->dropUnsearched();
    markSearched();
    if (std::exchange(m_wantsCursor, false) && m_controller.model()->rowCount() > 0
        && !m_grid->currentCell().isValid())
        m_grid->setCurrentCell(0, 0);
    m_grid->setEmptyText(m_controller.page().rows == 0 ? emptyText() : QString());
    if (!m_controller.isCounting() && !std::exchange(m_loaded, true))
        Q_EMIT loaded();
    Q_EMIT stateChanged();
}

QString BrowsePage::emptyText() const
{
    const SelectQuery& query = m_controller.query();
    if (m_controller.page().number > 1)
        return tr("There are no rows on this page.");
    if (!query.filter.isEmpty() || !query.whereSql.isEmpty())
        return tr("No row matches the filter.");
    const bool hasLifecycle = m_controller.table()->lifecycle.has_value();
    const bool isChild = m_controller.isScoped();
    if (hasLifecycle && query.deleted == DeletedRows::Deleted)
        return isChild ? tr("No deleted row belongs to it.") : tr("No row is deleted.");
    if (hasLifecycle && query.deleted == DeletedRows::Live)
        return isChild ? tr("No active row belongs to it.") : tr("This table has no active rows.");
    if (isChild)
        return tr("No row belongs to it.");
    return m_controller.table()->kind == RelationKind::View ? tr("This view has no rows.")
                                                            : tr("This table has no rows.");
}

void BrowsePage::onEditsChanged()
{
    m_hint.clear();
    Q_EMIT stateChanged();
}

void BrowsePage::onSelectionChanged()
{
    m_hint.clear();
    m_figures.start();
    Q_EMIT stateChanged();
}

void BrowsePage::showFigures()
{
    const QModelIndexList cells = m_grid->selectedCells();
    if (cells.size() < 2)
        return m_pager->setSelectionText({});
    if (cells.size() > kMostSummedCells)
        return m_pager->setSelectionText(tr("%1 cells").arg(QLocale().toString(cells.size())));
    const ResultModel& model = *m_controller.model();
    SelectionFigures figures;
    for (const QModelIndex& cell : cells)
        if (!model.isMasked(cell.column()))
            figures.add(
                model.value(cell.row(), cell.column()), model.columns().at(cell.column()).type);
    m_pager->setSelectionText(figures.text());
}

void BrowsePage::setColumnLayout(const ColumnLayout& layout)
{
    m_grid->columns().apply(layout);
    readColumns();
}

void BrowsePage::readColumns()
{
    QStringList unread = m_grid->columns().current().hidden;
    for (const ColourRule& rule : std::as_const(m_colours))
        unread.removeAll(rule.condition.column);
    m_controller.setHiddenColumns(unread);
}

void BrowsePage::onColumnsChanged()
{
    readColumns();
    if (m_memory)
        m_memory->setLayout(m_place, m_grid->columns().current());
    Q_EMIT stateChanged();
}

void BrowsePage::chooseColumns()
{
    auto* dialog = new ColumnChooser(
        m_context, shownTable(), m_grid->columns().current(), m_grid->columns().frozen(), this);
    connect(dialog, &ColumnChooser::chosen, this, [this](const ColumnLayout& layout) {
        setColumnLayout(layout);
        onColumnsChanged();
    });
    connect(dialog, &ColumnChooser::columnWanted, m_grid, &GridView::goToColumn);
    dialog->open();
}

void BrowsePage::chooseColours()
{
    auto* dialog = new ColourRulesDialog(m_context, shownTable(), m_colours, this);
    if (const int column = m_grid->currentColumn(); column >= 0)
        dialog->setColumn(m_controller.model()->columns().at(column).name);
    connect(dialog, &ColourRulesDialog::chosen, this, [this](const QList<ColourRule>& rules) {
        setColours(rules);
        readColumns();
        if (m_memory)
            m_memory->setColourRules(m_place, rules);
    });
    dialog->open();
}

void BrowsePage::setColours(const QList<ColourRule>& rules)
{
    m_colours = rules;
    m_controller.model()->decorations().setColourRules(rules);
}

void BrowsePage::addFilter(FilterOperator op)
{
    const QModelIndex cell = m_grid->currentCell();
    if (!m_grid->areWhole({cell}, [this, op] { addFilter(op); }))
        return;
    const Column& column = m_controller.table()->columns.at(cell.column());
    const Value value = m_controller.model()->loadedRow(cell.row()).value(cell.column());
    m_pageFilter->addCondition({column.name, op, {value}});
}

// The value of the cell stands there already: another operator is all that is missing.
void BrowsePage::askForFilter()
{
    const QModelIndex cell = m_grid->currentCell();
    const int column = m_grid->currentColumn();
    const ResultModel& model = *m_controller.model();
    Value value;
    if (cell.isValid() && !model.isMasked(column) && !model.computed(column)
        && model.isPresent(cell.row())
        && !model.cells().shortened(model.position(cell.row()), column))
        value = model.loadedRow(cell.row()).value(column);
    m_pageFilter->addFilter(column < 0 ? QString() : model.columns().at(column).name, value);
}

void BrowsePage::exportRows()
{
    SelectQuery query = m_controller.scopedQuery();
    query.columns.clear(); // those that are hidden too
    query.computed = m_controller.computed();
    auto* dialog = new ExportDialog(m_context, m_controller.sharedAdapter(),
        {m_controller.table(), m_controller.readTable()}, query, m_controller.page(), this);
    dialog->open();
}

void BrowsePage::copyCommandLine()
{
    SelectQuery query = m_controller.scopedQuery();
    query.table = m_controller.table()->name;
    query.columns.clear();
    const QStringList hidden = m_grid->columns().current().hidden;
    if (!hidden.isEmpty()) {
        for (const Column& column : m_controller.table()->columns)
            if (!hidden.contains(column.name))
                query.columns.append(column.name);
    }
    query.computed = m_controller.computed();
    std::erase_if(query.computed,
        [&hidden](const ComputedColumn& column) { return hidden.contains(column.alias); });
    PageRequest page;
    if (!m_controller.isContinuous())
        page = {m_controller.page().number, m_controller.page().size};
    copyPlainly(commandLineOf(m_controller.adapter().pool()->config(), query,
        maskedColumns(*m_controller.readTable()), page));
    const bool hasCases = std::ranges::any_of(
        query.computed, [](const ComputedColumn& column) { return column.expression.isEmpty(); });
    m_hint = hasCases
        ? tr("Copied. Columns that are computed by conditions or by a search are not in it.")
        : tr("Copied the command line that prints these rows.");
    Q_EMIT stateChanged();
}

}
