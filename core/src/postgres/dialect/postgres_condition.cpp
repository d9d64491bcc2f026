// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_condition.h"

#include "postgres/values/postgres_text.h"
#include "query/search_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Op = FilterOperator;

QString textOf(const ColumnTerm& column)
{
    return column.sql + u"::text"_s;
}

/// The term as text operators see it: citext would ignore case, char(n) drop its padding.
QString searchable(const ColumnTerm& column)
{
    const bool isText = column.type.typeClass == TypeClass::Text
        && (column.type.name == u"text"_s || column.type.name.startsWith(u"character varying"_s));
    return isText ? column.sql : textOf(column);
}

QString operatorSql(Op op)
{
    switch (op) {
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
        return u"="_s;
    }
}

/// True when CONTAINS asks for a member, not for a piece of text.
bool holdsMembers(const ColumnType& type)
{
    return type.typeClass == TypeClass::Array || type.typeClass == TypeClass::Range
        || type.typeClass == TypeClass::Json;
}

bool isNumber(const Value& value)
{
    return value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real;
}

QByteArray patternOf(Op op, const Value& operand)
{
    QByteArray text = postgresText(operand);
    switch (op) {
    case Op::LikePattern:
    case Op::ILikePattern:
        return text;
    case Op::StartsWith:
        return escapedPattern(text) + '%';
    case Op::EndsWith:
        return '%' + escapedPattern(text);
    default:
        return '%' + escapedPattern(text) + '%';
    }
}

QString timeCast(TypeClass type)
{
    switch (type) {
    case TypeClass::Date:
        return u"::date"_s;
    case TypeClass::Timestamp:
        return u"::timestamp"_s;
    default:
        return {};
    }
}

/// A range as it stands; a single value becomes the range of nothing but itself.
QByteArray rangeText(const Value& operand, bool isMultirange)
{
    const QByteArray text = postgresText(operand);
    const QByteArray trimmed = text.trimmed();
    const bool isSet = trimmed.startsWith('{');
    const bool isRange = isSet || trimmed.startsWith('[') || trimmed.startsWith('(')
        || trimmed.compare("empty", Qt::CaseInsensitive) == 0;
    QByteArray range = trimmed;
    if (!isRange) {
        const QByteArray bound = '"' + withBackslashes(text, "\"\\") + '"';
        range = '[' + bound + ',' + bound + ']';
    }
    return isMultirange && !isSet ? '{' + range + '}' : range;
}

ColumnType plainType(TypeClass typeClass, const QString& name)
{
    ColumnType type;
    type.typeClass = typeClass;
    type.name = name;
    return type;
}

bool isArrayTest(Op op)
{
    return op == Op::ArrayAny || op == Op::ArrayContains;
}

bool isRangeTest(Op op)
{
    return op == Op::RangeContains || op == Op::Adjacent;
}

bool isJsonTest(Op op)
{
    return op == Op::JsonContains || op == Op::JsonHasKey || op == Op::JsonHasAnyKey
        || op == Op::JsonHasAllKeys || op == Op::JsonIsNull;
}

bool isTruthTest(Op op)
{
    return op == Op::IsTrue || op == Op::IsFalse || op == Op::IsUnknown;
}

QString memberObjection(const ColumnType& type, const FilterCondition& condition)
{
    if (type.typeClass == TypeClass::Range)
        return condition.operands.size() == 1 && !condition.operands.first().isNull()
            ? QString()
            : u"it takes one range."_s;
    return type.typeClass == TypeClass::Array
        ? QString()
        : u"type %1 is neither an array nor a range."_s.arg(type.name);
}

}

QString isNull(const ColumnTerm& column)
{
    // `IS NULL` is also true for a composite value made of nulls alone.
    const bool isComposite = column.type.typeClass == TypeClass::Composite;
    return column.sql + (isComposite ? u" IS NOT DISTINCT FROM NULL"_s : u" IS NULL"_s);
}

QString isNotNull(const ColumnTerm& column)
{
    const bool isComposite = column.type.typeClass == TypeClass::Composite;
    return column.sql + (isComposite ? u" IS DISTINCT FROM NULL"_s : u" IS NOT NULL"_s);
}

QString operand(const ColumnTerm& column)
{
    const TypeDetails* const details = column.type.details.get();
    const bool isDomain = column.type.typeClass == TypeClass::Enum && details && details->isDomain;
    return isDomain ? column.sql + u"::"_s + details->baseType : column.sql;
}

