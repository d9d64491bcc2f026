// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/reading/keyset_anchors.h>
#include <tuplewright/rendering/render_context.h>

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

/// The page at a fraction of all rows.
struct KeysetJump
{
    KeysetPage page;
    std::optional<qint64> ordinal; ///< one-based, of the first row; unset when there are no rows
    TotalKind kind = TotalKind::None; ///< of the ordinal: Exact, or Estimate
};

/// Reads pages by their neighbours through an adapter, which must outlive it. Thread-safe; blocks.
class TW_CORE_EXPORT KeysetReader
{
public:
    /// The adapter must outlive the reader.
    KeysetReader(const Adapter& adapter, TablePtr table)
        : m_adapter(adapter)
        , m_table(std::move(table))
    { }

    /// The rows go to `sink` in the order of the query, without their cursors.
    [[nodiscard]] Result<KeysetPage> page(const SelectQuery& query, const KeysetRequest& request,
        AddressColumns address, RowSink& sink, const CallOptions& options) const;

    /// The page that begins about `fraction` (0 … 1) of the way, `size` rows long: found through
    /// statistics and estimated where there are many rows, by counting where there are few.
    [[nodiscard]] Result<KeysetJump> jump(const SelectQuery& query, double fraction, qint64 size,
        AddressColumns address, RowSink& sink, const CallOptions& options) const;

    /// The cursor of the row at a position, counted from 0, found by counting from the nearest
    /// anchor; empty when there are not so many rows. Where the rows stand in the order of their
    /// key, new anchors are left on the way.
    [[nodiscard]] Result<QList<Value>> cursorAt(const SelectQuery& query, qint64 position,
        KeysetAnchors& anchors, const CallOptions& options) const;

    /// The one-based place of a row in the order of the query, by counting those before it.
    [[nodiscard]] Result<qint64> ordinal(
        const SelectQuery& query, const QList<Value>& cursor, const CallOptions& options) const;

    /// The number of rows, or `limit` when there are that many or more.
    [[nodiscard]] Result<qint64> countUpTo(
        const SelectQuery& query, qint64 limit, const CallOptions& options) const;

private:
    [[nodiscard]] Result<KeysetPage> read(const RenderContext& context, const SelectQuery& query,
        const KeysetRequest& request, AddressColumns address, RowSink& sink,
        const CallOptions& options) const;
    [[nodiscard]] Result<bool> hasRowsBefore(const RenderContext& context, const SelectQuery& query,
        const QList<Value>& cursor, const CallOptions& options) const;

    const Adapter& m_adapter;
    TablePtr m_table;
};

}
