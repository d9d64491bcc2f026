// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/values/value.h>

#include <QList>

namespace tw {

/// PORT. Rows on their way to a server, one after another, so that millions never sit in memory.
/// Used by one thread at a time.
class TW_CORE_EXPORT RowSource
{
public:
    virtual ~RowSource();

    /// Replaces `row` by the next row's values; false at the end. A default marker leaves its
    /// column to the server.
    [[nodiscard]] virtual Result<bool> next(QList<Value>& row) = 0;
};

/// Rows that are in memory anyway.
class TW_CORE_EXPORT RowList final : public RowSource
{
public:
    /// Hands the rows out in this order.
    explicit RowList(QList<QList<Value>> rows)
        : m_rows(std::move(rows))
    { }

    Result<bool> next(QList<Value>& row) override;

private:
    QList<QList<Value>> m_rows;
    qsizetype m_next = 0;
};

}
