// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_condition.h"

#include "query/search_words.h"
#include "sqlite/functions/sqlite_functions.h"
#include "sqlite/values/sqlite_json.h"
#include "sqlite/values/sqlite_json_path.h"
#include "sqlite/values/sqlite_meaning.h"
#include "sqlite/values/sqlite_types.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Op = FilterOperator;

bool isNumber(const Value& value)
{
    return value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real;
}

Value asText(const Value& value)
{
    return value.storage() == StorageClass::Bytes
        ? value
        : Value::stored(StorageClass::Text, value.bytes());
}

QString textOf(const ColumnTerm& column)
{
    return sqliteAffinity(column.type.name) == SqliteAffinity::Text
        ? column.sql
        : u"CAST("_s + column.sql + u" AS TEXT)"_s;
}

QByteArray jsonNames(const QStringList& names)
{
    QList<Value> values;
    for (const QString& name : names)
        values.append(Value::text(name));
    return jsonArray(values);
}

ColumnType plainType(TypeClass typeClass, const QString& name)
{
    ColumnType type;
    type.typeClass = typeClass;
    type.name = name;
    return type;
}

QString searchModeWord(TextSearchMode mode)
{
    return QString::number(int(mode));
}

/// What FTS5 shall find, each a phrase between double quotes, in which no sign is an operator.
struct MatchWords
{
    QStringList wanted;
    QStringList unwanted;
};

MatchWords matchWords(const QList<SearchPhrase>& phrases, TextSearchMode mode)
{
    MatchWords words;
    for (const SearchPhrase& phrase : phrases) {
        QString text = u'"' + phrase.words.join(u' ') + u'"';
        if (mode == TextSearchMode::Prefix)
            text += u" *"_s;
        (phrase.excluded ? words.unwanted : words.wanted).append(text);
    }
    return words;
}

QString matchText(const MatchWords& words)
{
    QString text = u'(' + words.wanted.join(u" AND "_s) + u')';
    for (const QString& unwanted : words.unwanted)
        text += u" NOT "_s + unwanted;
    return text;
}

QString ofColumn(const QString& column, const QString& words)
{
    return doubleQuoted(column) + u" : ("_s + words + u')';
}

QString regexObjection(const FilterCondition& condition)
{
    const QRegularExpression pattern(condition.operands.value(0).toText());
    return pattern.isValid() ? QString()
                             : u"the pattern is not valid: %1."_s.arg(pattern.errorString());
}

}

QString sqliteObjection(const ColumnType& type, const FilterCondition& condition)
{
    switch (condition.op) {
    case Op::RangeContains:
    case Op::Adjacent:
        return u"SQLite has no ranges."_s;
    case Op::Regex:
    case Op::IRegex:
        return regexObjection(condition);
    case Op::IsTrue:
    case Op::IsFalse:
    case Op::IsUnknown:
        if (condition.path.isEmpty() && type.typeClass != TypeClass::Boolean
            && type.typeClass != TypeClass::Integer)
            return u"type %1 is neither true nor false."_s.arg(type.name);
        break;
    default:
        break;
    }
    if (!condition.searchConfig.isEmpty())
        return u"SQLite's text search knows no languages."_s;
    if (!std::all_of(condition.path.begin(), condition.path.end(), sqliteCanReach))
        return u"SQLite reaches no JSON member whose name holds a quote, a backslash or a control"
               " character."_s;
    return {};
}

QString SqliteCondition::write()
{
    switch (m_condition.op) {
    case Op::Equal:
    case Op::NotEqual:
        return equality(tested());
    case Op::LessThan:
        return comparison(tested(), "<"_L1);
    case Op::LessThanOrEqual:
        return comparison(tested(), "<="_L1);
    case Op::GreaterThan:
        return comparison(tested(), ">"_L1);
    case Op::GreaterThanOrEqual:
        return comparison(tested(), ">="_L1);
    case Op::Between:
        return between(tested());
    case Op::InList:
    case Op::NotInList:
        return membership(tested());
    case Op::IsNull:
    case Op::IsNotNull:
    case Op::JsonIsNull:
        return nullTest();
    case Op::IsTrue:
    case Op::IsFalse:
    case Op::IsUnknown:
        return truth();
    case Op::InLast:
    case Op::InNext:
        return timeSpan();
    case Op::ArrayAny:
        return arrayAny();
    case Op::ArrayContains:
    case Op::ContainedBy:
    case Op::Overlaps:
        return arrayTest();
    case Op::JsonContains:
        return jsonContains();
    case Op::JsonHasKey:
    case Op::JsonHasAnyKey:
        return hasKeys(false);
    case Op::JsonHasAllKeys:
        return hasKeys(true);
    case Op::FullText:
        return fullText();
    default:
        return textMatch();
    }
}

