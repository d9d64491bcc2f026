// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/engine/link_rows.h>

#include "engine/step_run.h"
#include "query/lifecycle_sql.h"

#include <tuplewright/engine/atomic.h>
#include <tuplewright/query/dialect.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

Result<LinkRows> LinkRows::of(const SchemaGraph& graph, const Relationship& relationship)
{
    TablePtr table = graph.find(relationship.link);
    if (relationship.kind != RelationshipKind::ManyToMany || !table)
        return fail(ErrorKind::InvalidArgument,
            u"No link table stands between %1 and %2."_s.arg(
                relationship.from.display(), relationship.to.display()));
    return LinkRows(std::move(table), relationship.linkFromColumns + relationship.linkToColumns,
        relationship.linkFromColumns.size());
}

Result<KeyValues> LinkRows::valuesOf(const KeyValues& from, const KeyValues& to) const
{
    KeyValues values = from + to;
    const bool fits = from.size() == m_fromSize && values.size() == m_columns.size();
    if (!fits || std::ranges::any_of(values, &Value::isNull))
        return fail(ErrorKind::InvalidArgument,
            u"A link of %1 needs a value for each of %2."_s.arg(
                m_table->name.display(), m_columns.join(u", "_s)));
    return values;
}

/// What an insertion does where the link is there already.
QString LinkRows::whenThere(const Dialect& dialect, Parameters& parameters) const
{
    if (!m_table->lifecycle)
        return u"DO NOTHING"_s;
    const QString column = Dialect::quote(m_table->lifecycle->column);
    const QString mark = lifecycleMark(dialect, *m_table, false, parameters);
    // Two rows are in sight here, so that a bare name would be ambiguous.
    return u"DO UPDATE SET "_s + mark + u" WHERE (SELECT "_s
        + lifecycleCondition(dialect, *m_table, true, parameters) + u" FROM (SELECT "_s
        + Dialect::quote(m_table->name) + u'.' + column + u" AS "_s + column + u") AS \"there\")"_s;
}

Result<bool> LinkRows::add(
    Session& session, const KeyValues& from, const KeyValues& to, const CallOptions& options) const
{
    TW_TRY(const KeyValues values, valuesOf(from, to));
    const Dialect& dialect = session.pool()->backend().dialect();
    Parameters parameters;
    QStringList names;
    QStringList marks;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        TW_TRY(const Column* column, m_table->require(m_columns[i]));
        names.append(Dialect::quote(column->name));
        marks.append(dialect.valueFor(*column, values[i], parameters));
    }
    const QString columns = names.join(u", "_s);
    const QString sql = u"INSERT INTO "_s + Dialect::quote(m_table->name) + u" ("_s + columns
        + u") VALUES ("_s + marks.join(u", "_s) + u") ON CONFLICT ("_s + columns + u") "_s
        + whenThere(dialect, parameters);
    TW_TRY(const StatementOutcome outcome,
        session.run({sql, parameters.take()}, nullptr, options, StatementOrigin::Library));
    return outcome.rowsAffected.value_or(0) > 0;
}

Result<void> LinkRows::remove(
    Session& session, const KeyValues& from, const KeyValues& to, const CallOptions& options) const
{
    TW_TRY(const KeyValues values, valuesOf(from, to));
    const Dialect& dialect = session.pool()->backend().dialect();
    Parameters parameters;
    QStringList terms;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        TW_TRY(const Column* column, m_table->require(m_columns[i]));
        terms.append(dialect.sameValue(*column, values[i], parameters));
    }
    const QString source
        = u" FROM "_s + Dialect::quote(m_table->name) + u" WHERE "_s + terms.join(u" AND "_s);
    BatchStep step;
    step.kind = ChangeKind::Delete;
    step.row.table = m_table->name;
    step.statement = {u"DELETE"_s + source, parameters.take()};
    step.existence = {u"SELECT count(*)"_s + source, step.statement.values};
    const auto removed = atomic(
        session, {},
        [&](Session& inside) -> Result<void> {
            TW_TRY_VOID(runStep(inside, step, options));
            return {};
        },
        options);
    return removed ? Result<void>() : fail(removed.error());
}

}
