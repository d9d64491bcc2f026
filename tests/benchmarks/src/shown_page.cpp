// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_page.h"

#include "grid/row_scroller.h"
#include "measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tw::bench {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kStep = 3;

}

ShownPage::ShownPage(
    UiContext context, std::shared_ptr<const Adapter> adapter, const QString& table)
    : m_memory(QString())
{
    m_memory.setContinuousByDefault(true);
    QElapsedTimer clock;
    clock.start();
    m_page = new BrowsePage(context, std::move(adapter), {{}, table}, &m_memory);
    m_window.setCentralWidget(m_page);
    m_window.resize(1280, 1120);
    m_window.show();
    waitFor([this] { return m_page->isLoaded() && isThere(); });
    paint();
    m_openMs = milliseconds(clock.nsecsElapsed());
}

bool ShownPage::isThere()
{
    const auto [first, last] = m_page->grid().scroller().visibleRows();
    const auto [from, to] = model().presentRows();
    return first <= last && first >= from && last < to;
}

void ShownPage::waitFor(const std::function<bool()>& isMet)
{
    QElapsedTimer patience;
    patience.start();
    // Polling without rest would take the processor from the server.
    QTimer tick;
    tick.start(1);
    while (!isMet()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (patience.elapsed() > kPatienceMs)
            giveUp(u"No rows came in time."_s);
    }
}

void ShownPage::showRows(int rows)
{
    QTableView* const table = m_page->grid().table();
    const int height = rows * table->rowHeight(0);
    m_window.resize(m_window.width(), m_window.height() + height - table->viewport()->height());
    waitFor([&] { return table->viewport()->height() >= height && isThere(); });
}

double ShownPage::paint()
{
    QElapsedTimer clock;
    clock.start();
    m_page->grid().table()->viewport()->repaint();
    return milliseconds(clock.nsecsElapsed());
}

QList<double> ShownPage::paints(int count)
{
    QList<double> times;
    times.reserve(count);
    for (int i = 0; i < count; ++i)
        times.append(paint());
    return times;
}

QList<double> ShownPage::walk(int rows)
{
    const qint64 start = m_page->grid().scroller().visibleRows().first;
    QList<double> times;
    times.reserve(rows / kStep + 1);
    for (int row = 0; row < rows; row += kStep) {
        QElapsedTimer clock;
        clock.start();
        m_page->grid().scroller().scrollToPosition(start + row);
        paint();
        times.append(milliseconds(clock.nsecsElapsed()));
        QCoreApplication::processEvents();
    }
    return times;
}

}
