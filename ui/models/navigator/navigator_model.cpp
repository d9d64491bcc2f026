// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_model.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <functional>

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
    if (node.kind == NodeKind::Relation && !node.isShortcut && node.object.name == relation)
        return &node;
    for (const NavigatorNode::Ptr& child : node.children)
        if (const NavigatorNode* found = findRelation(*child, relation))
            return found;
    return nullptr;
}

NavigatorNode* childOf(NavigatorNode& parent, const std::function<bool(const NavigatorNode&)>& is)
{
    for (const NavigatorNode::Ptr& child : parent.children)
        if (is(*child))
            return child.get();
    return nullptr;
}

QString spokenConnection(const ConnectionEntry& entry)
{
    const QString text
        = (entry.state == ConnectionEntry::State::Open ? NavigatorModel::tr("%1, connected")
                                                       : NavigatorModel::tr("%1, not connected"))
              .arg(entry.profile.name);
    return entry.profile.isDefault
        ? text + QStringLiteral(", ") + NavigatorModel::tr("default connection")
        : text;
}

QString connectionToolTip(const ConnectionEntry& entry)
{
    const QString url = entry.profile.config.toUrl();
    return entry.profile.isDefault ? url + u'\n' + NavigatorModel::tr("default connection") : url;
}

/// A star for the default one.
QStringList badgesOf(const ConnectionEntry& entry)
{
    return entry.profile.isDefault ? QStringList{QStringLiteral("star")} : QStringList();
}

}

NavigatorModel::NavigatorModel(ConnectionList& connections, NavigatorMarks& marks, QObject* parent)
    : QAbstractItemModel(parent)
    , m_connections(connections)
    , m_marks(marks)
    , m_facts(connections)
{
    for (int index = 0; index < connections.count(); ++index)
        onAdded(index);
    connect(&connections, &ConnectionList::added, this, &NavigatorModel::onAdded);
    connect(&connections, &ConnectionList::aboutToBeRemoved, this,
        [this](int index) { beginRemoveRows({}, index, index); });
    connect(&connections, &ConnectionList::removed, this, &NavigatorModel::onRemoved);
    connect(&connections, &ConnectionList::changed, this, &NavigatorModel::onChanged);
    connect(&m_facts, &NavigatorFacts::notesCame, this, &NavigatorModel::showNotes);
    connect(&m_facts, &NavigatorFacts::databasesCame, this, &NavigatorModel::showDatabases);
    connect(&marks, &NavigatorMarks::changed, this, &NavigatorModel::showMarks);
}

QString NavigatorModel::marksKey(const ConnectionEntry& entry)
{
    return entry.isStored ? entry.profile.id.toString(QUuid::WithoutBraces)
                          : entry.profile.config.toUrl();
}

void NavigatorModel::onAdded(int index)
{
    auto node = std::make_unique<NavigatorNode>();
    node->connection = m_connections.at(index).profile.id;
    beginInsertRows({}, index, index);
    m_root.add(std::move(node));
    endInsertRows();
    rebuild(index);
}

void NavigatorModel::rebuild(int index)
{
    const ConnectionEntry& entry = m_connections.at(index);
    const QString key = marksKey(entry);
    NavigatorNode& node = *m_root.children.at(size_t(index));
    replaceChildren(node, navigatorChildren(entry, {m_marks.pinned(key), m_marks.recent(key)}));
    if (!entry.catalog)
        return;
    for (const QString& schema : entry.catalog->schemas)
        if (m_facts.notes(node.connection, schema))
            showNotes(node.connection, schema);
    if (m_facts.databases(node.connection))
        showDatabases(node.connection);
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
    rebuild(index);
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
    NavigatorNode& parent, std::vector<NavigatorNode::Ptr> children)
{
    const QModelIndex index = indexOfNode(parent);
    if (!parent.children.empty()) {
        beginRemoveRows(index, 0, int(parent.children.size()) - 1);
        parent.children.clear();
        endRemoveRows();
    }
    if (children.empty())
        return;
    beginInsertRows(index, 0, int(children.size()) - 1);
    for (NavigatorNode::Ptr& child : children)
        parent.add(std::move(child));
    endInsertRows();
}

