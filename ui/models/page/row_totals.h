// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// Counts the rows of a query, one count at a time: a newer one takes the place of an older one.
/// Lives in the GUI thread; counting runs on the thread of its reader, which must outlive it.
class RowTotals final : public QObject
{
    Q_OBJECT

public:
    explicit RowTotals(AsyncAdapter& reader, QObject* parent = nullptr);
    ~RowTotals() override;

    void count(const TablePtr& table, const SelectQuery& query);
    void countLifecycle(const TablePtr& table, const SelectQuery& query);
    void stop(); ///< nothing is heard of the count that runs
    [[nodiscard]] bool isCounting() const { return m_isCounting; }

Q_SIGNALS:
    void counted(qint64 total);
    void lifecycleCounted(const tw::LifecycleCount& count);
    void failed(const tw::Error& error);

private:
    [[nodiscard]] quint64 begin();
    template <class T>
    [[nodiscard]] bool isAnswer(quint64 number, const Result<T>& result);

    AsyncAdapter& m_reader;
    Operation<qint64> m_counting;
    Operation<LifecycleCount> m_lifecycleCounting;
    quint64 m_number = 0;
    bool m_isCounting = false;
};

}
