// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_controller.h"

#include <tuplewright/reading/row_shape.h>

#include <algorithm>
#include <functional>

namespace tw {

void BrowseController::setComputed(std::vector<ComputedColumn> columns)
{
    if (m_computed == columns)
        return;
    m_computed = std::move(columns);
    m_model.setComputed(m_computed);
    setHiddenColumns(m_hidden);
}

/// Those that are shown are read.
void BrowseController::wantComputed()
{
    m_query.computed.clear();
    for (const ComputedColumn& column : m_computed)
        if (!m_hidden.contains(column.alias))
            m_query.computed.push_back(column);
}

void BrowseController::keepComputed(const std::function<bool(const ComputedColumn&)>& isKept)
{
    std::erase_if(m_computed, std::not_fn(isKept));
    m_model.setComputed(m_computed);
    wantComputed();
}

void BrowseController::dropMaskedComputed()
{
    const std::optional<MaskedNames> masked = maskedNames();
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
    Q_EMIT computedRefused(refusal);
}

/// Whether there were any that no rows ever came with; then they are read without those.
bool BrowseController::dropNewComputed(const Error& error)
{
    const auto isProven = [this](const ComputedColumn& column) {
        return std::ranges::find(m_proven, column) != m_proven.end();
    };
    if (std::ranges::all_of(m_query.computed, isProven))
        return false;
    keepComputed([&](const ComputedColumn& column) {
        return isProven(column) || m_hidden.contains(column.alias);
    });
    Q_EMIT computedRefused(error);
    load(true);
    return true;
}

Operation<ColumnType> BrowseController::tryComputed(
    const ComputedColumn& column, const QString& replaced)
{
    SelectQuery query;
    query.table = m_name;
    query.computed.assign(1, column);
    for (const ComputedColumn& other : m_computed)
        if (other.alias != replaced)
            query.computed.push_back(other);
    const std::optional<MaskedNames> masked = maskedNames();
    const QString refused = masked ? masked->inComputed(column) : QString();
    return m_trier.call([table = m_readTable, query, refused](const Adapter& adapter,
                            const CallOptions& options) -> Result<ColumnType> {
        if (!refused.isEmpty())
            return fail(MaskedNames::refusal(refused));
        TW_TRY(const ResultHeader header, readShape(adapter, *table, query, options));
        const QString& name = query.computed.front().alias;
        const auto found = std::ranges::find(header.columns, name, &ResultColumn::name);
        return found == header.columns.end() ? ColumnType() : found->type;
    });
}

}
