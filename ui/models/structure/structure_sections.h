// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/object_facts.h>

namespace tw {

/// All that was read of one object. What could not be read has its error in its place.
struct StructureFacts
{
    ObjectReference object;
    TablePtr table; ///< set for relations
    RelationDetailsPtr details; ///< likewise
    Result<QString> definition;
    Result<ObjectDependencies> dependencies;
};

/// A part of the structure as a table of texts.
struct StructureSection
{
    enum class Id
    {
        Columns,
        Constraints,
        ForeignKeys,
        Indexes,
        Triggers,
        Policies,
        Privileges,
        Partitions,
        Dependencies
    };

    Id id = Id::Columns;
    QString title;
    QStringList headers;
    QList<QStringList> rows;
    QString whenEmpty; ///< a sentence
};

/// The parts that this kind of object has, in the order in which they are shown.
[[nodiscard]] QList<StructureSection> structureSections(const StructureFacts& facts);

/// "61 columns".
[[nodiscard]] QString columnCountText(qsizetype count);

/// "table · 61 columns · owner ada · 24 MB": what is known of the whole.
[[nodiscard]] QString structureSummary(const StructureFacts& facts);

}