NavigatorNode* NavigatorModel::schemaNode(const QUuid& connection, const QString& schema)
{
    const int index = m_connections.indexOf(connection);
    if (index < 0 || !m_connections.at(index).catalog)
        return nullptr;
    NavigatorNode& node = *m_root.children.at(size_t(index));
    const auto isIt = [&schema](const NavigatorNode& child) {
        return child.kind == NodeKind::Schema && child.object.name.name == schema;
    };
    NavigatorNode* found = childOf(node, isIt);
    NavigatorNode* files = childOf(node,
        [](const NavigatorNode& child) { return child.content == NodeContent::AttachedFiles; });
    if (!found && files)
        found = childOf(*files, isIt);
    return found ? found : &node;
}

NavigatorNode* NavigatorModel::databasesNode(const QUuid& connection)
{
    const int index = m_connections.indexOf(connection);
    return index < 0
        ? nullptr
        : childOf(
              *m_root.children.at(size_t(index)),
              [](const NavigatorNode& child) { return child.content == NodeContent::Databases; });
}

QString NavigatorModel::schemaOf(const NavigatorNode& node) const
{
    if (node.kind == NodeKind::Schema)
        return node.isMuted ? QString() : node.object.name.name;
    return node.kind == NodeKind::Connection ? navigatorHomeSchema(entryOf(node)) : QString();
}

void NavigatorModel::annotateBelow(NavigatorNode& parent, const SchemaNotes& notes)
{
    for (const NavigatorNode::Ptr& group : parent.children)
        if (group->kind != NodeKind::Schema)
            annotateChildren(*group, notes);
}

void NavigatorModel::annotateChildren(NavigatorNode& parent, const SchemaNotes& notes)
{
    if (parent.children.empty())
        return;
    for (const NavigatorNode::Ptr& child : parent.children) {
        const auto note = std::ranges::lower_bound(
            notes.relations, child->object.name, {}, &RelationNote::name);
        const bool isNoted = child->kind == NodeKind::Relation && note != notes.relations.end()
            && note->name == child->object.name;
        if (isNoted)
            annotate(*child, *note);
        annotateChildren(*child, notes);
    }
    Q_EMIT dataChanged(indexOfNode(*parent.children.front()), indexOfNode(*parent.children.back()));
}

void NavigatorModel::showNotes(const QUuid& connection, const QString& schema)
{
    NavigatorNode* node = schemaNode(connection, schema);
    const SchemaNotes* notes = m_facts.notes(connection, schema);
    if (!node || !notes)
        return;
    annotateBelow(*node, *notes);
    // The shortcuts of all schemas stand right below the connection.
    if (node->kind == NodeKind::Schema)
        annotateBelow(*m_root.children.at(size_t(m_connections.indexOf(connection))), *notes);
    if (NavigatorNode::Ptr group = navigatorUnreadable(*notes)) {
        const int row = int(node->children.size());
        beginInsertRows(indexOfNode(*node), row, row);
        node->add(std::move(group));
        endInsertRows();
    }
}

void NavigatorModel::showDatabases(const QUuid& connection)
{
    NavigatorNode* node = databasesNode(connection);
    const NavigatorFacts::Databases* databases = m_facts.databases(connection);
    if (!node || !databases)
        return;
    node->note = *databases ? QLocale().toString((*databases)->size()) : QString();
    replaceChildren(*node, navigatorDatabases(*databases));
    Q_EMIT dataChanged(indexOfNode(*node), indexOfNode(*node));
}

void NavigatorModel::showMarks(const QString& key)
{
    for (int index = 0; index < m_connections.count(); ++index)
        if (m_connections.at(index).catalog && marksKey(m_connections.at(index)) == key)
            replaceShortcuts(*m_root.children.at(size_t(index)), m_connections.at(index));
}

void NavigatorModel::replaceShortcuts(NavigatorNode& connection, const ConnectionEntry& entry)
{
    const QModelIndex parent = indexOfNode(connection);
    int old = 0;
    while (size_t(old) < connection.children.size() && connection.children[size_t(old)]->isShortcut)
        ++old;
    if (old > 0) {
        beginRemoveRows(parent, 0, old - 1);
        connection.remove(0, old);
        endRemoveRows();
    }
    const QString key = marksKey(entry);
    std::vector<NavigatorNode::Ptr> groups
        = navigatorShortcutGroups(*entry.catalog, {m_marks.pinned(key), m_marks.recent(key)});
    if (groups.empty())
        return;
    beginInsertRows(parent, 0, int(groups.size()) - 1);
    connection.prepend(std::move(groups));
    endInsertRows();
    for (const QString& schema : entry.catalog->schemas)
        if (const SchemaNotes* notes = m_facts.notes(connection.connection, schema))
            annotateBelow(connection, *notes);
}

