// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_node.h"

#include "models/text/number_text.h"
#include "models/text/object_icons.h"
#include "navigator_groups.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace tw {

namespace {

struct SchemaParts
{
    NavigatorNode* node = nullptr;
    bool isHome = false;
    std::array<NavigatorNode::Ptr, kNavigatorGroups.size()> groups;
    qsizetype relations = 0;
};

QString navigatorText(const char* text)
{
    return QCoreApplication::translate("tw::Navigator", text);
}

NavigatorNode::Ptr makeNode(NodeKind kind, const QString& text, const QString& icon)
{
    auto node = std::make_unique<NavigatorNode>();
    node->kind = kind;
    node->text = text;
    node->icon = icon;
    return node;
}

NavigatorNode::Ptr makeNode(NodeKind kind, const QString& text, const char* icon)
{
    return makeNode(kind, text, QString::fromLatin1(icon));
}

NavigatorNode::Ptr notice(const char* text, const char* icon)
{
    auto node = makeNode(NodeKind::Notice, navigatorText(text), icon);
    node->isMuted = true;
    return node;
}

NavigatorNode::Ptr relationNode(const RelationSummary& summary)
{
    const RelationLook& look = lookOf(summary.kind);
    auto node = makeNode(NodeKind::Relation, summary.name.name, iconOf(summary.kind));
    node->object = ObjectReference::relation(summary.name);
    node->detail = summary.comment;
    node->spokenKind = navigatorText(look.spoken);
    if (summary.rowEstimate)
        node->note = u'~' + shortCount(*summary.rowEstimate);
    return node;
}

NavigatorNode::Ptr objectNode(const SchemaObject& object)
{
    const ObjectLook& look = lookOf(object.kind);
    auto node = makeNode(NodeKind::Object, object.name.name, iconOf(object.kind));
    node->object = ObjectReference::of(object);
    node->detail = object.comment;
    node->spokenKind = navigatorText(look.spoken);
    if (node->object.isRoutine())
        node->text += u'(' + object.detail + u')';
    else
        node->note = object.detail;
    return node;
}

NavigatorNode& groupOf(NavigatorNode::Ptr& group, size_t place)
{
    if (!group)
        group = makeNode(NodeKind::Group, navigatorText(kNavigatorGroups[place].title),
            kNavigatorGroups[place].icon);
    return *group;
}

void addGroups(SchemaParts& parts)
{
    for (NavigatorNode::Ptr& group : parts.groups) {
        if (!group)
            continue;
        group->note = QLocale().toString(qsizetype(group->children.size()));
        parts.node->add(std::move(group));
    }
}

/// Sorts what a catalogue holds into the tree.
class CatalogTree
{
public:
    CatalogTree(const Catalog& catalog, const QString& home, bool hasFiles)
        : m_schemas(size_t(catalog.schemas.size()))
    {
        for (size_t place = 0; place < m_schemas.size(); ++place) {
            const QString& name = catalog.schemas.at(qsizetype(place));
            m_places.insert(name, place);
            SchemaParts& parts = m_schemas[place];
            parts.isHome = name == home;
            const bool isFile = hasFiles && name != QLatin1StringView("temp");
            parts.node = parts.isHome ? &m_top
                : isFile              ? &files().add(schemaNode(name, "file-database"))
                                      : &m_top.add(schemaNode(name, "schema"));
        }
        m_server.node = &m_top;
    }

    /// Partitions, which may have partitions themselves, stand below what they are parts of.
    void addRelations(const QList<RelationSummary>& relations)
    {
        QList<const RelationSummary*> waiting;
        for (const RelationSummary& summary : relations) {
            if (summary.parent.name.isEmpty())
                addRelation(summary);
            else
                waiting.append(&summary);
        }
        for (qsizetype before = -1; before != waiting.size();) {
            before = waiting.size();
            waiting.removeIf(
                [this](const RelationSummary* summary) { return addPartition(*summary); });
        }
        for (const RelationSummary* summary : std::as_const(waiting))
            addRelation(*summary); // what it is a part of is not to be seen
    }

    void addObject(const SchemaObject& object)
    {
        const bool isOfServer = object.name.schema.isEmpty();
        SchemaParts* parts = isOfServer ? &m_server : partsOf(object.name.schema);
        if (!parts)
            return;
        const size_t group = lookOf(object.kind).group;
        groupOf(parts->groups[group], group).add(objectNode(object));
    }

    void addClosed(const QString& name)
    {
        NavigatorNode& node = m_top.add(schemaNode(name, "lock"));
        node.isMuted = true;
        node.add(
            notice(QT_TRANSLATE_NOOP("tw::Navigator", "No permission to look inside"), "lock"));
    }

