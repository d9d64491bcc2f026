// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "undoing/undo_slice.h"

#include "applying/batch_run.h"
#include "applying/row_error.h"
#include "undoing/parking.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QByteArray markOfKey(const KeyValues& values)
{
    QByteArray bytes;
    for (const Value& value : values) {
        bytes += char('0' + int(value.storage()));
        bytes += QByteArray::number(value.bytes().size()) + ':' + value.bytes();
    }
    return bytes;
}

/// The values of some columns; nothing when one is NULL, which no unique key minds.
std::optional<KeyValues> tuple(
    const ReceiptTable& table, const RowImage::Cells& cells, const QStringList& columns)
{
    KeyValues values;
    for (const QString& column : columns) {
        const auto found = std::ranges::find(table.columns, column, &ReceiptColumn::name);
        if (found == table.columns.end())
            return std::nullopt;
        values.append(cells[found - table.columns.begin()]);
    }
    if (std::ranges::any_of(values, &Value::isNull))
        return std::nullopt;
    return values;
}

}

UndoSlice::Kind UndoSlice::kindOf(const RowImage& image)
{
    if (!image.is)
        return Kind::Insert;
    return image.was ? Kind::Update : Kind::Delete;
}

UndoWrites UndoSlice::writes(qsizetype table) const
{
    return {m_session.pool()->backend().dialect(), m_checked[table], m_receipt[table]};
}

QList<QList<UndoSlice::Place>> UndoSlice::byTable() const
{
    QList<QList<Place>> places(m_receipt.size());
    for (Place place = 0; place < m_images.size(); ++place)
        places[m_images[place].table].append(place);
    return places;
}

Result<void> UndoSlice::compare(QList<UndoConflict>& conflicts)
{
    const QList<QList<Place>> places = byTable();
    for (qsizetype table = 0; table < places.size(); ++table) {
        for (const Place place : places[table]) {
            if (m_images[place].is)
                m_own.insert({table, markOfKey(writes(table).keyOf(*m_images[place].is))});
        }
    }
    for (qsizetype table = 0; table < places.size(); ++table) {
        if (!places[table].isEmpty())
            TW_TRY_VOID(lock(table, places[table], conflicts));
    }
    for (qsizetype table = 0; table < places.size(); ++table)
        TW_TRY_VOID(checkHanging(table, places[table], conflicts));
    return conflicts.isEmpty() ? lookAround() : Result<void>();
}

Result<void> UndoSlice::lock(
    qsizetype table, const QList<Place>& places, QList<UndoConflict>& conflicts)
{
    const UndoTable& checked = m_checked[table];
    const UndoWrites own = writes(table);
    QList<KeyValues> keys;
    for (const Place place : places) {
        const RowImage& image = m_images[place];
        keys.append(own.keyOf(image.is ? *image.is : *image.was));
    }
    TW_TRY(const QList<ImageSlice::Index> rows,
        m_slice.touch(*checked.now, m_receipt[table].key, keys));
    for (qsizetype i = 0; i < places.size(); ++i) {
        const RowImage& image = m_images[places[i]];
        QString reason;
        if (!image.is && !m_receipt[table].leftOut.isEmpty())
            reason = u"it cannot be inserted again: of %1 nothing was kept"_s.arg(
                m_receipt[table].leftOut.join(u", "_s));
        else if (!image.is && rows[i] >= 0 && !m_own.contains({table, markOfKey(keys[i])}))
            reason = u"a row with this key is there again"_s;
        else if (image.is && rows[i] < 0)
            reason = u"the row is not there any more"_s;
        else if (image.is)
            reason = difference(image, checked.inOrder(*m_slice.was(rows[i])));
        if (!reason.isEmpty())
            conflicts.append({m_receipt[table].name, own.namedKey(keys[i]), reason});
        if (image.is && rows[i] >= 0)
            m_rows.insert(places[i], rows[i]);
    }
    return {};
}

QString UndoSlice::difference(const RowImage& image, const RowImage::Cells& now) const
{
    QStringList columns;
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!isSameValue((*image.is)[i], now[i]))
            columns.append(m_receipt[image.table].columns[i].name);
    }
    return columns.isEmpty() ? QString() : u"the row was changed since: "_s + columns.join(u", "_s);
}

