// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

namespace tw {

/// "shop"."item".
[[nodiscard]] QString quotedName(const QualifiedName& name);
/// A name in double quotes.
[[nodiscard]] QString quotedName(const QString& name);
/// A text in quotes; NULL for a null text.
[[nodiscard]] QString quotedText(const QString& text);
/// The items of a fact that is a list.
[[nodiscard]] QStringList itemsOf(const ModelObject& object, const QString& fact);
/// The word by which the object's relation is altered: ALTER TABLE "shop"."item".
[[nodiscard]] QString alterTable(const ModelName& part);

/// A constraint that refers to another table.
[[nodiscard]] bool isForeignKey(const ModelObject& object);

/// The statements that make an object, those of its rows' parts left out; without its comment.
/// `columns` are those of a table, in their order.
[[nodiscard]] QStringList makeStatements(
    const ModelObject& object, const QList<const ModelObject*>& columns);
[[nodiscard]] QString dropStatement(const ModelObject& object);
/// COMMENT ON …, also where there is no comment any more.
[[nodiscard]] QString commentStatement(const ModelObject& object);
/// A column as CREATE TABLE and ADD COLUMN have it.
[[nodiscard]] QString columnText(const ModelObject& column);

}
