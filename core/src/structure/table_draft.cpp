// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/structure/table_draft.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

QList<ModelRename> renamesOf(
    const TableDraft& draft, const QualifiedName& relation, const NameKey& key)
{
    const auto isTaken = [&](const QString& name) {
        return std::ranges::any_of(draft.columns, [&](const ColumnDraft& column) {
            return column.isNew() && !column.isDropped && key(column.name) == key(name);
        });
    };
    QList<ModelRename> renames;
    for (const ColumnDraft& column : draft.columns) {
        if (column.isNew())
            continue;
        const ModelName name{ModelKind::Column, relation, key(column.original)};
        if (column.isDropped && isTaken(column.original))
            renames.append({name, u"tuplewright_dropped_"_s + column.original});
        else if (!column.isDropped && column.name != column.original)
            renames.append({name, column.name});
    }
    return renames;
}

}
