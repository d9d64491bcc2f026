// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/connection/transaction_options.h>

#include <QStringList>

#include <chrono>
#include <optional>

namespace tw {

enum class SessionState
{
    Idle, ///< outside of a transaction
    Active,
    Failed, ///< nothing but rollback() and rollbackTo() is taken
};

/// The savepoints of a transaction by name, the last one that was set behind the others. A name may
/// be set again and then means the later one, as in SQL.
class TW_CORE_EXPORT Savepoints
{
public:
    /// From the first that was set to the last.
    [[nodiscard]] const QStringList& names() const { return m_names; }

    /// Its index; InvalidArgument for an unknown name, with the known ones in the hint.
    [[nodiscard]] Result<qsizetype> find(const QString& name) const;

    /// After SAVEPOINT.
    void set(const QString& name) { m_names.append(name); }

    /// After ROLLBACK TO or RELEASE: the first so many are left.
    void keep(qsizetype count) { m_names.resize(count); }

    /// A name that was not given out before, whatever became of its savepoint.
    [[nodiscard]] QString newName();

private:
    QStringList m_names;
    quint64 m_number = 0;
};

/// What a session knows of its transaction without asking the server: whether it is open, what made
/// it fail, its options and savepoints. It sends nothing. Used by one thread at a time.
class TW_CORE_EXPORT SessionTransaction
{
public:
    /// As the server has it, once the answer to the last statement is there.
    [[nodiscard]] SessionState state() const { return m_state; }
    /// Active or Failed.
    [[nodiscard]] bool isOpen() const { return m_state != SessionState::Idle; }
    /// The connection ended inside of it; only its end is taken.
    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// The error that made it fail; unset outside of Failed.
    [[nodiscard]] const std::optional<Error>& cause() const { return m_cause; }
    /// What it was begun with; the defaults when a person's SQL began it.
    [[nodiscard]] const TransactionOptions& options() const { return m_options; }
    /// Since it began; zero in Idle.
    [[nodiscard]] std::chrono::nanoseconds age() const;
    /// Those that rollbackTo() and release() may name.
    [[nodiscard]] const Savepoints& savepoints() const { return m_savepoints; }
    [[nodiscard]] Savepoints& savepoints() { return m_savepoints; }

    /// From Idle to Active.
    void begin();
    /// Of the transaction that began.
    void setOptions(const TransactionOptions& options) { m_options = options; }
    /// To Failed; the first cause counts.
    void markFailed(const Error& cause);
    /// As markFailed(), and the connection is gone.
    void markLost(const Error& cause);
    /// From Failed to Active, after a rollback to a savepoint.
    void recover();
    /// To Idle, without options, savepoints and cause.
    void end();

    /// TransactionActive when it is open.
    [[nodiscard]] Result<void> checkClosed() const;
    /// NoActiveTransaction in Idle.
    [[nodiscard]] Result<void> checkOpen() const;
    /// In Failed the error that caused it, with the way out as its hint.
    [[nodiscard]] Result<void> checkUsable() const;
    /// The connection ended: the error that caused it, as above.
    [[nodiscard]] Result<void> checkConnected() const;
    /// Whether COMMIT may be sent: Transaction in Failed, NoActiveTransaction in Idle, and as
    /// above.
    [[nodiscard]] Result<void> checkCommittable() const;

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] Error refusal() const;

    SessionState m_state = SessionState::Idle;
    bool m_isLost = false;
    std::optional<Error> m_cause;
    TransactionOptions m_options;
    Savepoints m_savepoints;
    Clock::time_point m_begunAt;
};

}