QString SqliteCondition::bind(const Value& value)
{
    return m_dialect.placeholder(m_parameters.add(value));
}

QString SqliteCondition::bindText(const QByteArray& text)
{
    return bind(Value::stored(StorageClass::Text, text));
}

QString SqliteCondition::bindAll(const QList<Value>& values)
{
    if (values.size() > kLongestInlineList && std::all_of(values.begin(), values.end(), fitsJson))
        return u"SELECT value FROM json_each("_s + bindJson(values) + u')';
    QStringList placeholders;
    for (const Value& value : values)
        placeholders.append(bind(value));
    return placeholders.join(u", "_s);
}

QString SqliteCondition::bindJson(const QList<Value>& values)
{
    return bindText(jsonArray(values));
}

/// What SQLite's JSON functions are called with.
QString SqliteCondition::jsonArguments()
{
    if (m_condition.path.isEmpty())
        return m_column.sql;
    return m_column.sql + u", "_s + bind(Value::text(sqliteJsonPath(m_condition.path)));
}

/// The test where the column holds JSON of that kind; elsewhere it is unknown.
QString SqliteCondition::guarded(const QString& kind, const QString& test)
{
    return u"(CASE WHEN json_valid(%1) THEN CASE WHEN json_type(%2) IN (%3) THEN %4 END END)"_s.arg(
        m_column.sql, jsonArguments(), kind, test);
}

ColumnTerm SqliteCondition::measured()
{
    const ColumnType count = plainType(TypeClass::Integer, u"INTEGER"_s);
    if (m_column.type.typeClass != TypeClass::Json && m_condition.path.isEmpty())
        return {count, u"length("_s + textOf(m_column) + u')'};
    return {count, guarded(u"'array'"_s, u"json_array_length("_s + jsonArguments() + u')')};
}

ColumnTerm SqliteCondition::tested()
{
    if (m_condition.measure == Measure::Length)
        return measured();
    return m_condition.path.isEmpty() ? m_column : placeInJson();
}

/// A number in JSON is compared as a number, a text and a truth value as text. What is of another
/// kind is unknown.
ColumnTerm SqliteCondition::placeInJson()
{
    const QList<Value>& operands = m_condition.operands;
    const QString arguments = jsonArguments();
    if (std::all_of(operands.begin(), operands.end(), [](const Value& v) { return v.isNull(); }))
        return {plainType(TypeClass::Json, {}),
            u"(CASE WHEN json_valid(%1) THEN json_type(%2) END)"_s.arg(m_column.sql, arguments)};
    if (std::any_of(operands.begin(), operands.end(), isNumber))
        return {plainType(TypeClass::Real, u"NUMERIC"_s),
            guarded(u"'integer', 'real'"_s, u"json_extract("_s + arguments + u')')};
    return {plainType(TypeClass::Text, u"TEXT"_s),
        u"(CASE WHEN json_valid(%1) THEN CASE json_type(%2) WHEN 'text' THEN json_extract(%2)"
        " WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' END END)"_s.arg(
            m_column.sql, arguments)};
}

/// The text that other text is looked for in.
QString SqliteCondition::searched()
{
    if (m_condition.path.isEmpty())
        return textOf(m_column);
    return u"(CASE WHEN json_valid(%1) THEN CASE json_type(%2) WHEN 'true' THEN 'true'"
           " WHEN 'false' THEN 'false' ELSE CAST(json_extract(%2) AS TEXT) END END)"_s.arg(
               m_column.sql, jsonArguments());
}

QString SqliteCondition::nullTest()
{
    if (m_condition.op != Op::JsonIsNull)
        return tested().sql + (m_condition.op == Op::IsNull ? u" IS NULL"_s : u" IS NOT NULL"_s);
    return u"(CASE WHEN json_valid(%1) THEN json_type(%2) = 'null' END)"_s.arg(
        m_column.sql, jsonArguments());
}

QString SqliteCondition::equality(const ColumnTerm& term)
{
    const bool equal = m_condition.op == Op::Equal;
    if (first().isNull())
        return term.sql + (equal ? u" IS NULL"_s : u" IS NOT NULL"_s);
    const QList<Value> meanings = meaningsOf(term.type, first());
    if (meanings.size() > 1)
        return membership(term);
    if (m_condition.includeNulls)
        return term.sql + u" IS NOT "_s + bind(meanings.constFirst());
    return term.sql + (equal ? u" = "_s : u" <> "_s) + bind(meanings.constFirst());
}

