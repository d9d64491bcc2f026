// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "validation/parts_rule.h"

#include <tuplewright/values/decimal_scanner.h>

#include "validation/type_rules.h"

#include <tuplewright/values/array_text.h>
#include <tuplewright/values/composite_text.h>
#include <tuplewright/values/range_text.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kLongestChecked = qsizetype(1) << 20;

QString objectionToPart(const TextItem& part, const QList<Rule>& rules)
{
    if (!part)
        return {};
    const Value value = Value::stored(StorageClass::Text, *part);
    for (const Rule& rule : rules)
        if (const QString objection = objectionTo(value, rule); !objection.isEmpty())
            return objection;
    return {};
}

QString objectionToArray(QByteArrayView text, const QList<Rule>& rules)
{
    const Result<ArrayText> array = ArrayText::parse(text);
    if (!array)
        return u"takes a list such as {1,2,3}: %1"_s.arg(array.error().message);
    for (qsizetype i = 0; i < array->elements().size(); ++i) {
        const QString objection = objectionToPart(array->elements().at(i), rules);
        if (!objection.isEmpty())
            return u"%1, which element %2 is not"_s.arg(objection, QString::number(i + 1));
    }
    return {};
}

/// Whether both bounds are numbers, and the lower one is the higher.
bool endsBeforeItBegins(const RangeText& range)
{
    const TextItem& lower = range.lower().value;
    const TextItem& upper = range.upper().value;
    return lower && upper && compareDecimals(*lower, *upper) > 0;
}

QString objectionToRange(const RangeText& range, const QList<Rule>& rules)
{
    for (const TextItem& bound : {range.lower().value, range.upper().value})
        if (const QString objection = objectionToPart(bound, rules); !objection.isEmpty())
            return u"%1, which a bound is not"_s.arg(objection);
    return endsBeforeItBegins(range) ? u"takes a range that ends behind its beginning"_s
                                     : QString();
}

QString objectionToRanges(QByteArrayView text, const QList<Rule>& rules)
{
    const auto bad = [](const Error& error) {
        return u"takes a range such as [1,10): %1"_s.arg(error.message);
    };
    if (!text.trimmed().startsWith('{')) {
        const Result<RangeText> range = RangeText::parse(text);
        return range ? objectionToRange(*range, rules) : bad(range.error());
    }
    const Result<MultirangeText> several = MultirangeText::parse(text);
    if (!several)
        return bad(several.error());
    for (const RangeText& range : several->ranges)
        if (const QString objection = objectionToRange(range, rules); !objection.isEmpty())
            return objection;
    return {};
}

QString objectionToRow(QByteArrayView text)
{
    const Result<CompositeText> row = CompositeText::parse(text);
    return row ? QString() : u"takes a row such as (1,two): %1"_s.arg(row.error().message);
}

}

QString objectionToParts(QByteArrayView text, const PartsRule& rule)
{
    if (text.size() > kLongestChecked)
        return {};
    switch (rule.shape) {
    case PartsShape::Array:
        return objectionToArray(text, rulesOfPart(rule.partType));
    case PartsShape::Range:
        return objectionToRanges(text, rulesOfPart(rule.partType));
    case PartsShape::Row:
        break;
    }
    return objectionToRow(text);
}

}
