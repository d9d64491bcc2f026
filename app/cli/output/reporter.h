// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QFile>

namespace tw::cli {

/// 0 done, 1 database error, 2 usage or configuration, 3 conflict, 4 outcome unknown, 5 cancelled.
[[nodiscard]] int exitCodeOf(const Error& error);

/// Something was saved, and standard output did not take the report of it.
inline constexpr int kSavedUntold = 6;

/// The command was carried out, and what it was to look at is not equal.
inline constexpr int kDifferent = 3;

/// Writes results to standard output and what went wrong to standard error.
class Reporter
{
public:
    /// `asJson`: errors and warnings are JSON, one a line.
    explicit Reporter(bool asJson);

    /// Fails with File when standard output takes no more.
    [[nodiscard]] Result<void> print(const QByteArray& bytes);
    [[nodiscard]] Result<void> print(const QString& text) { return print(text.toUtf8()); }

    /// Fails with File when standard output certainly takes nothing: it is closed, nobody reads it,
    /// or its disk is full. Ask before anything is changed.
    [[nodiscard]] Result<void> checkOutput() const;

    /// Prints what was saved, or else tells it on standard error.
    [[nodiscard]] Result<void> printSaved(const QByteArray& bytes);
    /// The error that says so for a report that was not printed.
    [[nodiscard]] std::unexpected<Error> savedUntold(const Error& unprinted, const QString& report);
    [[nodiscard]] bool isSavedUntold() const { return m_isSavedUntold; }

    /// The command ends with kDifferent.
    void markDifferent() { m_isDifferent = true; }
    [[nodiscard]] bool isDifferent() const { return m_isDifferent; }

    void warn(const QString& text);
    void note(const QString& text); ///< what is no mistake, and still good to know
    void report(const Error& error);

private:
    void writeRemark(const QString& kind, const QString& text);
    void writeError(const QByteArray& line);

    bool m_asJson;
    bool m_isTerminal; ///< that would obey what stands in the data
    bool m_isSavedUntold = false;
    bool m_isDifferent = false;
    QFile m_output;
    QFile m_errors;
};

}
