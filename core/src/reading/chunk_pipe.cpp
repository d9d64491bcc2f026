// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "reading/chunk_pipe.h"

using namespace Qt::StringLiterals;

namespace tw {

Result<void> ChunkPipe::begin(const ResultHeader& header)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_header)
        m_header = header;
    m_changed.notify_all();
    return {};
}

Result<ResultHeader> ChunkPipe::header()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || m_header || !m_waiting.empty(); });
    if (m_header)
        return *m_header;
    return m_error ? fail(*m_error)
                   : fail(ErrorKind::InvalidArgument, u"The statement returns no rows."_s);
}

Result<void> ChunkPipe::push(RowChunkPtr chunk)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || m_waiting.size() < kMostWaiting; });
    if (m_closed)
        return fail(ErrorKind::Cancelled, u"The other side is not read any more."_s);
    m_waiting.push_back(std::move(chunk));
    m_changed.notify_all();
    return {};
}

void ChunkPipe::finish(const Result<void>& how)
{
    const std::scoped_lock lock(m_mutex);
    if (how)
        m_waiting.push_back(nullptr);
    else
        m_error = how.error();
    m_changed.notify_all();
}

Result<RowChunkPtr> ChunkPipe::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || !m_waiting.empty(); });
    if (m_waiting.empty())
        return fail(*m_error);
    RowChunkPtr chunk = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_changed.notify_all();
    return chunk;
}

void ChunkPipe::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

}
