// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_rows.h"

namespace tw {

ResultRows::ResultRows(std::shared_ptr<RowBudget> budget, BoundedRows::AtBound atBound)
    : m_stream(std::make_shared<RowStream>(this, [this] { takeArrived(); }))
    , m_sink(std::make_shared<BoundedRows>(m_stream, std::move(budget), atBound))
{
    m_model.setTable(nullptr, nullptr);
}

void ResultRows::takeArrived()
{
    RowStream::Batch batch = m_stream->take();
    if (!batch.header && batch.chunks.empty())
        return;
    if (batch.header)
        m_hasHeader = m_kept.begin(*batch.header).has_value();
    for (const RowChunkPtr& chunk : batch.chunks)
        static_cast<void>(m_kept.push(chunk)); // never fails
    m_model.append(std::move(batch));
    Q_EMIT changed();
}

}
