// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_seek.h"

namespace tw {

RowSeek::RowSeek(AsyncAdapter& reader, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
{ }

RowSeek::~RowSeek()
{
    stop();
}

void RowSeek::start(const RowPlace& place, const TablePtr& table, const SelectQuery& query)
{
    stop();
    m_isActive = true;
    m_searching
        = m_reader.call([place, table, query](const Adapter& adapter, const CallOptions& options) {
              return place.find(adapter, table, query, options);
          });
    m_searching.then(
        this, [this, search = m_search](const Result<qint64>& number) { finish(search, number); });
}

void RowSeek::stop()
{
    m_searching.requestCancel();
    ++m_search; // what still arrives belongs to nobody
    m_isActive = false;
}

void RowSeek::finish(quint64 search, const Result<qint64>& number)
{
    if (search != m_search)
        return;
    m_isActive = false;
    if (number)
        Q_EMIT found(*number);
    else
        Q_EMIT failed(number.error());
}

}
