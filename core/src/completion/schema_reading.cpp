// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/adapter/adapter.h>
#include <tuplewright/completion/schema_reading.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

/// One after the other where the engine knows no other way; those that are gone are left out.
Result<QList<TablePtr>> describeEach(
    const QList<QualifiedName>& names, const Adapter& adapter, const CallOptions& options)
{
    QList<TablePtr> tables;
    for (const QualifiedName& name : names) {
        const Result<TablePtr> table = adapter.describe(name, options);
        if (table)
            tables.append(*table);
        else if (table.error().kind != ErrorKind::UndefinedObject)
            return fail(table.error());
    }
    return tables;
}

}

Result<QList<TablePtr>> describeTables(
    const QList<QualifiedName>& names, const Adapter& adapter, const CallOptions& options)
{
    Result<QList<TablePtr>> tables = adapter.describeAll({names, {}}, options);
    if (!tables && tables.error().kind == ErrorKind::Unsupported)
        return describeEach(names, adapter, options);
    return tables;
}

Result<QList<SchemaObject>> readBuiltInFunctions(const Adapter& adapter, const CallOptions& options)
{
    QList<SchemaObject> functions;
    const std::optional<Statement> question
        = adapter.dialect().engineStatements().builtInFunctions();
    if (!question)
        return functions;
    ResultSet rows;
    TW_TRY_VOID(adapter.run(*question, &rows, options));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        SchemaObject function;
        function.kind = ObjectKind::Function;
        function.name.name = QString::fromUtf8(rows.cell(row, 0).bytes);
        function.detail = QString::fromUtf8(rows.cell(row, 1).bytes);
        functions.append(function);
    }
    return functions;
}

}
