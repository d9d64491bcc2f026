// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../input/column_values.h"
#include "../output/progress_line.h"
#include "../reading/live_rows.h"
#include "production_guard.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/writing/where_writer.h>

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

using EditKind = ColumnEdit::Kind;

/// What the command line asks for, and the table once it is known.
struct WhereCall
{
    SelectQuery query;
    WhereOptions options;
    QList<ColumnEdit> edits;
    TablePtr table;
    TableSet related;
    std::optional<LifecycleCount> live; ///< set where the others are left out unasked
};

Result<WhereCall> readCall(const Arguments& arguments)
{
    WhereCall call;
    TW_TRY(call.query.table, QualifiedName::parse(arguments.operand(0)));
    TW_TRY_VOID(readFilter(arguments, call.query));
    TW_TRY_VOID(readDeleted(arguments, call.query));
    call.options.allRows = arguments.has(u"all"_s);
    if (call.options.allRows && !call.query.filter.isEmpty())
        return usage(u"--all and a condition exclude each other."_s);
    if (arguments.has(u"expect"_s)) {
        TW_TRY(call.options.expected, readNumber(arguments, u"expect"_s, 0, 0));
    }
    TW_TRY(call.options.chunk, readNumber(arguments, u"chunk"_s, 0));
    if (arguments.has(u"dry-run"_s))
        call.options.save = ApplyMode::DryRun;
    return call;
}

/// `COL:a.b.0`, a place inside of a JSON column.
Result<ColumnEdit> readPlace(const QString& text, const QString& option)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 1 || colon + 1 == text.size())
        return usage(u"--%1 is COL:PATH%2, not %3."_s.arg(
            option, option == u"json-set"_s ? u"=VALUE"_s : QString(), text));
    ColumnEdit edit;
    edit.column = text.first(colon);
    edit.path = text.sliced(colon + 1).split(u'.');
    return edit;
}

Result<QList<ColumnEdit>> readEdits(const Arguments& arguments)
{
    QList<ColumnEdit> edits;
    TW_TRY(const ColumnValues set, readColumnValues(arguments, u"set"_s));
    for (const auto& [column, value] : set)
        edits.append({column, EditKind::Set, value});
    for (const QString& column : arguments.values(u"set-null"_s))
        edits.append({column, EditKind::Set, Value()});
    TW_TRY(const ColumnValues merged, readColumnValues(arguments, u"json-merge"_s));
    for (const auto& [column, value] : merged)
        edits.append({column, EditKind::JsonMerge, value});
    for (const QString& text : arguments.values(u"json-set"_s)) {
        const qsizetype equals = text.indexOf(u'=');
        TW_TRY(
            ColumnEdit edit, readPlace(text.first(std::max(equals, qsizetype(0))), u"json-set"_s));
        edit.kind = EditKind::JsonSet;
        edit.value = Value::text(text.sliced(equals + 1));
        edits.append(std::move(edit));
    }
    for (const QString& text : arguments.values(u"json-remove"_s)) {
        TW_TRY(ColumnEdit edit, readPlace(text, u"json-remove"_s));
        edit.kind = EditKind::JsonRemove;
        edits.append(std::move(edit));
    }
    if (edits.isEmpty())
        return usage(u"update-where needs --set, --set-null, or one of --json-merge, --json-set and"
                     " --json-remove."_s);
    return edits;
}

Result<void> describe(const CommandContext& context, const Adapter& adapter, WhereCall& call)
{
    TW_TRY(call.table, adapter.describe(call.query.table, context.options));
    call.query.table = call.table->name;
    TW_TRY(
        call.related, loadRelatedTables(adapter, *call.table, call.query.filter, context.options));
    TW_TRY(call.live, checkedValues(countLive(context, adapter, *call.table, call.query), true));
    return {};
}

/// Refused by the library, before anything was sent that could be reported on.
bool isRefused(const Error& error)
{
    const bool isOurs = error.sqlState.isEmpty() && error.nativeCode == 0;
    return isOurs
        && (error.kind == ErrorKind::InvalidArgument || error.kind == ErrorKind::NotNull
            || error.kind == ErrorKind::ReadOnly);
}

Result<void> finish(const CommandContext& context, const WhereCall& call, WhereReport report)
{
    if (report.error && isRefused(*report.error))
        return fail(*std::move(report.error));
    const QJsonObject summary{{u"outcome"_s, outcomeName(report.outcome)}, {u"rows"_s, report.rows},
        {u"chunks"_s, report.chunks}};
    const QByteArray line = QJsonDocument(summary).toJson(QJsonDocument::Compact) + '\n';
    const bool isSaved = report.rows > 0 && call.options.save == ApplyMode::Save;
    const Result<void> printed
        = isSaved ? context.reporter.printSaved(line) : context.reporter.print(line);
    if (report.error)
        return fail(ofGivenValues(*std::move(report.error)));
    reportLeftOut(context, *call.table, call.live);
    return printed;
}

