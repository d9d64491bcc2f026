// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/adapter.h>

namespace tw {

/// A page in keyset mode, and where its neighbours begin.
struct KeysetPage
{
    qint64 rows = 0;
    bool hasNext = false;
    bool hasPrevious = false;
    QList<Value> first; ///< cursor of the first row: the page before it ends there
    QList<Value> last; ///< cursor of the last row: the page after it starts there
};

/// Reads pages by their neighbours through an adapter, which must outlive it. Thread-safe; blocks.
class TW_CORE_EXPORT KeysetReader
{
public:
    KeysetReader(const Adapter& adapter, TablePtr table)
        : m_adapter(adapter)
        , m_table(std::move(table))
    { }

    /// The rows go to `sink` in the order of the query, without their cursors.
    [[nodiscard]] Result<KeysetPage> page(const SelectQuery& query, const KeysetRequest& request,
        Renderer::Address address, RowSink& sink, const CallOptions& options) const;

    /// The number of rows, or `limit` when there are that many or more.
    [[nodiscard]] Result<qint64> countUpTo(
        const SelectQuery& query, qint64 limit, const CallOptions& options) const;

private:
    const Adapter& m_adapter;
    TablePtr m_table;
};

}
