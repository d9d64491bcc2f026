// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_past_reader.h"

namespace tw {

namespace {

constexpr qsizetype kMostVersions = 500; // of each source

}

RowPastReader::RowPastReader(std::shared_ptr<const Adapter> adapter, ReceiptStore store,
    TablePtr table, ColumnValues key, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
    , m_store(std::move(store))
    , m_table(std::move(table))
    , m_key(std::move(key))
{ }

RowPastReader::~RowPastReader()
{
    m_loading.requestCancel();
}

void RowPastReader::load()
{
    m_loading.requestCancel();
    m_isLoading = true;
    m_loading = m_reader.call([store = m_store, table = m_table, key = m_key](
                                  const Adapter& adapter, const CallOptions& call) {
        return readRowPast(adapter, &store, table, key, kMostVersions, call);
    });
    m_loading.then(this, [this, load = ++m_load](const Result<RowPast>& past) {
        if (load == m_load)
            onLoaded(past);
    });
    Q_EMIT changed();
}

void RowPastReader::onLoaded(const Result<RowPast>& past)
{
    m_isLoading = false;
    m_error.reset();
    if (past)
        m_past = *past;
    else
        m_error = past.error();
    Q_EMIT changed();
}

}
