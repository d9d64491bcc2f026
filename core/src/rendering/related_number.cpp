// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/related_number.h"

#include "rendering/group_table.h"
#include "rendering/lifecycle_sql.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<void> checkAddsUp(const Aggregate& aggregate, const GroupColumn& column)
{
    if (aggregate.function != AggregateFunction::Average && !aggregate.distinct)
        return {};
    const QString table = column.table->name.display();
    return fail(ErrorKind::InvalidArgument,
        u"%1 cannot be made of the rows of %2 that belong to each row."_s.arg(
            aggregate.alias, table),
        {}, u"Group the rows of %1 by what they belong to."_s.arg(table));
}

/// The related rows of one row of the grouped table.
QString relatedSource(const GroupColumn& column, DeletedRows deleted, const RenderContext& context,
    Parameters& parameters)
{
    const Dialect& dialect = context.dialect;
    const QString own = dialect.quote(context.table.name);
    const QString alias = dialect.quote(u"related_1"_s);
    QStringList terms;
    for (qsizetype i = 0; i < column.many->ownColumns.size(); ++i)
        terms.append(alias + u'.' + dialect.quote(column.many->otherColumns[i]) + u" = "_s + own
            + u'.' + dialect.quote(column.many->ownColumns[i]));
    if (column.table->lifecycle && deleted == DeletedRows::Live)
        terms.append(lifecycleCondition(dialect, *column.table, false, parameters));
    return u" FROM %1 AS %2 WHERE %3"_s.arg(
        dialect.quote(column.table->name), alias, terms.join(u" AND "_s));
}

}

Result<RelatedNumber> relatedNumber(const Aggregate& aggregate, const GroupColumn& column,
    DeletedRows deleted, const RenderContext& context, Parameters& parameters)
{
    TW_TRY_VOID(checkAddsUp(aggregate, column));
    const QString source = relatedSource(column, deleted, context, parameters);
    const QString argument
        = column.column ? context.dialect.quote(column.column->name) : QString(u'*');
    const ColumnType type = column.column ? column.column->type : ColumnType();
    const ComputedNumber number = aggregateNumber(aggregate.function, type, context.dialect);
    const QString each = u"(SELECT "_s + number.before + number.function + u'(' + argument + u')'
        + number.behind + source + u')';
    if (aggregate.function == AggregateFunction::Count)
        return RelatedNumber{u"CAST(coalesce(sum("_s + each + u')', u", 0) AS bigint)"_s};
    return RelatedNumber{number.before + number.function + u'(' + each + u')', number.behind};
}

}
