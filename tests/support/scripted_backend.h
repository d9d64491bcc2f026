// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/connection/backend.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>

/// What scripted connections do, and what was done to them. They are numbered from 1 as they are
/// opened. Thread-safe.
struct Script
{
    std::atomic<int> open{0};
    std::atomic<int> mostOpen{0};
    std::atomic<int> opened{0};
    std::atomic<int> closed{0};
    std::atomic<int> attempts{0}; ///< to open
    std::atomic<int> attemptsAtOnce{0}; ///< the most of them side by side
    std::atomic<int> looks{0};
    std::atomic<int> pings{0};
    std::atomic<int> commits{0};
    std::atomic<int> rollbacks{0};
    std::atomic<int> restores{0};
    std::atomic<int> statements{0};
    std::atomic<int> broken{0}; ///< statements that ended because they were abandoned

    tw::ThreadAffinity affinity = tw::ThreadAffinity::Any;
    int connectionLimit = tw::Backend::kAnyNumber;
    std::atomic<bool> failsToRollBack{false};
    std::atomic<bool> failsToRestore{false};
    std::atomic<bool> hangsOnPing{false}; ///< until its deadline
    std::atomic<bool> hangsOnRun{false}; ///< until it is stopped or abandoned
    std::atomic<bool> leavesTransactionOpen{false}; ///< what run() does

    /// Attempts to open fail with this from now on; unset: they succeed.
    void failOpening(std::optional<tw::Error> error);
    void failNextOpenings(int count, tw::Error error);

    /// Attempts to open wait until they are let through or stopped.
    void holdOpening();
    void releaseOpening();
    void releaseOneOpening();
    [[nodiscard]] int heldOpenings() const;

    void lose(int number); ///< the link of one connection ends
    void loseAll(); ///< of all that are open now
    [[nodiscard]] bool isLost(int number) const;

    void failStatement(const QString& sql); ///< whenever it is run
    [[nodiscard]] bool failsStatement(const QString& sql) const;

    tw::Result<void> awaitOpening(const tw::CallOptions& options);
    int noteOpened(); ///< its number

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<tw::Error> m_openingError;
    int m_failures = -1; ///< attempts that still fail; -1: all
    bool m_holdsOpening = false;
    int m_passes = 0;
    int m_held = 0;
    int m_atOnce = 0;
    std::set<int> m_lost;
    std::set<QString> m_badStatements;
};

/// Connections without a server.
class ScriptedBackend final : public tw::Backend
{
public:
    explicit ScriptedBackend(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    { }

    const tw::EngineDescriptor& descriptor() const override;
    const tw::Dialect& dialect() const override { qFatal("not used"); }
    tw::ThreadAffinity affinity() const override { return m_script->affinity; }
    int connectionLimit(const tw::ConnectionConfig&) const override
    {
        return m_script->connectionLimit;
    }
    tw::Result<std::unique_ptr<tw::Connection>> open(const tw::ConnectionConfig& config,
        const tw::Secret& password, const tw::CallOptions& options,
        const tw::ConnectObserver& observer) const override;

private:
    std::shared_ptr<Script> m_script;
};

/// The number of a scripted connection.
[[nodiscard]] int scriptedNumber(const tw::Connection& connection);

/// Lets a scripted connection look as if a statement were still under way.
void leaveStatementUnderWay(tw::Connection& connection);
