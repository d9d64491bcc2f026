// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/opening/pq_hosts.h"

#include "postgres/link/pq_wait.h"

#include <arpa/inet.h>
#include <array>
#include <future>
#include <netdb.h>
#include <sys/socket.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookUpSlice = 20ms;

struct LookUp
{
    int failure = 0; ///< of getaddrinfo
    std::vector<QByteArray> addresses;
};

LookUp lookUp(const QByteArray& name)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    LookUp result;
    result.failure = getaddrinfo(name.constData(), nullptr, &wanted, &found);
    for (const addrinfo* entry = found; entry; entry = entry->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text.data(), text.size(), nullptr, 0,
                NI_NUMERICHOST)
            == 0)
            result.addresses.emplace_back(text.data());
    }
    if (found)
        freeaddrinfo(found);
    return result;
}

/// The system waits for its name servers without a limit, so it gets a thread that can be left
/// behind.
Result<LookUp> lookUp(const QByteArray& name, const CallOptions& options)
{
    std::promise<LookUp> answered;
    std::future<LookUp> answer = answered.get_future();
    std::thread([name, answered = std::move(answered)]() mutable {
        answered.set_value(lookUp(name));
    }).detach();
    while (answer.wait_for(kLookUpSlice) != std::future_status::ready)
        TW_TRY_VOID(mayGoOn(options));
    return answer.get();
}

bool isSocket(const QByteArray& host)
{
    return host.isEmpty() || host.startsWith('/') || host.startsWith('@');
}

bool isNumeric(const QByteArray& host)
{
    std::array<unsigned char, sizeof(in6_addr)> address{};
    return inet_pton(AF_INET, host.constData(), address.data()) == 1
        || inet_pton(AF_INET6, host.constData(), address.data()) == 1;
}

Error unknownHost(const QByteArray& host, int failure)
{
    return {ErrorKind::Connection,
        u"The host “%1” was not found: %2"_s.arg(
            QString::fromUtf8(host), QString::fromLocal8Bit(gai_strerror(failure)))};
}

}

Result<std::vector<ServerAddress>> serverAddresses(const QByteArray& hosts, const QByteArray& ports,
    const CallOptions& options, QList<Error>& errors)
{
    const QList<QByteArray> hostList = hosts.split(',');
    const QList<QByteArray> portList = ports.split(',');
    if (portList.size() != 1 && portList.size() != hostList.size())
        return fail(ErrorKind::Configuration,
            u"%1 hosts are named, but %2 ports."_s.arg(hostList.size()).arg(portList.size()));

    std::vector<ServerAddress> places;
    for (qsizetype i = 0; i < hostList.size(); ++i) {
        const QByteArray& host = hostList[i];
        const QByteArray& port = portList.size() == 1 ? portList.first() : portList[i];
        if (isSocket(host) || isNumeric(host)) {
            places.push_back({host, {}, port});
            continue;
        }
        TW_TRY(const LookUp found, lookUp(host, options));
        if (found.addresses.empty())
            errors.append(unknownHost(host, found.failure));
        for (const QByteArray& address : found.addresses)
            places.push_back({host, address, port});
    }
    if (places.empty())
        return fail(errors.first());
    return places;
}

}
