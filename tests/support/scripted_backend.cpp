// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_backend.h"

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/values/row_source.h>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Error lostError()
{
    return {ErrorKind::ConnectionLost, u"The link has ended."_s};
}

void raise(std::atomic<int>& most, int now)
{
    int known = most;
    while (now > known && !most.compare_exchange_weak(known, now)) { }
}

class ScriptedConnection final : public Connection, private CatalogReader
{
public:
    ScriptedConnection(std::shared_ptr<Script> script, int number)
        : m_script(std::move(script))
        , m_number(number)
    {
        m_info.product = QString::number(m_number);
    }
    ~ScriptedConnection() override
    {
        ++m_script->closed;
        --m_script->open;
    }

    Result<void> begin(const TransactionOptions&, const CallOptions&) override
    {
        if (loseLink())
            return fail(lostError());
        m_state = TransactionState::Active;
        return {};
    }
    Result<void> commit(const CallOptions&) override
    {
        ++m_script->commits;
        m_state = TransactionState::Idle;
        return {};
    }
    Result<void> rollback(const CallOptions&) override
    {
        ++m_script->rollbacks;
        if (m_script->failsToRollBack || loseLink()) {
            m_isBroken = true;
            return fail(lostError());
        }
        m_state = TransactionState::Idle;
        return {};
    }
    Result<void> probe() override
    {
        ++m_script->looks;
        if (loseLink())
            return fail(lostError());
        return {};
    }
    Result<void> ping(const CallOptions& options) override
    {
        ++m_script->pings;
        if (m_script->hangsOnPing) {
            if (options.deadline.isForever())
                qFatal("A ping without a limit");
            return fail(ErrorKind::Timeout, u"No answer."_s);
        }
        return probe();
    }
    CatalogReader& catalogReader() override { return *this; }
    Result<CatalogPtr> catalog(const CallOptions&) override { return std::make_shared<Catalog>(); }
    Result<TablePtr> describe(const QualifiedName&, const CallOptions&) override
    {
        return std::make_shared<Table>();
    }
    const ServerInfo& server() const override { return m_info; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    TransactionState transactionState() const override { return m_state; }
    bool isBroken() const override { return m_isBroken; }

    void setState(TransactionState state) { m_state = state; }

protected:
    Result<StatementOutcome> execute(
        const Statement& statement, RowSink*, const CallOptions& options) override
    {
        ++m_script->statements;
        if (loseLink())
            return fail(lostError());
        if (m_script->failsStatement(statement.sql))
            return fail(ErrorKind::Syntax, u"Not understood."_s);
        if (m_script->leavesTransactionOpen)
            m_state = TransactionState::Active;
        if (m_script->hangsOnRun)
            return waitForEnd(options);
        return StatementOutcome{};
    }

    Result<void> restoreSession(const CallOptions&) override
    {
        ++m_script->restores;
        if (m_script->failsToRestore)
            return fail(ErrorKind::Query, u"Not restored."_s);
        return {};
    }

private:
    bool loseLink()
    {
        m_isBroken = m_isBroken || m_script->isLost(m_number);
        return m_isBroken;
    }

    Result<StatementOutcome> waitForEnd(const CallOptions& options)
    {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::unique_lock lock(mutex);
        changed.wait(lock, options.abandon, [] { return false; });
        ++m_script->broken;
        m_isBroken = true;
        return fail(lostError());
    }

    std::shared_ptr<Script> m_script;
    int m_number;
    ServerInfo m_info;
    Capabilities m_capabilities;
    TransactionState m_state = TransactionState::Idle;
    bool m_isBroken = false;
};

}

void Script::failOpening(std::optional<Error> error)
{
    const std::lock_guard lock(m_mutex);
    m_openingError = std::move(error);
    m_failures = -1;
}

void Script::failNextOpenings(int count, Error error)
{
    const std::lock_guard lock(m_mutex);
    m_openingError = std::move(error);
    m_failures = count;
}

void Script::holdOpening()
{
    const std::lock_guard lock(m_mutex);
    m_holdsOpening = true;
}

void Script::releaseOpening()
{
    const std::lock_guard lock(m_mutex);
    m_holdsOpening = false;
    m_changed.notify_all();
}

void Script::releaseOneOpening()
{
    const std::lock_guard lock(m_mutex);
    ++m_passes;
    m_changed.notify_all();
}

int Script::heldOpenings() const
{
    const std::lock_guard lock(m_mutex);
    return m_held;
}

void Script::lose(int number)
{
    const std::lock_guard lock(m_mutex);
    m_lost.insert(number);
}

void Script::loseAll()
{
    const std::lock_guard lock(m_mutex);
    for (int number = 1; number <= opened; ++number)
        m_lost.insert(number);
}

bool Script::isLost(int number) const
{
    const std::lock_guard lock(m_mutex);
    return m_lost.contains(number);
}

void Script::failStatement(const QString& sql)
{
    const std::lock_guard lock(m_mutex);
    m_badStatements.insert(sql);
}

bool Script::failsStatement(const QString& sql) const
{
    const std::lock_guard lock(m_mutex);
    return m_badStatements.contains(sql);
}

Result<void> Script::awaitOpening(const CallOptions& options)
{
    std::unique_lock lock(m_mutex);
    ++attempts;
    raise(attemptsAtOnce, ++m_atOnce);
    ++m_held;
    const std::stop_callback wake(options.stop, [this] { m_changed.notify_all(); });
    const auto mayGoOn
        = [&] { return options.stop.stop_requested() || !m_holdsOpening || m_passes > 0; };
    // The stop may be asked for between a look and the wait, and then wakes nobody.
    while (!mayGoOn())
        m_changed.wait_for(lock, std::chrono::milliseconds(1));
    --m_held;
    --m_atOnce;
    if (options.stop.stop_requested())
        return fail(ErrorKind::Cancelled, u"Stopped."_s);
    if (m_holdsOpening)
        --m_passes;
    if (!m_openingError || m_failures == 0)
        return {};
    if (m_failures > 0)
        --m_failures;
    return fail(*m_openingError);
}

int Script::noteOpened()
{
    raise(mostOpen, ++open);
    return ++opened;
}

const EngineDescriptor& ScriptedBackend::descriptor() const
{
    static const EngineDescriptor scripted{
        .id = u"scripted"_s, .name = u"Scripted"_s, .schemes = {u"scripted"_s}};
    return scripted;
}

Result<std::unique_ptr<Connection>> ScriptedBackend::open(const ConnectionConfig&, const Secret&,
    const CallOptions& options, const ConnectObserver&) const
{
    TW_TRY_VOID(m_script->awaitOpening(options));
    return std::make_unique<ScriptedConnection>(m_script, m_script->noteOpened());
}

int scriptedNumber(const Connection& connection)
{
    return connection.server().product.toInt();
}

void leaveStatementUnderWay(Connection& connection)
{
    static_cast<ScriptedConnection&>(connection).setState(TransactionState::Unknown);
}
