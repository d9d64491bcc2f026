// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/filter_writer.h"

#include "query/table_link.h"
#include "rendering/lifecycle_sql.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kPlaceInGroup = u"place_in_group"_s;

bool needsParentheses(const Filter& filter)
{
    const bool isGroup = filter.kind() == Filter::Kind::And || filter.kind() == Filter::Kind::Or;
    return isGroup && filter.parts().size() > 1;
}

}

Result<QString> FilterWriter::term(const Filter& filter, const Table& table)
{
    return term(filter, Scope{table, {}});
}

Result<QString> FilterWriter::write(const Filter& filter, const Table& table)
{
    return write(filter, Scope{table, {}});
}

Result<QString> FilterWriter::term(const Filter& filter, const Scope& scope)
{
    TW_TRY(const QString sql, write(filter, scope));
    return needsParentheses(filter) ? u'(' + sql + u')' : sql;
}

Result<QString> FilterWriter::write(const Filter& filter, const Scope& scope)
{
    switch (filter.kind()) {
    case Filter::Kind::Condition: {
        TW_TRY(const ColumnTerm tested, columnTerm(scope, filter.leaf().column));
        return m_dialect.condition(tested, filter.leaf(), m_parameters);
    }
    case Filter::Kind::Related:
        return writeRelated(filter, scope);
    case Filter::Kind::First:
        return writeFirst(filter, scope);
    case Filter::Kind::Not: {
        TW_TRY(const QString sql, write(filter.parts().front(), scope));
        return u"NOT ("_s + sql + u')';
    }
    case Filter::Kind::And:
    case Filter::Kind::Or:
        break;
    }
    return writeGroup(filter, scope);
}

Result<ColumnTerm> FilterWriter::columnTerm(
    const Dialect& dialect, const Table& table, const QString& column)
{
    Parameters none;
    return FilterWriter(dialect, nullptr, none).columnTerm(Scope{table, {}}, column);
}

Result<ColumnTerm> FilterWriter::columnTerm(const Scope& scope, const QString& column) const
{
    TW_TRY(const Column* found, scope.table.require(column));
    ColumnTerm term = m_dialect.term(*found);
    if (!scope.qualifier.isEmpty())
        term.sql = qualified(scope, column);
    if (scope.table.isTextIndex)
        term.textIndex
            = ColumnTerm::TextIndex{column, scope.table.name, qualified(scope, u"rowid"_s)};
    return term;
}

Result<QString> FilterWriter::writeGroup(const Filter& filter, const Scope& scope)
{
    const bool isAnd = filter.kind() == Filter::Kind::And;
    if (filter.parts().empty())
        return m_dialect.booleanLiteral(isAnd);
    QStringList terms;
    for (const Filter& part : filter.parts()) {
        TW_TRY(const QString sql, term(part, scope));
        terms.append(sql);
    }
    return terms.join(isAnd ? u" AND "_s : u" OR "_s);
}

Result<QString> FilterWriter::writeRelated(const Filter& filter, const Scope& scope)
{
    TW_TRY(const TableLink link, findLink(filter.relatedRows(), scope.table, m_lookup));
    const Scope inner{*link.other, nextAlias(scope.table)};
    QStringList terms;
    for (qsizetype i = 0; i < link.ownColumns.size(); ++i)
        terms.append(qualified(inner, link.otherColumns[i]) + u" = "_s
            + qualified(scope, link.ownColumns[i]));
    if (const Filter& where = filter.parts().front(); !where.isEmpty()) {
        TW_TRY(const QString sql, term(where, inner));
        terms.append(sql);
    }
    return u"EXISTS (SELECT 1 FROM %1 AS %2 WHERE %3)"_s.arg(
        m_dialect.quote(link.other->name), inner.qualifier, terms.join(u" AND "_s));
}

Result<QString> FilterWriter::writeFirst(const Filter& filter, const Scope& scope)
{
    const Scope inner{scope.table, nextAlias(scope.table)};
    QStringList groups;
    for (const QString& column : filter.firstRows().groupBy)
        groups.append(qualified(inner, column));
    QStringList listed;
    QStringList names;
    for (const QString& part : keyOf(inner)) {
        names.append(m_dialect.quote(u"key…%1"_s.arg(names.size() + 1)));
        listed.append(part + u" AS "_s + names.constLast());
    }
    // The text of the statement goes by the order of its parameters.
    const QString order = orderWithin(filter.firstRows(), inner);
    TW_TRY(const QString among, rowsAmong(filter.parts().front(), inner));
    const QString ranked
        = u"SELECT %1, row_number() OVER (PARTITION BY %2 ORDER BY %3) AS %4 FROM %5 AS %6%7"_s.arg(
            listed.join(u", "_s), groups.join(u", "_s), order, kPlaceInGroup,
            m_dialect.quote(scope.table.name), inner.qualifier, among);
    return u"(%1) IN (SELECT %2 FROM (%3) AS %4 WHERE %5 = 1)"_s.arg(keyOf(scope).join(u", "_s),
        names.join(u", "_s), ranked, nextAlias(scope.table), kPlaceInGroup);
}

Result<QString> FilterWriter::rowsAmong(const Filter& among, const Scope& scope)
{
    QStringList terms;
    if (scope.table.lifecycle && m_deleted != DeletedRows::All)
        terms.append(lifecycleCondition(
            m_dialect, scope.table, m_deleted == DeletedRows::Deleted, m_parameters));
    if (!among.isEmpty()) {
        TW_TRY(const QString sql, term(among, scope));
        terms.append(sql);
    }
    return terms.isEmpty() ? QString() : u" WHERE "_s + terms.join(u" AND "_s);
}

QString FilterWriter::orderWithin(const FirstRows& rows, const Scope& scope) const
{
    QStringList terms;
    for (const SortKey& key : rows.order)
        terms.append(m_dialect.orderTerm(qualified(scope, key.column), key));
    return (terms + keyOf(scope)).join(u", "_s);
}

QStringList FilterWriter::keyOf(const Scope& scope) const
{
    const QString qualifier
        = scope.qualifier.isEmpty() ? m_dialect.quote(scope.table.name) : scope.qualifier;
    if (scope.table.rowAddress == RowAddress::Physical)
        return {qualifier + u'.' + scope.table.physicalColumn};
    QStringList key;
    for (const QString& column : scope.table.identityColumns)
        key.append(qualified(scope, column));
    return key;
}

/// An alias that the statement's own relation does not have for a name.
QString FilterWriter::nextAlias(const Table& root)
{
    QString alias;
    do
        alias = u"related_"_s + QString::number(++m_aliases);
    while (alias == root.name.name);
    return m_dialect.quote(alias);
}

QString FilterWriter::qualified(const Scope& scope, const QString& column) const
{
    const QString qualifier
        = scope.qualifier.isEmpty() ? m_dialect.quote(scope.table.name) : scope.qualifier;
    return qualifier + u'.' + m_dialect.quote(column);
}

}
