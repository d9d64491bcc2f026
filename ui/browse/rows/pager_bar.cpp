// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pager_bar.h"

#include "page_navigation.h"
#include "toolkit/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace tw {

namespace {

/// What is done sooner needs no way to be stopped.
constexpr int kPatienceMs = 400;

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

/// In the largest unit that fits.
QString ageText(std::chrono::seconds age)
{
    const qint64 minutes = age.count() / 60;
    if (minutes < 60)
        return PagerBar::tr("%1 min").arg(minutes);
    if (minutes < qint64(60) * 48)
        return PagerBar::tr("%1 h").arg(minutes / 60);
    return PagerBar::tr("%1 days").arg(minutes / 60 / 24);
}

}

PagerBar::PagerBar(UiContext context, QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("grid.pager.bar"));
    setProperty("kind", QStringLiteral("strip"));
    createWidgets(context);
    createLayout();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &PagerBar::updateButtons);
    updateButtons();
}

QToolButton* PagerBar::createLink(const QString& name, const QString& text, const QString& spoken)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("grid.pager.%1.button").arg(name));
    button->setProperty("kind", QStringLiteral("link"));
    button->setText(text);
    button->setToolTip(spoken);
    button->setAccessibleName(spoken);
    return button;
}

void PagerBar::createWidgets(UiContext context)
{
    m_rows = new ElidedLabel(this);
    m_rows->setObjectName(QStringLiteral("grid.pager.rows.label"));
    m_countExactly
        = createLink(QStringLiteral("count"), tr("Count exactly"), tr("Count rows exactly"));
    m_stop = createLink(QStringLiteral("stop"), tr("Stop"), tr("Stop counting or searching"));
    m_goTo = createLink(QStringLiteral("goto"), tr("Jump to…"), tr("Jump to a row"));
    m_selection = new QLabel(this);
    m_selection->setObjectName(QStringLiteral("grid.pager.selection.label"));
    m_selection->setProperty("kind", QStringLiteral("muted"));
    m_selection->setTextFormat(Qt::PlainText);

    m_navigation = new PageNavigation(context, this);
    connect(m_countExactly, &QToolButton::clicked, this, &PagerBar::exactCountRequested);
    connect(m_stop, &QToolButton::clicked, this, &PagerBar::stopRequested);
    connect(m_goTo, &QToolButton::clicked, this, &PagerBar::goToRequested);
    connect(m_navigation, &PageNavigation::pageRequested, this, &PagerBar::pageRequested);
    connect(m_navigation, &PageNavigation::lastPageRequested, this, &PagerBar::lastPageRequested);
    connect(m_navigation, &PageNavigation::pageSizeRequested, this, &PagerBar::pageSizeRequested);
}

void PagerBar::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 8, 2);
    layout->setSpacing(4);
    layout->addWidget(m_rows);
    layout->addWidget(m_countExactly);
    layout->addWidget(m_stop);
    layout->addWidget(m_goTo);
    layout->addStretch(1);
    layout->addWidget(m_selection);
    layout->addSpacing(12);
    layout->addWidget(m_navigation);
}

void PagerBar::setLeading(QWidget* widget)
{
    static_cast<QHBoxLayout*>(layout())->insertWidget(0, widget);
}

void PagerBar::setEstimateAge(const Age& age)
{
    m_age = age;
    if (m_hasPage)
        showRows();
}

QString PagerBar::totalText(const PageInfo& page, const Age& age)
{
    switch (page.total ? page.totalKind : TotalKind::None) {
    case TotalKind::Estimate:
        return age && *age >= std::chrono::minutes(1)
            ? tr("of ~%1 (estimate, %2 old)").arg(counted(*page.total), ageText(*age))
            : tr("of ~%1 (estimate)").arg(counted(*page.total));
    case TotalKind::AtLeast:
        return tr("of at least %1").arg(counted(*page.total));
    case TotalKind::Exact:
        return tr("of exactly %1").arg(counted(*page.total));
    case TotalKind::None:
        break;
    }
    return tr("of an unknown number");
}

