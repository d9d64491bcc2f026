// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clash_words.h"

#include "models/text/hidden_characters.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tw {

namespace {

struct ClashTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::Clash)
};

QString rowText(const Change& change)
{
    QStringList key;
    for (const auto& [column, value] : change.row.key)
        key.append(revealedText(column + u' ' + value.toText()));
    return revealedText(change.row.table.name) + u' ' + key.join(QStringLiteral(", "));
}

/// The column of a unique rule of one column, as the server names it.
QString takenColumn(const Error& error)
{
    if (!error.column.isEmpty())
        return error.column;
    static const QRegularExpression key(
        QStringLiteral("\\(([^(),]+)\\)=\\("), QRegularExpression::UseUnicodePropertiesOption);
    return key.match(error.detail).captured(1).remove(u'"');
}

}

ClashWords clashWords(
    const RestoreTrial& trial, qsizetype step, const Table& table, const QList<Value>& row)
{
    const Error& error = trial.clashes[step];
    const Change& change = trial.plan.changes.at(step);
    ClashWords words{explain(error), {}};
    words.text.what = ClashTexts::tr("Not restored: %1. %2").arg(rowText(change), words.text.what);
    if (error.kind != ErrorKind::AlreadyExists || change.row.table != table.name)
        return words;
    const QString column = takenColumn(error);
    const int place = table.columnIndex(column);
    if (place < 0 || place >= row.size() || row.at(place).isNull())
        return words;
    words.text.what
        = ClashTexts::tr("Not restored: %1. A live row already has %2 = %3.")
              .arg(rowText(change), revealedText(column), revealedText(row.at(place).toText()));
    words.rival = Filter::condition(column, FilterOperator::Equal, {row.at(place)});
    return words;
}

}
