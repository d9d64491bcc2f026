// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "loading/failed_value.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString columnOfKey(const QString& constraint, const Table& table)
{
    QList<Key> keys = table.uniqueKeys;
    keys.prepend(table.primaryKey);
    for (const Key& key : std::as_const(keys)) {
        if (key.name == constraint && !key.isEmpty())
            return key.columns.constFirst();
    }
    for (const ForeignKey& key : table.foreignKeys) {
        if (key.name == constraint && !key.columns.isEmpty())
            return key.columns.constFirst();
    }
    return {};
}

/// The one column whose value the message quotes.
QString quotedColumn(const QString& message, const ColumnValues& values)
{
    QString found;
    for (const auto& [column, value] : values) {
        const QString text = value.toText();
        if (text.isEmpty() || !message.contains(u'"' + text + u'"'))
            continue;
        if (!found.isEmpty())
            return {};
        found = column;
    }
    return found;
}

}

QString failedColumn(const Error& error, const Table& table, const ColumnValues& values)
{
    if (!error.column.isEmpty())
        return error.column;
    if (!error.constraint.isEmpty())
        return columnOfKey(error.constraint, table);
    return quotedColumn(error.message, values);
}

}
