// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "computed_words.h"

#include "filter_words.h"

#include <QCoreApplication>

namespace tw {

namespace {

struct Words
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
            ? Words::tr("how well the row fits the words that %1 is searched for")
                  .arg(column.found->column)
            : Words::tr("the text around the words that %1 is searched for")
                  .arg(column.found->column);
    QStringList parts;
    parts.reserve(qsizetype(column.branches.size()) + 1);
    for (const ComputedColumn::Branch& branch : column.branches)
        parts.append(branchWords(branch));
    if (!column.otherwise.isNull())
        parts.append(Words::tr("else %1").arg(column.otherwise.toText()));
    return parts.join(QStringLiteral("; "));
}

QString branchWords(const ComputedColumn::Branch& branch)
{
    return Words::tr("%1 if %2").arg(branch.then.toText(), filterWords(branch.when));
}

}
