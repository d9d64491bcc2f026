// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/filter_json.h"

#include "values/json_members.h"
#include "values/json_value.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct SearchModeWord
{
    TextSearchMode value;
    QLatin1StringView word;
};

constexpr SearchModeWord kSearchModes[] = {
    {TextSearchMode::Plain, "plain"_L1},
    {TextSearchMode::Phrase, "phrase"_L1},
    {TextSearchMode::WebSearch, "websearch"_L1},
    {TextSearchMode::Prefix, "prefix"_L1},
};

Result<QList<Value>> readList(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Array)
        return badJson(where, u"an array was expected."_s);
    QList<Value> values;
    for (const Json& item : json.items())
        values.append(valueFromJson(item));
    return values;
}

Result<QList<Value>> readPair(const Json& json, const QString& where, const QString& expected)
{
    TW_TRY(QList<Value> values, readList(json, where));
    if (values.size() != 2)
        return badJson(where, expected);
    return values;
}

Result<QList<Value>> readSingle(const Json& json, FilterOperator op, const QString& where)
{
    Value value = valueFromJson(json);
    if (value.isNull() && operandShape(op) != OperandShape::Value)
        return badJson(where, u"%1 cannot compare with null."_s.arg(filterOperatorName(op)),
            u"Use IS_NULL or IS_NOT_NULL."_s);
    return QList<Value>{std::move(value)};
}

Result<QList<Value>> readOperands(const Json* json, FilterOperator op, const QString& where)
{
    const OperandShape shape = operandShape(op);
    if (shape == OperandShape::None) {
        if (json && !json->isNull())
            return badJson(where, u"%1 takes no value."_s.arg(filterOperatorName(op)));
        return QList<Value>();
    }
    if (!json)
        return badJson(where, u"%1 needs a value."_s.arg(filterOperatorName(op)));
    switch (shape) {
    case OperandShape::List:
    case OperandShape::Keys:
        return readList(*json, where);
    case OperandShape::Members:
        return json->type() == Json::Type::Array ? readList(*json, where)
                                                 : readSingle(*json, op, where);
    case OperandShape::OrderedPair:
        return readPair(*json, where, u"an array of from and to was expected."_s);
    case OperandShape::TimeSpan:
        return readPair(*json, where, u"an array of a number and a unit was expected."_s);
    case OperandShape::Json:
        return QList<Value>{Value::stored(StorageClass::Text, json->toBytes())};
    default:
        return readSingle(*json, op, where);
    }
}

Result<bool> readFlag(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Boolean)
        return badJson(where, u"true or false was expected."_s);
    return json.toBool();
}

Result<TextSearchMode> readSearchMode(const QString& word, const QString& where)
{
    QStringList known;
    for (const SearchModeWord& mode : kSearchModes) {
        if (mode.word == word)
            return mode.value;
        known.append(mode.word);
    }
    return badJson(where, u"there is no mode %1."_s.arg(word),
        u"The modes are %1."_s.arg(known.join(u", "_s)));
}

/// The members that not every condition has.
Result<void> readOptions(const Json& json, FilterCondition& condition, const QString& where)
{
    if (const Json* path = json.find(u"path")) {
        TW_TRY(condition.path, readNames(*path, where + u".path"_s));
    }
    if (json.find(u"measure")) {
        TW_TRY(const QString measure, readText(json, u"measure"_s, where));
        if (measure != "LENGTH"_L1)
            return badJson(where + u".measure"_s, u"LENGTH was expected."_s);
        condition.measure = Measure::Length;
    }
    if (const Json* includeNulls = json.find(u"includeNulls")) {
        TW_TRY(condition.includeNulls, readFlag(*includeNulls, where + u".includeNulls"_s));
    }
    if (const Json* ignoreCase = json.find(u"ignoreCase")) {
        TW_TRY(const bool ignores, readFlag(*ignoreCase, where + u".ignoreCase"_s));
        condition.letterCase = ignores ? LetterCase::Ignore : LetterCase::Match;
    }
    if (json.find(u"mode")) {
        TW_TRY(const QString word, readText(json, u"mode"_s, where));
        TW_TRY(condition.searchMode, readSearchMode(word, where + u".mode"_s));
    }
    if (json.find(u"config")) {
        TW_TRY(condition.searchConfig, readText(json, u"config"_s, where));
    }
    return {};
}

