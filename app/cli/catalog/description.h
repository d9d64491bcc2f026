// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/schema/relation_details.h>
#include <tuplewright/schema/schema_graph.h>
#include <tuplewright/schema/traits.h>

namespace tw::cli {

/// All there is to know of one table or view.
struct Description
{
    TablePtr table;
    RelationDetailsPtr details;
    TraitSet traits;
    QList<Relationship> relations;

    [[nodiscard]] Json toJson() const;

    /// The same for reading; what there is nothing of is left out.
    [[nodiscard]] QByteArray toText() const;
};

/// What a column means beyond its type, by the name of the trait.
[[nodiscard]] QList<std::pair<QString, QString>> traitColumns(const TraitSet& traits);

[[nodiscard]] QString rowAddressText(const Table& table);
[[nodiscard]] QString triggerTimingText(Trigger::Timing timing);

[[nodiscard]] Json columnJson(const Column& column, const Table& table);

}
