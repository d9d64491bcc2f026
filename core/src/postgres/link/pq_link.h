// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_handles.h"
#include "postgres/link/prepared_statements.h"

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/connection/notice.h>
#include <tuplewright/query/statement.h>

#include <chrono>
#include <optional>
#include <utility>

namespace tw {

/// One open libpq connection, driven without a call that blocks beyond its deadline. Confined to
/// one thread at a time. At most one statement is under way.
class PqLink
{
public:
    /// How a statement ended that its caller gave up.
    struct Leftover
    {
        bool ended = false; ///< false: the link had to be closed
        std::optional<Error> error; ///< the first one the server reported
        ResultHandle completion; ///< of a statement that was carried out all the same
        qint64 droppedRows = 0;
    };

    explicit PqLink(ConnectionHandle connection);
    PqLink(const PqLink&) = delete;
    PqLink& operator=(const PqLink&) = delete;

    /// libpq's connection, which stays the link's own.
    [[nodiscard]] PGconn* handle() const { return m_connection.get(); }
    /// The link has ended and is not used again.
    [[nodiscard]] bool isBroken() const { return PQstatus(handle()) != CONNECTION_OK; }

    /// Hands the statement to libpq, in text format. One that came before is prepared first, which
    /// is a round trip of its own, and then goes by its name. After an error nothing of it was
    /// carried out.
    [[nodiscard]] Result<void> post(const Statement& statement, const CallOptions& options = {});

    /// From now on so many statements are kept prepared.
    void keepPrepared(int statements) { m_prepared.setCapacity(statements); }
    /// The session has forgotten them.
    void forgetPrepared() { m_prepared.clear(); }
    /// They are no longer what they were.
    void outdatePrepared() { m_prepared.outdate(); }
    /// Hears of what was carried out, by its command tag.
    void commandEnded(const QByteArray& tag) { m_prepared.commandEnded(tag); }
    /// Whether the statement that was posted last went by its name; unset: it was not asked about.
    [[nodiscard]] std::optional<bool> wasPrepared() const { return m_wasPrepared; }

    /// Sends what libpq still holds.
    [[nodiscard]] Result<void> flush(const CallOptions& options);

    /// True while takeResult() would have to wait.
    [[nodiscard]] bool isBusy() const;

    /// Reads what has arrived, waiting at most `patience` for it. False when nothing came.
    bool receive(std::chrono::milliseconds patience);

    /// Waits for a result, or for the end of the link, which takeResult() then reports.
    [[nodiscard]] Result<void> waitForResult(const CallOptions& options);

    /// Null at the end of the statement. Call only after waitForResult() or while !isBusy().
    [[nodiscard]] ResultHandle takeResult() { return ResultHandle(PQgetResult(handle())); }

    /// What the server told beside its results since the last call.
    [[nodiscard]] Notices takeNotices() { return std::exchange(m_notices, {}); }

    /// Notices a link that ended since it was last used, without sending anything.
    [[nodiscard]] Result<void> probe();

    /// Hands several statements to the server in one round trip and drops their rows. The first
    /// that fails ends them all; a wait that is given up closes the link.
    [[nodiscard]] Result<void> runTogether(
        const QList<Statement>& statements, const CallOptions& options);

    /// The types that the server gives to a statement's parameters. Behind a pooler call it in a
    /// transaction.
    [[nodiscard]] Result<QList<Oid>> parameterTypes(const QString& sql, const CallOptions& options);

    /// Ends the statement under way on the server and drops what it still sends. Closes the link
    /// when that takes more than two seconds, or at once when the caller insists. Neither stop nor
    /// deadline count here: they are why it is called.
    Leftover endStatement(const CallOptions& options);

    /// The server cannot be asked to end a statement: endStatement() closes the link.
    void forbidCancel() { m_mayCancel = false; }

    /// Ends the link at once.
    void close() { m_connection.reset(); }

private:
    static void takeNotice(void* link, const PGresult* notice);
    [[nodiscard]] Result<void> send(const Statement& statement);
    [[nodiscard]] Result<QByteArray> preparedName(
        const QByteArray& sql, const CallOptions& options);
    [[nodiscard]] Result<void> release(const QByteArrayList& names, const CallOptions& options);
    [[nodiscard]] Result<void> prepare(
        const QByteArray& sql, const QByteArray& name, const CallOptions& options);
    [[nodiscard]] Result<void> awaitPrepared(const CallOptions& options);
    [[nodiscard]] Result<void> sendDescription(const QByteArray& sql);
    /// What `post` hands to libpq goes in one round trip; `kept` is the last result there was.
    template <class Post>
    [[nodiscard]] Result<void> together(
        Post&& post, ResultHandle& kept, const CallOptions& options);
    [[nodiscard]] Result<void> readTogether(ResultHandle& kept, const CallOptions& options);
    [[nodiscard]] Leftover drain(const CallOptions& options);
    [[nodiscard]] Result<bool> drainResult(Leftover& leftover, const CallOptions& options);
    [[nodiscard]] Result<void> dropCopyData(const CallOptions& options);

    ConnectionHandle m_connection;
    bool m_mayCancel = true;
    PreparedStatements m_prepared;
    std::optional<bool> m_wasPrepared;
    Notices m_notices;
    std::optional<Error> m_farewell; ///< what the server said when it ended an idle link
};

}
