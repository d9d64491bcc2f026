// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

namespace tw {

/// Which columns of an audit table tell what. A log holds the rows of many tables as JSON; a table
/// of old rows has the columns of its table beside these.
struct AuditLayout
{
    QString table; ///< of a log: names the table
    QString schema; ///< of a log: empty: it is not told
    QString before; ///< of a log: the row before, as JSON; empty: it is not told
    QString after; ///< likewise behind
    QString operation;
    QString time;
    QString author;

    [[nodiscard]] bool isLog() const { return !table.isEmpty(); }
};

/// Whether a relation may be an audit table by its name alone.
[[nodiscard]] bool soundsLikeAudit(const QString& relation);

/// What a relation tells about the rows of a table; unset: nothing.
[[nodiscard]] std::optional<AuditLayout> auditLayout(const Table& relation, const Table& ofRow);

}
