// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../output/progress_line.h"
#include "../output/row_json.h"

#include <tuplewright/base/json.h>
#include <tuplewright/batches/batch_plan.h>

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<BatchPlan> readPlan(const CommandContext& context)
{
    const QString path = context.arguments.operand(0);
    TW_TRY(const QByteArray bytes, readInput(path, context.options.stop));
    const Result<Json> json = Json::parse(bytes);
    if (!json)
        return usage(u"%1: %2"_s.arg(path, json.error().message), json.error().hint);
    return BatchPlan::fromJson(*json);
}

/// The values that change, with the key in front.
ColumnValues changesOf(const ColumnValues& values, const ColumnValues& others, const Table& table)
{
    ColumnValues changes;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const bool differs = i >= others.size() || values[i] != others[i];
        if (differs || table.identityColumns.contains(values[i].first))
            changes.append(values[i]);
    }
    return changes;
}

QByteArray sampleLine(const WhereSample& sample, const Table& table)
{
    const auto side = [&table](const ColumnValues& values, const ColumnValues& others) {
        return values.isEmpty() ? QByteArray("null")
                                : rowJson(changesOf(values, others, table), table);
    };
    return "{\"old\":" + side(sample.was, sample.is) + ",\"new\":" + side(sample.is, sample.was)
        + "}\n";
}

/// What the receipt of all rows will take, by those that were looked at.
qint64 expectedBytes(const WhereReport& report)
{
    if (report.samples.isEmpty())
        return 0;
    qint64 bytes = 0;
    for (const WhereSample& sample : report.samples) {
        for (const auto& [column, value] : sample.was + sample.is)
            bytes += value.bytes().size() + 3;
    }
    return bytes * report.rows / report.samples.size();
}

QByteArray previewOf(const BatchReport& report)
{
    QByteArray lines;
    for (const WhereSample& sample : report.where.samples)
        lines += sampleLine(sample, *report.table);
    return lines;
}

QByteArray summaryOf(const BatchReport& report, bool isDry)
{
    const WhereReport& where = report.where;
    QJsonObject summary{{u"outcome"_s, outcomeName(where.outcome)}, {u"rows"_s, where.rows},
        {u"chunks"_s, where.chunks}};
    if (isDry)
        summary.insert(u"receipt_bytes"_s, expectedBytes(where));
    if (!report.batch.isEmpty())
        summary.insert(u"batch"_s, report.batch);
    else if (!where.receipt.isEmpty())
        summary.insert(u"receipt"_s, where.receipt);
    return lineOf(summary);
}

/// Nothing was sent that could be told of.
bool isRefusedPlan(const WhereReport& report)
{
    const Error& error = *report.error;
    return error.sqlState.isEmpty() && error.nativeCode == 0 && report.chunks == 0
        && (error.kind == ErrorKind::InvalidArgument || error.kind == ErrorKind::NotNull
            || error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::UndefinedObject);
}

Result<void> printBatch(const CommandContext& context, const BatchReport& report, bool isDry)
{
    const std::optional<Error>& error = report.where.error;
    if (!error || !isRefusedPlan(report.where)) {
        const QByteArray lines = previewOf(report) + summaryOf(report, isDry);
        const bool isSaved = !isDry && (report.where.chunks > 0 || !error);
        TW_TRY_VOID(isSaved ? context.reporter.printSaved(lines) : context.reporter.print(lines));
    }
    return error ? fail(ofGivenValues(*error)) : Result<void>();
}

Result<void> runBatchCommand(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(const BatchPlan plan, readPlan(context));
    TW_TRY(Adapter adapter, context.connect());
    if (arguments.has(u"without-receipt"_s))
        adapter = adapter.withReceipts(nullptr);
    BatchOptions options;
    const bool isDry = arguments.has(u"dry-run"_s);
    if (isDry)
        options.mode = ApplyMode::DryRun;
    if (arguments.has(u"resume"_s)) {
        if (plan.chunk == 0)
            return usage(u"--resume needs a plan with chunks."_s);
        options.batch = arguments.value(u"resume"_s);
        TW_TRY(options.after,
            endOfBatch(adapter, CommandContext::receipts(), options.batch, context.options));
    }
    ProgressLine progress;
    Result<void> printed;
    options.progress = [&](const WhereProgress& so) {
        progress.show(so.rows);
        if (plan.chunk > 0 && printed)
            printed = context.reporter.printSaved(
                lineOf({{u"chunk"_s, so.chunks}, {u"rows"_s, so.chunkRows},
                    {u"receipt"_s, so.receipt}, {u"outcome"_s, u"saved"_s}}));
    };
    const BatchReport report = runBatch(adapter, plan, options, context.options);
    return printBatch(context, report, isDry);
}

Syntax batchSyntax()
{
    return {u"batch"_s, {u"PLAN.json"_s},
        {
            {u"dry-run"_s, {},
                u"change the rows, show some as they were and would be, take it back"_s},
            {u"resume"_s, u"BATCH"_s, u"go on behind the last chunk of a batch that was saved"_s},
            {u"without-receipt"_s, {}, u"keep no way back"_s},
        },
        u"change all rows that a plan names"_s,
        u"The plan is {\"table\", \"op\", \"filter\", \"set\"}; op is update, delete, "
        u"soft-delete,\n"
        "restore, purge or json-merge, set gives a value, {\"expression\": SQL} or {\"find\", "
        "\"replace\"}\n"
        "for each column. \"deleted\", \"all\", \"chunk\", \"pause\", \"lock_timeout\" and "
        "\"expect\" "
        "may\nbe said too. - reads the plan from standard input."_s};
}

}

QList<Command> batchCommands()
{
    return {{batchSyntax(), runBatchCommand}};
}

}
