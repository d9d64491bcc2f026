// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter_lines.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/results/result_set.h>

#include <QObject>

namespace tw {

/// The most frequent values of one column among the rows of a query, and figures about them. Asks
/// the server on shared threads, in a limited time; lives in the GUI thread.
class ColumnProfile final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostValues = 200;

    struct Counted
    {
        Value value;
        qint64 rows = 0;
    };

    /// What holds for the whole column; texts as the server wrote them.
    struct Figures
    {
        Value rows;
        Value distinct;
        Value present; ///< rows that are not NULL
        Value minimum;
        Value maximum;
    };

    ColumnProfile(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~ColumnProfile() override;

    /// `rows` holds the filter of the page; conditions on the column itself are for the caller to
    /// take out.
    void load(
        const TablePtr& table, const Column& column, const RowFilter& rows, DeletedRows deleted);

    [[nodiscard]] const QList<Counted>& values() const { return m_values; }
    [[nodiscard]] bool isComplete() const { return m_values.size() < kMostValues; }
    [[nodiscard]] const std::optional<Figures>& figures() const { return m_figures; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void changed();

private:
    void onLoaded(const Result<ResultSet>& result);

    AsyncAdapter m_reader;
    Operation<ResultSet> m_loadingValues;
    Operation<ResultSet> m_loadingFigures;
    QList<Counted> m_values;
    std::optional<Figures> m_figures;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    quint64 m_load = 0;
};

}
