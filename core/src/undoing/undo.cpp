// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/undoing/undo.h>

#include <tuplewright/query/engine_statements.h>

#include "applying/work_end.h"
#include "images/recording.h"
#include "receipts/receipt_reader.h"
#include "undoing/undo_slice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kMostConflicts = 1000;

std::unexpected<Error> conflict(const QList<UndoConflict>& conflicts)
{
    const UndoConflict& first = conflicts.first();
    QStringList key;
    for (const auto& [column, value] : first.key)
        key.append(column + u'=' + value.toText());
    const QString more = conflicts.size() > 1
        ? u" There are %1 such conflicts."_s.arg(QString::number(conflicts.size()))
        : QString();
    return fail(ErrorKind::ConcurrentModification,
        u"Nothing was taken back. %1%2: %3.%4"_s.arg(first.table.display(),
            key.isEmpty() ? QString() : u' ' + key.join(u", "_s), first.reason, more));
}

/// What others than this program may write meanwhile, and what is not known.
void addNotes(const ReceiptTable& table, QStringList& notes)
{
    const QString name = table.name.display();
    for (const QString& trigger : table.triggers)
        notes.append(u"Trigger %1 of %2 may write besides."_s.arg(trigger, name));
    if (!table.leftOut.isEmpty())
        notes.append(u"Nothing was kept of %1 of %2."_s.arg(table.leftOut.join(u", "_s), name));
}

class UndoRun
{
public:
    UndoRun(const Adapter& adapter, const ReceiptStore& store, const UndoOptions& options,
        const CallOptions& call, UndoReport& report)
        : m_session(adapter.pool(), u"undo"_s)
        , m_tables(m_session, call)
        , m_adapter(adapter)
        , m_store(store)
        , m_options(options)
        , m_call(call)
        , m_report(report)
    { }

    void run(const QList<ReceiptSummary>& receipts);

private:
    [[nodiscard]] Result<void> begin(const QList<ReceiptSummary>& receipts);
    [[nodiscard]] Result<void> takeBack(const ReceiptSummary& receipt);
    [[nodiscard]] Result<void> takeBack(
        ReceiptReader& reader, qsizetype slice, const QList<UndoTable>& checked);
    [[nodiscard]] Result<void> noConflict();
    [[nodiscard]] ImageTables& tables() { return m_recording ? m_recording->tables() : m_tables; }

    Session m_session;
    ImageTables m_tables; ///< where there is no recording
    const Adapter& m_adapter;
    const ReceiptStore& m_store;
    const UndoOptions& m_options;
    const CallOptions& m_call;
    UndoReport& m_report;
    std::optional<ReceiptBook> m_book;
    std::unique_ptr<Recording> m_recording;
    qint64 m_rows = 0;
};

void UndoRun::run(const QList<ReceiptSummary>& receipts)
{
    const auto work = [&]() -> Result<void> {
        TW_TRY_VOID(begin(receipts));
        for (const ReceiptSummary& receipt : receipts)
            TW_TRY_VOID(takeBack(receipt));
        return {};
    };
    Result<void> done = work();
    WorkEnd end
        = endRecorded(m_session, m_recording.get(), std::move(done), m_options.mode, m_call);
    m_report.outcome = end.outcome;
    m_report.error = std::move(end.error);
    m_report.lostCommit = std::move(end.lostCommit);
    m_report.notes.removeDuplicates();
    if (m_recording && !m_report.error) {
        m_report.counts = m_recording->counts();
        m_report.receipt = m_recording->id();
    }
}

Result<void> UndoRun::begin(const QList<ReceiptSummary>& receipts)
{
    TW_TRY_VOID(m_session.begin({.lockTimeout = m_options.lockTimeout}, m_call));
    if (m_adapter.receipts() && m_options.mode == ApplyMode::Save) {
        m_book = *m_adapter.receipts();
        const ReceiptHead& head = receipts.first().head;
        m_book->reverses = receipts.size() > 1 ? head.batch : head.id;
        TW_TRY(m_recording, Recording::begin(m_session, &*m_book, m_call));
    }
    const QString defer = m_adapter.dialect().engineStatements().deferConstraints();
    if (!defer.isEmpty())
        TW_TRY_VOID(m_session.run({defer, {}}, nullptr, m_call, StatementOrigin::Library));
    return {};
}

Result<void> UndoRun::takeBack(const ReceiptSummary& receipt)
{
    TW_TRY(const std::unique_ptr<ReceiptReader> reader,
        ReceiptReader::open(m_store.path(receipt.head.id)));
    QList<UndoTable> checked;
    for (const ReceiptTable& table : reader->tables()) {
        TW_TRY(UndoTable now, checkTable(tables(), table, m_report.conflicts));
        checked.append(std::move(now));
        addNotes(table, m_report.notes);
    }
    TW_TRY_VOID(noConflict());
    for (qsizetype slice = reader->sliceCount(); slice > 0; --slice)
        TW_TRY_VOID(takeBack(*reader, slice - 1, checked));
    return {};
}

