// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// gui_stall_benchmark ROWS   streams the table orders into a grid that is on screen and prints how
//                            long the event loop took to answer a watchdog: p99_ms and max_ms
#include "measure.h"

#include "grid/grid_view.h"
#include "theme/icons.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kBeat = 1ms;
constexpr int kSettleMs = 300;
constexpr int kPatienceMs = 120'000;

/// Posts an event every millisecond and keeps how late each was answered, so that a stall counts
/// with its length.
class Watchdog final : public QObject
{
public:
    Watchdog()
        : m_delivery(this)
        , m_thread([this](const std::stop_token& stop) { watch(stop); })
    { }

    /// Ends the watch and prints what it saw.
    void conclude()
    {
        m_thread.request_stop();
        std::ranges::sort(m_delays);
        if (m_delays.empty())
            giveUp(u"The watchdog saw nothing."_s);
        report("p99_ms", milliseconds(m_delays.at(m_delays.size() * 99 / 100)));
        report("max_ms", milliseconds(m_delays.back()));
    }

private:
    void watch(const std::stop_token& stop) const
    {
        for (auto next = Clock::now(); !stop.stop_requested(); next += kBeat) {
            std::this_thread::sleep_until(next);
            m_delivery.post([this, asked = Clock::now()] {
                m_delays.push_back((Clock::now() - asked).count());
            });
        }
    }

    mutable std::vector<qint64> m_delays;
    tw::Delivery m_delivery;
    std::jthread m_thread;
};

/// Feeds all rows of a statement to a model, as a page does.
class Flood final : public QObject
{
public:
    Flood(tw::AsyncAdapter& reader, tw::ResultModel& model, qint64 expected)
        : m_reader(reader)
        , m_model(model)
        , m_expected(expected)
    { }

    void start()
    {
        m_watchdog.emplace();
        m_stream
            = std::make_shared<tw::RowStream>(this, [this] { m_model.append(m_stream->take()); });
        m_reader.run({u"SELECT * FROM orders"_s, {}}, m_stream)
            .then(this, [this](const tw::Result<tw::StatementOutcome>& outcome) {
                must(outcome);
                m_model.append(m_stream->take());
                m_watchdog->conclude();
                expectRows(m_model.totalRows(), m_expected);
                QCoreApplication::quit();
            });
    }

private:
    tw::AsyncAdapter& m_reader;
    tw::ResultModel& m_model;
    qint64 m_expected;
    std::shared_ptr<tw::RowStream> m_stream;
    std::optional<Watchdog> m_watchdog;
};

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    tw::Theme theme;
    theme.apply(application, tw::ThemeName::Light);
    const tw::Icons icons(theme);
    tw::ResultModel model;
    tw::GridView grid({theme, icons});
    grid.setModel(&model);
    grid.resize(1280, 800);
    grid.show();

    tw::AsyncAdapter reader(adapterOf(serverConfig()), tw::Lane::Rows);
    Flood flood(reader, model, QApplication::arguments().value(1).toLongLong());
    QTimer::singleShot(kSettleMs, &flood, &Flood::start);
    QTimer::singleShot(
        kPatienceMs, &application, [] { giveUp(u"The rows did not arrive in time."_s); });
    return QApplication::exec();
}
