// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/catalog.h>

#include <QCoreApplication>

#include <array>

namespace tw {

// The groups of the navigator in their order, and which kind of thing stands in which.

struct GroupLook
{
    const char* title; ///< source text of the context tw::Navigator, as all texts here
    const char* icon;
};

inline constexpr std::array kNavigatorGroups{
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Tables"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Foreign tables"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Virtual tables"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Views"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Materialised views"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Functions"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Types"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Sequences"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Indexes"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Triggers"), "folder"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Extensions"), "puzzle"},
    GroupLook{QT_TRANSLATE_NOOP("tw::Navigator", "Roles"), "users"},
};

struct RelationLook
{
    RelationKind kind;
    size_t group; ///< its place in kNavigatorGroups
    const char* spoken;
};

inline constexpr std::array kRelationLooks{
    RelationLook{RelationKind::Table, 0, QT_TRANSLATE_NOOP("tw::Navigator", "table")},
    RelationLook{
        RelationKind::PartitionedTable, 0, QT_TRANSLATE_NOOP("tw::Navigator", "partitioned table")},
    RelationLook{
        RelationKind::ForeignTable, 1, QT_TRANSLATE_NOOP("tw::Navigator", "foreign table")},
    RelationLook{
        RelationKind::VirtualTable, 2, QT_TRANSLATE_NOOP("tw::Navigator", "virtual table")},
    RelationLook{RelationKind::View, 3, QT_TRANSLATE_NOOP("tw::Navigator", "view")},
    RelationLook{
        RelationKind::MaterializedView, 4, QT_TRANSLATE_NOOP("tw::Navigator", "materialised view")},
};

struct ObjectLook
{
    ObjectKind kind;
    size_t group;
    const char* spoken;
};

inline constexpr std::array kObjectLooks{
    ObjectLook{ObjectKind::Function, 5, QT_TRANSLATE_NOOP("tw::Navigator", "function")},
    ObjectLook{ObjectKind::Procedure, 5, QT_TRANSLATE_NOOP("tw::Navigator", "procedure")},
    ObjectLook{ObjectKind::Aggregate, 5, QT_TRANSLATE_NOOP("tw::Navigator", "aggregate")},
    ObjectLook{ObjectKind::Enum, 6, QT_TRANSLATE_NOOP("tw::Navigator", "enum")},
    ObjectLook{ObjectKind::Domain, 6, QT_TRANSLATE_NOOP("tw::Navigator", "domain")},
    ObjectLook{ObjectKind::Composite, 6, QT_TRANSLATE_NOOP("tw::Navigator", "composite type")},
    ObjectLook{ObjectKind::Range, 6, QT_TRANSLATE_NOOP("tw::Navigator", "range type")},
    ObjectLook{ObjectKind::Sequence, 7, QT_TRANSLATE_NOOP("tw::Navigator", "sequence")},
    ObjectLook{ObjectKind::Index, 8, QT_TRANSLATE_NOOP("tw::Navigator", "index")},
    ObjectLook{ObjectKind::Trigger, 9, QT_TRANSLATE_NOOP("tw::Navigator", "trigger")},
    ObjectLook{ObjectKind::Extension, 10, QT_TRANSLATE_NOOP("tw::Navigator", "extension")},
    ObjectLook{ObjectKind::Role, 11, QT_TRANSLATE_NOOP("tw::Navigator", "role")},
    ObjectLook{ObjectKind::Schema, 0, QT_TRANSLATE_NOOP("tw::Navigator", "schema")},
    ObjectLook{ObjectKind::Database, 0, QT_TRANSLATE_NOOP("tw::Navigator", "database")},
};

[[nodiscard]] constexpr const RelationLook& lookOf(RelationKind kind)
{
    for (const RelationLook& look : kRelationLooks)
        if (look.kind == kind)
            return look;
    return kRelationLooks.front();
}

[[nodiscard]] constexpr const ObjectLook& lookOf(ObjectKind kind)
{
    for (const ObjectLook& look : kObjectLooks)
        if (look.kind == kind)
            return look;
    return kObjectLooks.front();
}

}
