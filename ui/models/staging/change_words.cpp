// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_words.h"

#include "models/text/cell_formatter.h"

#include <QCoreApplication>

namespace tw {

namespace {

constexpr qsizetype kLongestText = 60;

struct ChangeWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::ChangesView)
};

}

QString rowWords(const RowKey& row)
{
    const RowIdentity* identity = row.identity();
    if (!identity)
        return ChangeWordsTexts::tr("new row");
    QStringList words;
    words.reserve(identity->key.size());
    for (const auto& [column, value] : identity->key)
        words.append(column + u' ' + value.toText());
    return words.join(QStringLiteral(", "));
}

QString changeWords(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Delete:
        return ChangeWordsTexts::tr("delete permanently");
    case ChangeKind::SoftDelete:
        return ChangeWordsTexts::tr("mark as deleted");
    case ChangeKind::Restore:
        return ChangeWordsTexts::tr("restore");
    case ChangeKind::Insert:
    case ChangeKind::Update:
        break;
    }
    return ChangeWordsTexts::tr("insert with defaults");
}

QString shortWords(const Value& value, const Column& column)
{
    const QString text = CellFormatter::display(value, column).text;
    return text.size() <= kLongestText ? text : text.left(kLongestText) + QChar(0x2026);
}

}
