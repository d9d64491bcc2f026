// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "history/archive_versions.h"

#include <tuplewright/schema/traits.h>

namespace tw {

Result<PastVersions> archiveVersions(const PastRow& row)
{
    PastVersions found;
    const TraitSet traits = detectTraits(row.table);
    if (!traits.isArchivable() || row.key.size() != 1)
        return found;
    const QString& time = traits.updatedAt.isEmpty() ? traits.createdAt : traits.updatedAt;
    const QString& author = traits.updatedBy.isEmpty() ? traits.createdBy : traits.updatedBy;
    const Filter filter
        = Filter::all({Filter::condition(traits.origin, FilterOperator::Equal, {row.key[0].second}),
            Filter::condition(traits.archived, FilterOperator::IsTrue)});
    TW_TRY(QList<ColumnValues> copies, readPastRows(row, row.table, filter, time, row.most + 1));
    found.isCut = copies.size() > row.most;
    for (ColumnValues& copy : copies.first(std::min(copies.size(), row.most))) {
        RowVersion version;
        version.at = momentOf(valueIn(copy, time));
        version.who = valueIn(copy, author).toText();
        version.source = VersionSource::Archive;
        version.origin = valueIn(copy, row.key[0].first).toText();
        // What makes the copy one is no part of what the row was.
        copy.removeIf([&](const auto& cell) {
            return cell.first == row.key[0].first || cell.first == traits.archived
                || cell.first == traits.origin;
        });
        version.is = std::move(copy);
        found.versions.append(std::move(version));
    }
    return found;
}

}
