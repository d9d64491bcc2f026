// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_position.h"

#include "browse_view.h"
#include "go_to_dialog.h"
#include "grid/grid_view.h"
#include "grid/row_scroller.h"
#include "pager_bar.h"

#include <QInputDialog>

namespace tw {

namespace {

using Mode = BrowseController::RowMode;
using State = BrowseController::State;

constexpr int kUsualTopRows = 10;
constexpr int kMostTopRows = 4096;

}

PagePosition::PagePosition(const PageParts& parts, PagerBar& pager)
    : m_parts(parts)
    , m_pager(pager)
{
    BrowseController& controller = m_parts.controller;
    connect(&m_pager, &PagerBar::pageRequested, &controller.loader(), &RowLoader::setPage);
    connect(&m_pager, &PagerBar::pageSizeRequested, &controller.loader(), &RowLoader::setPageSize);
    connect(&m_pager, &PagerBar::lastPageRequested, &controller.loader(), &RowLoader::goToLastPage);
    connect(
        &m_pager, &PagerBar::exactCountRequested, &controller.loader(), &RowLoader::countExactly);
    connect(&m_pager, &PagerBar::stopRequested, &controller.loader(), &RowLoader::stop);
    connect(&m_pager, &PagerBar::goToRequested, this, &PagePosition::goToRow);
    connect(&controller, &BrowseController::stateChanged, this, &PagePosition::onStateChanged);
    connect(&controller.loader(), &RowLoader::rowReached, this, &PagePosition::showPosition);
    connect(&m_parts.grid.scroller(), &RowScroller::moved, this, &PagePosition::showRange);
}

void PagePosition::restoreMode()
{
    m_pager.setHidesRows(m_parts.controller.table()->hidesRows);
    if (m_parts.memory)
        m_parts.controller.loader().setMode(
            m_parts.memory->isContinuous(m_parts.place()) ? Mode::Continuous : Mode::Pages);
}

void PagePosition::onStateChanged()
{
    const State state = m_parts.controller.state();
    m_pager.setLoading(state == State::Loading || state == State::Opening);
}

void PagePosition::update()
{
    const BrowseController& controller = m_parts.controller;
    m_pager.setPage(controller.loader().page(), controller.loader().count().lifecycle(),
        controller.loader().count().isCounting());
    m_pager.setSeeking(controller.loader().isSeeking()
        || (controller.state() == State::Ready && controller.loader().isReading()));
    showRange();
    if (controller.loader().isContinuous())
        showTop();
}

bool PagePosition::isPlaceExact() const
{
    return m_parts.controller.loader().isContinuous() && m_parts.model().window().isPlaceExact();
}

QString PagePosition::viewState() const
{
    const qint64 top = isPlaceExact()
        ? m_parts.grid.scroller().visibleRows().first - m_parts.model().newRows()
        : 0;
    return viewText(m_parts.controller, m_top.value_or(top));
}

void PagePosition::restoreView(const QString& view)
{
    if (const qint64 top = tw::restoreView(m_parts.controller, view); top > 0)
        m_top = top;
}

void PagePosition::keepTop()
{
    if (isPlaceExact())
        m_top = std::max<qint64>(
            0, m_parts.grid.scroller().visibleRows().first - m_parts.model().newRows());
}

/// With the rows around it, and the cursor in it.
void PagePosition::showPosition(qint64 position)
{
    GridView& grid = m_parts.grid;
    if (std::exchange(m_isReturning, false))
        return grid.scroller().scrollToPosition(position); // cursor and focus stay where they are
    const auto [first, last] = grid.scroller().visibleRows();
    if (position < first || position > last)
        grid.scroller().scrollToPosition(position - (last - first) / 3);
    grid.goToPosition(position, std::max(0, grid.currentColumn()));
    grid.setFocus();
}

void PagePosition::showRange()
{
    if (!m_parts.controller.loader().isContinuous())
        return m_pager.setRange({});
    const ResultModel& model = m_parts.model();
    const auto [first, last] = m_parts.grid.scroller().visibleRows();
    m_pager.setRange(PagerBar::Range{std::max<qint64>(1, first - model.newRows() + 1),
        std::max<qint64>(1, last - model.newRows() + 1), model.window().isPlaceExact()});
}

/// The row that was on top when the page was left, unless the person has gone elsewhere meanwhile.
void PagePosition::showTop()
{
    if (m_parts.controller.state() != State::Ready || !m_top)
        return;
    const qint64 top = *std::exchange(m_top, std::nullopt);
    m_isReturning = m_parts.grid.scroller().visibleRows().first == 0;
    if (m_isReturning)
        m_parts.controller.loader().goTo({.kind = RowPlace::Kind::Number, .number = top + 1});
}

void PagePosition::toggleContinuous()
{
    const bool isContinuous = m_parts.controller.loader().mode() != Mode::Continuous;
    m_top.reset();
    if (m_parts.memory)
        m_parts.memory->setContinuous(m_parts.place(), isContinuous);
    m_parts.controller.loader().setMode(isContinuous ? Mode::Continuous : Mode::Pages);
    showRange();
    Q_EMIT stateChanged();
}

void PagePosition::goToRow()
{
    m_isReturning = false;
    auto* dialog = new GoToDialog(PagerBar::totalText(m_parts.controller.loader().page()),
        m_parts.controller.query().sortColumn(), &m_parts.page);
    connect(dialog, &GoToDialog::chosen, &m_parts.controller.loader(), &RowLoader::goTo);
    dialog->open();
}

void PagePosition::showTopRows(const QString& column)
{
    auto* question = new QInputDialog(&m_parts.page);
    question->setObjectName(QStringLiteral("top.dialog"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Top rows by %1").arg(column));
    // The label would read markup in a column's name.
    question->setLabelText(tr("Number of rows with the greatest values"));
    question->setInputMode(QInputDialog::IntInput);
    question->setIntRange(1, kMostTopRows);
    question->setIntValue(kUsualTopRows);
    question->setOkButtonText(tr("Show them"));
    connect(question, &QInputDialog::intValueSelected, this,
        [this, column](int rows) { showGreatest(column, rows); });
    question->open();
}

/// The greatest first, on one page; what follows is on the next ones.
void PagePosition::showGreatest(const QString& column, int rows)
{
    m_top.reset();
    m_parts.controller.loader().setMode(Mode::Pages);
    m_parts.controller.loader().setPageSize(rows);
    m_parts.controller.query().setSort({{column, SortOrder::Descending, NullsOrder::Last}});
    showRange();
}

void PagePosition::goToFirst()
{
    if (m_parts.controller.loader().isContinuous())
        m_parts.grid.scroller().scrollToPosition(0);
    else
        m_parts.controller.loader().setPage(1);
}

void PagePosition::goToPrevious()
{
    if (!m_parts.controller.loader().isContinuous())
        return m_parts.controller.loader().setPage(m_parts.controller.loader().page().number - 1);
    const auto [first, last] = m_parts.grid.scroller().visibleRows();
    m_parts.grid.scroller().scrollToPosition(first - std::max<qint64>(1, last - first));
}

void PagePosition::goToNext()
{
    if (!m_parts.controller.loader().isContinuous())
        return m_parts.controller.loader().setPage(m_parts.controller.loader().page().number + 1);
    const auto [first, last] = m_parts.grid.scroller().visibleRows();
    m_parts.grid.scroller().scrollToPosition(first + std::max<qint64>(1, last - first));
}

void PagePosition::goToLast()
{
    if (m_parts.controller.loader().isContinuous())
        m_parts.grid.scroller().scrollToPosition(m_parts.model().totalRows());
    else
        m_parts.controller.loader().goToLastPage();
}

bool PagePosition::hasPrevious() const
{
    return m_parts.controller.loader().isContinuous()
        ? m_parts.grid.scroller().visibleRows().first > 0
        : m_parts.controller.loader().page().hasPrevious;
}

bool PagePosition::hasNext() const
{
    return m_parts.controller.loader().isContinuous()
        ? m_parts.grid.scroller().visibleRows().second < m_parts.model().totalRows() - 1
        : m_parts.controller.loader().page().hasNext;
}

}
