// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_count.h"

namespace tw {

RowCount::RowCount(AsyncAdapter& reader, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
{ }

RowCount::~RowCount()
{
    stop();
}

void RowCount::stop()
{
    m_lifecycleCounting.requestCancel();
    m_counting.requestCancel();
    ++m_number; // what still arrives belongs to nobody
    m_isCounting = false;
}

quint64 RowCount::begin()
{
    stop();
    m_isCounting = true;
    return m_number;
}

template <class T>
bool RowCount::isAnswer(quint64 number, const Result<T>& result)
{
    if (number != m_number)
        return false;
    m_isCounting = false;
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

void RowCount::count(const TablePtr& table, const SelectQuery& query)
{
    const quint64 number = begin();
    m_counting = m_reader.count(table, query);
    m_counting.then(this, [this, number](const Result<qint64>& result) {
        if (isAnswer(number, result))
            Q_EMIT counted(*result);
    });
}

void RowCount::countUnasked(const TablePtr& table, const SelectQuery& query, TotalKind known)
{
    if (table->rowEstimate.value_or(0) > kMostUnasked)
        return;
    if (table->lifecycle)
        countLifecycle(table, query);
    else if (known != TotalKind::Exact)
        count(table, query);
}

void RowCount::countLifecycle(const TablePtr& table, const SelectQuery& query)
{
    const quint64 number = begin();
    m_lifecycleCounting = m_reader.lifecycleCount(table, query);
    m_lifecycleCounting.then(
        this, [this, number, shown = query.deleted](const Result<LifecycleCount>& result) {
            if (!isAnswer(number, result))
                return;
            m_lifecycle = *result;
            const qint64 totals[]{result->live, result->all - result->live, result->all};
            Q_EMIT counted(totals[int(shown)]);
        });
}

}
