// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/pq_cancel.h"

#include "async/thread_name.h"
#include "postgres/link/pq_wait.h"

#include <array>
#include <functional>
#include <future>
#include <thread>
#include <vector>

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kCancelSlice = 20ms;

#ifdef LIBPQ_HAS_ASYNC_CANCEL
constexpr bool kEncryptsCancel = true;

struct RequestDeleter
{
    void operator()(PGcancelConn* request) const { PQcancelFinish(request); }
};

std::function<bool()> cancelJob(PGconn* connection)
{
    std::shared_ptr<PGcancelConn> request(PQcancelCreate(connection), RequestDeleter());
    return [request] { return request && PQcancelBlocking(request.get()) != 0; };
}
#else
constexpr bool kEncryptsCancel = false;

using Words = std::vector<std::pair<QByteArray, QByteArray>>;

QByteArray valueOf(const Words& words, const QByteArray& keyword)
{
    for (const auto& [name, value] : words)
        if (name == keyword)
            return value;
    return {};
}

/// The words that reach the server of an open connection once more, at the same host.
Words sameServer(PGconn* connection)
{
    Words words;
    const OptionsHandle options(PQconninfo(connection));
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option)
        if (option->val && *option->val)
            words.emplace_back(option->keyword, option->val);
    // Of a list of hosts the connection is with one; the last of a keyword counts.
    words.emplace_back("host", PQhost(connection));
    words.emplace_back("hostaddr", PQhostaddr(connection));
    words.emplace_back("port", PQport(connection));
    words.emplace_back("password", PQpass(connection));
    // These two may fall back to clear text.
    const QByteArray mode = valueOf(words, "sslmode");
    if (PQsslInUse(connection) && (mode == "allow" || mode == "prefer"))
        words.emplace_back("sslmode", "require");
    if (PQgssEncInUse(connection))
        words.emplace_back("gssencmode", "require");
    words.emplace_back("target_session_attrs", "any");
    words.emplace_back("connect_timeout", "2");
    return words;
}

bool cancelThroughConnection(const Words& words, int pid)
{
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (const auto& [keyword, value] : words) {
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    const ConnectionHandle second(PQconnectdbParams(keywords.data(), values.data(), 0));
    const QByteArray number = QByteArray::number(pid);
    const char* const value = number.constData();
    const ResultHandle answer(
        PQexecParams(second.get(), "SELECT pg_catalog.pg_cancel_backend($1::integer)", 1, nullptr,
            &value, nullptr, nullptr, 0));
    return PQresultStatus(answer.get()) == PGRES_TUPLES_OK
        && qstrcmp(PQgetvalue(answer.get(), 0, 0), "t") == 0;
}

std::function<bool()> cancelJob(PGconn* connection)
{
    if (PQsslInUse(connection) || PQgssEncInUse(connection))
        return [words = sameServer(connection), pid = PQbackendPID(connection)] {
            return cancelThroughConnection(words, pid);
        };
    std::shared_ptr<PGcancel> request(PQgetCancel(connection), PqDeleter());
    return [request] {
        std::array<char, 256> message{};
        return request && PQcancel(request.get(), message.data(), int(message.size())) != 0;
    };
}
#endif

}

bool requestCancel(PGconn* connection, const CallOptions& options)
{
    // libpq waits for the server without a limit, so it gets a thread that can be left behind.
    std::promise<bool> answered;
    std::future<bool> answer = answered.get_future();
    std::thread([job = cancelJob(connection), answered = std::move(answered)]() mutable {
        nameThisThread(QStringLiteral("cancel request"));
        answered.set_value(job());
    }).detach();
    while (mayGoOn(options))
        if (answer.wait_for(kCancelSlice) == std::future_status::ready)
            return answer.get();
    return false;
}

bool canCancel(const PGconn* connection, bool pidIsTrue)
{
    auto* const asked = const_cast<PGconn*>(connection);
    const bool encrypted = PQsslInUse(asked) || PQgssEncInUse(asked);
    return kEncryptsCancel || !encrypted || pidIsTrue;
}

}
