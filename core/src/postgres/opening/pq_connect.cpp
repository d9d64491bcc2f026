// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/opening/pq_connect.h"

#include "postgres/link/postgres_error.h"
#include "postgres/link/pq_wait.h"
#include "postgres/opening/password_guard.h"
#include "postgres/opening/pq_hosts.h"
#include "postgres/opening/pq_parameters.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Reports each stage once, when the next one begins.
class StageReport
{
public:
    explicit StageReport(const ConnectObserver& observer)
        : m_observer(observer)
    {
        m_timer.start();
    }

    void resolved(const QString& places)
    {
        if (m_stage == 0)
            endStage(places);
    }

    void reached(PGconn* connection) { endUntil(stageOf(PQstatus(connection)), connection); }
    void finished(PGconn* connection) { endUntil(kStages.size(), connection); }

    /// What a server says tells more of how far it came than what libpq still waits for.
    void failed(const Error& error, PGconn* connection)
    {
        if (isSaidAfterLogin(error))
            endUntil(kOpening, connection);
    }

private:
    static constexpr auto kStages
        = std::to_array<const char*>({"resolve", "connect", "encrypt", "authenticate", "open"});

    static constexpr size_t kOpening = 4;

    /// The states of a server that has no room, starts or ends are told before the login.
    static bool isSaidAfterLogin(const Error& error)
    {
        const QString& state = error.sqlState;
        return !state.isEmpty()
            && std::ranges::none_of(std::to_array<const char*>({"08", "28", "53", "57"}),
                [&state](const char* known) { return state.startsWith(QLatin1String(known)); });
    }

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
        case CONNECTION_SSL_STARTUP:
        case CONNECTION_GSS_STARTUP:
            return 2;
        case CONNECTION_AWAITING_RESPONSE:
            return 3;
        default:
            return kOpening;
        }
    }

    /// What the connection tells about the stage that ends.
    [[nodiscard]] QString detail(PGconn* connection) const
    {
        switch (m_stage) {
        case 1:
            return placeOf(connection);
        case 2:
            return encryptionOf(connection);
        case 3:
            return QString::fromUtf8(PQuser(connection));
        case 4:
            return QString::fromUtf8(PQdb(connection));
        default:
            return {};
        }
    }

    static QString placeOf(const PGconn* connection)
    {
        QString host = QString::fromUtf8(PQhost(connection));
        const QString address = QString::fromUtf8(PQhostaddr(connection));
        if (host.startsWith(u'/') || host.startsWith(u'@'))
            return host;
        return (address.isEmpty() ? host : address) + u':' + QString::fromUtf8(PQport(connection));
    }

    static QString encryptionOf(PGconn* connection)
    {
        if (PQgssEncInUse(connection) != 0)
            return u"GSSAPI"_s;
        if (PQsslInUse(connection) == 0)
            return u"not encrypted"_s;
        return QString::fromUtf8(PQsslAttribute(connection, "protocol")) + u", "_s
            + QString::fromUtf8(PQsslAttribute(connection, "cipher"));
    }

    void endUntil(size_t stage, PGconn* connection)
    {
        while (m_stage < stage)
            endStage(detail(connection));
    }

    void endStage(const QString& detail)
    {
        const qint64 now = m_timer.nsecsElapsed();
        if (m_observer)
            m_observer({QString::fromLatin1(kStages.at(m_stage)), now - m_stageStart, detail, {}});
        m_stageStart = now;
        ++m_stage;
    }

    const ConnectObserver& m_observer;
    QElapsedTimer m_timer;
    qint64 m_stageStart = 0;
    size_t m_stage = 0;
};

Result<void> pollUntilOpen(
    PGconn* connection, const PasswordGuard& guard, const CallOptions& options, StageReport& stages)
{
    for (PostgresPollingStatusType need = PGRES_POLLING_WRITING; need != PGRES_POLLING_OK;
        need = PQconnectPoll(connection)) {
        if (need == PGRES_POLLING_FAILED) {
            Error error = connectError(connection);
            stages.failed(error, connection);
            return fail(std::move(error));
        }
        stages.reached(connection);
        const SocketNeed wanted
            = need == PGRES_POLLING_READING ? SocketNeed::Read : SocketNeed::Write;
        TW_TRY_VOID(waitForSocket(PQsocket(connection), wanted, options));
        TW_TRY_VOID(guard.checkSocket(connection, options));
    }
    stages.finished(connection);
    return {};
}

