// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

namespace tw {

/// A fact in which an object differs; null where it does not hold.
struct FactChange
{
    QString fact;
    QString from;
    QString to;

    friend bool operator==(const FactChange&, const FactChange&) = default;
};

/// One object that two models do not have alike.
struct ObjectDifference
{
    enum class Kind
    {
        Added, ///< only the second model has it
        Removed,
        Changed
    };

    ModelName name;
    Kind kind = Kind::Changed;
    QList<FactChange> facts; ///< of Changed

    friend bool operator==(const ObjectDifference&, const ObjectDifference&) = default;
};

/// All differences in the order of the names. An object of another name is another object: renames
/// are never guessed.
[[nodiscard]] TW_CORE_EXPORT QList<ObjectDifference> differences(
    const SchemaModel& from, const SchemaModel& to);

/// A tree for people: relations, and under them their parts, one line each with + - ~ in front, and
/// a line for each fact. Parts of a relation that is added or removed as a whole are left out.
[[nodiscard]] TW_CORE_EXPORT QStringList differenceLines(const QList<ObjectDifference>& found);

}
