// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/import_file.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/schema/table.h>

namespace tw {

/// Which column a field goes to, as a person said it; no column: it is left out.
struct ImportMapping
{
    QString field;
    QString column;
};

struct PlannedField
{
    qsizetype field = 0; ///< place in the file
    QString column;
};

/// Where the fields of a file go.
struct TW_CORE_EXPORT ImportPlan
{
    TablePtr table;
    QStringList fields; ///< all of the file
    QList<PlannedField> planned; ///< that are imported, in the order of the file
    QStringList unmapped; ///< that no column is named after
    QStringList computed; ///< that are named after columns which the server computes
    QString creation = {}; ///< the statement that makes the table; empty: it is there

    /// The columns that are filled, in the order of `planned`.
    [[nodiscard]] QStringList columns() const;
};

/// By the names said, then by equal names, then by names equal but for letter case where those are
/// unique. Where no name is known, the fields of a file without a header go by their place, if
/// there is one for each column that can be written. Fails with InvalidArgument naming a field or
/// column that is not there or given twice, and when nothing is left to import.
[[nodiscard]] TW_CORE_EXPORT Result<ImportPlan> planImport(
    const QStringList& fields, TablePtr table, const QList<ImportMapping>& mapping);

/// A new table for the fields of a survey of all rows, with a key where one field called id is
/// unique and filled. `name` has its schema. Fails as planImport() does.
[[nodiscard]] TW_CORE_EXPORT Result<ImportPlan> planNewTable(const ImportSurvey& survey,
    const QualifiedName& name, const QList<ImportMapping>& mapping, const Dialect& dialect);

}