/// libpq's own limit does not apply to connecting in steps, so it is kept here, for each address.
QDeadlineTimer attemptLimit(const ConnectParameters& parameters)
{
    const qint64 seconds = parameters.effective("connect_timeout").toLongLong();
    return seconds > 0 ? QDeadlineTimer(std::chrono::seconds(seconds))
                       : QDeadlineTimer(QDeadlineTimer::Forever);
}

Result<ConnectionHandle> tryOnce(
    const ConnectParameters& parameters, const CallOptions& options, StageReport& stages)
{
    ConnectionHandle connection = parameters.start();
    if (!connection)
        return fail(ErrorKind::OutOfMemory, u"No memory for a connection."_s);
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        return fail(connectError(connection.get()));
    const QDeadlineTimer limit = attemptLimit(parameters);
    CallOptions attempt = options;
    attempt.deadline = std::min(limit, options.deadline);
    Result<void> open = pollUntilOpen(connection.get(), PasswordGuard(parameters), attempt, stages);
    if (!open && open.error().kind == ErrorKind::Timeout && limit < options.deadline)
        return fail(
            ErrorKind::Connection, u"The server did not answer within the time to connect."_s);
    TW_TRY_VOID(std::move(open));
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    return connection;
}

/// Whether another server may be asked instead: this one cannot be reached, or has no room. One
/// that refuses who we are would have to be told the password again and again.
bool mayTryNext(const Error& error)
{
    return (error.kind == ErrorKind::Connection && error.sqlState.isEmpty())
        || error.kind == ErrorKind::ServerStarting || error.kind == ErrorKind::TooManyConnections;
}

/// One error that lists all; what a server itself said weighs most.
Error combined(const QList<Error>& errors)
{
    const auto said = std::ranges::find_if(
        errors, [](const Error& error) { return !error.sqlState.isEmpty(); });
    Error error = said == errors.end() ? errors.first() : *said;
    QStringList messages;
    for (const Error& each : errors)
        messages.append(each.message);
    messages.removeDuplicates();
    error.message = messages.join(u'\n');
    return error;
}

Result<ConnectionHandle> tryAll(const ConnectParameters& parameters,
    const std::vector<ServerAddress>& addresses, const CallOptions& options, StageReport& stages,
    QList<Error>& errors)
{
    for (const ServerAddress& address : addresses) {
        ConnectParameters attempt = parameters;
        attempt.set("host", address.host);
        attempt.set("hostaddr", address.address);
        attempt.set("port", address.port);
        Result<ConnectionHandle> connection = tryOnce(attempt, options, stages);
        if (connection || !mayGoOn(options) || !mayTryNext(connection.error()))
            return connection;
        errors.append(connection.error());
    }
    return fail(combined(errors));
}

QString placesText(const std::vector<ServerAddress>& addresses)
{
    QStringList places;
    for (const ServerAddress& address : addresses)
        places.append(
            QString::fromUtf8(address.address.isEmpty() ? address.host : address.address));
    places.removeDuplicates();
    return places.join(u", "_s);
}

}

Result<ConnectionHandle> connectTo(const ConnectionConfig& config, const Secret& password,
    const CallOptions& options, const ConnectObserver& observer)
{
    TW_TRY_VOID(mayGoOn(options));
    TW_TRY(ConnectParameters parameters, ConnectParameters::of(config, password));
    StageReport stages(observer);
    // Such lists are in other hands than ours.
    if (parameters.has("service") || !parameters.effective("hostaddr").isEmpty())
        return tryOnce(parameters, options, stages);

    QList<Error> errors;
    TW_TRY(const std::vector<ServerAddress> addresses,
        serverAddresses(
            parameters.effective("host"), parameters.effective("port"), options, errors));
    stages.resolved(placesText(addresses));
    const bool prefersStandby = parameters.effective("target_session_attrs") == "prefer-standby";
    if (prefersStandby) {
        parameters.set("target_session_attrs", "standby");
        Result<ConnectionHandle> standby = tryAll(parameters, addresses, options, stages, errors);
        if (standby || !mayGoOn(options) || !mayTryNext(standby.error()))
            return standby;
        parameters.set("target_session_attrs", "any");
    }
    return tryAll(parameters, addresses, options, stages, errors);
}

}
