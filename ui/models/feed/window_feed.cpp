// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_feed.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/rendering/position_renderer.h>

#include <chrono>

namespace tw {

namespace {

using namespace std::chrono_literals;

/// While the view moves faster than that, rows it passes are not read.
constexpr auto kRest = 60ms;

/// Counting the rows before one that was looked up may take so long, and is not tried where the
/// engine expects more of them.
constexpr auto kCountBox = 60ms;
constexpr qint64 kCountable = 1'000'000;

/// Whether two queries differ in their columns at most.
bool areSameRows(const SelectQuery& a, const SelectQuery& b)
{
    return a.filter == b.filter && a.whereSql == b.whereSql && a.sort == b.sort
        && a.deleted == b.deleted;
}

/// Reads the rows of one query for a RowWindow; blocks.
class RowFetch
{
public:
    RowFetch(const Adapter& adapter, const TablePtr& table, const SelectQuery& query,
        KeysetAnchors anchors, const CallOptions& options)
        : m_adapter(adapter)
        , m_table(table)
        , m_query(query)
        , m_anchors(std::move(anchors))
        , m_options(options)
        , m_reader(adapter, table)
    { }

    Result<RowArrival> read(const RowRequest& request)
    {
        switch (request.kind) {
        case RowRequest::Kind::First:
            return first(request);
        case RowRequest::Kind::Part:
            return jump(request);
        case RowRequest::Kind::Number:
            return numbered(request);
        case RowRequest::Kind::From:
            return from(request);
        case RowRequest::Kind::Last:
            return page({PagePlace::Last, {}, request.size});
        case RowRequest::Kind::Again:
            return page({PagePlace::From, request.cursor, request.size});
        case RowRequest::Kind::After:
            return page({PagePlace::After, request.cursor, request.size});
        case RowRequest::Kind::Before:
            return page({PagePlace::Before, request.cursor, request.size});
        }
        return fail(ErrorKind::Internal, {});
    }

private:
    Result<RowArrival> page(const KeysetRequest& request)
    {
        RowArrival arrival;
        TW_TRY(arrival.page,
            m_reader.page(m_query, request, AddressColumns::Append, arrival.rows, m_options));
        return arrival;
    }

    /// The first rows, and what is known of the total without counting.
    Result<RowArrival> first(const RowRequest& request)
    {
        TW_TRY(RowArrival arrival, page({PagePlace::First, {}, request.size}));
        if (!arrival.page.hasNext)
            return arrival;
        ResultSet unread;
        SelectQuery keys = m_query;
        keys.columns = m_table->identityColumns;
        keys.computed.clear();
        TW_TRY(arrival.total,
            m_adapter.page(*m_table, keys, {1, 1}, CountMode::Estimate, AddressColumns::Omit,
                unread, m_options));
        return arrival;
    }

    Result<RowArrival> jump(const RowRequest& request)
    {
        RowArrival arrival;
        TW_TRY(const KeysetJump jump,
            m_reader.jump(m_query, request.part, request.size, AddressColumns::Append, arrival.rows,
                m_options));
        arrival.page = jump.page;
        arrival.ordinal = jump.ordinal;
        arrival.kind = jump.kind;
        return arrival;
    }

    Result<RowArrival> numbered(const RowRequest& request)
    {
        TW_TRY(const QList<Value> cursor,
            m_reader.cursorAt(m_query, request.position, m_anchors, m_options));
        if (cursor.isEmpty())
            return page({PagePlace::Last, {}, request.size});
        TW_TRY(RowArrival arrival, page({PagePlace::From, cursor, request.size}));
        arrival.ordinal = request.position + 1;
        arrival.kind = TotalKind::Exact;
        arrival.anchors = std::move(m_anchors);
        return arrival;
    }

