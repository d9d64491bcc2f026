// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_tree.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/display_label.h>

#include <algorithm>

namespace tw {

RowTree::RowTree(
    std::shared_ptr<const Adapter> adapter, TablePtr table, ForeignKey toItself, QObject* parent)
    : QAbstractItemModel(parent)
    , m_reader(std::move(adapter), Lane::Rows)
    , m_table(std::move(table))
    , m_key(std::move(toItself))
    , m_labelColumns(displayColumns(*m_table))
    , m_root(std::make_unique<Node>())
{ }

RowTree::~RowTree()
{
    for (const Operation<Found>& reading : m_reading)
        reading.requestCancel();
}

std::optional<ForeignKey> RowTree::keyToItself(const Table& table)
{
    const auto found = std::ranges::find(table.foreignKeys, table.name, &ForeignKey::target);
    return found == table.foreignKeys.end() ? std::nullopt : std::optional(*found);
}

void RowTree::reload()
{
    beginResetModel();
    ++m_round;
    for (const Operation<Found>& reading : std::exchange(m_reading, {}))
        reading.requestCancel();
    m_root = std::make_unique<Node>();
    endResetModel();
}

RowTree::Node* RowTree::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex RowTree::indexOf(Node* node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex RowTree::index(int row, int column, const QModelIndex& parent) const
{
    const Node* above = nodeOf(parent);
    if (column != 0 || row < 0 || size_t(row) >= above->children.size())
        return {};
    return createIndex(row, 0, above->children.at(size_t(row)).get());
}

QModelIndex RowTree::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int RowTree::rowCount(const QModelIndex& parent) const
{
    return int(nodeOf(parent)->children.size());
}

int RowTree::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

bool RowTree::hasChildren(const QModelIndex& parent) const
{
    const Node* node = nodeOf(parent);
    return node->state != State::Loaded || !node->children.empty();
}

QVariant RowTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Node* node = nodeOf(index);
    const bool isLast = size_t(node->row) + 1 == node->parent->children.size();
    return isLast && node->parent->isCut ? tr("%1 (and more)").arg(node->label) : node->label;
}

Filter RowTree::filterOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    std::vector<Filter> parts;
    parts.reserve(size_t(m_key.targetColumns.size()));
    const Node* node = nodeOf(index);
    for (qsizetype i = 0; i < m_key.targetColumns.size(); ++i)
        parts.push_back(
            Filter::condition(m_key.targetColumns.at(i), FilterOperator::Equal, {node->key.at(i)}));
    return parts.size() == 1 ? parts.front() : Filter::all(std::move(parts));
}

bool RowTree::canFetchMore(const QModelIndex& parent) const
{
    return nodeOf(parent)->state == State::Unknown;
}

SelectQuery RowTree::childrenOf(const Node& node) const
{
    SelectQuery query;
    query.table = m_table->name;
    query.columns = m_key.targetColumns + m_labelColumns;
    std::vector<Filter> parts;
    parts.reserve(size_t(m_key.columns.size()));
    for (qsizetype i = 0; i < m_key.columns.size(); ++i)
        parts.push_back(node.key.isEmpty()
                ? Filter::condition(m_key.columns.at(i), FilterOperator::IsNull)
                : Filter::condition(m_key.columns.at(i), FilterOperator::Equal, {node.key.at(i)}));
    // One NULL is enough for a key that leads nowhere.
    query.filter
        = node.key.isEmpty() ? Filter::any(std::move(parts)) : Filter::all(std::move(parts));
    for (const QString& column : m_labelColumns)
        query.sort.append({column});
    return query;
}

void RowTree::fetchMore(const QModelIndex& parent)
{
    Node* node = nodeOf(parent);
    if (node->state != State::Unknown)
        return;
    node->state = State::Loading;
    const Operation<Found> reading = m_reader.call(
        [table = m_table, query = childrenOf(*node), keys = int(m_key.targetColumns.size())](
            const Adapter& adapter, const CallOptions& options) -> Result<Found> {
            ResultSet rows;
            TW_TRY(const PageInfo page,
                adapter.page(*table, query, PageRequest{1, kMostChildren}, CountMode::None,
                    AddressColumns::Omit, rows, options));
            Found found{{}, page.hasNext};
            found.rows.reserve(rows.rowCount());
            for (qint64 row = 0; row < rows.rowCount(); ++row) {
                KeyValues key;
                QStringList words;
                for (int column = 0; column < rows.columnCount(); ++column) {
                    Value value = rows.cell(row, column).toValue();
                    if (column >= keys && !value.isNull())
                        words.append(value.toText());
                    if (column < keys)
                        key.append(std::move(value));
                }
                found.rows.append({std::move(key), words.join(u' ').simplified().left(200)});
            }
            return found;
        });
    reading.then(this, [this, node, round = m_round](const Result<Found>& result) {
        if (round == m_round)
            onFound(node, result);
    });
    m_reading.append(reading);
}

void RowTree::onFound(Node* node, const Result<Found>& result)
{
    if (!result) {
        node->state = State::Loaded; // a view would ask again at once
        Q_EMIT failed(result.error());
        return;
    }
    const int count = int(result->rows.size());
    if (count > 0)
        beginInsertRows(indexOf(node), 0, count - 1);
    node->state = State::Loaded;
    node->isCut = result->isCut;
    for (const auto& [key, label] : result->rows) {
        auto child = std::make_unique<Node>();
        child->parent = node;
        child->row = int(node->children.size());
        child->key = key;
        child->label = label;
        node->children.push_back(std::move(child));
    }
    if (count > 0)
        endInsertRows();
    else
        Q_EMIT dataChanged(indexOf(node), indexOf(node)); // no longer to be unfolded
    Q_EMIT loaded();
}

}