QString comparable(const ColumnTerm& column)
{
    return column.type.hasEquality ? operand(column) : textOf(column);
}

QString postgresObjection(const ColumnType& type, const FilterCondition& condition)
{
    const Op op = condition.op;
    const bool isJson = type.typeClass == TypeClass::Json;
    if (!isJson && (!condition.path.isEmpty() || isJsonTest(op)))
        return u"type %1 holds no JSON."_s.arg(type.name);
    const bool hasLength
        = isJson || type.typeClass == TypeClass::Array || type.typeClass == TypeClass::Text;
    if (condition.measure == Measure::Length && !hasLength)
        return u"type %1 has no length."_s.arg(type.name);
    if (isArrayTest(op) && type.typeClass != TypeClass::Array)
        return u"type %1 is no array."_s.arg(type.name);
    if (isRangeTest(op) && type.typeClass != TypeClass::Range)
        return u"type %1 is no range."_s.arg(type.name);
    if (op == Op::ContainedBy || op == Op::Overlaps)
        return memberObjection(type, condition);
    if (isTruthTest(op) && condition.path.isEmpty() && type.typeClass != TypeClass::Boolean)
        return u"type %1 is neither true nor false."_s.arg(type.name);
    if (op == Op::Contains && condition.path.isEmpty() && holdsMembers(type)
        && condition.letterCase != LetterCase::Default)
        return u"letter case can be asked of text only."_s;
    return {};
}

QString PostgresCondition::write()
{
    switch (m_condition.op) {
    case Op::IsNull:
        return isNull(tested());
    case Op::IsNotNull:
        return isNotNull(tested());
    case Op::InList:
    case Op::NotInList:
        return list(tested());
    case Op::Contains:
        return contains();
    case Op::Like:
    case Op::ILike:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::LikePattern:
    case Op::ILikePattern:
    case Op::Regex:
    case Op::IRegex:
        return match(searched());
    case Op::IsTrue:
    case Op::IsFalse:
    case Op::IsUnknown:
        return truth();
    case Op::InLast:
    case Op::InNext:
        return timeSpan();
    case Op::ArrayAny:
        return bind(first()) + u" = ANY ("_s + m_column.sql + u')';
    case Op::ArrayContains:
        return members("@>"_L1);
    case Op::ContainedBy:
        return members("<@"_L1);
    case Op::Overlaps:
        return members("&&"_L1);
    case Op::RangeContains:
        return rangeTest("@>"_L1);
    case Op::Adjacent:
        return rangeTest("-|-"_L1);
    case Op::JsonContains:
    case Op::JsonHasKey:
    case Op::JsonHasAnyKey:
    case Op::JsonHasAllKeys:
    case Op::JsonIsNull:
        return jsonTest();
    case Op::FullText:
        return fullText();
    default:
        return compare(tested());
    }
}

QString PostgresCondition::bind(Value value)
{
    return m_dialect.placeholder(m_parameters.add(std::move(value)));
}

QString PostgresCondition::bindText(const QByteArray& text)
{
    return bind(Value::stored(StorageClass::Text, text));
}

QString PostgresCondition::bindArray(const QList<Value>& values)
{
    return bindText(arrayLiteral(values));
}

/// The JSON value that is tested, as jsonb.
QString PostgresCondition::json()
{
    QString document = m_column.sql + (m_column.type.name == u"json"_s ? u"::jsonb"_s : QString());
    if (m_condition.path.isEmpty())
        return document;
    QList<Value> steps;
    for (const QString& step : m_condition.path)
        steps.append(Value::text(step));
    return u'(' + document + u" #> "_s + bindArray(steps) + u"::text[])"_s;
}

ColumnTerm PostgresCondition::measured()
{
    const ColumnType count = plainType(TypeClass::Integer, u"integer"_s);
    if (m_column.type.typeClass == TypeClass::Json || !m_condition.path.isEmpty()) {
        const QString value = json();
        return {count,
            u"(CASE WHEN jsonb_typeof(%1) = 'array' THEN jsonb_array_length(%1) END)"_s.arg(value)};
    }
    if (m_column.type.typeClass == TypeClass::Array)
        return {count, u"cardinality("_s + m_column.sql + u')'};
    return {count, u"char_length("_s + searchable(m_column) + u')'};
}

ColumnTerm PostgresCondition::tested()
{
    if (m_condition.measure == Measure::Length)
        return measured();
    return m_condition.path.isEmpty() ? m_column : placeInJson();
}

