// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/row_sink.h>

namespace tw {

/// Lets one page through and notices the row beyond it.
class PageSink final : public RowSink
{
public:
    PageSink(RowSink& target, qint64 size)
        : m_target(target)
        , m_left(size)
    { }

    Result<void> begin(const ResultHeader& header) override { return m_target.begin(header); }

    Result<void> push(RowChunkPtr chunk) override
    {
        const qint64 rows = chunk->rowCount();
        if (rows > m_left) {
            m_more = true;
            if (m_left == 0)
                return {};
            chunk = chunk->head(m_left);
        }
        m_left -= chunk->rowCount();
        return m_target.push(std::move(chunk));
    }

    /// Rows the page still takes.
    [[nodiscard]] qint64 left() const { return m_left; }
    /// A row behind the page came, which was not passed on.
    [[nodiscard]] bool hasMore() const { return m_more; }

private:
    RowSink& m_target;
    qint64 m_left;
    bool m_more = false;
};

}
