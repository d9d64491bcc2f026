// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "running_page.h"
#include "toolkit/context.h"

#include <QMessageBox>
#include <QPointer>

#include <functional>

namespace tw {

/// Asks about running work, open transactions and unsaved changes before pages close.
class CloseGuard final : public QObject
{
    Q_OBJECT

public:
    CloseGuard(UiContext context, QWidget* window);

    /// Calls `proceed` when nothing of `pages` can get lost: at once, or after what runs there has
    /// ended and the user discarded the changes or they were saved, and open transactions have
    /// ended. Never when the user cancels or saving fails.
    void ask(const QList<Page*>& pages, const std::function<void()>& proceed);

private:
    void askToStop(const QList<Page*>& pages, const QList<RunningWork>& works,
        const std::function<void()>& proceed);
    void askToSave(const QList<Page*>& pages, const std::function<void()>& proceed);
    void askToCommit(const QList<Page*>& pages, const std::function<void()>& proceed);
    void saveThen(const QList<Page*>& pages, const std::function<void()>& proceed);

    UiContext m_context;
    QWidget* m_window;
    QPointer<QMessageBox> m_question;
};

}
