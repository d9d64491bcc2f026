// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/recorded_where.h"

#include "reading/key_set.h"

#include <tuplewright/results/result_set.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kSliceRows = 10'000;

QList<KeyValues> keysIn(const ResultSet& rows, qint64 from, qint64 count)
{
    QList<KeyValues> keys;
    for (qint64 row = from; row < std::min(from + count, rows.rowCount()); ++row)
        keys.append(rows.values(row));
    return keys;
}

}

Result<RecordedWhere::Done> RecordedWhere::run(const KeySpan& span)
{
    TW_TRY(const ImageTable* const table, m_recording.tables().find(m_statement.table().name));
    TW_TRY(const Statement whole, m_statement.change(span));
    TW_TRY_VOID(m_recording.recordStatement(whole, *table));
    const QStringList& identity = m_statement.table().identityColumns;
    if (!table->hasKey() || table->table->identityColumns != identity) {
        TW_TRY_VOID(runLoose(whole, *table));
        return std::move(m_done);
    }
    TW_TRY(const Statement locking, m_statement.lock(span));
    ResultSet keys;
    TW_TRY_VOID(m_session.run(locking, &keys, m_call, m_origin));
    const qint64 size = table->needsOneStatement() ? keys.rowCount() : kSliceRows;
    for (qint64 from = 0; from < keys.rowCount(); from += size)
        TW_TRY_VOID(runSlice(*table, keysIn(keys, from, size)));
    if (keys.rowCount() > 0)
        m_recording.setLast(keys.values(keys.rowCount() - 1));
    return std::move(m_done);
}

Result<void> RecordedWhere::runLoose(const Statement& statement, const ImageTable& table)
{
    m_recording.object(
        u"%1 has no key that tells its rows apart."_s.arg(table.table->name.display()));
    TW_TRY(const StatementOutcome outcome, m_session.run(statement, nullptr, m_call, m_origin));
    m_done.rows = outcome.rowsAffected.value_or(0);
    return {};
}

Result<void> RecordedWhere::runSlice(const ImageTable& table, const QList<KeyValues>& keys)
{
    ImageSlice slice = m_recording.slice();
    const QStringList& identity = table.table->identityColumns;
    TW_TRY(const QList<ImageSlice::Index> rows, slice.touch(table, identity, keys));
    TW_TRY_VOID(lookAround(table, slice, rows));
    QHash<QByteArray, KeyValues> moved;
    if (m_statement.writes(identity)) {
        TW_TRY(moved, m_statement.readMovedKeys(m_session, keys, m_call));
    }
    TW_TRY(const Statement change, m_statement.changeOf(keys));
    TW_TRY(const StatementOutcome outcome, m_session.run(change, nullptr, m_call, m_origin));
    m_done.rows += outcome.rowsAffected.value_or(0);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const KeyValues now = moved.value(bytesOf(keys[i]), keys[i]);
        m_done.keys.append(now);
        if (rows[i] >= 0)
            slice.moved(rows[i], now);
    }
    return m_recording.add(slice);
}

Result<void> RecordedWhere::lookAround(
    const ImageTable& table, ImageSlice& slice, const QList<ImageSlice::Index>& rows)
{
    if (m_statement.verb() == WhereVerb::Delete)
        return slice.touchDependants(rows, DependenceEffect::Deletes);
    const bool moves = std::ranges::any_of(table.incoming, [this](const IncomingKey& incoming) {
        return m_statement.writes(incoming.key.targetColumns);
    });
    return moves ? slice.touchDependants(rows, DependenceEffect::MovesKeys) : Result<void>();
}

}
