// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_input.h"

#include "../arguments/options.h"

#include <tuplewright/query/named_parameters.h>
#include <tuplewright/sql/script.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

Result<QString> readStatementText(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    if (arguments.has(u"sql"_s)) {
        if (arguments.has(u"file"_s))
            return usage(u"--sql and --file exclude each other."_s);
        return arguments.value(u"sql"_s);
    }
    const QString path = arguments.value(u"file"_s, u"-"_s);
    TW_TRY(const QByteArray bytes, readInput(path, context.options.stop));
    if (!QByteArrayView(bytes).isValidUtf8())
        return usage(u"The statement is not UTF-8 text."_s);
    return QString::fromUtf8(bytes);
}

Result<QHash<QString, Value>> readParameters(const Arguments& arguments)
{
    QHash<QString, Value> parameters;
    for (const QString& pair : arguments.values(u"param"_s)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return usage(u"--param is NAME=VALUE, not %1."_s.arg(pair));
        const QString name = pair.first(equals);
        if (parameters.contains(name))
            return usage(u"The parameter %1 is given twice."_s.arg(name));
        parameters.insert(name, Value::text(pair.sliced(equals + 1)));
    }
    return parameters;
}

Result<QueryOptions> readQueryOptions(const Arguments& arguments)
{
    const QueryOptions options{arguments.has(u"explain"_s), arguments.has(u"each"_s)};
    if (options.explains && options.runsEach)
        return usage(u"--explain and --each exclude each other."_s);
    return options;
}

bool isScript(const QString& text, const Dialect& dialect)
{
    const QList<ScriptPart> parts = readScript(text, dialect.syntax());
    return parts.size() > 1 || (parts.size() == 1 && parts.first().copyData);
}

Result<Statement> oneStatement(
    const QString& text, const QHash<QString, Value>& parameters, const Dialect& dialect)
{
    const QStringList statements = splitStatements(text, dialect.syntax());
    if (statements.isEmpty())
        return usage(u"There is no statement to run."_s);
    if (statements.size() > 1)
        return usage(u"There is more than one statement; only one runs with --param, with "
                     "--explain, or as an export."_s);
    return bindNamed(statements.first(), parameters, dialect);
}

}