/// Rows that others added since would go with what the save inserted, or keep it from going.
Result<void> UndoSlice::checkHanging(
    qsizetype table, const QList<Place>& places, QList<UndoConflict>& conflicts)
{
    QList<RowImage::Cells> going;
    for (const Place place : places) {
        if (kindOf(m_images[place]) == Kind::Delete && m_rows.contains(place))
            going.append(*m_slice.was(m_rows[place]));
    }
    if (going.isEmpty())
        return {};
    const ImageTable& parent = *m_checked[table].now;
    for (const IncomingKey& incoming : parent.incoming) {
        TW_TRY(const ImageTable* const child, m_tables.find(incoming.source));
        QList<KeyValues> keys;
        for (const RowImage::Cells& cells : std::as_const(going))
            keys.append(parent.valuesOf(cells, incoming.key.targetColumns).value_or(KeyValues()));
        if (std::ranges::any_of(keys, &KeyValues::isEmpty))
            continue;
        TW_TRY(const std::vector<FoundRow> found,
            readRows(m_session, *child, incoming.key.columns, keys, RowLocking::Lock, m_call));
        const auto isOthers = [&](const FoundRow& row) {
            return !child->hasKey() || m_slice.find(*child, child->keyOf(row.cells)) < 0;
        };
        if (const auto others = std::ranges::count_if(found, isOthers); others > 0)
            conflicts.append({m_receipt[table].name, {},
                u"%1 rows of %2 refer to rows that the save inserted"_s.arg(
                    QString::number(others), incoming.source.display())});
    }
    return {};
}

/// What goes or moves along, for the receipt of the undo.
Result<void> UndoSlice::lookAround()
{
    QList<ImageSlice::Index> moving;
    for (Place place = 0; place < m_images.size(); ++place) {
        const RowImage& image = m_images[place];
        if (kindOf(image) != Kind::Update)
            continue;
        const Table& table = *m_checked[image.table].now->table;
        const auto changes = [&](const Key& key) {
            return tuple(m_receipt[image.table], *image.was, key.columns)
                != tuple(m_receipt[image.table], *image.is, key.columns);
        };
        if (changes(table.primaryKey) || std::ranges::any_of(table.uniqueKeys, changes))
            moving.append(m_rows.value(place));
    }
    return m_slice.touchDependants(moving, DependenceEffect::MovesKeys);
}

/// The states in between were all there before, in reverse. Only a row that was written more than
/// once may need another order: then what is to be referred to comes first.
Result<void> UndoSlice::write()
{
    const Result<void> done
        = tryPart(m_session, [this](Session&) { return writeInReverse(); }, m_call);
    if (done || !isAboutRows(done.error(), m_session))
        return done;
    m_parked.clear();
    const Result<void> again
        = tryPart(m_session, [this](Session&) { return writeByKind(); }, m_call);
    return again || !isAboutRows(again.error(), m_session) ? again : done;
}

Result<void> UndoSlice::writeByKind()
{
    TW_TRY_VOID(makeRoom());
    for (const Kind kind : {Kind::Insert, Kind::Update, Kind::Delete}) {
        QList<Place> run;
        for (Place place = m_images.size(); place > 0; --place) {
            if (kindOf(m_images[place - 1]) == kind && !m_images[place - 1].follows)
                run.append(place - 1);
        }
        TW_TRY_VOID(writeRun(kind, std::move(run)));
    }
    return writeFollowers();
}

Result<void> UndoSlice::writeInReverse()
{
    TW_TRY_VOID(makeRoom());
    for (Place next = m_images.size(); next > 0;) {
        const Kind kind = kindOf(m_images[next - 1]);
        QList<Place> run;
        for (; next > 0 && kindOf(m_images[next - 1]) == kind; --next) {
            if (!m_images[next - 1].follows)
                run.append(next - 1);
        }
        TW_TRY_VOID(writeRun(kind, std::move(run)));
    }
    return writeFollowers();
}

Result<void> UndoSlice::writeRun(Kind kind, QList<Place> places)
{
    if (kind == Kind::Insert)
        parentsFirst(places);
    Batch batch;
    for (const Place place : std::as_const(places)) {
        batch.append(stepFor(kind, place));
        recordMove(place);
    }
    return send(batch);
}

Result<void> UndoSlice::send(const Batch& batch)
{
    if (batch.isEmpty())
        return {};
    ApplyReport report;
    const ApplyOptions apply;
    return BatchRun(m_session, batch, apply, m_call).run(report);
}

BatchStep UndoSlice::stepFor(Kind kind, Place place)
{
    const RowImage& image = m_images[place];
    const UndoWrites own = writes(image.table);
    if (kind == Kind::Insert)
        return own.insertion(*image.was);
    const RowImage::Cells now = m_parked.value(place, *image.is);
    return kind == Kind::Delete ? own.deletion(own.keyOf(now))
                                : own.update(own.keyOf(now), now, *image.was);
}

void UndoSlice::recordMove(Place place)
{
    const RowImage& image = m_images[place];
    if (!image.was)
        return;
    const KeyValues key = writes(image.table).keyOf(*image.was);
    if (m_rows.contains(place))
        m_slice.moved(m_rows[place], key);
    else
        m_slice.expect(*m_checked[image.table].now, key);
}

