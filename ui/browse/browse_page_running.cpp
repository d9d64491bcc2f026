// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page is in the middle of, and how that ends before the page does.

#include "browse_page.h"

#include "child_rows_pane.h"
#include "exporting/export_dialog.h"
#include "models/page/lock_watch.h"
#include "toolkit/notice_bar.h"

namespace tw {

QList<RunningWork> BrowsePage::running() const
{
    QList<RunningWork> works;
    const EditController& edits = *m_controller.edits();
    if (edits.isSaving()) {
        const int changes = int(edits.changes().size());
        works.append({changes == 1 ? tr("Saving 1 change of %1").arg(title())
                                   : tr("Saving %n changes of %1", nullptr, changes).arg(title()),
            edits.savingFor(), true});
    }
    for (const ExportDialog* dialog : findChildren<ExportDialog*>())
        if (dialog->isRunning())
            works.append({tr("Exporting %1").arg(title()), dialog->runningFor(), true});
    if (m_controller.state() == BrowseController::State::Loading)
        works.append({tr("Reading %1").arg(title()), m_controller.loadingFor(), false});
    if (m_children)
        for (const BrowsePage* child : m_children->pages())
            works += child->running();
    return works;
}

QWidget* BrowsePage::createLockNotice()
{
    auto* notice = new NoticeBar(m_context, QStringLiteral("page.locks"), this);
    const auto* watch = new LockWatch(m_controller, notice);
    connect(watch, &LockWatch::held, notice,
        [notice](const ErrorText& text) { notice->show(NoticeBar::Kind::Info, text, tr("Stop")); });
    connect(watch, &LockWatch::freed, notice, &QWidget::hide);
    connect(notice, &NoticeBar::actionTriggered, this, [this] {
        m_controller.stop();
        m_controller.edits()->stopSaving();
    });
    return notice;
}

void BrowsePage::stopRunning()
{
    m_controller.stop();
    for (EditController* edits : allEdits())
        edits->stopSaving();
    for (ExportDialog* dialog : findChildren<ExportDialog*>())
        dialog->stop();
    if (m_children)
        for (BrowsePage* child : m_children->pages())
            child->stopRunning();
}

void BrowsePage::abandonRunning()
{
    m_controller.adapter().pool()->abandonAll();
}

}
