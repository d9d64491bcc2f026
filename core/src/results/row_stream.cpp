// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/results/row_stream.h>

namespace tw {

RowStream::RowStream(
    QObject* receiver, std::function<void()> onReady, std::chrono::milliseconds patience)
    : m_delivery(receiver)
    , m_onReady(std::move(onReady))
    , m_patience(patience)
{ }

Result<void> RowStream::begin(const ResultHeader& header)
{
    const std::lock_guard lock(m_mutex);
    m_header = header;
    notify();
    return {};
}

Result<void> RowStream::push(RowChunkPtr chunk)
{
    std::unique_lock lock(m_mutex);
    const auto mayGoOn = [this] { return m_closed || m_ready.size() < kCredits; };
    if (!m_credit.wait_for(lock, m_patience, mayGoOn))
        return fail(ErrorKind::Timeout,
            QStringLiteral("Nobody took the rows for %1 ms.").arg(m_patience.count()));
    if (m_closed)
        return fail(ErrorKind::Cancelled, QStringLiteral("The reader wants no more rows."));
    m_ready.push_back(std::move(chunk));
    notify();
    return {};
}

RowStream::Batch RowStream::take()
{
    Batch batch;
    {
        const std::lock_guard lock(m_mutex);
        batch.header = std::exchange(m_header, std::nullopt);
        batch.chunks.assign(std::move_iterator(m_ready.begin()), std::move_iterator(m_ready.end()));
        m_ready.clear();
        m_notified = false;
    }
    m_credit.notify_all();
    return batch;
}

void RowStream::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_ready.clear();
    }
    m_credit.notify_all();
}

// One wake-up is under way at most, however many chunks arrive before it is answered.
void RowStream::notify()
{
    if (m_notified || m_closed)
        return;
    m_notified = m_delivery.post(m_onReady);
    m_closed = !m_notified; // nobody is there to take them
}

}
