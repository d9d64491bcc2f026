// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/filter.h>

#include "base/names.h"
#include "query/json_value.h"
#include "query/operand_check.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct OperatorName
{
    FilterOperator op;
    QLatin1StringView name;
};

constexpr OperatorName kOperatorNames[] = {
    {FilterOperator::Equal, "EQUAL"_L1},
    {FilterOperator::NotEqual, "NOT_EQUAL"_L1},
    {FilterOperator::LessThan, "LESS_THAN"_L1},
    {FilterOperator::LessThanOrEqual, "LESS_THAN_OR_EQUAL"_L1},
    {FilterOperator::GreaterThan, "GREATER_THAN"_L1},
    {FilterOperator::GreaterThanOrEqual, "GREATER_THAN_OR_EQUAL"_L1},
    {FilterOperator::InList, "IN_LIST"_L1},
    {FilterOperator::NotInList, "NOT_IN_LIST"_L1},
    {FilterOperator::Like, "LIKE"_L1},
    {FilterOperator::ILike, "ILIKE"_L1},
    {FilterOperator::StartsWith, "STARTS_WITH"_L1},
    {FilterOperator::EndsWith, "ENDS_WITH"_L1},
    {FilterOperator::Contains, "CONTAINS"_L1},
    {FilterOperator::IsNull, "IS_NULL"_L1},
    {FilterOperator::IsNotNull, "IS_NOT_NULL"_L1},
};

/// `where` is the path to the faulty place, such as `filter.and[2].value`.
std::unexpected<Error> bad(const QString& where, const QString& reason, const QString& hint = {})
{
    return fail(ErrorKind::InvalidArgument, u"Bad filter at %1: %2"_s.arg(where, reason), {}, hint);
}

Result<QList<Value>> readList(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Array)
        return bad(where, u"an array was expected."_s);
    QList<Value> values;
    for (const Json& item : json.items())
        values.append(valueFromJson(item));
    return values;
}

Result<QList<Value>> readOperands(const Json* json, FilterOperator op, const QString& where)
{
    const OperandShape shape = operandShape(op);
    if (shape == OperandShape::None) {
        if (json && !json->isNull())
            return bad(where, u"%1 takes no value."_s.arg(filterOperatorName(op)));
        return QList<Value>();
    }
    if (!json)
        return bad(where, u"%1 needs a value."_s.arg(filterOperatorName(op)));
    if (shape == OperandShape::List)
        return readList(*json, where);
    Value value = valueFromJson(*json);
    if (value.isNull() && shape != OperandShape::Value)
        return bad(where, u"%1 cannot compare with null."_s.arg(filterOperatorName(op)),
            u"Use IS_NULL or IS_NOT_NULL."_s);
    return QList<Value>{std::move(value)};
}

Result<QString> readText(const Json& json, const QString& member, const QString& where)
{
    const Json* text = json.find(member);
    const QString place = where + u'.' + member;
    if (!text)
        return bad(place, u"the member is missing."_s);
    if (text->type() != Json::Type::String)
        return bad(place, u"a string was expected."_s);
    return text->toString();
}

/// Every member must be known and written once: a misspelled one would change the meaning.
Result<void> checkMembers(const Json& json, const QStringList& known, const QString& where)
{
    QStringList seen;
    for (const auto& [name, content] : json.members()) {
        const QString place = where + u'.' + name;
        if (seen.contains(name))
            return bad(place, u"the member is repeated."_s);
        if (!known.contains(name))
            return bad(place, u"unknown member."_s, nearestNameHint(name, known));
        seen.append(name);
    }
    return {};
}

