// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_link.h"

#include <tuplewright/values/row_source.h>

namespace tw {

/// Rows in the text format of COPY, in blocks. Used once.
class CopyFeed
{
public:
    explicit CopyFeed(RowSource& rows)
        : m_rows(rows)
    { }

    /// Hands all rows to a link whose server waits for them; the end of the data is the caller's to
    /// send. Stops at the first error of the source or of a value.
    [[nodiscard]] Result<void> sendTo(PqLink& link, const CallOptions& options);

private:
    [[nodiscard]] Result<void> append(const QList<Value>& row);
    [[nodiscard]] Result<void> append(const Value& value);
    [[nodiscard]] Result<void> sendBlock(PqLink& link, const CallOptions& options);

    RowSource& m_rows;
    QByteArray m_block;
};

}
