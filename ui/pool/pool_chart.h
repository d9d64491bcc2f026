// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

namespace tw {

class PoolMonitor;

/// The last two minutes of a pool: connections in use, idle, and calls that wait, below its limit.
class PoolChart final : public QWidget
{
    Q_OBJECT

public:
    PoolChart(const Theme& theme, const PoolMonitor& monitor, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {380, 160}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Plot
    {
        QRectF area;
        int top = 1; ///< the number at its upper edge
    };

    [[nodiscard]] Plot plot() const;
    void paintScale(QPainter& painter, const Plot& plot) const;
    void paintLegend(QPainter& painter) const;
    template <class Number>
    void paintLine(QPainter& painter, const Plot& plot, Token token, Number number) const;
    void describe();

    const Theme& m_theme;
    const PoolMonitor& m_monitor;
};

}
