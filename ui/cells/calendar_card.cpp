// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar_card.h"

#include "placement.h"
#include "theme/fonts.h"

#include <QKeyEvent>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kCardGap = 2;
constexpr int kDaysOfWeek = 7;

/// The date a key leads to; invalid: the key means nothing here.
QDate moved(QDate date, const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Left:
        return date.addDays(-1);
    case Qt::Key_Right:
        return date.addDays(1);
    case Qt::Key_Up:
        return date.addDays(-kDaysOfWeek);
    case Qt::Key_Down:
        return date.addDays(kDaysOfWeek);
    case Qt::Key_PageUp:
        return date.addMonths(-1);
    case Qt::Key_PageDown:
        return date.addMonths(1);
    case Qt::Key_Home:
        return {date.year(), date.month(), 1};
    case Qt::Key_End:
        return {date.year(), date.month(), date.daysInMonth()};
    default:
        return {};
    }
}

}

CalendarCard::CalendarCard(UiContext context, const QWidget& editor, QDate date)
    : QFrame(editor.window())
    , m_calendar(new QCalendarWidget(this))
{
    setObjectName(QStringLiteral("grid.cell.calendar"));
    setAccessibleName(tr("Calendar"));
    setProperty("kind", QStringLiteral("card"));
    create(context);
    setDate(date);
    place(editor);
    show();
    raise();
}

void CalendarCard::create(UiContext context)
{
    m_calendar->setObjectName(QStringLiteral("grid.cell.calendar.days"));
    m_calendar->setAccessibleName(tr("Days"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFont(uiFont(12));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, {}); // red is for errors
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_calendar);
    setFocusPolicy(Qt::NoFocus);
    for (QWidget* part : findChildren<QWidget*>())
        part->setFocusPolicy(Qt::NoFocus);
    // Their menu and spin box would take the focus; pages and arrows do the same.
    for (const char* name : {"qt_calendar_monthbutton", "qt_calendar_yearbutton"})
        if (auto* button = findChild<QWidget*>(QLatin1String(name)))
            button->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (const auto& [name, icon] : {std::pair("qt_calendar_prevmonth", "chevron-left"),
             std::pair("qt_calendar_nextmonth", "chevron-right")})
        if (auto* button = findChild<QToolButton*>(QLatin1String(name)))
            button->setIcon(context.icons.icon(QLatin1String(icon)));
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarCard::chosen);
}

void CalendarCard::place(const QWidget& editor)
{
    adjustSize();
    const QRect area = window()->rect();
    const QRect own(editor.mapTo(window(), QPoint()), editor.size());
    QRect wanted(own.bottomLeft() + QPoint(0, kCardGap), size());
    if (wanted.bottom() > area.bottom())
        wanted.moveBottom(own.top() - kCardGap);
    setGeometry(inside(wanted, area));
}

void CalendarCard::setDate(QDate date)
{
    if (date.isValid())
        m_calendar->setSelectedDate(date);
}

bool CalendarCard::press(const QKeyEvent& key)
{
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    if (key.key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        Q_EMIT chosen(date());
        return true;
    }
    const QDate next = moved(date(), key);
    setDate(next);
    return next.isValid();
}

}
