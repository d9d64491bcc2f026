// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/filter_writer.h"

#include "query/table_link.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

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

Result<ColumnTerm> FilterWriter::columnTerm(const Table& table, const QString& column)
{
    return columnTerm(Scope{table, {}}, column);
}

Result<ColumnTerm> FilterWriter::columnTerm(const Scope& scope, const QString& column)
{
    TW_TRY(const Column* found, scope.table.require(column));
    ColumnTerm term(*found);
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
        Dialect::quote(link.other->name), inner.qualifier, terms.join(u" AND "_s));
}

/// An alias that the statement's own relation does not have for a name.
QString FilterWriter::nextAlias(const Table& root)
{
    QString alias;
    do
        alias = u"related_"_s + QString::number(++m_aliases);
    while (alias == root.name.name);
    return Dialect::quote(alias);
}

QString FilterWriter::qualified(const Scope& scope, const QString& column)
{
    const QString qualifier
        = scope.qualifier.isEmpty() ? Dialect::quote(scope.table.name) : scope.qualifier;
    return qualifier + u'.' + Dialect::quote(column);
}

}
