// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "related_tables.h"

namespace tw {

RelatedTables::RelatedTables(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

RelatedTables::~RelatedTables()
{
    m_describing.requestCancel();
}

void RelatedTables::setTable(const TablePtr& table)
{
    if (std::exchange(m_table, table) == table)
        return;
    m_describing.requestCancel();
    ++m_number; // what still arrives belongs to nobody
    m_tables = {};
    m_filter = {};
    if (m_needsNeighbours)
        describe();
}

void RelatedTables::load(const Filter& filter)
{
    m_filter = filter;
    if (m_table && !missingTables(m_filter, *m_table, m_tables).isEmpty())
        describe();
}

void RelatedTables::loadNeighbours()
{
    if (hasNeighbours())
        return;
    m_needsNeighbours = true;
    describe();
}

bool RelatedTables::hasNeighbours() const
{
    return !m_table || m_needsNeighbours || m_table->foreignKeys.isEmpty();
}

void RelatedTables::describe()
{
    m_describing.requestCancel();
    m_describing = m_reader.call(
        [table = m_table, filter = m_filter, needsNeighbours = m_needsNeighbours](
            const Adapter& adapter, const CallOptions& options) -> Result<TableSet> {
            TW_TRY(TableSet related, loadRelatedTables(adapter, *table, filter, options));
            for (const ForeignKey& key : table->foreignKeys) {
                if (!needsNeighbours || related.find(key.target))
                    continue;
                // One that may not be described is not offered.
                if (const Result<TablePtr> found = adapter.describe(key.target, options))
                    related.insert(key.target, *found);
            }
            return related;
        });
    m_describing.then(this, [this, number = ++m_number](const Result<TableSet>& result) {
        if (number != m_number)
            return;
        if (result)
            m_tables = *result;
        Q_EMIT finished(result.has_value());
    });
}

}
