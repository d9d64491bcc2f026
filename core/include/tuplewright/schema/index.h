// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tw {

/// One place of an index: a column, or an expression over several.
struct IndexPart
{
    QString column; ///< null for an expression
    QString expression; ///< the server's text, set for an expression
    bool descending = false;
    bool nullsFirst = false;
    bool isIncluded = false; ///< stored beside the key, not part of it

    friend bool operator==(const IndexPart&, const IndexPart&) = default;
};

struct Index
{
    QString name;
    QString method; ///< btree, gin, …
    QList<IndexPart> parts;
    QString predicate; ///< the server's text; null when all rows are indexed
    QString definition; ///< the whole statement; null when the server keeps none
    QString comment;
    bool isUnique = false;
    bool isPrimary = false;
    bool isValid = true; ///< false: building it failed or still goes on
    bool nullsNotDistinct = false;
    std::optional<qint64> bytes;
    std::optional<qint64> scans; ///< how often it was used since the statistics began
};

}
