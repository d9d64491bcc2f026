// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_model.h"

#include <QTimer>

namespace tw {

namespace {

using State = ConnectionEntry::State;

/// Long enough that a quick answer never flashes a loading line.
constexpr int kLoadingDelayMs = 150;

const NavigatorNode& connectionOf(const NavigatorNode& node)
{
    const NavigatorNode* found = &node;
    while (found->kind != NodeKind::Connection)
        found = found->parent;
    return *found;
}

const NavigatorNode* findRelation(const NavigatorNode& node, const QualifiedName& relation)
{
    if (node.kind == NodeKind::Relation && node.relation == relation)
        return &node;
    for (const NavigatorNode::Ptr& child : node.children)
        if (const NavigatorNode* found = findRelation(*child, relation))
            return found;
    return nullptr;
}

}

NavigatorModel::NavigatorModel(ConnectionList& connections, QObject* parent)
    : QAbstractItemModel(parent)
    , m_connections(connections)
{
    for (int index = 0; index < connections.count(); ++index)
        onAdded(index);
    connect(&connections, &ConnectionList::added, this, &NavigatorModel::onAdded);
    connect(&connections, &ConnectionList::aboutToBeRemoved, this,
        [this](int index) { beginRemoveRows({}, index, index); });
    connect(&connections, &ConnectionList::removed, this, &NavigatorModel::onRemoved);
    connect(&connections, &ConnectionList::changed, this, &NavigatorModel::onChanged);
}

void NavigatorModel::onAdded(int index)
{
    const ConnectionEntry& entry = m_connections.at(index);
    auto node = std::make_unique<NavigatorNode>();
    node->connection = entry.profile.id;
    for (NavigatorNode::Ptr& child : navigatorChildren(entry))
        node->add(std::move(child));
    beginInsertRows({}, index, index);
    m_root.add(std::move(node));
    endInsertRows();
}

void NavigatorModel::onRemoved(int index)
{
    m_root.remove(index);
    endRemoveRows();
}

void NavigatorModel::onChanged(int index)
{
    NavigatorNode& node = *m_root.children.at(size_t(index));
    const ConnectionEntry& entry = m_connections.at(index);
    replaceChildren(node, navigatorChildren(entry));
    if (entry.state == State::Opening)
        QTimer::singleShot(
            kLoadingDelayMs, this, [this, id = node.connection] { showLoading(id); });
    const QModelIndex changed = indexOfNode(node);
    Q_EMIT dataChanged(changed, changed);
}

void NavigatorModel::showLoading(const QUuid& connection)
{
    const int index = m_connections.indexOf(connection);
    if (index < 0 || m_connections.at(index).state != State::Opening)
        return;
    std::vector<NavigatorNode::Ptr> children;
    children.push_back(navigatorLoadingNode());
    replaceChildren(*m_root.children.at(size_t(index)), std::move(children));
}

void NavigatorModel::replaceChildren(
    NavigatorNode& connection, std::vector<NavigatorNode::Ptr> children)
{
    const QModelIndex parent = indexOfNode(connection);
    if (!connection.children.empty()) {
        beginRemoveRows(parent, 0, int(connection.children.size()) - 1);
        connection.children.clear();
        endRemoveRows();
    }
    if (children.empty())
        return;
    beginInsertRows(parent, 0, int(children.size()) - 1);
    for (NavigatorNode::Ptr& child : children)
        connection.add(std::move(child));
    endInsertRows();
}

QModelIndex NavigatorModel::indexOf(const QUuid& connection) const
{
    const int row = m_connections.indexOf(connection);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex NavigatorModel::indexOf(const QUuid& connection, const QualifiedName& relation) const
{
    const NavigatorNode* node = nodeOf(indexOf(connection));
    const NavigatorNode* found = node ? findRelation(*node, relation) : nullptr;
    return found ? indexOfNode(*found) : QModelIndex();
}

const NavigatorNode* NavigatorModel::nodeOf(const QModelIndex& index) const
{
    return static_cast<const NavigatorNode*>(index.constInternalPointer());
}

QModelIndex NavigatorModel::indexOfNode(const NavigatorNode& node) const
{
    return createIndex(node.row, 0, &node);
}

const ConnectionEntry& NavigatorModel::entryOf(const NavigatorNode& node) const
{
    return m_connections.at(connectionOf(node).row);
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const NavigatorNode& node = parent.isValid() ? *nodeOf(parent) : m_root;
    return indexOfNode(*node.children.at(size_t(row)));
}

QModelIndex NavigatorModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || nodeOf(index)->parent == &m_root)
        return {};
    return indexOfNode(*nodeOf(index)->parent);
}

int NavigatorModel::rowCount(const QModelIndex& parent) const
{
    const NavigatorNode& node = parent.isValid() ? *nodeOf(parent) : m_root;
    return int(node.children.size());
}

int NavigatorModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

bool NavigatorModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool NavigatorModel::canFetchMore(const QModelIndex& parent) const
{
    if (!parent.isValid() || nodeOf(parent)->kind != NodeKind::Connection)
        return false;
    return entryOf(*nodeOf(parent)).state == State::Closed;
}

void NavigatorModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    // Views ask in the middle of other changes; opening is a change of its own.
    QTimer::singleShot(
        0, this, [this, id = nodeOf(parent)->connection] { m_connections.open(id); });
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const NodeKind kind = nodeOf(index)->kind;
    const bool isLeaf
        = kind != NodeKind::Connection && kind != NodeKind::Schema && kind != NodeKind::Group;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return isLeaf ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant NavigatorModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NavigatorNode& node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.kind == NodeKind::Connection ? entryOf(node).profile.name : node.text;
    case Qt::AccessibleTextRole:
        return spokenText(node);
    case NodeKindRole:
        return QVariant::fromValue(node.kind);
    case ConnectionIdRole:
        return connectionOf(node).connection;
    case IconNameRole:
        return iconName(node);
    case NoteRole:
        return note(node);
    case DetailRole:
        return node.kind == NodeKind::Connection ? entryOf(node).profile.config.toUrl()
                                                 : node.detail;
    case RelationRole:
        return QVariant::fromValue(node.relation);
    case ConnectionStateRole:
        return QVariant::fromValue(entryOf(node).state);
    default:
        return {};
    }
}

QString NavigatorModel::iconName(const NavigatorNode& node) const
{
    if (node.kind != NodeKind::Connection)
        return node.icon;
    return entryOf(node).profile.config.backend == u"sqlite" ? QStringLiteral("file-database")
                                                             : QStringLiteral("database");
}

QString NavigatorModel::note(const NavigatorNode& node) const
{
    return node.kind == NodeKind::Connection ? entryOf(node).server.product : node.note;
}

QString NavigatorModel::spokenText(const NavigatorNode& node) const
{
    const QString text = data(indexOfNode(node), Qt::DisplayRole).toString();
    if (node.kind == NodeKind::Relation && !node.note.isEmpty())
        //: name, kind, number of rows
        return tr("%1, %2, about %3 rows").arg(text, node.spokenKind, node.note.sliced(1));
    if (node.kind == NodeKind::Relation)
        return tr("%1, %2").arg(text, node.spokenKind);
    if (node.kind != NodeKind::Connection)
        return text;
    return entryOf(node).state == State::Open ? tr("%1, connected").arg(text)
                                              : tr("%1, not connected").arg(text);
}

}
