// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "history/receipt_versions.h"

#include "receipts/receipt_reader.h"

#include <tuplewright/session/relation_stamp.h>
#include <tuplewright/session/session.h>
#include <tuplewright/undoing/undo.h>

#include <ranges>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Follows one row back through receipts, newest first.
class ReceiptTrail
{
public:
    ReceiptTrail(const PastRow& row, RelationStamp stamp)
        : m_row(row)
        , m_stamp(std::move(stamp))
    { }

    [[nodiscard]] Result<void> take(const ReceiptSummary& receipt, const QString& path);

    [[nodiscard]] bool isFull() const { return m_found.versions.size() >= m_row.most; }
    [[nodiscard]] PastVersions& found() { return m_found; }

private:
    [[nodiscard]] bool isOurs(const ReceiptTable& table) const
    {
        const bool isTold = !table.object.isEmpty() && !m_stamp.object.isEmpty();
        return isTold ? table.object == m_stamp.object : table.name == m_row.table.name;
    }
    [[nodiscard]] QString nameNow(const ReceiptColumn& column) const;
    [[nodiscard]] std::optional<ColumnValues> named(
        const ReceiptTable& table, const std::optional<RowImage::Cells>& cells) const;
    void takeImage(const ReceiptSummary& receipt, const ReceiptTable& table, const RowImage& image);

    PastRow m_row; ///< with the key that the row had at this point
    RelationStamp m_stamp;
    PastVersions m_found;
};

QString ReceiptTrail::nameNow(const ReceiptColumn& column) const
{
    if (column.number == 0 || m_stamp.columns.isEmpty())
        return column.name;
    return m_stamp.columns.key(column.number);
}

std::optional<ColumnValues> ReceiptTrail::named(
    const ReceiptTable& table, const std::optional<RowImage::Cells>& cells) const
{
    if (!cells)
        return std::nullopt;
    ColumnValues values;
    const qsizetype count = std::min(cells->size(), table.columns.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString name = nameNow(table.columns[i]);
        if (m_row.shows(name) && !isDigest((*cells)[i]))
            values.append({name, (*cells)[i]});
    }
    return values;
}

void ReceiptTrail::takeImage(
    const ReceiptSummary& receipt, const ReceiptTable& table, const RowImage& image)
{
    const std::optional<ColumnValues> was = named(table, image.was);
    const std::optional<ColumnValues> is = named(table, image.is);
    const bool becameIt = is && m_row.isNamedBy(*is);
    if (!becameIt && (!was || !m_row.isNamedBy(*was)))
        return;
    if (isFull()) {
        m_found.isCut = true;
        return;
    }
    RowVersion version;
    version.at = receipt.head.at;
    version.who = receipt.head.actor.isEmpty() ? receipt.head.user : receipt.head.actor;
    version.origin = receipt.head.id;
    version.was = was;
    version.is = is;
    if (!was)
        version.operation = VersionOperation::Insert;
    else if (!is)
        version.operation = VersionOperation::Delete;
    else
        version.operation = VersionOperation::Update;
    if (was && is)
        version.changed = changedColumns(*was, *is);
    m_found.versions.append(std::move(version));
    if (becameIt && was) {
        for (auto& [column, value] : m_row.key)
            value = valueIn(*was, column);
    }
}

Result<void> ReceiptTrail::take(const ReceiptSummary& receipt, const QString& path)
{
    TW_TRY(const std::unique_ptr<ReceiptReader> reader, ReceiptReader::open(path));
    QList<bool> ours;
    for (const ReceiptTable& table : reader->tables())
        ours.append(isOurs(table));
    if (!ours.contains(true))
        return {};
    for (qsizetype slice = reader->sliceCount(); slice > 0; --slice) {
        TW_TRY(const std::vector<RowImage> images, reader->slice(slice - 1));
        for (const RowImage& image : images | std::views::reverse) {
            if (ours[image.table])
                takeImage(receipt, reader->tables()[image.table], image);
        }
    }
    return {};
}

/// The receipts of this database that were saved, newest first; others that may have been are told.
Result<QList<ReceiptSummary>> savedHere(
    const PastRow& row, const ReceiptStore& store, QStringList& unread)
{
    TW_TRY(const QString here, databaseIdentity(row.adapter, row.call));
    TW_TRY(QList<ReceiptSummary> receipts, store.list());
    receipts.removeIf([&here](const ReceiptSummary& receipt) {
        return here.isEmpty() || receipt.head.place.identity != here;
    });
    QList<ReceiptSummary> saved;
    for (ReceiptSummary& receipt : receipts) {
        TW_TRY(receipt.outcome, resolveReceipt(row.adapter, store, receipt, row.call));
        if (receipt.outcome == ReceiptOutcome::Unknown)
            unread.append(u"receipt %1: its outcome is unknown"_s.arg(receipt.head.id));
        else if (receipt.outcome == ReceiptOutcome::Saved)
            saved.append(receipt);
    }
    return saved;
}

}

Result<PastVersions> receiptVersions(const PastRow& row, const ReceiptStore& store)
{
    Session session(row.adapter.pool(), u"row history"_s);
    TW_TRY(RelationStamp stamp, readStamp(session, row.table.name, row.call));
    ReceiptTrail trail(row, std::move(stamp));
    TW_TRY(const QList<ReceiptSummary> receipts, savedHere(row, store, trail.found().unread));
    for (const ReceiptSummary& receipt : receipts) {
        if (row.call.stop.stop_requested())
            return fail(ErrorKind::Cancelled, u"Reading receipts was stopped."_s);
        const Result<void> taken = trail.take(receipt, store.path(receipt.head.id));
        if (!taken)
            trail.found().unread.append(
                u"receipt %1: %2"_s.arg(receipt.head.id, taken.error().toText()));
        if (trail.found().isCut)
            break;
    }
    return std::move(trail.found());
}

}
