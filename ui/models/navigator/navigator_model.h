// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "navigator_marks.h"
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
    SizeRole, ///< room on disk, short and muted, beside the note where both fit
    BadgesRole, ///< QStringList of icon names
    ObjectRole, ///< tw::ObjectReference, for relations, objects, schemas and databases
    ShortcutRole, ///< it stands elsewhere, too
    MutedRole, ///< it cannot be opened
};

/// The tree of connections, their schemas, relations and other objects. A connection is opened when
/// its children are first asked for, and so are sizes, traits and databases; until they come, and
/// when they do not, a child says so. Does no I/O itself.
class NavigatorModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// Both must outlive the model.
    NavigatorModel(ConnectionList& connections, NavigatorMarks& marks, QObject* parent = nullptr);

    /// Under which name the marks of a connection are kept.
    [[nodiscard]] static QString marksKey(const ConnectionEntry& entry);

    /// Tries again what a failure line tells of.
    void retry(const QModelIndex& failure);

    /// Asks for the databases of a connection anew.
    void reloadDatabases(const QUuid& connection) { askDatabases(connection); }

    /// Shows an exact number of rows in place of the estimate.
    void setCount(const QUuid& connection, const QualifiedName& relation, qint64 rows);

    /// The line of an index, without the way through data(); for filters.
    [[nodiscard]] const NavigatorNode* nodeAt(int row, const QModelIndex& parent) const;

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
    void rebuild(int index);
    void replaceChildren(NavigatorNode& parent, std::vector<NavigatorNode::Ptr> children);
    void showNotes(const QUuid& connection, const QString& schema);
    void askDatabases(const QUuid& connection);
    void showDatabases(const QUuid& connection);
    void showMarks(const QString& key);
    void replaceShortcuts(NavigatorNode& connection, const ConnectionEntry& entry);
    void annotateBelow(NavigatorNode& parent, const SchemaNotes& notes);
    void annotateChildren(NavigatorNode& parent, const SchemaNotes& notes);
    [[nodiscard]] NavigatorNode* schemaNode(const QUuid& connection, const QString& schema);
    [[nodiscard]] NavigatorNode* databasesNode(const QUuid& connection);
    [[nodiscard]] QString schemaOf(const NavigatorNode& node) const;
    [[nodiscard]] const NavigatorNode* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(const NavigatorNode& node) const;
    [[nodiscard]] const ConnectionEntry& entryOf(const NavigatorNode& node) const;
    [[nodiscard]] QString iconName(const NavigatorNode& node) const;
    [[nodiscard]] QString note(const NavigatorNode& node) const;
    [[nodiscard]] QString spokenText(const NavigatorNode& node) const;
    [[nodiscard]] QString toolTip(const NavigatorNode& node) const;

    ConnectionList& m_connections;
    NavigatorMarks& m_marks;
    NavigatorFacts m_facts;
    NavigatorNode m_root;
};

}

Q_DECLARE_METATYPE(tw::NodeKind)
Q_DECLARE_METATYPE(tw::ConnectionEntry::State)
Q_DECLARE_METATYPE(tw::ObjectReference)
