// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/entity.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

EntityColumn momentColumn(const QString& name)
{
    return {.name = name, .type = TypeClass::Timestamp, .defaultValue = EntityDefault::CurrentTime};
}

EntityColumn flagColumn(const QString& name)
{
    return {.name = name, .type = TypeClass::Boolean, .defaultValue = EntityDefault::False};
}

EntityColumn optionalUuid(const QString& name)
{
    return {.name = name, .type = TypeClass::Uuid, .nullable = true};
}

bool canBeDeclared(TypeClass type)
{
    switch (type) {
    case TypeClass::Range:
    case TypeClass::Composite:
    case TypeClass::Other:
        return false;
    default:
        return true;
    }
}

bool sameKeys(QList<QStringList> a, QList<QStringList> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

bool sameReference(const ForeignKey& declared, const ForeignKey& described)
{
    const bool sameTarget = declared.target.name == described.target.name
        && (declared.target.schema.isEmpty() || declared.target.schema == described.target.schema);
    return sameTarget && declared.columns == described.columns
        && declared.targetColumns == described.targetColumns
        && declared.onDelete == described.onDelete && declared.onUpdate == described.onUpdate
        && declared.deferrable == described.deferrable;
}

/// A checked text stands for an enumeration.
bool sameType(TypeClass declared, TypeClass described)
{
    return declared == described || (declared == TypeClass::Enum && described == TypeClass::Text);
}

QStringList columnDifferences(const EntityColumn& declared, const Column* described)
{
    if (!described)
        return {u"There is no column %1."_s.arg(declared.name)};
    QStringList differences;
    if (!sameType(declared.type, described->type.typeClass))
        differences.append(u"Column %1 is of type %2."_s.arg(declared.name, described->type.name));
    if (described->nullable != declared.nullable)
        differences.append(described->nullable ? u"Column %1 takes NULL."_s.arg(declared.name)
                                               : u"Column %1 takes no NULL."_s.arg(declared.name));
    const bool fillsItself
        = !described->defaultExpression.isNull() || described->generation != Generation::None;
    if (fillsItself != declared.fillsItself())
        differences.append(fillsItself ? u"Column %1 has a default."_s.arg(declared.name)
                                       : u"Column %1 has no default."_s.arg(declared.name));
    return differences;
}

}

EntityDescriptor& EntityDescriptor::withUuidKey(const QString& column)
{
    columns.append({.name = column, .type = TypeClass::Uuid});
    primaryKey = {column};
    return *this;
}

EntityDescriptor& EntityDescriptor::withCreatedAt()
{
    columns.append(momentColumn(u"created_at"_s));
    return *this;
}

EntityDescriptor& EntityDescriptor::withUpdatedAt()
{
    columns.append(momentColumn(u"updated_at"_s));
    return *this;
}

EntityDescriptor& EntityDescriptor::withSoftDelete()
{
    columns.append(flagColumn(u"is_deleted"_s));
    return *this;
}

EntityDescriptor& EntityDescriptor::withArchive()
{
    columns.append(flagColumn(u"is_archived"_s));
    return withReference(optionalUuid(u"origin_uuid"_s), name, primaryKey.value(0));
}

EntityDescriptor& EntityDescriptor::withActors()
{
    columns.append(optionalUuid(u"created_by_uuid"_s));
    columns.append(optionalUuid(u"updated_by_uuid"_s));
    return *this;
}

EntityDescriptor& EntityDescriptor::withAdminActors()
{
    columns.append(optionalUuid(u"created_by_admin_uuid"_s));
    columns.append(optionalUuid(u"updated_by_admin_uuid"_s));
    return *this;
}

EntityDescriptor& EntityDescriptor::withReference(const EntityColumn& column,
    const QualifiedName& target, const QString& targetColumn, ForeignKeyAction onDelete)
{
    columns.append(column);
    ForeignKey key;
    key.columns = {column.name};
    key.target = target;
    key.targetColumns = {targetColumn};
    key.onDelete = onDelete;
    foreignKeys.append(std::move(key));
    return *this;
}

