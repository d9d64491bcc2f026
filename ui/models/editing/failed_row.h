// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>

namespace tw {

/// A change of one row that was refused: which demand of the table it broke, by which values. Keeps
/// references to what it is made of.
class FailedRow
{
public:
    /// The failure of a staged row of a table; all of them must outlive it.
    FailedRow(const Error& error, const Table& table, const StagedRow& row)
        : m_error(error)
        , m_table(table)
        , m_row(row)
    { }

    /// The failure as the server reported it.
    [[nodiscard]] const Error& error() const { return m_error; }

    /// The table of the row.
    [[nodiscard]] const Table& table() const { return m_table; }

    /// The row as it was staged.
    [[nodiscard]] const StagedRow& row() const { return m_row; }

    /// The value as it would be saved; DEFAULT when only the server knows it.
    [[nodiscard]] Value valueOf(const QString& column) const;

    /// The demand that was broken; null when it cannot be told.
    [[nodiscard]] const Key* takenKey() const;
    [[nodiscard]] const ForeignKey* lostReference() const; ///< that leads to no row

    /// The check constraint that the row broke; null: none that is known.
    [[nodiscard]] const Check* brokenCheck() const;

    /// Other rows still point to this one.
    [[nodiscard]] bool isReferredTo() const;

    /// A policy refused it, not a missing privilege.
    [[nodiscard]] bool isAgainstPolicy() const;

    /// The privilege it takes to do what was refused.
    [[nodiscard]] QString privilege() const;

private:
    [[nodiscard]] bool isRemoval() const;
    [[nodiscard]] bool isAllowed() const;
    [[nodiscard]] bool isTouched(const QStringList& columns) const;

    const Error& m_error;
    const Table& m_table;
    const StagedRow& m_row;
};

}
