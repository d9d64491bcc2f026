// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "reading/snapshot_reader.h"

#include <tuplewright/query/engine_exchange.h>
#include <tuplewright/query/engine_statements.h>

using namespace Qt::StringLiterals;

namespace tw {

SnapshotReader::SnapshotReader(const Adapter& adapter, QList<Statement> statements,
    StatementOrigin origin, const CallOptions& call)
    : m_adapter(adapter)
    , m_statements(std::move(statements))
    , m_origin(origin)
    , m_thread([this, call](const std::stop_token& stop) {
        CallOptions mine = call;
        mine.stop = stop;
        if (const Result<void> done = read(mine); !done)
            m_pipe.finish(done);
    })
    , m_byCaller(call.stop, Stop{&m_thread})
{ }

SnapshotReader::~SnapshotReader()
{
    m_pipe.close();
    m_thread.request_stop();
    m_thread.join();
}

Result<void> SnapshotReader::read(const CallOptions& call)
{
    Session session(m_adapter.pool(), u"snapshot"_s);
    TW_TRY_VOID(session.begin({.isolation = Isolation::RepeatableRead, .readOnly = true}, call));
    const Result<void> done = readAll(session, call);
    // Whoever wants no more rows still wants the connection.
    const Result<void> ended = session.rollback({});
    return done ? ended : done;
}

Result<void> SnapshotReader::readAll(Session& session, const CallOptions& call)
{
    const auto run = [&](const Statement& statement, RowSink* sink, StatementOrigin origin) {
        return session.run(statement, sink, call, origin);
    };
    for (const QString& setting :
        m_adapter.dialect().engineStatements().exchange().uniformReading())
        TW_TRY_VOID(run({setting, {}}, nullptr, StatementOrigin::Library));
    for (const Statement& statement : m_statements) {
        TW_TRY_VOID(run(statement, &m_pipe, m_origin));
        m_pipe.finish({});
    }
    return {};
}

}