QString SqliteCondition::membership(const ColumnTerm& term)
{
    const QList<Value>& operands = m_condition.operands;
    const bool member = m_condition.op == Op::InList || m_condition.op == Op::Equal;
    if (operands.isEmpty())
        return m_dialect.booleanLiteral(!member);
    QString nullTest = term.sql + (member ? u" IS NULL"_s : u" IS NOT NULL"_s);
    QList<Value> values;
    for (const Value& operand : operands) {
        if (!operand.isNull())
            values.append(meaningsOf(term.type, operand));
    }
    if (values.isEmpty())
        return nullTest;
    const bool namesNull = std::any_of(
        operands.begin(), operands.end(), [](const Value& operand) { return operand.isNull(); });
    QString listTest = term.sql + (member ? u" IN ("_s : u" NOT IN ("_s) + bindAll(values) + u')';
    if (m_condition.includeNulls)
        return u'(' + listTest + u" OR "_s + term.sql + u" IS NULL)"_s;
    if (!namesNull)
        return listTest;
    return u'(' + listTest + (member ? u" OR "_s : u" AND "_s) + nullTest + u')';
}

QString SqliteCondition::comparison(const ColumnTerm& term, QLatin1StringView op)
{
    return term.sql + u' ' + op + u' ' + bind(meaningsOf(term.type, first()).constFirst());
}

QString SqliteCondition::between(const ColumnTerm& term)
{
    const auto bound = [this, &term](qsizetype place) {
        return bind(meaningsOf(term.type, m_condition.operands.value(place)).constFirst());
    };
    const QString from = bound(0);
    return term.sql + u" BETWEEN "_s + from + u" AND "_s + bound(1);
}

QString SqliteCondition::folded(const QString& text) const
{
    return m_condition.ignoresCase() ? kCasefoldFunction + u'(' + text + u')' : text;
}

QString SqliteCondition::textMatch()
{
    const QString plain = searched();
    if (m_condition.op == Op::Regex || m_condition.op == Op::IRegex) {
        const QByteArray flags = m_condition.ignoresCase() ? "(?i)"_ba : QByteArray();
        return u"regexp("_s + bindText(flags + first().bytes()) + u", "_s + plain + u')';
    }
    const QString text = folded(plain);
    const QString wanted = folded(bind(asText(first())));
    switch (m_condition.op) {
    case Op::StartsWith:
        return u"substr("_s + text + u", 1, length("_s + wanted + u")) = "_s + wanted;
    case Op::EndsWith:
        return u"substr("_s + text + u", length("_s + text + u") + 1 - length("_s + wanted
            + u")) = "_s + wanted;
    case Op::LikePattern:
    case Op::ILikePattern:
        return kLikeFunction + u'(' + wanted + u", "_s + text + u')';
    default:
        break;
    }
    return u"instr("_s + text + u", "_s + wanted + u") > 0"_s;
}

QString SqliteCondition::truth()
{
    const QString value = m_condition.path.isEmpty()
        ? m_column.sql
        : guarded(u"'true', 'false'"_s, u"json_extract("_s + jsonArguments() + u')');
    switch (m_condition.op) {
    case Op::IsTrue:
        return value + u" IS TRUE"_s;
    case Op::IsFalse:
        return value + u" IS FALSE"_s;
    default:
        return value + u" IS NULL"_s;
    }
}

/// Stored text is a date as people write it, a stored integer the seconds since 1970.
QString SqliteCondition::timeSpan()
{
    constexpr qint64 kDaysOfWeek = 7;
    const TimeUnit unit
        = timeUnitFromName(m_condition.operands.value(1).toText()).value_or(TimeUnit::Days);
    qint64 amount = first().toText().toLongLong();
    if (unit == TimeUnit::Weeks)
        amount *= kDaysOfWeek;
    const bool isLast = m_condition.op == Op::InLast;
    const QString modifier = u"%1%2 %3"_s.arg(isLast ? u"-"_s : u"+"_s, QString::number(amount),
        timeUnitName(unit == TimeUnit::Weeks ? TimeUnit::Days : unit));
    const QString clock = m_column.type.typeClass == TypeClass::Date ? u"date"_s : u"julianday"_s;
    const QString edge = clock + u"('now', "_s + bind(Value::text(modifier)) + u')';
    const QString now = clock + u"('now')"_s;
    return u"CASE typeof(%1) WHEN 'integer' THEN %2(%1, 'unixepoch') ELSE %2(%1) END BETWEEN %3"
           " AND %4"_s.arg(m_column.sql, clock, isLast ? edge : now, isLast ? now : edge);
}

QString SqliteCondition::arrayAny()
{
    // Like the standard's ANY: unknown when it is not found and an element is NULL.
    return guarded(u"'array'"_s,
        u"(SELECT CASE WHEN max(value = "_s + bind(first())
            + u") THEN 1 WHEN count(*) > count(value) THEN NULL ELSE 0 END FROM json_each("_s
            + jsonArguments() + u"))"_s);
}

