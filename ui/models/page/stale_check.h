// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/error.h>

#include <optional>

namespace tw {

/// Whether the server answered that it does not accept a query, rather than failed itself.
[[nodiscard]] bool refusesQuery(const Error& error);

/// Whether a failed save may come of a description that is out of date: other columns, other values
/// of an enum, another table.
[[nodiscard]] bool mayMeanStaleTable(const Error& error);

/// Failures of reads that a description which is out of date may explain. Such a failure is held
/// until the table is described again, once for each read. Used in one thread.
class StaleCheck
{
public:
    /// A new read begins, or reading was stopped: nothing is held any more.
    void reset();

    /// The next read follows a new description and needs no other one.
    void markChecked() { m_isChecked = true; }

    /// Takes the failure of a read. True: it is held until release(), and the table should be
    /// described again unless that is under way. False: report it.
    [[nodiscard]] bool hold(const Error& error, bool isDescribing);

    /// The failure that was held, to be reported; unset when there is none.
    [[nodiscard]] std::optional<Error> release();

private:
    std::optional<Error> m_held;
    bool m_isChecked = false;
};

}
