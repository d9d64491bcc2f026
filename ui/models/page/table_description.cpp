// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_description.h"

#include "models/tables/chosen_key.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/session/session.h>

namespace tw {

TableDescription::TableDescription(
    std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_reader(std::move(adapter), Lane::Facts)
    , m_name(std::move(name))
{ }

TableDescription::~TableDescription()
{
    m_describing.requestCancel();
}

Result<TableDescription::Answer> TableDescription::ask(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options)
{
    TW_TRY(const DescribedTable table, describeWhole(adapter, name, options));
    // The connection knows what it can do since it was opened.
    Session session(adapter.pool(), QStringLiteral("abilities"));
    const auto abilities = session.use(options,
        [](Connection& connection) -> Result<Capabilities> { return connection.capabilities(); });
    return Answer{table, abilities ? *abilities : Capabilities()};
}

void TableDescription::describe(Lane lane)
{
    m_describing.requestCancel();
    m_isDescribing = true;
    m_describing
        = m_reader.call(lane, [name = m_name](const Adapter& adapter, const CallOptions& options) {
              return ask(adapter, name, options);
          });
    m_describing.then(this, [this, number = ++m_number](const Result<Answer>& result) {
        if (number != m_number)
            return;
        m_isDescribing = false;
        if (result)
            m_abilities = result->abilities;
        if (result)
            Q_EMIT described(result->table);
        else
            Q_EMIT failed(result.error());
    });
}

void TableDescription::set(const DescribedTable& described)
{
    m_serverTable = described.table;
    take(withChosenKey(m_serverTable, m_key), described.stamp);
}

TableChange TableDescription::compare(const DescribedTable& described)
{
    const QStringList key = TableChange(current(), described).moved(m_key);
    m_key = key.size() == m_key.size() ? key : QStringList();
    m_serverTable = described.table;
    TableChange change({m_table, m_stamp}, {withChosenKey(m_serverTable, m_key), described.stamp});
    if (change.isNothing())
        m_stamp = described.stamp;
    return change;
}

void TableDescription::adopt(const TableChange& change)
{
    take(change.now().table, change.now().stamp);
}

void TableDescription::take(const TablePtr& table, const RelationStamp& stamp)
{
    m_table = table;
    m_stamp = stamp;
    m_readTable = m_isRevealed ? unmasked(m_table) : m_table;
    m_name = m_table->name;
}

bool TableDescription::setKey(const QStringList& key)
{
    return std::exchange(m_key, key) != key;
}

bool TableDescription::setRevealed(bool revealed)
{
    if (std::exchange(m_isRevealed, revealed) == revealed)
        return false;
    if (m_table)
        m_readTable = revealed ? unmasked(m_table) : m_table;
    return true;
}

void TableDescription::renewReadTable()
{
    m_readTable = std::make_shared<const Table>(m_isRevealed ? *unmasked(m_table) : *m_table);
}

std::optional<MaskedNames> TableDescription::maskedNames() const
{
    if (!m_table || m_isRevealed)
        return std::nullopt;
    return MaskedNames(
        *m_table, m_adapter->dialect(), m_adapter->pool()->config().session.maskedColumns);
}

}
