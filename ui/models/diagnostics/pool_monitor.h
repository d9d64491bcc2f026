// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/pool/connection_pool.h>

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace tw {

/// How many connections of a pool did what at one moment.
struct PoolSample
{
    int inUse = 0;
    int idle = 0;
    int waiting = 0;
};

/// Samples one pool every second while it is running: its numbers, their last two minutes, and as
/// rows who holds connections and who waits for one, the longest first.
class PoolMonitor final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Connection,
        State,
        Label,
        Age,
        Count
    };

    static constexpr std::chrono::seconds kInterval{1};
    static constexpr int kSamples = 120;

    explicit PoolMonitor(QObject* parent = nullptr);

    /// Whose pool is watched; an ended one, or none, shows nothing. Forgets the samples of another.
    void watch(const std::weak_ptr<ConnectionPool>& pool);
    void setRunning(bool running);

    /// Takes a sample now.
    void sample();

    [[nodiscard]] bool hasPool() const { return !m_pool.expired(); }
    [[nodiscard]] const PoolStats& stats() const { return m_stats; }
    [[nodiscard]] int limit() const { return m_limit; } ///< of connections open at a time; 0: none

    /// Oldest first, one for each interval.
    [[nodiscard]] const std::deque<PoolSample>& samples() const { return m_samples; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void sampled();

private:
    [[nodiscard]] QString text(int row, Column column) const;

    std::weak_ptr<ConnectionPool> m_pool;
    PoolStats m_stats;
    int m_limit = 0;
    std::deque<PoolSample> m_samples;
    QTimer m_timer;
};

/// "0:07", "12:30", "2:05:00": an age for people.
[[nodiscard]] QString ageText(std::chrono::nanoseconds age);

/// "closed: 3 recycled, 1 lost"; empty when none was closed.
[[nodiscard]] QString closedText(const PoolStats& stats);

}
