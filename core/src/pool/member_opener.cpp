// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/member_opener.h"

namespace tw {

Result<PoolMemberPtr> MemberOpener::open(const CallOptions& options)
{
    PoolMemberPtr member(std::make_unique<PoolMember>().release());
    // Taken before connecting: what is invalidated meanwhile includes this connection.
    member->generation = m_core.generation;
    TW_TRY_VOID(connect(*member, options));
    TW_TRY_VOID(prepare(*member->connection, options));
    if (m_core.environment.observer)
        TW_TRY_VOID(m_core.environment.observer->opened(*member->connection, member->number));
    return member;
}

Result<void> MemberOpener::connect(PoolMember& member, const CallOptions& options)
{
    const PoolEnvironment& pool = m_core.environment;
    TW_TRY(const Secret secret, m_core.credentials.secret());
    CallOptions watched = options;
    watched.onSilence = silenceObserver();
    auto connection = pool.backend->open(pool.config, secret, watched, {});
    if (!connection) {
        m_core.credentials.judge(secret, connection.error());
        return fail(std::move(connection).error());
    }
    member.connection = *std::move(connection);
    member.backendPid = member.connection->server().backendPid;
    member.number = ++m_lastNumber;
    member.connection->setLabel({pool.statements, pool.title, member.number,
        pool.config.log.hideParameters, pool.config.toUrl(), pool.prepared});
    member.connection->setAbandonToken(member.abandon.get_token());
    member.connection->setSilenceObserver(silenceObserver());
    return {};
}

Result<void> MemberOpener::prepare(Connection& connection, const CallOptions& options) const
{
    const QStringList& statements = m_core.environment.initSql;
    for (const QString& sql : statements)
        TW_TRY_VOID(connection.run({sql, {}}, nullptr, options));
    if (!statements.isEmpty() && connection.transactionState() != TransactionState::Idle)
        return fail(ErrorKind::Configuration,
            QStringLiteral("The statements for new connections leave a transaction open."));
    return {};
}

SilenceObserver MemberOpener::silenceObserver() const
{
    if (!m_core.environment.observer)
        return {};
    return [observer = m_core.environment.observer](
               std::chrono::milliseconds silence) { observer->silent(silence); };
}

}
