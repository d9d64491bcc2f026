// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "reading/keyed_reading.h"

#include "rendering/keyed_renderer.h"
#include "results/placed_rows.h"

#include <algorithm>

namespace tw {

namespace {

// SQLite takes 32,766 values in a statement, the others more.
constexpr qsizetype kMostValues = 30'000;

KeyedQuery part(const KeyedQuery& keyed, qsizetype from, qsizetype size)
{
    KeyedQuery some = keyed;
    some.keys = keyed.keys.mid(from, size);
    return some;
}

}

Result<KeyedRows> KeyedReading::read(const SelectQuery& query, const KeyedQuery& keyed,
    const CallOptions& options, AddressColumns address) const
{
    KeyedRows found;
    found.ofKey.resize(keyed.keys.size());
    if (keyed.counted)
        found.totals.fill(0, keyed.keys.size());
    const qsizetype size = kMostValues / std::max<qsizetype>(keyed.types.size(), 1);
    for (qsizetype from = 0; from < keyed.keys.size() && !found.isCut; from += size) {
        KeyedQuery some = part(keyed, from, size);
        if (keyed.perKey == 0) {
            TW_TRY_VOID(countPart(query, some, from, found, options));
            continue;
        }
        if (keyed.limit)
            some.limit = *keyed.limit - found.rows.rowCount();
        TW_TRY_VOID(readPart(query, some, from, address, found, options));
        found.isCut = keyed.limit && found.rows.rowCount() >= *keyed.limit;
    }
    return found;
}

Result<void> KeyedReading::readPart(const SelectQuery& query, const KeyedQuery& part,
    qsizetype from, AddressColumns address, KeyedRows& found, const CallOptions& options) const
{
    const KeyedRenderer renderer({m_session.pool()->backend().dialect(), m_table, m_lookup});
    TW_TRY(const Statement statement, renderer.rows(query, part, address));
    const qint64 before = found.rows.rowCount();
    PlacedRows sink(found.rows, part.counted ? 2 : 1);
    TW_TRY_VOID(m_session.run(statement, &sink, options, StatementOrigin::Library));
    for (qsizetype row = 0; row < sink.numbers().size(); ++row) {
        const QList<qint64>& numbers = sink.numbers()[row];
        const qsizetype key = from + numbers[0] - 1;
        found.ofKey[key].append(before + row);
        if (part.counted)
            found.totals[key] = numbers[1];
    }
    return {};
}

Result<void> KeyedReading::countPart(const SelectQuery& query, const KeyedQuery& part,
    qsizetype from, KeyedRows& found, const CallOptions& options) const
{
    if (!part.counted)
        return {};
    const KeyedRenderer renderer({m_session.pool()->backend().dialect(), m_table, m_lookup});
    TW_TRY(const Statement statement, renderer.counts(query, part));
    ResultSet none;
    PlacedRows sink(none, 2);
    TW_TRY_VOID(m_session.run(statement, &sink, options, StatementOrigin::Library));
    for (const QList<qint64>& numbers : sink.numbers())
        found.totals[from + numbers[0] - 1] = numbers[1];
    return {};
}

}