Result<Filter> readCondition(const Json& json, const QString& where)
{
    TW_TRY_VOID(checkMembers(json, {u"column"_s, u"op"_s, u"value"_s}, where));
    TW_TRY(QString column, readText(json, u"column"_s, where));
    TW_TRY(const QString name, readText(json, u"op"_s, where));
    const Result<FilterOperator> op = filterOperatorFromName(name);
    if (!op)
        return bad(where + u".op"_s, op.error().message, op.error().hint);
    TW_TRY(QList<Value> operands, readOperands(json.find(u"value"), *op, where + u".value"_s));
    return Filter::condition(std::move(column), *op, std::move(operands));
}

Result<Filter> readFilter(const Json& json, const QString& where);

Result<std::vector<Filter>> readParts(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Array)
        return bad(where, u"an array was expected."_s);
    std::vector<Filter> parts;
    for (const Json& item : json.items()) {
        const QString place = u"%1[%2]"_s.arg(where, QString::number(parts.size()));
        TW_TRY(Filter part, readFilter(item, place));
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<Filter> readFilter(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Object)
        return bad(where, u"an object was expected."_s);
    const QStringList groups{u"and"_s, u"or"_s, u"not"_s};
    const QString first = json.members().empty() ? QString() : json.members().front().first;
    if (!groups.contains(first))
        return readCondition(json, where);

    TW_TRY_VOID(checkMembers(json, {first}, where));
    const Json& content = json.members().front().second;
    const QString place = where + u'.' + first;
    if (first == "not"_L1) {
        TW_TRY(Filter part, readFilter(content, place));
        return Filter::negate(std::move(part));
    }
    TW_TRY(std::vector<Filter> parts, readParts(content, place));
    return first == "and"_L1 ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
}

Json writeValue(const Value& value)
{
    if (value.isNull())
        return {};
    if (value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real) {
        const Result<Json> number = Json::parse(value.bytes());
        if (number && number->type() == Json::Type::Number)
            return *number;
    }
    return Json::string(value.toText());
}

Json writeOperands(const FilterCondition& condition)
{
    if (operandShape(condition.op) != OperandShape::List)
        return condition.operands.isEmpty() ? Json() : writeValue(condition.operands.first());
    std::vector<Json> items;
    items.reserve(size_t(condition.operands.size()));
    for (const Value& value : condition.operands)
        items.push_back(writeValue(value));
    return Json::array(std::move(items));
}

Json writeCondition(const FilterCondition& condition)
{
    std::vector<Json::Member> members;
    members.emplace_back(u"column"_s, Json::string(condition.column));
    members.emplace_back(u"op"_s, Json::string(filterOperatorName(condition.op)));
    if (operandShape(condition.op) != OperandShape::None)
        members.emplace_back(u"value"_s, writeOperands(condition));
    return Json::object(std::move(members));
}

Json writeGroup(const QString& name, const std::vector<Filter>& parts)
{
    std::vector<Json> items;
    items.reserve(parts.size());
    for (const Filter& part : parts)
        items.push_back(part.toJson());
    return Json::object({{name, Json::array(std::move(items))}});
}

}

QString filterOperatorName(FilterOperator op)
{
    for (const OperatorName& entry : kOperatorNames) {
        if (entry.op == op)
            return entry.name;
    }
    return {};
}

Result<FilterOperator> filterOperatorFromName(const QString& name)
{
    QStringList known;
    for (const OperatorName& entry : kOperatorNames) {
        if (entry.name == name)
            return entry.op;
        known.append(entry.name);
    }
    return fail(ErrorKind::InvalidArgument, u"there is no operator %1."_s.arg(name), {},
        u"The operators are %1."_s.arg(known.join(u", "_s)));
}

Result<Filter> Filter::fromJson(const Json& json)
{
    return readFilter(json, u"filter"_s);
}

Json Filter::toJson() const
{
    switch (m_kind) {
    case Kind::Condition:
        return writeCondition(m_condition);
    case Kind::And:
        return writeGroup(u"and"_s, m_parts);
    case Kind::Or:
        return writeGroup(u"or"_s, m_parts);
    case Kind::Not:
        break;
    }
    return Json::object({{u"not"_s, m_parts.front().toJson()}});
}

}
