// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/model_rename.h>

namespace tw {

/// A column as somebody wants it to be.
struct ColumnDraft
{
    QString original = {}; ///< what it is called now; empty: it is new
    QString name = {};
    QString type = {}; ///< as the engine spells types; SQLite takes none, too
    QString defaultExpression = {}; ///< empty: it has none
    QString filledBy = {}; ///< identity or generated, in the engine's words; cannot be edited
    QString comment = {};
    bool isNotNull = false;
    bool isDropped = false;

    /// It is not in the database yet.
    [[nodiscard]] bool isNew() const { return original.isEmpty(); }

    friend bool operator==(const ColumnDraft&, const ColumnDraft&) = default;
};

/// A constraint or index of a table. One that is there is kept or dropped, never edited.
struct RuleDraft
{
    ModelKind kind = ModelKind::Constraint; ///< or Index
    QString original = {}; ///< what it is called now, or its number where it has no name
    QString name = {};
    /// What stands behind the name: "UNIQUE (a)"; of a new index what stands behind the table:
    /// "(lower(a)) WHERE b"; of one that is there its whole text.
    QString definition = {};
    bool isUnique = false; ///< of a new index
    bool isDropped = false;

    /// It is not in the database yet.
    [[nodiscard]] bool isNew() const { return original.isEmpty(); }

    friend bool operator==(const RuleDraft&, const RuleDraft&) = default;
};

/// A table as somebody wants it to be: what was meant is said, nothing has to be guessed.
struct TableDraft
{
    QualifiedName table = {};
    bool isNew = false;
    bool hasComments = false; ///< the engine keeps comments
    QStringList types = {}; ///< that are common in the engine, to be picked from
    QList<ColumnDraft> columns = {}; ///< new ones last
    QList<RuleDraft> rules = {};

    friend bool operator==(const TableDraft&, const TableDraft&) = default;
};

/// What a draft makes of a whole model.
struct DraftTarget
{
    SchemaModelPtr model;
    QList<ModelRename> renames; ///< for StructureEngine::plan()
};

/// The names that columns have now and shall have, those left out that stay. A dropped column
/// whose name another one takes is moved aside.
[[nodiscard]] TW_CORE_EXPORT QList<ModelRename> renamesOf(
    const TableDraft& draft, const QualifiedName& relation, const NameKey& key);

}