Table EntityDescriptor::toTable() const
{
    Table table;
    table.name = name;
    for (const EntityColumn& declared : columns) {
        Column column;
        column.name = declared.name;
        column.type.typeClass = declared.type;
        column.nullable = declared.nullable;
        if (declared.defaultValue == EntityDefault::NextNumber)
            column.generation = Generation::IdentityByDefault;
        if (!declared.computed.isEmpty())
            column.generation = Generation::Expression;
        column.type.enumValues = declared.choices;
        table.columns.append(std::move(column));
    }
    table.primaryKey.columns = primaryKey;
    for (const QStringList& key : uniqueKeys)
        table.uniqueKeys.append({{}, key});
    table.uniqueKeys += namedKeys;
    table.checks = checks;
    table.foreignKeys = foreignKeys;
    table.rowAddress = primaryKey.isEmpty() ? RowAddress::Physical : RowAddress::Key;
    table.identityColumns = primaryKey;
    table.lifecycle = Lifecycle::detect(table.columns);
    return table;
}

QList<QStringList> EntityDescriptor::allUniqueKeys() const
{
    QList<QStringList> keys = uniqueKeys;
    for (const Key& key : namedKeys)
        keys.append(key.columns);
    return keys;
}

QStringList EntityDescriptor::differencesFrom(const Table& described) const
{
    QStringList differences;
    QStringList names;
    for (const EntityColumn& column : columns) {
        names.append(column.name);
        differences += columnDifferences(column, described.find(column.name));
    }
    for (const Column& column : described.columns) {
        if (!names.contains(column.name))
            differences.append(u"Column %1 is not declared."_s.arg(column.name));
    }
    if (described.primaryKey.columns != primaryKey)
        differences.append(u"The primary key is another."_s);
    QList<QStringList> keys;
    for (const Key& key : described.uniqueKeys)
        keys.append(key.columns);
    if (!sameKeys(keys, allUniqueKeys()))
        differences.append(u"The unique keys are others."_s);
    const bool sameReferences = foreignKeys.size() == described.foreignKeys.size()
        && std::ranges::is_permutation(foreignKeys, described.foreignKeys, sameReference);
    if (!sameReferences)
        differences.append(u"The foreign keys are others."_s);
    for (const Check& check : checks) {
        const bool isThere = std::ranges::any_of(
            described.checks, [&check](const Check& other) { return other.name == check.name; });
        if (!check.name.isEmpty() && !isThere)
            differences.append(u"There is no check %1."_s.arg(check.name));
    }
    return differences;
}

Result<void> EntityDescriptor::validate() const
{
    const auto invalid = [this](const QString& reason) {
        return fail(ErrorKind::InvalidArgument,
            u"Table %1 cannot be made: %2"_s.arg(name.display(), reason));
    };
    QStringList names;
    for (const EntityColumn& column : columns) {
        if (names.contains(column.name))
            return invalid(u"it has two columns %1."_s.arg(column.name));
        if (!canBeDeclared(column.type)
            || (column.type == TypeClass::Array && column.element == TypeClass::Array))
            return invalid(u"the type of column %1 cannot be declared."_s.arg(column.name));
        if (column.type == TypeClass::Enum && column.choices.isEmpty())
            return invalid(u"column %1 has no choices."_s.arg(column.name));
        names.append(column.name);
    }
    if (names.isEmpty())
        return invalid(u"it has no columns."_s);
    QList<QStringList> keys{primaryKey};
    keys += allUniqueKeys();
    for (const ForeignKey& key : foreignKeys)
        keys.append(key.columns);
    for (const EntityIndex& index : indexes)
        keys.append(index.columns);
    for (const QStringList& key : std::as_const(keys)) {
        for (const QString& column : key) {
            if (!names.contains(column))
                return invalid(u"a key or index names the unknown column %1."_s.arg(column));
        }
    }
    return {};
}

}
