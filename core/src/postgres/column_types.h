// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog_session.h"

#include <tuplewright/schema/column_type.h>

#include <QHash>

namespace tw {

/// The types of the columns of some relations, each described once however many columns have it.
class ColumnTypes
{
public:
    /// `oids` is the literal of an array of pg_class oids.
    [[nodiscard]] static Result<ColumnTypes> load(CatalogSession& session, const Value& oids);

    struct Entry
    {
        ColumnType type;
        bool isNeverNull = false; ///< a domain in its chain says so
    };

    [[nodiscard]] Entry find(qint64 oid, qint64 modifier) const
    {
        return m_entries.value({oid, modifier});
    }

private:
    QHash<std::pair<qint64, qint64>, Entry> m_entries;
};

}
