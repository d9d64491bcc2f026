// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relation_list.h"

#include "../output/text_table.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

QByteArray relationList(const QList<RelationSummary>& relations)
{
    TextTable table(
        {u"table"_s, u"kind"_s, u"rows (estimate)"_s, u"comment"_s}, {false, false, true, false});
    for (const RelationSummary& relation : relations) {
        const QString rows
            = relation.rowEstimate ? QString::number(*relation.rowEstimate) : QString();
        table.append(
            {relation.name.display(), relationKindName(relation.kind), rows, relation.comment});
    }
    return table.take();
}

}
