// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/batches/batch_plan.h>

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/schema/traits.h>
#include <tuplewright/undoing/undo.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isOfLifecycle(BatchVerb verb)
{
    return verb == BatchVerb::SoftDelete || verb == BatchVerb::Restore || verb == BatchVerb::Purge;
}

/// JSON has no bytes: they are spelled as text.
QList<ColumnEdit> decoded(QList<ColumnEdit> edits, const Table& table)
{
    for (ColumnEdit& edit : edits) {
        const Column* const column = table.find(edit.column);
        if (column && column->type.typeClass == TypeClass::Bytes
            && edit.kind == ColumnEdit::Kind::Set)
            edit.value = decodedBytes(edit.value);
    }
    return edits;
}

WhereReport carryOut(const WhereWriter& writer, const BatchPlan& plan, const Table& table,
    const WhereOptions& options, const CallOptions& call)
{
    const SelectQuery query = batchQuery(plan, table);
    switch (plan.verb) {
    case BatchVerb::Update:
    case BatchVerb::JsonMerge:
        return writer.update(query, decoded(plan.edits, table), options, call);
    case BatchVerb::Delete:
    case BatchVerb::Purge:
        return writer.remove(query, options, call);
    case BatchVerb::SoftDelete:
        return writer.softDelete(query, options, call);
    case BatchVerb::Restore:
        break;
    }
    return writer.restore(query, options, call);
}

}

SelectQuery batchQuery(const BatchPlan& plan, const Table& table)
{
    SelectQuery query;
    query.table = table.name;
    query.filter = plan.filter;
    query.whereSql = plan.whereSql;
    query.deleted = table.lifecycle ? plan.deleted : DeletedRows::All;
    if (plan.verb == BatchVerb::Purge || plan.verb == BatchVerb::Restore)
        query.deleted = table.lifecycle ? DeletedRows::Deleted : DeletedRows::All;
    if (plan.verb == BatchVerb::SoftDelete && table.lifecycle)
        query.deleted = DeletedRows::Live;
    return query;
}

BatchReport runBatch(const Adapter& adapter, const BatchPlan& plan, const BatchOptions& options,
    const CallOptions& call)
{
    BatchReport report;
    TableSet related;
    const auto describe = [&]() -> Result<void> {
        TW_TRY(report.table, adapter.describe(plan.table, call));
        if (isOfLifecycle(plan.verb) && !report.table->lifecycle)
            return fail(ErrorKind::InvalidArgument,
                u"%1 has no column that marks rows as deleted."_s.arg(report.table->name.display()),
                {}, u"The plan's \"op\" can only be update, delete or json-merge there."_s);
        TW_TRY(related, loadRelatedTables(adapter, *report.table, plan.filter, call));
        return {};
    };
    if (Result<void> described = describe(); !described) {
        report.where.error = std::move(described).error();
        return report;
    }
    WhereOptions where;
    where.allRows = plan.allRows;
    where.expected = options.after.isEmpty() ? plan.expected : std::nullopt;
    where.chunk = plan.chunk;
    where.pause = plan.pause;
    where.lockTimeout = plan.lockTimeout;
    where.save = options.mode;
    where.lookup = &related;
    where.progress = options.progress;
    where.after = options.after;
    where.policy = options.policy;
    if (options.mode == ApplyMode::DryRun)
        where.samples = options.samples;
    else if (plan.chunk > 0)
        where.batch = options.batch.isEmpty() ? newUuid(UuidVersion::V7) : options.batch;
    report.batch = where.batch;
    const WhereWriter writer(adapter, *report.table);
    report.where = carryOut(writer, plan, *report.table, where, call);
    return report;
}

Result<QList<Value>> endOfBatch(const Adapter& adapter, const ReceiptStore& store,
    const QString& batch, const CallOptions& call)
{
    TW_TRY(const QList<ReceiptSummary> all, store.list());
    for (const ReceiptSummary& receipt : all) {
        if (batch.isEmpty() || receipt.head.batch != batch)
            continue;
        TW_TRY_VOID(requireSamePlace(adapter, {receipt}, call));
        TW_TRY(const ReceiptOutcome outcome, resolveReceipt(adapter, store, receipt, call));
        if (outcome == ReceiptOutcome::Unknown)
            return fail(ErrorKind::OutcomeUnknown,
                u"It is not known what became of the part of receipt %1."_s.arg(receipt.head.id));
        if (outcome == ReceiptOutcome::Saved && !receipt.last.isEmpty())
            return receipt.last;
    }
    return fail(ErrorKind::InvalidArgument, u"No part of batch %1 was saved."_s.arg(batch));
}

}