Result<void> UndoRun::takeBack(
    ReceiptReader& reader, qsizetype slice, const QList<UndoTable>& checked)
{
    TW_TRY(const std::vector<RowImage> images, reader.slice(slice));
    ImageSlice rows = m_recording ? m_recording->slice() : ImageSlice(m_session, m_tables, m_call);
    UndoSlice undo(m_session, tables(), rows, reader.tables(), checked, images, m_call);
    TW_TRY_VOID(undo.compare(m_report.conflicts));
    TW_TRY_VOID(noConflict());
    TW_TRY_VOID(undo.write());
    m_rows += qint64(images.size());
    if (m_options.progress)
        m_options.progress(m_rows);
    return m_recording ? m_recording->add(rows) : Result<void>();
}

Result<void> UndoRun::noConflict()
{
    if (m_report.conflicts.isEmpty())
        return {};
    auto failure = conflict(m_report.conflicts);
    if (m_report.conflicts.size() > kMostConflicts)
        m_report.conflicts.resize(kMostConflicts);
    return failure;
}

/// What undoing does to as many rows, told where no recording counts.
QList<ReceiptCounts> reversed(const QList<ReceiptSummary>& receipts)
{
    QList<ReceiptCounts> counts;
    for (const ReceiptSummary& receipt : receipts) {
        for (const ReceiptCounts& count : receipt.counts) {
            auto found = std::ranges::find(counts, count.table, &ReceiptCounts::table);
            if (found == counts.end())
                found = counts.insert(counts.end(), {count.table});
            found->inserted += count.deleted;
            found->updated += count.updated;
            found->deleted += count.inserted;
        }
    }
    return counts;
}

Result<void> checkReversible(const QList<ReceiptSummary>& receipts)
{
    for (const ReceiptSummary& receipt : receipts) {
        if (receipt.outcome == ReceiptOutcome::NotSaved)
            return fail(ErrorKind::InvalidArgument,
                u"The save of receipt %1 changed nothing."_s.arg(receipt.head.id));
        if (receipt.outcome == ReceiptOutcome::Unknown)
            return fail(ErrorKind::OutcomeUnknown,
                u"It is not known what became of the save of receipt %1."_s.arg(receipt.head.id));
        if (!receipt.objection.isEmpty())
            return fail(ErrorKind::InvalidState,
                u"Receipt %1 cannot be undone. %2"_s.arg(receipt.head.id, receipt.objection));
    }
    return {};
}

}

UndoReport undoReceipts(const Adapter& adapter, const ReceiptStore& store,
    const QList<ReceiptSummary>& receipts, const UndoOptions& options, const CallOptions& call)
{
    UndoReport report;
    Result<void> allowed = checkReversible(receipts);
    if (allowed)
        allowed = requireSamePlace(adapter, receipts, call);
    if (!allowed) {
        report.error = std::move(allowed).error();
        return report;
    }
    report.counts = reversed(receipts);
    UndoRun(adapter, store, options, call, report).run(receipts);
    return report;
}

Result<QList<ReceiptSummary>> receiptsNamed(const ReceiptStore& store, const QString& id)
{
    TW_TRY(const QList<ReceiptSummary> all, store.list());
    QList<ReceiptSummary> parts;
    for (const ReceiptSummary& receipt : all) {
        if (!id.isEmpty() && receipt.head.batch == id
            && receipt.outcome != ReceiptOutcome::NotSaved)
            parts.append(receipt);
    }
    if (!parts.isEmpty())
        return parts;
    TW_TRY(const ReceiptSummary one, store.find(id));
    return QList<ReceiptSummary>{one};
}

Result<QString> databaseIdentity(const Adapter& adapter, const CallOptions& call)
{
    Session session(adapter.pool(), u"receipts"_s);
    return session.use(
        call, [&call](Connection& connection) { return connection.databaseIdentity(call); });
}

Result<void> requireSamePlace(
    const Adapter& adapter, const QList<ReceiptSummary>& receipts, const CallOptions& call)
{
    TW_TRY(const QString here, databaseIdentity(adapter, call));
    for (const ReceiptSummary& receipt : receipts) {
        const ReceiptPlace& place = receipt.head.place;
        if (!here.isEmpty() && place.identity == here)
            continue;
        return fail(ErrorKind::InvalidArgument,
            u"Receipt %1 is of another database, or of one that was restored since: %2 on %3."_s
                .arg(receipt.head.id, place.database, place.host));
    }
    return {};
}

}
