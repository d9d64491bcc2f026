// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// scroll_benchmark TABLE [FILE]   a table without pages in a window (offscreen), on the server that
// libpq's variables name or in an SQLite file:
//   open_ms           from the making of the page to the first paint event that held rows
//   jump_ms           the 95th part of a hundred of 200 jumps to random parts of the table, until
//                     rows are painted
//   number_ms         the same of 20 jumps to row numbers, counted exactly
//   repaint_ms        median of 200 paints of all cells on screen; repaint_p95_ms
//   frame_ms          the 99th part of a hundred of the paints while 20,000 rows are walked through
//   growth_mb         how far the resident memory rose meanwhile, after the first jumps
#include "measure.h"

#include "browse/browse_page.h"
#include "grid/grid_view.h"
#include "theme/icons.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <random>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

constexpr int kJumps = 200;
constexpr int kCountedJumps = 20;
constexpr int kPaints = 200;
constexpr int kWalkedRows = 20'000;
constexpr int kPatienceMs = 60'000;

double partOf(QList<double> values, double part)
{
    std::ranges::sort(values);
    return values.at(std::min(qsizetype(part * double(values.size())), values.size() - 1));
}

std::shared_ptr<const tw::Adapter> adapterFor(const QString& file)
{
    if (file.isEmpty())
        return adapterOf(serverConfig());
    tw::ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = file;
    return std::make_shared<const tw::Adapter>(
        std::make_shared<tw::ConnectionPool>(tw::makeSqliteBackend(), config, tw::Secret{}));
}

/// A table page without pages, and what is asked of it.
class Subject
{
public:
    Subject(tw::UiContext context, std::shared_ptr<const tw::Adapter> adapter, const QString& table)
        : m_memory(QString())
    {
        m_memory.setContinuousByDefault(true);
        m_clock.start();
        m_page = new tw::BrowsePage(context, std::move(adapter), {{}, table}, &m_memory);
        m_window.setCentralWidget(m_page);
        m_window.resize(1280, 1120);
        m_window.show();
        waitFor([this] { return m_page->isLoaded() && isThere(); });
        paint();
        report("open_ms", milliseconds(m_clock.nsecsElapsed()));
    }

    void jump()
    {
        std::mt19937 random(1);
        QList<double> times;
        times.reserve(kJumps);
        for (int i = 0; i < kJumps; ++i) {
            const double part = double(random() % 10'000) / 10'000;
            times.append(timeOf({.kind = tw::RowPlace::Kind::Part, .part = part}));
        }
        report("jump_ms", partOf(times, 0.95));
        report("jump_median_ms", partOf(times, 0.5));
        times.clear();
        for (int i = 0; i < kCountedJumps; ++i)
            times.append(timeOf({.kind = tw::RowPlace::Kind::Number,
                .number = 1 + qint64(random()) % model().totalRows()}));
        report("number_ms", partOf(times, 0.95));
    }

    void repaint()
    {
        QList<double> times;
        times.reserve(kPaints);
        for (int i = 0; i < kPaints; ++i)
            times.append(paint());
        report("repaint_ms", partOf(times, 0.5));
        report("repaint_p95_ms", partOf(times, 0.95));
    }

    void walk()
    {
        const qint64 before = residentBytes();
        const qint64 start = m_page->grid().visibleRows().first;
        QList<double> times;
        times.reserve(kWalkedRows / 3);
        for (int row = 0; row < kWalkedRows; row += 3) {
            QElapsedTimer clock;
            clock.start();
            m_page->grid().scrollToPosition(start + row);
            paint();
            times.append(milliseconds(clock.nsecsElapsed()));
            QCoreApplication::processEvents();
        }
        report("frame_ms", partOf(times, 0.99));
        report("growth_mb", double(residentBytes() - before) / (1 << 20));
    }

private:
    [[nodiscard]] tw::ResultModel& model() { return *m_page->controller().model(); }

    [[nodiscard]] bool isThere()
    {
        const auto [first, last] = m_page->grid().visibleRows();
        const auto [from, to] = model().presentRows();
        return first <= last && first >= from && last < to;
    }

    template <class Condition>
    void waitFor(Condition isMet)
    {
        QElapsedTimer patience;
        patience.start();
        while (!isMet()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
            if (patience.elapsed() > kPatienceMs)
                giveUp(u"No rows came in time."_s);
        }
    }

    double paint()
    {
        QElapsedTimer clock;
        clock.start();
        m_page->grid().table()->viewport()->repaint();
        return milliseconds(clock.nsecsElapsed());
    }

    double timeOf(const tw::RowPlace& place)
    {
        bool isReached = false;
        const auto link = QObject::connect(&m_page->controller(), &tw::BrowseController::rowReached,
            m_page, [&isReached] { isReached = true; });
        QElapsedTimer clock;
        clock.start();
        m_page->controller().goTo(place);
        waitFor([&] { return isReached && isThere(); });
        paint();
        QObject::disconnect(link);
        return milliseconds(clock.nsecsElapsed());
    }

    tw::TableMemory m_memory;
    QMainWindow m_window;
    tw::BrowsePage* m_page = nullptr;
    QElapsedTimer m_clock;
};

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        giveUp(u"usage: scroll_benchmark TABLE [FILE]"_s);
    tw::Theme theme;
    theme.apply(application, tw::ThemeName::Light);
    const tw::Icons icons(theme);
    Subject subject({theme, icons}, adapterFor(arguments.value(2)), arguments.at(1));
    subject.repaint();
    subject.jump();
    subject.walk();
    return 0;
}
