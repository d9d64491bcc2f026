// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/catalog_session.h"

#include <tuplewright/schema/column_type.h>

#include <QHash>
#include <QSet>

namespace tw {

/// The types of the columns of some relations, each described once however many columns have it.
class ColumnTypes
{
public:
    using Key = std::pair<qint64, qint64>; ///< pg_type oid and modifier

    /// Describes every type that is asked for, in a fixed number of queries.
    [[nodiscard]] static Result<ColumnTypes> load(CatalogSession& session, const QSet<Key>& wanted);

    struct Entry
    {
        ColumnType type;
        bool isNeverNull = false; ///< a domain in its chain says so
    };

    /// An entry without a name for a type that was not loaded.
    [[nodiscard]] Entry find(const Key& key) const { return m_entries.value(key); }

private:
    QHash<Key, Entry> m_entries;
};

}