void NavigatorModel::retry(const QModelIndex& failure)
{
    const NavigatorNode* node = nodeOf(failure);
    if (!node || node->kind != NodeKind::Failure)
        return;
    const QUuid connection = connectionOf(*node).connection;
    if (node->parent->content == NodeContent::Databases)
        m_facts.askDatabases(connection);
    else
        m_connections.open(connection);
}

void NavigatorModel::setCount(const QUuid& connection, const QualifiedName& relation, qint64 rows)
{
    const NavigatorNode* found = nodeOf(indexOf(connection, relation));
    if (!found)
        return;
    NavigatorNode& node = *found->parent->children.at(size_t(found->row));
    node.note = QLocale().toString(rows);
    Q_EMIT dataChanged(indexOfNode(node), indexOfNode(node));
}

const NavigatorNode* NavigatorModel::nodeAt(int row, const QModelIndex& parent) const
{
    const NavigatorNode& node = parent.isValid() ? *nodeOf(parent) : m_root;
    return node.children.at(size_t(row)).get();
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
    if (!parent.isValid())
        return false;
    const NavigatorNode& node = *nodeOf(parent);
    const QUuid connection = connectionOf(node).connection;
    if (node.kind == NodeKind::Connection && entryOf(node).state == State::Closed)
        return true;
    if (node.content == NodeContent::Databases)
        return m_facts.mayAskDatabases(connection);
    const QString schema = schemaOf(node);
    return !schema.isEmpty() && m_facts.mayAskNotes(connection, schema);
}

void NavigatorModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const NavigatorNode& node = *nodeOf(parent);
    const QUuid id = connectionOf(node).connection;
    // Views ask in the middle of other changes; opening is a change of its own.
    if (node.content == NodeContent::Databases)
        QTimer::singleShot(0, this, [this, id] { askDatabases(id); });
    else if (const QString schema = schemaOf(node); !schema.isEmpty())
        QTimer::singleShot(0, this, [this, id, schema] { m_facts.askNotes(id, schema); });
    else
        QTimer::singleShot(0, this, [this, id] { m_connections.open(id); });
}

void NavigatorModel::askDatabases(const QUuid& connection)
{
    m_facts.askDatabases(connection);
    QTimer::singleShot(kLoadingDelayMs, this, [this, connection] {
        NavigatorNode* node = databasesNode(connection);
        if (!node || !node->children.empty() || m_facts.mayAskDatabases(connection))
            return;
        std::vector<NavigatorNode::Ptr> children;
        children.push_back(navigatorLoadingNode());
        replaceChildren(*node, std::move(children));
    });
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const NavigatorNode& node = *nodeOf(index);
    const NodeKind kind = node.kind;
    const bool isLeaf = kind != NodeKind::Connection && kind != NodeKind::Schema
        && kind != NodeKind::Group && node.children.empty();
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
        return toolTip(node);
    case RelationRole:
        return QVariant::fromValue(node.object.name);
    case ObjectRole:
        return QVariant::fromValue(node.object);
    case SizeRole:
        return node.size;
    case BadgesRole:
        return node.kind == NodeKind::Connection ? badgesOf(entryOf(node)) : node.badges;
    case ShortcutRole:
        return node.isShortcut;
    case MutedRole:
        return node.isMuted;
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
    return entryOf(node).profile.config.engine().isFileBased() ? QStringLiteral("file-database")
                                                               : QStringLiteral("database");
}

QString NavigatorModel::note(const NavigatorNode& node) const
{
    return node.kind == NodeKind::Connection ? entryOf(node).server.product : node.note;
}

QString NavigatorModel::toolTip(const NavigatorNode& node) const
{
    if (node.kind == NodeKind::Connection)
        return connectionToolTip(entryOf(node));
    QStringList lines{node.detail};
    if (node.kind == NodeKind::Relation && !node.size.isEmpty())
        lines.append(tr("about %1 on disk").arg(node.size));
    lines.append(node.spokenBadges);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString NavigatorModel::spokenText(const NavigatorNode& node) const
{
    const QString text = data(indexOfNode(node), Qt::DisplayRole).toString();
    if (node.kind == NodeKind::Connection)
        return spokenConnection(entryOf(node));
    QStringList parts{text, node.spokenKind};
    if (node.kind == NodeKind::Relation && node.note.startsWith(u'~'))
        //: number of rows
        parts.append(tr("about %1 rows").arg(node.note.sliced(1)));
    parts.append(node.spokenBadges);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}
