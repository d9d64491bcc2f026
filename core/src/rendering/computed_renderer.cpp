// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/computed_renderer.h"

#include "query/computed_check.h"
#include "query/filter_resolver.h"
#include "rendering/filter_writer.h"
#include "rendering/searched_in.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/rendering/condition_renderer.h>
#include <tuplewright/sql/script.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<QStringList> ComputedRenderer::list(const SelectQuery& query, Parameters& parameters) const
{
    TW_TRY_VOID(checkComputedNames(query, m_context.table));
    QStringList terms;
    for (const ComputedColumn& column : query.computed) {
        TW_TRY(const QString sql, value(column, query.filter, parameters));
        terms.append(sql + u" AS "_s + Dialect::quote(column.alias));
    }
    return terms;
}

Result<QString> ComputedRenderer::value(
    const ComputedColumn& column, const Filter& filter, Parameters& parameters) const
{
    const int kinds = int(!column.branches.empty()) + int(!column.expression.isEmpty())
        + int(column.found.has_value());
    if (kinds > 1)
        return fail(ErrorKind::InvalidArgument,
            u"The computed column %1 is made in two ways, by conditions, by an expression or by a "
            "search."_s.arg(column.alias));
    if (column.found)
        return found(*column.found, filter, parameters);
    return column.expression.isEmpty() ? cases(column, parameters) : expression(column.expression);
}

Result<QString> ComputedRenderer::found(
    const ComputedColumn::Found& found, const Filter& filter, Parameters& parameters) const
{
    const bool isSnippet = found.fact == ComputedColumn::Found::Fact::Snippet;
    const QString textName = isSnippet && !found.text.isEmpty() ? found.text : found.column;
    for (const QString& name : {found.column, textName}) {
        TW_TRY(const Column* column, m_context.table.require(name));
        TW_TRY_VOID(checkShown(*column, m_context.table, u"searched"_s));
    }
    const FilterCondition* const search = searchedIn(filter, found.column);
    if (!search)
        return u"NULL"_s;
    TW_TRY(const ColumnTerm column, FilterWriter::columnTerm(m_context.table, found.column));
    TW_TRY(const ColumnTerm text, FilterWriter::columnTerm(m_context.table, textName));
    QString sql = isSnippet ? m_context.dialect.snippet(column, text, *search, parameters)
                            : m_context.dialect.relevance(column, *search, parameters);
    if (sql.isEmpty())
        return fail(ErrorKind::Unsupported,
            isSnippet ? u"The engine cannot cut what was found out of column %1 of %2."_s.arg(
                            textName, m_context.table.name.display())
                      : u"The engine cannot tell how well rows of %1 fit a search."_s.arg(
                            m_context.table.name.display()));
    return sql;
}

Result<QString> ComputedRenderer::cases(const ComputedColumn& column, Parameters& parameters) const
{
    if (column.branches.empty())
        return fail(ErrorKind::InvalidArgument,
            u"The computed column %1 has no conditions."_s.arg(column.alias));
    QString sql(u"CASE"_s);
    for (const ComputedColumn::Branch& branch : column.branches) {
        TW_TRY(const Filter when,
            resolveFilter(branch.when, m_context.table, m_context.lookup, &m_context.dialect));
        TW_TRY_VOID(checkTested(when, m_context.table, m_context.lookup));
        TW_TRY(const QString test,
            FilterWriter(m_context.dialect, m_context.lookup, parameters)
                .write(when, m_context.table));
        sql += u" WHEN "_s + test + u" THEN "_s
            + m_context.dialect.constant(branch.then, parameters);
    }
    return sql + u" ELSE "_s + m_context.dialect.constant(column.otherwise, parameters) + u" END"_s;
}

Result<QString> ComputedRenderer::expression(const QString& typed) const
{
    TW_TRY_VOID(checkExpression(typed, m_context.dialect.syntax()));
    TW_TRY_VOID(checkShown(typed, m_context.table, m_context.dialect.syntax()));
    // On lines of its own, so that a comment at its end hides nothing.
    return u"(\n"_s + typed + u"\n)"_s;
}

Result<QStringList> ComputedRenderer::rowTerms(
    const SelectQuery& query, Parameters& parameters) const
{
    TW_TRY(QStringList terms, ConditionRenderer(m_context).terms(query, parameters));
    for (const ComputedColumn& column : query.computed) {
        if (column.expression.isEmpty())
            continue;
        // Among conditions servers refuse aggregates, windows and sets of rows, by which a
        // selection would have other rows than the query. It is always true and never computed;
        // SQLite looks at no other part of an OR that is true.
        TW_TRY(const QString sql, expression(column.expression));
        const QString always = m_context.dialect.booleanLiteral(true);
        terms.append(u"CASE WHEN %1 THEN %1 ELSE "_s.arg(always) + sql + u" IS NULL END"_s);
    }
    return terms;
}

}
