// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace tw {

/// Ends what pages are in the middle of without a word, for a program that must go: asks, and after
/// a while closes the connections. Nobody waits for an answer longer than two seconds.
class ForcedShutdown final : public QObject
{
    Q_OBJECT

public:
    explicit ForcedShutdown(const QList<Page*>& pages, QObject* parent = nullptr);

Q_SIGNALS:
    void ended(); ///< once, from the event loop

private:
    void check();

    QList<QPointer<Page>> m_pages;
    QElapsedTimer m_since;
    QTimer m_timer;
    bool m_isAbandoned = false;
};

}
