// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/schema/table.h>

namespace tw {

/// A column that holds the words of others, for searching them fast and by weight.
struct SearchSetup
{
    struct Source
    {
        QString column;
        char weight = 'D'; ///< 'A' counts most, 'D' least
    };

    QString column; ///< of the words; new
    QString config; ///< PostgreSQL's name of the language
    QList<Source> sources; ///< text columns
};

/// The statements that add the column, which the server keeps up to date, and its index; the lock
/// of the first one keeps writers away while the table is rewritten. PostgreSQL alone. Fails with
/// InvalidArgument naming what cannot be.
[[nodiscard]] TW_CORE_EXPORT Result<QStringList> searchSetupSql(
    const Table& table, const SearchSetup& setup);

}
