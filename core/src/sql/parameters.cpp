// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/parameters.h>

namespace tw {

QList<SqlParameter> sqlParameters(QStringView sql, SqlSyntax syntax)
{
    QList<SqlParameter> parameters;
    SqlTokenizer tokenizer(sql, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const bool isNamed = token.kind == SqlTokenKind::NamedParameter;
        if (!isNamed && token.kind != SqlTokenKind::PositionalParameter)
            continue;
        const QStringView text = sql.sliced(token.start, token.length);
        parameters.append({text.sliced(isNamed ? 1 : 0).toString(), token.start, token.length});
    }
    return parameters;
}

QStringList parameterNames(const QList<SqlParameter>& parameters)
{
    QStringList names;
    for (const SqlParameter& parameter : parameters)
        names.append(parameter.name);
    names.removeDuplicates();
    return names;
}

}
