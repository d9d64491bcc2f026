// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result_model.h"
#include "row_place.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QTimer>

namespace tw {

/// Reads the rows of a query as they are looked at: asks the model what it wants, one request at a
/// time, and hands it what came. Lives in the GUI thread; `reader` and `model` must outlive it.
class WindowReader final : public QObject
{
    Q_OBJECT

public:
    WindowReader(AsyncAdapter& reader, ResultModel& model, QObject* parent = nullptr);
    ~WindowReader() override;

    /// From the first row on. The rows shown before stay until those have come.
    void open(TablePtr table, SelectQuery query);
    /// The rows looked at anew, perhaps with other columns, or others of them masked.
    void refresh(TablePtr table, SelectQuery query);
    void goTo(const RowPlace& place); ///< ends in reached() or failed()
    void stop(); ///< until other rows are looked at
    void close(); ///< reads no more

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    void setLimits(const RowWindow::Limits& limits) { m_limits = limits; }

Q_SIGNALS:
    void opened(); ///< the first rows of another query are in the model
    void arrived(); ///< rows have come, or a refresh has ended
    void reached(qint64 position); ///< true position of the row that was gone to
    void failed(const tw::Error& error);

private:
    void onViewMoved();
    void readNext();
    void read(const RowRequest& request);
    void abandon();
    void giveUpNew();
    [[nodiscard]] bool isNear(const RowRequest& wanted) const;
    void onArrived(quint64 number, const RowRequest& request, const Result<RowArrival>& result);
    void takeFirst(const RowRequest& request, const RowArrival& arrival);

    AsyncAdapter& m_reader;
    ResultModel& m_model;
    RowWindow::Limits m_limits;
    TablePtr m_table;
    SelectQuery m_query;
    /// Those of the rows in the model, while nothing came of the new ones.
    std::pair<TablePtr, SelectQuery> m_before;
    Operation<RowArrival> m_reading;
    KeysetAnchors m_anchors; ///< of the rows since they were opened or refreshed
    RowRequest m_request; ///< that is read, or will be
    quint64 m_number = 0;
    QTimer m_rest; ///< until the thumb has come to rest
    bool m_isOpen = false;
    bool m_isReading = false;
    bool m_isNew = false; ///< nothing of this query was read yet
    bool m_isStopped = false;
    bool m_isSought = false; ///< what is read was asked for by goTo()
};

}
