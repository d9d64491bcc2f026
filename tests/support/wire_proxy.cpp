// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_proxy.h"

#include <algorithm>
#include <numeric>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kSides{Sender::Client, Sender::Server};

pollfd watchOf(const WireLink& link, Sender side, bool isSilent)
{
    const bool reads = !isSilent && link.wantsToRead(side);
    const bool writes = !isSilent && link.wantsToWrite(side);
    const int events = (reads ? POLLIN : 0) | (writes ? POLLOUT : 0);
    // A negative descriptor is passed over: a link that ended would end every wait.
    return {events != 0 ? link.socket(side).descriptor() : -1, short(events), 0};
}

timespec untilThen(WireLink::Clock::time_point due)
{
    const auto left = std::max<WireLink::Clock::duration>(due - WireLink::Clock::now(), {});
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    return {time_t(seconds.count()), long((left - seconds).count())};
}

}

WireProxy::WireProxy(const QString& serverSocket, Door door)
    : m_serverSocket(serverSocket)
    , m_door(door)
    , m_bell(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (door == Door::Port)
        m_port = 0;
    m_listener = listen();
    if (door == Door::Port)
        m_port = m_listener.port();
    m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
}

WireProxy::~WireProxy()
{
    m_thread.request_stop();
    wake();
    m_thread.join();
}

QString WireProxy::host() const
{
    return m_door == Door::Folder ? m_folder.path() : u"127.0.0.1"_s;
}

StreamSocket WireProxy::listen() const
{
    return m_door == Door::Folder ? StreamSocket::listenAt(m_folder.filePath(u".s.PGSQL.5432"_s))
                                  : StreamSocket::listenAtPort(m_port);
}

WireProxy::RuleId WireProxy::add(WireRule rule)
{
    const std::scoped_lock lock(m_mutex);
    m_rules.push_back({std::move(rule)});
    return RuleId(m_rules.size()) - 1;
}

void WireProxy::removeRules()
{
    const std::scoped_lock lock(m_mutex);
    for (Watch& watch : m_rules)
        watch.isActive = false;
}

int WireProxy::hits(RuleId rule) const
{
    const std::scoped_lock lock(m_mutex);
    return m_rules.at(size_t(rule)).hits;
}

bool WireProxy::waitForHits(RuleId rule, int hits, std::chrono::milliseconds patience) const
{
    std::unique_lock lock(m_mutex);
    return m_acted.wait_for(lock, patience, [&] { return m_rules.at(size_t(rule)).hits >= hits; });
}

void WireProxy::release()
{
    const std::scoped_lock lock(m_mutex);
    m_isSilent = false;
    for (WireLink& link : m_links)
        link.release();
    wake();
}

void WireProxy::holdAll()
{
    const std::scoped_lock lock(m_mutex);
    m_isSilent = true;
    wake();
}

void WireProxy::cutAll()
{
    const std::scoped_lock lock(m_mutex);
    for (WireLink& link : m_links)
        link.cut();
    wake();
}

void WireProxy::refuse()
{
    const std::scoped_lock lock(m_mutex);
    m_isOpen = false;
    m_listener.shutDown();
    wake();
}

void WireProxy::accept()
{
    const std::scoped_lock lock(m_mutex);
    if (std::exchange(m_isOpen, true))
        return;
    m_listener = StreamSocket();
    m_listener = listen();
    wake();
}

int WireProxy::openConnections() const
{
    const std::scoped_lock lock(m_mutex);
    return int(std::count_if(
        m_links.begin(), m_links.end(), [](const WireLink& link) { return !link.isOver(); }));
}

int WireProxy::connections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_connections;
}

int WireProxy::messages(Sender sender, std::optional<char> type) const
{
    const std::scoped_lock lock(m_mutex);
    const std::array<int, 256>& counts = m_counts.at(size_t(sender));
    return type ? counts.at(uchar(*type)) : std::accumulate(counts.begin(), counts.end(), 0);
}

void WireProxy::serve(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        waitForEvents(lock);
        if (!m_isSilent)
            tend();
    }
    for (WireLink& link : m_links)
        link.cut();
}

void WireProxy::waitForEvents(std::unique_lock<std::mutex>& lock)
{
    // Whoever came before the door closed is sent away with it.
    if (!m_isOpen)
        m_listener = StreamSocket();
    std::vector<pollfd> watched{
        {m_bell.descriptor(), POLLIN, 0}, {m_listener.descriptor(), POLLIN, 0}};
    auto due = WireLink::Clock::time_point::max();
    for (const WireLink& link : m_links) {
        for (const Sender side : kSides)
            watched.push_back(watchOf(link, side, m_isSilent));
        if (!m_isSilent)
            due = std::min(due, link.nextDue());
    }
    const timespec patience = untilThen(due);
    const bool isEndless = due == WireLink::Clock::time_point::max();
    lock.unlock();
    ppoll(watched.data(), watched.size(), isEndless ? nullptr : &patience, nullptr);
    lock.lock();

    eventfd_t ignored = 0;
    eventfd_read(m_bell.descriptor(), &ignored);
    size_t next = 2;
    for (WireLink& link : m_links) {
        for (const Sender side : kSides) {
            const bool isReadable = (watched.at(next++).revents & ~POLLOUT) != 0;
            if (isReadable && !link.isOver() && link.wantsToRead(side))
                link.read(side);
        }
    }
    if (watched.at(1).revents != 0 && m_isOpen)
        letIn();
}

void WireProxy::letIn()
{
    StreamSocket client = m_listener.accept();
    if (!client.isValid())
        return;
    ++m_connections;
    m_links.emplace_back(std::move(client), StreamSocket::connectTo(m_serverSocket),
        [this](Sender from, const WireMessage& message) { return judge(from, message); });
}

void WireProxy::tend()
{
    for (WireLink& link : m_links)
        link.advance();
    m_links.remove_if([](const WireLink& link) { return link.isOver(); });
    m_acted.notify_all();
}

QList<WireRule> WireProxy::judge(Sender from, const WireMessage& message)
{
    ++m_counts.at(size_t(from)).at(uchar(message.type));
    QList<WireRule> acting;
    bool isTaken = false;
    for (Watch& watch : m_rules) {
        if (!watch.isActive || !watch.rule.matches(from, message))
            continue;
        const int turn = ++watch.seen - watch.rule.nth;
        if (turn < 0 || turn >= watch.rule.times || (isTaken && !watch.rule.isMode()))
            continue;
        ++watch.hits;
        acting.append(watch.rule);
        isTaken = isTaken || !watch.rule.isMode();
    }
    // Modes come first: they also hold for the message that sets them.
    std::stable_partition(
        acting.begin(), acting.end(), [](const WireRule& rule) { return rule.isMode(); });
    return acting;
}

void WireProxy::wake() const
{
    eventfd_write(m_bell.descriptor(), 1);
}
