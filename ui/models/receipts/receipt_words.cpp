// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_words.h"

#include "models/text/hidden_characters.h"
#include "models/text/number_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

constexpr qsizetype kLongestValue = 200;

struct ReceiptTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::Receipts)
};

QString rowsText(qint64 rows)
{
    return rows == 1 ? ReceiptTexts::tr("1 row")
                     : ReceiptTexts::tr("%1 rows").arg(QLocale().toString(rows));
}

/// A value in a comment, which must not end with a line end inside of it.
QString commentedValue(const Value& value)
{
    if (value.isNull())
        return QStringLiteral("NULL");
    if (value.storage() == StorageClass::Bytes)
        return sizeText(value.bytes().size());
    QString text = value.toText();
    if (text.size() > kLongestValue)
        text = text.left(kLongestValue) + QChar(0x2026);
    text.replace(u'\n', QChar(0x21B5)).replace(u'\r', QChar(0x240D));
    return value.storage() == StorageClass::Text ? u'\'' + text + u'\'' : text;
}

QString statementText(const Statement& statement)
{
    const QString sql = statement.sql.trimmed();
    // A semicolon behind a comment would belong to it.
    QString text = sql
        + (sql.contains(QStringLiteral("--")) ? QStringLiteral("\n;\n") : QStringLiteral(";\n"));
    for (qsizetype i = 0; i < statement.values.size(); ++i)
        text += QStringLiteral("--   %1: ").arg(i + 1) + commentedValue(statement.values.at(i))
            + u'\n';
    return text;
}

}

qint64 receiptRows(const QList<ReceiptCounts>& counts)
{
    qint64 rows = 0;
    for (const ReceiptCounts& count : counts)
        rows += count.rows();
    return rows;
}

QString receiptAction(const QList<ReceiptCounts>& counts)
{
    ReceiptCounts all;
    for (const ReceiptCounts& count : counts) {
        all.inserted += count.inserted;
        all.updated += count.updated;
        all.deleted += count.deleted;
    }
    const QLocale locale;
    QStringList parts;
    if (all.inserted > 0)
        parts.append(ReceiptTexts::tr("%1 inserted").arg(locale.toString(all.inserted)));
    if (all.updated > 0)
        parts.append(ReceiptTexts::tr("%1 updated").arg(locale.toString(all.updated)));
    if (all.deleted > 0)
        parts.append(ReceiptTexts::tr("%1 deleted").arg(locale.toString(all.deleted)));
    return parts.isEmpty() ? ReceiptTexts::tr("no rows") : parts.join(QStringLiteral(", "));
}

QString receiptState(const ReceiptSummary& receipt)
{
    switch (receipt.outcome) {
    case ReceiptOutcome::NotSaved:
        return ReceiptTexts::tr("Not saved");
    case ReceiptOutcome::Unknown:
        return ReceiptTexts::tr("Outcome unknown");
    case ReceiptOutcome::Saved:
        break;
    }
    if (!receipt.reversedBy.isEmpty())
        return ReceiptTexts::tr("Undone");
    return receipt.head.reverses.isEmpty() ? ReceiptTexts::tr("Saved")
                                           : ReceiptTexts::tr("Saved (an undo)");
}

QString receiptTables(const ReceiptSummary& receipt)
{
    QStringList tables;
    for (const ReceiptCounts& count : receipt.counts)
        tables.append(revealedText(count.table));
    return tables.join(QStringLiteral(", "));
}

QString receiptTitle(const ReceiptSummary& receipt)
{
    const QDateTime at = receipt.head.at.toLocalTime();
    const bool isToday = at.date() == QDate::currentDate();
    const QLocale locale;
    const QString when = isToday ? locale.toString(at.time(), QLocale::ShortFormat)
                                 : locale.toString(at, QLocale::ShortFormat);
    //: a save: number of rows, table, time
    return ReceiptTexts::tr("%1 of %2, %3")
        .arg(rowsText(receiptRows(receipt.counts)), receiptTables(receipt), when);
}

QString undoObjection(const ReceiptSummary& receipt)
{
    if (receipt.outcome == ReceiptOutcome::NotSaved)
        return ReceiptTexts::tr("Nothing was saved.");
    if (receipt.outcome == ReceiptOutcome::Unknown)
        return ReceiptTexts::tr("It is not known yet whether this was saved.");
    if (!receipt.reversedBy.isEmpty())
        return ReceiptTexts::tr("This is undone already.");
    return receipt.objection;
}

QString receiptFacts(const ReceiptSummary& receipt)
{
    const ReceiptHead& head = receipt.head;
    QStringList lines;
    const auto add = [&lines](const QString& what, const QString& value) {
        if (!value.isEmpty())
            lines.append(what.arg(revealedText(value)));
    };
    lines.append(ReceiptTexts::tr("Saved at: %1")
            .arg(QLocale().toString(head.at.toLocalTime(), QLocale::LongFormat)));
    add(ReceiptTexts::tr("By: %1"), head.by);
    add(ReceiptTexts::tr("User: %1"), head.user);
    add(ReceiptTexts::tr("Role: %1"), head.role);
    add(ReceiptTexts::tr("Recorded as: %1"), head.actor);
    add(ReceiptTexts::tr("Database: %1"), head.place.database);
    add(ReceiptTexts::tr("Transaction: %1"),
        receipt.evidence ? receipt.evidence->transactionId : QString());
    add(ReceiptTexts::tr("Batch: %1"), head.batch);
    add(ReceiptTexts::tr("Undo of: %1"), head.reverses);
    add(ReceiptTexts::tr("Undone by: %1"), receipt.reversedBy);
    add(ReceiptTexts::tr("Receipt: %1"), head.id);
    lines.append(ReceiptTexts::tr("Size: %1").arg(sizeText(receipt.bytes)));
    return lines.join(u'\n');
}

QString receiptScript(const ReceiptSummary& receipt, const ReceiptContent& content)
{
    QString text = QStringLiteral("-- ") + receipt.head.id + QStringLiteral(" · ")
        + receipt.head.at.toString(Qt::ISODateWithMs) + QStringLiteral(" · ")
        + receiptOutcomeName(receipt.outcome) + u'\n';
    for (const Statement& statement : content.statements)
        text += statementText(statement);
    if (content.isCut)
        text += QStringLiteral("-- …\n");
    return text;
}

}
