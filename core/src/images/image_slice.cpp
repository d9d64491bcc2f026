// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "images/image_slice.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QByteArray markOf(const KeyValues& values)
{
    QByteArray bytes;
    for (const Value& value : values) {
        bytes += char('0' + int(value.storage()));
        bytes += QByteArray::number(value.bytes().size()) + ':' + value.bytes();
    }
    return bytes;
}

/// What the server does to the rows that hold the key.
ForeignKeyAction actionOf(const ForeignKey& key, DependenceEffect effect)
{
    return effect == DependenceEffect::Deletes ? key.onDelete : key.onUpdate;
}

bool drags(const ForeignKey& key, DependenceEffect effect)
{
    const ForeignKeyAction action = actionOf(key, effect);
    return action == ForeignKeyAction::Cascade || action == ForeignKeyAction::SetNull
        || action == ForeignKeyAction::SetDefault;
}

bool meet(const QStringList& a, const QStringList& b)
{
    return a.isEmpty()
        || std::ranges::any_of(a, [&b](const QString& column) { return b.contains(column); });
}

}

void ImageSlice::object(const QString& reason)
{
    if (m_objection.isEmpty())
        m_objection = reason;
}

ImageSlice::Index ImageSlice::add(Row row)
{
    const Index index = Index(m_rows.size());
    m_known.insert({row.table, markOf(row.identity)}, index);
    m_rows.push_back(std::move(row));
    return index;
}

ImageSlice::Index ImageSlice::find(const ImageTable& table, const KeyValues& identity) const
{
    return m_known.value({&table, markOf(identity)}, -1);
}

Result<QList<ImageSlice::Index>> ImageSlice::touch(
    const ImageTable& table, const QStringList& columns, const QList<KeyValues>& keys)
{
    QList<Index> places(keys.size(), -1);
    if (!mayLock(*table.table))
        object(u"Rows of %1 could not be locked while they were read."_s.arg(
            table.table->name.display()));
    TW_TRY(std::vector<FoundRow> found,
        readRows(m_session, table, columns, keys, RowLocking::Lock, m_options));
    for (FoundRow& row : found) {
        const KeyValues identity = table.keyOf(row.cells);
        Index index = find(table, identity);
        if (index < 0)
            index = add({&table, identity, std::move(row.cells), {}});
        places[row.key] = index;
    }
    return places;
}

QList<ImageSlice::Dragging> ImageSlice::byTable(
    const QList<Index>& rows, DependenceEffect effect) const
{
    QList<Dragging> all;
    for (const Index row : rows) {
        const ImageTable* const table = m_rows[size_t(row)].table;
        auto found = std::ranges::find(all, table, &Dragging::table);
        if (found == all.end())
            found = all.insert(all.end(), {table, {}, effect, {}});
        found->rows.append(row);
    }
    return all;
}

Result<void> ImageSlice::touchDependants(const QList<Index>& rows, DependenceEffect effect)
{
    QList<Dragging> waiting = byTable(rows, effect);
    for (const Index row : rows)
        m_rows[size_t(row)].isGoing |= effect == DependenceEffect::Deletes;
    while (!waiting.isEmpty()) {
        QList<Dragging> next;
        for (const Dragging& from : std::as_const(waiting)) {
            for (const IncomingKey& incoming : from.table->incoming) {
                if (drags(incoming.key, from.effect)
                    && meet(from.changed, incoming.key.targetColumns))
                    TW_TRY_VOID(follow(from, incoming, next));
            }
        }
        waiting = std::move(next);
    }
    return {};
}

Result<void> ImageSlice::follow(
    const Dragging& from, const IncomingKey& incoming, QList<Dragging>& next)
{
    TW_TRY(const ImageTable* const table, m_tables.find(incoming.source));
    QList<KeyValues> keys;
    QList<Index> parents;
    for (const Index parent : from.rows) {
        const Row& row = m_rows[size_t(parent)];
        if (!row.was)
            continue;
        const auto key = row.table->valuesOf(*row.was, incoming.key.targetColumns);
        if (!key) {
            object(u"%1 refers to columns of %2 that are not kept."_s.arg(
                incoming.source.display(), row.table->table->name.display()));
            return {};
        }
        keys.append(*key);
        parents.append(parent);
    }
    if (!table->hasKey()) {
        object(u"%1 has no key that tells which of its rows go or change along."_s.arg(
            incoming.source.display()));
        return {};
    }
    TW_TRY(std::vector<FoundRow> found,
        readRows(m_session, *table, incoming.key.columns, keys, RowLocking::Lock, m_options));
    Dragging dragged{table, {}, DependenceEffect::MovesKeys, incoming.key.columns};
    if (actionOf(incoming.key, from.effect) == ForeignKeyAction::Cascade
        && from.effect == DependenceEffect::Deletes)
        dragged = {table, {}, DependenceEffect::Deletes, {}};
    for (FoundRow& child : found) {
        const bool goes = dragged.effect == DependenceEffect::Deletes;
        const KeyValues identity = table->keyOf(child.cells);
        Index index = find(*table, identity);
        if (index >= 0 && (!goes || m_rows[size_t(index)].isGoing))
            continue;
        if (index < 0) {
            const Index parent = parents[child.key];
            const Row& above = m_rows[size_t(parent)];
            index = add({table, identity, std::move(child.cells), {}, above.sequence,
                above.depth + 1, parent, incoming.key});
        }
        m_rows[size_t(index)].isGoing |= goes;
        dragged.rows.append(index);
    }
    if (!dragged.rows.isEmpty())
        next.append(std::move(dragged));
    return {};
}

