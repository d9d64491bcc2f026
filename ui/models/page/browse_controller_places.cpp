// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_controller.h"

#include <cmath>

namespace tw {

void BrowseController::setPage(qint64 number)
{
    m_request.number = std::max<qint64>(1, number);
    load();
}

void BrowseController::setPageSize(qint64 size)
{
    const qint64 firstRow = (m_request.number - 1) * m_request.size;
    m_request = {firstRow / size + 1, size};
    load();
}

void BrowseController::goToLastPage()
{
    if (m_page.totalKind == TotalKind::Exact && m_page.pages)
        setPage(*m_page.pages);
    else
        count(true);
}

void BrowseController::goTo(const RowPlace& place)
{
    if (!m_table)
        return;
    if (m_window.isOpen()) {
        m_window.goTo(place);
        Q_EMIT pageChanged();
        return;
    }
    const bool isCounted = m_page.totalKind == TotalKind::Exact && m_page.total;
    if (place.kind == RowPlace::Kind::Number)
        return goToNumber(place.number);
    if (place.kind == RowPlace::Kind::Part && isCounted)
        return goToNumber(qint64(std::ceil(place.part * double(*m_page.total))));
    abandonSeek();
    m_isSeeking = true;
    m_seeking = m_counter.call(Lane::Rows,
        [place, table = m_readTable, query = scoped(m_shown)](const Adapter& adapter,
            const CallOptions& options) { return place.find(adapter, table, query, options); });
    m_seeking.then(
        this, [this, seek = m_seek](const Result<qint64>& number) { onPlaceFound(seek, number); });
    Q_EMIT pageChanged();
}

void BrowseController::abandonSeek()
{
    m_seeking.requestCancel();
    ++m_seek; // what still arrives belongs to nobody
    m_isSeeking = false;
}

void BrowseController::onPlaceFound(quint64 seek, const Result<qint64>& number)
{
    if (seek != m_seek)
        return;
    m_isSeeking = false;
    Q_EMIT pageChanged();
    if (number)
        goToNumber(*number);
    else
        Q_EMIT wishFailed(number.error());
}

void BrowseController::goToNumber(qint64 number)
{
    const bool isCounted = m_page.totalKind == TotalKind::Exact && m_page.total;
    const qint64 last = isCounted ? *m_page.total : std::numeric_limits<qint64>::max();
    const qint64 wanted = std::clamp<qint64>(number, 1, std::max<qint64>(1, last));
    setPage((wanted - 1) / m_request.size + 1);
    m_wantedRow = wanted;
}

}
