// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire_link.h"

#include <QTemporaryDir>

#include <array>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

/// Stands between clients and a PostgreSQL server, understands what passes, and does to it what its
/// rules say. Serves any number of connections, cancel requests among them, in a thread of its own.
/// Thread-safe.
///
///     WireProxy proxy(server.socketPath());
///     proxy.add({.containing = "COMMIT", .action = WireAction::CutAfter});
///     config.host = proxy.host();
class WireProxy
{
public:
    enum class Door
    {
        Folder, ///< a socket in a temporary folder
        Port, ///< a free port of 127.0.0.1
    };

    using RuleId = qsizetype;

    explicit WireProxy(const QString& serverSocket, Door door = Door::Folder);
    ~WireProxy();
    WireProxy(const WireProxy&) = delete;
    WireProxy& operator=(const WireProxy&) = delete;

    /// What to give as host and port.
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString port() const { return QString::number(m_port); }

    /// From now on. When several would act on one message, the one added first does.
    RuleId add(WireRule rule);
    void removeRules(); ///< what they hold stays held

    /// How often a rule has acted.
    [[nodiscard]] int hits(RuleId rule) const;

    /// False when it has not acted so often in time.
    [[nodiscard]] bool waitForHits(RuleId rule, int hits = 1,
        std::chrono::milliseconds patience = std::chrono::seconds(30)) const;

    /// Lets go on what is held, and what holdAll() keeps.
    void release();

    /// Nothing passes either way, on old and new connections, as when a network goes silent.
    void holdAll();

    void cutAll(); ///< ends every connection
    void refuse(); ///< lets nobody in, as a server that is down; open connections stay
    void accept();

    [[nodiscard]] int openConnections() const;
    [[nodiscard]] int connections() const; ///< all that were ever made, cancel requests too
    [[nodiscard]] int messages(Sender sender, std::optional<char> type = std::nullopt) const;

private:
    struct Watch
    {
        WireRule rule;
        int seen = 0;
        int hits = 0;
        bool isActive = true;
    };

    [[nodiscard]] StreamSocket listen() const;
    void serve(const std::stop_token& stop);
    void waitForEvents(std::unique_lock<std::mutex>& lock);
    void letIn();
    void tend();
    QList<WireRule> judge(Sender from, const WireMessage& message);
    void wake() const;

    QTemporaryDir m_folder;
    QString m_serverSocket;
    Door m_door;
    quint16 m_port = 5432;
    StreamSocket m_bell; ///< an event counter that ends the wait

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_acted;
    StreamSocket m_listener;
    bool m_isOpen = true;
    bool m_isSilent = false;
    std::list<WireLink> m_links;
    std::vector<Watch> m_rules;
    std::array<std::array<int, 256>, 2> m_counts{};
    int m_connections = 0;
    std::jthread m_thread;
};
