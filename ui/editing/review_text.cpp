// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_text.h"

#include "models/text/hidden_characters.h"

#include <QCoreApplication>

namespace tw {

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

constexpr int kValueCharacters = 200;

QString literal(const Value& value)
{
    if (value.isNull())
        return QStringLiteral("NULL");
    if (value.storage() == StorageClass::Bytes) {
        const int size = int(value.bytes().size());
        return size == 1 ? ReviewText::tr("1 byte") : ReviewText::tr("%n bytes", nullptr, size);
    }
    QString text = value.toText();
    if (text.size() > kValueCharacters)
        text = text.left(kValueCharacters) + QChar(0x2026);
    // A line end inside a value must not end the comment it is shown in.
    text.replace(QLatin1Char('\n'), QChar(0x21B5)).replace(QLatin1Char('\r'), QChar(0x240D));
    return value.storage() == StorageClass::Text ? QLatin1Char('\'') + text + QLatin1Char('\'')
                                                 : text;
}

QString kindText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Insert:
        return ReviewText::tr("New row");
    case ChangeKind::Update:
        return ReviewText::tr("Update");
    case ChangeKind::Delete:
        return ReviewText::tr("Delete permanently");
    case ChangeKind::SoftDelete:
        return ReviewText::tr("Soft-delete");
    case ChangeKind::Restore:
        break;
    }
    return ReviewText::tr("Restore");
}

}

QString stepText(const BatchStep& step, qsizetype number, qsizetype count)
{
    QString text = ReviewText::tr("-- %1 of %2, expects 1 row").arg(number).arg(count)
        + QLatin1Char('\n') + step.statement.sql + QStringLiteral(";\n");
    for (qsizetype i = 0; i < step.statement.values.size(); ++i)
        text += QStringLiteral("--   ") + QString::number(i + 1) + QStringLiteral(": ")
            + literal(step.statement.values.at(i)) + QLatin1Char('\n');
    return text;
}

QString statementsText(const Batch& batch)
{
    QStringList texts;
    for (qsizetype i = 0; i < batch.size(); ++i)
        texts.append(stepText(batch.at(i), i + 1, batch.size()));
    return texts.join(QLatin1Char('\n'));
}

QString targetText(const ConnectionConfig& target)
{
    QString place = target.database;
    if (!target.host.isEmpty())
        place = ReviewText::tr("%1 on %2")
                    .arg(place,
                        target.port.isEmpty() ? target.host : target.host + u':' + target.port);
    if (!target.user.isEmpty())
        place = ReviewText::tr("%1 as %2").arg(place, target.user);
    return revealedText(place);
}

QStringList tablesOf(const Batch& batch)
{
    QStringList tables;
    for (const BatchStep& step : batch)
        if (const QString table = revealedText(step.row.table.display()); !tables.contains(table))
            tables.append(table);
    return tables;
}

QString rowText(const BatchStep& step, bool namesTable)
{
    QStringList parts;
    if (namesTable)
        parts.append(revealedText(step.row.table.name));
    parts.append(kindText(step.kind));
    QStringList key;
    for (const auto& [column, value] : step.row.key)
        key.append(column + QLatin1Char(' ') + literal(value));
    if (!key.isEmpty())
        parts.append(key.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

}
