// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/query/keyed_query.h>

#include <QAbstractItemModel>

namespace tw {

/// The rows of a table that names itself by a foreign key, as a tree: rows without a parent, and
/// below each row those that name it, read when they are looked at. Asks on shared threads;
/// lives in the GUI thread.
class RowTree final : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// Below one row no more are read.
    static constexpr qint64 kMostChildren = 500;

    /// The rows of a table as a tree by a foreign key to itself.
    RowTree(std::shared_ptr<const Adapter> adapter, TablePtr table, ForeignKey toItself,
        QObject* parent = nullptr);
    ~RowTree() override;

    /// The foreign key by which a table names itself; unset when there is none.
    [[nodiscard]] static std::optional<ForeignKey> keyToItself(const Table& table);

    void reload(); ///< from the top

    /// The row alone; empty for what is no row.
    [[nodiscard]] Filter filterOf(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// The rows below a row were not read.
    void failed(const tw::Error& error);
    void loaded(); ///< children of some row came

private:
    enum class State
    {
        Unknown,
        Loading,
        Loaded
    };

    struct Node
    {
        Node* parent = nullptr;
        int row = 0;
        KeyValues key; ///< the columns that the foreign key leads to
        QString label;
        State state = State::Unknown;
        bool isCut = false; ///< there are more children than were read
        std::vector<std::unique_ptr<Node>> children;
    };

    /// Key and label of each row, and whether there are more.
    struct Found
    {
        QList<std::pair<KeyValues, QString>> rows;
        bool isCut = false;
    };

    [[nodiscard]] SelectQuery childrenOf(const Node& node) const;
    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(Node* node) const;
    void onFound(Node* node, const Result<Found>& result);

    AsyncAdapter m_reader;
    TablePtr m_table;
    ForeignKey m_key;
    QStringList m_labelColumns;
    std::unique_ptr<Node> m_root;
    QList<Operation<Found>> m_reading;
    quint64 m_round = 0;
};

}
