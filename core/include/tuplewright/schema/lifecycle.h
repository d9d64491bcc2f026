// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/schema/column_type.h>

#include <QList>

#include <optional>

namespace tw {

struct Column;
struct Table;

/// How a table marks rows as deleted without removing them.
struct TW_CORE_EXPORT Lifecycle
{
    enum class Kind
    {
        DeletedFlag, ///< boolean, true = deleted (is_deleted)
        ActiveFlag, ///< boolean, false = deleted (is_active)
        DeletedAt, ///< timestamp, NULL = live (deleted_at)
        Mark, ///< `deletedMark` = deleted, all else = live (a status, a number); never detected
    };

    QString column;
    Kind kind = Kind::DeletedFlag;
    QString deletedMark = {}; ///< of Mark, as the server spells the value
    QString liveMark = {}; ///< of Mark: what a restored row gets

    /// The sign that is certain enough to act on at once: a boolean is_deleted or is_active, or a
    /// deleted_at timestamp.
    [[nodiscard]] static std::optional<Lifecycle> detect(const QList<Column>& columns);

    /// Weaker signs (active, status, archived, integer flags), to be offered and never assumed.
    [[nodiscard]] static QStringList proposals(const QList<Column>& columns);

    /// How rows would be marked by a column that was proposed and chosen; unset when its type or
    /// its name does not tell.
    [[nodiscard]] static std::optional<Lifecycle> candidate(const Column& column);

    /// Fails with InvalidArgument naming the column unless it can mark rows of the table so.
    [[nodiscard]] Result<void> validate(const Table& table) const;

    friend bool operator==(const Lifecycle&, const Lifecycle&) = default;
};

}
