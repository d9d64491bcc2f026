// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/session/lock_inquiry.h"

#include <tuplewright/base/redaction.h>

using namespace Qt::StringLiterals;

namespace tw {

Statement lockHoldersQuery(const QList<qint64>& backendPids)
{
    QStringList numbers;
    for (const qint64 pid : backendPids)
        numbers.append(QString::number(pid));
    return {u"SELECT DISTINCT holder.pid, activity.usename, activity.application_name,"
            " pg_catalog.host(activity.client_addr), activity.state,"
            " pg_catalog.left(activity.query, 500), pg_catalog.floor(EXTRACT(epoch FROM"
            " pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) activity.xact_start))"
            " FROM pg_catalog.unnest($1::pg_catalog.int4[]) AS waiting(pid),"
            " pg_catalog.unnest(pg_catalog.pg_blocking_pids(waiting.pid)) AS holder(pid)"
            " LEFT JOIN pg_catalog.pg_stat_activity AS activity"
            " ON activity.pid OPERATOR(pg_catalog.=) holder.pid ORDER BY holder.pid"_s,
        {Value::text(u'{' + numbers.join(u',') + u'}')}};
}

QList<LockHolder> lockHoldersIn(const ResultSet& answer)
{
    QList<LockHolder> holders;
    for (qint64 row = 0; row < answer.rowCount(); ++row) {
        const auto text = [&](int column) { return answer.cell(row, column).toValue().toText(); };
        holders.append({text(0).toLongLong(), text(1), text(2), text(3), text(4), redacted(text(5)),
            std::chrono::seconds(text(6).toLongLong())});
    }
    return holders;
}

Statement lockLimit(std::chrono::milliseconds limit)
{
    return {u"SELECT pg_catalog.set_config('lock_timeout', $1, true)"
            " WHERE pg_catalog.current_setting('lock_timeout') OPERATOR(pg_catalog.=) '0'"_s,
        {Value::text(QString::number(limit.count()))}};
}

}
