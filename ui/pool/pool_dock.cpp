// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_dock.h"

#include "pool_chart.h"
#include "theme/fonts.h"
#include "toolkit/header_widths.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeView>

namespace tw {

namespace {

constexpr int kHeaderHeight = 36;
constexpr int kMinimumHeight = 150;

QString millisecondsText(std::chrono::nanoseconds time)
{
    const double milliseconds = double(time.count()) / 1e6;
    return PoolDock::tr("%1 ms").arg(
        QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0));
}

struct NumberSpec
{
    const char* name;
    const char* caption;
};

constexpr NumberSpec kNumbers[]{
    {"pool.inUse.label", QT_TRANSLATE_NOOP("tw::PoolDock", "in use of limit")},
    {"pool.idle.label", QT_TRANSLATE_NOOP("tw::PoolDock", "idle")},
    {"pool.opening.label", QT_TRANSLATE_NOOP("tw::PoolDock", "opening")},
    {"pool.waiting.label", QT_TRANSLATE_NOOP("tw::PoolDock", "waiting now")},
    {"pool.wait.label", QT_TRANSLATE_NOOP("tw::PoolDock", "wait, 95 %")},
    {"pool.opened.label", QT_TRANSLATE_NOOP("tw::PoolDock", "opened")},
    {"pool.closed.label", QT_TRANSLATE_NOOP("tw::PoolDock", "closed")},
};

}

PoolDock::PoolDock(UiContext context, QWidget* parent)
    : QDockWidget(tr("Pool"), parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("pool.dock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    setTitleBarWidget(new QWidget(this)); // the header below is our own
    setWidget(new QWidget(this));
    setMinimumHeight(kMinimumHeight);
    connect(&m_monitor, &PoolMonitor::sampled, this, &PoolDock::showStats);
}

void PoolDock::show(const QString& connection, const std::weak_ptr<ConnectionPool>& pool)
{
    m_connection = connection;
    m_monitor.watch(pool);
    showStats();
}

void PoolDock::showEvent(QShowEvent* event)
{
    if (!m_holders)
        createContent();
    m_monitor.setRunning(true);
    QDockWidget::showEvent(event);
}

void PoolDock::hideEvent(QHideEvent* event)
{
    m_monitor.setRunning(false);
    QDockWidget::hideEvent(event);
}

void PoolDock::createContent()
{
    auto* chart = new PoolChart(m_context.theme, m_monitor, widget());
    m_holders = new QTreeView(widget());
    m_holders->setObjectName(QStringLiteral("pool.holders.view"));
    m_holders->setAccessibleName(tr("Who holds connections, and who waits for one"));
    m_holders->setModel(&m_monitor);
    m_holders->setRootIsDecorated(false);
    m_holders->setUniformRowHeights(true);
    m_holders->setProperty("kind", QStringLiteral("list"));
    m_holders->setFrameShape(QFrame::NoFrame);
    m_holders->header()->setProperty("kind", QStringLiteral("plain"));
    m_holders->header()->setStretchLastSection(false);
    m_holders->header()->setSectionResizeMode(
        int(PoolMonitor::Column::Label), QHeaderView::Stretch);
    fitTitles(*m_holders->header());

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(createNumbers());
    right->addWidget(m_holders, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(chart, 2);
    body->addLayout(right, 3);
    auto* layout = new QVBoxLayout(widget());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addLayout(body, 1);
    showStats();
}

QWidget* PoolDock::createHeader()
{
    auto* header = new QWidget(widget());
    header->setFixedHeight(kHeaderHeight);
    m_title = plainLabel({}, header);
    m_title->setObjectName(QStringLiteral("pool.title.label"));
    m_title->setFont(uiFont(12, QFont::DemiBold));
    m_title->setWordWrap(false);
    m_closed = plainLabel({}, header);
    m_closed->setObjectName(QStringLiteral("pool.reasons.label"));
    m_closed->setProperty("kind", QStringLiteral("muted"));
    m_closed->setWordWrap(false);
    auto* hide = new QToolButton(header);
    hide->setObjectName(QStringLiteral("pool.hide.button"));
    hide->setProperty("kind", QStringLiteral("icon"));
    hide->setIcon(m_context.icons.icon(QStringLiteral("x")));
    hide->setAccessibleName(tr("Hide the pool"));
    hide->setToolTip(tr("Hide the pool"));
    connect(hide, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addWidget(m_closed);
    layout->addWidget(hide);
    return header;
}

QWidget* PoolDock::createNumbers()
{
    auto* numbers = new QWidget(widget());
    auto* layout = new QHBoxLayout(numbers);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(24);
    for (const NumberSpec& spec : kNumbers) {
        auto* number = plainLabel({}, numbers);
        number->setObjectName(QString::fromLatin1(spec.name));
        number->setFont(uiFont(14, QFont::DemiBold));
        number->setWordWrap(false);
        auto* caption = plainLabel(tr(spec.caption), numbers);
        caption->setProperty("kind", QStringLiteral("muted"));
        caption->setWordWrap(false);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(number);
        column->addWidget(caption);
        layout->addLayout(column);
        m_numbers.append(number);
    }
    layout->addStretch(1);
    return numbers;
}

void PoolDock::showStats()
{
    if (!m_holders)
        return;
    m_title->setText(m_connection.isEmpty() ? tr("Pool · no connection is open")
                                            : tr("Pool · %1").arg(m_connection));
    const PoolStats& stats = m_monitor.stats();
    const QString limit
        = stats.overflow < 0 ? QString(QChar(0x221E)) : QLocale().toString(m_monitor.limit());
    const QStringList texts{QLocale().toString(stats.inUse) + QStringLiteral(" / ") + limit,
        QLocale().toString(stats.idle), QLocale().toString(stats.opening),
        QLocale().toString(stats.waiting), millisecondsText(stats.waits.p95),
        QLocale().toString(stats.opened), QLocale().toString(stats.closed)};
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_numbers.at(i)->setText(texts.at(i));
    const QString reasons = closedText(stats);
    m_closed->setText(reasons.isEmpty() ? QString() : tr("Closed: %1").arg(reasons));
}

}
