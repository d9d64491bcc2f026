// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tw {

/// How much an event matters to whom reads a log. In the order of the setting's choices.
enum class LogLevel
{
    Debug,
    Info,
    Warning,
    Error
};

enum class PoolEcho
{
    Off,
    Events, ///< opening, closing, replacing, failing
    Debug, ///< each loan and return as well
};

/// What a connection tells the log. Secrets are never told.
struct LogOptions
{
    bool echo = false; ///< each statement with its timings
    PoolEcho echoPool = PoolEcho::Off;
    LogLevel level = LogLevel::Debug; ///< of what is echoed, the least that is written
    QString file; ///< gets what is echoed, too; empty: none does
    bool hideParameters = false; ///< values stay out of logs and of errors
    bool lintJoins = true; ///< warn when a built join pairs every row with every row

    friend bool operator==(const LogOptions&, const LogOptions&) = default;
};

}
