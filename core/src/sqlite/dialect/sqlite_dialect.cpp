// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_dialect.h"

#include "sqlite/dialect/sqlite_condition.h"
#include "sqlite/functions/sqlite_functions.h"
#include "sqlite/values/sqlite_json.h"
#include "sqlite/values/sqlite_json_path.h"
#include "sqlite/values/sqlite_meaning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// So much is told of a value that is shortened, in characters or bytes.
constexpr int kStartLength = 400;

/// A text, so that no digit is lost, in the order of numbers, so that it can be compared and
/// sorted.
ComputedNumber exact(QLatin1StringView function)
{
    ColumnType type;
    type.typeClass = TypeClass::Decimal;
    type.name = u"decimal text"_s;
    return {function, type, u"CAST("_s, u" AS TEXT) COLLATE "_s + kDecimalCollation};
}

}

bool SqliteDialect::readsLiterally(const ColumnType& type, const Value& value) const
{
    return meaningsOf(type, value).size() == 1;
}

QString SqliteDialect::placeholder(qsizetype number) const
{
    return u'?' + QString::number(number);
}

QString SqliteDialect::bind(const Value& value, Parameters& parameters) const
{
    return placeholder(parameters.add(value));
}

QString SqliteDialect::condition(
    const ColumnTerm& column, const FilterCondition& condition, Parameters& parameters) const
{
    return SqliteCondition(*this, column, condition, parameters).write();
}

QString SqliteDialect::objection(const Column& column, const FilterCondition& condition) const
{
    return sqliteObjection(column.type, condition);
}

QString SqliteDialect::relevance(
    const ColumnTerm& column, const FilterCondition& condition, Parameters& parameters) const
{
    return SqliteCondition(*this, column, condition, parameters).relevance();
}

QString SqliteDialect::snippet(const ColumnTerm& column, const ColumnTerm& text,
    const FilterCondition& condition, Parameters& parameters) const
{
    return SqliteCondition(*this, column, condition, parameters).snippet(text);
}

QString SqliteDialect::sameValue(
    const Column& column, const Value& value, Parameters& parameters) const
{
    const QString name = quote(column.name);
    if (value.isNull())
        return name + u" IS NULL"_s;
    QStringList tests;
    for (const Value& meaning : meaningsOf(column.type, value)) {
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
        return bind(storedAs(column.type, value), parameters);
    // SQLite knows DEFAULT only for whole rows; elsewhere the expression itself takes its place.
    return column.defaultExpression.isNull() ? u"NULL"_s : u'(' + column.defaultExpression + u')';
}

Value SqliteDialect::storedValue(const Column& column, const Value& value) const
{
    return storedAs(column.type, value);
}

QString SqliteDialect::jsonMerged(
    const Column& column, const Value& object, Parameters& parameters) const
{
    return u"json_patch(COALESCE(%1, '{}'), %2)"_s.arg(
        quote(column.name), bind(object, parameters));
}

QString SqliteDialect::jsonSet(
    const Column& column, const QStringList& path, const Value& value, Parameters& parameters) const
{
    if (!std::ranges::all_of(path, sqliteCanReach))
        return {};
    return u"json_set(COALESCE(%1, '{}'), %2, json(%3))"_s.arg(quote(column.name),
        bind(Value::text(sqliteJsonPath(path)), parameters), bind(value, parameters));
}

QString SqliteDialect::jsonRemoved(
    const Column& column, const QStringList& path, Parameters& parameters) const
{
    if (!std::ranges::all_of(path, sqliteCanReach))
        return {};
    return u"json_remove(%1, %2)"_s.arg(
        quote(column.name), bind(Value::text(sqliteJsonPath(path)), parameters));
}

ComputedNumber SqliteDialect::groupNumber(GroupNumber number, const ColumnType& type) const
{
    const ComputedNumber usual = Dialect::groupNumber(number, type);
    if (type.typeClass != TypeClass::Integer && type.typeClass != TypeClass::Decimal)
        return usual;
    if (number == GroupNumber::Average)
        return exact(kAverageFunction);
    return type.typeClass == TypeClass::Decimal ? exact(kSumFunction)
                                                : ComputedNumber{kSumFunction, usual.type};
}

QString SqliteDialect::orderTerm(const QString& quotedColumn, const SortKey& key) const
{
    const bool ascending = key.order == SortOrder::Ascending;
    const bool nullsLast
        = key.nulls == NullsOrder::Default ? ascending : key.nulls == NullsOrder::Last;
    return quotedColumn + (ascending ? u" ASC"_s : u" DESC"_s)
        + (nullsLast ? u" NULLS LAST"_s : u" NULLS FIRST"_s);
}

QString SqliteDialect::keyList(
    const QList<ColumnType>&, const QList<KeyValues>& keys, Parameters& parameters) const
{
    const bool isLong = keys.size() > kLongestInlineList;
    if (isLong && std::ranges::all_of(keys, [](const KeyValues& key) {
            return std::ranges::all_of(key, fitsJson);
        }))
        return keyArray(keys, parameters);
    QStringList rows;
    for (const KeyValues& key : keys) {
        QStringList cells;
        for (const Value& value : key)
            cells.append(bind(value, parameters));
        cells.append(QString::number(rows.size() + 1));
        rows.append(u'(' + cells.join(u',') + u')');
    }
    return u"(VALUES "_s + rows.join(u", "_s) + u") AS \"wanted\""_s;
}

QString SqliteDialect::keyArray(const QList<KeyValues>& keys, Parameters& parameters) const
{
    QByteArray json("[");
    for (const KeyValues& key : keys)
        json += (json.size() > 1 ? "," : "") + jsonArray(key);
    QString columns;
    for (qsizetype i = 0; i < keys.first().size(); ++i)
        columns += u"json_extract(value, '$[%1]') AS column%2, "_s.arg(
            QString::number(i), QString::number(i + 1));
    return u"(SELECT %1key + 1 AS column%2 FROM json_each(%3)) AS \"wanted\""_s.arg(columns,
        QString::number(keys.first().size() + 1),
        bind(Value::stored(StorageClass::Text, json + ']'), parameters));
}

QString SqliteDialect::byteCount(const Column& column) const
{
    // Any column can hold any text; the length of a BLOB is told without reading it.
    const QString name = quote(column.name);
    return u"CASE typeof(%1) WHEN 'blob' THEN length(%1)"
           " WHEN 'text' THEN length(CAST(%1 AS BLOB)) END"_s.arg(name);
}

QString SqliteDialect::shortened(const Column& column, qint64 longest) const
{
    return u"CASE WHEN %1 > %2 THEN substr(%3, 1, %4) ELSE %3 END"_s.arg(byteCount(column),
        QString::number(longest), quote(column.name), QString::number(kStartLength));
}

QString SqliteDialect::booleanLiteral(bool value) const
{
    return value ? u"1"_s : u"0"_s;
}

QString SqliteDialect::currentTimestamp() const
{
    return u"CURRENT_TIMESTAMP"_s;
}

bool SqliteDialect::ordersByBytes(const Column& column) const
{
    return column.collation.isEmpty() || column.collation == u"BINARY"_s;
}

}
