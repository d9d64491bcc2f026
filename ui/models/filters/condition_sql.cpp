// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition_sql.h"

#include <tuplewright/query/where_parser.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tw {

namespace {

using namespace Qt::StringLiterals;
using Op = FilterOperator;

/// What is no name of a column without quotes, in one engine or the other.
const QSet<QString>& reservedWords()
{
    static const QSet<QString> reserved = [] {
        const QString words
            = u"add all alter analyse analyze and any array as asc asymmetric authorization "
              u"autoincrement "
              "between binary both case cast check collate collation column commit concurrently "
              "constraint "
              "create cross current_catalog current_date current_role current_schema current_time "
              "current_timestamp current_user default deferrable delete desc distinct do drop else "
              "end "
              "escape except exists false fetch for foreign freeze from full grant group having "
              "ilike in "
              "index initially inner insert intersect into is isnull join lateral leading left "
              "like limit "
              "localtime localtimestamp natural not nothing notnull null offset on only or order "
              "outer "
              "overlaps placing primary references returning right select session_user set similar "
              "some "
              "symmetric system_user table tablesample then to trailing transaction true union "
              "unique "
              "unknown update user using values variadic verbose when where window with"_s;
        const QStringList list = words.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return reserved;
}

QString symbol(Op op)
{
    switch (op) {
    case Op::Equal:
        return u"="_s;
    case Op::NotEqual:
        return u"<>"_s;
    case Op::LessThan:
        return u"<"_s;
    case Op::LessThanOrEqual:
        return u"<="_s;
    case Op::GreaterThan:
        return u">"_s;
    case Op::GreaterThanOrEqual:
        return u">="_s;
    default:
        return {};
    }
}

QString valueSql(const Value& value, const Column& column)
{
    static const QRegularExpression number(u"^-?[0-9]+(\\.[0-9]+)?$"_s);
    QString text = value.toText();
    const TypeClass type = column.type.typeClass;
    const bool isNumber
        = type == TypeClass::Integer || type == TypeClass::Decimal || type == TypeClass::Real;
    if (isNumber && number.match(text).hasMatch())
        return text;
    if (type == TypeClass::Boolean && (text == u"true" || text == u"false"))
        return text;
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString listSql(const QList<Value>& values, const Column& column)
{
    QStringList texts;
    for (const Value& value : values)
        texts.append(valueSql(value, column));
    return u'(' + texts.join(u", "_s) + u')';
}

QString leafSql(const FilterCondition& condition, const Table& table, const Dialect& dialect)
{
    const Column* column = table.find(condition.column);
    if (!column)
        return {};
    const QString name = columnSql(column->name, dialect);
    const QList<Value>& operands = condition.operands;
    if (const QString op = symbol(condition.op); !op.isEmpty() && operands.size() == 1)
        return name + u' ' + op + u' ' + valueSql(operands.first(), *column);
    switch (condition.op) {
    case Op::InList:
        return name + u" IN "_s + listSql(operands, *column);
    case Op::NotInList:
        return name + u" NOT IN "_s + listSql(operands, *column);
    case Op::IsNull:
        return name + u" IS NULL"_s;
    case Op::IsNotNull:
        return name + u" IS NOT NULL"_s;
    case Op::IsTrue:
        return name + u" IS TRUE"_s;
    case Op::IsFalse:
        return name + u" IS FALSE"_s;
    default:
        return {};
    }
}

QString written(const Filter& filter, const Table& table, const Dialect& dialect)
{
    if (filter.kind() == Filter::Kind::Condition)
        return leafSql(filter.leaf(), table, dialect);
    if (filter.kind() != Filter::Kind::And && filter.kind() != Filter::Kind::Or)
        return {};
    QStringList texts;
    for (const Filter& part : filter.parts()) {
        const QString text = written(part, table, dialect);
        if (text.isEmpty())
            return {};
        texts.append(part.kind() == Filter::Kind::Condition ? text : u'(' + text + u')');
    }
    return texts.join(filter.kind() == Filter::Kind::And ? u" AND "_s : u" OR "_s);
}

/// Of one part that must be true, the part.
const Filter& bare(const Filter& filter)
{
    const bool isJoined = filter.kind() == Filter::Kind::And || filter.kind() == Filter::Kind::Or;
    return isJoined && filter.parts().size() == 1 ? bare(filter.parts().front()) : filter;
}

/// Whether both mean the same; a number that a server sent as text is the one that is typed.
bool isSame(const Filter& first, const Filter& second)
{
    const Filter& a = bare(first);
    const Filter& b = bare(second);
    if (a.kind() != b.kind() || a.parts().size() != b.parts().size())
        return false;
    if (a.kind() != Filter::Kind::Condition)
        return std::ranges::equal(a.parts(), b.parts(), isSame);
    FilterCondition other = b.leaf();
    if (!std::ranges::equal(a.leaf().operands, other.operands, {}, &Value::bytes, &Value::bytes)
        || std::ranges::any_of(a.leaf().operands, &Value::isNull))
        return false;
    other.operands = a.leaf().operands;
    return a.leaf() == other;
}

}

QString columnSql(const QString& name, const Dialect& dialect)
{
    static const QRegularExpression folded(u"^[a-z_][a-z0-9_]*$"_s);
    static const QRegularExpression any(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    const QRegularExpression& plain = dialect.reading().foldsNames ? folded : any;
    const bool isPlain = plain.match(name).hasMatch() && !reservedWords().contains(name.toLower());
    return isPlain ? name : dialect.quote(name);
}

QString conditionSql(const Filter& filter, const Table& table, const Dialect& dialect)
{
    const QString sql = written(filter, table, dialect);
    if (sql.isEmpty())
        return {};
    const Result<Filter> again = parseWhere(sql, table, dialect);
    return again && isSame(filter, *again) ? sql : QString();
}

}
