// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transferring/translated_rows.h"
#include "writing/chunk_reader.h"

#include <tuplewright/session/session.h>
#include <tuplewright/transferring/transfer.h>

namespace tw {

/// Writes the rows of one table into the open transaction of the target: streamed where the engine
/// can, else as statements. A chunk that is refused is divided until the rows stand alone that are
/// at fault.
class RowCarrier
{
public:
    /// The referenced must outlive it; `table` is the target's.
    RowCarrier(Session& session, const Table& table, TranslatedRows& rows,
        const QList<const Column*>& columns, const TransferOptions& options,
        const CallOptions& call, TransferredTable& report);

    [[nodiscard]] Result<void> run();

private:
    struct Range
    {
        qsizetype first = 0;
        qsizetype size = 0;
    };

    [[nodiscard]] Result<bool> canLoad();
    [[nodiscard]] Result<void> storeChunk();
    [[nodiscard]] Result<bool> load();
    [[nodiscard]] Result<void> store(Range range);
    [[nodiscard]] Result<void> insert(Range range);
    [[nodiscard]] Result<void> reject(qsizetype index, Error error);
    [[nodiscard]] QString insertion() const;
    [[nodiscard]] QString conflictClause() const;
    [[nodiscard]] QStringList columnNames() const;
    [[nodiscard]] Result<qint64> countRows();
    [[nodiscard]] Result<void> checkCounts(qint64 before);

    Session& m_session;
    const Table& m_table;
    TranslatedRows& m_rows;
    const QList<const Column*> m_columns;
    ChunkReader m_chunks;
    const TransferOptions& m_options;
    const CallOptions& m_call;
    TransferredTable& m_report;
    bool m_isLoading = false;
};

}
