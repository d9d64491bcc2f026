// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_list.h"

namespace tw {

enum class NodeKind
{
    Connection,
    Schema,
    Group, ///< "Tables", "Views", …
    Relation,
    Loading,
    Failure,
};

/// One line of the navigator. Owns its children; they know it and their row in it.
struct NavigatorNode
{
    using Ptr = std::unique_ptr<NavigatorNode>;

    NodeKind kind = NodeKind::Connection;
    QString text;
    QString icon;
    QString note; ///< short text at the right
    QString detail; ///< a comment, or the server's words
    QString spokenKind; ///< what a screen reader calls it
    QUuid connection; ///< of connections
    QualifiedName relation; ///< of relations
    NavigatorNode* parent = nullptr;
    int row = 0;
    std::vector<Ptr> children;

    NavigatorNode& add(Ptr child);
    void remove(int row);
};

/// What stands below a connection as it is now: its schemas and relations, or why there are none.
/// A single schema is no level of its own, so that a file has its tables right below it.
[[nodiscard]] std::vector<NavigatorNode::Ptr> navigatorChildren(const ConnectionEntry& entry);

/// The line that stands in while a connection is being opened.
[[nodiscard]] NavigatorNode::Ptr navigatorLoadingNode();

}
