// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "navigator_facts.h"

namespace tw {

enum class NodeKind
{
    Connection,
    Schema,
    Group, ///< "Tables", "Views", …
    Relation,
    Object, ///< what is no relation: a function, a role, …
    Database,
    Loading,
    Failure,
    Notice, ///< why nothing stands here
};

/// What a group shows that is asked for when it is first opened.
enum class NodeContent
{
    Catalog, ///< nothing: it has all from the beginning
    Databases,
    AttachedFiles, ///< likewise nothing; its lines are schemas
};

/// One line of the navigator. Owns its children; they know it and their row in it.
struct NavigatorNode
{
    using Ptr = std::unique_ptr<NavigatorNode>;

    NodeKind kind = NodeKind::Connection;
    NodeContent content = NodeContent::Catalog;
    QString text;
    QString icon;
    QString note; ///< short text at the right: an estimate, a count
    QString size; ///< room on disk, shown where there is room for it
    QString detail; ///< a comment, or the server's words
    QString spokenKind; ///< what a screen reader calls it
    QStringList badges; ///< icons of marks
    QString spokenBadges; ///< what they mean
    QUuid connection; ///< of connections
    ObjectReference object; ///< of relations, objects and schemas; the name of databases
    bool isShortcut = false; ///< it stands elsewhere, too
    bool isMuted = false; ///< it cannot be opened
    NavigatorNode* parent = nullptr;
    int row = 0;
    std::vector<Ptr> children;

    NavigatorNode& add(Ptr child);
    void prepend(std::vector<Ptr> first);
    void remove(int row, int count = 1);
};

/// The names a person has marked, in order.
struct NavigatorShortcuts
{
    QList<QualifiedName> pinned;
    QList<QualifiedName> recent;
};

/// What stands below a connection as it is now: its schemas, relations and other objects, or why
/// there are none. A single schema is no level of its own, so that a file has its tables right
/// below it; files that are attached to it stand in a group behind them.
[[nodiscard]] std::vector<NavigatorNode::Ptr> navigatorChildren(
    const ConnectionEntry& entry, const NavigatorShortcuts& shortcuts);

/// The schema whose relations stand right below the connection; empty: each schema has a line.
[[nodiscard]] QString navigatorHomeSchema(const ConnectionEntry& entry);

/// The groups of marked relations that are there, which stand above all else.
[[nodiscard]] std::vector<NavigatorNode::Ptr> navigatorShortcutGroups(
    const Catalog& catalog, const NavigatorShortcuts& shortcuts);

/// What stands below the group of databases.
[[nodiscard]] std::vector<NavigatorNode::Ptr> navigatorDatabases(
    const NavigatorFacts::Databases& databases);

/// Marks a relation with what its note tells.
void annotate(NavigatorNode& node, const RelationNote& note);

/// The group of relations that the role may not read; null when there are none.
[[nodiscard]] NavigatorNode::Ptr navigatorUnreadable(const SchemaNotes& notes);

/// The line that stands in while an answer is awaited.
[[nodiscard]] NavigatorNode::Ptr navigatorLoadingNode();

}
