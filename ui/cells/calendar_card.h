// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QCalendarWidget>
#include <QFrame>

namespace tw {

/// A month over the window, beside the editor of a date. It never takes the focus, which would end
/// the editor: the editor gives it its keys. GUI thread; the window of the editor owns it.
class CalendarCard final : public QFrame
{
    Q_OBJECT

public:
    /// Stands below `editor`, or above where there is no room. An invalid date: today is shown.
    CalendarCard(UiContext context, const QWidget& editor, QDate date);

    /// Shows another date as chosen; an invalid one changes nothing.
    void setDate(QDate date);
    [[nodiscard]] QDate date() const { return m_calendar->selectedDate(); } ///< the marked one

    /// True when the key was for the calendar: arrows, pages, Home and End move, Enter chooses,
    /// Esc closes.
    [[nodiscard]] bool press(const QKeyEvent& key);

Q_SIGNALS:
    void chosen(QDate date); ///< by Enter or a click
    void closed(); ///< nothing was chosen

private:
    void create(UiContext context);
    void place(const QWidget& editor);

    QCalendarWidget* m_calendar;
};

}
