// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lock_watch.h"

#include <QDateTime>
#include <QLocale>

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kPeriod = 1s;
constexpr auto kLockWatchTimeout = 2s;

QString nameOf(const LockHolder& holder)
{
    if (holder.backendPid == 0)
        return LockWatch::tr("a prepared transaction");
    const QString user
        = holder.user.isEmpty() ? LockWatch::tr("session %1").arg(holder.backendPid) : holder.user;
    QStringList facts{holder.application, holder.client};
    facts.removeAll(QString());
    return facts.isEmpty() ? user
                           : LockWatch::tr("%1 (%2)").arg(user, facts.join(QStringLiteral(", ")));
}

QString nameOf(const QList<LockHolder>& holders)
{
    QString first = nameOf(holders.first());
    const int others = int(holders.size()) - 1;
    if (others == 0)
        return first;
    return others == 1 ? LockWatch::tr("%1 and 1 other").arg(first)
                       : LockWatch::tr("%1 and %n others", nullptr, others).arg(first);
}

/// A time of day, with the day when that is another one.
QString momentText(const QDateTime& moment)
{
    const QLocale locale;
    return moment.date() == QDate::currentDate()
        ? locale.toString(moment.time(), QLocale::ShortFormat)
        : locale.toString(moment, QLocale::ShortFormat);
}

QString workOf(const LockHolder& holder)
{
    if (holder.state.isEmpty())
        return LockWatch::tr("The server does not say what it is used for.");
    const QDateTime since = QDateTime::currentDateTime().addSecs(-holder.age.count());
    return LockWatch::tr("In a transaction since %1, %2: %3")
        .arg(momentText(since), holder.state, holder.statement.simplified());
}

}

LockWatch::LockWatch(const BrowseController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_reader(controller.sharedAdapter(), Lane::Control)
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &LockWatch::ask);
    connect(&controller, &BrowseController::stateChanged, this, &LockWatch::onWorkChanged);
    connect(controller.edits(), &EditController::savingChanged, this, &LockWatch::onWorkChanged);
}

LockWatch::~LockWatch()
{
    m_asking.requestCancel();
}

LockWatch::Work LockWatch::work() const
{
    if (!m_controller.adapter().engine().reportsLockHolders)
        return Work::None;
    if (m_controller.edits()->isSaving())
        return Work::Saving;
    return m_controller.state() == BrowseController::State::Loading ? Work::Reading : Work::None;
}

void LockWatch::onWorkChanged()
{
    if (work() == Work::None) {
        m_timer.stop();
        reportFreed();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void LockWatch::ask()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_asking = m_reader.call([](const Adapter& adapter, CallOptions options) -> Result<Answer> {
        options.deadline = QDeadlineTimer(kLockWatchTimeout);
        const bool isAlone = adapter.pool()->stats().holders.size() == 1;
        TW_TRY(const QList<LockHolder> holders, adapter.lockHolders(options));
        return Answer{holders, isAlone};
    });
    m_asking.then(this, [this](const Result<Answer>& answer) {
        m_isAsking = false;
        // Who cannot be asked is no reason to trouble anybody: the work itself tells how it ends.
        if (m_timer.isActive())
            take(answer.value_or(Answer()));
    });
}

void LockWatch::take(const Answer& answer)
{
    if (answer.holders.isEmpty())
        return reportFreed();
    ErrorText notice;
    notice.what = sentence(answer);
    if (notice.what == m_reported)
        return;
    m_reported = notice.what;
    notice.why = workOf(answer.holders.first());
    notice.hint = work() == Work::Saving
        ? tr("Stopping now saves nothing, and keeps the changes here.")
        : tr("Stopping now keeps the rows that are shown.");
    Q_EMIT held(notice);
}

void LockWatch::reportFreed()
{
    if (m_reported.isEmpty())
        return;
    m_reported.clear();
    Q_EMIT freed();
}

QString LockWatch::sentence(const Answer& answer) const
{
    const QString holders = nameOf(answer.holders);
    // The server tells of the whole pool: with others at work it may be them who wait.
    if (!answer.isOurs)
        return tr("Something on this connection waits for a lock held by %1.").arg(holders);
    return work() == Work::Saving ? tr("Saving waits for a lock held by %1.").arg(holders)
                                  : tr("Reading waits for a lock held by %1.").arg(holders);
}

}
