// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_chart.h"

#include "models/diagnostics/pool_monitor.h"
#include "theme/fonts.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tw {

namespace {

constexpr int kLegendHeight = 24;
constexpr int kScaleWidth = 28;
constexpr int kTimeHeight = 18;
constexpr int kMargin = 12;
constexpr int kSteps = 4;
constexpr qreal kLineWidth = 1.5;

/// The next number that is nice to read on a scale of four steps.
int niceTop(int most)
{
    return std::max(kSteps, (most + kSteps) / kSteps * kSteps);
}

}

PoolChart::PoolChart(const Theme& theme, const PoolMonitor& monitor, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_monitor(monitor)
{
    setObjectName(QStringLiteral("pool.chart"));
    setAccessibleName(tr("Connections over the last two minutes"));
    connect(&monitor, &PoolMonitor::sampled, this, [this] {
        describe();
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PoolChart::describe()
{
    const PoolStats& stats = m_monitor.stats();
    setAccessibleDescription(tr("%1 in use, %2 idle, %3 waiting; limit %4")
            .arg(QString::number(stats.inUse), QString::number(stats.idle),
                QString::number(stats.waiting), QString::number(m_monitor.limit())));
}

PoolChart::Plot PoolChart::plot() const
{
    int most = m_monitor.limit();
    for (const PoolSample& sample : m_monitor.samples())
        most = std::max({most, sample.inUse, sample.idle, sample.waiting});
    return {QRectF(rect()).adjusted(
                kMargin + kScaleWidth, kLegendHeight + 6, -kMargin, -kTimeHeight - 4),
        niceTop(most)};
}

void PoolChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont(11));
    painter.fillRect(rect(), m_theme.color(Token::BgBase));
    const Plot plot = this->plot();
    paintScale(painter, plot);
    paintLegend(painter);
    paintLine(painter, plot, Token::ProfileTeal, [](const PoolSample& s) { return s.idle; });
    paintLine(painter, plot, Token::ProfileAmber, [](const PoolSample& s) { return s.waiting; });
    paintLine(painter, plot, Token::ProfileBlue, [](const PoolSample& s) { return s.inUse; });
}

void PoolChart::paintScale(QPainter& painter, const Plot& plot) const
{
    const QRectF& area = plot.area;
    for (int step = 0; step <= kSteps; ++step) {
        const qreal y = std::round(area.bottom() - area.height() * step / kSteps) + 0.5;
        painter.setPen(m_theme.color(Token::LineGrid));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_theme.color(Token::TextMuted));
        painter.drawText(QRectF(kMargin, y - 8, kScaleWidth - 8, 16),
            Qt::AlignRight | Qt::AlignVCenter, QString::number(plot.top * step / kSteps));
    }
    if (m_monitor.limit() > 0) {
        const qreal y = area.bottom() - area.height() * m_monitor.limit() / plot.top;
        painter.setPen(QPen(m_theme.color(Token::TextMuted), 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    const QRectF times(area.left(), area.bottom() + 4, area.width(), kTimeHeight);
    painter.setPen(m_theme.color(Token::TextMuted));
    painter.drawText(times, Qt::AlignLeft, tr("2 min ago"));
    painter.drawText(times, Qt::AlignHCenter, tr("1 min ago"));
    painter.drawText(times, Qt::AlignRight, tr("now"));
}

void PoolChart::paintLegend(QPainter& painter) const
{
    QList<std::pair<Token, QString>> entries{
        {Token::ProfileBlue, tr("in use")},
        {Token::ProfileTeal, tr("idle")},
        {Token::ProfileAmber, tr("waiting")},
    };
    if (m_monitor.limit() > 0)
        entries.append({Token::TextMuted, tr("limit %1").arg(m_monitor.limit())});
    qreal x = kMargin + kScaleWidth;
    for (const auto& [token, text] : std::as_const(entries)) {
        painter.setPen(QPen(m_theme.color(token), 2));
        painter.drawLine(QPointF(x, kLegendHeight / 2.0), QPointF(x + 12, kLegendHeight / 2.0));
        painter.setPen(m_theme.color(Token::Text));
        const qreal width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(
            QRectF(x + 18, 0, width + 4, kLegendHeight), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + 36;
    }
}

template <class Number>
void PoolChart::paintLine(QPainter& painter, const Plot& plot, Token token, Number number) const
{
    const auto& samples = m_monitor.samples();
    if (samples.empty())
        return;
    const QRectF& area = plot.area;
    const qreal step = area.width() / (PoolMonitor::kSamples - 1);
    const auto yOf = [&](const PoolSample& sample) {
        return area.bottom() - area.height() * number(sample) / plot.top;
    };
    qreal x = area.right() - step * qreal(samples.size() - 1);
    QPainterPath line(QPointF(x, yOf(samples.front())));
    for (size_t i = 1; i < samples.size(); ++i) {
        x += step;
        line.lineTo(x, yOf(samples[i - 1])); // a step, not a slope: numbers change at once
        line.lineTo(x, yOf(samples[i]));
    }
    painter.setPen(QPen(m_theme.color(token), kLineWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
}

}
