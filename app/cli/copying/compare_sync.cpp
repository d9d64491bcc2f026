// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_sync.h"

#include "../output/json_members.h"
#include "../output/progress_line.h"
#include "../output/terminal.h"
#include "../writing/production_guard.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr qsizetype kShownConflicts = 20;

QString conflictText(const SyncConflict& conflict)
{
    QStringList key;
    for (const auto& [column, value] : conflict.key)
        key.append(visibleText(column) + u'='
            + (value.isNull() ? u"NULL"_s : visibleText(value.toText())));
    return u"%1, %2 (%3): %4"_s.arg(visibleText(conflict.table.display()), key.join(u", "_s),
        differenceKindName(conflict.kind), visibleText(conflict.error.message));
}

void tellConflicts(const CommandContext& context, const QList<SyncConflict>& conflicts)
{
    for (const SyncConflict& conflict :
        conflicts.first(std::min(conflicts.size(), kShownConflicts)))
        context.reporter.warn(conflictText(conflict));
    if (conflicts.size() > kShownConflicts)
        context.reporter.warn(
            u"%1 more rows could not be written."_s.arg(conflicts.size() - kShownConflicts));
}

QString rowsText(qint64 rows)
{
    return rows == 1 ? u"1 row"_s : u"%1 rows"_s.arg(rows);
}

}

Result<bool> readSync(const Arguments& arguments)
{
    const bool applies = arguments.has(u"apply"_s);
    if (applies && arguments.has(u"sync"_s))
        return usage(u"--apply changes B and --sync writes a script that does: say one of them."_s);
    for (const QString& option : {u"dry-run"_s, u"yes"_s}) {
        if (!applies && arguments.has(option))
            return usage(u"--%1 goes with --apply only."_s.arg(option));
    }
    return applies;
}

Result<SyncReport> runSync(const CommandContext& context, const Adapter& b, DataSync& sync)
{
    if (sync.rows() == 0)
        return SyncReport();
    TW_TRY_VOID(checkConsent(context, b, {.rows = sync.rows(), .isForGood = sync.deletions() > 0}));
    TW_TRY_VOID(context.reporter.checkOutput());
    SyncOptions options;
    if (context.arguments.has(u"dry-run"_s))
        options.save = ApplyMode::DryRun;
    ProgressLine progress;
    options.progress = [&progress](qint64 rows) { progress.show(rows); };
    SyncReport report = sync.save(options, context.options);
    tellConflicts(context, report.conflicts);
    if (report.error)
        return fail(*std::move(report.error));
    return report;
}

QString syncText(const SyncReport& report, const QStringList& remarks)
{
    QString text;
    if (report.rows() == 0)
        text = u"Nothing was to be changed in B.\n"_s;
    else
        text = u"%1: %2 inserted, %3 updated, %4 deleted in B\n"_s.arg(
            report.outcome == Outcome::Saved ? u"Saved"_s : u"Dry run, nothing was saved"_s,
            rowsText(report.inserted), QString::number(report.updated),
            QString::number(report.deleted));
    if (!report.receipt.isEmpty())
        text += u"Receipt: %1\n"_s.arg(report.receipt);
    for (const QString& remark : remarks)
        text += visibleText(remark) + u'\n';
    return text;
}

Json syncJson(const SyncReport& report, const QStringList& remarks)
{
    return Json::object({
        {u"outcome"_s, Json::string(outcomeName(report.outcome))},
        {u"inserted"_s, numberJson(report.inserted)},
        {u"updated"_s, numberJson(report.updated)},
        {u"deleted"_s, numberJson(report.deleted)},
        {u"receipt"_s, textOrNull(report.receipt)},
        {u"remarks"_s, textsJson(remarks)},
    });
}

}
