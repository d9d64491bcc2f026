// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "row_feed.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QTimer>

namespace tw {

/// Reads rows as they scroll into view: asks the model which rows it needs, one request at a time,
/// and hands it what came. All rows are one result page.
class WindowFeed final : public RowFeed
{
    Q_OBJECT

public:
    /// `reader` and `model` must outlive the feed.
    WindowFeed(AsyncAdapter& reader, ResultModel& model, QObject* parent = nullptr);
    ~WindowFeed() override;

    void read(const TablePtr& table, const SelectQuery& query, ReadFrom from) override;
    void stop() override; ///< until other rows scroll into view
    void close() override;
    [[nodiscard]] bool isReading() const override { return m_isReading; }
    [[nodiscard]] bool isSeeking() const override { return m_isSought; }
    void goTo(const RowPlace& place) override;
    [[nodiscard]] PageInfo page() const override;
    void setTotal(qint64 total) override;

    /// How many rows a result page would have, for page().
    void setPageSize(qint64 rows) { m_pageSize = rows; }

    /// How many rows are held and read at once; from the next query on.
    void setLimits(const RowWindow::Limits& limits) { m_limits = limits; }

private:
    void open(const TablePtr& table, const SelectQuery& query);
    void refresh(const TablePtr& table, const SelectQuery& query);
    void onViewMoved();
    void readNext();
    void fetch(const RowRequest& request);
    void abandon();
    void returnToShown();
    void fail(const Error& error, bool isSought);
    [[nodiscard]] bool isNear(const RowRequest& needed) const;
    void onArrived(quint64 number, const RowRequest& request, const Result<RowArrival>& result);
    void replaceRows(const RowRequest& request, const RowArrival& arrival);

    AsyncAdapter& m_reader;
    ResultModel& m_model;
    RowWindow::Limits m_limits;
    qint64 m_pageSize = PageRequest().size;
    TablePtr m_table;
    SelectQuery m_query;
    /// Of the rows in the model, while none of a new query have come.
    std::pair<TablePtr, SelectQuery> m_shown;
    Operation<RowArrival> m_reading;
    KeysetAnchors m_anchors; ///< of the rows since they were opened or refreshed
    RowRequest m_request; ///< that is read, or will be
    quint64 m_number = 0;
    QTimer m_rest; ///< until scrolling pauses
    bool m_isOpen = false;
    bool m_isReading = false;
    bool m_isNew = false; ///< nothing of this query was read yet
    bool m_isStopped = false;
    bool m_isSought = false; ///< the read under way is that of goTo()
};

}