QString PagerBar::totalReason(const PageInfo& page)
{
    switch (page.total ? page.totalKind : TotalKind::None) {
    case TotalKind::Estimate:
        return tr("Estimated from the statistics of the server. Counting exactly reads all rows.");
    case TotalKind::AtLeast:
        return tr(
            "At least so many rows exist; there may be more. Counting exactly reads them all.");
    case TotalKind::Exact:
        return tr("Counted when these rows were read.");
    case TotalKind::None:
        break;
    }
    return tr("The server has no statistics of this table. Counting exactly reads all rows.");
}

QString PagerBar::rowsText(const PageInfo& page, const std::optional<LifecycleCount>& lifecycle,
    bool counting, const std::optional<Range>& range, const Age& age)
{
    QString after;
    if (lifecycle)
        after = tr(" · %1 live of %2").arg(counted(lifecycle->live), counted(lifecycle->all));
    if (counting)
        after += tr(" · counting…");
    if (page.total == 0)
        return tr("No rows") + after;
    if (page.rows == 0)
        return tr("No rows %1").arg(totalText(page, age)) + after;
    // Rows that went a moment ago may still be in view.
    const qint64 most = page.total && page.totalKind == TotalKind::Exact
        ? *page.total
        : std::numeric_limits<qint64>::max();
    const qint64 first = std::min(range ? range->first : (page.number - 1) * page.size + 1, most);
    const qint64 last = std::min(range ? range->last : first + page.rows - 1, most);
    const QString about = range && !range->isExact ? QStringLiteral("~") : QString();
    return tr("Rows %1–%2 %3").arg(about + counted(first), counted(last), totalText(page, age))
        + after;
}

void PagerBar::setPage(
    const PageInfo& page, const std::optional<LifecycleCount>& lifecycle, bool counting)
{
    m_page = page;
    m_hasPage = true;
    m_counting = counting;
    m_lifecycle = lifecycle;
    showRows();
    m_navigation->setPage(page);
    updateButtons();
}

void PagerBar::setRange(const std::optional<Range>& range)
{
    const bool isOther = m_range.has_value() != range.has_value();
    m_range = range;
    if (m_hasPage)
        showRows();
    if (isOther)
        updateButtons();
}

void PagerBar::showRows()
{
    const QString rows = rowsText(m_page, m_lifecycle, m_counting, m_range, m_age);
    m_rows->setText(m_hidesRows ? tr("%1 · visible to you").arg(rows) : rows);
    m_rows->setAccessibleName(m_rows->text());
    const QString policies
        = m_hidesRows ? tr("Policies of the table limit the rows you see. ") : QString();
    const QString reason = policies + totalReason(m_page);
    m_rows->setNote(m_range && !m_range->isExact
            ? tr("The position of these rows is estimated. ") + reason
            : reason);
}

void PagerBar::setLoading(bool loading)
{
    m_loading = loading;
    updateButtons();
}

void PagerBar::setSeeking(bool seeking)
{
    m_seeking = seeking;
    updateButtons();
}

void PagerBar::setSelectionText(const QString& text)
{
    m_selection->setText(text);
}

void PagerBar::setHidesRows(bool hides)
{
    m_hidesRows = hides;
    if (m_hasPage)
        showRows();
}

void PagerBar::updateButtons()
{
    const bool wasBusy = std::exchange(m_isBusy, m_counting || m_seeking);
    if (!m_isBusy)
        m_patience.stop();
    else if (!wasBusy)
        m_patience.start();
    m_stop->setVisible(m_isBusy && !m_patience.isActive());
    m_goTo->setVisible(m_hasPage && !m_stop->isVisibleTo(this));
    m_navigation->setVisible(!m_range);
    m_countExactly->setVisible(
        m_hasPage && !m_loading && !m_counting && m_page.totalKind != TotalKind::Exact);
}

}
