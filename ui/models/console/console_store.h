// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console_history.h"
#include "console_texts.h"

#include <chrono>

namespace tw {

/// What all consoles of the program share. Must outlive them; lives in the GUI thread.
struct ConsoleStore
{
    /// Keeps its files in that private folder.
    explicit ConsoleStore(const QString& folder)
        : history(folder + QStringLiteral("/history.ndjson"))
        , texts(folder)
    { }

    /// Off: nothing is on disk.
    void setOn(bool on)
    {
        history.setOn(on);
        texts.setOn(on);
    }

    /// A transaction in which nothing runs for so long is warned about: it keeps others waiting.
    std::chrono::milliseconds quietLimit = std::chrono::minutes(5);
    ConsoleHistory history;
    ConsoleTexts texts;
    Executor sorter{QStringLiteral("console sorter")}; ///< where results are sorted and filtered
    Executor reaper{QStringLiteral("console reaper")}; ///< where connections are given back
};

}
