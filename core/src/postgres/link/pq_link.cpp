// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/pq_link.h"

#include "postgres/link/postgres_error.h"
#include "postgres/link/pq_cancel.h"
#include "postgres/link/pq_wait.h"
#include "postgres/values/postgres_text.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kCleanUpLimit = 2s;
constexpr qsizetype kMaxParameters = 65'535;

/// The values of a statement in the form libpq reads them.
class BoundValues
{
public:
    Result<void> add(const Value& value)
    {
        if (value.isDefault())
            return fail(
                ErrorKind::InvalidArgument, u"DEFAULT can be written, but not bound as a value."_s);
        if (value.isShortened())
            return fail(
                ErrorKind::InvalidArgument, u"The value was not read whole and cannot be bound."_s);
        if (value.isNull()) {
            m_pointers.push_back(nullptr);
            return {};
        }
        m_texts.push_back(postgresText(value));
        if (m_texts.back().contains('\0'))
            return fail(ErrorKind::InvalidText,
                u"PostgreSQL cannot store the character U+0000 in a text."_s);
        m_pointers.push_back(m_texts.back().constData());
        return {};
    }

    [[nodiscard]] int count() const { return int(m_pointers.size()); }
    [[nodiscard]] const char* const* data() const { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_texts;
    std::vector<const char*> m_pointers;
};

Result<BoundValues> bindValues(const QList<Value>& values)
{
    if (values.size() > kMaxParameters)
        return fail(
            ErrorKind::Limit, u"A statement takes at most %1 values."_s.arg(kMaxParameters));
    BoundValues bound;
    for (const Value& value : values)
        TW_TRY_VOID(bound.add(value));
    return bound;
}

/// For what must be done after a call was stopped or ran out of time.
CallOptions settling(const CallOptions& options)
{
    return {QDeadlineTimer(kCleanUpLimit), {}, options.abandon, options.onSilence};
}

bool isSendable(const QString& text, const QByteArray& utf8)
{
    return !utf8.contains('\0') && text.isValidUtf16();
}

bool isFatal(const PGresult* notice)
{
    const char* const severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    return severity && (qstrcmp(severity, "FATAL") == 0 || qstrcmp(severity, "PANIC") == 0);
}

}

PqLink::PqLink(ConnectionHandle connection)
    : m_connection(std::move(connection))
{
    PQsetnonblocking(handle(), 1);
    PQsetNoticeReceiver(handle(), &PqLink::takeNotice, this);
}

void PqLink::takeNotice(void* link, const PGresult* notice)
{
    auto* const self = static_cast<PqLink*>(link);
    if (isFatal(notice))
        self->m_farewell = resultError(notice, self->handle());
    else if (self->m_notices.kept.size() < kMostNotices)
        self->m_notices.kept.append(noticeOf(notice));
    else
        ++self->m_notices.dropped;
}

Result<void> PqLink::post(const Statement& statement, const CallOptions& options)
{
    const QByteArray sql = statement.sql.toUtf8();
    m_wasPrepared.reset();
    if (PQtransactionStatus(handle()) == PQTRANS_IDLE)
        m_prepared.resume();
    QByteArray name;
    if (m_prepared.takes(sql) && isSendable(statement.sql, sql)) {
        TW_TRY(name, preparedName(sql, options));
        m_wasPrepared = !name.isEmpty();
    }
    if (name.isEmpty()) {
        TW_TRY_VOID(send(statement));
    } else {
        TW_TRY(const BoundValues bound, bindValues(statement.values));
        if (!PQsendQueryPrepared(
                handle(), name.constData(), bound.count(), bound.data(), nullptr, nullptr, 0))
            return fail(linkError(handle()));
    }
    PQsetSingleRowMode(handle());
    return {};
}

/// Empty for a statement that comes for the first time.
Result<QByteArray> PqLink::preparedName(const QByteArray& sql, const CallOptions& options)
{
    if (const std::optional<QByteArray> known = m_prepared.find(sql))
        return *known;
    if (!m_prepared.isDue(sql))
        return QByteArray();
    const PreparedStatements::Place place = m_prepared.add(sql);
    Result<void> prepared = release(place.released, options);
    if (prepared)
        prepared = prepare(sql, place.name, options);
    if (prepared)
        return place.name;
    m_prepared.notPrepared(sql);
    return fail(std::move(prepared).error());
}

