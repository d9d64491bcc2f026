// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/named_parameters.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> withoutValue(const QString& parameter, qsizetype at)
{
    Error error;
    error.kind = ErrorKind::InvalidArgument;
    error.message = u"The parameter %1 has no value."_s.arg(parameter);
    error.hint = u"Give it one by name, as :name. In an array slice, put a space after the "
                 "colon."_s;
    error.position = int(at + 1);
    return fail(std::move(error));
}

Result<void> checkAllUsed(
    const QHash<QString, Value>& values, const QHash<QString, QString>& placeholders)
{
    QStringList unused;
    for (auto value = values.keyBegin(); value != values.keyEnd(); ++value) {
        if (!placeholders.contains(*value))
            unused.append(*value);
    }
    if (unused.isEmpty())
        return {};
    std::sort(unused.begin(), unused.end());
    return fail(ErrorKind::InvalidArgument,
        u"The statement has no parameter :%1."_s.arg(unused.join(u", :"_s)));
}

}

Result<Statement> bindNamed(
    const QString& sql, const QHash<QString, Value>& values, const Dialect& dialect)
{
    Statement statement;
    Parameters parameters;
    QHash<QString, QString> placeholders;
    SqlTokenizer tokenizer(sql, dialect.syntax());
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QStringView text = QStringView(sql).sliced(token.start, token.length);
        if (token.kind == SqlTokenKind::PositionalParameter)
            return withoutValue(text.toString(), token.start);
        if (token.kind != SqlTokenKind::NamedParameter) {
            statement.sql += text;
            continue;
        }
        const QString name = text.sliced(1).toString();
        const auto value = values.constFind(name);
        if (value == values.constEnd())
            return withoutValue(text.toString(), token.start);
        // One number per name: the server infers one type from all its uses.
        if (!placeholders.contains(name))
            placeholders.insert(name, dialect.placeholder(parameters.add(*value)));
        // A word would swallow the placeholder that follows it, as in LIMIT:n.
        if (!statement.sql.isEmpty() && statement.sql.back().isLetterOrNumber())
            statement.sql += u' ';
        statement.sql += placeholders.value(name);
    }
    TW_TRY_VOID(checkAllUsed(values, placeholders));
    statement.values = parameters.take();
    return statement;
}

}
