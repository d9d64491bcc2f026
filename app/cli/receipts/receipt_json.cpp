// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QJsonValue valueOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

qint64 rowsOf(const QList<ReceiptCounts>& counts)
{
    qint64 rows = 0;
    for (const ReceiptCounts& count : counts)
        rows += count.rows();
    return rows;
}

}

QJsonArray countsJson(const QList<ReceiptCounts>& counts)
{
    QJsonArray tables;
    for (const ReceiptCounts& count : counts)
        tables.append(QJsonObject{{u"table"_s, count.table}, {u"inserted"_s, count.inserted},
            {u"updated"_s, count.updated}, {u"deleted"_s, count.deleted}});
    return tables;
}

QJsonObject receiptJson(const ReceiptSummary& receipt)
{
    const ReceiptHead& head = receipt.head;
    return {{u"id"_s, head.id}, {u"at"_s, head.at.toString(Qt::ISODateWithMs)}, {u"by"_s, head.by},
        {u"outcome"_s, receiptOutcomeName(receipt.outcome)}, {u"rows"_s, rowsOf(receipt.counts)},
        {u"tables"_s, countsJson(receipt.counts)}, {u"user"_s, valueOrNull(head.user)},
        {u"role"_s, valueOrNull(head.role)}, {u"actor"_s, valueOrNull(head.actor)},
        {u"engine"_s, head.place.engine}, {u"host"_s, valueOrNull(head.place.host)},
        {u"database"_s, head.place.database}, {u"identity"_s, valueOrNull(head.place.identity)},
        {u"transaction"_s,
            valueOrNull(receipt.evidence ? receipt.evidence->transactionId : QString())},
        {u"reverses"_s, valueOrNull(head.reverses)},
        {u"reversed_by"_s, valueOrNull(receipt.reversedBy)}, {u"batch"_s, valueOrNull(head.batch)},
        {u"objection"_s, valueOrNull(receipt.objection)}, {u"bytes"_s, receipt.bytes}};
}

QJsonObject undoJson(const UndoReport& report)
{
    return {{u"outcome"_s, outcomeName(report.outcome)}, {u"rows"_s, rowsOf(report.counts)},
        {u"tables"_s, countsJson(report.counts)}, {u"receipt"_s, valueOrNull(report.receipt)},
        {u"notes"_s, QJsonArray::fromStringList(report.notes)}};
}

QJsonObject conflictJson(const UndoConflict& conflict)
{
    QJsonObject key;
    for (const auto& [column, value] : conflict.key)
        key.insert(column, value.isNull() ? QJsonValue() : QJsonValue(value.toText()));
    return {
        {u"table"_s, conflict.table.display()}, {u"key"_s, key}, {u"conflict"_s, conflict.reason}};
}

}