    /// Where the rows are is counted where that is quick, else guessed.
    Result<RowArrival> from(const RowRequest& request)
    {
        TW_TRY(RowArrival arrival, page({PagePlace::From, request.cursor, request.size}));
        if (arrival.page.rows == 0)
            return fail(ErrorKind::NotFound,
                WindowFeed::tr("No row has the value %1, and none comes after it.")
                    .arg(request.cursor.first().toText()));
        TW_TRY(const std::optional<qint64> before, guessBefore(arrival.page.first));
        if (before.value_or(0) <= kCountable) {
            CallOptions boxed = m_options;
            boxed.deadline = std::min(m_options.deadline, QDeadlineTimer(kCountBox));
            if (const auto counted = m_reader.ordinal(m_query, arrival.page.first, boxed)) {
                arrival.ordinal = *counted;
                arrival.kind = TotalKind::Exact;
                return arrival;
            }
        }
        if (before) {
            arrival.ordinal = *before + 1;
            arrival.kind = TotalKind::Estimate;
        }
        return arrival;
    }

    Result<std::optional<qint64>> guessBefore(const QList<Value>& cursor)
    {
        const PositionRenderer renderer({m_adapter.dialect(), *m_table});
        TW_TRY(const std::optional<Statement> statement, renderer.estimateBefore(m_query, cursor));
        ResultSet rows;
        if (!statement || !m_table->rowEstimate)
            return std::nullopt;
        TW_TRY_VOID(m_adapter.run(*statement, &rows, m_options));
        return m_adapter.dialect().engineStatements().estimatedRows(
            rows.cell(0, 0).bytes.toByteArray());
    }

    const Adapter& m_adapter;
    const TablePtr& m_table;
    const SelectQuery& m_query;
    KeysetAnchors m_anchors;
    const CallOptions& m_options;
    KeysetReader m_reader;
};

}

WindowFeed::WindowFeed(AsyncAdapter& reader, ResultModel& model, QObject* parent)
    : RowFeed(parent)
    , m_reader(reader)
    , m_model(model)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &WindowFeed::readNext);
    connect(&m_model, &ResultModel::viewMoved, this, &WindowFeed::onViewMoved);
}

WindowFeed::~WindowFeed()
{
    m_reading.requestCancel();
}

void WindowFeed::read(const TablePtr& table, const SelectQuery& query, ReadFrom from)
{
    if (from == ReadFrom::View && m_isOpen)
        refresh(table, query);
    else
        open(table, query);
}

void WindowFeed::open(const TablePtr& table, const SelectQuery& query)
{
    if (!m_isNew)
        m_shown = {m_table, std::move(m_query)};
    m_table = table;
    m_query = query;
    m_anchors = {};
    m_isOpen = true;
    m_isNew = true;
    m_isStopped = false;
    fetch({RowRequest::Kind::First, m_limits.block});
}

void WindowFeed::refresh(const TablePtr& table, const SelectQuery& query)
{
    const std::optional<RowRequest> again = m_model.window().again();
    if (m_isNew || !again || !areSameRows(query, m_query))
        return open(table, query);
    m_anchors = {};
    m_isNew = query.columns != m_query.columns || query.computed != m_query.computed
        || table != m_table;
    m_isStopped = false;
    m_shown = {std::exchange(m_table, table), std::exchange(m_query, query)};
    fetch(*again);
}

/// Where nothing comes of a new query, the rows of the one shown can be read on.
void WindowFeed::returnToShown()
{
    if (!m_isNew || !m_model.window().isOpen())
        return;
    std::tie(m_table, m_query) = m_shown;
    m_isNew = false;
}

PageInfo WindowFeed::page() const
{
    const RowWindow& rows = m_model.window();
    PageInfo page{.number = 1, .size = m_pageSize, .rows = m_model.loadedRows()};
    if (rows.sizeKind() != TotalKind::None)
        page.setTotal(rows.size(), rows.sizeKind());
    return page;
}

void WindowFeed::setTotal(qint64 total)
{
    m_model.setLoadedTotal(total, TotalKind::Exact);
}

