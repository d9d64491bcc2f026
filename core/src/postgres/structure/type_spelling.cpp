// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/type_spelling.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What stands in front of numbers in parentheses, and what behind them.
struct Spelling
{
    QString name;
    QString ending = {};
    QString numbers = {}; ///< where none are written
};

const QHash<QString, Spelling>& spellings()
{
    static const QHash<QString, Spelling> known{
        {u"int"_s, {u"integer"_s}},
        {u"int4"_s, {u"integer"_s}},
        {u"int8"_s, {u"bigint"_s}},
        {u"int2"_s, {u"smallint"_s}},
        {u"varchar"_s, {u"character varying"_s}},
        {u"char varying"_s, {u"character varying"_s}},
        {u"char"_s, {u"character"_s, {}, u"(1)"_s}},
        {u"character"_s, {u"character"_s, {}, u"(1)"_s}},
        {u"float8"_s, {u"double precision"_s}},
        {u"float"_s, {u"double precision"_s}},
        {u"float4"_s, {u"real"_s}},
        {u"bool"_s, {u"boolean"_s}},
        {u"decimal"_s, {u"numeric"_s}},
        {u"dec"_s, {u"numeric"_s}},
        {u"varbit"_s, {u"bit varying"_s}},
        {u"timestamptz"_s, {u"timestamp"_s, u" with time zone"_s}},
        {u"timestamp"_s, {u"timestamp"_s, u" without time zone"_s}},
        {u"timetz"_s, {u"time"_s, u" with time zone"_s}},
        {u"time"_s, {u"time"_s, u" without time zone"_s}},
    };
    return known;
}

}

QString serverSpelling(const QString& type)
{
    static const QRegularExpression pattern(
        u"^([a-z0-9 ]+?) ?(\\( ?\\d+ ?(?:, ?\\d+ ?)?\\))?((?: ?\\[ ?\\])*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString simple = type.simplified();
    const QRegularExpressionMatch match = pattern.match(simple);
    if (!match.hasMatch())
        return simple;
    const QString name = match.captured(1).toLower();
    const QString numbers = match.captured(2).remove(u' ');
    const QString arrays = match.captured(3).remove(u' ');
    const auto found = spellings().constFind(name);
    const bool hasNumbers = !numbers.isEmpty();
    // float(5) is not what float is.
    if (found == spellings().cend() || (hasNumbers && name.startsWith(u"float")))
        return name + numbers + arrays;
    return found->name + (hasNumbers ? numbers : found->numbers) + found->ending + arrays;
}

}
