// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>

#include <chrono>

namespace tw {

class Page;

/// Something a page is in the middle of.
struct RunningWork
{
    QString what; ///< "Saving 3 changes of orders"
    std::chrono::milliseconds elapsed{0};
    bool isWrite = false; ///< half of it would be a loss, so it is never left without a word
};

/// A page that has servers work for more than a moment.
class RunningPage
{
public:
    virtual ~RunningPage() = default;

    /// What would be cut off if the page were closed now.
    [[nodiscard]] virtual QList<RunningWork> running() const = 0;

    /// Asks all of that to end. A save that is being committed ends with what really happened.
    virtual void stopRunning() = 0;

    /// Insists: closes the links under it. A save that is being committed is unknown then.
    virtual void abandonRunning() = 0;
};

/// What runs on those of the pages that are still there and have work at all; asks it to end, or
/// insists.
[[nodiscard]] QList<RunningWork> runningOn(const QList<QPointer<Page>>& pages);
void stopRunningOn(const QList<QPointer<Page>>& pages); ///< asks it to end
void abandonRunningOn(const QList<QPointer<Page>>& pages); ///< closes the connections under it

}
