// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_controller.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/query/mask.h>

namespace tw {

namespace {

/// Bytes of a value that is read with its row; of others the start is.
constexpr qint64 kBrowseControllerQueryLongestValue = 64 << 10;

/// A line that was refused is followed by the one that is in force still.
constexpr qsizetype kTypedLines = 8;

}

RowFilter BrowseController::rows() const
{
    return {m_query.filter, m_query.whereSql, m_query.sort};
}

bool BrowseController::setLines(const QString& where, const QString& orderBy)
{
    if (!m_table)
        return false;
    RowFilter wanted = rows();
    if (where != whereText())
        setCondition(wanted, where, *m_table, m_adapter->dialect(), &m_related);
    m_waitingLines.reset();
    if (mayNameNeighbours(wanted)) {
        m_waitingLines = {where, orderBy};
        learnNeighbours();
        return true;
    }
    if (orderBy != orderText(wanted.sort)) {
        Result<Sort> sort = parseOrder(orderBy, *m_table, m_adapter->dialect());
        if (!sort) {
            Q_EMIT orderRefused(sort.error());
            return false;
        }
        wanted.sort = *std::move(sort);
    }
    m_typed.prepend({wanted, where});
    m_typed.resize(std::min(m_typed.size(), kTypedLines));
    return setRows(wanted);
}

bool BrowseController::setRows(const RowFilter& rows)
{
    if (!isTakenCondition(rows) || !isTakenOrder(rows.sort))
        return false;
    m_query.filter = rows.filter;
    m_query.whereSql = rows.whereSql;
    m_query.sort = rows.sort;
    loadFirstPage();
    return true;
}

QString BrowseController::whereText() const
{
    const auto typed = std::ranges::find_if(m_typed, [this](const auto& line) {
        return line.first.filter == m_query.filter && line.first.whereSql == m_query.whereSql;
    });
    if (typed != m_typed.end())
        return typed->second;
    return m_table ? conditionText(rows(), *m_table, m_adapter->dialect(), &m_related) : QString();
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

// Rows without a key are told apart by all of their values, which must be whole for that.
SelectQuery BrowseController::shownQuery() const
{
    SelectQuery query = scoped(m_query);
    if (m_readTable->rowAddress == RowAddress::Key)
        query.longestValue = kBrowseControllerQueryLongestValue;
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
    if (!isTakenCondition({filter, m_query.whereSql, {}}))
        return;
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
    if (!isTakenOrder(sort))
        return;
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
    m_hidden = columns;
    wantComputed();
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
    const bool isComputed = std::ranges::all_of(m_query.computed,
        [this](const auto& column) { return std::ranges::count(m_shown.computed, column) > 0; });
    if (m_state != State::Opening && !(isComputed && std::ranges::all_of(needed, isRead)))
        load(true);
}

const Column* BrowseController::orderColumn() const
{
    return m_table ? firstOfOrder(*m_adapter, *m_readTable, m_shown.sort) : nullptr;
}

void BrowseController::loadFirstPage()
{
    m_request.number = 1;
    loadRelatedTables();
    load();
    Q_EMIT asked();
}

// What a filter reaches is needed to show it in words.
void BrowseController::loadRelatedTables()
{
    if (m_table && !missingTables(m_query.filter, *m_table, m_related).isEmpty())
        describeRelatedTables();
}

void BrowseController::learnNeighbours()
{
    if (m_table && !std::exchange(m_wantsNeighbours, true) && !m_table->foreignKeys.isEmpty())
        describeRelatedTables();
}

/// Whether more of a condition could be understood with what is not known yet.
bool BrowseController::mayNameNeighbours(const RowFilter& rows) const
{
    return rows.whereSql.contains(u'.') && !m_wantsNeighbours && !m_table->foreignKeys.isEmpty();
}

void BrowseController::describeRelatedTables()
{
    m_describing.requestCancel();
    m_describing = m_counter.call(Lane::Facts,
        [table = m_table, filter = m_query.filter, wantsNeighbours = m_wantsNeighbours](
            const Adapter& adapter, const CallOptions& options) -> Result<TableSet> {
            TW_TRY(TableSet related, tw::loadRelatedTables(adapter, *table, filter, options));
            for (const ForeignKey& key : table->foreignKeys) {
                if (!wantsNeighbours || related.find(key.target))
                    continue;
                // One that may not be described is not offered.
                if (const Result<TablePtr> found = adapter.describe(key.target, options))
                    related.insert(key.target, *found);
            }
            return related;
        });
    m_describing.then(this, [this](const Result<TableSet>& result) {
        if (result)
            m_related = *result;
        if (const auto lines = std::exchange(m_waitingLines, std::nullopt))
            setLines(lines->first, lines->second);
        if (!result)
            return;
        Q_EMIT relatedTablesCame();
        if (m_state == State::Ready)
            Q_EMIT pageChanged();
    });
}

void BrowseController::setRevealed(bool revealed)
{
    if (std::exchange(m_isRevealed, revealed) == revealed || !m_table)
        return;
    m_readTable = revealed ? unmasked(m_table) : m_table;
    if (!revealed)
        m_model.setRevealed(false);
    load(true);
}

std::optional<MaskedNames> BrowseController::maskedNames() const
{
    if (!m_table || m_isRevealed)
        return std::nullopt;
    return MaskedNames(
        *m_table, m_adapter->dialect(), m_adapter->pool()->config().session.maskedColumns);
}

bool BrowseController::isTakenCondition(const RowFilter& rows)
{
    const std::optional<MaskedNames> masked = maskedNames();
    const QString name = masked ? masked->inCondition(rows) : QString();
    if (!name.isEmpty())
        Q_EMIT filterRefused(MaskedNames::refusal(name));
    return name.isEmpty();
}

bool BrowseController::isTakenOrder(const Sort& sort)
{
    const std::optional<MaskedNames> masked = maskedNames();
    const QString name = masked ? masked->inOrder(sort) : QString();
    if (!name.isEmpty())
        Q_EMIT orderRefused(MaskedNames::refusal(name));
    return name.isEmpty();
}

/// Of a question asked before it was known what is masked, or while that was revealed.
void BrowseController::dropMasked()
{
    const std::optional<MaskedNames> masked = maskedNames();
    const RowFilter left = masked ? masked->removedFrom(rows()) : rows();
    if (left == rows())
        return;
    m_query.filter = left.filter;
    m_query.whereSql = left.whereSql;
    m_query.sort = left.sort;
    m_request.number = 1;
    Q_EMIT wishFailed(Error{
        ErrorKind::InvalidArgument, tr("Filters and sorting by masked columns were removed.")});
}

bool BrowseController::isContinuous() const
{
    const auto isRanked = [](const SortKey& key) { return key.byRelevance; };
    return m_mode == RowMode::Continuous && m_table && m_table->rowAddress != RowAddress::None
        && std::ranges::none_of(m_query.sort, isRanked);
}

void BrowseController::setMode(RowMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    m_request.number = 1;
    if (m_state != State::Opening)
        load();
}

}
