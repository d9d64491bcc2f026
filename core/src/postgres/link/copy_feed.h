// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_link.h"

#include <tuplewright/values/row_source.h>

namespace tw {

/// What a COPY … FROM STDIN is given, in blocks. Used once.
class CopyFeed
{
public:
    CopyFeed() = default;
    virtual ~CopyFeed() = default;
    CopyFeed(const CopyFeed&) = delete;
    CopyFeed& operator=(const CopyFeed&) = delete;

    /// Hands all of it to a link whose server waits for it; the end of the data is the caller's to
    /// send. Stops at the first error.
    [[nodiscard]] virtual Result<void> sendTo(PqLink& link, const CallOptions& options) = 0;
};

/// Data as it stands in a script.
class CopyText final : public CopyFeed
{
public:
    explicit CopyText(const QByteArray& data)
        : m_data(data)
    { }

    [[nodiscard]] Result<void> sendTo(PqLink& link, const CallOptions& options) override;

private:
    const QByteArray& m_data;
};

/// Rows in the text format of COPY.
class CopyRows final : public CopyFeed
{
public:
    explicit CopyRows(RowSource& rows)
        : m_rows(rows)
    { }

    /// Stops at the first error of the source or of a value.
    [[nodiscard]] Result<void> sendTo(PqLink& link, const CallOptions& options) override;

private:
    [[nodiscard]] Result<void> append(const QList<Value>& row);
    [[nodiscard]] Result<void> append(const Value& value);
    [[nodiscard]] Result<void> sendBlock(PqLink& link, const CallOptions& options);

    RowSource& m_rows;
    QByteArray m_block;
};

}
