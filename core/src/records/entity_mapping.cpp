// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/records/entity_mapping.h>

#include <tuplewright/schema/traits.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isFilledByServer(const EntityField& field)
{
    const EntityColumn& column = field.column;
    return column.defaultValue == EntityDefault::NextNumber
        || column.defaultValue == EntityDefault::CurrentTime || !column.defaultText.isNull()
        || !column.defaultExpression.isEmpty();
}

bool isNewUuidKey(const EntityField& field, const void* object)
{
    return field.isKey && field.column.type == TypeClass::Uuid && field.isUnset(object);
}

}

void EntityMapping::add(EntityField field)
{
    m_descriptor.columns.append(field.column);
    if (field.isKey)
        m_descriptor.primaryKey.append(field.column.name);
    m_fields.append(std::move(field));
}

QStringList EntityMapping::columns() const
{
    QStringList names;
    for (const EntityField& field : m_fields)
        names.append(field.column.name);
    return names;
}

ColumnValues EntityMapping::insertion(const void* object) const
{
    ColumnValues values;
    for (const EntityField& field : m_fields) {
        if (!field.column.computed.isEmpty())
            continue;
        if (isNewUuidKey(field, object))
            values.append({field.column.name, Value::text(newUuid(UuidVersion::V4))});
        else if (!isFilledByServer(field) || !field.isUnset(object))
            values.append({field.column.name, field.read(object)});
    }
    return values;
}

Result<ColumnValues> EntityMapping::changes(const void* read, const void* changed) const
{
    if (key(read) != key(changed))
        return fail(ErrorKind::InvalidArgument,
            u"A row of %1 keeps its key when it is updated."_s.arg(m_descriptor.name.display()));
    ColumnValues values;
    for (const EntityField& field : m_fields) {
        Value value = field.read(changed);
        if (value != field.read(read))
            values.append({field.column.name, std::move(value)});
    }
    return values;
}

QStringList EntityMapping::changedSince(const void* read, const ColumnValues& stored) const
{
    QStringList names;
    for (const EntityField& field : m_fields) {
        const auto cell = std::ranges::find(
            stored, field.column.name, [](const auto& known) { return known.first; });
        if (!field.isKey && cell != stored.end() && !field.holds(read, cell->second))
            names.append(field.column.name);
    }
    return names;
}

ColumnValues EntityMapping::key(const void* object) const
{
    ColumnValues values;
    for (const EntityField& field : m_fields) {
        if (field.isKey)
            values.append({field.column.name, field.read(object)});
    }
    return values;
}

Result<ColumnValues> EntityMapping::keyOf(const QList<Value>& values) const
{
    const QStringList& columns = m_descriptor.primaryKey;
    if (values.size() != columns.size() || values.isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"The key of %1 has %2 columns, not %3."_s.arg(m_descriptor.name.display(),
                QString::number(columns.size()), QString::number(values.size())));
    ColumnValues named;
    for (qsizetype i = 0; i < values.size(); ++i)
        named.append({columns[i], values[i]});
    return named;
}

Result<void> EntityMapping::fill(void* object, const ColumnValues& row) const
{
    for (const EntityField& field : m_fields) {
        const QString& name = field.column.name;
        const auto cell
            = std::ranges::find(row, name, [](const auto& known) { return known.first; });
        if (cell == row.end())
            continue;
        Result<void> done = field.write(object, cell->second);
        if (done)
            continue;
        Error error = std::move(done).error();
        error.message = u"%1 of %2: %3"_s.arg(name, m_descriptor.name.display(), error.message);
        error.table = m_descriptor.name.name;
        error.column = name;
        return fail(std::move(error));
    }
    return {};
}

}