    std::vector<NavigatorNode::Ptr> take()
    {
        for (SchemaParts& parts : m_schemas) {
            if (!parts.isHome)
                parts.node->note = QLocale().toString(parts.relations);
            addGroups(parts);
            if (parts.node->children.empty())
                parts.node->add(
                    notice(QT_TRANSLATE_NOOP("tw::Navigator", "Nothing in here yet"), "circle"));
        }
        addGroups(m_server);
        if (m_files) {
            m_files->note = QLocale().toString(qsizetype(m_files->children.size()));
            m_top.add(std::move(m_files));
        }
        return std::move(m_top.children);
    }

private:
    void addRelation(const RelationSummary& summary)
    {
        SchemaParts* parts = partsOf(summary.name.schema);
        if (!parts)
            return;
        const size_t group = lookOf(summary.kind).group;
        m_relations.insert(
            summary.name, &groupOf(parts->groups[group], group).add(relationNode(summary)));
        ++parts->relations;
    }

    /// False while its parent is not there.
    bool addPartition(const RelationSummary& summary)
    {
        NavigatorNode* parent = m_relations.value(summary.parent);
        SchemaParts* parts = partsOf(summary.name.schema);
        if (!parent || !parts)
            return false;
        m_relations.insert(summary.name, &parent->add(relationNode(summary)));
        ++parts->relations;
        return true;
    }

    static NavigatorNode::Ptr schemaNode(const QString& name, const char* icon)
    {
        auto node = makeNode(NodeKind::Schema, name, icon);
        node->object = {ObjectKind::Schema, {{}, name}, {}};
        return node;
    }

    NavigatorNode& files()
    {
        if (!m_files) {
            m_files = makeNode(NodeKind::Group,
                navigatorText(QT_TRANSLATE_NOOP("tw::Navigator", "Attached files")), "stack-2");
            m_files->content = NodeContent::AttachedFiles;
        }
        return *m_files;
    }

    SchemaParts* partsOf(const QString& schema)
    {
        const auto place = m_places.constFind(schema);
        return place == m_places.cend() ? nullptr : &m_schemas[*place];
    }

    NavigatorNode m_top;
    NavigatorNode::Ptr m_files; ///< beside the one the connection names; null: none
    std::vector<SchemaParts> m_schemas;
    SchemaParts m_server; ///< what belongs to no schema
    QHash<QString, size_t> m_places;
    QHash<QualifiedName, NavigatorNode*> m_relations;
};

NavigatorNode::Ptr shortcutGroup(
    const char* title, const char* icon, const Catalog& catalog, const QList<QualifiedName>& names)
{
    NavigatorNode::Ptr group;
    for (const QualifiedName& name : names) {
        const auto found
            = std::ranges::lower_bound(catalog.relations, name, {}, &RelationSummary::name);
        if (found == catalog.relations.end() || found->name != name)
            continue;
        if (!group) {
            group = makeNode(NodeKind::Group, navigatorText(title), icon);
            group->isShortcut = true;
        }
        NavigatorNode& node = group->add(relationNode(*found));
        node.isShortcut = true;
    }
    return group;
}

std::vector<NavigatorNode::Ptr> catalogChildren(
    const ConnectionEntry& entry, const NavigatorShortcuts& shortcuts)
{
    const Catalog& catalog = *entry.catalog;
    NavigatorNode top;
    for (NavigatorNode::Ptr& group : navigatorShortcutGroups(catalog, shortcuts))
        top.add(std::move(group));
    const EngineDescriptor& engine = entry.profile.config.engine();
    CatalogTree tree(catalog, navigatorHomeSchema(entry), engine.attachesFiles);
    tree.addRelations(catalog.relations);
    for (const SchemaObject& object : catalog.objects)
        tree.addObject(object);
    for (const QString& schema : catalog.closedSchemas)
        tree.addClosed(schema);
    for (NavigatorNode::Ptr& child : tree.take())
        top.add(std::move(child));
    if (engine.hasManyDatabases) {
        NavigatorNode& databases = top.add(makeNode(NodeKind::Group,
            navigatorText(QT_TRANSLATE_NOOP("tw::Navigator", "Databases")), "stack-2"));
        databases.content = NodeContent::Databases;
    }
    return std::move(top.children);
}

NavigatorNode::Ptr failureNode(const Error& error)
{
    auto node = makeNode(NodeKind::Failure, error.message.section(u'\n', 0, 0), "circle-x");
    node->note = navigatorText(QT_TRANSLATE_NOOP("tw::Navigator", "Retry"));
    node->detail = error.toText();
    return node;
}

struct Badge
{
    bool applies;
    const char* icon;
    const char* meaning;
};

}

NavigatorNode& NavigatorNode::add(Ptr child)
{
    child->parent = this;
    child->row = int(children.size());
    children.push_back(std::move(child));
    return *children.back();
}

void NavigatorNode::prepend(std::vector<Ptr> first)
{
    for (const Ptr& child : first)
        child->parent = this;
    children.insert(children.begin(), std::make_move_iterator(first.begin()),
        std::make_move_iterator(first.end()));
    for (size_t index = 0; index < children.size(); ++index)
        children[index]->row = int(index);
}

void NavigatorNode::remove(int removed, int count)
{
    children.erase(children.begin() + removed, children.begin() + removed + count);
    for (size_t index = size_t(removed); index < children.size(); ++index)
        children[index]->row = int(index);
}

