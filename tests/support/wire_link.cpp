// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_link.h"

#include <string_view>

namespace {

constexpr qsizetype kMostUnsent = 1 << 20;
constexpr std::chrono::microseconds kSplitPause{50};

bool endsARequest(char type)
{
    return type == kStartup || type == 'Q' || type == 'S' || type == 'F';
}

/// After these the sender waits for the other side.
bool endsATurn(Sender from, char type)
{
    constexpr std::string_view kGoOnOfClient = "PBDECd";
    constexpr std::string_view kEndsOfServer = "ZRGWHA";
    const bool ends = from == Sender::Client ? kGoOnOfClient.find(type) == std::string_view::npos
                                             : kEndsOfServer.find(type) != std::string_view::npos;
    return ends || type < ' ';
}

}

WireLink::WireLink(StreamSocket client, StreamSocket server, Judge judge)
    : m_client{Sender::Client, std::move(client)}
    , m_server{Sender::Server, std::move(server)}
    , m_judge(std::move(judge))
{
    if (!m_server.socket.isValid())
        cut();
}

const StreamSocket& WireLink::socket(Sender side) const
{
    return side == Sender::Client ? m_client.socket : m_server.socket;
}

WireLink::Lane& WireLink::opposite(const Lane& lane)
{
    return lane.from == Sender::Client ? m_server : m_client;
}

bool WireLink::wantsToRead(Sender from) const
{
    const Lane& lane = from == Sender::Client ? m_client : m_server;
    return !lane.isEnded && !lane.waiting && !lane.isHeld && lane.out.size() < kMostUnsent;
}

bool WireLink::wantsToWrite(Sender to) const
{
    const Lane& lane = to == Sender::Client ? m_server : m_client;
    return !lane.out.isEmpty() && !lane.splits && lane.isGathered;
}

WireLink::Clock::time_point WireLink::nextDue() const
{
    auto due = Clock::time_point::max();
    for (const Lane* lane : {&m_client, &m_server}) {
        if (lane->waiting && !lane->isHeld)
            due = std::min(due, lane->due);
        if (lane->splits && !lane->out.isEmpty())
            due = std::min(due, Clock::now() + kSplitPause);
    }
    return due;
}

void WireLink::read(Sender from)
{
    Lane& source = lane(from);
    const std::optional<QByteArray> bytes = source.socket.read();
    if (!bytes)
        return;
    source.isEnded = bytes->isEmpty();
    source.framer.append(*bytes);
}

void WireLink::advance()
{
    for (Lane* lane : {&m_client, &m_server}) {
        if (!m_isOver)
            passOn(*lane);
    }
    for (Lane* lane : {&m_client, &m_server}) {
        if (!m_isOver)
            send(*lane);
    }
}

void WireLink::release()
{
    m_client.isHeld = false;
    m_server.isHeld = false;
}

void WireLink::cut()
{
    m_isOver = true;
    m_client.socket.shutDown();
    m_server.socket.shutDown();
}

void WireLink::passOn(Lane& lane)
{
    if (lane.waiting && !lane.isHeld && Clock::now() >= lane.due)
        forward(lane, *std::exchange(lane.waiting, std::nullopt));
    while (!m_isOver && !lane.waiting && !lane.isHeld && !lane.cutsWhenSent) {
        const std::optional<WireMessage> message = lane.framer.next();
        if (!message)
            return;
        follow(lane, *message);
        if (!swallows(lane, *message))
            treat(lane, *message);
    }
}

void WireLink::follow(Lane& lane, const WireMessage& message)
{
    if (lane.from == Sender::Server && message.type == 'Z')
        ++m_answers;
    if (message.type != kNegotiation)
        return;
    if (lane.from == Sender::Client) {
        m_server.framer.expectAnswer();
    } else if (message.bytes != "N") {
        m_client.framer.becomeOpaque();
        m_server.framer.becomeOpaque();
    }
}

bool WireLink::swallows(const Lane& lane, const WireMessage& message)
{
    if (lane.from == Sender::Client || !m_lastAnswer)
        return false;
    if (message.type == 'Z' && m_answers > *m_lastAnswer)
        cut();
    return m_answers > *m_lastAnswer || (m_answers == *m_lastAnswer && message.type != 'Z');
}

void WireLink::treat(Lane& lane, const WireMessage& message)
{
    for (const WireRule& rule : m_judge(lane.from, message)) {
        if (rule.action == WireAction::Split)
            lane.splits = true;
        else if (rule.action == WireAction::Coalesce)
            lane.gathers = true;
        else
            return act(lane, message, rule);
    }
    forward(lane, message);
}

void WireLink::act(Lane& lane, const WireMessage& message, const WireRule& rule)
{
    switch (rule.action) {
    case WireAction::CutBefore:
        return cut();
    case WireAction::CutInside:
        lane.out += message.bytes.left(message.bytes.size() / 2);
        lane.cutsWhenSent = true;
        lane.isGathered = true;
        return;
    case WireAction::CutAfter:
        return cutAfter(lane, message);
    case WireAction::Hold:
    case WireAction::Delay:
        lane.waiting = message;
        lane.isHeld = rule.action == WireAction::Hold;
        lane.due = Clock::now() + rule.delay;
        return;
    case WireAction::Alter:
        lane.out += rule.alter(message);
        return;
    case WireAction::Replace:
        lane.out += rule.bytes;
        return;
    case WireAction::InsertBefore:
        lane.out += rule.bytes;
        return forward(lane, message);
    case WireAction::Answer:
        opposite(lane).out += rule.bytes;
        return;
    case WireAction::Split:
    case WireAction::Coalesce:
        return;
    }
}

void WireLink::cutAfter(Lane& lane, const WireMessage& message)
{
    if (lane.from == Sender::Client)
        m_lastAnswer = m_requests;
    else
        lane.cutsWhenSent = true;
    forward(lane, message);
    lane.isGathered = true;
}

void WireLink::forward(Lane& lane, const WireMessage& message)
{
    if (lane.from == Sender::Client && endsARequest(message.type))
        ++m_requests;
    lane.out += message.bytes;
    lane.isGathered = !lane.gathers || endsATurn(lane.from, message.type);
}

void WireLink::send(Lane& lane)
{
    const StreamSocket& target = opposite(lane).socket;
    const bool isLast = lane.isEnded && !lane.waiting && !lane.isHeld;
    lane.isGathered = lane.isGathered || isLast;
    while (!lane.out.isEmpty() && lane.isGathered && (!lane.splits || target.isDrained())) {
        const qsizetype sent = target.write(lane.splits ? lane.out.left(1) : lane.out);
        // What nobody reads any more is lost; what comes from there still has to arrive.
        lane.out.remove(0, sent < 0 ? lane.out.size() : sent);
        if (sent == 0)
            return;
    }
    if (lane.out.isEmpty() && (lane.cutsWhenSent || isLast))
        cut();
}
