// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnostics/stall_log.h"

#include <QApplication>

namespace tw {

/// The application, with an eye on how long each event takes.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    [[nodiscard]] const StallLog& stalls() const { return m_stalls; }

private:
    StallLog m_stalls;
    bool m_isInside = false;
    bool m_hasLoop = false; ///< inside of the event under way
};

}