ImageSlice::Index ImageSlice::expect(const ImageTable& table, const KeyValues& identity)
{
    const Index known = find(table, identity);
    return known >= 0 ? known : add({&table, identity, {}, {}});
}

void ImageSlice::moved(Index row, const KeyValues& identity)
{
    Row& known = m_rows[size_t(row)];
    if (known.identity == identity)
        return;
    const auto before = std::pair(known.table, markOf(known.identity));
    if (m_known.value(before, -1) == row)
        m_known.remove(before);
    known.identity = identity;
    m_known.insert({known.table, markOf(identity)}, row);
}

void ImageSlice::setSequence(Index row, qsizetype sequence)
{
    m_rows[size_t(row)].sequence = sequence;
    for (Row& other : m_rows) {
        if (other.parent == row)
            other.sequence = sequence;
    }
}

/// A key that is part of the row's own identity took the parent's new values.
void ImageSlice::predictIdentity(Row& row) const
{
    if (row.parent < 0 || row.via.onUpdate != ForeignKeyAction::Cascade)
        return;
    const Row& parent = m_rows[size_t(row.parent)];
    if (!parent.was || !parent.is)
        return;
    const QStringList& identity = row.table->table->identityColumns;
    for (qsizetype i = 0; i < row.via.columns.size(); ++i) {
        const qsizetype place = identity.indexOf(row.via.columns[i]);
        const qsizetype target = parent.table->placeOf(row.via.targetColumns[i]);
        if (place >= 0 && target >= 0 && (*parent.was)[target] != (*parent.is)[target])
            row.identity[place] = (*parent.is)[target];
    }
}

int ImageSlice::deepest() const
{
    int depth = 0;
    for (const Row& row : m_rows)
        depth = std::max(depth, row.depth);
    return depth;
}

Result<void> ImageSlice::readDepth(int depth)
{
    QHash<const ImageTable*, QList<Index>> byTable;
    for (Index index = 0; index < Index(m_rows.size()); ++index) {
        Row& row = m_rows[size_t(index)];
        if (row.depth != depth)
            continue;
        predictIdentity(row);
        byTable[row.table].append(index);
    }
    for (const auto& [table, rows] : byTable.asKeyValueRange()) {
        QList<KeyValues> keys;
        for (const Index row : rows)
            keys.append(m_rows[size_t(row)].identity);
        TW_TRY(std::vector<FoundRow> found,
            readRows(m_session, *table, table->table->identityColumns, keys, RowLocking::ReadOnly,
                m_options));
        for (FoundRow& row : found)
            m_rows[size_t(rows[row.key])].is = std::move(row.cells);
    }
    return {};
}

Result<std::vector<SliceImage>> ImageSlice::compare()
{
    for (int depth = 0; depth <= deepest(); ++depth)
        TW_TRY_VOID(readDepth(depth));
    QList<Index> order;
    for (Index index = 0; index < Index(m_rows.size()); ++index) {
        if (m_rows[size_t(index)].was != m_rows[size_t(index)].is)
            order.append(index);
    }
    std::ranges::stable_sort(order, [this](Index a, Index b) {
        const Row& first = m_rows[size_t(a)];
        const Row& second = m_rows[size_t(b)];
        return first.sequence != second.sequence ? first.sequence < second.sequence
                                                 : first.depth > second.depth;
    });
    std::vector<SliceImage> images;
    images.reserve(size_t(order.size()));
    for (const Index index : std::as_const(order)) {
        Row& row = m_rows[size_t(index)];
        const bool follows = row.parent >= 0 && row.was && row.is;
        images.push_back({row.table, {0, std::move(row.was), std::move(row.is), follows}});
    }
    return images;
}

}
