// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/address_columns.h>
#include <tuplewright/query/keyed_query.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/query/table_lookup.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>

namespace tw {

/// Rows and the keys they belong to.
struct KeyedRows
{
    ResultSet rows;
    QList<QList<qint64>> ofKey; ///< numbers of rows for each key, in order
    QList<qint64> totals; ///< how many each key has, when counted
    bool isCut = false; ///< the limit of all rows was reached
};

/// Reads rows by lists of keys, as many keys to a statement as it takes. Everything it is given
/// must outlive it.
class KeyedReading
{
public:
    KeyedReading(Session& session, const Table& table, const TableLookup* lookup = nullptr)
        : m_session(session)
        , m_table(table)
        , m_lookup(lookup)
    { }

    /// The rows of the query that have one of the keys, each with the place of its key.
    [[nodiscard]] Result<KeyedRows> read(const SelectQuery& query, const KeyedQuery& keyed,
        const CallOptions& options, AddressColumns address = AddressColumns::Omit) const;

private:
    Result<void> readPart(const SelectQuery& query, const KeyedQuery& part, qsizetype from,
        AddressColumns address, KeyedRows& found, const CallOptions& options) const;
    Result<void> countPart(const SelectQuery& query, const KeyedQuery& part, qsizetype from,
        KeyedRows& found, const CallOptions& options) const;

    Session& m_session;
    const Table& m_table;
    const TableLookup* m_lookup;
};

}
