// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_totals.h"

namespace tw {

RowTotals::RowTotals(AsyncAdapter& reader, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
{ }

RowTotals::~RowTotals()
{
    stop();
}

void RowTotals::stop()
{
    m_lifecycleCounting.requestCancel();
    m_counting.requestCancel();
    ++m_number; // what still arrives belongs to nobody
    m_isCounting = false;
}

quint64 RowTotals::begin()
{
    stop();
    m_isCounting = true;
    return m_number;
}

template <class T>
bool RowTotals::isAnswer(quint64 number, const Result<T>& result)
{
    if (number != m_number)
        return false;
    m_isCounting = false;
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

void RowTotals::count(const TablePtr& table, const SelectQuery& query)
{
    const quint64 number = begin();
    m_counting = m_reader.count(table, query);
    m_counting.then(this, [this, number](const Result<qint64>& result) {
        if (isAnswer(number, result))
            Q_EMIT counted(*result);
    });
}

void RowTotals::countLifecycle(const TablePtr& table, const SelectQuery& query)
{
    const quint64 number = begin();
    m_lifecycleCounting = m_reader.lifecycleCount(table, query);
    m_lifecycleCounting.then(this, [this, number](const Result<LifecycleCount>& result) {
        if (isAnswer(number, result))
            Q_EMIT lifecycleCounted(*result);
    });
}

}
