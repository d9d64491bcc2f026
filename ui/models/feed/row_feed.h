// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_place.h"

#include <tuplewright/query/page.h>
#include <tuplewright/query/select_query.h>

#include <QObject>

namespace tw {

/// Where reading a query begins.
enum class ReadFrom
{
    Start, ///< at the first row, or at the requested result page
    View, ///< at the rows in view, which are read again
};

/// Reads the rows of one query into the model of a table page, page by page or as they scroll into
/// view. Rows of an earlier query stay in the model until the first of a new one have come. Lives
/// in the GUI thread; an answer that was overtaken by a newer read is dropped.
class RowFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Reads the rows of another query, or those of the same one again. Ends in arrived() or
    /// failed().
    virtual void read(const TablePtr& table, const SelectQuery& query, ReadFrom from) = 0;

    /// Stops reading and seeking; neither arrived() nor failed() follows.
    virtual void stop() = 0;

    /// Stops, and reads nothing more by itself until the next read().
    virtual void close() = 0;

    /// Whether rows are being read.
    [[nodiscard]] virtual bool isReading() const = 0;

    /// Whether the number of a row to go to is being looked up.
    [[nodiscard]] virtual bool isSeeking() const = 0;

    /// Goes to the row at a place. Ends in reached(), notFound() or failed().
    virtual void goTo(const RowPlace& place) = 0;

    /// The result page in the model, with what is known of the total.
    [[nodiscard]] virtual PageInfo page() const = 0;

    /// Takes the number of all rows as it was counted.
    virtual void setTotal(qint64 total) = 0;

Q_SIGNALS:
    /// The model holds the rows of the query that was read last, and no others any more.
    void replaced();
    /// Rows have come, or were read again.
    void arrived();
    /// Rows could not be read.
    void failed(const tw::Error& error);
    /// The place of goTo() was not found or could not be looked up; the rows stay.
    void notFound(const tw::Error& error);
    /// The row of goTo() is in the model, at this true position.
    void reached(qint64 position);
    /// isSeeking() has changed.
    void seekingChanged();
};

}
