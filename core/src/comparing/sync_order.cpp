// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/sync_order.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Of which tables rows must go before others come: those whose unique values would collide, and
/// all that name them. In the other tables they go last, when nobody names them any more.
QList<bool> deletedFirst(const QList<SyncedTable>& tables)
{
    QList<bool> first;
    QSet<QualifiedName> names;
    for (const SyncedTable& synced : tables) {
        const bool isFirst = synced.collides
            || std::ranges::any_of(synced.table->foreignKeys,
                [&](const ForeignKey& key) { return names.contains(key.target); });
        if (isFirst)
            names.insert(synced.table->name);
        first.append(isFirst);
    }
    return first;
}

}

QList<SyncPhase> syncOrder(const QList<SyncedTable>& tables)
{
    const QList<bool> first = deletedFirst(tables);
    QList<SyncPhase> order;
    const auto deletions = [&](bool wanted) {
        for (qsizetype i = first.size() - 1; i >= 0; --i) {
            if (first[i] == wanted)
                order.append({i, SyncWrite::Delete});
        }
    };
    deletions(true);
    for (qsizetype i = 0; i < first.size(); ++i) {
        order.append({i, first[i] ? SyncWrite::Update : SyncWrite::Insert});
        order.append({i, first[i] ? SyncWrite::Insert : SyncWrite::Update});
    }
    deletions(false);
    return order;
}

QStringList syncRemarks(const ComparedTable& table, qint64 unchangeable, bool inserts)
{
    QStringList remarks;
    const QString name = table.b->name.display();
    if (unchangeable > 0)
        remarks.append(u"%1: %2 rows differ only in columns that cannot be written."_s.arg(
            name, QString::number(unchangeable)));
    if (inserts && !table.leftOut.isEmpty())
        remarks.append(
            u"%1: new rows get no values for columns that were not compared."_s.arg(name));
    return remarks;
}

}
