// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/row_window.h"
#include "rows.h"

#include <algorithm>
#include <functional>
#include <random>

namespace tw::test {

/// Rows in the order of their keys, as a database would hand them out; kept nowhere, so that there
/// may be any number of them.
class FakeRows
{
public:
    /// Key of the row at a place, and the place of the first row with that key or a greater one.
    std::function<qint64(qint64)> keyAt = [](qint64 index) { return index * 3; };
    std::function<qint64(qint64)> placeOf = [](qint64 key) { return (key + 2) / 3; };
    std::function<qint64()> count;
    std::function<QList<Value>(qint64)> rowOf = [](qint64 key) {
        return QList<Value>{
            Value::text(QString::number(key)), Value::text(QStringLiteral("name %1").arg(key))};
    };
    double error = 0; ///< how far off a jump may lead, in parts of all rows
    std::mt19937_64 random{7};
    ResultHeader header;
    qint64 reads = 0;

    [[nodiscard]] RowArrival read(const RowRequest& request)
    {
        ++reads;
        const qint64 rows = count();
        RowArrival arrival;
        qint64 from = 0;
        qint64 to = rows;
        switch (request.kind) {
        case RowRequest::Kind::First:
            break;
        case RowRequest::Kind::Last:
            from = std::max<qint64>(0, rows - request.size);
            break;
        case RowRequest::Kind::Part: {
            std::uniform_real_distribution<double> off(-error, error);
            from = std::clamp<qint64>(qint64((request.part + off(random)) * double(rows)), 0, rows);
            arrival.ordinal = std::max<qint64>(1, from + 1 + qint64(off(random) * double(rows)));
            arrival.kind = error > 0 ? TotalKind::Estimate : TotalKind::Exact;
            break;
        }
        case RowRequest::Kind::Number:
            from = std::min(request.position, rows);
            arrival.ordinal = from + 1;
            arrival.kind = TotalKind::Exact;
            break;
        case RowRequest::Kind::From:
        case RowRequest::Kind::Again:
            from = placeOf(keyOf(request.cursor));
            break;
        case RowRequest::Kind::After:
            from = placeOf(keyOf(request.cursor) + 1);
            break;
        case RowRequest::Kind::Before:
            to = placeOf(keyOf(request.cursor));
            from = std::max<qint64>(0, to - request.size);
            break;
        }
        to = std::min(to, from + request.size);
        fill(arrival, from, to, rows);
        return arrival;
    }

    [[nodiscard]] static qint64 keyOf(const QList<Value>& cursor)
    {
        return cursor.first().toText().toLongLong();
    }

private:
    void fill(RowArrival& arrival, qint64 from, qint64 to, qint64 rows) const
    {
        (void)arrival.rows.begin(header);
        QList<QList<Value>> read;
        for (qint64 index = from; index < to; ++index)
            read.append(rowOf(keyAt(index)));
        arrival.page.rows = read.size();
        arrival.page.hasPrevious = std::min(from, rows) > 0;
        arrival.page.hasNext = to < rows;
        if (read.isEmpty())
            return;
        (void)arrival.rows.push(chunkOf(read));
        arrival.page.first = {read.first().first()};
        arrival.page.last = {read.last().first()};
    }
};

}
