// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/select_query.h>

#include "base/names.h"

namespace tw {

namespace {

constexpr QChar kSeparator = u',';

}

Result<QStringList> parseColumnList(const QString& text)
{
    QStringList columns;
    qsizetype next = 0;
    do {
        TW_TRY(const NamePart column, readNamePart(text, next, kSeparator));
        columns.append(column.text);
        next = column.end + 1;
    } while (next <= text.size());
    return columns;
}

}
