// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>

#include <QStringList>

namespace tw::test {

/// Writes what it is asked in words of its own, so that tests see the asking.
class TestDialect : public Dialect
{
public:
    TestDialect() = default;
    explicit TestDialect(SqlSyntax syntax)
        : m_syntax(syntax)
    { }

    [[nodiscard]] SqlSyntax syntax() const override { return m_syntax; }

    [[nodiscard]] bool readsLiterally(const ColumnType&, const Value&) const override
    {
        return true;
    }

    [[nodiscard]] QString placeholder(qsizetype number) const override
    {
        return (m_syntax.questionParameters ? u'?' : u'$') + QString::number(number);
    }

    [[nodiscard]] QString condition(const ColumnTerm& column, const FilterCondition& condition,
        Parameters& parameters) const override
    {
        QStringList words{column.sql, filterOperatorName(condition.op)};
        for (const Value& operand : condition.operands)
            words.append(placeholder(parameters.add(operand)));
        return words.join(u' ');
    }

    [[nodiscard]] QString sameValue(
        const Column& column, const Value& value, Parameters& parameters) const override
    {
        return quote(column.name) + QStringLiteral(" IS ") + placeholder(parameters.add(value));
    }

    [[nodiscard]] QString samePhysicalRow(
        const Table& table, const Value& address, Parameters& parameters) const override
    {
        return table.physicalColumn + QStringLiteral(" = ") + placeholder(parameters.add(address));
    }

    [[nodiscard]] QString physicalRowExpression(const Table& table) const override
    {
        return table.physicalColumn + QStringLiteral("::text");
    }

    [[nodiscard]] QString valueFor(
        const Column&, const Value& value, Parameters& parameters) const override
    {
        return placeholder(parameters.add(value));
    }

    [[nodiscard]] QString orderTerm(const QString& quotedColumn, const SortKey& key) const override
    {
        const bool isDescending = key.order == SortOrder::Descending;
        QString term
            = quotedColumn + (isDescending ? QStringLiteral(" DESC") : QStringLiteral(" ASC"));
        if (key.nulls == NullsOrder::First)
            term += QStringLiteral(" NULLS FIRST");
        if (key.nulls == NullsOrder::Last)
            term += QStringLiteral(" NULLS LAST");
        return term;
    }

    [[nodiscard]] QString keyList(const QList<ColumnType>&, const QList<KeyValues>& keys,
        Parameters& parameters) const override
    {
        QStringList marks;
        for (const KeyValues& key : keys) {
            for (const Value& value : key)
                marks.append(placeholder(parameters.add(value)));
        }
        return QStringLiteral("keys(") + marks.join(u' ') + QStringLiteral(") AS \"wanted\"");
    }

    [[nodiscard]] QString byteCount(const Column& column) const override
    {
        return column.type.typeClass == TypeClass::Text
            ? QStringLiteral("bytes(") + quote(column.name) + u')'
            : QString();
    }

    [[nodiscard]] QString shortened(const Column& column, qint64 longest) const override
    {
        return QStringLiteral("short(") + quote(column.name) + QStringLiteral(", ")
            + QString::number(longest) + u')';
    }

    [[nodiscard]] QString booleanLiteral(bool value) const override
    {
        return value ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    }

    [[nodiscard]] QString currentTimestamp() const override { return QStringLiteral("now()"); }

private:
    SqlSyntax m_syntax;
};

/// The rules of an engine that quotes by brackets and takes question marks for parameters.
inline SqlSyntax bracketSyntax()
{
    SqlSyntax syntax;
    syntax.dollarQuotes = false;
    syntax.nestedComments = false;
    syntax.escapeStrings = false;
    syntax.bracketIdentifiers = true;
    syntax.questionParameters = true;
    syntax.returnEndsComment = false;
    syntax.triggerBodies = true;
    return syntax;
}

}
