// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QFile>

namespace tw::cli {

/// 0 done, 1 database error, 2 usage or configuration, 3 conflict, 4 outcome unknown, 5 cancelled.
[[nodiscard]] int exitCodeOf(const Error& error);

/// Writes results to standard output and what went wrong to standard error.
class Reporter
{
public:
    /// `asJson`: errors and warnings are JSON, one a line.
    explicit Reporter(bool asJson);

    /// Fails with File when standard output takes no more.
    [[nodiscard]] Result<void> print(const QByteArray& bytes);
    [[nodiscard]] Result<void> print(const QString& text) { return print(text.toUtf8()); }

    void warn(const QString& text);
    void report(const Error& error);

private:
    void writeError(const QByteArray& line);

    bool m_asJson;
    QFile m_output;
    QFile m_errors;
};

}
