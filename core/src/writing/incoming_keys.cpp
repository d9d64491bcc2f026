// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/incoming_keys.h"

#include <QSet>

namespace tw {

QList<IncomingKey> keysTo(const SchemaGraph& graph, const QualifiedName& table)
{
    QList<IncomingKey> keys;
    QSet<QualifiedName> seen;
    for (const Relationship& relationship : graph.relationships(table)) {
        const bool isChild
            = !relationship.holdsKey && relationship.kind != RelationshipKind::ManyToMany;
        if (!isChild || seen.contains(relationship.to))
            continue;
        seen.insert(relationship.to);
        for (const ForeignKey& key : graph.find(relationship.to)->foreignKeys) {
            if (key.target == table)
                keys.append({relationship.to, key});
        }
    }
    return keys;
}

}
