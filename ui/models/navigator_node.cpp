// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_node.h"

#include "number_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace tw {

namespace {

struct KindSpec
{
    RelationKind kind;
    size_t group;
    const char* icon;
    const char* spoken;
};

constexpr std::array kKinds{
    KindSpec{RelationKind::Table, 0, "table", QT_TRANSLATE_NOOP("tw::Navigator", "table")},
    KindSpec{RelationKind::PartitionedTable, 0, "hierarchy",
        QT_TRANSLATE_NOOP("tw::Navigator", "partitioned table")},
    KindSpec{
        RelationKind::ForeignTable, 1, "link", QT_TRANSLATE_NOOP("tw::Navigator", "foreign table")},
    KindSpec{RelationKind::VirtualTable, 2, "table-column",
        QT_TRANSLATE_NOOP("tw::Navigator", "virtual table")},
    KindSpec{RelationKind::View, 3, "eye", QT_TRANSLATE_NOOP("tw::Navigator", "view")},
    KindSpec{RelationKind::MaterializedView, 4, "table-shortcut",
        QT_TRANSLATE_NOOP("tw::Navigator", "materialised view")},
};

constexpr std::array kGroupTitles{
    QT_TRANSLATE_NOOP("tw::Navigator", "Tables"),
    QT_TRANSLATE_NOOP("tw::Navigator", "Foreign tables"),
    QT_TRANSLATE_NOOP("tw::Navigator", "Virtual tables"),
    QT_TRANSLATE_NOOP("tw::Navigator", "Views"),
    QT_TRANSLATE_NOOP("tw::Navigator", "Materialised views"),
};

struct SchemaParts
{
    NavigatorNode* node = nullptr;
    std::array<NavigatorNode::Ptr, kGroupTitles.size()> groups;
    qsizetype relations = 0;
};

QString translated(const char* text)
{
    return QCoreApplication::translate("tw::Navigator", text);
}

NavigatorNode::Ptr makeNode(NodeKind kind, const QString& text, const char* icon)
{
    auto node = std::make_unique<NavigatorNode>();
    node->kind = kind;
    node->text = text;
    node->icon = QString::fromLatin1(icon);
    return node;
}

NavigatorNode::Ptr relationNode(const RelationSummary& summary, const KindSpec& spec)
{
    auto node = makeNode(NodeKind::Relation, summary.name.name, spec.icon);
    node->relation = summary.name;
    node->detail = summary.comment;
    node->spokenKind = translated(spec.spoken);
    if (summary.rowEstimate)
        node->note = u'~' + shortCount(*summary.rowEstimate);
    return node;
}

void addRelation(SchemaParts& parts, const RelationSummary& summary)
{
    const auto spec = std::find_if(kKinds.begin(), kKinds.end(),
        [&summary](const KindSpec& known) { return known.kind == summary.kind; });
    NavigatorNode::Ptr& group = parts.groups[spec->group];
    if (!group)
        group = makeNode(NodeKind::Group, translated(kGroupTitles[spec->group]), "folder");
    group->add(relationNode(summary, *spec));
    ++parts.relations;
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

std::vector<NavigatorNode::Ptr> catalogChildren(const Catalog& catalog)
{
    NavigatorNode top;
    const bool hasLevels = catalog.schemas.size() > 1;
    QHash<QString, size_t> places;
    std::vector<SchemaParts> schemas(size_t(catalog.schemas.size()));
    for (size_t place = 0; place < schemas.size(); ++place) {
        const QString& name = catalog.schemas.at(qsizetype(place));
        places.insert(name, place);
        schemas[place].node
            = hasLevels ? &top.add(makeNode(NodeKind::Schema, name, "schema")) : &top;
    }
    for (const RelationSummary& summary : catalog.relations)
        if (const auto place = places.constFind(summary.name.schema); place != places.cend())
            addRelation(schemas[*place], summary);
    for (SchemaParts& parts : schemas) {
        parts.node->note = QLocale().toString(parts.relations);
        addGroups(parts);
    }
    return std::move(top.children);
}

NavigatorNode::Ptr failureNode(const Error& error)
{
    auto node = makeNode(NodeKind::Failure, error.message.section(u'\n', 0, 0), "circle-x");
    node->note = translated(QT_TRANSLATE_NOOP("tw::Navigator", "Retry"));
    node->detail = error.toText();
    return node;
}

}

NavigatorNode& NavigatorNode::add(Ptr child)
{
    child->parent = this;
    child->row = int(children.size());
    children.push_back(std::move(child));
    return *children.back();
}

void NavigatorNode::remove(int removed)
{
    children.erase(children.begin() + removed);
    for (size_t index = size_t(removed); index < children.size(); ++index)
        children[index]->row = int(index);
}

std::vector<NavigatorNode::Ptr> navigatorChildren(const ConnectionEntry& entry)
{
    if (entry.catalog)
        return catalogChildren(*entry.catalog);
    std::vector<NavigatorNode::Ptr> children;
    if (entry.error)
        children.push_back(failureNode(*entry.error));
    return children;
}

NavigatorNode::Ptr navigatorLoadingNode()
{
    return makeNode(
        NodeKind::Loading, translated(QT_TRANSLATE_NOOP("tw::Navigator", "Loading…")), "clock");
}

}
