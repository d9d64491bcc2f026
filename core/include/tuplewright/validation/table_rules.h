// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/validation/rule.h>
#include <tuplewright/validation/transform.h>

#include <QHash>

namespace tw {

/// Whether the engine refuses what does not fit a declared type, as PostgreSQL does and SQLite's
/// ordinary tables do not.
enum class TypeChecks
{
    Strict,
    Lenient,
};

/// A value that cannot be saved, and why, in words about its column.
struct Violation
{
    QString column;
    QString message;
    ErrorKind kind = ErrorKind::InvalidArgument; ///< or NotNull

    friend bool operator==(const Violation&, const Violation&) = default;
};

/// What the rows of one table must fulfil, checked before any SQL is made: what the table itself
/// demands, and what was declared beyond it. Never refuses what the server would take on its own
/// account. A value; checking is thread-safe.
class TW_CORE_EXPORT TableRules
{
public:
    /// The demands of the table: NOT NULL, lengths, precision, integer ranges, enumerations. What
    /// may be missing is left to the server where triggers fill rows.
    [[nodiscard]] static TableRules of(const Table& table, TypeChecks checks);

    /// Adds a demand. Fails with InvalidArgument when the table has no such column.
    [[nodiscard]] Result<void> declare(const QString& column, Rule rule);

    /// Adds what is done to values of a column before they are checked, in this order.
    [[nodiscard]] Result<void> declare(const QString& column, Transform transform);

    /// The values as they are to be saved.
    [[nodiscard]] ColumnValues transformed(ColumnValues values) const;

    /// All that is wrong with one value; empty: nothing.
    [[nodiscard]] QList<Violation> checkValue(const QString& column, const Value& value) const;

    /// All that is wrong with the values of a new row: given ones and those that are missing.
    [[nodiscard]] QList<Violation> checkNewRow(const ColumnValues& values) const;

    /// All that is wrong with new values of an existing row.
    [[nodiscard]] QList<Violation> checkChange(const ColumnValues& values) const;

    /// The demands and transforms of one column, in the order they apply.
    [[nodiscard]] QList<Rule> rulesOf(const QString& column) const { return m_rules.value(column); }
    /// As rulesOf(), applied before the rules.
    [[nodiscard]] QList<Transform> transformsOf(const QString& column) const
    {
        return m_transforms.value(column);
    }

private:
    QStringList m_columns; ///< in the order of the table
    QHash<QString, QList<Rule>> m_rules;
    QHash<QString, QList<Transform>> m_transforms;
    QStringList m_filledByServer; ///< may be left out of a new row
};

/// One error that names every violation, of their kind if all have the same; its column is that of
/// the first.
[[nodiscard]] TW_CORE_EXPORT Error violationError(
    const QualifiedName& table, const QList<Violation>& violations);

}
