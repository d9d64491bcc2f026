// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/recording.h"
#include "writing/where_statement.h"

namespace tw {

/// Changes all rows that a query finds and keeps their images: locks and reads them first, then
/// writes by the locked keys, so that each image is what was overwritten. In slices of rows unless
/// the table needs one statement; no more than a slice and all keys are in memory.
class RecordedWhere
{
public:
    struct Done
    {
        qint64 rows = 0;
        QList<QList<Value>> keys; ///< of the rows as they are afterwards
    };

    RecordedWhere(Session& session, const WhereStatement& statement, Recording& recording,
        StatementOrigin origin, const CallOptions& call)
        : m_session(session)
        , m_statement(statement)
        , m_recording(recording)
        , m_origin(origin)
        , m_call(call)
    { }

    /// Changes the rows of a span and keeps their images.
    [[nodiscard]] Result<Done> run(const KeySpan& span);

private:
    [[nodiscard]] Result<void> runLoose(const Statement& statement, const ImageTable& table);
    [[nodiscard]] Result<void> runSlice(const ImageTable& table, const QList<KeyValues>& keys);
    [[nodiscard]] Result<void> lookAround(
        const ImageTable& table, ImageSlice& slice, const QList<ImageSlice::Index>& rows);
    Session& m_session;
    const WhereStatement& m_statement;
    Recording& m_recording;
    StatementOrigin m_origin;
    const CallOptions& m_call;
    Done m_done;
};

}
