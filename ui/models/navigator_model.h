// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "navigator_node.h"

#include <QAbstractItemModel>

namespace tw {

enum NavigatorRole
{
    NodeKindRole = Qt::UserRole, ///< tw::NodeKind
    ConnectionIdRole, ///< QUuid of the connection the node belongs to
    IconNameRole, ///< name of an icon
    NoteRole, ///< short muted text at the right: an estimate, a count, what to do
    DetailRole, ///< longer text about the node: a comment, the server's words
    RelationRole, ///< tw::QualifiedName, for relations
    ConnectionStateRole, ///< tw::ConnectionEntry::State
};

/// The tree of connections, their schemas and relations. A connection is opened when its children
/// are first asked for; until they come, and when they do not, a child says so. Does no I/O itself.
class NavigatorModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// `connections` must outlive the model.
    explicit NavigatorModel(ConnectionList& connections, QObject* parent = nullptr);

    [[nodiscard]] QModelIndex indexOf(const QUuid& connection) const;
    [[nodiscard]] QModelIndex indexOf(const QUuid& connection, const QualifiedName& relation) const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const final;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const final;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const final;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const final;
    void fetchMore(const QModelIndex& parent) final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const final;

private:
    void onAdded(int index);
    void onRemoved(int index);
    void onChanged(int index);
    void showLoading(const QUuid& connection);
    void replaceChildren(NavigatorNode& connection, std::vector<NavigatorNode::Ptr> children);
    [[nodiscard]] const NavigatorNode* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(const NavigatorNode& node) const;
    [[nodiscard]] const ConnectionEntry& entryOf(const NavigatorNode& node) const;
    [[nodiscard]] QString iconName(const NavigatorNode& node) const;
    [[nodiscard]] QString note(const NavigatorNode& node) const;
    [[nodiscard]] QString spokenText(const NavigatorNode& node) const;

    ConnectionList& m_connections;
    NavigatorNode m_root;
};

}

Q_DECLARE_METATYPE(tw::NodeKind)
Q_DECLARE_METATYPE(tw::ConnectionEntry::State)
Q_DECLARE_METATYPE(tw::QualifiedName)
