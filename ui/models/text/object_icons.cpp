// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "object_icons.h"

namespace tw {

QString iconOf(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Table:
        break;
    case RelationKind::PartitionedTable:
        return QStringLiteral("hierarchy");
    case RelationKind::View:
        return QStringLiteral("eye");
    case RelationKind::MaterializedView:
        return QStringLiteral("table-shortcut");
    case RelationKind::ForeignTable:
        return QStringLiteral("link");
    case RelationKind::VirtualTable:
        return QStringLiteral("table-column");
    }
    return QStringLiteral("table");
}

QString iconOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Sequence:
        return QStringLiteral("list-numbers");
    case ObjectKind::Function:
    case ObjectKind::Procedure:
    case ObjectKind::Aggregate:
        return QStringLiteral("function");
    case ObjectKind::Enum:
    case ObjectKind::Domain:
    case ObjectKind::Composite:
    case ObjectKind::Range:
        break;
    case ObjectKind::Extension:
        return QStringLiteral("puzzle");
    case ObjectKind::Role:
        return QStringLiteral("users");
    case ObjectKind::Index:
        return QStringLiteral("key");
    case ObjectKind::Trigger:
        return QStringLiteral("activity");
    case ObjectKind::Schema:
        return QStringLiteral("schema");
    case ObjectKind::Database:
        return QStringLiteral("database");
    }
    return QStringLiteral("braces");
}

}
