// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "version_edits.h"

#include <tuplewright/schema/traits.h>

#include <algorithm>

namespace tw {

namespace {

/// Unset: not known.
std::optional<Value> wholeValue(const ColumnValues& values, const QString& column)
{
    const auto found
        = std::ranges::find(values, column, [](const auto& cell) { return cell.first; });
    if (found == values.end() || found->second.isShortened())
        return {};
    return found->second;
}

QStringList keptColumns(const Table& table)
{
    const TraitSet traits = detectTraits(table);
    QStringList kept = table.identityColumns
        + QStringList{traits.createdAt, traits.updatedAt, traits.archived, traits.origin};
    if (table.lifecycle)
        kept.append(table.lifecycle->column);
    return kept;
}

bool canBeWritten(const Column& column)
{
    return column.updatable && !column.isMasked && !column.isGenerated()
        && column.generation != Generation::IdentityAlways;
}

/// A source that keeps texts alone does not tell bytes from what they look like.
bool isTold(const Value& then, const Value& now)
{
    return now.storage() != StorageClass::Bytes || then.storage() != StorageClass::Text;
}

}

ColumnValues versionEdits(
    const Table& table, const RowVersion& version, const std::optional<ColumnValues>& present)
{
    const std::optional<ColumnValues>& values = version.is ? version.is : version.was;
    if (!values || !present || !table.isEditable())
        return {};
    const QStringList kept = keptColumns(table);
    ColumnValues edits;
    for (const Column& column : table.columns) {
        const std::optional<Value> then = wholeValue(*values, column.name);
        const std::optional<Value> now = wholeValue(*present, column.name);
        if (!then || !now || kept.contains(column.name) || !canBeWritten(column))
            continue;
        const bool isOther = then->isNull() != now->isNull() || then->bytes() != now->bytes();
        if (isOther && isTold(*then, *now))
            edits.append({column.name, *then});
    }
    return edits;
}

QList<Value> loadedValues(const Table& table, const ColumnValues& present)
{
    QList<Value> loaded;
    for (const Column& column : table.columns)
        loaded.append(wholeValue(present, column.name).value_or(Value::defaultMarker()));
    return loaded;
}

}
