// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_controller.h"

#include "models/filters/word_search.h"

#include <tuplewright/query/mask.h>

namespace tw {

namespace {

/// Tables up to this estimate are counted unasked; larger ones only when the user wants it.
constexpr qint64 kCountUnaskedUpTo = 200'000;

/// The answer of the server to a condition it does not like, rather than a failure of its own.
bool blamesTheQuestion(const Error& error)
{
    return error.kind != ErrorKind::Connection && error.kind != ErrorKind::ConnectionLost
        && error.kind != ErrorKind::PoolTimeout && error.kind != ErrorKind::PoolClosed
        && error.kind != ErrorKind::Authentication && error.kind != ErrorKind::Cancelled;
}

}

BrowseController::BrowseController(
    std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_name(std::move(name))
    , m_edits(adapter)
    , m_reader(adapter, QStringLiteral("browse"))
    , m_counter(adapter, QStringLiteral("count"))
    , m_describer(adapter, QStringLiteral("describe"))
    , m_trier(adapter, QStringLiteral("try"))
{
    m_query.table = m_name;
    connect(&m_edits, &EditController::saved, this, &BrowseController::onSaved);
    connect(&m_totals, &RowTotals::counted, this, &BrowseController::onCounted);
    connect(&m_totals, &RowTotals::lifecycleCounted, this, &BrowseController::onLifecycleCounted);
    connectWindow();
    connectTable();
    connect(&m_totals, &RowTotals::failed, this, [this](const Error& error) {
        Q_EMIT pageChanged();
        Q_EMIT wishFailed(error);
    });
}

BrowseController::~BrowseController()
{
    abandonLoad();
    m_seeking.requestCancel();
    m_describing.requestCancel();
    m_looking.requestCancel();
}

void BrowseController::stop()
{
    if (isCounting() || m_isSeeking) {
        m_totals.stop();
        abandonSeek();
        m_wantsLastPage = false;
        Q_EMIT pageChanged();
    }
    const bool wasReading = m_window.isReading();
    m_window.stop();
    if (m_state != State::Loading && wasReading)
        Q_EMIT pageChanged();
    if (m_state != State::Loading)
        return;
    abandonLoad();
    ++m_load; // what still arrives belongs to nobody
    m_suspected.reset();
    m_error = Error{ErrorKind::Cancelled, tr("Stopped. The rows shown may be incomplete.")};
    setState(State::Ready);
}

std::chrono::milliseconds BrowseController::loadingFor() const
{
    return std::chrono::milliseconds(m_state == State::Loading ? m_clock.elapsed() : 0);
}

void BrowseController::countExactly()
{
    count(false);
}

void BrowseController::abandonLoad()
{
    m_loading.requestCancel();
    if (m_stream)
        m_stream->close();
}

void BrowseController::load(bool again)
{
    if (!m_table)
        return;
    abandonLoad();
    m_totals.stop();
    abandonSeek();
    m_saved.stop();
    m_wantsLastPage = false;
    m_wantedRow.reset();
    const quint64 number = ++m_load;
    m_error.reset();
    m_suspected.reset();
    m_clock.start();
    dropMasked();
    dropMaskedComputed();
    m_query.sort = withoutUnsearched(m_query.sort, m_query.filter);
    if (!isContinuous())
        loadPage(number);
    else if (again && m_window.isOpen())
        m_window.refresh(m_readTable, shownQuery());
    else
        m_window.open(m_readTable, shownQuery());
    setState(State::Loading);
}

void BrowseController::loadPage(quint64 number)
{
    m_window.close();
    m_stream = std::make_shared<RowStream>(this, [this, number] { onRows(number); });
    m_loading = m_reader.page(m_readTable, shownQuery(), m_request, CountMode::Estimate,
        AddressColumns::Append, m_stream);
    m_loading.then(
        this, [this, number](const Result<PageInfo>& result) { onPageLoaded(number, result); });
}

void BrowseController::onRows(quint64 load)
{
    if (load != m_load)
        return;
    RowStream::Batch batch = m_stream->take();
    if (batch.header) {
        m_model.clear();
        m_model.setRevealed(m_isRevealed);
        m_shown = m_query;
    }
    m_model.append(std::move(batch));
}

void BrowseController::onPageLoaded(quint64 load, const Result<PageInfo>& result)
{
    if (load != m_load)
        return;
    onRows(load); // rows that are ready but whose wake-up has not come yet
    m_elapsedMs = m_clock.elapsed();
    if (!result) {
        onPageFailed(result.error());
        return;
    }
    m_page = *result;
    m_proven = m_query.computed;
    completeEdits();
    setState(State::Ready);
    loadTotals();
    Q_EMIT pageChanged();
    const std::optional<qint64> wanted = std::exchange(m_wantedRow, std::nullopt);
    if (wanted && m_page.rows == 0 && m_page.number > 1)
        goToLastPage(); // there are not so many rows
    else if (wanted && m_page.rows > 0)
        Q_EMIT rowReached(m_model.totalRows() - m_model.loadedRows()
            + std::min((*wanted - 1) % m_page.size, m_page.rows - 1));
}

void BrowseController::onPageFailed(const Error& error)
{
    if (blamesTheQuestion(error) && looksFirst(error))
        m_suspected = error;
    else
        blame(error);
}

void BrowseController::blame(const Error& error)
{
    if (blamesTheQuestion(error) && dropNewComputed(error))
        return;
    const bool isNewQuestion
        = m_shown.whereSql != m_query.whereSql || m_shown.filter != m_query.filter;
    const bool refused = isNewQuestion && blamesTheQuestion(error);
    if (refused) {
        m_query = m_shown;
        m_query.table = m_name;
        m_request.number = m_page.number;
        setState(State::Ready);
        Q_EMIT filterRefused(error);
        return;
    }
    m_error = error;
    setState(State::Failed);
}

bool BrowseController::countsByItself() const
{
    return !m_table->rowEstimate || *m_table->rowEstimate <= kCountUnaskedUpTo;
}

void BrowseController::loadTotals()
{
    if (!countsByItself())
        return;
    if (m_table->lifecycle)
        m_totals.countLifecycle(m_table, scoped(m_shown));
    else if (m_page.totalKind != TotalKind::Exact)
        count(false);
}

void BrowseController::onLifecycleCounted(const LifecycleCount& count)
{
    m_lifecycle = count;
    const qint64 totals[]{count.live, count.all - count.live, count.all};
    setTotal(totals[int(m_shown.deleted)]);
}

void BrowseController::setTotal(qint64 total)
{
    m_page.setTotal(total, TotalKind::Exact);
    if (m_window.isOpen())
        m_model.setLoadedTotal(total, TotalKind::Exact);
    Q_EMIT pageChanged();
}

void BrowseController::count(bool thenGoToLastPage)
{
    if (!m_table)
        return;
    m_wantsLastPage = thenGoToLastPage;
    m_totals.count(m_table, scoped(m_shown));
    Q_EMIT pageChanged();
}

void BrowseController::onCounted(qint64 total)
{
    setTotal(total);
    if (std::exchange(m_wantsLastPage, false))
        setPage(m_page.pages.value_or(1));
}

// Rows stay where they are and show what the server keeps; only removed rows need a new page.
void BrowseController::onSaved(const ApplyReport& report, const Batch& batch,
    const QList<RowKey>& rows, const ChangeSet& staged)
{
    m_saved.show(report, batch, rows, staged);
    const bool removed = std::ranges::any_of(
        batch, [](const BatchStep& step) { return step.kind == ChangeKind::Delete; });
    // A saved row has a new physical address, which only a load brings, as it brings what is
    // masked.
    m_model.setRevealed(false);
    const bool isComputed = !m_query.computed.empty();
    if (m_isRevealed || isComputed) // not the one its rows came with, so all of them come anew
        m_readTable = std::make_shared<const Table>(m_isRevealed ? *unmasked(m_table) : *m_table);
    if (removed || m_isRevealed || isComputed || !m_saved.canLook())
        return load(true);
    loadTotals();
    m_saved.look(shownQuery().longestValue);
}

bool BrowseController::isReading() const
{
    return m_state == State::Loading || m_window.isReading();
}

void BrowseController::connectWindow()
{
    connect(&m_window, &WindowReader::opened, this, [this] {
        m_model.setRevealed(m_isRevealed);
        m_shown = m_query;
        m_proven = m_query.computed;
    });
    connect(&m_window, &WindowReader::arrived, this, &BrowseController::onWindowArrived);
    connect(&m_window, &WindowReader::failed, this, &BrowseController::onWindowFailed);
    connect(&m_window, &WindowReader::reached, this, &BrowseController::rowReached);
}

void BrowseController::onWindowArrived()
{
    const RowWindow& rows = m_model.window();
    m_page = PageInfo{.number = 1, .size = m_request.size, .rows = m_model.loadedRows()};
    if (rows.sizeKind() != TotalKind::None)
        m_page.setTotal(rows.size(), rows.sizeKind());
    if (m_state == State::Loading) {
        m_elapsedMs = m_clock.elapsed();
        completeEdits();
        setState(State::Ready);
        loadTotals();
    } else if (m_state == State::Failed) {
        m_error.reset();
        setState(State::Ready);
    }
    Q_EMIT pageChanged();
}

void BrowseController::onWindowFailed(const Error& error)
{
    if (m_state == State::Loading)
        onPageFailed(error);
    else if (error.kind == ErrorKind::NotFound)
        Q_EMIT wishFailed(error);
    else
        onPageFailed(error);
}

void BrowseController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

}
