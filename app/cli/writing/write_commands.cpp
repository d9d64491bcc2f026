// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../output/row_json.h"
#include "production_guard.h"

#include <tuplewright/base/json.h>
#include <tuplewright/editing/change_planner.h>

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// The changes with the tables they are about, in the order of the file.
struct PlannedTable
{
    TablePtr table;
    TablePlanner planner;
};

struct Plan
{
    Batch batch;
    QList<TablePtr> tables;
};

Result<QList<Change>> readChanges(const CommandContext& context)
{
    const QString path = context.arguments.operand(0);
    TW_TRY(const QByteArray bytes, readInput(path, context.options.stop));
    const Result<Json> json = Json::parse(bytes);
    if (!json)
        return usage(u"%1: %2"_s.arg(path, json.error().message), json.error().hint);
    return changesFromJson(*json);
}

std::unexpected<Error> atChange(qsizetype index, Error error)
{
    error.message = u"Change %1: %2"_s.arg(QString::number(index + 1), error.message);
    return fail(std::move(error));
}

Result<Plan> planChanges(
    const CommandContext& context, const Adapter& adapter, const QList<Change>& changes)
{
    Plan plan;
    QHash<QualifiedName, std::shared_ptr<const PlannedTable>> known;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        std::shared_ptr<const PlannedTable>& place = known[changes[i].row.table];
        if (!place) {
            Result<TablePtr> table = adapter.describe(changes[i].row.table, context.options);
            if (!table)
                return atChange(i, std::move(table).error());
            place = std::make_shared<const PlannedTable>(
                PlannedTable{*table, adapter.planner().forTable(**table)});
        }
        Result<BatchStep> step = place->planner.plan(withDecodedBytes(changes[i], *place->table));
        if (!step)
            return atChange(i, std::move(step).error());
        plan.batch.append(*std::move(step));
        plan.tables.append(place->table);
    }
    return plan;
}

/// The row as the server holds it now, or as it was when it was deleted.
QByteArray rowOf(const BatchStep& step, const StepReport& report, const Table& table)
{
    ColumnValues row;
    for (qsizetype i = 0; i < report.returned.size(); ++i)
        row.append({step.returning[i], report.returned.at(i)});
    return row.isEmpty() ? QByteArray("null") : rowJson(row, table);
}

QByteArray lineFor(const Plan& plan, const ApplyReport& report, qsizetype index)
{
    const BatchStep& step = plan.batch[index];
    QByteArray line = "{\"table\":";
    appendJsonString(line, step.row.table.display().toUtf8());
    line += ",\"op\":\"" + changeKindName(step.kind).toLatin1();
    line += "\",\"outcome\":\"" + outcomeName(report.outcome).toLatin1() + "\",\"row\":";
    // What an error undid is nowhere any more.
    const bool isUndone = report.error && report.outcome == Outcome::NotSaved;
    line += rowOf(step, isUndone ? StepReport() : report.steps.value(index), *plan.tables[index]);
    line += ",\"error\":";
    line += report.error && report.failedStep == index
        ? QJsonDocument(report.error->toJson()).toJson(QJsonDocument::Compact)
        : QByteArray("null");
    return line + "}\n";
}

Result<void> checkExtent(
    const CommandContext& context, const Adapter& adapter, const QList<Change>& changes)
{
    TW_TRY(const qint64 expected, readNumber(context.arguments, u"expect"_s, changes.size(), 0));
    if (expected != changes.size())
        return fail(ErrorKind::ConcurrentModification,
            u"There are %1 changes, not %2."_s.arg(
                QString::number(changes.size()), QString::number(expected)));
    const bool isForGood = std::ranges::any_of(
        changes, [](const Change& change) { return change.kind == ChangeKind::Delete; });
    return checkConsent(
        context, adapter, {.rows = changes.size(), .isForGood = isForGood, .takesNumber = true});
}

Result<void> runApply(const CommandContext& context)
{
    TW_TRY(const QList<Change> changes, readChanges(context));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY_VOID(checkExtent(context, adapter, changes));
    TW_TRY(const Plan plan, planChanges(context, adapter, changes));
    const ApplyMode mode
        = context.arguments.has(u"dry-run"_s) ? ApplyMode::DryRun : ApplyMode::Save;
    ApplyReport report = adapter.apply(plan.batch, mode, context.options);

    QByteArray lines;
    for (qsizetype i = 0; i < plan.batch.size(); ++i)
        lines += lineFor(plan, report, i);
    const bool isSaved = report.outcome == Outcome::Saved && mode == ApplyMode::Save;
    const Result<void> printed
        = isSaved ? context.reporter.printSaved(lines) : context.reporter.print(lines);
    if (!report.error)
        return printed;
    Error error = ofGivenValues(*std::move(report.error));
    if (report.failedStep < 0)
        return fail(std::move(error));
    return atChange(report.failedStep, std::move(error));
}

}

QList<Command> writeCommands()
{
    return {
        {{u"apply"_s, {u"CHANGES.json"_s},
             {{u"dry-run"_s, {}, u"run the changes, report, and take them back"_s},
                 {u"expect"_s, u"N"_s, u"only if there are this many changes"_s}, yesOption()},
             u"apply changes in one transaction"_s,
             u"Prints one JSON object for each change. - reads the changes from standard input."_s},
            runApply},
    };
}

}
