// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite_dialect.h"

#include "sqlite_functions.h"
#include "sqlite_number.h"
#include "sqlite_types.h"

#include <tuplewright/base/json.h>

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Longer lists go as one parameter: how many a statement may have differs between builds of SQLite.
constexpr qsizetype kLongestInlineList = 500;

std::optional<Value> booleanMeantBy(const Value& text)
{
    const QString word = text.toText();
    if (word.compare(u"true", Qt::CaseInsensitive) == 0)
        return Value::integer(1);
    if (word.compare(u"false", Qt::CaseInsensitive) == 0)
        return Value::integer(0);
    return std::nullopt;
}

/// The one value that is stored when `value` is written into the column.
Value storedAs(const Column& column, const Value& value)
{
    if (value.storage() != StorageClass::Text)
        return value;
    if (column.type.typeClass == TypeClass::Boolean) {
        if (std::optional<Value> truth = booleanMeantBy(value))
            return *std::move(truth);
    }
    switch (sqliteAffinity(column.type.name)) {
    case SqliteAffinity::None:
    case SqliteAffinity::Text:
        return value;
    case SqliteAffinity::Integer:
    case SqliteAffinity::Real:
    case SqliteAffinity::Numeric:
        break;
    }
    return numberMeantBy(value).value_or(value);
}

/// All stored values that `value` can mean when rows are looked for: text of a truth value is also
/// found as it stands, and digits are found as number and as text in a column that tells the two
/// apart.
QList<Value> meaningsOf(const Column& column, const Value& value)
{
    QList<Value> meanings{storedAs(column, value)};
    if (value.storage() != StorageClass::Text)
        return meanings;
    if (column.type.typeClass == TypeClass::Boolean && meanings.constFirst() != value)
        meanings.append(value);
    if (sqliteAffinity(column.type.name) == SqliteAffinity::None) {
        if (std::optional<Value> number = numberMeantBy(value))
            meanings.prepend(*std::move(number));
    }
    return meanings;
}

Value asText(const Value& value)
{
    return value.storage() == StorageClass::Bytes
        ? value
        : Value::stored(StorageClass::Text, value.bytes());
}

QString textOf(const Column& column)
{
    const QString name = Dialect::quote(column.name);
    return sqliteAffinity(column.type.name) == SqliteAffinity::Text
        ? name
        : u"CAST("_s + name + u" AS TEXT)"_s;
}

bool fitsJson(const Value& value)
{
    if (value.storage() == StorageClass::Integer)
        return true;
    return value.storage() == StorageClass::Text && !value.bytes().contains('\0')
        && value.bytes().isValidUtf8();
}

QByteArray jsonArray(const QList<Value>& values)
{
    QByteArray json("[");
    for (const Value& value : values) {
        if (json.size() > 1)
            json += ',';
        if (value.storage() == StorageClass::Integer)
            json += value.bytes();
        else
            appendJsonString(json, value.bytes());
    }
    return json + ']';
}

}

QString SqliteDialect::placeholder(qsizetype number) const
{
    return u'?' + QString::number(number);
}

QString SqliteDialect::bind(const Value& value, Parameters& parameters) const
{
    return placeholder(parameters.add(value));
}

QString SqliteDialect::bindAll(const QList<Value>& values, Parameters& parameters) const
{
    if (values.size() > kLongestInlineList && std::all_of(values.begin(), values.end(), fitsJson))
        return u"SELECT value FROM json_each("_s
            + bind(Value::stored(StorageClass::Text, jsonArray(values)), parameters) + u')';
    QStringList placeholders;
    for (const Value& value : values)
        placeholders.append(bind(value, parameters));
    return placeholders.join(u", "_s);
}

QString SqliteDialect::condition(
    const Column& column, const FilterCondition& condition, Parameters& parameters) const
{
    const QString name = quote(column.name);
    const Value first = condition.operands.value(0);
    switch (condition.op) {
    case FilterOperator::Equal:
        return equality(column, first, true, parameters);
    case FilterOperator::NotEqual:
        return equality(column, first, false, parameters);
    case FilterOperator::LessThan:
        return comparison(column, "<"_L1, first, parameters);
    case FilterOperator::LessThanOrEqual:
        return comparison(column, "<="_L1, first, parameters);
    case FilterOperator::GreaterThan:
        return comparison(column, ">"_L1, first, parameters);
    case FilterOperator::GreaterThanOrEqual:
        return comparison(column, ">="_L1, first, parameters);
    case FilterOperator::InList:
        return membership(column, condition.operands, true, parameters);
    case FilterOperator::NotInList:
        return membership(column, condition.operands, false, parameters);
    case FilterOperator::IsNull:
        return name + u" IS NULL"_s;
    case FilterOperator::IsNotNull:
        return name + u" IS NOT NULL"_s;
    case FilterOperator::Like:
    case FilterOperator::ILike:
    case FilterOperator::StartsWith:
    case FilterOperator::EndsWith:
    case FilterOperator::Contains:
        break;
    }
    return textMatch(column, condition.op, first, parameters);
}

