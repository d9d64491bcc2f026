// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/error.h>
#include <tuplewright/values/value.h>

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace tw {

/// One statement that ran, as it may be shown: secrets masked, values only where the log may hold
/// them.
struct StatementRecord
{
    QDateTime startedAt;
    QString profile; ///< title of the configuration
    QString url; ///< of the configuration, without a password
    QString purpose; ///< what the connection was borrowed for
    quint64 connection = 0; ///< number of the connection within its pool
    QString sql;
    bool isMasked = false; ///< a secret is left out of `sql`, which is not what was sent
    QStringList parameters; ///< as SQL literals; empty when hidden
    std::optional<QList<Value>> values; ///< as bound; unset when hidden, or too much to keep
    bool parametersHidden = false;
    qint64 poolWaitNs = 0; ///< waiting for the connection; set for the first statement of a loan
    qint64 executeNs = 0; ///< from sending to the first row, or to the end when there is none
    qint64 fetchNs = 0; ///< from the first row to the end
    qint64 rows = 0;
    std::optional<qint64> rowsAffected;
    std::optional<Error> error;

    /// Nanoseconds from asking for a connection to the last row.
    [[nodiscard]] qint64 totalNs() const { return poolWaitNs + executeNs + fetchNs; }
};

/// PORT. Hears of each statement once, when it ended, in the thread that ran it.
class TW_CORE_EXPORT StatementObserver
{
public:
    virtual ~StatementObserver();
    /// Must return soon and not throw; the statement's caller waits for it.
    virtual void statementEnded(const StatementRecord& record) = 0;

    /// False: the values bound to a statement are not even collected.
    [[nodiscard]] virtual bool recordsParameters() const { return false; }
};

/// What may be written down about statements.
struct StatementLogOptions
{
    bool echo = false; ///< also to the logging category `tuplewright.sql`
    bool hideParameters = true;
    qsizetype capacity = 10'000; ///< the oldest are dropped beyond it
};

/// Keeps the latest statements of one or more pools and counts all of them. Thread-safe.
class TW_CORE_EXPORT StatementLog final : public StatementObserver
{
public:
    /// Empty; `options` hold for its whole life.
    explicit StatementLog(StatementLogOptions options = {});

    void statementEnded(const StatementRecord& record) override;
    bool recordsParameters() const override { return !m_options.hideParameters; }

    /// Those still kept, oldest first.
    [[nodiscard]] QList<StatementRecord> records() const;

    /// How many ended since the log was made, those dropped included.
    [[nodiscard]] qint64 count() const;
    /// Drops the records; count() goes on.
    void clear();

private:
    const StatementLogOptions m_options;
    mutable std::mutex m_mutex;
    std::deque<StatementRecord> m_records;
    qint64 m_count = 0;
};

}
