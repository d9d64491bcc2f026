// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/masked_columns.h"
#include "models/tables/table_change.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/connection/capabilities.h>

#include <QObject>

namespace tw {

/// The table of a page as it was described last: as the server describes it, with a key that a
/// person chose, and with or without masks. Describes it again when asked to; an older answer is
/// dropped then. Lives in the GUI thread.
class TableDescription final : public QObject
{
    Q_OBJECT

public:
    /// The table of this name; nothing is known of it before describe() and set().
    TableDescription(
        std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent = nullptr);
    ~TableDescription() override;

    /// Describes the table in a lane of its connection. Ends in described() or failed(); nothing
    /// is taken over by itself.
    void describe(Lane lane);

    /// Whether describe() is under way.
    [[nodiscard]] bool isDescribing() const { return m_isDescribing; }

    /// Takes over the first description.
    void set(const DescribedTable& described);

    /// What a newer description changes. Its key is the chosen one as far as its columns are still
    /// there. Without a change the description counts as taken over, else adopt() does that.
    [[nodiscard]] TableChange compare(const DescribedTable& described);
    void adopt(const TableChange& change);

    /// The name as described, before that the one that was asked for.
    [[nodiscard]] const QualifiedName& name() const { return m_name; }

    /// The table with the chosen key, masked columns masked; null before the first description.
    [[nodiscard]] const TablePtr& table() const { return m_table; }

    /// The table as the server describes it, without a chosen key.
    [[nodiscard]] const TablePtr& serverTable() const { return m_serverTable; }

    /// The table as its rows are read: nothing of it is masked while values are revealed.
    [[nodiscard]] const TablePtr& readTable() const { return m_readTable; }

    /// Tells this relation from another one that takes its name.
    [[nodiscard]] const RelationStamp& stamp() const { return m_stamp; }

    /// The description as the server gave it.
    [[nodiscard]] DescribedTable current() const { return {m_serverTable, m_stamp}; }

    /// The columns that a person chose as key; empty: none. setKey() is false for the same key, and
    /// takes effect with the next set() or compare().
    [[nodiscard]] const QStringList& key() const { return m_key; }
    bool setKey(const QStringList& key);

    /// Whether values of masked columns are read. setRevealed() is false where nothing changes.
    [[nodiscard]] bool isRevealed() const { return m_isRevealed; }
    bool setRevealed(bool revealed);

    /// Makes readTable() another object, so that all rows are read anew.
    void renewReadTable();

    /// What filters and sorts must not name; unset: nothing is masked, or the table is unknown.
    [[nodiscard]] std::optional<MaskedNames> maskedNames() const;

    /// What the server can do, as far as it is known.
    [[nodiscard]] const Capabilities& abilities() const { return m_abilities; }

    /// The connection that describes it.
    [[nodiscard]] const Adapter& adapter() const { return *m_adapter; }

Q_SIGNALS:
    /// The table as it is now.
    void described(const tw::DescribedTable& described);
    /// It could not be described; UndefinedObject: there is no table of that name.
    void failed(const tw::Error& error);

private:
    struct Answer
    {
        DescribedTable table;
        Capabilities abilities;
    };

    [[nodiscard]] static Result<Answer> ask(
        const Adapter& adapter, const QualifiedName& name, const CallOptions& options);
    void take(const TablePtr& table, const RelationStamp& stamp);

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_reader;
    QualifiedName m_name;
    TablePtr m_table;
    TablePtr m_serverTable;
    TablePtr m_readTable;
    RelationStamp m_stamp;
    QStringList m_key;
    Operation<Answer> m_describing;
    Capabilities m_abilities;
    quint64 m_number = 0;
    bool m_isDescribing = false;
    bool m_isRevealed = false;
};

}
