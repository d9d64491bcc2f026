// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/receipts/receipt_store.h>

#include "receipts/receipt_lines.h"
#include "receipts/receipt_reader.h"
#include "receipts/receipt_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kSuffix = u".receipt"_s;

/// Newest first: the names are ids, and those ascend with time.
QFileInfoList filesIn(const QString& folder)
{
    return QDir(folder).entryInfoList(
        {u'*' + kSuffix}, QDir::Files | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
}

/// The undo of a receipt is a receipt itself, and may have been undone in turn.
void markReversed(QList<ReceiptSummary>& receipts)
{
    for (const ReceiptSummary& undo : std::as_const(receipts)) {
        if (undo.head.reverses.isEmpty() || undo.outcome != ReceiptOutcome::Saved
            || !undo.reversedBy.isEmpty())
            continue;
        for (ReceiptSummary& receipt : receipts) {
            if (receipt.head.id == undo.head.reverses || receipt.head.batch == undo.head.reverses)
                receipt.reversedBy = undo.head.id;
        }
    }
}

}

ReceiptStore::ReceiptStore(QString folder, ReceiptLimits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{ }

QString ReceiptStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/tuplewright/receipts"_s;
}

QString ReceiptStore::path(const QString& id) const
{
    return m_folder + u'/' + id + kSuffix;
}

Result<QList<ReceiptSummary>> ReceiptStore::list() const
{
    QList<ReceiptSummary> receipts;
    for (const QFileInfo& file : filesIn(m_folder)) {
        std::optional<ReceiptSummary> summary = readSummary(file.filePath());
        if (summary && summary->head.id == file.completeBaseName())
            receipts.append(*std::move(summary));
    }
    markReversed(receipts);
    return receipts;
}

Result<ReceiptSummary> ReceiptStore::find(const QString& id) const
{
    TW_TRY(const QList<ReceiptSummary> receipts, list());
    QList<ReceiptSummary> found;
    for (const ReceiptSummary& receipt : receipts) {
        if (receipt.head.id == id)
            return receipt;
        if (!id.isEmpty() && receipt.head.id.startsWith(id))
            found.append(receipt);
    }
    if (found.size() == 1)
        return found.first();
    return fail(ErrorKind::InvalidArgument,
        found.isEmpty() ? u"There is no receipt %1."_s.arg(id)
                        : u"%1 receipts begin with %2."_s.arg(QString::number(found.size()), id));
}

Result<QByteArray> ReceiptStore::text(const QString& id) const
{
    QFile file(path(id));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File,
            u"The receipt in %1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    return file.readAll();
}

Result<void> ReceiptStore::complete(const QString& id, ReceiptOutcome outcome) const
{
    QFile file(path(id));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly))
        return fail(ErrorKind::File,
            u"The receipt in %1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    return appendDurably(file, receipt_lines::outcome(outcome));
}

void ReceiptStore::prune() const
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-m_limits.age.count());
    qint64 bytes = 0;
    for (const QFileInfo& file : filesIn(m_folder)) {
        bytes += file.size();
        if (file.lastModified() < oldest || bytes > m_limits.bytes)
            QFile::remove(file.filePath());
    }
}

}
