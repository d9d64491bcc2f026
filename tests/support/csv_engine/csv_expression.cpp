// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_expression.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Kind = CsvExpression::Kind;
using Truth = std::optional<bool>; ///< unset: unknown

Value valueOf(Truth truth)
{
    return truth ? Value::integer(*truth ? 1 : 0) : Value();
}

Truth truthOf(const Value& value)
{
    if (value.isNull())
        return std::nullopt;
    return value.bytes() != "0";
}

Truth negated(Truth truth)
{
    return truth ? Truth(!*truth) : truth;
}

bool holds(std::strong_ordering order, const QString& op)
{
    if (op == u"="_s)
        return order == 0;
    if (op == u"<>"_s)
        return order != 0;
    if (op == u"<"_s)
        return order < 0;
    if (op == u"<="_s)
        return order <= 0;
    return op == u">"_s ? order > 0 : order >= 0;
}

/// Evaluates the parts of one statement for one row.
class Evaluation
{
public:
    Evaluation(const CsvRow& row, const QList<Value>& parameters)
        : m_row(row)
        , m_parameters(parameters)
    { }

    [[nodiscard]] Value of(const CsvExpression& expression) const
    {
        switch (expression.kind) {
        case Kind::Value:
            return expression.value;
        case Kind::Parameter:
            return m_parameters.value(expression.index);
        case Kind::Column:
            return m_row.value(expression.index);
        case Kind::Call:
            return call(expression);
        case Kind::Row:
        case Kind::CountAll:
            return {};
        default:
            return valueOf(truth(expression));
        }
    }

private:
    [[nodiscard]] Truth truth(const CsvExpression& expression) const
    {
        switch (expression.kind) {
        case Kind::Not:
            return negated(truth(expression.parts.front()));
        case Kind::And:
            return junction(expression, false);
        case Kind::Or:
            return junction(expression, true);
        case Kind::Compare:
            return comparison(expression);
        case Kind::Is:
            return test(expression);
        case Kind::In:
            return membership(expression);
        default:
            return truthOf(of(expression));
        }
    }

    /// `decides`: the truth of one part that settles the whole.
    [[nodiscard]] Truth junction(const CsvExpression& expression, bool decides) const
    {
        Truth all = !decides;
        for (const CsvExpression& part : expression.parts) {
            const Truth one = truth(part);
            if (one == decides)
                return decides;
            if (!one)
                all = std::nullopt;
        }
        return all;
    }

    /// Of rows the first values that differ decide.
    [[nodiscard]] Truth comparison(const CsvExpression& expression) const
    {
        const std::vector<Value> left = valuesOf(expression.parts[0]);
        const std::vector<Value> right = valuesOf(expression.parts[1]);
        std::strong_ordering order = std::strong_ordering::equal;
        for (size_t i = 0; order == 0 && i < std::min(left.size(), right.size()); ++i) {
            if (left[i].isNull() || right[i].isNull())
                return std::nullopt;
            order = compared(left[i], right[i]);
        }
        return holds(order, expression.word);
    }

    [[nodiscard]] std::vector<Value> valuesOf(const CsvExpression& expression) const
    {
        if (expression.kind != Kind::Row)
            return {of(expression)};
        std::vector<Value> values;
        for (const CsvExpression& part : expression.parts)
            values.push_back(of(part));
        return values;
    }

    [[nodiscard]] Truth test(const CsvExpression& expression) const
    {
        const Value tested = of(expression.parts.front());
        const bool isSame = expression.value.isNull()
            ? tested.isNull()
            : truthOf(tested) == truthOf(expression.value);
        return isSame == expression.word.isEmpty();
    }

    [[nodiscard]] Truth membership(const CsvExpression& expression) const
    {
        const Value wanted = of(expression.parts.front());
        if (wanted.isNull())
            return std::nullopt;
        Truth found = false;
        for (size_t i = 1; i < expression.parts.size(); ++i) {
            const Value one = of(expression.parts[i]);
            if (one.isNull())
                found = std::nullopt;
            else if (compared(wanted, one) == 0)
                return true;
        }
        return found;
    }

    [[nodiscard]] Value call(const CsvExpression& expression) const
    {
        const Value first = of(expression.parts.front());
        if (first.isNull())
            return {};
        const QString text = first.toText();
        if (expression.word == u"fold"_s)
            return Value::text(text.toCaseFolded());
        const Value second = of(expression.parts.at(1));
        if (second.isNull())
            return {};
        const QString part = second.toText();
        if (expression.word == u"starts"_s)
            return valueOf(text.startsWith(part));
        return valueOf(expression.word == u"ends"_s ? text.endsWith(part) : text.contains(part));
    }

    const CsvRow& m_row;
    const QList<Value>& m_parameters;
};

}

Value evaluated(const CsvExpression& expression, const CsvRow& row, const QList<Value>& parameters)
{
    return Evaluation(row, parameters).of(expression);
}

bool isTrue(const Value& value)
{
    return truthOf(value) == true;
}

std::strong_ordering compared(const Value& a, const Value& b)
{
    bool isNumber = false;
    bool isOtherNumber = false;
    const qint64 number = a.bytes().toLongLong(&isNumber);
    const qint64 other = b.bytes().toLongLong(&isOtherNumber);
    const bool areNumbers
        = a.storage() == StorageClass::Integer || b.storage() == StorageClass::Integer;
    if (areNumbers && isNumber && isOtherNumber)
        return number <=> other;
    return a.bytes().compare(b.bytes()) <=> 0;
}

}
