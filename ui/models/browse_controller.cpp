// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_controller.h"

#include <tuplewright/engine/related_tables.h>

namespace tw {

namespace {

/// Tables up to this estimate are counted unasked; larger ones only when the user wants it.
constexpr qint64 kCountUnaskedUpTo = 200'000;

/// The answer of the server to a condition it does not like, rather than a failure of its own.
bool blamesTheQuestion(const Error& error)
{
    return error.kind != ErrorKind::Connection && error.kind != ErrorKind::ConnectionLost
        && error.kind != ErrorKind::PoolTimeout && error.kind != ErrorKind::PoolClosed
        && error.kind != ErrorKind::Authentication && error.kind != ErrorKind::Cancelled;
}

QList<Value> inTableOrder(const Table& table, const BatchStep& step, const StepReport& report)
{
    QList<Value> values(table.columns.size());
    for (qsizetype i = 0; i < step.returning.size() && i < report.returned.size(); ++i) {
        const int column = table.columnIndex(step.returning.at(i));
        if (column >= 0)
            values[column] = report.returned.at(i);
    }
    return values;
}

}

BrowseController::BrowseController(
    std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_name(std::move(name))
    , m_edits(adapter)
    , m_reader(adapter, QStringLiteral("browse"))
    , m_counter(adapter, QStringLiteral("count"))
{
    m_query.table = m_name;
    connect(&m_edits, &EditController::saved, this, &BrowseController::onSaved);
}

BrowseController::~BrowseController()
{
    abandonLoad();
    abandonCount();
    m_describing.requestCancel();
}

void BrowseController::open()
{
    setState(State::Opening);
    m_reader.describe(m_name).then(
        this, [this](const Result<TablePtr>& result) { onDescribed(result); });
}

void BrowseController::onDescribed(const Result<TablePtr>& result)
{
    if (!result) {
        m_error = result.error();
        setState(State::Failed);
        return;
    }
    m_table = *result;
    m_name = m_table->name;
    m_query.table = m_name;
    m_edits.setTable(m_table);
    m_model.setTable(m_table, &m_edits);
    applyScope();
    Q_EMIT tableReady();
    load();
}

RowFilter BrowseController::rows() const
{
    return {m_query.filter, m_query.whereSql, m_query.sort};
}

void BrowseController::setLines(const QString& where, const QString& orderBy)
{
    if (!m_table)
        return;
    RowFilter wanted = rows();
    if (where != whereText())
        setCondition(wanted, where, *m_table, m_adapter->dialect());
    if (orderBy != orderText(wanted.sort)) {
        Result<Sort> sort = parseOrder(orderBy, *m_table, m_adapter->dialect());
        if (!sort) {
            Q_EMIT orderRefused(sort.error());
            return;
        }
        wanted.sort = *std::move(sort);
    }
    m_typed = {wanted, where};
    setRows(wanted);
}

void BrowseController::setRows(const RowFilter& rows)
{
    m_query.filter = rows.filter;
    m_query.whereSql = rows.whereSql;
    m_query.sort = rows.sort;
    loadFirstPage();
}

QString BrowseController::whereText() const
{
    const bool isAsTyped
        = m_typed.first.filter == m_query.filter && m_typed.first.whereSql == m_query.whereSql;
    if (isAsTyped || !m_table)
        return m_typed.second;
    return conditionText(rows(), *m_table, m_adapter->dialect(), &m_related);
}

void BrowseController::setScope(const ChildScope& scope)
{
    m_scope = scope;
    if (!m_table)
        return;
    applyScope();
    loadFirstPage();
}

void BrowseController::applyScope()
{
    QMap<int, Value> values;
    for (const auto& [column, value] : std::as_const(m_scope.values))
        values.insert(m_table->columnIndex(column), value);
    m_edits.setNewRowValues(values);
    m_model.setNewRowTest([values](const StagedRow& row) {
        for (auto own = values.cbegin(); own != values.cend(); ++own)
            if (row.cells.value(own.key(), Value::defaultMarker()) != own.value())
                return false;
        return true;
    });
}

SelectQuery BrowseController::scoped(SelectQuery query) const
{
    query.filter = inScope(query.filter);
    return query;
}

Filter BrowseController::inScope(const Filter& filter) const
{
    if (m_scope.filter.isEmpty() || filter.isEmpty())
        return filter.isEmpty() ? m_scope.filter : filter;
    return Filter::all({m_scope.filter, filter});
}

void BrowseController::setFilter(const Filter& filter)
{
    m_query.filter = filter;
    loadFirstPage();
}

void BrowseController::clearFilter()
{
    m_query.filter = {};
    m_query.whereSql.clear();
    loadFirstPage();
}

void BrowseController::setSort(const Sort& sort)
{
    m_query.sort = sort;
    loadFirstPage();
}

void BrowseController::setDeleted(DeletedRows deleted)
{
    m_query.deleted = deleted;
    loadFirstPage();
}

// Rows without a key are told apart by all of their values, so those are always read.
void BrowseController::setHiddenColumns(const QStringList& columns)
{
    if (!m_table)
        return;
    QStringList wanted;
    for (const Column& column : m_table->columns) {
        const bool isNeeded = m_table->identityColumns.contains(column.name)
            || (m_table->lifecycle && m_table->lifecycle->column == column.name);
        if (isNeeded || !columns.contains(column.name))
            wanted.append(column.name);
    }
    if (wanted.size() == m_table->columns.size() || m_table->rowAddress == RowAddress::Physical)
        wanted.clear();
    const auto isRead = [this](const QString& name) {
        return m_shown.columns.isEmpty() || m_shown.columns.contains(name);
    };
    const QStringList needed = wanted.isEmpty() ? m_table->columnNames() : wanted;
    m_query.columns = wanted;
    if (m_state != State::Opening && !std::ranges::all_of(needed, isRead))
        load();
}

void BrowseController::setPage(qint64 number)
{
    m_request.number = std::max<qint64>(1, number);
    load();
}

void BrowseController::setPageSize(qint64 size)
{
    const qint64 firstRow = (m_request.number - 1) * m_request.size;
    m_request = {firstRow / size + 1, size};
    load();
}

void BrowseController::goToLastPage()
{
    if (m_page.totalKind == TotalKind::Exact && m_page.pages)
        setPage(*m_page.pages);
    else
        count(true);
}

void BrowseController::refresh()
{
    if (!m_table)
        open();
    else
        load();
}

void BrowseController::stop()
{
    if (m_isCounting) {
        abandonCount();
        Q_EMIT pageChanged();
    }
    if (m_state != State::Loading)
        return;
    abandonLoad();
    ++m_load; // what still arrives belongs to nobody
    m_error = Error{ErrorKind::Cancelled, tr("Stopped. The rows shown may be incomplete.")};
    setState(State::Ready);
}

std::chrono::milliseconds BrowseController::loadingFor() const
{
    return std::chrono::milliseconds(m_state == State::Loading ? m_clock.elapsed() : 0);
}

void BrowseController::countExactly()
{
    count(false);
}

void BrowseController::loadFirstPage()
{
    m_request.number = 1;
    loadRelatedTables();
    load();
}

// What a filter reaches is needed to show it in words.
void BrowseController::loadRelatedTables()
{
    if (!m_table || missingTables(m_query.filter, *m_table, m_related).isEmpty())
        return;
    m_describing.requestCancel();
    m_describing = m_counter.call([table = m_table, filter = m_query.filter](
                                      const Adapter& adapter, const CallOptions& options) {
        return tw::loadRelatedTables(adapter, *table, filter, options);
    });
    m_describing.then(this, [this](const Result<TableSet>& result) {
        if (!result)
            return;
        m_related = *result;
        if (m_state == State::Ready)
            Q_EMIT pageChanged();
    });
}

void BrowseController::abandonCount()
{
    m_lifecycleCounting.requestCancel();
    m_counting.requestCancel();
    ++m_countNumber; // what still arrives belongs to nobody
    m_isCounting = false;
}

void BrowseController::abandonLoad()
{
    m_loading.requestCancel();
    if (m_stream)
        m_stream->close();
}

void BrowseController::load()
{
    if (!m_table)
        return;
    abandonLoad();
    abandonCount();
    const quint64 number = ++m_load;
    m_error.reset();
    m_clock.start();
    m_stream = std::make_shared<RowStream>(this, [this, number] { onRows(number); });
    m_loading = m_reader.page(m_table, scoped(m_query), m_request, CountMode::Estimate,
        Renderer::Address::Append, m_stream);
    m_loading.then(
        this, [this, number](const Result<PageInfo>& result) { onPageLoaded(number, result); });
    setState(State::Loading);
}

void BrowseController::onRows(quint64 load)
{
    if (load != m_load)
        return;
    RowStream::Batch batch = m_stream->take();
    if (batch.header) {
        m_model.clear();
        m_shown = m_query;
    }
    m_model.append(std::move(batch));
}

void BrowseController::onPageLoaded(quint64 load, const Result<PageInfo>& result)
{
    if (load != m_load)
        return;
    onRows(load); // rows that are ready but whose wake-up has not come yet
    m_elapsedMs = m_clock.elapsed();
    if (!result) {
        onPageFailed(result.error());
        return;
    }
    m_page = *result;
    setState(State::Ready);
    loadTotals();
    Q_EMIT pageChanged();
}

void BrowseController::onPageFailed(const Error& error)
{
    const bool isNewQuestion
        = m_shown.whereSql != m_query.whereSql || m_shown.filter != m_query.filter;
    const bool refused = isNewQuestion && blamesTheQuestion(error);
    if (refused) {
        m_query = m_shown;
        m_query.table = m_name;
        m_request.number = m_page.number;
        setState(State::Ready);
        Q_EMIT filterRefused(error);
        return;
    }
    m_error = error;
    setState(State::Failed);
}

bool BrowseController::countsByItself() const
{
    return !m_table->rowEstimate || *m_table->rowEstimate <= kCountUnaskedUpTo;
}

void BrowseController::loadTotals()
{
    if (m_table->lifecycle)
        countLifecycle();
    else if (m_page.totalKind != TotalKind::Exact && countsByItself())
        count(false);
}

quint64 BrowseController::beginCount()
{
    abandonCount();
    m_isCounting = true;
    return m_countNumber;
}

/// False when a newer count has taken over.
bool BrowseController::endCount(quint64 number)
{
    if (number != m_countNumber)
        return false;
    m_isCounting = false;
    return true;
}

void BrowseController::countLifecycle()
{
    const quint64 number = beginCount();
    m_lifecycleCounting = m_counter.lifecycleCount(m_table, scoped(m_shown));
    m_lifecycleCounting.then(this, [this, number](const Result<LifecycleCount>& result) {
        if (!endCount(number))
            return;
        if (result) {
            m_lifecycle = *result;
            const qint64 totals[]{result->live, result->all - result->live, result->all};
            m_page.setTotal(totals[int(m_shown.deleted)], TotalKind::Exact);
        }
        Q_EMIT pageChanged();
    });
}

void BrowseController::count(bool thenGoToLastPage)
{
    if (!m_table)
        return;
    const quint64 number = beginCount();
    m_counting = m_counter.count(m_table, scoped(m_shown));
    m_counting.then(this, [this, number, thenGoToLastPage](const Result<qint64>& result) {
        if (!endCount(number))
            return;
        if (result)
            m_page.setTotal(*result, TotalKind::Exact);
        Q_EMIT pageChanged();
        if (result && thenGoToLastPage)
            setPage(m_page.pages.value_or(1));
    });
    Q_EMIT pageChanged();
}

// Rows stay where they are and show what the server returned; only removed rows need a new page.
void BrowseController::onSaved(
    const ApplyReport& report, const Batch& batch, const QList<RowKey>& rows)
{
    bool removed = false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        removed = removed || batch.at(i).kind == ChangeKind::Delete;
        if (batch.at(i).kind != ChangeKind::Delete)
            m_model.showSaved(rows.at(i), inTableOrder(*m_table, batch.at(i), report.steps.at(i)));
    }
    // A saved row has a new physical address, which only a load brings.
    if (removed || m_table->rowAddress == RowAddress::Physical)
        load();
    else
        loadTotals();
}

void BrowseController::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

}
