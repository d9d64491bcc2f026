// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../copying/import_command.h"
#include "../input/import_source.h"
#include "../output/progress_line.h"
#include "production_guard.h"

#include <tuplewright/writing/bulk_create.h>

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray linesFor(const BulkReport& report)
{
    QByteArray lines;
    for (const RowFailure& failure : report.failures)
        lines
            += compact({{u"row"_s, failure.row + 1}, {u"error"_s, failure.error.toJson()}}) + '\n';
    return lines
        + compact({{u"outcome"_s, outcomeName(report.outcome)}, {u"read"_s, report.read},
            {u"created"_s, report.created}, {u"skipped"_s, report.skipped},
            {u"failed"_s, report.failed}})
        + '\n';
}

Result<void> verdict(BulkReport report)
{
    if (report.error) {
        Error error = ofGivenValues(*std::move(report.error));
        if (report.failedRow >= 0)
            error.message
                = u"Row %1: %2"_s.arg(QString::number(report.failedRow + 1), error.message);
        return fail(std::move(error));
    }
    if (report.failed > 0)
        return fail(ErrorKind::Data,
            u"%1 of %2 rows could not be created."_s.arg(
                QString::number(report.failed), QString::number(report.read)),
            {}, u"The others were. Standard output names the rows."_s);
    return {};
}

Result<BulkOptions> readBulkOptions(const Arguments& arguments)
{
    BulkOptions options;
    TW_TRY(options.mode,
        choose<BulkMode>(arguments, u"mode"_s,
            {{u"all-or-nothing"_s, BulkMode::AllOrNothing},
                {u"skip-conflicts"_s, BulkMode::SkipConflicts},
                {u"collect-errors"_s, BulkMode::CollectErrors}}));
    TW_TRY(options.chunk, readNumber(arguments, u"chunk"_s, options.chunk));
    if (arguments.has(u"dry-run"_s))
        options.save = ApplyMode::DryRun;
    return options;
}

Result<void> runBulkInsert(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(const QualifiedName name, QualifiedName::parse(arguments.operand(0)));
    TW_TRY(BulkOptions options, readBulkOptions(arguments));
    TW_TRY(const auto source, ImportSource::open(arguments, context.options.stop));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, adapter.describe(name, context.options));
    TW_TRY_VOID(source->bindTo(*table));
    TW_TRY_VOID(checkConsent(context, adapter, {}));

    ProgressLine progress;
    options.progress = [&progress](const BulkProgress& so) { progress.show(so.read); };
    BulkReport report
        = bulkCreate(adapter, *table, source->columns(), *source, options, context.options);
    const bool isSaved = report.outcome == Outcome::Saved && options.save == ApplyMode::Save;
    const QByteArray lines = linesFor(report);
    const Result<void> printed
        = isSaved ? context.reporter.printSaved(lines) : context.reporter.print(lines);
    TW_TRY_VOID(verdict(std::move(report)));
    return printed;
}

Syntax bulkInsertSyntax()
{
    return {u"bulk-insert"_s, {u"TABLE"_s},
        {
            {u"from"_s, u"FILE"_s, u"the file of the rows; - is standard input"_s},
            {u"format"_s, u"csv|ndjson"_s, u"the format of the file (csv)"_s},
            {u"map"_s, u"FIELD=COLUMN"_s,
                u"the column of a field, nothing after = leaves it out; repeat it for more"_s,
                true},
            {u"null"_s, u"TEXT"_s, u"what means NULL in CSV without quotes (an empty field)"_s},
            {u"mode"_s, u"all-or-nothing|skip-conflicts|collect-errors"_s,
                u"what becomes of the others when a row fails (all-or-nothing)"_s},
            {u"chunk"_s, u"N"_s, u"most rows in one statement (20000)"_s},
            {u"dry-run"_s, {}, u"create the rows, report, and take them back"_s},
            yesOption(),
        },
        u"create the rows of a file, in one transaction"_s,
        u"The first line of CSV names the columns; so do the members of the first JSON object.\n"
        "Prints one JSON object for each row that failed, and one for the whole."_s};
}

}

QList<Command> bulkCommands()
{
    return {{bulkInsertSyntax(), runBulkInsert}, {importSyntax(), runImport}};
}

}
