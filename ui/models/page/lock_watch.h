// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse_controller.h"
#include "models/text/error_text.h"

#include <QTimer>

namespace tw {

/// While a table's rows are read or its edits saved, asks the server every second whose locks that
/// waits for, on a connection of its own. Lives in the GUI thread and never blocks it.
class LockWatch final : public QObject
{
    Q_OBJECT

public:
    explicit LockWatch(const BrowseController& controller, QObject* parent = nullptr);
    ~LockWatch() override;

Q_SIGNALS:
    /// Who is waited for, what they do, and what can be done. Again when they are others.
    void held(const tw::ErrorText& notice);
    void freed(); ///< nothing is waited for any more, or the work has ended

private:
    enum class Work
    {
        None,
        Reading,
        Saving
    };

    /// What the server tells, and whether anything but our work was under way then.
    struct Answer
    {
        QList<LockHolder> holders;
        bool isOurs = false;
    };

    void onWorkChanged();
    void ask();
    void take(const Answer& answer);
    void reportFreed();
    [[nodiscard]] Work work() const;
    [[nodiscard]] QString sentence(const Answer& answer) const;

    const BrowseController& m_controller;
    QTimer m_timer;
    AsyncAdapter m_reader;
    Operation<Answer> m_asking;
    bool m_isAsking = false;
    QString m_reported; ///< the latest sentence; empty while nothing is waited for
};

}
