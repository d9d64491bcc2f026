// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/adapter.h>

namespace tw::bench {

/// Prints one "metric value" line for run.sh.
void report(const char* metric, double value);

/// Prints the reason and ends the program as failed.
[[noreturn]] void giveUp(const QString& reason);

/// The value, or the end of the program.
template <class T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error().toText());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// Ends the program when a side did not read what the others read.
void expectRows(qint64 rows, qint64 expected);

/// Memory of this process, now and at its highest.
[[nodiscard]] qint64 residentBytes();
[[nodiscard]] qint64 peakResidentBytes();

/// The value that such a part (0 … 1) of them does not exceed.
[[nodiscard]] double partOf(QList<double> values, double part);

[[nodiscard]] constexpr double seconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e9;
}
[[nodiscard]] constexpr double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

/// The server that libpq's environment variables name.
[[nodiscard]] ConnectionConfig serverConfig();
[[nodiscard]] std::unique_ptr<Connection> connectTo(const ConnectionConfig& config);
[[nodiscard]] std::shared_ptr<const Adapter> adapterOf(const ConnectionConfig& config);

}
