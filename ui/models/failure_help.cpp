// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure_help.h"

#include <QCoreApplication>

#include <algorithm>

namespace tw {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tw::FailureHelp)
};

/// The value as it would be saved; DEFAULT when only the server knows it.
Value valueIn(const Table& table, const StagedRow& row, const QString& column)
{
    const int index = table.columnIndex(column);
    if (index < 0)
        return Value::defaultMarker();
    const Value loaded
        = row.original.isEmpty() ? Value::defaultMarker() : row.original.value(index);
    return row.cells.value(index, loaded);
}

/// By its name where the server tells it, else by the column that it tells.
template <class Rule>
const Rule* blamed(const QList<Rule>& rules, const Error& error)
{
    const auto named = std::ranges::find_if(rules, [&error](const Rule& rule) {
        return !error.constraint.isEmpty() && rule.name == error.constraint;
    });
    if (named != rules.end())
        return &*named;
    const auto holding = std::ranges::find_if(
        rules, [&error](const Rule& rule) { return rule.columns.contains(error.column); });
    return holding == rules.end() ? nullptr : &*holding;
}

std::optional<FailureHelp> otherRow(const Error& error, const Table& table, const StagedRow& row)
{
    const QList<Key> keys = QList<Key>{table.primaryKey} + table.uniqueKeys;
    const Key* key = blamed(keys, error);
    if (!key || key->isEmpty())
        return std::nullopt;
    std::vector<Filter> parts;
    for (const QString& column : key->columns) {
        const Value value = valueIn(table, row, column);
        if (value.isDefault() || value.isNull())
            return std::nullopt;
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    }
    return FailureHelp{Words::tr("Show the other row"), table.name, Filter::all(std::move(parts))};
}

std::optional<FailureHelp> missingParent(const Error& error, const Table& table)
{
    const ForeignKey* key = blamed(table.foreignKeys, error);
    // SQLite tells neither the key nor the column.
    if (!key && table.foreignKeys.size() == 1)
        key = &table.foreignKeys.first();
    if (!key)
        return std::nullopt;
    return FailureHelp{Words::tr("Open %1").arg(key->target.display()), key->target, {}};
}

}

std::optional<FailureHelp> failureHelp(const Error& error, const Table& table, const StagedRow& row)
{
    const bool isWritten = row.kind == ChangeKind::Insert || row.kind == ChangeKind::Update;
    if (error.kind == ErrorKind::AlreadyExists)
        return otherRow(error, table, row);
    if (error.kind == ErrorKind::ForeignKey && isWritten)
        return missingParent(error, table);
    return std::nullopt;
}

}
