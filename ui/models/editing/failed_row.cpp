// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failed_row.h"

#include <algorithm>

namespace tw {

namespace {

template <class Rule>
const Rule* named(const QList<Rule>& rules, const QString& name)
{
    const auto found = std::ranges::find_if(
        rules, [&name](const Rule& rule) { return !name.isEmpty() && rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

/// By its name where the server tells it, else by the one column that it tells: of several none is
/// told, so that a key of more columns is another one.
template <class Rule>
const Rule* blamed(const QList<Rule>& rules, const Error& error)
{
    if (const Rule* rule = named(rules, error.constraint))
        return rule;
    const auto holding = std::ranges::find_if(
        rules, [&error](const Rule& rule) { return rule.columns == QStringList{error.column}; });
    return holding == rules.end() ? nullptr : &*holding;
}

}

Value FailedRow::valueOf(const QString& column) const
{
    const int index = m_table.columnIndex(column);
    if (index < 0)
        return Value::defaultMarker();
    const Value loaded
        = m_row.original.isEmpty() ? Value::defaultMarker() : m_row.original.value(index);
    return m_row.cells.value(index, loaded);
}

const Key* FailedRow::takenKey() const
{
    if (m_error.kind != ErrorKind::AlreadyExists)
        return nullptr;
    if (m_error.constraint == m_table.primaryKey.name && !m_error.constraint.isEmpty())
        return &m_table.primaryKey;
    if (const Key* unique = blamed(m_table.uniqueKeys, m_error))
        return unique;
    return m_table.primaryKey.columns == QStringList{m_error.column} ? &m_table.primaryKey
                                                                     : nullptr;
}

const ForeignKey* FailedRow::lostReference() const
{
    if (m_error.kind != ErrorKind::ForeignKey || isReferredTo())
        return nullptr;
    if (const ForeignKey* key = blamed(m_table.foreignKeys, m_error))
        return key;
    // SQLite tells neither the key nor the column.
    return m_table.foreignKeys.size() == 1 ? &m_table.foreignKeys.first() : nullptr;
}

const Check* FailedRow::brokenCheck() const
{
    return m_error.kind == ErrorKind::Check ? named(m_table.checks, m_error.constraint) : nullptr;
}

bool FailedRow::isRemoval() const
{
    return m_row.kind == ChangeKind::Delete || m_row.kind == ChangeKind::SoftDelete;
}

bool FailedRow::isTouched(const QStringList& columns) const
{
    return std::ranges::any_of(columns, [this](const QString& column) {
        return m_row.cells.contains(m_table.columnIndex(column));
    });
}

// The server names the table that holds the key, which is another one when it is this row's own
// key that others point to; in a table that refers to itself, what was changed tells.
bool FailedRow::isReferredTo() const
{
    if (m_error.kind != ErrorKind::ForeignKey)
        return false;
    if (isRemoval() || (!m_error.table.isEmpty() && m_error.table != m_table.name.name))
        return true;
    const ForeignKey* key = named(m_table.foreignKeys, m_error.constraint);
    return key && key->target == m_table.name && m_row.kind == ChangeKind::Update
        && isTouched(key->targetColumns) && !isTouched(key->columns);
}

// Single columns can allow more than their table.
bool FailedRow::isAllowed() const
{
    const Privileges& may = m_table.privileges;
    const auto allTouched = [this](bool Column::* isAllowed) {
        return !m_row.cells.isEmpty() && std::ranges::all_of(m_row.cells.keys(), [&](int column) {
            return m_table.columns.at(column).*isAllowed;
        });
    };
    switch (m_row.kind) {
    case ChangeKind::Insert:
        return may.insert || allTouched(&Column::insertable);
    case ChangeKind::Delete:
        return may.remove;
    default:
        return may.update || allTouched(&Column::updatable);
    }
}

bool FailedRow::isAgainstPolicy() const
{
    return m_error.kind == ErrorKind::Permission && m_table.hidesRows && isAllowed();
}

QString FailedRow::privilege() const
{
    switch (m_row.kind) {
    case ChangeKind::Insert:
        return QStringLiteral("INSERT");
    case ChangeKind::Delete:
        return QStringLiteral("DELETE");
    default:
        return QStringLiteral("UPDATE");
    }
}

}
