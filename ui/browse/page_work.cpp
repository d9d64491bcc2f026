// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_work.h"

#include "exporting/export_dialog.h"
#include "importing/import_dialog.h"
#include "models/page/lock_watch.h"
#include "toolkit/notice_bar.h"

namespace tw {

PageWork::PageWork(const PageParts& parts, NoticeBar& locks)
    : m_parts(parts)
{
    const auto* watch = new LockWatch(m_parts.controller, &locks);
    connect(watch, &LockWatch::held, &locks,
        [&locks](const ErrorText& text) { locks.show(NoticeBar::Kind::Info, text, tr("Stop")); });
    connect(watch, &LockWatch::freed, &locks, &QWidget::hide);
    connect(&locks, &NoticeBar::actionTriggered, this, &PageWork::stopWaiting);
}

void PageWork::stopWaiting()
{
    m_parts.controller.loader().stop();
    m_parts.controller.edits()->saving().stop();
}

QString PageWork::title() const
{
    return m_parts.controller.name().name;
}

QString PageWork::savingWords(int changes) const
{
    return changes == 1 ? tr("Saving 1 change of %1").arg(title())
                        : tr("Saving %n changes of %1", nullptr, changes).arg(title());
}

QList<RunningWork> PageWork::running() const
{
    QList<RunningWork> works;
    const EditController& edits = *m_parts.controller.edits();
    if (edits.isSaving())
        works.append({savingWords(int(edits.changes().size())), edits.saving().runningFor(), true});
    for (const ExportDialog* dialog : m_parts.page.findChildren<ExportDialog*>())
        if (dialog->isRunning())
            works.append({tr("Exporting %1").arg(title()), dialog->runningFor(), true});
    for (const ImportDialog* dialog : m_parts.page.findChildren<ImportDialog*>())
        if (dialog->isRunning())
            works.append({tr("Importing into %1").arg(title()), dialog->runningFor(), true});
    if (m_parts.controller.state() == BrowseController::State::Loading)
        works.append(
            {tr("Reading %1").arg(title()), m_parts.controller.loader().loadingFor(), false});
    return works;
}

void PageWork::stop()
{
    m_parts.controller.loader().stop();
    for (EditController* edits : m_parts.edits.allEdits())
        edits->saving().stop();
    for (ExportDialog* dialog : m_parts.page.findChildren<ExportDialog*>())
        dialog->stop();
    for (ImportDialog* dialog : m_parts.page.findChildren<ImportDialog*>())
        dialog->stop();
}

void PageWork::abandon()
{
    m_parts.controller.adapter().pool()->abandonAll();
}

}
