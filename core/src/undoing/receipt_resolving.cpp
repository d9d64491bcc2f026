// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "images/locked_rows.h"
#include "receipts/receipt_reader.h"
#include "receipts/receipt_writer.h"
#include "undoing/undo_writes.h"

#include <tuplewright/session/outcome_resolver.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What the rows of a receipt speak for: each is as the save left it, as before, or neither.
struct Votes
{
    bool saved = false;
    bool notSaved = false;

    [[nodiscard]] ReceiptOutcome verdict() const
    {
        if (saved == notSaved)
            return ReceiptOutcome::Unknown;
        return saved ? ReceiptOutcome::Saved : ReceiptOutcome::NotSaved;
    }
};

bool isLike(const std::optional<RowImage::Cells>& image, const std::optional<RowImage::Cells>& now)
{
    if (!image || !now)
        return !image && !now;
    for (qsizetype i = 0; i < now->size(); ++i) {
        if (!isSameValue((*image)[i], (*now)[i]))
            return false;
    }
    return true;
}

/// The row with the key of an image as it is now; unset where there is none.
Result<std::optional<RowImage::Cells>> rowNow(Session& session, const UndoTable& table,
    const ReceiptTable& receipt, const KeyValues& key, const CallOptions& call)
{
    TW_TRY(const std::vector<FoundRow> found,
        readRows(session, *table.now, receipt.key, {key}, RowLocking::ReadOnly, call));
    if (found.empty())
        return std::optional<RowImage::Cells>();
    return std::optional(table.inOrder(found.front().cells));
}

Result<void> vote(Session& session, const UndoTable& table, const ReceiptTable& receipt,
    const RowImage& image, Votes& votes, const CallOptions& call)
{
    const UndoWrites names(session.pool()->backend().dialect(), table, receipt);
    const KeyValues after = names.keyOf(image.is ? *image.is : *image.was);
    const KeyValues before = names.keyOf(image.was ? *image.was : *image.is);
    TW_TRY(const auto afterNow, rowNow(session, table, receipt, after, call));
    TW_TRY(const auto beforeNow, rowNow(session, table, receipt, before, call));
    votes.saved |= isLike(image.is, afterNow) && !isLike(image.was, beforeNow);
    votes.notSaved |= isLike(image.was, beforeNow) && !isLike(image.is, afterNow);
    return {};
}

Result<ReceiptOutcome> outcomeByRows(Session& session, const QString& path, const CallOptions& call)
{
    constexpr qsizetype kWitnesses = 100;
    TW_TRY(const std::unique_ptr<ReceiptReader> reader, ReceiptReader::open(path));
    ImageTables tables(session, call);
    QList<UndoConflict> changed;
    QList<UndoTable> checked;
    for (const ReceiptTable& table : reader->tables()) {
        TW_TRY(UndoTable now, checkTable(tables, table, changed));
        checked.append(std::move(now));
    }
    Votes votes;
    qsizetype asked = 0;
    for (qsizetype slice = reader->sliceCount(); slice > 0 && asked < kWitnesses; --slice) {
        TW_TRY(const std::vector<RowImage> images, reader->slice(slice - 1));
        for (const RowImage& image : images) {
            const UndoTable& table = checked[image.table];
            if (table.now && table.now->hasKey() && asked++ < kWitnesses)
                TW_TRY_VOID(
                    vote(session, table, reader->tables()[image.table], image, votes, call));
        }
    }
    // A save that changed no row leaves no witness, and nothing that could be in or not.
    return asked == 0 ? ReceiptOutcome::NotSaved : votes.verdict();
}

ReceiptOutcome outcomeOf(const Resolution& resolution)
{
    switch (resolution.outcome) {
    case Outcome::Saved:
        return ReceiptOutcome::Saved;
    case Outcome::NotSaved:
        return ReceiptOutcome::NotSaved;
    case Outcome::Unknown:
        break;
    }
    return ReceiptOutcome::Unknown;
}

}

Result<ReceiptOutcome> resolveReceipt(const Adapter& adapter, const ReceiptStore& store,
    const ReceiptSummary& receipt, const CallOptions& call)
{
    const QString path = store.path(receipt.head.id);
    if (receipt.outcome != ReceiptOutcome::Unknown || isBeingWritten(path))
        return receipt.outcome;
    TW_TRY_VOID(requireSamePlace(adapter, {receipt}, call));
    ReceiptOutcome outcome = ReceiptOutcome::Unknown;
    bool mayGoOn = false;
    if (receipt.evidence) {
        const Resolution resolution
            = OutcomeResolver(adapter.pool()).resolve(receipt.evidence, call);
        outcome = outcomeOf(resolution);
        mayGoOn = !resolution.isOver;
    }
    if (outcome == ReceiptOutcome::Unknown && !mayGoOn) {
        Session session(adapter.pool(), u"receipts"_s);
        TW_TRY(outcome, outcomeByRows(session, path, call));
    }
    if (outcome != ReceiptOutcome::Unknown)
        TW_TRY_VOID(store.complete(receipt.head.id, outcome));
    return outcome;
}

}
