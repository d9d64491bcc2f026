// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/traits.h>

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Test = bool (*)(const Column& column);

bool isMoment(const Column& column)
{
    return column.type.typeClass == TypeClass::Timestamp
        || column.type.typeClass == TypeClass::TimestampTz;
}

bool isFlag(const Column& column)
{
    return column.type.typeClass == TypeClass::Boolean;
}

bool isReference(const Column& column)
{
    switch (column.type.typeClass) {
    case TypeClass::Uuid:
    case TypeClass::Text:
    case TypeClass::Integer:
        return true;
    default:
        return false;
    }
}

/// A text that is called a uuid is one, where the engine has no type for it.
bool isUuid(const Column& column)
{
    return column.type.typeClass == TypeClass::Uuid
        || (column.type.typeClass == TypeClass::Text
            && column.name.contains(u"uuid", Qt::CaseInsensitive));
}

QString columnNamed(const Table& table, const QStringList& names, Test fits)
{
    for (const QString& name : names) {
        for (const Column& column : table.columns) {
            if (!column.isGenerated() && column.name.compare(name, Qt::CaseInsensitive) == 0
                && fits(column))
                return column.name;
        }
    }
    return {};
}

QString uuidKeyOf(const Table& table)
{
    if (table.primaryKey.columns.size() != 1)
        return {};
    const Column* column = table.find(table.primaryKey.columns.first());
    if (!column || !isUuid(*column))
        return {};
    // The key of a row that belongs to another one is that one's, never a new one.
    const bool refers = std::any_of(table.foreignKeys.begin(), table.foreignKeys.end(),
        [column](const ForeignKey& key) { return key.columns.contains(column->name); });
    return refers ? QString() : column->name;
}

UuidVersion versionOf(const Column& column)
{
    return column.defaultExpression.contains(u"v7", Qt::CaseInsensitive) ? UuidVersion::V7
                                                                         : UuidVersion::V4;
}

constexpr int kCounterBits = 12;

/// The milliseconds since 1970 with a counter below them, or the next number when that was given
/// out already.
quint64 nextMoment()
{
    static std::atomic<quint64> last{0};
    const quint64 now = quint64(QDateTime::currentMSecsSinceEpoch()) << kCounterBits;
    quint64 previous = last.load();
    while (!last.compare_exchange_weak(previous, std::max(now, previous + 1))) { }
    return std::max(now, previous + 1);
}

QUuid timeOrderedUuid()
{
    constexpr quint64 kVersion = 0x7000;
    constexpr quint64 kCounterMask = 0x0fff;
    constexpr quint64 kVariant = 0x8000'0000'0000'0000;
    constexpr quint64 kVariantMask = 0x3fff'ffff'ffff'ffff;
    const quint64 moment = nextMoment();
    const quint64 high = ((moment >> kCounterBits) << 16) | kVersion | (moment & kCounterMask);
    const quint64 low = kVariant | (QRandomGenerator::system()->generate64() & kVariantMask);
    const auto byte = [low](int place) { return uchar(low >> (56 - 8 * place)); };
    return {uint(high >> 32), ushort(high >> 16), ushort(high), byte(0), byte(1), byte(2), byte(3),
        byte(4), byte(5), byte(6), byte(7)};
}

AutomaticValue whereNoDefault(const Column& column, AutomaticValue value)
{
    return column.defaultExpression.isNull() ? value : AutomaticValue::None;
}

AutomaticColumn automaticOf(const Column& column, const TraitSet& traits)
{
    const auto is = [&column](const QString& name) { return column.name == name; };
    const auto isLifecycle = [&](Lifecycle::Kind kind) {
        return traits.softDelete && traits.softDelete->kind == kind
            && is(traits.softDelete->column);
    };
    if (is(traits.uuidKey))
        return {column.name, AutomaticValue::NewUuid, AutomaticValue::None};
    if (is(traits.createdAt))
        return {
            column.name, whereNoDefault(column, AutomaticValue::ServerTime), AutomaticValue::None};
    if (is(traits.updatedAt))
        return {column.name, whereNoDefault(column, AutomaticValue::ServerTime),
            AutomaticValue::ServerTime};
    if (is(traits.createdBy) || is(traits.createdByAdmin))
        return {column.name, AutomaticValue::Actor, AutomaticValue::None};
    if (is(traits.updatedBy) || is(traits.updatedByAdmin))
        return {column.name, AutomaticValue::Actor, AutomaticValue::Actor};
    if (is(traits.archived) || isLifecycle(Lifecycle::Kind::DeletedFlag))
        return {column.name, whereNoDefault(column, AutomaticValue::False), AutomaticValue::None};
    if (isLifecycle(Lifecycle::Kind::ActiveFlag))
        return {column.name, whereNoDefault(column, AutomaticValue::True), AutomaticValue::None};
    return {column.name};
}

}

QString newUuid(UuidVersion version)
{
    const QUuid uuid = version == UuidVersion::V7 ? timeOrderedUuid() : QUuid::createUuid();
    return uuid.toString(QUuid::WithoutBraces);
}

TraitSet TraitSet::over(const TraitSet& detected) const
{
    const auto first = [](const QString& declared, const QString& found) {
        return declared.isEmpty() ? found : declared;
    };
    TraitSet both = *this;
    if (uuidKey.isEmpty())
        both.uuidVersion = detected.uuidVersion;
    both.uuidKey = first(uuidKey, detected.uuidKey);
    both.createdAt = first(createdAt, detected.createdAt);
    both.updatedAt = first(updatedAt, detected.updatedAt);
    if (!softDelete)
        both.softDelete = detected.softDelete;
    both.archived = first(archived, detected.archived);
    both.origin = first(origin, detected.origin);
    both.createdBy = first(createdBy, detected.createdBy);
    both.updatedBy = first(updatedBy, detected.updatedBy);
    both.createdByAdmin = first(createdByAdmin, detected.createdByAdmin);
    both.updatedByAdmin = first(updatedByAdmin, detected.updatedByAdmin);
    return both;
}

TraitSet detectTraits(const Table& table, const TraitNames& names)
{
    TraitSet traits;
    traits.uuidKey = uuidKeyOf(table);
    if (const Column* key = table.find(traits.uuidKey))
        traits.uuidVersion = versionOf(*key);
    traits.createdAt = columnNamed(table, names.createdAt, isMoment);
    traits.updatedAt = columnNamed(table, names.updatedAt, isMoment);
    traits.softDelete = Lifecycle::detect(table.columns);
    traits.archived = columnNamed(table, names.archived, isFlag);
    traits.origin = columnNamed(table, names.origin, isReference);
    traits.createdBy = columnNamed(table, names.createdBy, isReference);
    traits.updatedBy = columnNamed(table, names.updatedBy, isReference);
    traits.createdByAdmin = columnNamed(table, names.createdByAdmin, isReference);
    traits.updatedByAdmin = columnNamed(table, names.updatedByAdmin, isReference);
    return traits;
}

QList<AutomaticColumn> automaticColumns(const Table& table, const TraitSet& traits)
{
    QList<AutomaticColumn> automatic;
    for (const Column& column : table.columns) {
        AutomaticColumn filled = automaticOf(column, traits);
        if (filled != AutomaticColumn{column.name})
            automatic.append(std::move(filled));
    }
    return automatic;
}

}
