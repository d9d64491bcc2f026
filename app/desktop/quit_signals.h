// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace tw {

/// Turns SIGTERM, SIGINT and SIGHUP into a call in the GUI thread. One per program; a second signal
/// ends the program at once, as without it.
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject* parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void quitRequested();

private:
    void onReadable();

    QSocketNotifier m_notifier;
};

}
