// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/row_merge.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qint64 kStepsBetweenProgress = 1024;

}

RowCursor::RowCursor(ChunkPipe& rows, const RowComparison& comparison, const ComparedTable& table)
    : m_rows(rows)
    , m_comparison(comparison)
    , m_table(table)
{ }

Result<bool> RowCursor::advance()
{
    const RowChunkPtr before = m_chunk;
    const qint64 rowBefore = m_row;
    if (m_chunk && m_row + 1 < m_chunk->rowCount()) {
        ++m_row;
    } else {
        do {
            TW_TRY(m_chunk, m_rows.next());
        } while (m_chunk && m_chunk->rowCount() == 0);
        m_row = 0;
    }
    if (!m_chunk)
        return false;
    ++m_rowsRead;
    if (before)
        TW_TRY_VOID(checkOrder(*before, rowBefore));
    return true;
}

Result<void> RowCursor::checkOrder(const RowChunk& before, qint64 rowBefore) const
{
    for (int i = 0; i < m_table.key.size(); ++i) {
        const std::strong_ordering order
            = m_comparison[size_t(i)].order(before.cell(rowBefore, i), cell(i));
        if (order < 0)
            return {};
        if (order > 0)
            return fail(ErrorKind::Data,
                u"The rows of %1 do not come in the order of %2, so nothing can be said about"
                " them."_s.arg(m_table.a->name.display(), m_table.key.join(u", "_s)),
                {}, u"Name another key."_s);
    }
    QStringList words;
    for (int i = 0; i < m_table.key.size(); ++i)
        words.append(cell(i).isNull() ? u"NULL"_s : cell(i).toValue().toText());
    return fail(ErrorKind::Data,
        u"The key (%1) names no single row of %2: two have the values %3."_s.arg(
            m_table.key.join(u", "_s), m_table.a->name.display(), words.join(u", "_s)),
        {}, u"Name a key that no two rows share."_s);
}

QList<Value> RowCursor::values() const
{
    QList<Value> values;
    values.reserve(m_chunk->columnCount());
    for (int column = 0; column < m_chunk->columnCount(); ++column)
        values.append(cell(column).toValue());
    return values;
}

RowMerge::RowMerge(const ComparedTable& table, const RowComparison& comparison, ChunkPipe& a,
    ChunkPipe& b, DifferenceSink* sink, const std::function<void(qint64 rows)>& progress)
    : m_comparison(comparison)
    , m_keyColumns(int(table.key.size()))
    , m_a(a, comparison, table)
    , m_b(b, comparison, table)
    , m_sink(sink)
    , m_progress(progress)
{ }

Result<RowCounts> RowMerge::run()
{
    TW_TRY(m_hasA, m_a.advance());
    TW_TRY(m_hasB, m_b.advance());
    while (m_hasA || m_hasB) {
        TW_TRY_VOID(step());
        reportProgress();
    }
    return m_counts;
}

Result<void> RowMerge::step()
{
    const std::strong_ordering which = order();
    if (which == 0)
        TW_TRY_VOID(compareRow());
    else
        TW_TRY_VOID(takeAlone(which < 0 ? DifferenceKind::OnlyInA : DifferenceKind::OnlyInB));
    if (which <= 0) {
        TW_TRY(m_hasA, m_a.advance());
    }
    if (which >= 0) {
        TW_TRY(m_hasB, m_b.advance());
    }
    return {};
}

/// A side that is at its end comes last.
std::strong_ordering RowMerge::order() const
{
    if (!m_hasA || !m_hasB)
        return m_hasB <=> m_hasA;
    for (int i = 0; i < m_keyColumns; ++i) {
        const std::strong_ordering order = m_comparison[size_t(i)].order(m_a.cell(i), m_b.cell(i));
        if (order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

Result<void> RowMerge::compareRow()
{
    QList<int> places;
    for (int i = 0; i < int(m_comparison.size()); ++i) {
        if (!m_comparison[size_t(i)].isSame(m_a.cell(i), m_b.cell(i)))
            places.append(i);
    }
    if (places.isEmpty()) {
        ++m_counts.equal;
        return {};
    }
    ++m_counts.different;
    return m_sink ? m_sink->add({DifferenceKind::Different, m_a.values(), m_b.values(), places})
                  : Result<void>();
}

Result<void> RowMerge::takeAlone(DifferenceKind kind)
{
    const bool isOfA = kind == DifferenceKind::OnlyInA;
    ++(isOfA ? m_counts.onlyInA : m_counts.onlyInB);
    if (!m_sink)
        return {};
    return m_sink->add(
        {kind, isOfA ? m_a.values() : QList<Value>(), isOfA ? QList<Value>() : m_b.values()});
}

void RowMerge::reportProgress()
{
    if (m_progress && ++m_steps % kStepsBetweenProgress == 0)
        m_progress(m_a.rowsRead() + m_b.rowsRead());
}

}
