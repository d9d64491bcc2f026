// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

namespace tw {

/// A table of both models, with its columns in their order.
struct SqliteTablePair
{
    const ModelObject& from;
    const ModelObject& to;
    QList<const ModelObject*> columnsBefore;
    QList<const ModelObject*> columnsNow;
};

/// "name".
[[nodiscard]] QString sqliteQuoted(const QString& name);

/// The columns that ALTER TABLE can add so that the stored text becomes the wanted one; empty where
/// the table has to be rebuilt.
[[nodiscard]] QStringList sqliteAddedColumns(const SqliteTablePair& pair);

/// The table of checks that sqliteRebuild() fills; its CHECK fails where rows got lost or changed.
[[nodiscard]] QStringList sqliteChecksBegin();
/// Compares the broken foreign keys and drops the table of checks.
[[nodiscard]] QStringList sqliteChecksEnd();

/// Makes the table anew with all its rows, their row ids and the number that AUTOINCREMENT stands
/// at, and compares. Run with foreign keys off and renames that leave other texts alone, in a
/// transaction between the statements above. Indexes and triggers go with the old table.
[[nodiscard]] QStringList sqliteRebuild(const SqliteTablePair& pair);

}
