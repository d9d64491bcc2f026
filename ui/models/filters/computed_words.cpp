// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "computed_words.h"

#include "filter_words.h"

#include <QCoreApplication>

namespace tw {

namespace {

struct ComputedWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(ComputedWords)
};

}

QString computedFrom(const ComputedColumn& column)
{
    if (!column.expression.isEmpty())
        return column.expression.simplified();
    if (column.found)
        return column.found->fact == ComputedColumn::Found::Fact::Relevance
            ? ComputedWordsTexts::tr("how well the row fits the words that %1 is searched for")
                  .arg(column.found->column)
            : ComputedWordsTexts::tr("the text around the words that %1 is searched for")
                  .arg(column.found->column);
    QStringList parts;
    parts.reserve(qsizetype(column.branches.size()) + 1);
    for (const ComputedColumn::Branch& branch : column.branches)
        parts.append(branchWords(branch));
    if (!column.otherwise.isNull())
        parts.append(ComputedWordsTexts::tr("else %1").arg(column.otherwise.toText()));
    return parts.join(QStringLiteral("; "));
}

QString branchWords(const ComputedColumn::Branch& branch)
{
    return ComputedWordsTexts::tr("%1 if %2").arg(branch.then.toText(), filterWords(branch.when));
}

}
