// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paged_feed.h"

#include "models/rows/result_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tw {

PagedFeed::PagedFeed(AsyncAdapter& reader, ResultModel& model, QObject* parent)
    : RowFeed(parent)
    , m_reader(reader)
    , m_model(model)
    , m_seek(reader)
{
    connect(&m_seek, &RowSeek::found, this, [this](qint64 number) {
        Q_EMIT seekingChanged();
        goToNumber(number);
    });
    connect(&m_seek, &RowSeek::failed, this, [this](const Error& error) {
        Q_EMIT seekingChanged();
        Q_EMIT notFound(error);
    });
}

PagedFeed::~PagedFeed()
{
    stop();
}

void PagedFeed::setNumber(qint64 number)
{
    m_request.number = std::max<qint64>(1, number);
}

void PagedFeed::setSize(qint64 size)
{
    const qint64 firstRow = (m_request.number - 1) * m_request.size;
    m_request = {firstRow / size + 1, size};
}

void PagedFeed::setTotal(qint64 total)
{
    m_page.setTotal(total, TotalKind::Exact);
}

void PagedFeed::read(const TablePtr& table, const SelectQuery& query, ReadFrom /*from*/)
{
    stop();
    m_table = table;
    m_query = query;
    m_isReading = true;
    m_stream = std::make_shared<RowStream>(this, [this, read = m_read] {
        if (read == m_read)
            takeRows();
    });
    m_reading = m_reader.page(
        table, query, m_request, CountMode::Estimate, AddressColumns::Append, m_stream);
    m_reading.then(this, [this, read = m_read](const Result<PageInfo>& result) {
        if (read == m_read)
            finish(result);
    });
}

void PagedFeed::stop()
{
    m_seek.stop();
    m_reading.requestCancel();
    if (m_stream)
        m_stream->close();
    ++m_read; // what still arrives belongs to nobody
    m_isReading = false;
    m_header.reset();
    m_target.reset();
}

// The columns of a page come before its first row; the rows of before are not taken away for them.
void PagedFeed::takeRows()
{
    RowStream::Batch batch = m_stream->take();
    if (batch.header)
        m_header = std::exchange(batch.header, std::nullopt);
    if (batch.chunks.empty())
        return;
    if (const auto header = std::exchange(m_header, std::nullopt))
        replaceRows(*header);
    m_model.append(std::move(batch));
}

void PagedFeed::replaceRows(const ResultHeader& header)
{
    m_shownTable = m_table;
    m_shownQuery = m_query;
    m_shownQuery.longestValue.reset();
    m_model.clear();
    Q_EMIT replaced();
    m_model.append({header, {}});
}

void PagedFeed::finish(const Result<PageInfo>& result)
{
    takeRows(); // rows that are ready but whose wake-up has not come yet
    m_isReading = false;
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    if (const auto header = std::exchange(m_header, std::nullopt))
        replaceRows(*header);
    m_page = *result;
    Q_EMIT arrived();
    if (const std::optional<qint64> target = std::exchange(m_target, std::nullopt))
        finishGoTo(*target);
}

void PagedFeed::finishGoTo(qint64 number)
{
    if (m_page.rows > 0)
        Q_EMIT reached(m_model.totalRows() - m_model.loadedRows()
            + std::min((number - 1) % m_page.size, m_page.rows - 1));
    else if (m_page.number > 1)
        Q_EMIT wentPastEnd();
}

std::optional<qint64> PagedFeed::countedTotal() const
{
    return m_page.totalKind == TotalKind::Exact ? m_page.total : std::nullopt;
}

void PagedFeed::goTo(const RowPlace& place)
{
    const std::optional<qint64> total = countedTotal();
    if (place.kind == RowPlace::Kind::Number)
        return goToNumber(place.number);
    if (place.kind == RowPlace::Kind::Part && total)
        return goToNumber(qint64(std::ceil(place.part * double(*total))));
    if (m_shownTable)
        m_seek.start(place, m_shownTable, m_shownQuery);
    Q_EMIT seekingChanged();
}

void PagedFeed::goToNumber(qint64 number)
{
    const qint64 last = countedTotal().value_or(std::numeric_limits<qint64>::max());
    const qint64 target = std::clamp<qint64>(number, 1, std::max<qint64>(1, last));
    setNumber((target - 1) / m_request.size + 1);
    Q_EMIT pageRequested();
    m_target = target;
}

}
