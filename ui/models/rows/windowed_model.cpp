// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowed_model.h"

#include <algorithm>

namespace tw {

namespace {

/// So many rows stay above and below what is on screen before the window is moved.
constexpr qint64 kMargin = WindowedModel::kWindow / 4;

}

void WindowedModel::clear()
{
    const qint64 unsaved = m_rows.unsavedRows().size();
    const int first = int(std::clamp<qint64>(unsaved - m_windowStart, 0, m_windowRows));
    if (first < m_windowRows) {
        beginRemoveRows({}, first, m_windowRows - 1);
        m_windowRows = first;
        m_rows.clear();
        endRemoveRows();
    } else {
        m_rows.clear();
    }
    if (m_windowRows == 0)
        m_windowStart = 0;
    fillWindow();
    Q_EMIT totalRowsChanged();
}

void WindowedModel::resetRows(TablePtr table, const ChangeSet* changes)
{
    m_rows.setTable(std::move(table), changes);
    m_windowStart = 0;
    m_windowRows = 0;
}

void WindowedModel::arrangeRows(std::shared_ptr<const std::vector<quint32>> order)
{
    beginResetModel();
    m_rows.arrange(std::move(order));
    m_windowStart = 0;
    m_windowRows = int(std::min<qint64>(kWindow, totalRows()));
    endResetModel();
    Q_EMIT totalRowsChanged();
}

void WindowedModel::takeRows(const RowRequest& request, const RowArrival& arrival)
{
    shiftWindow(m_rows.take(request, arrival));
    while (const std::optional<qsizetype> arrived = m_rows.arrivedOnTop())
        removeUnsaved(*arrived);
}

void WindowedModel::setView(qint64 first, qint64 last)
{
    m_rows.setView(first, last);
    Q_EMIT viewMoved();
}

void WindowedModel::setLoadedTotal(qint64 rows, TotalKind kind)
{
    shiftWindow(m_rows.setSize(rows, kind));
    Q_EMIT totalRowsChanged();
}

// The rows in the window are the same ones, wherever they turn out to be among all.
void WindowedModel::shiftWindow(qint64 rows)
{
    m_windowStart += rows;
    const int gone = int(std::clamp<qint64>(-m_windowStart, 0, m_windowRows));
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_windowRows -= gone;
        m_windowStart += gone;
        endRemoveRows();
        Q_EMIT frontRemoved(gone);
    }
    m_windowStart = std::max<qint64>(0, m_windowStart);
    fitWindow();
}

/// Takes rows behind the last one of all out of the window.
void WindowedModel::fitWindow()
{
    const int kept = int(std::clamp<qint64>(totalRows() - m_windowStart, 0, m_windowRows));
    if (kept < m_windowRows) {
        beginRemoveRows({}, kept, m_windowRows - 1);
        m_windowRows = kept;
        endRemoveRows();
    }
    if (m_windowRows == 0)
        m_windowStart = std::clamp<qint64>(m_windowStart, 0, std::max<qint64>(0, totalRows() - 1));
    fillWindow();
}

void WindowedModel::announceAll()
{
    if (m_windowRows == 0 || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(m_windowRows - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, m_windowRows - 1);
}

std::pair<qint64, qint64> WindowedModel::presentRows() const
{
    const RowWindow& rows = m_rows.window();
    return {newRows() + rows.positionOf(rows.beginSerial()),
        newRows() + rows.positionOf(rows.endSerial())};
}

int WindowedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_windowRows;
}

void WindowedModel::ensureVisible(qint64 position)
{
    const qint64 end = m_windowStart + m_windowRows;
    const bool isFarFromStart = m_windowStart == 0 || position >= m_windowStart + kMargin;
    const bool isFarFromEnd = end == totalRows() || position < end - kMargin;
    if (isFarFromStart && isFarFromEnd)
        return;
    const qint64 last = std::max<qint64>(0, totalRows() - kWindow);
    moveWindow(std::clamp<qint64>(position - kWindow / 2, 0, last));
}

