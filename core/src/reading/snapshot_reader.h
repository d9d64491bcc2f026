// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "reading/chunk_pipe.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/session/session.h>

#include <thread>

namespace tw {

/// Runs statements one after another in one snapshot, on a thread of its own, with values spelled
/// alike in all sessions. Ends with this object, whatever is still being read.
class SnapshotReader
{
public:
    /// The statements are those of a person when they hold typed SQL.
    SnapshotReader(const Adapter& adapter, QList<Statement> statements, StatementOrigin origin,
        const CallOptions& call);
    ~SnapshotReader();
    SnapshotReader(const SnapshotReader&) = delete;
    SnapshotReader& operator=(const SnapshotReader&) = delete;

    /// The rows, in the order of the statements.
    [[nodiscard]] ChunkPipe& rows() { return m_pipe; }

private:
    struct Stop
    {
        std::jthread* thread;
        void operator()() const { thread->request_stop(); }
    };

    [[nodiscard]] Result<void> read(const CallOptions& call);
    [[nodiscard]] Result<void> readAll(Session& session, const CallOptions& call);

    const Adapter m_adapter;
    const QList<Statement> m_statements;
    const StatementOrigin m_origin;
    ChunkPipe m_pipe;
    std::jthread m_thread;
    std::stop_callback<Stop> m_byCaller;
};

}