Result<Filter> readCondition(const Json& json, const QString& where)
{
    static const QStringList members{u"column"_s, u"op"_s, u"value"_s, u"path"_s, u"measure"_s,
        u"includeNulls"_s, u"ignoreCase"_s, u"mode"_s, u"config"_s};
    TW_TRY_VOID(checkMembers(json, members, where));
    FilterCondition condition;
    TW_TRY(condition.column, readText(json, u"column"_s, where));
    TW_TRY(const QString name, readText(json, u"op"_s, where));
    const Result<FilterOperator> op = filterOperatorFromName(name);
    if (!op)
        return badJson(where + u".op"_s, op.error().message, op.error().hint);
    condition.op = *op;
    TW_TRY(condition.operands, readOperands(json.find(u"value"), *op, where + u".value"_s));
    TW_TRY_VOID(readOptions(json, condition, where));
    return Filter::condition(std::move(condition));
}

Result<Filter> readFilter(const Json& json, const QString& where);

Result<std::vector<Filter>> readParts(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Array)
        return badJson(where, u"an array was expected."_s);
    std::vector<Filter> parts;
    for (const Json& item : json.items()) {
        const QString place = u"%1[%2]"_s.arg(where, QString::number(parts.size()));
        TW_TRY(Filter part, readFilter(item, place));
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<RelatedRows> readParent(const Json& json, const QString& where)
{
    RelatedRows rows;
    TW_TRY(rows.key, readNames(json, where));
    return rows;
}

Result<RelatedRows> readChildren(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Object)
        return badJson(where, u"an object was expected."_s);
    TW_TRY_VOID(checkMembers(json, {u"table"_s, u"key"_s}, where));
    RelatedRows rows;
    rows.direction = RelatedRows::Direction::ToChildren;
    TW_TRY(const QString table, readText(json, u"table"_s, where));
    TW_TRY(rows.table, QualifiedName::parse(table));
    if (const Json* key = json.find(u"key")) {
        TW_TRY(rows.key, readNames(*key, where + u".key"_s));
    }
    return rows;
}

Result<Sort> readOrder(const Json& json, const QString& where)
{
    TW_TRY(const QStringList texts, readNames(json, where));
    Sort order;
    for (const QString& text : texts) {
        const Result<SortKey> key = SortKey::parse(text);
        if (!key)
            return badJson(where, key.error().message, key.error().hint);
        order.append(*key);
    }
    return order;
}

/// The member `where` of what speaks of rows; missing: all of them.
Result<Filter> readWhere(const Json& json, const QString& where)
{
    const Json* const condition = json.find(u"where");
    return condition ? readFilter(*condition, where + u".where"_s) : Filter();
}

Result<Filter> readFirst(const Json& json, const QString& where)
{
    TW_TRY_VOID(checkMembers(json, {u"firstOf"_s, u"order"_s, u"where"_s}, where));
    FirstRows rows;
    TW_TRY(rows.groupBy, readNames(*json.find(u"firstOf"), where + u".firstOf"_s));
    if (const Json* const order = json.find(u"order")) {
        TW_TRY(rows.order, readOrder(*order, where + u".order"_s));
    }
    TW_TRY(Filter among, readWhere(json, where));
    return Filter::first(std::move(rows), std::move(among));
}

Result<Filter> readRelated(const Json& json, const QString& direction, const QString& where)
{
    TW_TRY_VOID(checkMembers(json, {direction, u"where"_s}, where));
    const Json& link = *json.find(direction);
    const QString place = where + u'.' + direction;
    TW_TRY(RelatedRows rows,
        direction == "parent"_L1 ? readParent(link, place) : readChildren(link, place));
    TW_TRY(Filter inner, readWhere(json, where));
    return Filter::exists(std::move(rows), std::move(inner));
}

Result<Filter> readGroup(const Json& json, const QString& group, const QString& where)
{
    TW_TRY_VOID(checkMembers(json, {group}, where));
    const Json& content = json.members().front().second;
    const QString place = where + u'.' + group;
    if (group == "not"_L1) {
        TW_TRY(Filter part, readFilter(content, place));
        return Filter::negate(std::move(part));
    }
    TW_TRY(std::vector<Filter> parts, readParts(content, place));
    return group == "and"_L1 ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
}

