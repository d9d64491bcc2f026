// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_words.h"

#include "models/text/error_text.h"
#include "models/text/hidden_characters.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

class TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(tw::TransferWords)

public:
    static QString mode(TransferMode mode);
    static QString end(const TransferResult& result);
    static QStringList details(const TransferResult& result);
};

QString TransferWords::mode(TransferMode mode)
{
    switch (mode) {
    case TransferMode::Upsert:
        return tr("the row there takes the values");
    case TransferMode::Skip:
        return tr("it is left out");
    case TransferMode::Replace:
        return tr("it takes the place of the row there");
    default:
        return tr("it is refused");
    }
}

QString TransferWords::end(const TransferResult& result)
{
    const TransferReport& report = result.report;
    if (result.wasRefusedForLosses())
        return tr("Not everything can be kept. Nothing was done.");
    if (report.error && report.error->kind == ErrorKind::Cancelled)
        return tr("Stopped. All was taken back.");
    if (report.outcome == Outcome::Unknown)
        return tr("The connection was lost at the end. Nobody can tell yet whether the rows are "
                  "saved.");
    if (report.error)
        return tr("Nothing was saved.");
    qint64 rows = 0;
    for (const TransferredTable& table : report.tables)
        rows += table.written;
    const QString count = QLocale().toString(rows);
    if (result.isTrial)
        return rows == 1 ? tr("Tried: 1 row would be written. All was taken back.")
                         : tr("Tried: %1 rows would be written. All was taken back.").arg(count);
    return rows == 1 ? tr("1 row was written.") : tr("%1 rows were written.").arg(count);
}

QStringList TransferWords::details(const TransferResult& result)
{
    QStringList lines;
    const TransferReport& report = result.report;
    if (result.wasRefusedForLosses()) {
        for (const QString& loss : report.error->detail.split(u'\n', Qt::SkipEmptyParts))
            lines.append(tr("Lost: %1").arg(readableText(loss)));
        return lines;
    }
    if (report.error && report.error->kind != ErrorKind::Cancelled) {
        const ErrorText text = explain(*report.error);
        for (const QString& part : {text.what, text.why, text.hint})
            if (!part.isEmpty())
                lines.append(part);
    }
    for (const TransferredTable& table : report.tables) {
        const QString name = revealedText(table.to.display());
        for (const QString& loss : table.losses)
            lines.append(tr("Lost: %1").arg(name + QStringLiteral(": ") + readableText(loss)));
        for (const QString& change : table.changes)
            lines.append(tr("Changed: %1").arg(name + QStringLiteral(": ") + readableText(change)));
    }
    for (const RejectedRow& row : result.rejects)
        lines.append(tr("Refused: %1, row %2: %3")
                .arg(revealedText(row.table.display()), QLocale().toString(row.row),
                    row.error.message));
    return lines;
}

}

QString transferModeWords(TransferMode mode)
{
    return TransferWords::mode(mode);
}

QString transferEndWords(const TransferResult& result)
{
    return TransferWords::end(result);
}

QStringList transferDetailWords(const TransferResult& result)
{
    return TransferWords::details(result);
}

}
