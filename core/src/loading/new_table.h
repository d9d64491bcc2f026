// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/import_file.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/schema/table.h>

namespace tw {

struct NewColumn
{
    QString name;
    ImportField field;
};

/// A table that is not there yet, and the statement that makes it.
struct NewTable
{
    TablePtr table;
    QString sql;
};

/// With the types that the values of the fields have shown.
[[nodiscard]] NewTable newTable(
    const QualifiedName& name, const QList<NewColumn>& columns, const Dialect& dialect);

}
