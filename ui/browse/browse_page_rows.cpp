// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "browse/rows/go_to_dialog.h"
#include "browse/rows/pager_bar.h"
#include "child_rows_pane.h"
#include "form/form_view.h"
#include "grid/grid_view.h"
#include "inspector/inspector_pane.h"

namespace tw {

/// A row that was not read yet has nothing to show.
void BrowsePage::inspectCurrent()
{
    const QModelIndex cell = m_grid->currentCell();
    const bool isThere = cell.isValid() && m_controller.model()->isPresent(cell.row());
    const QModelIndex shown = isThere ? cell : QModelIndex();
    if (m_inspector)
        m_inspector->setCell(shown);
    if (m_form)
        m_form->setCell(shown);
    if (m_children)
        m_children->setRow(shown);
}

/// With the rows around it, and the cursor in it.
void BrowsePage::showPosition(qint64 position)
{
    if (std::exchange(m_isReturning, false))
        return m_grid->scrollToPosition(position); // cursor and focus stay where they are
    const auto [first, last] = m_grid->visibleRows();
    if (position < first || position > last)
        m_grid->scrollToPosition(position - (last - first) / 3);
    m_grid->goToPosition(position, std::max(0, m_grid->currentColumn()));
    m_grid->setFocus();
}

void BrowsePage::showRange()
{
    if (!m_controller.isContinuous())
        return m_pager->setRange({});
    const ResultModel& model = *m_controller.model();
    const auto [first, last] = m_grid->visibleRows();
    m_pager->setRange(PagerBar::Range{std::max<qint64>(1, first - model.newRows() + 1),
        std::max<qint64>(1, last - model.newRows() + 1), model.window().isPlaceExact()});
}

/// The row that was uppermost when the page was left, unless the person has gone elsewhere
/// meanwhile.
void BrowsePage::showTop()
{
    if (m_controller.state() != BrowseController::State::Ready || !m_top)
        return;
    const qint64 top = *std::exchange(m_top, std::nullopt);
    m_isReturning = m_grid->visibleRows().first == 0;
    if (m_isReturning)
        m_controller.goTo({.kind = RowPlace::Kind::Number, .number = top + 1});
}

void BrowsePage::toggleContinuous()
{
    using Mode = BrowseController::RowMode;
    const bool isContinuous = m_controller.mode() != Mode::Continuous;
    m_top.reset();
    if (m_memory)
        m_memory->setContinuous(m_place, isContinuous);
    m_controller.setMode(isContinuous ? Mode::Continuous : Mode::Pages);
    showRange();
    Q_EMIT stateChanged();
}

void BrowsePage::askForRow()
{
    m_isReturning = false;
    auto* dialog = new GoToDialog(
        PagerBar::totalText(m_controller.page()), m_controller.orderColumn(), this);
    connect(dialog, &GoToDialog::chosen, &m_controller, &BrowseController::goTo);
    dialog->open();
}

/// Turning pages where there are none.
bool BrowsePage::runScroll(PageCommand command)
{
    if (!m_controller.isContinuous())
        return false;
    const auto [first, last] = m_grid->visibleRows();
    const qint64 rows = std::max<qint64>(1, last - first);
    switch (command) {
    case PageCommand::FirstPage:
        m_grid->scrollToPosition(0);
        return true;
    case PageCommand::PreviousPage:
        m_grid->scrollToPosition(first - rows);
        return true;
    case PageCommand::NextPage:
        m_grid->scrollToPosition(first + rows);
        return true;
    case PageCommand::LastPage:
        m_grid->scrollToPosition(m_controller.model()->totalRows());
        return true;
    default:
        return false;
    }
}

}
