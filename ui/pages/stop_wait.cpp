// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stop_wait.h"

#include "toolkit/plain_text.h"

#include <QPushButton>

namespace tw {

namespace {

constexpr int kStopWaitLookEveryMs = 50;
constexpr int kShowAfterMs = 300; ///< most ends come sooner
constexpr int kPatienceMs = 10'000;
constexpr int kLastPatienceMs = 2'000; ///< for links that were closed

QString timeText(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (seconds < 60)
        return StopWait::tr("%1 s").arg(seconds);
    return StopWait::tr("%1 min %2 s")
        .arg(QString::number(seconds / 60), QString::number(seconds % 60));
}

}

QString runningText(const QList<RunningWork>& works)
{
    QStringList lines;
    for (const RunningWork& work : works)
        lines.append(StopWait::tr("%1, for %2").arg(work.what, timeText(work.elapsed)));
    return lines.join(u'\n');
}

StopWait::StopWait(const QList<Page*>& pages, std::function<void()> proceed, QWidget* window)
    : QObject(window)
    , m_pages(pages.begin(), pages.end())
    , m_proceed(std::move(proceed))
    , m_window(window)
{
    m_since.start();
    stopRunningOn(m_pages);
    m_timer.setInterval(kStopWaitLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &StopWait::check);
    m_timer.start();
}

QList<RunningWork> StopWait::running() const
{
    return runningOn(m_pages);
}

void StopWait::check()
{
    if (running().isEmpty() || (m_isAbandoned && m_since.hasExpired(kLastPatienceMs)))
        return end();
    if (!m_dialog && !m_isAbandoned && m_since.hasExpired(kShowAfterMs))
        showDialog();
    if (m_dialog)
        showTime();
}

void StopWait::showDialog()
{
    m_dialog = plainMessage(tr("Stopping"), {}, m_window);
    m_dialog->setObjectName(QStringLiteral("close.stopping.dialog"));
    QPushButton* leave = m_dialog->addButton(tr("&Close anyway"), QMessageBox::DestructiveRole);
    leave->setObjectName(QStringLiteral("close.leave.button"));
    leave->setAccessibleName(tr("Close anyway"));
    leave->hide();
    QPushButton* stay = m_dialog->addButton(tr("S&tay here"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("close.stay.button"));
    stay->setAccessibleName(tr("Stay here"));
    m_dialog->setDefaultButton(stay);
    m_dialog->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, &StopWait::abandon);
    connect(stay, &QPushButton::clicked, this, &QObject::deleteLater);
    m_dialog->open();
}

void StopWait::showTime()
{
    const bool isLate = m_since.hasExpired(kPatienceMs);
    const QString text = isLate
        ? tr("The server has not stopped within %1 s. If you close now, its connections are cut, "
             "and it is unknown whether a save in progress was committed.")
              .arg(kPatienceMs / 1000)
        : tr("Waiting up to %1 s for the server to stop.")
              .arg((kPatienceMs - m_since.elapsed() + 999) / 1000);
    m_dialog->setText(text + QStringLiteral("\n\n") + runningText(running()));
    if (auto* leave = m_dialog->findChild<QPushButton*>(QStringLiteral("close.leave.button")))
        leave->setVisible(isLate);
}

void StopWait::abandon()
{
    m_isAbandoned = true;
    m_since.start();
    abandonRunningOn(m_pages);
}

void StopWait::end()
{
    m_timer.stop();
    if (m_dialog)
        m_dialog->close();
    deleteLater();
    m_proceed();
}

}