/// Tables that others name come first; within a table it is one statement, or the keys wait.
void UndoSlice::parentsFirst(QList<Place>& places) const
{
    QList<qsizetype> tables;
    for (const Place place : std::as_const(places)) {
        if (!tables.contains(m_images[place].table))
            tables.append(m_images[place].table);
    }
    QMap<qsizetype, qsizetype> level;
    for (qsizetype round = 0; round < tables.size(); ++round) {
        for (const qsizetype parent : std::as_const(tables)) {
            for (const IncomingKey& key : m_checked[parent].now->incoming) {
                const auto child = std::ranges::find(
                    tables, key.source, [this](qsizetype i) { return m_receipt[i].name; });
                if (child != tables.end() && *child != parent)
                    level[*child]
                        = std::min(std::max(level[*child], level[parent] + 1), tables.size());
            }
        }
    }
    std::ranges::stable_sort(places, {}, [&](Place place) {
        const qsizetype table = m_images[place].table;
        return std::pair(level.value(table), table);
    });
}

/// Before anything is written: rows that exchange values may stand apart in the receipt, with rows
/// of other tables in between.
Result<void> UndoSlice::makeRoom()
{
    QList<Place> updated;
    for (Place place = m_images.size(); place > 0; --place) {
        if (kindOf(m_images[place - 1]) == Kind::Update && !m_images[place - 1].follows)
            updated.append(place - 1);
    }
    TW_TRY(const Batch batch, parked(updated));
    return send(batch);
}

/// Rows whose present value of a unique key another row is to get make room first.
Result<Batch> UndoSlice::parked(const QList<Place>& places)
{
    Batch batch;
    QHash<std::pair<QString, QByteArray>, Place> wanted;
    const auto markOf = [](qsizetype table, const Key& key, const KeyValues& values) {
        return std::pair(QString::number(table) + u'/' + key.columns.join(u'/'), markOfKey(values));
    };
    const auto keysOf = [this](Place place) {
        const Table& table = *m_checked[m_images[place].table].now->table;
        return QList<Key>{table.primaryKey} + table.uniqueKeys;
    };
    for (const Place place : places) {
        const RowImage& image = m_images[place];
        for (const Key& key : keysOf(place)) {
            if (const auto to = tuple(m_receipt[image.table], *image.was, key.columns))
                wanted.insert(markOf(image.table, key, *to), place);
        }
    }
    for (const Place place : places) {
        const RowImage& image = m_images[place];
        const ReceiptTable& receipt = m_receipt[image.table];
        for (const Key& key : keysOf(place)) {
            const RowImage::Cells now = m_parked.value(place, *image.is);
            const auto held = tuple(receipt, now, key.columns);
            if (key.isEmpty() || !held)
                continue;
            const auto taker = wanted.constFind(markOf(image.table, key, *held));
            if (taker == wanted.cend() || *taker == place)
                continue;
            const Table& table = *m_checked[image.table].now->table;
            const bool isPrimary = key == table.primaryKey;
            const QString column = key.columns.last();
            const auto value = parkedValue(*table.find(column),
                !isPrimary && !table.identityColumns.contains(column), m_parked.size());
            if (!value)
                return fail(ErrorKind::Unsupported,
                    u"Rows of %1 exchanged their %2, which cannot be done in one step."_s.arg(
                        table.name.display(), column));
            RowImage::Cells aside = now;
            const auto place_ = std::ranges::find(receipt.columns, column, &ReceiptColumn::name);
            aside[place_ - receipt.columns.begin()] = *value;
            const UndoWrites own = writes(image.table);
            batch.append(own.update(own.keyOf(now), now, aside));
            m_parked.insert(place, aside);
        }
    }
    return batch;
}

/// What the server has changed back by itself is left alone.
Result<void> UndoSlice::writeFollowers()
{
    const QList<QList<Place>> places = byTable();
    Batch batch;
    for (qsizetype table = 0; table < places.size(); ++table) {
        const UndoWrites own = writes(table);
        QList<Place> followers;
        QList<KeyValues> keys;
        for (const Place place : places[table]) {
            if (!m_images[place].follows)
                continue;
            followers.append(place);
            keys.append(own.keyOf(*m_images[place].was));
        }
        if (followers.isEmpty())
            continue;
        const UndoTable& checked = m_checked[table];
        TW_TRY(std::vector<FoundRow> found,
            readRows(
                m_session, *checked.now, m_receipt[table].key, keys, RowLocking::ReadOnly, m_call));
        QHash<qsizetype, RowImage::Cells> now;
        for (const FoundRow& row : found)
            now.insert(row.key, checked.inOrder(row.cells));
        for (qsizetype i = 0; i < followers.size(); ++i) {
            const RowImage& image = m_images[followers[i]];
            const RowImage::Cells from = now.value(i, *image.is);
            RowImage::Cells to = *image.was;
            for (qsizetype cell = 0; cell < to.size(); ++cell) {
                if (isDigest(to[cell]))
                    to[cell] = from[cell];
            }
            if (from != to)
                batch.append(own.update(own.keyOf(from), from, to));
            recordMove(followers[i]);
        }
    }
    return send(batch);
}

}
