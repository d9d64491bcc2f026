// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "editing/review_dialog.h"
#include "exporting/export_dialog.h"
#include "filter_bar.h"
#include "grid/grid_view.h"
#include "pager_bar.h"
#include "window/notice_bar.h"
#include "window/plain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

BrowsePage::BrowsePage(
    UiContext context, std::shared_ptr<const Adapter> adapter, QualifiedName table, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_controller(std::move(adapter), std::move(table))
{
    setObjectName(QStringLiteral("page.browse"));
    createLayout();
    connectController();
    connectEdits();
    connectWidgets();
    m_grid->setModel(m_controller.model());
    m_controller.open();
}

void BrowsePage::createLayout()
{
    m_filter = new FilterBar(m_context, this);
    m_notice = new NoticeBar(m_context, QStringLiteral("page"), this);
    m_grid = new GridView(m_context, this);
    m_pager = new PagerBar(m_context, this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_filter);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_pager);
    setFocusProxy(m_grid);
}

void BrowsePage::connectController()
{
    connect(&m_controller, &BrowseController::tableReady, this, &BrowsePage::onTableReady);
    connect(&m_controller, &BrowseController::stateChanged, this, &BrowsePage::onStateChanged);
    connect(&m_controller, &BrowseController::pageChanged, this, &BrowsePage::onPageChanged);
    connect(&m_controller, &BrowseController::filterRefused, this, [this](const Error& error) {
        m_filter->showError(error);
        updateChips();
    });
    connect(m_controller.model(), &ResultModel::valueRejected, this,
        [this](const QModelIndex&, const Error& error) {
            m_notice->show(NoticeBar::Kind::Error, explain(error));
        });
}

void BrowsePage::connectEdits()
{
    EditController* edits = m_controller.edits();
    connect(edits, &EditController::rowChanged, this, &BrowsePage::onEditsChanged);
    connect(edits, &EditController::rowsReset, this, &BrowsePage::onEditsChanged);
    connect(edits, &EditController::savingChanged, this, &BrowsePage::onEditsChanged);
    connect(edits, &EditController::saved, this,
        [this](const ApplyReport& report, const Batch&, const QList<RowKey>& rows) {
            onSaved(report, rows.size());
        });
    connect(edits, &EditController::notSaved, this, &BrowsePage::onNotSaved);
}

void BrowsePage::connectWidgets()
{
    connect(m_filter, &FilterBar::conditionApplied, &m_controller, &BrowseController::setFilterSql);
    connect(m_filter, &FilterBar::deletedChosen, &m_controller, &BrowseController::setDeleted);
    connect(m_filter, &FilterBar::cleared, this, &BrowsePage::clearFilter);
    connect(m_filter, &FilterBar::chipRemoved, this, [this](int index) {
        std::vector<Filter> parts = m_controller.query().filter.parts();
        parts.erase(parts.begin() + index);
        m_controller.setFilter(Filter::all(std::move(parts)));
    });
    connect(m_pager, &PagerBar::pageRequested, &m_controller, &BrowseController::setPage);
    connect(m_pager, &PagerBar::pageSizeRequested, &m_controller, &BrowseController::setPageSize);
    connect(m_pager, &PagerBar::lastPageRequested, &m_controller, &BrowseController::goToLastPage);
    connect(
        m_pager, &PagerBar::exactCountRequested, &m_controller, &BrowseController::countExactly);
    connect(m_grid, &GridView::sortRequested, &m_controller, &BrowseController::setSort);
    connect(m_grid, &GridView::selectionChanged, this, &BrowsePage::onSelectionChanged);
    connect(m_grid, &GridView::currentCellChanged, this, &Page::stateChanged);
    connect(m_grid, &GridView::statusMessage, this, [this](const QString& text) {
        m_hint = text;
        Q_EMIT stateChanged();
    });
    connect(m_grid, &GridView::contextMenuRequested, this, &BrowsePage::showContextMenu);
    connect(m_notice, &NoticeBar::actionTriggered, this, &BrowsePage::showFailedRow);
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
    return int(m_controller.edits()->changes().size());
}

std::optional<Error> BrowsePage::error() const
{
    return m_controller.state() == BrowseController::State::Failed ? m_controller.error()
                                                                   : std::nullopt;
}

QStringList BrowsePage::statusTexts() const
{
    QStringList texts;
    if (!m_hint.isEmpty())
        texts.append(m_hint);
    if (const TablePtr& table = m_controller.table(); table && !table->isEditable())
        texts.append(tr("Read-only: %1").arg(table->readOnlyReason));
    if (m_controller.state() == BrowseController::State::Loading)
        texts.append(tr("Loading…"));
    else if (m_loaded)
        texts.append(tr("%1 ms").arg(QLocale().toString(m_controller.elapsedMs())));
    return texts;
}

void BrowsePage::onTableReady()
{
    const Table& table = *m_controller.table();
    m_grid->setTitle(tr("Data of %1").arg(table.name.display()));
    m_filter->setLifecycleVisible(table.lifecycle.has_value());
    Q_EMIT stateChanged();
}

void BrowsePage::onStateChanged()
{
    using State = BrowseController::State;
    const State state = m_controller.state();
    m_pager->setLoading(state == State::Loading || state == State::Opening);
    m_grid->setStale(state == State::Failed);
    if (state == State::Failed && m_controller.error())
        m_notice->show(NoticeBar::Kind::Error, explain(*m_controller.error()));
    else if (state == State::Ready && m_controller.error())
        m_notice->show(NoticeBar::Kind::Info, explain(*m_controller.error()));
    Q_EMIT stateChanged();
}