Result<void> PqLink::release(const QByteArrayList& names, const CallOptions& options)
{
    if (names.isEmpty())
        return {};
    QList<Statement> releases;
    for (const QByteArray& name : names)
        releases.append({u"DEALLOCATE "_s + QString::fromLatin1(name), {}});
    Result<void> released = runTogether(releases, options);
    if (released)
        return {};
    // One that somebody else let go of would be in the way for ever.
    if (released.error().sqlState == "26000"_L1)
        m_prepared.clear();
    else
        m_prepared.notReleased(names);
    return released;
}

Result<void> PqLink::prepare(
    const QByteArray& sql, const QByteArray& name, const CallOptions& options)
{
    if (!PQsendPrepare(handle(), name.constData(), sql.constData(), 0, nullptr))
        return fail(linkError(handle()));
    return awaitPrepared(options);
}

/// It may wait for a lock, so it is stopped as any statement is.
Result<void> PqLink::awaitPrepared(const CallOptions& options)
{
    std::optional<Error> error;
    Result<void> read = flush(options);
    while (read) {
        read = waitForResult(options);
        if (!read)
            break;
        const ResultHandle result = takeResult();
        if (!result)
            return error ? Result<void>(fail(*std::move(error))) : Result<void>();
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK && !error)
            error = resultError(result.get(), handle());
    }
    const Leftover leftover = endStatement(options);
    if (leftover.ended && leftover.error && leftover.error->kind != ErrorKind::Cancelled)
        return fail(*leftover.error);
    return read;
}

Result<void> PqLink::send(const Statement& statement)
{
    const QByteArray sql = statement.sql.toUtf8();
    if (sql.contains('\0'))
        return fail(ErrorKind::InvalidText, u"A statement cannot hold the character U+0000."_s);
    // It would be replaced on the way, and name something else.
    if (!statement.sql.isValidUtf16())
        return fail(ErrorKind::InvalidText, u"A statement cannot hold half a character."_s);
    TW_TRY(const BoundValues bound, bindValues(statement.values));
    if (!PQsendQueryParams(
            handle(), sql.constData(), bound.count(), nullptr, bound.data(), nullptr, nullptr, 0))
        return fail(linkError(handle()));
    return {};
}

Result<void> PqLink::flush(const CallOptions& options)
{
    // A link that breaks here is reported by takeResult(), with what the server said last.
    while (PQflush(handle()) > 0) {
        TW_TRY_VOID(waitForSocket(PQsocket(handle()), SocketNeed::ReadOrWrite, options));
        PQconsumeInput(handle());
    }
    return {};
}

bool PqLink::isBusy() const
{
    const bool busy = PQisBusy(handle()) != 0;
    // Nobody listens here; libpq would keep them as long as the connection lasts.
    while (const NotificationHandle dropped{PQnotifies(handle())}) { }
    return busy;
}

bool PqLink::receive(std::chrono::milliseconds patience)
{
    if (!becomesReady(PQsocket(handle()), SocketNeed::Read, patience))
        return false;
    PQconsumeInput(handle());
    return true;
}

Result<void> PqLink::waitForResult(const CallOptions& options)
{
    while (isBusy()) {
        TW_TRY_VOID(waitForSocket(PQsocket(handle()), SocketNeed::Read, options));
        if (!PQconsumeInput(handle()))
            break;
    }
    return {};
}

Result<void> PqLink::probe()
{
    while (!isBroken() && becomesReady(PQsocket(handle()), SocketNeed::Read, 0ms)) {
        PQconsumeInput(handle());
        // Looking for a result makes libpq read the messages that came unasked.
        static_cast<void>(isBusy());
    }
    if (!isBroken() && !m_farewell)
        return {};
    Error error = m_farewell.value_or(linkError(handle()));
    close();
    return fail(std::move(error));
}

Result<void> PqLink::runTogether(const QList<Statement>& statements, const CallOptions& options)
{
    ResultHandle dropped;
    const auto sendAll = [&]() -> Result<void> {
        for (const Statement& statement : statements)
            TW_TRY_VOID(send(statement));
        return {};
    };
    return together(sendAll, dropped, options);
}

Result<void> PqLink::sendDescription(const QByteArray& sql)
{
    const bool sent = PQsendPrepare(handle(), "", sql.constData(), 0, nullptr) != 0
        && PQsendDescribePrepared(handle(), "") != 0;
    return sent ? Result<void>() : fail(linkError(handle()));
}

