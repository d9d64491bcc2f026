// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_engine_statements.h"

#include "sqlite/dialect/sqlite_plan.h"
#include "sqlite/dialect/sqlite_statements.h"
#include "sqlite/dialect/sqlite_words.h"
#include "sqlite/functions/sqlite_functions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString bound(const Value& value, Parameters& parameters)
{
    return u'?' + QString::number(parameters.add(value));
}

}

QString SqliteEngineStatements::planSql(const QString& statement) const
{
    return u"EXPLAIN QUERY PLAN "_s + statement;
}

/// A line says SCAN or SEARCH and the name of the table.
bool SqliteEngineStatements::readsAll(const Table& table, const QList<QByteArray>& plan) const
{
    const QString scan = u"SCAN "_s;
    const QString schema = table.name.schema + u'.';
    return std::ranges::any_of(plan, [&](const QByteArray& line) {
        QString detail = QString::fromUtf8(line);
        if (!detail.startsWith(scan))
            return false;
        detail.remove(0, scan.size());
        if (detail.startsWith(schema))
            detail.remove(0, schema.size());
        return detail == table.name.name || detail.startsWith(table.name.name + u' ');
    });
}

// The engine numbers the one integer that is the whole key. Nothing is taken: a row that comes
// first makes the number fail as a duplicate.
std::optional<Statement> SqliteEngineStatements::nextNumber(
    const Table& table, const Column& column) const
{
    if (column.type.typeClass != TypeClass::Integer
        || table.primaryKey.columns != QStringList{column.name})
        return std::nullopt;
    return Statement{u"SELECT COALESCE(MAX(%1), 0) + 1 FROM %2"_s.arg(
                         doubleQuoted(column.name), doubleQuoted(table.name)),
        {}};
}

std::optional<Statement> SqliteEngineStatements::numberAhead(
    const Table& table, const Column& column) const
{
    std::optional<Statement> next = nextNumber(table, column);
    if (!next)
        return std::nullopt;
    // AUTOINCREMENT counts on from rows that are gone, in a table that need not be there.
    const QString schema = table.name.schema.isEmpty() ? u"main"_s : table.name.schema;
    next->sql = u"SELECT (%1) WHERE NOT EXISTS (SELECT 1 FROM %2.sqlite_master"
                " WHERE type = 'table' AND name = %3 AND sql LIKE '%autoincrement%')"_s.arg(
                    next->sql, doubleQuoted(schema), u"?1"_s);
    next->values = {Value::text(table.name.name)};
    return next;
}

// Unlike a column of another engine, the digits are known to fit: numbers stay numbers.
QString SqliteEngineStatements::declaration(TypeClass typeClass) const
{
    switch (typeClass) {
    case TypeClass::Boolean:
        return u"BOOLEAN"_s;
    case TypeClass::Integer:
        return u"INTEGER"_s;
    case TypeClass::Decimal:
        return u"NUMERIC"_s;
    case TypeClass::Real:
        return u"REAL"_s;
    case TypeClass::Bytes:
        return u"BLOB"_s;
    case TypeClass::Date:
        return u"DATE"_s;
    case TypeClass::Timestamp:
        return u"DATETIME"_s;
    default:
        return u"TEXT"_s;
    }
}

QString SqliteEngineStatements::valueBetween(const ColumnType& type, const Value& low,
    const Value& high, double part, Parameters& parameters) const
{
    if (!type.isNumeric())
        return {};
    const QString from = bound(low, parameters);
    const QString to = bound(high, parameters);
    const QString value = u"%1 + (%2 - %1) * %3"_s.arg(from, to, QString::number(part, 'f', 9));
    return type.typeClass == TypeClass::Integer ? u"CAST("_s + value + u" AS INTEGER)"_s : value;
}

QStringList SqliteEngineStatements::verbs() const
{
    QStringList verbs;
    for (const VerbRule& rule : kSqliteStatements.verbs)
        verbs.append(rule.verb);
    return verbs;
}

QStringList SqliteEngineStatements::typeWords() const
{
    return sqliteTypeWords();
}

bool SqliteEngineStatements::isReserved(QStringView word) const
{
    return isReservedSqliteWord(word);
}

std::optional<Statement> SqliteEngineStatements::builtInFunctions() const
{
    return Statement{u"SELECT name, CASE max(narg) WHEN 0 THEN '' ELSE '…' END"
                     " FROM pragma_function_list WHERE name GLOB '[a-z]*' AND name NOT GLOB 'tw_*'"
                     " GROUP BY name ORDER BY name"_s,
        {}, {.columns = 2}};
}

Result<PlanTree> SqliteEngineStatements::readPlanTree(const QList<QList<Value>>& rows) const
{
    return readSqlitePlan(rows);
}

QString SqliteEngineStatements::checkDeferredConstraints() const
{
    return u"SELECT "_s + kCheckDeferredFunction + u"()"_s;
}

QString SqliteEngineStatements::deferConstraints() const
{
    return u"PRAGMA defer_foreign_keys = ON"_s;
}

void SqliteEngineStatements::appendLiteral(
    QByteArray& out, StorageClass storage, QByteArrayView bytes) const
{
    if (storage == StorageClass::Real) {
        // A decimal that is too large for a double is read as the infinity it stands for.
        out += bytes.startsWith('-') ? "-9e999" : "9e999";
    } else if (storage == StorageClass::Text && (bytes.contains('\0') || !bytes.isValidUtf8())) {
        out += "CAST(";
        EngineStatements::appendLiteral(out, StorageClass::Bytes, bytes);
        out += " AS TEXT)";
    } else {
        EngineStatements::appendLiteral(out, storage, bytes);
    }
}

}
