// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/related_names.h>

#include "query/table_link.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString stemOf(const ForeignKey& key)
{
    QString name = key.columns.size() == 1 ? key.columns.first() : QString();
    for (const QString& ending : {u"_id"_s, u"_uuid"_s}) {
        if (name.size() > ending.size() && name.endsWith(ending))
            return name.chopped(ending.size());
    }
    return name;
}

bool leadsAlong(const QString& name, const ForeignKey& key, const Table& table)
{
    const Result<RelatedRows> rows = linkNamed(name, table);
    return !name.isEmpty() && rows && rows->direction == RelatedRows::Direction::ToParent
        && rows->key == key.columns;
}

}

QList<std::pair<QString, const ForeignKey*>> parentLinks(const Table& table)
{
    QList<std::pair<QString, const ForeignKey*>> links;
    for (const ForeignKey& key : table.foreignKeys) {
        for (const QString& name : {stemOf(key), key.target.name, key.name}) {
            if (leadsAlong(name, key, table)) {
                links.append({name, &key});
                break;
            }
        }
    }
    return links;
}

Result<TablePtr> linkedTable(const QString& link, const Table& table, const TableLookup& lookup)
{
    TW_TRY(const RelatedRows rows, linkNamed(link, table));
    TW_TRY(const TableLink found, findLink(rows, table, &lookup));
    return found.other;
}

}
