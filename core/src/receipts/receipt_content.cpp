// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/receipts/receipt_content.h>

#include "receipts/receipt_lines.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<void> openReceipt(QFile& file)
{
    if (file.open(QIODevice::ReadOnly))
        return {};
    return fail(ErrorKind::File,
        u"The receipt in %1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
}

std::unexpected<Error> tornReceipt(const QFile& file)
{
    return fail(ErrorKind::Corruption, u"The receipt in %1 is torn."_s.arg(file.fileName()));
}

/// Takes what one line says, as far as there is room for it. False for a line of no sense.
bool takeLine(const QByteArray& line, qsizetype statements, ReceiptContent& content)
{
    const Result<Json> json = Json::parse(line);
    if (!json)
        return false;
    if (auto image = receipt_lines::readRow(*json)) {
        const bool isKnown = image->table < content.tables.size();
        if (isKnown)
            content.rows.push_back(*std::move(image));
        return isKnown;
    }
    if (auto table = receipt_lines::readTable(*json))
        content.tables.append(*std::move(table));
    else if (auto statement = receipt_lines::readStatement(*json)) {
        content.isCut |= content.statements.size() >= statements;
        if (content.statements.size() < statements)
            content.statements.append(*std::move(statement));
    }
    return true;
}

std::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, u"Reading the receipt was stopped."_s);
}

}

Result<ReceiptContent> readReceipt(const ReceiptStore& store, const QString& id,
    const ReceiptBounds& bounds, const StopToken& stop)
{
    QFile file(store.path(id));
    TW_TRY_VOID(openReceipt(file));
    ReceiptContent content;
    while (!file.atEnd()) {
        if (stop.stop_requested())
            return cancelled();
        const QByteArray line = file.readLine();
        if (line.startsWith(receipt_lines::kRow) && qsizetype(content.rows.size()) >= bounds.rows) {
            content.isCut = true;
            continue;
        }
        // The last line may be that of a program which is still writing.
        if (!takeLine(line, bounds.statements, content) && line.endsWith('\n'))
            return tornReceipt(file);
    }
    return content;
}

Result<bool> occursInReceipt(
    const ReceiptStore& store, const QString& id, const QString& text, const StopToken& stop)
{
    QFile file(store.path(id));
    TW_TRY_VOID(openReceipt(file));
    while (!file.atEnd()) {
        if (stop.stop_requested())
            return cancelled();
        if (QString::fromUtf8(file.readLine()).contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

}
