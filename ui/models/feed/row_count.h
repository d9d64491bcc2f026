// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// Counts the rows of a query, one count at a time: a newer one takes the place of an older one.
/// Lives in the GUI thread; `reader`, which counts, must outlive it.
class RowCount final : public QObject
{
    Q_OBJECT

public:
    /// Tables up to this estimate are counted without being asked to.
    static constexpr qint64 kMostUnasked = 200'000;

    explicit RowCount(AsyncAdapter& reader, QObject* parent = nullptr);
    ~RowCount() override;

    /// Counts exactly, however long it takes. Ends in counted() or failed().
    void count(const TablePtr& table, const SelectQuery& query);

    /// Counts only what is counted soon: nothing of a table that is estimated to be large; with a
    /// lifecycle live and deleted rows apart; else the rows, unless `known` is exact already.
    void countUnasked(const TablePtr& table, const SelectQuery& query, TotalKind known);

    /// Drops the count under way; nothing is heard of it any more.
    void stop();

    /// Whether a count is under way.
    [[nodiscard]] bool isCounting() const { return m_isCounting; }

    /// Live and all rows as counted last; unset where that was not counted yet.
    [[nodiscard]] const std::optional<LifecycleCount>& lifecycle() const { return m_lifecycle; }

Q_SIGNALS:
    /// The number of rows of the query.
    void counted(qint64 total);
    /// Rows could not be counted; the count is over.
    void failed(const tw::Error& error);

private:
    [[nodiscard]] quint64 begin();
    void countLifecycle(const TablePtr& table, const SelectQuery& query);
    template <class T>
    [[nodiscard]] bool isAnswer(quint64 number, const Result<T>& result);

    AsyncAdapter& m_reader;
    Operation<qint64> m_counting;
    Operation<LifecycleCount> m_lifecycleCounting;
    std::optional<LifecycleCount> m_lifecycle;
    quint64 m_number = 0;
    bool m_isCounting = false;
};

}