/// A number in JSON is compared as a number, a text and a truth value as text. What is of another
/// kind is unknown.
ColumnTerm PostgresCondition::placeInJson()
{
    const QString value = json();
    const QList<Value>& operands = m_condition.operands;
    if (std::all_of(operands.begin(), operands.end(), [](const Value& v) { return v.isNull(); }))
        return {plainType(TypeClass::Json, u"jsonb"_s), value};
    if (std::any_of(operands.begin(), operands.end(), isNumber))
        return {plainType(TypeClass::Decimal, u"numeric"_s),
            u"(CASE WHEN jsonb_typeof(%1) = 'number' THEN (%1 #>> '{}')::numeric END)"_s.arg(
                value)};
    return {plainType(TypeClass::Text, u"text"_s),
        u"(CASE WHEN jsonb_typeof(%1) IN ('string', 'boolean') THEN %1 #>> '{}' END)"_s.arg(value)};
}

/// The term that text is looked for in.
ColumnTerm PostgresCondition::searched()
{
    if (m_condition.path.isEmpty())
        return {plainType(TypeClass::Text, u"text"_s), searchable(m_column)};
    return {plainType(TypeClass::Text, u"text"_s), u'(' + json() + u" #>> '{}')"_s};
}

QString PostgresCondition::compare(const ColumnTerm& term)
{
    const Op op = m_condition.op;
    const bool isEquality = op == Op::Equal || op == Op::NotEqual;
    if (isEquality && first().isNull())
        return op == Op::Equal ? isNull(term) : isNotNull(term);
    const bool byText = isEquality ? !term.type.hasEquality : !term.type.hasOrder;
    const QString left = byText ? textOf(term) : operand(term);
    if (op == Op::Between)
        return left + u" BETWEEN "_s + bind(first()) + u" AND "_s
            + bind(m_condition.operands.value(1));
    if (m_condition.includeNulls)
        return left + u" IS DISTINCT FROM "_s + bind(first());
    return left + u' ' + operatorSql(op) + u' ' + bind(first());
}

QString PostgresCondition::list(const ColumnTerm& term)
{
    const bool isIn = m_condition.op == Op::InList;
    if (m_condition.operands.isEmpty())
        return m_dialect.booleanLiteral(!isIn);
    QList<Value> values = m_condition.operands;
    const bool withNull = values.removeIf([](const Value& value) { return value.isNull(); }) > 0;
    if (values.isEmpty())
        return isIn ? isNull(term) : isNotNull(term);
    QString known = isIn ? anyOf(term, values) : u"NOT "_s + anyOf(term, values);
    if (m_condition.includeNulls)
        return u'(' + known + u" OR "_s + isNull(term) + u')';
    if (!withNull)
        return known;
    return u'(' + known + (isIn ? u" OR "_s + isNull(term) : u" AND "_s + isNotNull(term)) + u')';
}

QString PostgresCondition::anyOf(const ColumnTerm& term, const QList<Value>& values)
{
    if (term.type.typeClass != TypeClass::Array || !term.type.hasEquality)
        return u'(' + comparable(term) + u" = ANY ("_s + bindArray(values) + u"))"_s;
    // There is no array of arrays whose members could be compared as wholes.
    QStringList members;
    for (const Value& value : values)
        members.append(bind(value));
    return u'(' + comparable(term) + u" IN ("_s + members.join(u", "_s) + u"))"_s;
}

QString PostgresCondition::match(const ColumnTerm& term)
{
    const bool ignoresCase = m_condition.ignoresCase();
    if (m_condition.op == Op::Regex || m_condition.op == Op::IRegex)
        return term.sql + (ignoresCase ? u" ~* "_s : u" ~ "_s) + bindText(postgresText(first()));
    return term.sql + (ignoresCase ? u" ILIKE "_s : u" LIKE "_s)
        + bindText(patternOf(m_condition.op, first()));
}

QString PostgresCondition::contains()
{
    if (!m_condition.path.isEmpty() || !holdsMembers(m_column.type))
        return match(searched());
    const QString container = m_column.type.typeClass == TypeClass::Json ? json() : m_column.sql;
    return container + u" @> "_s + bind(first());
}

