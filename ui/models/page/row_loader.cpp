// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_loader.h"

namespace tw {

RowLoader::RowLoader(std::shared_ptr<const Adapter> adapter, const TableDescription& table,
    BrowseQuery& query, ResultModel& model, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_query(query)
    , m_reader(adapter, Lane::Rows)
    , m_counter(std::move(adapter), Lane::Counts)
    , m_paged(m_reader, model)
    , m_window(m_reader, model)
    , m_count(m_counter)
{
    connectFeed(m_paged);
    connectFeed(m_window);
    connect(&m_paged, &PagedFeed::pageRequested, this, [this] { load(ReadFrom::Start); });
    connect(&m_paged, &PagedFeed::wentPastEnd, this, &RowLoader::goToLastPage);
    connect(&m_count, &RowCount::counted, this, &RowLoader::onCounted);
    connect(&m_count, &RowCount::failed, this, [this](const Error& error) {
        Q_EMIT pageChanged();
        Q_EMIT requestFailed(error);
    });
    connect(&m_query, &BrowseQuery::changed, this, [this] { setPage(1); });
    connect(&m_query.columns(), &QueryColumns::missing, this, [this] {
        if (m_state != State::Opening)
            load(ReadFrom::View);
    });
}

void RowLoader::connectFeed(RowFeed& feed)
{
    connect(&feed, &RowFeed::replaced, this, [this] {
        m_query.markShown();
        Q_EMIT replaced();
    });
    connect(&feed, &RowFeed::arrived, this, &RowLoader::onArrived);
    connect(&feed, &RowFeed::failed, this, &RowLoader::onFailed);
    connect(&feed, &RowFeed::reached, this, &RowLoader::rowReached);
    connect(&feed, &RowFeed::seekingChanged, this, &RowLoader::pageChanged);
    connect(&feed, &RowFeed::notFound, this, [this](const Error& error) {
        if (m_state == State::Loading)
            onFailed(error);
        else
            Q_EMIT requestFailed(error);
    });
}

void RowLoader::setOpening()
{
    setState(State::Opening);
}

bool RowLoader::isContinuous() const
{
    return m_mode == Mode::Continuous && m_table.table()
        && m_table.table()->rowAddress != RowAddress::None && !m_query.isRanked();
}

void RowLoader::load(ReadFrom from)
{
    if (!m_table.table())
        return;
    m_count.stop();
    m_goesToLastPage = false;
    m_error.reset();
    m_clock.start();
    Q_EMIT superseded();
    if (const std::optional<Error> removed = m_query.prepare()) {
        m_paged.setNumber(1);
        Q_EMIT requestFailed(*removed);
    }
    RowFeed* feed = isContinuous() ? static_cast<RowFeed*>(&m_window) : &m_paged;
    if (std::exchange(m_feed, feed) != feed)
        (feed == &m_window ? static_cast<RowFeed&>(m_paged) : m_window).close();
    m_feed->read(m_table.readTable(), m_query.forReading(), from);
    setState(State::Loading);
}

void RowLoader::stop()
{
    const bool isBusy = m_count.isCounting() || isReading() || isSeeking();
    m_count.stop();
    m_goesToLastPage = false;
    m_feed->stop();
    if (m_state == State::Loading) {
        Q_EMIT superseded();
        m_error = Error{ErrorKind::Cancelled, tr("Stopped. The rows shown may be incomplete.")};
        setState(State::Ready);
    } else if (isBusy) {
        Q_EMIT pageChanged();
    }
}

void RowLoader::fail(const Error& error)
{
    m_error = error;
    setState(State::Failed);
}

void RowLoader::keepShown()
{
    m_paged.setNumber(m_page.number);
    setState(State::Ready);
}

bool RowLoader::isReading() const
{
    return m_state == State::Loading || m_feed->isReading();
}

std::chrono::milliseconds RowLoader::loadingFor() const
{
    return std::chrono::milliseconds(m_state == State::Loading ? m_clock.elapsed() : 0);
}

void RowLoader::setMode(Mode mode)
{
    if (std::exchange(m_mode, mode) == mode)
        return;
    m_paged.setNumber(1);
    if (m_state != State::Opening)
        load(ReadFrom::Start);
}

void RowLoader::setPage(qint64 number)
{
    m_paged.setNumber(number);
    load(ReadFrom::Start);
}

void RowLoader::setPageSize(qint64 size)
{
    m_paged.setSize(size);
    m_window.setPageSize(size);
    load(ReadFrom::Start);
}

void RowLoader::goToLastPage()
{
    if (m_page.totalKind == TotalKind::Exact && m_page.pages)
        setPage(*m_page.pages);
    else
        count(true);
}

void RowLoader::goTo(const RowPlace& place)
{
    if (!m_table.table())
        return;
    m_feed->goTo(place);
    Q_EMIT pageChanged();
}

void RowLoader::countExactly()
{
    count(false);
}

void RowLoader::count(bool thenGoToLastPage)
{
    if (!m_table.table())
        return;
    m_goesToLastPage = thenGoToLastPage;
    m_count.count(m_table.table(), m_query.scoped(m_query.shown()));
    Q_EMIT pageChanged();
}

void RowLoader::countUnasked()
{
    m_count.countUnasked(m_table.table(), m_query.scoped(m_query.shown()), m_page.totalKind);
    if (m_count.isCounting())
        Q_EMIT pageChanged();
}

void RowLoader::onCounted(qint64 total)
{
    m_page.setTotal(total, TotalKind::Exact);
    m_feed->setTotal(total);
    Q_EMIT pageChanged();
    if (std::exchange(m_goesToLastPage, false))
        setPage(m_page.pages.value_or(1));
}

void RowLoader::onArrived()
{
    m_page = m_feed->page();
    if (m_state == State::Loading) {
        m_elapsedMs = m_clock.elapsed();
        m_query.columns().markProven();
        Q_EMIT loaded();
        setState(State::Ready);
        countUnasked();
    } else if (m_state == State::Failed) {
        m_error.reset();
        setState(State::Ready);
    }
    Q_EMIT pageChanged();
}

void RowLoader::onFailed(const Error& error)
{
    if (m_state == State::Loading)
        m_elapsedMs = m_clock.elapsed();
    Q_EMIT readFailed(error);
}

void RowLoader::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

}
