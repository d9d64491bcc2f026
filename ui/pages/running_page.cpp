// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "running_page.h"

#include "page.h"

namespace tw {

namespace {

QList<RunningPage*> runningPages(const QList<QPointer<Page>>& pages)
{
    QList<RunningPage*> found;
    for (const QPointer<Page>& page : pages)
        if (auto* running = dynamic_cast<RunningPage*>(page.data()))
            found.append(running);
    return found;
}

}

QList<RunningWork> runningOn(const QList<QPointer<Page>>& pages)
{
    QList<RunningWork> works;
    for (const RunningPage* page : runningPages(pages))
        works += page->running();
    return works;
}

void stopRunningOn(const QList<QPointer<Page>>& pages)
{
    for (RunningPage* page : runningPages(pages))
        page->stopRunning();
}

void abandonRunningOn(const QList<QPointer<Page>>& pages)
{
    for (RunningPage* page : runningPages(pages))
        page->abandonRunning();
}

}
