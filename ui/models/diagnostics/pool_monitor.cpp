// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_monitor.h"

#include <QLocale>

namespace tw {

namespace {

QString closedText(CloseReason reason, int count)
{
    switch (reason) {
    case CloseReason::Overflow:
        return PoolMonitor::tr("%Ln not needed", nullptr, count);
    case CloseReason::Recycled:
        return PoolMonitor::tr("%Ln too old", nullptr, count);
    case CloseReason::Outdated:
        return PoolMonitor::tr("%Ln outdated", nullptr, count);
    case CloseReason::Invalidated:
        return PoolMonitor::tr("%Ln failed", nullptr, count);
    case CloseReason::Lost:
        return PoolMonitor::tr("%Ln lost", nullptr, count);
    case CloseReason::Idle:
        return PoolMonitor::tr("%Ln idle for long", nullptr, count);
    case CloseReason::Reset:
        return PoolMonitor::tr("%Ln not to be reset", nullptr, count);
    case CloseReason::Refused:
        return PoolMonitor::tr("%Ln refused", nullptr, count);
    case CloseReason::ThreadBound:
        return PoolMonitor::tr("%Ln after use", nullptr, count);
    case CloseReason::Detached:
        return PoolMonitor::tr("%Ln detached", nullptr, count);
    case CloseReason::Shutdown:
        break;
    }
    return PoolMonitor::tr("%Ln at the end", nullptr, count);
}

}

PoolMonitor::PoolMonitor(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &PoolMonitor::sample);
}

void PoolMonitor::watch(const std::weak_ptr<ConnectionPool>& pool)
{
    const bool isSame = !m_pool.owner_before(pool) && !pool.owner_before(m_pool);
    if (isSame)
        return;
    m_pool = pool;
    m_samples.clear();
    sample();
}

void PoolMonitor::setRunning(bool running)
{
    if (running == m_timer.isActive())
        return;
    if (!running)
        return m_timer.stop();
    m_timer.start();
    sample();
}

void PoolMonitor::sample()
{
    const std::shared_ptr<ConnectionPool> pool = m_pool.lock();
    beginResetModel();
    m_stats = pool ? pool->stats() : PoolStats();
    m_limit = pool && m_stats.overflow >= 0 ? pool->limit() : 0;
    endResetModel();
    if (pool) {
        m_samples.push_back({m_stats.inUse, m_stats.idle, m_stats.waiting});
        if (int(m_samples.size()) > kSamples)
            m_samples.pop_front();
    } else {
        m_samples.clear();
    }
    Q_EMIT sampled();
}

int PoolMonitor::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_stats.holders.size() + m_stats.waiters.size());
}

int PoolMonitor::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant PoolMonitor::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), Column(index.column()));
    if (role == Qt::TextAlignmentRole && Column(index.column()) == Column::Age)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString PoolMonitor::text(int row, Column column) const
{
    const bool isHolder = row < m_stats.holders.size();
    const LoanInfo loan = isHolder ? m_stats.holders.at(row) : LoanInfo();
    const WaitInfo wait = isHolder ? WaitInfo() : m_stats.waiters.at(row - m_stats.holders.size());
    switch (column) {
    case Column::Connection:
        return isHolder ? QString(u'#' + QString::number(loan.connection)) : QString();
    case Column::State:
        return isHolder ? tr("in use")
                        : tr("waiting, place %1").arg(row - m_stats.holders.size() + 1);
    case Column::Label:
        return isHolder ? loan.label : wait.label;
    case Column::Age:
        return ageText(isHolder ? loan.age : wait.waited);
    case Column::Count:
        break;
    }
    return {};
}

QVariant PoolMonitor::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Connection:
        return tr("Connection");
    case Column::State:
        return tr("State");
    case Column::Label:
        return tr("For");
    case Column::Age:
        return tr("Since");
    case Column::Count:
        break;
    }
    return {};
}

QString ageText(std::chrono::nanoseconds age)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(age).count();
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds < 3600 ? 1 : 2, 10, QChar(u'0'))
                             .arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3600 ? tail : QString::number(seconds / 3600) + u':' + tail;
}

QString closedText(const PoolStats& stats)
{
    QStringList parts;
    for (size_t reason = 0; reason < kCloseReasons; ++reason) {
        if (const qint64 count = stats.closedFor[reason]; count > 0)
            parts.append(closedText(CloseReason(reason), int(count)));
    }
    return parts.join(QStringLiteral(", "));
}

}