void WindowFeed::goTo(const RowPlace& place)
{
    RowRequest target{RowRequest::Kind::Number, m_limits.block};
    if (place.kind == RowPlace::Kind::Number)
        target.position = place.number - 1;
    if (place.kind == RowPlace::Kind::Value) {
        target.kind = RowRequest::Kind::From;
        target.cursor = {place.value};
    }
    if (place.kind == RowPlace::Kind::Part) {
        target.kind = RowRequest::Kind::Part;
        target.part = place.part;
        target.position = qint64(place.part * double(m_model.window().size()));
    }
    fetch(target);
    m_isSought = true;
}

void WindowFeed::stop()
{
    abandon();
    returnToShown();
    m_isStopped = true;
}

void WindowFeed::close()
{
    abandon();
    m_isOpen = false;
}

void WindowFeed::abandon()
{
    m_rest.stop();
    m_reading.requestCancel();
    ++m_number; // what still arrives belongs to nobody
    m_isReading = false;
    m_isSought = false;
}

// Rows beside those that are there are read at once, others when the view has come to rest.
void WindowFeed::onViewMoved()
{
    if (!m_isOpen || m_isNew || m_isSought)
        return;
    m_isStopped = false;
    const std::optional<RowRequest> needed = m_model.neededRows();
    const bool isUnderWay = m_isReading || m_rest.isActive();
    if (!needed || (isUnderWay && isNear(*needed)))
        return;
    if (needed->isJump()) {
        abandon();
        m_request = *needed;
        m_rest.start();
    } else if (!m_isReading) {
        fetch(*needed);
    }
}

/// Whether what is read, or will be in a moment, will do for a request too.
bool WindowFeed::isNear(const RowRequest& needed) const
{
    return needed == m_request
        || (needed.kind == m_request.kind && needed.isJump()
            && std::abs(needed.position - m_request.position) < m_limits.block / 2);
}

void WindowFeed::readNext()
{
    if (!m_isOpen || m_isReading || m_isStopped)
        return;
    if (const std::optional<RowRequest> needed = m_model.neededRows())
        fetch(*needed);
}

void WindowFeed::fetch(const RowRequest& request)
{
    abandon();
    m_request = request;
    m_isReading = true;
    m_reading = m_reader.call([request, table = m_table, query = m_query, anchors = m_anchors](
                                  const Adapter& adapter, const CallOptions& options) {
        return RowFetch(adapter, table, query, anchors, options).read(request);
    });
    m_reading.then(this, [this, request, number = m_number](const Result<RowArrival>& result) {
        onArrived(number, request, result);
    });
}

void WindowFeed::onArrived(
    quint64 number, const RowRequest& request, const Result<RowArrival>& result)
{
    if (number != m_number)
        return;
    m_isReading = false;
    const bool isSought = std::exchange(m_isSought, false);
    if (!result) {
        m_isStopped = true; // the same again would fail again
        returnToShown();
        return fail(result.error(), isSought);
    }
    if (request.kind == RowRequest::Kind::Number)
        m_anchors = result->anchors;
    if (m_isNew)
        replaceRows(request, *result);
    else
        m_model.take(request, *result);
    const auto [first, end] = m_model.presentRows();
    const bool isBehindAll = request.kind == RowRequest::Kind::Number && !result->ordinal;
    if (isSought && first < end)
        Q_EMIT reached(isBehindAll ? end - 1 : first);
    Q_EMIT arrived();
    readNext();
}

void WindowFeed::fail(const Error& error, bool isSought)
{
    if (isSought && error.kind == ErrorKind::NotFound)
        Q_EMIT notFound(error);
    else
        Q_EMIT failed(error);
}

void WindowFeed::replaceRows(const RowRequest& request, const RowArrival& arrival)
{
    m_isNew = false;
    m_model.open(arrival.rows.header(), m_limits);
    m_model.take(request, arrival);
    Q_EMIT replaced();
}

}
