// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/writing/link_rows.h>

#include "applying/step_run.h"
#include "editing/change_writer.h"
#include "rendering/lifecycle_sql.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/session/atomic.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What an insertion assigns where the link is there already, marked as deleted.
QString restoration(const Table& table, const Dialect& dialect, const ChangeWriter& writer,
    const QList<SelfFilled>& filled, Parameters& parameters)
{
    QStringList terms{lifecycleMark(dialect, table, false, parameters)};
    for (const SelfFilled& own : filled)
        terms.append(writer.assigned(own));
    // Two rows are in sight here, so that a bare name would be ambiguous.
    const QString column = dialect.quote(table.lifecycle->column);
    return terms.join(u", "_s) + u" WHERE (SELECT "_s
        + lifecycleCondition(dialect, table, true, parameters) + u" FROM (SELECT "_s
        + dialect.quote(table.name) + u'.' + column + u" AS "_s + column + u") AS there)"_s;
}

}

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

/// The columns of the link with the keys of the rows on either side.
Result<ColumnValues> LinkRows::valuesOf(const KeyValues& from, const KeyValues& to) const
{
    const KeyValues keys = from + to;
    const bool fits = from.size() == m_fromSize && keys.size() == m_columns.size();
    if (!fits || std::ranges::any_of(keys, &Value::isNull))
        return fail(ErrorKind::InvalidArgument,
            u"A link of %1 needs a value for each of %2."_s.arg(
                m_table->name.display(), m_columns.join(u", "_s)));
    ColumnValues values;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        TW_TRY_VOID(m_table->require(m_columns[i]));
        values.append({m_columns[i], keys[i]});
    }
    return values;
}

Result<bool> LinkRows::add(
    Session& session, const KeyValues& from, const KeyValues& to, const CallOptions& options) const
{
    TW_TRY(const ColumnValues values, valuesOf(from, to));
    const Adapter adapter(session.pool());
    const TablePlanner planner = adapter.planner().forTable(*m_table);
    Parameters parameters;
    const ChangeWriter writer(adapter.dialect(), *m_table, parameters);
    const Dialect& dialect = adapter.dialect();
    QString sql = u"INSERT INTO "_s + dialect.quote(m_table->name)
        + writer.insertion(values, planner.rules().filled(true, m_columns));
    if (m_table->lifecycle)
        sql += dialect.updatingConflicts(m_columns,
            restoration(
                *m_table, dialect, writer, planner.rules().filled(false, m_columns), parameters));
    else
        sql += dialect.skippingConflicts(m_columns);
    TW_TRY(const StatementOutcome outcome,
        session.run({sql, parameters.take()}, nullptr, options, StatementOrigin::Library));
    return outcome.rowsAffected.value_or(0) > 0;
}

Result<void> LinkRows::remove(
    Session& session, const KeyValues& from, const KeyValues& to, const CallOptions& options) const
{
    TW_TRY(const ColumnValues values, valuesOf(from, to));
    Parameters parameters;
    const Dialect& dialect = session.pool()->backend().dialect();
    const ChangeWriter writer(dialect, *m_table, parameters);
    const QString source
        = u" FROM "_s + dialect.quote(m_table->name) + u" WHERE "_s + writer.sameValues(values);
    BatchStep step;
    step.kind = ChangeKind::Delete;
    step.row.table = m_table->name;
    step.statement = {u"DELETE"_s + source, parameters.take()};
    step.existenceSql = u"SELECT count(*)"_s + source;
    step.keyValues = int(step.statement.values.size());
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
