// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// scroll_benchmark TABLE [FILE]   a table without pages in a window (offscreen), on the server that
// libpq's variables name or in an SQLite file:
//   open_ms           from the making of the page to the first paint event that held rows
//   jump_ms           the 95th part of a hundred of 200 jumps to random parts of the table, until
//                     rows are painted
//   key_ms            the same of 200 jumps to keys
//   counted_ms        the first jump to a row number, three quarters of the way, counted exactly
//   number_ms         the 95th part of a hundred of 20 jumps to row numbers after that one
//   repaint_ms        median of 200 paints of all cells on screen; repaint_p95_ms
//   frame_ms          the 99th part of a hundred of the paints while 20,000 rows are walked through
//   growth_mb         how far the resident memory rose meanwhile, after the first jumps
//   rss_mb            resident memory behind all that
#include "measure.h"
#include "shown_page.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QApplication>
#include <QElapsedTimer>

#include <random>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

constexpr int kJumps = 200;
constexpr int kCountedJumps = 20;
constexpr int kPaints = 200;
constexpr int kWalkedRows = 20'000;

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

/// What is asked of a table page without pages.
class Subject
{
public:
    Subject(tw::UiContext context, std::shared_ptr<const tw::Adapter> adapter, const QString& table)
        : m_shown(context, std::move(adapter), table)
    {
        report("open_ms", m_shown.openMs());
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
        // Keys of "narrow" are three times as high as their numbers.
        for (int i = 0; i < kJumps; ++i)
            times.append(timeOf({.kind = tw::RowPlace::Kind::Value,
                .value = tw::Value::integer(3 * (1 + qint64(random()) % model().totalRows()))}));
        report("key_ms", partOf(times, 0.95));
        times.clear();
        const qint64 counted = model().totalRows() / 4 * 3;
        report("counted_ms", timeOf({.kind = tw::RowPlace::Kind::Number, .number = counted}));
        for (int i = 0; i < kCountedJumps; ++i)
            times.append(timeOf(
                {.kind = tw::RowPlace::Kind::Number, .number = 1 + qint64(random()) % counted}));
        report("number_ms", partOf(times, 0.95));
    }

    void repaint()
    {
        const QList<double> times = m_shown.paints(kPaints);
        report("repaint_ms", partOf(times, 0.5));
        report("repaint_p95_ms", partOf(times, 0.95));
    }

    void walk()
    {
        const qint64 before = residentBytes();
        report("frame_ms", partOf(m_shown.walk(kWalkedRows), 0.99));
        report("growth_mb", double(residentBytes() - before) / (1 << 20));
        report("rss_mb", double(residentBytes()) / 1e6);
    }

private:
    [[nodiscard]] tw::ResultModel& model() { return m_shown.model(); }

    double timeOf(const tw::RowPlace& place)
    {
        bool isReached = false;
        tw::BrowseController& rows = m_shown.page().controller();
        const auto link = QObject::connect(&rows.loader(), &tw::RowLoader::rowReached,
            &m_shown.page(), [&isReached] { isReached = true; });
        QElapsedTimer clock;
        clock.start();
        rows.loader().goTo(place);
        m_shown.waitFor([&] { return isReached && m_shown.isThere(); });
        m_shown.paint();
        QObject::disconnect(link);
        return milliseconds(clock.nsecsElapsed());
    }

    ShownPage m_shown;
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
