// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_feed.h"
#include "row_seek.h"

#include <tuplewright/adapter/async_adapter.h>

namespace tw {

class ResultModel;

/// Reads one result page at a time, by its number. Rows appear while their page is still being
/// read; the rows of the page before stay until the first of them, or the end of an empty page,
/// has come.
class PagedFeed final : public RowFeed
{
    Q_OBJECT

public:
    /// `reader` and `model` must outlive the feed.
    PagedFeed(AsyncAdapter& reader, ResultModel& model, QObject* parent = nullptr);
    ~PagedFeed() override;

    void read(const TablePtr& table, const SelectQuery& query, ReadFrom from) override;
    void stop() override;
    void close() override { stop(); }
    [[nodiscard]] bool isReading() const override { return m_isReading; }
    [[nodiscard]] bool isSeeking() const override { return m_seek.isActive(); }
    void goTo(const RowPlace& place) override;
    [[nodiscard]] PageInfo page() const override { return m_page; }
    void setTotal(qint64 total) override;

    /// The result page that the next read() reads; numbers below 1 stand for 1.
    [[nodiscard]] const PageRequest& request() const { return m_request; }
    void setNumber(qint64 number);

    /// Rows of a result page; its number changes so that the first visible row stays on it.
    void setSize(qint64 size);

Q_SIGNALS:
    /// goTo() has requested another result page, which somebody has to read().
    void pageRequested();
    /// There are fewer rows than the one of goTo(); the last result page should be read.
    void wentPastEnd();

private:
    void takeRows();
    void finish(const Result<PageInfo>& result);
    void replaceRows(const ResultHeader& header);
    void goToNumber(qint64 number);
    void finishGoTo(qint64 number);
    [[nodiscard]] std::optional<qint64> countedTotal() const;

    AsyncAdapter& m_reader;
    ResultModel& m_model;
    RowSeek m_seek;
    TablePtr m_table; ///< of the latest read
    SelectQuery m_query;
    TablePtr m_shownTable; ///< of the rows in the model
    SelectQuery m_shownQuery;
    PageRequest m_request;
    PageInfo m_page;
    std::shared_ptr<RowStream> m_stream;
    std::optional<ResultHeader> m_header; ///< of rows that have not come yet
    Operation<PageInfo> m_reading;
    quint64 m_read = 0;
    bool m_isReading = false;
    std::optional<qint64> m_target; ///< number of the row to be reached by this read
};

}