/// In a production database the rows are counted before they are changed.
Result<void> checkExtent(
    const CommandContext& context, const Adapter& adapter, const WhereCall& call, bool isForGood)
{
    if (!needsConsent(context, adapter))
        return {};
    WideChange change{.isAll = call.options.allRows, .isForGood = isForGood, .takesNumber = true};
    TW_TRY(change.rows,
        checkedValues(WhereWriter(adapter, *call.table)
                          .preview(call.query, call.options, 0, nullptr, context.options),
            true));
    return checkConsent(context, adapter, change);
}

/// Decodes what a column of bytes is set to.
void decodeBytes(WhereCall& call)
{
    for (ColumnEdit& edit : call.edits) {
        const Column* const column = call.table->find(edit.column);
        if (column && column->type.typeClass == TypeClass::Bytes)
            edit.value = decodedBytes(edit.value);
    }
}

Result<void> runUpdateWhere(const CommandContext& context)
{
    TW_TRY(WhereCall call, readCall(context.arguments));
    TW_TRY(call.edits, readEdits(context.arguments));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY_VOID(describe(context, adapter, call));
    decodeBytes(call);
    call.options.lookup = &call.related;
    TW_TRY_VOID(checkExtent(context, adapter, call, false));
    ProgressLine progress;
    call.options.progress = [&progress](const WhereProgress& so) { progress.show(so.rows); };
    return finish(context, call,
        WhereWriter(adapter, *call.table)
            .update(call.query, call.edits, call.options, context.options));
}

Result<void> runDeleteWhere(const CommandContext& context)
{
    TW_TRY(WhereCall call, readCall(context.arguments));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY_VOID(describe(context, adapter, call));
    const bool isHard = context.arguments.has(u"hard"_s);
    if (!isHard && !call.table->lifecycle)
        return usage(
            u"%1 has no column that marks rows as deleted."_s.arg(call.table->name.display()),
            u"--hard deletes the rows for good."_s);
    call.options.lookup = &call.related;
    TW_TRY_VOID(checkExtent(context, adapter, call, isHard));
    ProgressLine progress;
    call.options.progress = [&progress](const WhereProgress& so) { progress.show(so.rows); };
    const WhereWriter writer(adapter, *call.table);
    return finish(context, call,
        isHard ? writer.remove(call.query, call.options, context.options)
               : writer.softDelete(call.query, call.options, context.options));
}

QList<Option> scopeOptions()
{
    return {
        filterOption(),
        whereOption(),
        {u"all"_s, {}, u"all rows are meant, without a condition"_s},
        deletedOption(),
        {u"expect"_s, u"N"_s, u"save only if this many rows are found"_s},
        {u"chunk"_s, u"N"_s, u"save after each N rows, instead of all at once"_s},
        {u"dry-run"_s, {}, u"change the rows, report how many, and take it back"_s},
        yesOption(),
    };
}

Syntax updateWhereSyntax()
{
    return {u"update-where"_s, {u"TABLE"_s},
        QList<Option>{
            {u"set"_s, u"COL=VALUE"_s, u"the new value of a column; repeat it for more"_s, true},
            {u"set-null"_s, u"COL"_s, u"a column that becomes NULL; repeat it for more"_s, true},
            {u"json-merge"_s, u"COL=OBJECT"_s,
                u"members to be laid over those of a JSON column; repeat it for more"_s, true},
            {u"json-set"_s, u"COL:PATH=JSON"_s,
                u"the value at a place of a JSON column; repeat it for others"_s, true},
            {u"json-remove"_s, u"COL:PATH"_s,
                u"a place of a JSON column to take out; repeat it for others"_s, true},
        } + scopeOptions(),
        u"change all rows that match"_s,
        u"Prints how many rows as one JSON object. A PATH is names and places in arrays with dots\n"
        "between them, such as address.lines.0."_s};
}

Syntax deleteWhereSyntax()
{
    return {u"delete-where"_s, {u"TABLE"_s},
        QList<Option>{{u"hard"_s, {}, u"delete for good instead of marking as deleted"_s}}
            + scopeOptions(),
        u"delete all rows that match"_s, u"Prints how many rows as one JSON object."_s};
}

}

QList<Command> whereCommands()
{
    return {
        {updateWhereSyntax(), runUpdateWhere},
        {deleteWhereSyntax(), runDeleteWhere},
    };
}

}