Result<Filter> readFilter(const Json& json, const QString& where)
{
    if (json.type() != Json::Type::Object)
        return badJson(where, u"an object was expected."_s);
    static const QStringList groups{u"and"_s, u"or"_s, u"not"_s};
    const QString first = json.members().empty() ? QString() : json.members().front().first;
    if (groups.contains(first))
        return readGroup(json, first, where);
    for (const QString& direction : {u"parent"_s, u"children"_s}) {
        if (json.find(direction))
            return readRelated(json, direction, where);
    }
    if (json.find(u"firstOf"))
        return readFirst(json, where);
    return readCondition(json, where);
}

Json writeList(const QList<Value>& values)
{
    std::vector<Json> items;
    items.reserve(size_t(values.size()));
    for (const Value& value : values)
        items.push_back(valueToJson(value));
    return Json::array(std::move(items));
}

Json writeOperands(const FilterCondition& condition)
{
    const Value first = condition.operands.value(0);
    switch (operandShape(condition.op)) {
    case OperandShape::List:
    case OperandShape::Members:
    case OperandShape::Keys:
    case OperandShape::OrderedPair:
    case OperandShape::TimeSpan:
        return writeList(condition.operands);
    case OperandShape::Json:
        return Json::parse(first.bytes()).value_or(Json::string(first.toText()));
    default:
        return valueToJson(first);
    }
}

void writeOptions(const FilterCondition& condition, std::vector<Json::Member>& members)
{
    if (!condition.path.isEmpty())
        members.emplace_back(u"path"_s, writeNames(condition.path));
    if (condition.measure == Measure::Length)
        members.emplace_back(u"measure"_s, Json::string(u"LENGTH"_s));
    if (condition.includeNulls)
        members.emplace_back(u"includeNulls"_s, Json::boolean(true));
    if (condition.letterCase != LetterCase::Default)
        members.emplace_back(
            u"ignoreCase"_s, Json::boolean(condition.letterCase == LetterCase::Ignore));
    if (condition.searchMode != TextSearchMode::Plain)
        members.emplace_back(
            u"mode"_s, Json::string(kSearchModes[size_t(condition.searchMode)].word));
    if (!condition.searchConfig.isEmpty())
        members.emplace_back(u"config"_s, Json::string(condition.searchConfig));
}

Json writeCondition(const FilterCondition& condition)
{
    std::vector<Json::Member> members;
    members.emplace_back(u"column"_s, Json::string(condition.column));
    members.emplace_back(u"op"_s, Json::string(filterOperatorName(condition.op)));
    if (operandShape(condition.op) != OperandShape::None)
        members.emplace_back(u"value"_s, writeOperands(condition));
    writeOptions(condition, members);
    return Json::object(std::move(members));
}

Json writeRelated(const RelatedRows& rows, const Filter& where)
{
    std::vector<Json::Member> members;
    if (rows.direction == RelatedRows::Direction::ToParent) {
        members.emplace_back(u"parent"_s, writeNames(rows.key));
    } else {
        std::vector<Json::Member> link;
        link.emplace_back(u"table"_s, Json::string(rows.table.display()));
        if (!rows.key.isEmpty())
            link.emplace_back(u"key"_s, writeNames(rows.key));
        members.emplace_back(u"children"_s, Json::object(std::move(link)));
    }
    if (!where.isEmpty())
        members.emplace_back(u"where"_s, where.toJson());
    return Json::object(std::move(members));
}

Json writeFirst(const FirstRows& rows, const Filter& among)
{
    std::vector<Json::Member> members;
    members.emplace_back(u"firstOf"_s, writeNames(rows.groupBy));
    QStringList order;
    for (const SortKey& key : rows.order)
        order.append(key.toText());
    if (!order.isEmpty())
        members.emplace_back(u"order"_s, writeNames(order));
    if (!among.isEmpty())
        members.emplace_back(u"where"_s, among.toJson());
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

Result<Filter> filterFromJson(const Json& json)
{
    return readFilter(json, u"filter"_s);
}

Json filterToJson(const Filter& filter)
{
    switch (filter.kind()) {
    case Filter::Kind::Condition:
        return writeCondition(filter.leaf());
    case Filter::Kind::And:
        return writeGroup(u"and"_s, filter.parts());
    case Filter::Kind::Or:
        return writeGroup(u"or"_s, filter.parts());
    case Filter::Kind::Related:
        return writeRelated(filter.relatedRows(), filter.parts().front());
    case Filter::Kind::First:
        return writeFirst(filter.firstRows(), filter.parts().front());
    case Filter::Kind::Not:
        break;
    }
    return Json::object({{u"not"_s, filter.parts().front().toJson()}});
}

}
