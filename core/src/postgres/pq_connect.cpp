// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/pq_connect.h"

#include "postgres/postgres_error.h"
#include "postgres/pq_wait.h"

#include <QElapsedTimer>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Default
{
    const char* keyword;
    const char* value;
};

// Without these a link whose packets vanish is noticed only after many minutes.
constexpr auto kDefaults = std::to_array<Default>({
    {"connect_timeout", "10"},
    {"fallback_application_name", "tuplewright"},
    {"keepalives_count", "3"},
    {"keepalives_idle", "10"},
    {"keepalives_interval", "3"},
    {"tcp_user_timeout", "15000"},
});

// Given by a field of its own or fixed, so never an option.
constexpr auto kReserved
    = std::to_array<const char*>({"dbname", "host", "password", "port", "user"});

/// What libpq knows by itself: its keywords, and the values environment and defaults give them.
class KnownKeywords
{
public:
    KnownKeywords()
        : m_options(PQconndefaults())
    { }

    [[nodiscard]] const PQconninfoOption* find(const QByteArray& keyword) const
    {
        for (const PQconninfoOption* option = m_options.get(); option && option->keyword; ++option)
            if (keyword == option->keyword)
                return option;
        return nullptr;
    }

    [[nodiscard]] bool hasValue(const char* keyword) const
    {
        const PQconninfoOption* const option = find(keyword);
        return option && option->val && *option->val;
    }

private:
    OptionsHandle m_options;
};

/// Keywords and values in libpq's order of precedence: the last of a keyword counts.
class ConnectParameters
{
public:
    void set(QByteArray keyword, QByteArray value)
    {
        if (!value.isEmpty())
            m_entries.emplace_back(std::move(keyword), std::move(value));
    }

    [[nodiscard]] PGconn* start() const
    {
        std::vector<const char*> keywords;
        std::vector<const char*> values;
        for (const auto& [keyword, value] : m_entries) {
            keywords.push_back(keyword.constData());
            values.push_back(value.constData());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(keywords.data(), values.data(), 0);
    }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_entries;
};

Result<void> checkOption(const QByteArray& keyword, const KnownKeywords& known)
{
    const QString name = QString::fromUtf8(keyword);
    if (!known.find(keyword))
        return fail(ErrorKind::Configuration,
            u"libpq %1 knows no connection option “%2”."_s.arg(
                QString::number(PQlibVersion() / 10'000), name));
    for (const char* reserved : kReserved)
        if (keyword == reserved)
            return fail(ErrorKind::Configuration,
                u"“%1” has a field of its own and cannot be an option."_s.arg(name));
    return {};
}

Result<ConnectParameters> parametersOf(const ConnectionConfig& config, const Secret& password)
{
    const KnownKeywords known;
    ConnectParameters parameters;
    for (const Default& entry : kDefaults)
        if (!known.hasValue(entry.keyword))
            parameters.set(entry.keyword, entry.value);
    for (auto option = config.options.begin(); option != config.options.end(); ++option) {
        const QByteArray keyword = option.key().toUtf8();
        TW_TRY_VOID(checkOption(keyword, known));
        parameters.set(keyword, option.value().toUtf8());
    }
    parameters.set("host", config.host.toUtf8());
    parameters.set("port", config.port.toUtf8());
    parameters.set("dbname", config.database.toUtf8());
    parameters.set("user", config.user.toUtf8());
    parameters.set("password", password.reveal().toUtf8());
    parameters.set("client_encoding", "UTF8");
    return parameters;
}

/// libpq's own limit does not apply to connecting in steps, so it is kept here: the time for one
/// host, as often as there are hosts.
QDeadlineTimer connectDeadline(PGconn* connection)
{
    const OptionsHandle options(PQconninfo(connection));
    qint64 seconds = 0;
    qint64 hosts = 1;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
        const QByteArray value(option->val);
        if (qstrcmp(option->keyword, "connect_timeout") == 0)
            seconds = value.toLongLong();
        else if (qstrcmp(option->keyword, "host") == 0 || qstrcmp(option->keyword, "hostaddr") == 0)
            hosts = std::max<qint64>(hosts, value.count(',') + 1);
    }
    if (seconds <= 0)
        return QDeadlineTimer(QDeadlineTimer::Forever);
    return QDeadlineTimer(std::chrono::seconds(seconds * hosts));
}

/// Reports each stage once, when the next one begins.
class StageReport
{
public:
    explicit StageReport(const ConnectObserver& observer)
        : m_observer(observer)
    {
        m_timer.start();
    }

    void reached(const PGconn* connection)
    {
        const size_t stage = stageOf(PQstatus(connection));
        while (m_stage < stage)
            endStage();
    }

    void finished()
    {
        while (m_stage < kStages.size())
            endStage();
    }

private:
    static constexpr auto kStages
        = std::to_array<const char*>({"resolve", "connect", "authenticate", "open"});

    static size_t stageOf(ConnStatusType status)
    {
        switch (status) {
        case CONNECTION_OK:
        case CONNECTION_BAD:
        case CONNECTION_NEEDED:
            return 0;
        case CONNECTION_STARTED:
            return 1;
        case CONNECTION_MADE:
        case CONNECTION_AWAITING_RESPONSE:
        case CONNECTION_SSL_STARTUP:
        case CONNECTION_GSS_STARTUP:
            return 2;
        default:
            return 3;
        }
    }

    void endStage()
    {
        const qint64 now = m_timer.nsecsElapsed();
        if (m_observer)
            m_observer({QString::fromLatin1(kStages.at(m_stage)), now - m_stageStart});
        m_stageStart = now;
        ++m_stage;
    }

    const ConnectObserver& m_observer;
    QElapsedTimer m_timer;
    qint64 m_stageStart = 0;
    size_t m_stage = 0;
};

Result<void> pollUntilOpen(PGconn* connection, const CallOptions& options, StageReport& stages)
{
    for (PostgresPollingStatusType need = PGRES_POLLING_WRITING; need != PGRES_POLLING_OK;
        need = PQconnectPoll(connection)) {
        if (need == PGRES_POLLING_FAILED)
            return fail(connectError(connection));
        stages.reached(connection);
        const SocketNeed wanted
            = need == PGRES_POLLING_READING ? SocketNeed::Read : SocketNeed::Write;
        TW_TRY_VOID(waitForSocket(PQsocket(connection), wanted, options));
    }
    stages.finished();
    return {};
}

}

Result<ConnectionHandle> connectTo(const ConnectionConfig& config, const Secret& password,
    const CallOptions& options, const ConnectObserver& observer)
{
    TW_TRY_VOID(mayGoOn(options));
    TW_TRY(const ConnectParameters parameters, parametersOf(config, password));
    StageReport stages(observer);
    ConnectionHandle connection(parameters.start());
    if (!connection)
        return fail(ErrorKind::OutOfMemory, u"No memory for a connection."_s);
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        return fail(connectError(connection.get()));

    const QDeadlineTimer limit = connectDeadline(connection.get());
    const bool limitIsOurs = limit < options.deadline;
    Result<void> open = pollUntilOpen(
        connection.get(), {limitIsOurs ? limit : options.deadline, options.stop}, stages);
    if (!open && open.error().kind == ErrorKind::Timeout && limitIsOurs)
        return fail(
            ErrorKind::Connection, u"The server did not answer within the time to connect."_s);
    TW_TRY_VOID(std::move(open));
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    return connection;
}

}
