// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_result.h"

#include <tuplewright/sql/tokenizer.h>

namespace tw {

namespace {

constexpr qsizetype kTitleLength = 120;

/// Behind the comments that a statement begins with.
qsizetype firstText(const QString& sql)
{
    SqlTokenizer tokens(sql, {});
    while (!tokens.atEnd()) {
        const SqlToken token = tokens.next();
        if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment)
            return token.start;
    }
    return 0;
}

}

qsizetype indexOfCharacter(QStringView text, int number)
{
    qsizetype index = 0;
    for (int passed = 1; passed < number && index < text.size(); ++passed)
        index += text[index].isHighSurrogate() && index + 1 < text.size() ? 2 : 1;
    return index;
}

QString statementTitle(const QString& sql)
{
    const QString start = sql.sliced(firstText(sql));
    const QString title = start.first(std::min(start.size(), 2 * kTitleLength)).simplified();
    return title.size() <= kTitleLength ? title : title.first(kTitleLength) + u'…';
}

}
