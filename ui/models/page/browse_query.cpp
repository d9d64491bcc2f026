// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_query.h"

#include "models/feed/row_place.h"
#include "models/filters/word_search.h"

#include <algorithm>

namespace tw {

namespace {

/// Bytes of a value that is read with its row; of longer ones the start is.
constexpr qint64 kLongestValue = 64 << 10;

/// A line that was refused is followed by the one that is in force still.
constexpr qsizetype kTypedLines = 8;

}

BrowseQuery::BrowseQuery(
    std::shared_ptr<const Adapter> adapter, const TableDescription& table, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_columns(table)
    , m_related(std::move(adapter))
{
    m_requested.table = table.name();
    connect(&m_related, &RelatedTables::finished, this, &BrowseQuery::onRelatedTables);
    connect(&m_columns, &QueryColumns::changed, this, [this] {
        m_requested.columns = m_columns.tableColumns();
        m_requested.computed = m_columns.visibleComputed();
    });
}

RowFilter BrowseQuery::rows() const
{
    return {m_requested.filter, m_requested.whereSql, m_requested.sort};
}

bool BrowseQuery::setLines(const QString& where, const QString& orderBy)
{
    if (!m_table.table())
        return false;
    const Table& table = *m_table.table();
    const Dialect& dialect = m_table.adapter().dialect();
    RowFilter typed = rows();
    if (where != whereText())
        setCondition(typed, where, table, dialect, &m_related.tables());
    m_waitingLines.reset();
    if (typed.whereSql.contains(u'.') && !m_related.hasNeighbours()) {
        m_waitingLines = {where, orderBy};
        m_related.loadNeighbours();
        return true;
    }
    if (orderBy != orderText(typed.sort)) {
        Result<Sort> sort = parseOrder(orderBy, table, dialect);
        if (!sort) {
            Q_EMIT orderRefused(sort.error());
            return false;
        }
        typed.sort = *std::move(sort);
    }
    m_typed.prepend({typed, where});
    m_typed.resize(std::min(m_typed.size(), kTypedLines));
    return setRows(typed);
}

void BrowseQuery::onRelatedTables(bool isChanged)
{
    if (const auto lines = std::exchange(m_waitingLines, std::nullopt))
        setLines(lines->first, lines->second);
    if (isChanged)
        Q_EMIT relatedTablesChanged();
}

bool BrowseQuery::setRows(const RowFilter& rows)
{
    if (!acceptsCondition(rows) || !acceptsOrder(rows.sort))
        return false;
    request(rows);
    emitChanged();
    return true;
}

void BrowseQuery::request(const RowFilter& rows)
{
    m_requested.filter = rows.filter;
    m_requested.whereSql = rows.whereSql;
    m_requested.sort = rows.sort;
}

void BrowseQuery::emitChanged()
{
    m_related.load(m_requested.filter);
    Q_EMIT changed();
}

QString BrowseQuery::whereText() const
{
    const auto typed = std::ranges::find_if(m_typed, [this](const auto& line) {
        return line.first.filter == m_requested.filter
            && line.first.whereSql == m_requested.whereSql;
    });
    if (typed != m_typed.end())
        return typed->second;
    const TablePtr& table = m_table.table();
    return table ? conditionText(rows(), *table, m_table.adapter().dialect(), &m_related.tables())
                 : QString();
}

void BrowseQuery::setFilter(const Filter& filter)
{
    if (!acceptsCondition({filter, m_requested.whereSql, {}}))
        return;
    m_requested.filter = filter;
    emitChanged();
}

void BrowseQuery::clearFilter()
{
    m_requested.filter = {};
    m_requested.whereSql.clear();
    emitChanged();
}

void BrowseQuery::setSort(const Sort& sort)
{
    if (!acceptsOrder(sort))
        return;
    m_requested.sort = sort;
    emitChanged();
}

void BrowseQuery::setDeleted(DeletedRows deleted)
{
    m_requested.deleted = deleted;
    emitChanged();
}

void BrowseQuery::setScope(const ChildScope& scope)
{
    m_scope = scope;
    if (!m_table.table())
        return;
    Q_EMIT scopeChanged();
    emitChanged();
}

SelectQuery BrowseQuery::scoped(SelectQuery query) const
{
    query.filter = inScope(query.filter);
    return query;
}

Filter BrowseQuery::inScope(const Filter& filter) const
{
    if (m_scope.filter.isEmpty() || filter.isEmpty())
        return filter.isEmpty() ? m_scope.filter : filter;
    return Filter::all({m_scope.filter, filter});
}

// Rows without a key are told apart by all of their values, which must be whole for that.
SelectQuery BrowseQuery::forReading() const
{
    SelectQuery query = scoped(m_requested);
    if (m_table.readTable()->rowAddress == RowAddress::Key)
        query.longestValue = kLongestValue;
    return query;
}

bool BrowseQuery::isRanked() const
{
    return std::ranges::any_of(
        m_requested.sort, [](const SortKey& key) { return key.byRelevance; });
}

const Column* BrowseQuery::sortColumn() const
{
    return m_table.table() ? firstOfOrder(m_table.adapter(), *m_table.readTable(), m_shown.sort)
                           : nullptr;
}

bool BrowseQuery::acceptsCondition(const RowFilter& rows)
{
    const std::optional<MaskedNames> masked = m_table.maskedNames();
    const QString name = masked ? masked->inCondition(rows) : QString();
    if (!name.isEmpty())
        Q_EMIT filterRefused(MaskedNames::refusal(name));
    return name.isEmpty();
}

bool BrowseQuery::acceptsOrder(const Sort& sort)
{
    const std::optional<MaskedNames> masked = m_table.maskedNames();
    const QString name = masked ? masked->inOrder(sort) : QString();
    if (!name.isEmpty())
        Q_EMIT orderRefused(MaskedNames::refusal(name));
    return name.isEmpty();
}

void BrowseQuery::begin()
{
    m_requested.table = m_table.name();
    m_related.setTable(m_table.table());
}

void BrowseQuery::follow(const TableChange& change)
{
    const RowFilter kept = change.moved(rows());
    m_requested.table = m_table.name();
    m_requested.filter = kept.filter;
    m_requested.sort = kept.sort;
    m_typed = {};
    m_columns.follow(change);
    m_shown = m_requested;
    m_related.setTable(m_table.table());
    m_related.load(m_requested.filter);
}

std::optional<Error> BrowseQuery::prepare()
{
    std::optional<Error> removed;
    const std::optional<MaskedNames> masked = m_table.maskedNames();
    if (const RowFilter kept = masked ? masked->removedFrom(rows()) : rows(); kept != rows()) {
        request(kept);
        removed = Error{
            ErrorKind::InvalidArgument, tr("Filters and sorting by masked columns were removed.")};
    }
    m_columns.removeMasked();
    m_requested.sort = withoutUnsearched(m_requested.sort, m_requested.filter);
    return removed;
}

void BrowseQuery::markShown()
{
    m_shown = m_requested;
    m_columns.markShown(m_shown);
}

bool BrowseQuery::returnToShown()
{
    if (m_shown.whereSql == m_requested.whereSql && m_shown.filter == m_requested.filter)
        return false;
    request({m_shown.filter, m_shown.whereSql, m_shown.sort});
    m_requested.deleted = m_shown.deleted;
    return true;
}

}
