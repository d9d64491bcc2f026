// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/qualified_name.h>

#include <QList>
#include <QMap>
#include <QStringList>

#include <memory>

namespace tw {

/// What a schema is made of, in the order in which independent objects are made.
enum class ModelKind
{
    Schema,
    Extension,
    Enum,
    Domain,
    Composite,
    Sequence,
    Routine,
    Table,
    Column,
    Constraint,
    Index,
    View,
    MaterializedView,
    RewriteRule,
    Trigger,
    Policy
};

/// The word for people: "materialized view".
[[nodiscard]] TW_CORE_EXPORT QString modelKindName(ModelKind kind);

/// Names one object of a model.
struct TW_CORE_EXPORT ModelName
{
    ModelKind kind = ModelKind::Table;
    QualifiedName relation; ///< the object itself, or the relation that it is a part of
    QString part
        = {}; ///< of columns, constraints, rules, triggers, policies; arguments of a routine

    /// With the kind in front: "column shop.item.price".
    [[nodiscard]] QString display() const;

    friend bool operator==(const ModelName&, const ModelName&) = default;
    friend auto operator<=>(const ModelName& a, const ModelName& b)
    {
        if (a.kind != b.kind)
            return a.kind <=> b.kind;
        if (const auto order = a.relation <=> b.relation; order != 0)
            return order;
        return a.part.compare(b.part) <=> 0;
    }
};

/// One object as its catalogue tells of it.
struct ModelObject
{
    /// Stands between the items of a fact that is a list.
    static constexpr QChar kSeparator{0x1E};

    ModelName name;
    QMap<QString, QString> facts; ///< what is compared, by words for people; absent: not so
    QMap<QString, QString> aids; ///< what statements need besides and nobody compares
    QList<ModelName> needs; ///< what must be there before it
    QStringList rights; ///< statements that give back owner and privileges after a rebuild
};

/// The structure of a database at one moment. Immutable once shared.
struct TW_CORE_EXPORT SchemaModel
{
    QString engine; ///< the backend's id
    int version = 0; ///< of the server, as it counts
    QMap<ModelName, ModelObject> objects;
    QStringList notCompared; ///< in words: what is there, or may be, and is not in the model

    /// Null when it is not there.
    [[nodiscard]] const ModelObject* find(const ModelName& name) const;
};

using SchemaModelPtr = std::shared_ptr<const SchemaModel>;

}