QString SqliteDialect::equality(
    const Column& column, const Value& value, bool equal, Parameters& parameters) const
{
    const QString name = quote(column.name);
    if (value.isNull())
        return name + (equal ? u" IS NULL"_s : u" IS NOT NULL"_s);
    const QList<Value> meanings = meaningsOf(column, value);
    if (meanings.size() == 1)
        return name + (equal ? u" = "_s : u" <> "_s) + bind(meanings.constFirst(), parameters);
    return name + (equal ? u" IN ("_s : u" NOT IN ("_s) + bindAll(meanings, parameters) + u')';
}

QString SqliteDialect::membership(
    const Column& column, const QList<Value>& operands, bool member, Parameters& parameters) const
{
    if (operands.isEmpty())
        return booleanLiteral(!member);
    const QString name = quote(column.name);
    QString nullTest = name + (member ? u" IS NULL"_s : u" IS NOT NULL"_s);
    QList<Value> values;
    for (const Value& operand : operands) {
        if (!operand.isNull())
            values.append(meaningsOf(column, operand));
    }
    if (values.isEmpty())
        return nullTest;
    const bool namesNull = std::any_of(
        operands.begin(), operands.end(), [](const Value& operand) { return operand.isNull(); });
    QString listTest
        = name + (member ? u" IN ("_s : u" NOT IN ("_s) + bindAll(values, parameters) + u')';
    if (!namesNull)
        return listTest;
    return u'(' + listTest + (member ? u" OR "_s : u" AND "_s) + nullTest + u')';
}

QString SqliteDialect::comparison(
    const Column& column, QLatin1StringView op, const Value& value, Parameters& parameters) const
{
    return quote(column.name) + u' ' + op + u' '
        + bind(meaningsOf(column, value).constFirst(), parameters);
}

QString SqliteDialect::textMatch(
    const Column& column, FilterOperator op, const Value& value, Parameters& parameters) const
{
    const QString text = textOf(column);
    const QString wanted = bind(asText(value), parameters);
    switch (op) {
    case FilterOperator::Like:
        return u"instr("_s + text + u", "_s + wanted + u") > 0"_s;
    case FilterOperator::StartsWith:
        return u"substr("_s + text + u", 1, length("_s + wanted + u")) = "_s + wanted;
    case FilterOperator::EndsWith:
        return u"substr("_s + text + u", length("_s + text + u") + 1 - length("_s + wanted
            + u")) = "_s + wanted;
    default:
        break;
    }
    return u"instr("_s + kCasefoldFunction + u'(' + text + u"), "_s + kCasefoldFunction + u'('
        + wanted + u")) > 0"_s;
}

QString SqliteDialect::sameValue(
    const Column& column, const Value& value, Parameters& parameters) const
{
    const QString name = quote(column.name);
    if (value.isNull())
        return name + u" IS NULL"_s;
    QStringList tests;
    for (const Value& meaning : meaningsOf(column, value)) {
        // A column may compare without letter case; the same value is the same letter by letter.
        const QString collation
            = meaning.storage() == StorageClass::Text ? u" COLLATE BINARY"_s : QString();
        tests.append(name + u" IS "_s + bind(meaning, parameters) + collation);
    }
    return tests.size() == 1 ? tests.constFirst() : u'(' + tests.join(u" OR "_s) + u')';
}

QString SqliteDialect::samePhysicalRow(
    const Table& table, const Value& address, Parameters& parameters) const
{
    return table.physicalColumn + u" = "_s + bind(address, parameters);
}

QString SqliteDialect::physicalRowExpression(const Table& table) const
{
    return table.physicalColumn;
}

QString SqliteDialect::valueFor(
    const Column& column, const Value& value, Parameters& parameters) const
{
    if (!value.isDefault())
        return bind(storedAs(column, value), parameters);
    // SQLite knows DEFAULT only for whole rows; elsewhere the expression itself takes its place.
    return column.defaultExpression.isNull() ? u"NULL"_s : u'(' + column.defaultExpression + u')';
}

QString SqliteDialect::orderTerm(const QString& quotedColumn, const SortKey& key) const
{
    const bool ascending = key.order == SortOrder::Ascending;
    const bool nullsLast
        = key.nulls == NullsOrder::Default ? ascending : key.nulls == NullsOrder::Last;
    return quotedColumn + (ascending ? u" ASC"_s : u" DESC"_s)
        + (nullsLast ? u" NULLS LAST"_s : u" NULLS FIRST"_s);
}

QString SqliteDialect::booleanLiteral(bool value) const
{
    return value ? u"1"_s : u"0"_s;
}

QString SqliteDialect::currentTimestamp() const
{
    return u"CURRENT_TIMESTAMP"_s;
}

QString SqliteDialect::checkDeferredConstraints() const
{
    return u"SELECT "_s + kCheckDeferredFunction + u"()"_s;
}

}
