// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_place.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// Looks up the number of the row at a place, one search at a time: a newer one takes the place of
/// an older one. Lives in the GUI thread; `reader`, which searches, must outlive it.
class RowSeek final : public QObject
{
    Q_OBJECT

public:
    explicit RowSeek(AsyncAdapter& reader, QObject* parent = nullptr);
    ~RowSeek() override;

    /// Searches among the rows of a query. Ends in found() or failed().
    void start(const RowPlace& place, const TablePtr& table, const SelectQuery& query);

    /// Drops the search under way; nothing is heard of it any more.
    void stop();

    /// Whether a search is under way.
    [[nodiscard]] bool isActive() const { return m_isActive; }

Q_SIGNALS:
    /// The one-based number of the row; the search is over.
    void found(qint64 number);
    /// There is no such row (NotFound), or the search failed; it is over.
    void failed(const tw::Error& error);

private:
    void finish(quint64 search, const Result<qint64>& number);

    AsyncAdapter& m_reader;
    Operation<qint64> m_searching;
    quint64 m_search = 0;
    bool m_isActive = false;
};

}