std::vector<NavigatorNode::Ptr> navigatorChildren(
    const ConnectionEntry& entry, const NavigatorShortcuts& shortcuts)
{
    if (entry.catalog)
        return catalogChildren(entry, shortcuts);
    std::vector<NavigatorNode::Ptr> children;
    if (entry.error)
        children.push_back(failureNode(*entry.error));
    return children;
}

QString navigatorHomeSchema(const ConnectionEntry& entry)
{
    if (!entry.catalog)
        return {};
    const QString& home = entry.profile.config.engine().homeSchema;
    if (!home.isEmpty() && entry.catalog->schemas.contains(home))
        return home;
    const bool isAlone
        = entry.catalog->schemas.size() == 1 && entry.catalog->closedSchemas.isEmpty();
    return isAlone ? entry.catalog->schemas.constFirst() : QString();
}

std::vector<NavigatorNode::Ptr> navigatorShortcutGroups(
    const Catalog& catalog, const NavigatorShortcuts& shortcuts)
{
    NavigatorNode::Ptr all[] = {shortcutGroup(QT_TRANSLATE_NOOP("tw::Navigator", "Pinned"), "pin",
                                    catalog, shortcuts.pinned),
        shortcutGroup(
            QT_TRANSLATE_NOOP("tw::Navigator", "Recent"), "history", catalog, shortcuts.recent)};
    std::vector<NavigatorNode::Ptr> groups;
    for (NavigatorNode::Ptr& group : all)
        if (group)
            groups.push_back(std::move(group));
    return groups;
}

std::vector<NavigatorNode::Ptr> navigatorDatabases(const NavigatorFacts::Databases& databases)
{
    std::vector<NavigatorNode::Ptr> children;
    if (!databases) {
        children.push_back(failureNode(databases.error()));
        return children;
    }
    for (const DatabaseSummary& database : *databases) {
        auto node = makeNode(
            NodeKind::Database, database.name, database.mayConnect ? "database" : "lock");
        node->object = {ObjectKind::Database, {{}, database.name}, {}};
        node->detail = database.comment;
        node->spokenKind = navigatorText(QT_TRANSLATE_NOOP("tw::Navigator", "database"));
        node->isMuted = !database.mayConnect;
        if (database.bytes)
            node->note = sizeText(*database.bytes);
        if (!database.mayConnect)
            node->detail = navigatorText(
                QT_TRANSLATE_NOOP("tw::Navigator", "The role may not connect to this database."));
        if (database.isCurrent) {
            node->badges = {QStringLiteral("check")};
            node->spokenBadges = navigatorText(QT_TRANSLATE_NOOP("tw::Navigator", "open"));
        }
        children.push_back(std::move(node));
    }
    return children;
}

void annotate(NavigatorNode& node, const RelationNote& note)
{
    const TraitSet& traits = note.traits;
    const bool hasActors = !traits.createdBy.isEmpty() || !traits.updatedBy.isEmpty()
        || !traits.createdByAdmin.isEmpty() || !traits.updatedByAdmin.isEmpty();
    const Badge badges[] = {
        {!traits.createdAt.isEmpty() || !traits.updatedAt.isEmpty(), "clock-edit",
            QT_TRANSLATE_NOOP("tw::Navigator", "keeps the times of changes")},
        {hasActors, "user-edit", QT_TRANSLATE_NOOP("tw::Navigator", "keeps who changed rows")},
        {traits.isArchivable(), "archive",
            QT_TRANSLATE_NOOP("tw::Navigator", "keeps old versions of rows")},
        {traits.softDelete.has_value(), "recycle",
            QT_TRANSLATE_NOOP("tw::Navigator", "keeps deleted rows")},
        {!note.hasKey, "alert-triangle", QT_TRANSLATE_NOOP("tw::Navigator", "has no key")},
        {!note.isWritable, "lock", QT_TRANSLATE_NOOP("tw::Navigator", "read-only for this role")},
    };
    QStringList meanings;
    node.badges.clear();
    for (const Badge& badge : badges) {
        if (!badge.applies)
            continue;
        node.badges.append(QString::fromLatin1(badge.icon));
        meanings.append(navigatorText(badge.meaning));
    }
    node.spokenBadges = meanings.join(QStringLiteral(", "));
    node.size = note.bytes ? sizeText(*note.bytes) : QString();
}

NavigatorNode::Ptr navigatorUnreadable(const SchemaNotes& notes)
{
    if (notes.unreadable.isEmpty())
        return nullptr;
    auto group = makeNode(NodeKind::Group,
        navigatorText(QT_TRANSLATE_NOOP("tw::Navigator", "No permission")), "lock");
    group->note = QLocale().toString(notes.unreadable.size());
    for (const RelationSummary& summary : notes.unreadable) {
        NavigatorNode& node = group->add(relationNode(summary));
        node.isMuted = true;
        node.detail = navigatorText(
            QT_TRANSLATE_NOOP("tw::Navigator", "The role may not read it; that needs SELECT."));
    }
    return group;
}

NavigatorNode::Ptr navigatorLoadingNode()
{
    return makeNode(
        NodeKind::Loading, navigatorText(QT_TRANSLATE_NOOP("tw::Navigator", "Loading…")), "clock");
}

}