QString SqliteCondition::arrayTest()
{
    const QString own = u"json_each("_s + jsonArguments() + u')';
    const QString asked = u"json_each("_s + bindJson(m_condition.operands) + u')';
    const QString holder = m_condition.op == Op::ContainedBy ? asked : own;
    const QString sought = m_condition.op == Op::ContainedBy ? own : asked;
    if (m_condition.op == Op::Overlaps)
        return guarded(u"'array'"_s,
            u"EXISTS (SELECT 1 FROM %1 AS mine, %2 AS yours WHERE mine.value = yours.value)"_s.arg(
                holder, sought));
    return guarded(u"'array'"_s,
        u"NOT EXISTS (SELECT 1 FROM %1 AS part WHERE NOT EXISTS (SELECT 1 FROM %2 AS whole"
        " WHERE whole.value = part.value))"_s.arg(sought, holder));
}

QString SqliteCondition::jsonContains()
{
    return kJsonContainsFunction + u'(' + m_column.sql + u", "_s
        + bindText(jsonNames(m_condition.path)) + u", "_s + bind(first()) + u')';
}

/// As in PostgreSQL, the texts of an array and a bare text count as keys too.
QString SqliteCondition::hasKeys(bool all)
{
    const QString own = u"SELECT CASE json_type(%1) WHEN 'object' THEN key ELSE atom END"
                        " FROM json_each(%1) WHERE json_type(%1) = 'object' OR type = 'text'"_s.arg(
                            jsonArguments());
    const QString asked = bindJson(m_condition.operands);
    const QString found = u"SELECT 1 FROM json_each(%1) AS asked WHERE CAST(asked.value AS TEXT)"
                          " %2 (%3)"_s.arg(asked, all ? u"NOT IN"_s : u"IN"_s, own);
    return u"(CASE WHEN json_valid(%1) AND json_type(%2) IS NOT NULL THEN %3 (%4) END)"_s.arg(
        m_column.sql, jsonArguments(), all ? u"NOT EXISTS"_s : u"EXISTS"_s, found);
}

QString SqliteCondition::fullText()
{
    if (m_column.textIndex && m_condition.path.isEmpty())
        return indexedText(*m_column.textIndex);
    return kFullTextFunction + u'(' + searchModeWord(m_condition.searchMode) + u", "_s
        + bind(asText(first())) + u", "_s + searched() + u')';
}

QString SqliteCondition::indexedText(const ColumnTerm::TextIndex& index)
{
    QStringList tests;
    for (const auto& alternative : readSearch(first().toText(), m_condition.searchMode)) {
        const MatchWords words = matchWords(alternative, m_condition.searchMode);
        if (words.wanted.isEmpty())
            tests.append(
                index.rowId + u" NOT"_s + indexedRows(index, words.unwanted.join(u" OR "_s)));
        else
            tests.append(index.rowId + indexedRows(index, matchText(words)));
    }
    return tests.isEmpty() ? m_dialect.booleanLiteral(false) : u'(' + tests.join(u" OR "_s) + u')';
}

/// MATCH works beside AND only, a set of row ids anywhere.
QString SqliteCondition::indexedRows(const ColumnTerm::TextIndex& index, const QString& words)
{
    return u" IN (SELECT rowid FROM %1 WHERE %2 MATCH %3)"_s.arg(doubleQuoted(index.table),
        doubleQuoted(index.table.name), bind(Value::text(ofColumn(index.column, words))));
}

QString SqliteCondition::relevance()
{
    // FTS5 counts the better ones further below zero.
    return foundInRow(u"-fit.rank"_s);
}

QString SqliteCondition::snippet(const ColumnTerm& text)
{
    const bool isSearched = m_column.textIndex && text.textIndex
        && text.textIndex->column == m_column.textIndex->column;
    if (!isSearched)
        return {};
    // -1: the column in which the words were found, which is the one they are looked for in.
    return foundInRow(u"snippet(fit.%1, -1, '', '', '…', 12)"_s.arg(
        doubleQuoted(m_column.textIndex->table.name)));
}

/// What the index tells of the row at hand as one that fits; NULL where no word is asked for.
QString SqliteCondition::foundInRow(const QString& fact)
{
    if (!m_column.textIndex || !m_condition.path.isEmpty())
        return {};
    QStringList wanted;
    for (const auto& alternative : readSearch(first().toText(), m_condition.searchMode))
        wanted += matchWords(alternative, m_condition.searchMode).wanted;
    if (wanted.isEmpty())
        return u"NULL"_s;
    const ColumnTerm::TextIndex& index = *m_column.textIndex;
    return u"(SELECT %1 FROM %2 AS fit WHERE fit.%3 MATCH %4 AND fit.rowid = %5)"_s.arg(fact,
        doubleQuoted(index.table), doubleQuoted(index.table.name),
        bind(Value::text(ofColumn(index.column, wanted.join(u" OR "_s)))), index.rowId);
}

}
