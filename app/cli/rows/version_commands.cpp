// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../input/column_values.h"
#include "row_access.h"

#include <tuplewright/editing/change.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Option setOption(const QString& help)
{
    return {u"set"_s, u"COL=VALUE"_s, help, true};
}

Option setNullOption()
{
    return {u"set-null"_s, u"COL"_s, u"a column that becomes NULL; repeat it for more"_s, true};
}

/// --set and --set-null, checked as far as that takes no SQL.
Result<ColumnValues> readNewValues(const CommandContext& context, const Table& table)
{
    TW_TRY(ColumnValues values, readColumnValues(context.arguments, u"set"_s));
    for (const QString& column : context.arguments.values(u"set-null"_s))
        values.append({column, Value()});
    for (auto& [name, value] : values) {
        TW_TRY(const Column* column, table.require(name));
        if (column->type.typeClass == TypeClass::Bytes)
            value = decodedBytes(value);
    }
    return values;
}

Result<void> runUpsert(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(const TableAdapter adapter, bindTable(context));
    TW_TRY(const ColumnValues values, readNewValues(context, adapter.table()));
    Upsert conflict{adapter.table().identityColumns, {}};
    if (arguments.has(u"conflict"_s)) {
        TW_TRY(conflict.key, parseColumnList(arguments.value(u"conflict"_s)));
    }
    if (arguments.has(u"update"_s)) {
        TW_TRY(conflict.updates, parseColumnList(arguments.value(u"update"_s)));
    }
    if (conflict.key.isEmpty())
        return usage(u"%1 has no key that tells whether a row is there."_s.arg(
            adapter.table().name.display()));
    TW_TRY(
        const TableRow row, checkedValues(adapter.upsert(values, conflict, context.options), true));
    return printSavedRow(context, row, adapter.table());
}

/// The row as it is, and the version that was made of what it was.
Result<void> printArchived(
    const CommandContext& context, const TableAdapter::Archived& archived, const Table& table)
{
    TW_TRY_VOID(printSavedRow(context, archived.row, table));
    return printSavedRow(context, archived.version, table);
}

Result<void> runArchive(const CommandContext& context)
{
    TW_TRY(const TableAdapter adapter, bindTable(context));
    TW_TRY(const RowIdentity row, readRow(context, adapter));
    TW_TRY(const ColumnValues changes, readNewValues(context, adapter.table()));
    TW_TRY(const TableAdapter::Archived archived,
        checkedValues(adapter.archive(row, changes, {}, context.options), true));
    return printArchived(context, archived, adapter.table());
}

Result<void> runVersions(const CommandContext& context)
{
    TW_TRY(const TableAdapter adapter, bindTable(context));
    TW_TRY(const RowIdentity row, readRow(context, adapter));
    TW_TRY(const QList<TableRow> versions,
        checkedValues(adapter.versions(row, context.options), true));
    for (const TableRow& version : versions)
        TW_TRY_VOID(printRow(context, version, adapter.table()));
    return {};
}

Result<void> runRestoreVersion(const CommandContext& context)
{
    TW_TRY(const TableAdapter adapter, bindTable(context));
    TW_TRY(const RowIdentity version, readRow(context, adapter));
    TW_TRY(const TableAdapter::Archived archived,
        checkedValues(adapter.restoreVersion(version, context.options), true));
    return printArchived(context, archived, adapter.table());
}

Syntax upsertSyntax()
{
    return {u"upsert"_s, {u"TABLE"_s},
        {
            setOption(u"the value of a column; repeat it for more"_s),
            setNullOption(),
            {u"conflict"_s, u"A,B"_s, u"the key that tells whether the row is there (its own)"_s},
            {u"update"_s, u"A,B"_s,
                u"what changes in a row that is there (all given but the key)"_s},
        },
        u"create a row, or change the one that is there"_s,
        u"Prints the row as one JSON object."_s};
}

}

QList<Command> versionCommands()
{
    const QString both = u"Prints the row and its new version as one JSON object each."_s;
    return {
        {upsertSyntax(), runUpsert},
        {{u"archive"_s, {u"TABLE"_s},
             {keyOption(), setOption(u"a new value of the row; repeat it for more"_s),
                 setNullOption()},
             u"keep the row as it is beside it, and change it"_s, both},
            runArchive},
        {{u"versions"_s, {u"TABLE"_s}, {keyOption()}, u"print the old versions of a row"_s,
             u"Prints each as one JSON object, the newest first as far as a time column tells."_s},
            runVersions},
        {{u"restore-version"_s, {u"TABLE"_s}, {keyOption()},
             u"give a row the values of an old version"_s, u"--key names the version. "_s + both},
            runRestoreVersion},
    };
}

}