void BrowsePage::onPageChanged()
{
    const SelectQuery& query = m_controller.query();
    m_pager->setPage(m_controller.page(), m_controller.lifecycleCount(), m_controller.isCounting());
    m_filter->setCondition(query.whereSql);
    m_filter->setDeleted(query.deleted);
    m_filter->clearError();
    updateChips();
    m_grid->setSort(query.sort);
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
    const bool hasLifecycle = m_controller.lifecycleCount().has_value();
    if (hasLifecycle && query.deleted == DeletedRows::Deleted)
        return tr("No row is deleted.");
    if (hasLifecycle && query.deleted == DeletedRows::Live)
        return tr("This table has no active rows.");
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
    const qsizetype cells = m_grid->selectedCells().size();
    m_pager->setSelectionText(cells > 1 ? tr("%n cells selected", nullptr, int(cells)) : QString());
    Q_EMIT stateChanged();
}

void BrowsePage::updateChips()
{
    QStringList texts;
    const Renderer renderer(m_controller.adapter().dialect(), *m_controller.table());
    for (const Filter& part : m_controller.query().filter.parts())
        texts.append(renderer.describeFilter(part).value_or(QString()));
    m_filter->setChips(texts);
}

void BrowsePage::onSaved(const ApplyReport& report, qsizetype changes)
{
    m_notice->show(NoticeBar::Kind::Done, explain(report, changes));
    Q_EMIT stateChanged();
}

void BrowsePage::onNotSaved(const ApplyReport& report)
{
    const QString action = report.failedStep >= 0 ? tr("Show that row") : QString();
    m_notice->show(NoticeBar::Kind::Error, explain(report, pendingChanges()), action);
    showFailedRow();
    Q_EMIT stateChanged();
}

void BrowsePage::showFailedRow()
{
    const EditController* edits = m_controller.edits();
    for (const RowKey& row : edits->changes().keys()) {
        if (!edits->failure(row))
            continue;
        m_grid->goToRow(row);
        return;
    }
}

bool BrowsePage::isEditable() const
{
    const TablePtr& table = m_controller.table();
    return table && table->isEditable() && !m_controller.edits()->isSaving();
}

// A single changed row is saved at once; more rows, or any deletion, are looked at first.
bool BrowsePage::needsReview() const
{
    const ChangeSet& changes = m_controller.edits()->changes();
    if (changes.size() > 1)
        return true;
    const QList<Change> list = changes.changes();
    return !list.isEmpty()
        && (list.first().kind == ChangeKind::Delete || list.first().kind == ChangeKind::SoftDelete);
}

void BrowsePage::addFilter(FilterOperator op)
{
    const QModelIndex cell = m_grid->currentCell();
    const Column& column = m_controller.table()->columns.at(cell.column());
    const Value value = m_controller.model()->loadedRow(cell.row()).value(cell.column());
    std::vector<Filter> parts = m_controller.query().filter.parts();
    parts.push_back(Filter::condition(column.name, op, {value}));
    m_controller.setFilter(Filter::all(std::move(parts)));
}

void BrowsePage::removeRows(ChangeKind kind)
{
    QList<std::pair<RowKey, QList<Value>>> rows;
    for (const int row : m_grid->selectedRows())
        rows.append({m_controller.model()->rowKey(row), m_controller.model()->loadedRow(row)});
    m_controller.edits()->stageKind(rows, kind);
}

void BrowsePage::revertSelection()
{
    QList<RowKey> rows;
    for (const int row : m_grid->selectedRows())
        rows.append(m_controller.model()->rowKey(row));
    m_controller.edits()->revert(rows);
}

void BrowsePage::saveOrReview()
{
    if (!m_grid->finishEditing())
        return;
    if (needsReview())
        review();
    else
        m_controller.edits()->save();
}

void BrowsePage::review()
{
    if (!m_grid->finishEditing())
        return;
    const Result<Batch> batch = m_controller.edits()->plan();
    if (!batch) {
        m_notice->show(NoticeBar::Kind::Error, explain(batch.error()));
        return;
    }
    auto* dialog = new ReviewDialog(m_context, *batch, m_controller.name(), this);
    connect(dialog, &QDialog::accepted, m_controller.edits(), &EditController::save);
    connect(dialog, &ReviewDialog::discardRequested, this, &BrowsePage::discard);
    dialog->open();
}

void BrowsePage::discard()
{
    const int changes = pendingChanges();
    QMessageBox* question = plainMessage(tr("Discard changes"),
        changes == 1
            ? tr("Discard 1 staged change? The database stays as it is.")
            : tr("Discard %n staged changes? The database stays as it is.", nullptr, changes),
        this);
    QPushButton* discardButton = question->addButton(
        changes == 1 ? tr("Discard 1 change") : tr("Discard %n changes", nullptr, changes),
        QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(
        discardButton, &QPushButton::clicked, m_controller.edits(), &EditController::discardAll);
    question->open();
}

void BrowsePage::exportRows()
{
    auto* dialog = new ExportDialog(m_context, m_controller.sharedAdapter(), m_controller.table(),
        m_controller.query(), m_controller.page(), this);
    dialog->open();
}

void BrowsePage::clearFilter()
{
    m_controller.clearFilter();
}

}
