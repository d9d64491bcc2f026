// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/records/value_conversion.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/entity.h>
#include <tuplewright/values/value.h>

#include <functional>

namespace tw {

/// What a declaration says of a column beyond its type.
struct FieldOptions
{
    int length = 0; ///< of texts, or digits of a decimal; 0: any
    int scale = 0; ///< of a decimal
    EntityDefault defaultValue = EntityDefault::None;
    QString defaultText = {}; ///< here and below, see EntityColumn
    QString defaultExpression = {};
    QString computed = {};
    QStringList choices = {}; ///< of a text: the column is an Enum of these
};

/// One member of a struct and its column.
struct EntityField
{
    EntityColumn column;
    bool isKey = false;
    std::function<Value(const void* object)> read;
    std::function<Result<void>(void* object, const Value& value)> write;
    std::function<bool(const void* object)> isUnset; ///< as in a struct that was just made
    /// A member may be coarser than its column, as a time in milliseconds is.
    std::function<bool(const void* object, const Value& stored)> holds;
};

/// Members and columns of one struct, without its type. A value.
class TW_CORE_EXPORT EntityMapping
{
public:
    explicit EntityMapping(QualifiedName table) { m_descriptor.name = std::move(table); }

    void add(EntityField field);
    [[nodiscard]] EntityDescriptor& descriptor() { return m_descriptor; }
    [[nodiscard]] const EntityDescriptor& descriptor() const { return m_descriptor; }
    [[nodiscard]] QStringList columns() const;

    /// What an INSERT writes. A number that counts up, a time that the server sets and a declared
    /// literal or expression are left to it while they are unset, and what it computes always is;
    /// an unset uuid key becomes a new one.
    [[nodiscard]] ColumnValues insertion(const void* object) const;
    /// What an UPDATE writes: the members of `changed` that differ from those of `read`. Fails with
    /// InvalidArgument when the keys do.
    [[nodiscard]] Result<ColumnValues> changes(const void* read, const void* changed) const;
    /// The columns beside the key whose stored value is no longer the object's.
    [[nodiscard]] QStringList changedSince(const void* read, const ColumnValues& stored) const;
    [[nodiscard]] ColumnValues key(const void* object) const;
    /// One value for each column of the key, named. Fails with InvalidArgument.
    [[nodiscard]] Result<ColumnValues> keyOf(const QList<Value>& values) const;

    /// Fails naming the column whose value does not fit its member.
    [[nodiscard]] Result<void> fill(void* object, const ColumnValues& row) const;

private:
    EntityDescriptor m_descriptor;
    QList<EntityField> m_fields;
};

/// A struct as rows of a table:
///
///     Entity<Customer> customers({{}, u"customers"_s});
///     customers.key(u"id"_s, &Customer::id, {.defaultValue = EntityDefault::NextNumber})
///         .column(u"name"_s, &Customer::name);
template <class T>
class Entity
{
public:
    explicit Entity(QualifiedName table)
        : m_mapping(std::move(table))
    { }

    template <class F>
    Entity& column(const QString& name, F T::* member, const FieldOptions& options = {})
    {
        m_mapping.add(field(name, member, options));
        return *this;
    }

    /// Call it for each column of the key, in order.
    template <class F>
    Entity& key(const QString& name, F T::* member, const FieldOptions& options = {})
    {
        EntityField part = field(name, member, options);
        part.isKey = true;
        m_mapping.add(std::move(part));
        return *this;
    }

    Entity& unique(const QStringList& columns)
    {
        m_mapping.descriptor().uniqueKeys.append(columns);
        return *this;
    }

    /// A unique key whose constraint has a name.
    Entity& unique(const QString& constraint, const QStringList& columns)
    {
        m_mapping.descriptor().namedKeys.append({constraint, columns});
        return *this;
    }

    /// A condition in the engine's SQL that each row meets.
    Entity& check(const QString& constraint, const QString& sql)
    {
        m_mapping.descriptor().checks.append({constraint, sql});
        return *this;
    }

    Entity& index(const EntityIndex& index)
    {
        m_mapping.descriptor().indexes.append(index);
        return *this;
    }

    Entity& references(const QString& column, const QualifiedName& target,
        const QString& targetColumn, ForeignKeyAction onDelete = ForeignKeyAction::NoAction)
    {
        ForeignKey key;
        key.columns = {column};
        key.target = target;
        key.targetColumns = {targetColumn};
        key.onDelete = onDelete;
        m_mapping.descriptor().foreignKeys.append(key);
        return *this;
    }

    [[nodiscard]] const EntityMapping& mapping() const { return m_mapping; }
    /// For EntityTables, which makes and drops tables.
    [[nodiscard]] const EntityDescriptor& descriptor() const { return m_mapping.descriptor(); }

private:
    template <class F>
    static EntityField field(const QString& name, F T::* member, const FieldOptions& options)
    {
        using Conversion = ValueConversion<F>;
        EntityField field;
        field.column = {name, Conversion::kTypeClass, options.length, options.scale,
            Conversion::kNullable, options.defaultValue, options.defaultText,
            options.defaultExpression, options.computed, options.choices};
        if (!options.choices.isEmpty())
            field.column.type = TypeClass::Enum;
        if constexpr (requires { Conversion::kElement; })
            field.column.element = Conversion::kElement;
        field.read = [member](const void* object) {
            return Conversion::toValue(static_cast<const T*>(object)->*member);
        };
        field.write = [member](void* object, const Value& value) -> Result<void> {
            TW_TRY(static_cast<T*>(object)->*member, Conversion::fromValue(value));
            return {};
        };
        field.isUnset = [member](const void* object) {
            return static_cast<const T*>(object)->*member == F();
        };
        field.holds = [member](const void* object, const Value& stored) {
            const Result<F> value = Conversion::fromValue(stored);
            return value
                && Conversion::toValue(*value)
                == Conversion::toValue(static_cast<const T*>(object)->*member);
        };
        return field;
    }

    EntityMapping m_mapping;
};

}
