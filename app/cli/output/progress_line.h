// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace tw::cli {

/// Tells a person who watches standard error how many rows there were so far. Leaves nothing
/// behind.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Shows the number unless the last one was shown just before.
    void show(qint64 rows);

private:
    QElapsedTimer m_sinceShown;
    bool m_isWatched;
    bool m_isWritten = false;
};

}
