// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "running_page.h"

#include <QElapsedTimer>
#include <QMessageBox>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace tw {

/// Asks everything that pages are in the middle of to end and waits for it, in sight of the user,
/// who may leave without it after a while. Deletes itself.
class StopWait final : public QObject
{
    Q_OBJECT

public:
    /// Calls `proceed` once nothing runs any more, or the user would not wait longer; never when
    /// the user would rather stay.
    StopWait(const QList<Page*>& pages, std::function<void()> proceed, QWidget* window);

private:
    void check();
    void showDialog();
    void showTime();
    void abandon();
    void end();
    [[nodiscard]] QList<RunningWork> running() const;

    QList<QPointer<Page>> m_pages;
    std::function<void()> m_proceed;
    QWidget* m_window;
    QPointer<QMessageBox> m_dialog;
    QElapsedTimer m_since;
    QTimer m_timer;
    bool m_isAbandoned = false;
};

/// One line for each: what runs, and for how long.
[[nodiscard]] QString runningText(const QList<RunningWork>& works);

}
