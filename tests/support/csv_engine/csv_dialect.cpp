// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_dialect.h"

#include "csv_parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Op = FilterOperator;

/// `%1` is the column, `%2` what is bound.
QString templateOf(Op op)
{
    switch (op) {
    case Op::Equal:
        return u"%1 = %2"_s;
    case Op::LessThan:
        return u"%1 < %2"_s;
    case Op::LessThanOrEqual:
        return u"%1 <= %2"_s;
    case Op::GreaterThan:
        return u"%1 > %2"_s;
    case Op::GreaterThanOrEqual:
        return u"%1 >= %2"_s;
    case Op::Like:
    case Op::ILike:
    case Op::Contains:
        return u"contains(%1, %2)"_s;
    case Op::StartsWith:
        return u"starts(%1, %2)"_s;
    case Op::EndsWith:
        return u"ends(%1, %2)"_s;
    default:
        return {};
    }
}

/// Writes one condition.
class ConditionWriter
{
public:
    ConditionWriter(const CsvDialect& dialect, const ColumnTerm& column,
        const FilterCondition& condition, Parameters& parameters)
        : m_dialect(dialect)
        , m_condition(condition)
        , m_parameters(parameters)
        , m_column(condition.ignoresCase() ? u"fold("_s + column.sql + u')' : column.sql)
    { }

    QString write()
    {
        switch (m_condition.op) {
        case Op::IsNull:
            return m_column + u" IS NULL"_s;
        case Op::IsNotNull:
            return m_column + u" IS NOT NULL"_s;
        case Op::Between:
            return u"(%1 >= %2 AND %1 <= %3)"_s.arg(m_column, bound(0), bound(1));
        case Op::InList:
            return membership();
        case Op::NotInList:
            return negated(membership());
        case Op::NotEqual:
            return negated(equality());
        case Op::Equal:
            return equality();
        default:
            return templateOf(m_condition.op).arg(m_column, bound(0));
        }
    }

private:
    [[nodiscard]] QString bound(qsizetype operand)
    {
        const QString mark
            = m_dialect.placeholder(m_parameters.add(m_condition.operands.at(operand)));
        return m_condition.ignoresCase() ? u"fold("_s + mark + u')' : mark;
    }

    [[nodiscard]] QString equality()
    {
        return m_condition.operands.constFirst().isNull()
            ? m_column + u" IS NULL"_s
            : templateOf(Op::Equal).arg(m_column, bound(0));
    }

    [[nodiscard]] QString membership()
    {
        QStringList marks;
        bool hasNull = false;
        for (qsizetype i = 0; i < m_condition.operands.size(); ++i) {
            if (m_condition.operands.at(i).isNull())
                hasNull = true;
            else
                marks.append(bound(i));
        }
        const QString listed = marks.isEmpty() ? m_dialect.booleanLiteral(false)
                                               : u"%1 IN (%2)"_s.arg(m_column, marks.join(u", "_s));
        return hasNull ? u"(%1 OR %2 IS NULL)"_s.arg(listed, m_column) : listed;
    }

    [[nodiscard]] QString negated(const QString& sql) const
    {
        const QString other = u"NOT ("_s + sql + u')';
        return m_condition.includeNulls ? u"(%1 OR %2 IS NULL)"_s.arg(other, m_column) : other;
    }

    const CsvDialect& m_dialect;
    const FilterCondition& m_condition;
    Parameters& m_parameters;
    QString m_column;
};

}

SqlSyntax CsvDialect::syntax() const
{
    return kCsvSyntax;
}

bool CsvDialect::readsLiterally(const ColumnType&, const Value&) const
{
    return true;
}

QString CsvDialect::placeholder(qsizetype number) const
{
    return u'?' + QString::number(number);
}

QString CsvDialect::condition(
    const ColumnTerm& column, const FilterCondition& condition, Parameters& parameters) const
{
    return ConditionWriter(*this, column, condition, parameters).write();
}

QString CsvDialect::objection(const Column&, const FilterCondition& condition) const
{
    static constexpr Op others[]{
        Op::NotEqual, Op::InList, Op::NotInList, Op::IsNull, Op::IsNotNull, Op::Between};
    const bool isKnown = !templateOf(condition.op).isEmpty()
        || std::ranges::find(others, condition.op) != std::end(others);
    return isKnown && condition.measure == Measure::Value && condition.path.isEmpty()
        ? QString()
        : u"CSV files cannot be asked so."_s;
}

QString CsvDialect::sameValue(
    const Column& column, const Value& value, Parameters& parameters) const
{
    const QString name = quote(column.name);
    if (value.isNull())
        return name + u" IS NULL"_s;
    return name + u" = "_s + placeholder(parameters.add(value));
}

// No row has an address of its own: without a key a table can only be read.
QString CsvDialect::samePhysicalRow(const Table&, const Value&, Parameters&) const
{
    return booleanLiteral(false);
}

QString CsvDialect::physicalRowExpression(const Table&) const
{
    return u"NULL"_s;
}

QString CsvDialect::valueFor(const Column&, const Value& value, Parameters& parameters) const
{
    return value.isDefault() ? u"NULL"_s : constant(value, parameters);
}

QString CsvDialect::orderTerm(const QString& quotedColumn, const SortKey& key) const
{
    const bool isAscending = key.order == SortOrder::Ascending;
    const bool nullsFirst
        = key.nulls == NullsOrder::Default ? !isAscending : key.nulls == NullsOrder::First;
    return quotedColumn + (isAscending ? u" ASC"_s : u" DESC"_s)
        + (nullsFirst ? u" NULLS FIRST"_s : u" NULLS LAST"_s);
}

// Only joins name the list, and files are not joined.
QString CsvDialect::keyList(const QList<ColumnType>&, const QList<KeyValues>&, Parameters&) const
{
    return quote(u"wanted");
}

QString CsvDialect::byteCount(const Column&) const
{
    return {};
}

QString CsvDialect::shortened(const Column& column, qint64) const
{
    return quote(column.name);
}

QString CsvDialect::booleanLiteral(bool value) const
{
    return value ? u"TRUE"_s : u"FALSE"_s;
}

QString CsvDialect::currentTimestamp() const
{
    return u"NULL"_s;
}

QString CsvDialect::quoteIdentifier(QStringView identifier) const
{
    return u'`' + identifier.toString().replace(u'`', u"``"_s) + u'`';
}

}