// What leaves is removed before what comes is inserted, so that rows in both windows keep their
// indexes and the window never holds more than kWindow rows.
void WindowedModel::moveWindow(qint64 start)
{
    const qint64 end = std::min<qint64>(start + kWindow, totalRows());
    const int keptFrom = int(std::clamp<qint64>(start - m_windowStart, 0, m_windowRows));
    const int keptTo = int(std::clamp<qint64>(end - m_windowStart, keptFrom, m_windowRows));
    if (keptTo < m_windowRows) {
        beginRemoveRows({}, keptTo, m_windowRows - 1);
        m_windowRows = keptTo;
        endRemoveRows();
    }
    if (keptFrom > 0) {
        beginRemoveRows({}, 0, keptFrom - 1);
        m_windowStart += keptFrom;
        m_windowRows -= keptFrom;
        endRemoveRows();
    }
    if (m_windowRows == 0)
        m_windowStart = start;
    if (start < m_windowStart) {
        const int count = int(m_windowStart - start);
        beginInsertRows({}, 0, count - 1);
        m_windowStart = start;
        m_windowRows += count;
        endInsertRows();
    }
    fillWindow();
}

void WindowedModel::fillWindow()
{
    const qint64 wanted = std::min<qint64>(kWindow, totalRows() - m_windowStart);
    if (wanted <= m_windowRows)
        return;
    beginInsertRows({}, m_windowRows, int(wanted) - 1);
    m_windowRows = int(wanted);
    endInsertRows();
}

std::optional<qint64> WindowedModel::findPosition(const RowKey& key) const
{
    return m_rows.find(key);
}

std::optional<int> WindowedModel::findRow(const RowKey& key) const
{
    const std::optional<qint64> found = m_rows.find(key);
    if (!found || *found < m_windowStart || *found >= m_windowStart + m_windowRows)
        return std::nullopt;
    return int(*found - m_windowStart);
}

void WindowedModel::insertUnsaved(qsizetype at, const RowKey& key)
{
    const qint64 row = at - m_windowStart;
    if (row < 0 || row > m_windowRows || row >= kWindow) {
        m_rows.insertUnsaved(at, key);
        m_windowStart += row < 0 ? 1 : 0;
        return;
    }
    if (m_windowRows == kWindow) {
        beginRemoveRows({}, kWindow - 1, kWindow - 1);
        --m_windowRows;
        endRemoveRows();
    }
    beginInsertRows({}, int(row), int(row));
    m_rows.insertUnsaved(at, key);
    ++m_windowRows;
    endInsertRows();
}

void WindowedModel::removeUnsaved(qsizetype at)
{
    const qint64 row = at - m_windowStart;
    if (row < 0 || row >= m_windowRows) {
        m_rows.removeUnsaved(at);
        m_windowStart -= row < 0 ? 1 : 0;
        return;
    }
    beginRemoveRows({}, int(row), int(row));
    m_rows.removeUnsaved(at);
    --m_windowRows;
    endRemoveRows();
    fillWindow();
}

void WindowedModel::placeUnsavedRows(const QList<RowKey>& staged)
{
    QList<RowKey> shown = m_rows.unsavedRows();
    for (qsizetype at = shown.size() - 1; at >= 0; --at)
        if (!staged.contains(shown.at(at))) {
            removeUnsaved(at);
            shown.removeAt(at);
        }
    for (qsizetype at = 0; at < staged.size(); ++at)
        if (at >= shown.size() || shown.at(at) != staged.at(at)) {
            insertUnsaved(at, staged.at(at));
            shown.insert(at, staged.at(at));
        }
}

void WindowedModel::announceRow(qint64 position)
{
    const qint64 row = position - m_windowStart;
    if (row < 0 || row >= m_windowRows || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, int(row), int(row));
}

}
