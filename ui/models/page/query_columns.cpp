// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_columns.h"

#include <algorithm>
#include <functional>

namespace tw {

namespace {

/// The columns of a table that are not hidden and those that are needed all the same; empty: all.
QStringList readColumns(const Table& table, const QStringList& hidden)
{
    QStringList columns;
    for (const Column& column : table.columns) {
        const bool isNeeded = table.identityColumns.contains(column.name)
            || (table.lifecycle && table.lifecycle->column == column.name);
        if (isNeeded || !hidden.contains(column.name))
            columns.append(column.name);
    }
    // Rows without a key are told apart by all of their values.
    if (columns.size() == table.columns.size() || table.rowAddress == RowAddress::Physical)
        columns.clear();
    return columns;
}

}

QueryColumns::QueryColumns(const TableDescription& table, QObject* parent)
    : QObject(parent)
    , m_table(table)
{ }

void QueryColumns::setHidden(const QStringList& columns)
{
    if (!m_table.table())
        return;
    m_hidden = columns;
    update();
}

void QueryColumns::setComputed(std::vector<ComputedColumn> columns)
{
    if (m_computed == columns)
        return;
    m_computed = std::move(columns);
    Q_EMIT computedChanged();
    if (m_table.table())
        update();
}

void QueryColumns::update()
{
    m_tableColumns = readColumns(*m_table.table(), m_hidden);
    Q_EMIT changed();
    if (!areShown())
        Q_EMIT missing();
}

bool QueryColumns::areShown() const
{
    const auto isShown = [this](const ComputedColumn& column) {
        return std::ranges::count(m_shownComputed, column) > 0;
    };
    if (!std::ranges::all_of(visibleComputed(), isShown))
        return false;
    const QStringList needed
        = m_tableColumns.isEmpty() ? m_table.table()->columnNames() : m_tableColumns;
    return m_shownColumns.isEmpty() || std::ranges::all_of(needed, [this](const QString& name) {
        return m_shownColumns.contains(name);
    });
}

std::vector<ComputedColumn> QueryColumns::visibleComputed() const
{
    std::vector<ComputedColumn> visible;
    for (const ComputedColumn& column : m_computed)
        if (!m_hidden.contains(column.alias))
            visible.push_back(column);
    return visible;
}

void QueryColumns::markShown(const SelectQuery& query)
{
    m_shownColumns = query.columns;
    m_shownComputed = query.computed;
}

void QueryColumns::markProven()
{
    m_proven = visibleComputed();
}

bool QueryColumns::isProven(const ComputedColumn& column) const
{
    return std::ranges::find(m_proven, column) != m_proven.end();
}

void QueryColumns::keepComputed(const std::function<bool(const ComputedColumn&)>& isKept)
{
    std::erase_if(m_computed, std::not_fn(isKept));
    Q_EMIT computedChanged();
    Q_EMIT changed();
}

void QueryColumns::removeMasked()
{
    const std::optional<MaskedNames> masked = m_table.maskedNames();
    if (!masked)
        return;
    const auto nameIn
        = [&masked](const ComputedColumn& column) { return masked->inComputed(column); };
    const auto found = std::ranges::find_if(
        m_computed, [&](const ComputedColumn& column) { return !nameIn(column).isEmpty(); });
    if (found == m_computed.end())
        return;
    const Error refusal = MaskedNames::refusal(nameIn(*found));
    keepComputed([&](const ComputedColumn& column) { return nameIn(column).isEmpty(); });
    Q_EMIT refused(refusal);
}

bool QueryColumns::removeUnproven(const Error& error)
{
    const auto isSafe = [this](const ComputedColumn& column) { return isProven(column); };
    if (std::ranges::all_of(visibleComputed(), isSafe))
        return false;
    keepComputed([this](const ComputedColumn& column) {
        return isProven(column) || m_hidden.contains(column.alias);
    });
    Q_EMIT refused(error);
    return true;
}

void QueryColumns::follow(const TableChange& change)
{
    m_hidden = change.moved(m_hidden);
    m_tableColumns.clear();
    m_proven.clear();
    m_shownColumns.clear();
    m_shownComputed = visibleComputed();
    Q_EMIT changed();
}

}
