// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/engine_statements.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

ColumnType numericType()
{
    ColumnType type;
    type.typeClass = TypeClass::Decimal;
    type.name = u"numeric"_s;
    return type;
}

}

Dialect::~Dialect() = default;

const EngineStatements& Dialect::engineStatements() const
{
    static const EngineStatements none;
    return none;
}

QString Dialect::objection(const Column&, const FilterCondition&) const
{
    return {};
}

ComputedNumber Dialect::groupNumber(GroupNumber number, const ColumnType& type) const
{
    return {
        number == GroupNumber::Sum ? u"sum"_s : u"avg"_s, type.isNumeric() ? numericType() : type};
}

Value Dialect::storedValue(const Column&, const Value& value) const
{
    return value;
}

QString Dialect::jsonMerged(const Column&, const Value&, Parameters&) const
{
    return {};
}

QString Dialect::jsonSet(const Column&, const QStringList&, const Value&, Parameters&) const
{
    return {};
}

QString Dialect::jsonRemoved(const Column&, const QStringList&, Parameters&) const
{
    return {};
}

QString Dialect::relevance(const ColumnTerm&, const FilterCondition&, Parameters&) const
{
    return {};
}

QString Dialect::snippet(
    const ColumnTerm&, const ColumnTerm&, const FilterCondition&, Parameters&) const
{
    return {};
}

QString Dialect::constant(const Value& value, Parameters& parameters) const
{
    return value.isNull() ? u"NULL"_s : placeholder(parameters.add(value));
}

QString Dialect::returning(const QString& terms) const
{
    return u" RETURNING "_s + terms;
}

QString Dialect::skippingConflicts(const QStringList& key) const
{
    const QString place = key.isEmpty() ? QString() : u'(' + quotedList(key) + u") "_s;
    return u" ON CONFLICT "_s + place + u"DO NOTHING"_s;
}

QString Dialect::updatingConflicts(const QStringList& key, const QString& assignments) const
{
    return u" ON CONFLICT ("_s + quotedList(key) + u") DO UPDATE SET "_s + assignments;
}

QString Dialect::insertedValue(const QString& column) const
{
    return u"excluded."_s + quote(column);
}

bool Dialect::ordersByBytes(const Column&) const
{
    return false;
}

QString Dialect::textReplaced(
    const Column& column, const Value& find, const Value& with, Parameters& parameters) const
{
    const QString from = placeholder(parameters.add(find));
    const QString to = placeholder(parameters.add(with));
    return u"replace("_s + quote(column.name) + u", "_s + from + u", "_s + to + u')';
}

QString Dialect::rowLock(const QString&) const
{
    return {};
}

QString doubleQuoted(QStringView identifier)
{
    QString quoted;
    quoted.reserve(identifier.size() + 3);
    quoted += u'"';
    for (const QStringView part : identifier.tokenize(u'"'))
        quoted.append(part).append(u"\"\"");
    quoted.chop(1);
    return quoted;
}

QString doubleQuoted(const QualifiedName& name)
{
    const QString last = doubleQuoted(name.name);
    return name.schema.isEmpty() ? last : doubleQuoted(name.schema) + u'.' + last;
}

QString Dialect::quoteIdentifier(QStringView identifier) const
{
    return doubleQuoted(identifier);
}

QString Dialect::quotedList(const QStringList& identifiers) const
{
    QString list;
    for (const QString& identifier : identifiers)
        list += (list.isEmpty() ? QString() : u", "_s) + quote(identifier);
    return list;
}

QString Dialect::quote(const QualifiedName& name) const
{
    return name.schema.isEmpty() ? quote(name.name) : quote(name.schema) + u'.' + quote(name.name);
}

ColumnTerm Dialect::term(const Column& column) const
{
    return {column.type, quote(column.name)};
}

}
