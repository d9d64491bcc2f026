// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire_message.h"

#include <chrono>
#include <functional>
#include <limits>

/// What befalls a message.
enum class WireAction
{
    CutBefore, ///< the link ends, the message never arrives
    CutInside, ///< the link ends when half of the message has been passed on
    /// The link ends when the message has done its work: a client's message is answered by the
    /// server down to its ReadyForQuery, of which the client hears nothing; a server's message
    /// reaches the client.
    CutAfter,
    Hold, ///< it and what follows in its direction wait for WireProxy::release()
    Delay, ///< it and what follows wait for WireRule::delay
    Alter, ///< what WireRule::alter makes of it goes on in its place
    Replace, ///< WireRule::bytes go on in its place; none make it vanish
    InsertBefore, ///< WireRule::bytes go on ahead of it
    Answer, ///< it vanishes and its sender gets WireRule::bytes back
    Split, ///< from it on the direction travels in single bytes
    /// From it on the direction's messages are gathered and arrive as one write, when nothing more
    /// can be expected before the other side speaks.
    Coalesce,
};

/// The `nth` message from `sender`, counted since the rule was added and over all connections,
/// that is of the type and contains the bytes; and the `times - 1` after it.
struct WireRule
{
    static constexpr int kAlways = std::numeric_limits<int>::max();

    Sender sender = Sender::Client;
    std::optional<char> type
        = std::nullopt; ///< a letter of the protocol, kStartup, kCancelRequest…
    QByteArray containing = {}; ///< anywhere in the message
    int nth = 1;
    int times = 1;
    WireAction action = WireAction::Hold;
    QByteArray bytes = {};
    std::chrono::milliseconds delay{0};
    std::function<QByteArray(const WireMessage&)> alter = {}; ///< called in the proxy's thread

    [[nodiscard]] bool matches(Sender from, const WireMessage& message) const
    {
        return from == sender && (!type || *type == message.type)
            && message.bytes.contains(containing);
    }

    /// Whether it lets other rules act on the same message.
    [[nodiscard]] bool isMode() const
    {
        return action == WireAction::Split || action == WireAction::Coalesce;
    }
};
