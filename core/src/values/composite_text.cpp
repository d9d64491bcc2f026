// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/composite_text.h>

#include "values/text_cursor.h"

using namespace Qt::StringLiterals;

namespace tw {

Result<CompositeText> CompositeText::parse(QByteArrayView text)
{
    TextCursor cursor(text);
    CompositeText row;
    cursor.skipBlanks();
    TW_TRY_VOID(cursor.expect('('));
    do {
        if (row.fields.size() == kMostTextItems)
            return fail(ErrorKind::Limit, u"The row has too many fields."_s);
        if (cursor.isAtOneOf(",)")) {
            row.fields.append(std::nullopt);
            continue;
        }
        TW_TRY(QByteArray field, cursor.quotable(",)"));
        row.fields.append(std::move(field));
    } while (cursor.skip(','));
    TW_TRY_VOID(cursor.expect(')'));
    TW_TRY_VOID(cursor.expectEnd());
    return row;
}

QByteArray CompositeText::print() const
{
    QByteArray out("(");
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            out.append(',');
        if (const TextItem& field = fields[i])
            appendQuotable(out, *field, "(),");
    }
    return out + ')';
}

}
