// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/structure/schema_model.h>

#include <functional>

namespace tw {

/// An object that goes on under another name, with all that it holds. Said by who changes it, never
/// guessed.
struct ModelRename
{
    ModelName name; ///< as it is called before any of the renames
    QString to; ///< as it shall be spelled; of parts and indexes without their relation or schema

    friend bool operator==(const ModelRename&, const ModelRename&) = default;
};

/// Kinds that plans rename: tables, columns, constraints and indexes.
[[nodiscard]] TW_CORE_EXPORT bool canBeRenamed(ModelKind kind);

/// How a model spells a name in its keys.
using NameKey = std::function<QString(const QString& name)>;

/// The renames one after the other, each in the names that hold when it is its turn: parts before
/// their tables, and what stands in the way of a name moved aside first. Fails with InvalidArgument
/// where one is not there, cannot be renamed, or two want the same name.
[[nodiscard]] TW_CORE_EXPORT Result<QList<ModelRename>> renameSteps(
    const SchemaModel& model, const QList<ModelRename>& renames, const NameKey& key);

/// What a name is after one step.
[[nodiscard]] TW_CORE_EXPORT ModelName afterRename(
    const ModelName& name, const ModelRename& step, const NameKey& key);

/// The object that words such as "shop.item.price" or "item" mean: a table, a column or constraint
/// of one, or an index, with or without its schema. Fails with InvalidArgument where there is none
/// or more than one.
[[nodiscard]] TW_CORE_EXPORT Result<ModelName> findRenamed(
    const SchemaModel& model, const QString& words);

}
