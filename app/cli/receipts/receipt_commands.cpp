// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../output/progress_line.h"
#include "../output/terminal.h"
#include "../output/text_table.h"
#include "receipt_json.h"

#include <tuplewright/receipts/receipt_content.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QByteArray compactLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// The receipts of the database that is named, with outcomes that can be found out by now; all of
/// them when none is.
Result<QList<ReceiptSummary>> receiptsHere(const CommandContext& context)
{
    const ReceiptStore store = CommandContext::receipts();
    TW_TRY(QList<ReceiptSummary> receipts, store.list());
    if (!context.namesDatabase())
        return receipts;
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const QString here, databaseIdentity(adapter, context.options));
    receipts.removeIf([&here](const ReceiptSummary& receipt) {
        return here.isEmpty() || receipt.head.place.identity != here;
    });
    for (ReceiptSummary& receipt : receipts) {
        TW_TRY(receipt.outcome, resolveReceipt(adapter, store, receipt, context.options));
    }
    return receipts;
}

Result<void> keepMentioning(
    const QString& text, QList<ReceiptSummary>& receipts, const StopToken& stop)
{
    const ReceiptStore store = CommandContext::receipts();
    QList<ReceiptSummary> found;
    for (const ReceiptSummary& receipt : std::as_const(receipts)) {
        TW_TRY(const bool occurs, occursInReceipt(store, receipt.head.id, text, stop));
        if (occurs)
            found.append(receipt);
    }
    receipts = std::move(found);
    return {};
}

QStringList cellsOf(const ReceiptSummary& receipt)
{
    QStringList tables;
    qint64 rows = 0;
    for (const ReceiptCounts& count : receipt.counts) {
        tables.append(visibleText(count.table));
        rows += count.rows();
    }
    const QString state
        = receipt.reversedBy.isEmpty() ? receiptOutcomeName(receipt.outcome) : u"undone"_s;
    return {receipt.head.id, receipt.head.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
        state, QString::number(rows), visibleText(receipt.head.by), tables.join(u", "_s)};
}

Result<void> runReceipts(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    if (arguments.has(u"id"_s)) {
        const ReceiptStore store = CommandContext::receipts();
        TW_TRY(const ReceiptSummary receipt, store.find(arguments.value(u"id"_s)));
        TW_TRY(const QByteArray text, store.text(receipt.head.id));
        return context.reporter.print(text);
    }
    TW_TRY(QList<ReceiptSummary> receipts, receiptsHere(context));
    if (arguments.has(u"search"_s))
        TW_TRY_VOID(keepMentioning(arguments.value(u"search"_s), receipts, context.options.stop));
    if (arguments.has(u"json"_s)) {
        QJsonArray list;
        for (const ReceiptSummary& receipt : std::as_const(receipts))
            list.append(receiptJson(receipt));
        return context.reporter.print(QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n');
    }
    TextTable table({u"id"_s, u"at"_s, u"outcome"_s, u"rows"_s, u"by"_s, u"tables"_s},
        {false, false, false, true, false, false});
    for (const ReceiptSummary& receipt : std::as_const(receipts))
        table.append(cellsOf(receipt));
    return context.reporter.print(table.take());
}

Result<void> runUndo(const CommandContext& context)
{
    const ReceiptStore store = CommandContext::receipts();
    TW_TRY(QList<ReceiptSummary> receipts, receiptsNamed(store, context.arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    for (ReceiptSummary& receipt : receipts) {
        TW_TRY(receipt.outcome, resolveReceipt(adapter, store, receipt, context.options));
    }
    if (receipts.size() > 1)
        receipts.removeIf([](const ReceiptSummary& receipt) {
            return receipt.outcome == ReceiptOutcome::NotSaved;
        });
    ProgressLine progress;
    UndoOptions options;
    options.progress = [&progress](qint64 rows) { progress.show(rows); };
    if (context.arguments.has(u"dry-run"_s))
        options.mode = ApplyMode::DryRun;
    UndoReport report = undoReceipts(adapter, store, receipts, options, context.options);
    QByteArray lines;
    for (const UndoConflict& conflict : std::as_const(report.conflicts))
        lines += compactLine(conflictJson(conflict));
    if (!report.error)
        lines += compactLine(undoJson(report));
    const bool isSaved = !report.error && options.mode == ApplyMode::Save;
    TW_TRY_VOID(isSaved ? context.reporter.printSaved(lines) : context.reporter.print(lines));
    return report.error ? fail(*std::move(report.error)) : Result<void>();
}

/// Finds out what became of saves whose COMMIT lost its answer.
Result<void> runResolve(const CommandContext& context)
{
    const ReceiptStore store = CommandContext::receipts();
    TW_TRY(QList<ReceiptSummary> receipts, receiptsNamed(store, context.arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY_VOID(requireSamePlace(adapter, receipts, context.options));
    QByteArray lines;
    qsizetype unknown = 0;
    for (ReceiptSummary& receipt : receipts) {
        TW_TRY(receipt.outcome, resolveReceipt(adapter, store, receipt, context.options));
        unknown += receipt.outcome == ReceiptOutcome::Unknown ? 1 : 0;
        lines += compactLine(receiptJson(receipt));
    }
    TW_TRY_VOID(context.reporter.print(lines));
    if (unknown == 0)
        return {};
    return fail(ErrorKind::OutcomeUnknown,
        u"The outcome of %1 of %2 saves cannot be told yet."_s.arg(
            QString::number(unknown), QString::number(receipts.size())),
        {},
        u"Ask again when the server has ended its transaction, or compare the rows with the "
        "receipt: tuplewright-cli receipts --id ID."_s);
}

Syntax receiptsSyntax()
{
    return {u"receipts"_s, {},
        {jsonOption(), {u"id"_s, u"ID"_s, u"print one receipt whole: statements and rows"_s},
            {u"search"_s, u"TEXT"_s, u"only receipts in which the text occurs"_s}},
        u"list what was saved from this computer, newest first"_s,
        u"Of the database that is named, or of all when none is. A save that was interrupted is\n"
        "looked up there."_s};
}

Syntax undoSyntax()
{
    return {u"undo"_s, {u"ID"_s},
        {{u"dry-run"_s, {}, u"take the save back, report, and leave it as it is"_s}},
        u"take a save back"_s,
        u"ID is that of a receipt, or of a batch. Rows that were changed since are conflicts: "
        u"then\n"
        "each is printed as one JSON object and nothing is changed. The undo leaves a receipt too."_s};
}

Syntax resolveSyntax()
{
    return {u"resolve"_s, {u"ID"_s}, {}, u"find out what became of a save"_s,
        u"ID is that of a receipt, or of a batch. Asks the server for the transaction, and "
        u"compares\n"
        "the rows where it no longer knows it; nothing is ever sent again. Prints one JSON object\n"
        "for each receipt. The exit status is 4 while the outcome cannot be told."_s};
}

}

QList<Command> receiptCommands()
{
    return {
        {receiptsSyntax(), runReceipts}, {undoSyntax(), runUndo}, {resolveSyntax(), runResolve}};
}

}
