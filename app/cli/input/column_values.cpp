// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr QChar kQuote = u'"';

/// Where the equals sign after the column's name stands; -1 when there is none.
qsizetype equalsSign(const QString& text)
{
    const bool mayBeQuoted = text.startsWith(kQuote);
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (mayBeQuoted && text[i] == kQuote)
            quoted = !quoted;
        else if (text[i] == u'=' && !quoted)
            return i;
    }
    return -1;
}

Result<QString> columnName(const QString& text, const QString& option)
{
    if (!text.startsWith(kQuote))
        return text;
    const QString inside
        = text.size() > 1 && text.endsWith(kQuote) ? text.sliced(1).chopped(1) : u"\""_s;
    QString name = inside;
    name.replace(u"\"\""_s, u"\""_s);
    if (QString(name).replace(u"\""_s, u"\"\""_s) != inside)
        return usage(u"--%1: the double quotes of %2 do not pair up."_s.arg(option, text));
    return name;
}

bool hasColumn(const ColumnValues& values, const QString& column)
{
    return std::any_of(values.begin(), values.end(),
        [&column](const auto& value) { return value.first == column; });
}

}

Result<ColumnValues> readColumnValues(
    const Arguments& arguments, const QString& option, const QString& form)
{
    ColumnValues values;
    for (const QString& text : arguments.values(option)) {
        const qsizetype equals = equalsSign(text);
        if (equals < 1)
            return usage(u"--%1 is %2, not %3."_s.arg(option, form, text));
        TW_TRY(const QString column, columnName(text.first(equals), option));
        if (hasColumn(values, column))
            return usage(u"--%1 names the column %2 twice."_s.arg(option, column));
        values.append({column, Value::text(text.sliced(equals + 1))});
    }
    return values;
}

}
