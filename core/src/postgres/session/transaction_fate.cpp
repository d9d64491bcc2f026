// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/session/transaction_fate.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Operators are named in full: those of a schema in the search path would be called instead.
constexpr int kXid8Since = 130'000;

const QString kSystem = u"(SELECT system_identifier::text FROM pg_catalog.pg_control_system())"_s;
// The control file tells of a new timeline after a checkpoint only, the log position at once.
const QString kTimeline
    = u"pg_catalog.left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8)"_s;
const QString kServerStart
    = u"(pg_catalog.date_part('epoch', pg_catalog.pg_postmaster_start_time())"
      " OPERATOR(pg_catalog.*) 1000000)::bigint::text"_s;

}

Statement evidenceQuery(int versionNumber)
{
    const QString id = versionNumber >= kXid8Since
        ? u"pg_catalog.pg_current_xact_id_if_assigned()"_s
        : u"pg_catalog.txid_current_if_assigned()"_s;
    return {
        u"SELECT %1::text, %2, %3, %4"_s.arg(id, kSystem, kTimeline, kServerStart), {}, {4, true}};
}

std::optional<CommitEvidence> evidenceOf(const ResultSet& answer)
{
    if (answer.cell(0, 0).isNull())
        return std::nullopt;
    const auto text
        = [&answer](int column) { return QString::fromUtf8(answer.cell(0, column).bytes); };
    CommitEvidence evidence;
    evidence.transactionId = text(0);
    evidence.systemIdentifier = text(1);
    evidence.timeline = text(2);
    evidence.serverStart = text(3);
    return evidence;
}

Statement fateQuery(const CommitEvidence& evidence, int versionNumber)
{
    const QString status = versionNumber >= kXid8Since ? u"pg_catalog.pg_xact_status($1::xid8)"_s
                                                       : u"pg_catalog.txid_status($1::bigint)"_s;
    return {u"SELECT CASE WHEN %1 OPERATOR(pg_catalog.=) $2 AND %2 OPERATOR(pg_catalog.=) $3"
            " THEN %3 END, %4 OPERATOR(pg_catalog.=) $4"_s.arg(
                kSystem, kTimeline, status, kServerStart),
        {Value::text(evidence.transactionId), Value::text(evidence.systemIdentifier),
            Value::text(evidence.timeline), Value::text(evidence.serverStart)},
        {2, true}};
}

CommitStatus fateOf(const ResultSet& answer)
{
    if (answer.cell(0, 0).isNull())
        return CommitStatus::Untold;
    const auto status = answer.cell(0, 0).bytes;
    const bool sameRun = answer.cell(0, 1).bytes == "t";
    if (status == "in progress")
        return CommitStatus::InProgress;
    if (status == "aborted")
        return CommitStatus::RolledBack;
    // A server that crashed may have forgotten the number and given it to somebody else since.
    return sameRun && status == "committed" ? CommitStatus::Committed : CommitStatus::Untold;
}

}
