// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream_socket.h"
#include "wire_rule.h"

#include <functional>

/// One client's link through a WireProxy. Not thread-safe.
class WireLink
{
public:
    using Clock = std::chrono::steady_clock;

    /// Gives the rules that act on a message that arrives, and counts it.
    using Judge = std::function<QList<WireRule>(Sender, const WireMessage&)>;

    WireLink(StreamSocket client, StreamSocket server, Judge judge);

    [[nodiscard]] const StreamSocket& socket(Sender side) const;
    [[nodiscard]] bool wantsToRead(Sender from) const;
    [[nodiscard]] bool wantsToWrite(Sender to) const;

    /// When something is due without any socket telling so; the end of time when nothing is.
    [[nodiscard]] Clock::time_point nextDue() const;

    void read(Sender from);
    void advance(); ///< passes on whatever may go now
    void release();
    void cut();
    [[nodiscard]] bool isOver() const { return m_isOver; }

private:
    /// What comes from one side and goes to the other.
    struct Lane
    {
        Sender from;
        StreamSocket socket; ///< of the sender
        WireFramer framer{from};
        QByteArray out = {}; ///< on its way to the other side
        std::optional<WireMessage> waiting = std::nullopt;
        bool isHeld = false;
        Clock::time_point due = {};
        bool isEnded = false;
        bool splits = false;
        bool gathers = false;
        bool isGathered = true;
        bool cutsWhenSent = false;
    };

    [[nodiscard]] Lane& lane(Sender from) { return from == Sender::Client ? m_client : m_server; }
    [[nodiscard]] Lane& opposite(const Lane& lane);
    void passOn(Lane& lane);
    void treat(Lane& lane, const WireMessage& message);
    void act(Lane& lane, const WireMessage& message, const WireRule& rule);
    void cutAfter(Lane& lane, const WireMessage& message);
    void forward(Lane& lane, const WireMessage& message);
    void follow(Lane& lane, const WireMessage& message);
    [[nodiscard]] bool swallows(const Lane& lane, const WireMessage& message);
    void send(Lane& lane);

    Lane m_client;
    Lane m_server;
    Judge m_judge;
    int m_requests = 0; ///< the client's messages that the server ends with ReadyForQuery
    int m_answers = 0; ///< and those it has ended
    std::optional<int> m_lastAnswer; ///< after so many the client hears nothing more
    bool m_isOver = false;
};
