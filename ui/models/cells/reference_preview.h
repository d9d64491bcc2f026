// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/cell_formatter.h"
#include "models/text/display_zone.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/query/keyed_query.h>

#include <QObject>

namespace tw {

/// A look at the row that a foreign key names: what it is called and its first columns. Asks the
/// server on shared threads; lives in the GUI thread.
class ReferencePreview final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostColumns = 8;
    static constexpr qsizetype kLongestText = 80;

    struct Line
    {
        QString column;
        CellDisplay value; ///< one line of at most kLongestText characters
    };

    /// What was read of a row.
    struct Row
    {
        bool exists = false;
        QString label; ///< empty: nothing but the key tells the row apart
        QList<Line> lines;
    };

    explicit ReferencePreview(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~ReferencePreview() override;

    /// Whatever was asked before is given up. `values` are those of the key's columns, without
    /// NULL; moments are shown in the zone.
    void load(const ForeignKey& key, const KeyValues& values, const DisplayZone& zone);
    void clear();

    [[nodiscard]] QString title() const; ///< the table, and what the row is called
    [[nodiscard]] const QList<Line>& lines() const { return m_row.lines; }
    [[nodiscard]] QString note() const; ///< that it is being read, or why there is nothing
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] QString words() const; ///< all of it as text

Q_SIGNALS:
    void changed();

private:
    void giveUp();

    AsyncAdapter m_reader;
    Operation<Row> m_reading;
    ForeignKey m_key;
    KeyValues m_values;
    Row m_row;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    quint64 m_load = 0;
};

}
