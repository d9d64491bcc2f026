// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/log_options.h>

#include <QFile>
#include <QLoggingCategory>

#include <mutex>

namespace tw {

/// Where the events of a configuration's connections are written: the program's log, and the file
/// that `log_file` names, which is for its owner alone and gets one line for each. Thread-safe.
class EventLog
{
public:
    explicit EventLog(const LogOptions& options);

    /// Whether events of that level are written, by `log_level`.
    [[nodiscard]] bool takes(LogLevel level) const { return level >= m_level; }

    /// Writes one event, unless its level is too low. Of a file that cannot be written one warning
    /// tells.
    void write(LogLevel level, const QLoggingCategory& category, const QString& text);

private:
    void append(LogLevel level, const QLoggingCategory& category, const QString& text);
    void giveFileUp();

    const LogLevel m_level;
    std::mutex m_mutex; ///< guards the file
    QFile m_file; ///< closed when none is named
};

}
