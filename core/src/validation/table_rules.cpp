// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/validation/table_rules.h>

#include "validation/type_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isFilledByServer(const Column& column, const Table& table)
{
    return column.generation != Generation::None || !column.defaultExpression.isNull()
        || table.changesRowsItself;
}

/// Whether NULL itself is refused. SQLite can be told to put the default in its place.
bool refusesNull(const Column& column, const Table& table, TypeChecks checks)
{
    if (column.nullable || column.generation != Generation::None || table.changesRowsItself)
        return false;
    return checks == TypeChecks::Strict || column.defaultExpression.isNull();
}

std::unexpected<Error> noSuchColumn(const QString& column)
{
    return fail(
        ErrorKind::InvalidArgument, u"There is no column \"%1\" to make a rule for."_s.arg(column));
}

}

TableRules TableRules::of(const Table& table, TypeChecks checks)
{
    TableRules rules;
    for (const Column& column : table.columns) {
        QList<Rule>& own = rules.m_rules[column.name];
        rules.m_columns.append(column.name);
        if (isFilledByServer(column, table))
            rules.m_filledByServer.append(column.name);
        if (refusesNull(column, table, checks))
            own.append(Required());
        if (checks == TypeChecks::Strict)
            own += rulesOfType(column.type);
    }
    return rules;
}

Result<void> TableRules::declare(const QString& column, Rule rule)
{
    const auto known = m_rules.find(column);
    if (known == m_rules.end())
        return noSuchColumn(column);
    known->append(std::move(rule));
    return {};
}

Result<void> TableRules::declare(const QString& column, Transform transform)
{
    if (!m_rules.contains(column))
        return noSuchColumn(column);
    m_transforms[column].append(transform);
    return {};
}

ColumnValues TableRules::transformed(ColumnValues values) const
{
    if (m_transforms.isEmpty())
        return values;
    for (auto& [column, value] : values) {
        for (const Transform transform : m_transforms.value(column))
            value = tw::transformed(value, transform);
    }
    return values;
}

QList<Violation> TableRules::checkValue(const QString& column, const Value& value) const
{
    QList<Violation> violations;
    for (const Rule& rule : m_rules.value(column)) {
        const QString objection = objectionTo(value, rule);
        if (!objection.isEmpty())
            violations.append({column, objection,
                std::holds_alternative<Required>(rule) ? ErrorKind::NotNull
                                                       : ErrorKind::InvalidArgument});
    }
    return violations;
}

QList<Violation> TableRules::checkNewRow(const ColumnValues& values) const
{
    QStringList missing = m_columns;
    for (const auto& [column, value] : values)
        missing.removeAll(column);
    QList<Violation> violations = checkChange(values);
    for (const QString& column : missing) {
        if (!m_filledByServer.contains(column))
            violations += checkValue(column, Value());
    }
    return violations;
}

QList<Violation> TableRules::checkChange(const ColumnValues& values) const
{
    QList<Violation> violations;
    for (const auto& [column, value] : values)
        violations += checkValue(column, value);
    return violations;
}

Error violationError(const QualifiedName& table, const QList<Violation>& violations)
{
    QStringList sentences;
    for (const Violation& violation : violations)
        sentences.append(violation.column + u' ' + violation.message + u'.');
    Error error;
    const bool isMissing = !violations.isEmpty()
        && std::all_of(violations.begin(), violations.end(),
            [](const Violation& violation) { return violation.kind == ErrorKind::NotNull; });
    error.kind = isMissing ? ErrorKind::NotNull : ErrorKind::InvalidArgument;
    error.message = sentences.join(u' ');
    error.schema = table.schema;
    error.table = table.name;
    error.column = violations.isEmpty() ? QString() : violations.first().column;
    return error;
}

}
