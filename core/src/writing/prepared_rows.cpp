// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/prepared_rows.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QStringList namesOf(const QList<SelfFilled>& filled)
{
    QStringList names;
    for (const SelfFilled& own : filled)
        names.append(own.column->name);
    return names;
}

/// What only the server can say, and says once for all rows.
bool isOfServer(const SelfFilled& filled)
{
    switch (filled.automatic) {
    case AutomaticValue::ServerTime:
    case AutomaticValue::False:
    case AutomaticValue::True:
        return true;
    default:
        return false;
    }
}

}

PreparedRows::PreparedRows(RowSource& source, const Table& table, const QStringList& columns,
    const WritingRules& rules, bool leavesOut)
    : m_source(source)
    , m_table(table)
    , m_given(columns.size())
    , m_rules(rules)
    , m_leavesOut(leavesOut)
    , m_filled(rules.filled(true, columns))
    , m_demands(rules.demands(), columns, namesOf(m_filled))
    , m_columns(columns + namesOf(m_filled))
{ }

Result<void> PreparedRows::begin(Session& session, const CallOptions& options)
{
    const Dialect& dialect = session.pool()->backend().dialect();
    Parameters parameters;
    QStringList terms;
    for (const SelfFilled& own : std::as_const(m_filled)) {
        if (isOfServer(own))
            terms.append(selfFilledSql(own, dialect, parameters));
    }
    if (terms.isEmpty())
        return {};
    ResultSet answer;
    TW_TRY_VOID(
        session.run({u"SELECT "_s + terms.join(u", "_s), parameters.take()}, &answer, options));
    qsizetype place = 0;
    for (SelfFilled& own : m_filled) {
        if (isOfServer(own))
            own.value = answer.values(0).value(place++);
    }
    return {};
}

Result<void> PreparedRows::checkSize(const QList<Value>& row) const
{
    if (row.size() == m_given)
        return {};
    return fail(ErrorKind::InvalidArgument,
        u"Row %1 has %2 values for %3 columns."_s.arg(m_read).arg(row.size()).arg(m_given));
}

Result<bool> PreparedRows::next(QList<Value>& row)
{
    while (!m_isOver) {
        TW_TRY(const bool more, m_source.next(row));
        if (!more)
            return false;
        ++m_read;
        TW_TRY_VOID(checkSize(row));
        m_demands.transform(row);
        const QList<Violation> violations = m_demands.check(row);
        if (violations.isEmpty()) {
            for (const SelfFilled& own : std::as_const(m_filled))
                row.append(own.automatic == AutomaticValue::NewUuid
                        ? m_rules.valueFor(own.automatic)
                        : own.value);
            return true;
        }
        m_refused.append({m_read - 1, violationError(m_table.name, violations), named(row)});
        m_leftOut.append(m_read - 1 - m_leftOut.size());
        m_isOver = !m_leavesOut;
    }
    return false;
}

ColumnValues PreparedRows::named(const QList<Value>& row) const
{
    ColumnValues values;
    for (qsizetype i = 0; i < row.size(); ++i)
        values.append({m_columns[i], row[i]});
    return values;
}

qint64 PreparedRows::placeOf(qint64 row) const
{
    return row + (std::ranges::upper_bound(m_leftOut, row) - m_leftOut.begin());
}

}