QString PostgresCondition::truth()
{
    QString value = m_column.sql;
    if (!m_condition.path.isEmpty())
        value = u"(CASE WHEN jsonb_typeof(%1) = 'boolean' THEN (%1 #>> '{}')::boolean END)"_s.arg(
            json());
    switch (m_condition.op) {
    case Op::IsTrue:
        return value + u" IS TRUE"_s;
    case Op::IsFalse:
        return value + u" IS FALSE"_s;
    default:
        return value + u" IS UNKNOWN"_s;
    }
}

QString PostgresCondition::timeSpan()
{
    const QString span = bindText(first().bytes() + ' ' + m_condition.operands.value(1).bytes());
    const QString cast = timeCast(m_column.type.typeClass);
    const QString now = u"now()"_s + cast;
    if (m_condition.op == Op::InLast)
        return m_column.sql + u" BETWEEN (now() - "_s + span + u"::interval)"_s + cast + u" AND "_s
            + now;
    return m_column.sql + u" BETWEEN "_s + now + u" AND (now() + "_s + span + u"::interval)"_s
        + cast;
}

QString PostgresCondition::jsonTest()
{
    const QString value = json();
    switch (m_condition.op) {
    case Op::JsonContains:
        return value + u" @> "_s + bind(first()) + u"::jsonb"_s;
    case Op::JsonHasKey:
        return value + u" ? "_s + bindText(postgresText(first()));
    case Op::JsonHasAnyKey:
        return value + u" ?| "_s + bindArray(m_condition.operands) + u"::text[]"_s;
    case Op::JsonHasAllKeys:
        return value + u" ?& "_s + bindArray(m_condition.operands) + u"::text[]"_s;
    default:
        return u"jsonb_typeof("_s + value + u") = 'null'"_s;
    }
}

QString PostgresCondition::members(QLatin1StringView op)
{
    if (m_column.type.typeClass == TypeClass::Range)
        return rangeTest(op);
    return m_column.sql + u' ' + op + u' ' + bindArray(m_condition.operands);
}

QString PostgresCondition::rangeTest(QLatin1StringView op)
{
    const bool isMultirange = m_column.type.name.contains(u"multirange"_s);
    return m_column.sql + u' ' + op + u' ' + bindText(rangeText(first(), isMultirange)) + u"::"_s
        + m_column.type.name;
}

QString PostgresCondition::fullText()
{
    const QString document = searchedDocument();
    return document + u" @@ "_s + searchQuery();
}

QString PostgresCondition::relevance()
{
    const QString document = searchedDocument();
    return u"ts_rank("_s + document + u", "_s + searchQuery() + u')';
}

// The words are marked by who shows them, so that no mark can be taken for text.
QString PostgresCondition::snippet(const ColumnTerm& text)
{
    if (text.type.typeClass != TypeClass::Text)
        return {};
    const QString config = searchConfig();
    return u"ts_headline("_s + config + text.sql + u"::text, "_s + searchQuery()
        + u", 'StartSel=\"\", StopSel=\"\", MaxFragments=2, MaxWords=12, MinWords=5, "
          "FragmentDelimiter=\" … \"')"_s;
}

/// The first argument of what makes documents and queries; empty: the server's default.
QString PostgresCondition::searchConfig()
{
    return m_condition.searchConfig.isEmpty()
        ? QString()
        : bindText(m_condition.searchConfig.toUtf8()) + u"::regconfig, "_s;
}

QString PostgresCondition::searchedDocument()
{
    if (m_column.type.typeClass == TypeClass::FullText)
        return m_column.sql;
    const QString config = searchConfig();
    return u"to_tsvector("_s + config + searched().sql + u')';
}

QString PostgresCondition::searchQuery()
{
    const QString config = searchConfig();
    QString query = first().toText();
    query.remove(QChar(u'\0'));
    switch (m_condition.searchMode) {
    case TextSearchMode::Plain:
        return u"plainto_tsquery("_s + config + bind(Value::text(query)) + u')';
    case TextSearchMode::Phrase:
        return u"phraseto_tsquery("_s + config + bind(Value::text(query)) + u')';
    case TextSearchMode::WebSearch:
        return u"websearch_to_tsquery("_s + config + bind(Value::text(query)) + u')';
    case TextSearchMode::Prefix:
        break;
    }
    // Words are letters and digits alone, so that no text can be read as an operator.
    QStringList words;
    for (const QString& word : wordsOf(query))
        words.append(word + u":*"_s);
    return u"to_tsquery("_s + config + bind(Value::text(words.join(u" & "_s))) + u')';
}

}
