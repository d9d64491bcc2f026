// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

namespace tw {

enum class UuidVersion
{
    V4, ///< random
    V7 ///< begins with the time, so that new keys stand together
};

/// A new identifier in its usual spelling. Those of version 7 that one process makes ascend.
[[nodiscard]] TW_CORE_EXPORT QString newUuid(UuidVersion version);

/// The column names that are taken for a sign, in order of preference. Case does not count.
struct TraitNames
{
    QStringList createdAt{
        QStringLiteral("created_at"), QStringLiteral("created_on"), QStringLiteral("created")};
    QStringList updatedAt{QStringLiteral("updated_at"), QStringLiteral("modified_at"),
        QStringLiteral("updated_on"), QStringLiteral("updated"), QStringLiteral("modified")};
    QStringList archived{QStringLiteral("is_archived")};
    QStringList origin{QStringLiteral("origin_uuid"), QStringLiteral("origin_id")};
    QStringList createdBy{QStringLiteral("created_by_uuid"), QStringLiteral("created_by")};
    QStringList updatedBy{QStringLiteral("updated_by_uuid"), QStringLiteral("updated_by")};
    QStringList createdByAdmin{
        QStringLiteral("created_by_admin_uuid"), QStringLiteral("created_by_admin")};
    QStringList updatedByAdmin{
        QStringLiteral("updated_by_admin_uuid"), QStringLiteral("updated_by_admin")};
};

/// What a table's columns mean beyond their types, each by the name of its column; empty when it
/// has no such column.
struct TW_CORE_EXPORT TraitSet
{
    QString uuidKey; ///< the only column of the primary key, a uuid that refers to no other table
    UuidVersion uuidVersion = UuidVersion::V4;
    QString createdAt;
    QString updatedAt;
    std::optional<Lifecycle> softDelete;
    QString archived; ///< true: an old version of the row that `origin` names
    QString origin;
    QString createdBy;
    QString updatedBy;
    QString createdByAdmin;
    QString updatedByAdmin;

    /// Rows keep their old versions beside them.
    [[nodiscard]] bool isArchivable() const { return !archived.isEmpty() && !origin.isEmpty(); }

    /// These where they say something, `detected` elsewhere.
    [[nodiscard]] TraitSet over(const TraitSet& detected) const;

    friend bool operator==(const TraitSet&, const TraitSet&) = default;
};

/// Recognizes traits by names and types of columns; what is absent stays empty.
[[nodiscard]] TW_CORE_EXPORT TraitSet detectTraits(
    const Table& table, const TraitNames& names = {});

/// What fills a column when the one who writes the row does not.
enum class AutomaticValue
{
    None,
    NewUuid,
    ServerTime,
    Actor, ///< the identity that the profile names
    False,
    True
};

struct AutomaticColumn
{
    QString column;
    AutomaticValue onInsert = AutomaticValue::None; ///< None: the server's default does
    AutomaticValue onUpdate = AutomaticValue::None;

    friend bool operator==(const AutomaticColumn&, const AutomaticColumn&) = default;
};

/// In the order of the table's columns. A uuid key is made here, even where the server could, so
/// that it is known before the row is written.
[[nodiscard]] TW_CORE_EXPORT QList<AutomaticColumn> automaticColumns(
    const Table& table, const TraitSet& traits);

}