Result<QList<Oid>> PqLink::parameterTypes(const QString& sql, const CallOptions& options)
{
    const QByteArray text = sql.toUtf8();
    ResultHandle description;
    TW_TRY_VOID(together([&] { return sendDescription(text); }, description, options));
    QList<Oid> types;
    for (int number = 0; number < PQnparams(description.get()); ++number)
        types.append(PQparamtype(description.get(), number));
    return types;
}

template <class Post>
Result<void> PqLink::together(Post&& post, ResultHandle& kept, const CallOptions& options)
{
    TW_TRY_VOID(mayGoOn(options));
    PQenterPipelineMode(handle());
    Result<void> done = post();
    if (done && !PQpipelineSync(handle()))
        done = fail(linkError(handle()));
    if (done)
        done = flush(options);
    if (done)
        done = readTogether(kept, options);
    // Too short to be worth a cancellation: the link survives when the answers come after all.
    const bool gaveUp = !done && done.error().sqlState.isEmpty() && !mayGoOn(options);
    if (gaveUp && !isBroken())
        static_cast<void>(readTogether(kept, settling(options)));
    if (isBroken() || !PQexitPipelineMode(handle()))
        close();
    return done;
}

Result<void> PqLink::readTogether(ResultHandle& kept, const CallOptions& options)
{
    std::optional<Error> error;
    for (bool ended = false; !ended;) {
        TW_TRY_VOID(waitForResult(options));
        ResultHandle result = takeResult();
        switch (PQresultStatus(result.get())) {
        case PGRES_PIPELINE_SYNC:
            ended = true;
            break;
        case PGRES_FATAL_ERROR:
            // Null marks the end of each statement and is a fatal error to libpq.
            if (result && !error)
                error = resultError(result.get(), handle());
            ended = isBroken();
            break;
        default:
            kept = std::move(result);
            break;
        }
    }
    if (!error && isBroken())
        error = linkError(handle());
    return error ? Result<void>(fail(*std::move(error))) : Result<void>();
}

PqLink::Leftover PqLink::endStatement(const CallOptions& options)
{
    const CallOptions settle = settling(options);
    Leftover leftover;
    if (m_mayCancel && flush(settle) && requestCancel(handle(), settle))
        leftover = drain(settle);

    // A cancellation that came too late must not hit the next statement: an empty one takes it. How
    // that one fares changes nothing about how the statement ended.
    bool isUsable = leftover.ended;
    const bool cancelled = leftover.error && leftover.error->kind == ErrorKind::Cancelled;
    if (isUsable && !cancelled)
        isUsable = post({}) && drain(settle).ended;
    if (!isUsable)
        close();
    return leftover;
}

PqLink::Leftover PqLink::drain(const CallOptions& options)
{
    Leftover leftover;
    for (;;) {
        const Result<bool> more = drainResult(leftover, options);
        leftover.ended = more && !*more;
        if (!more || !*more)
            return leftover;
    }
}

Result<bool> PqLink::drainResult(Leftover& leftover, const CallOptions& options)
{
    TW_TRY_VOID(mayGoOn(options));
    TW_TRY_VOID(waitForResult(options));
    ResultHandle result = takeResult();
    if (!result)
        return false;
    switch (PQresultStatus(result.get())) {
    case PGRES_SINGLE_TUPLE:
        ++leftover.droppedRows;
        return true;
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY:
        leftover.completion = std::move(result);
        return true;
    case PGRES_COPY_IN:
        PQputCopyEnd(handle(), "COPY is not available here");
        TW_TRY_VOID(flush(options));
        return true;
    case PGRES_COPY_OUT:
        TW_TRY_VOID(dropCopyData(options));
        return true;
    case PGRES_COPY_BOTH:
        return fail(ErrorKind::ConnectionLost, u"The server wants to replicate."_s);
    default:
        if (!leftover.error)
            leftover.error = resultError(result.get(), handle(), CancelSource::Ourselves);
        return !isBroken();
    }
}

Result<void> PqLink::dropCopyData(const CallOptions& options)
{
    for (;;) {
        char* buffer = nullptr;
        const int size = PQgetCopyData(handle(), &buffer, 1);
        const CopyDataHandle data(buffer);
        if (size < 0)
            return {};
        TW_TRY_VOID(mayGoOn(options));
        if (size == 0) {
            TW_TRY_VOID(waitForSocket(PQsocket(handle()), SocketNeed::Read, options));
            PQconsumeInput(handle());
        }
    }
}

}
