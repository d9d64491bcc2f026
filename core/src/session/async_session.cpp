// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/async_session.h>

namespace tw {

AsyncSession::AsyncSession(std::shared_ptr<ConnectionPool> pool, const QString& label)
    : m_session(std::make_shared<Session>(std::move(pool), label))
    , m_executor(label.isEmpty() ? QStringLiteral("session") : label)
{ }

AsyncSession::~AsyncSession()
{
    m_closing.request_stop();
    // A connection may belong to the thread that opened it, so the session ends there.
    const auto closed = Operation<void>::start(
        m_executor, [session = std::move(m_session)](const StopToken&) mutable -> Result<void> {
            session.reset();
            return {};
        });
    static_cast<void>(closed.wait());
}

Operation<StatementOutcome> AsyncSession::run(Statement statement, std::shared_ptr<RowSink> sink)
{
    return call(
        [statement = std::move(statement), sink = std::move(sink)](Session& session,
            const CallOptions& options) { return session.run(statement, sink.get(), options); });
}

Operation<void> AsyncSession::begin(TransactionOptions transaction)
{
    return call([transaction](Session& session, const CallOptions& options) {
        return session.begin(transaction, options);
    });
}

Operation<void> AsyncSession::commit()
{
    return call(
        [](Session& session, const CallOptions& options) { return session.commit(options); });
}

Operation<void> AsyncSession::rollback()
{
    return call(
        [](Session& session, const CallOptions& options) { return session.rollback(options); });
}

}
