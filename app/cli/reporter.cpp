// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporter.h"

#include "terminal.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr int kDatabaseError = 1;
constexpr int kUsage = 2;
constexpr int kConflict = 3;
constexpr int kOutcomeUnknown = 4;
constexpr int kCancelled = 5;

}

int exitCodeOf(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::OutOfRange:
    case ErrorKind::Ambiguous:
        // The server's own has a code; a page that cannot be, or a name that is two, is ours.
        return error.sqlState.isEmpty() && error.nativeCode == 0 ? kUsage : kDatabaseError;
    case ErrorKind::InvalidArgument:
    case ErrorKind::Configuration:
    case ErrorKind::File:
        return kUsage;
    case ErrorKind::ConcurrentModification:
    case ErrorKind::NotFound:
    case ErrorKind::MultipleResults:
        return kConflict;
    case ErrorKind::OutcomeUnknown:
        return kOutcomeUnknown;
    case ErrorKind::Cancelled:
        return kCancelled;
    default:
        return kDatabaseError;
    }
}

Reporter::Reporter(bool asJson)
    : m_asJson(asJson)
{
    const auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    // Without standard output print() fails, without standard error there is nobody to tell.
    [[maybe_unused]] const bool opened
        = m_output.open(fileno(stdout), mode) && m_errors.open(fileno(stderr), mode);
}

Result<void> Reporter::print(const QByteArray& bytes)
{
    if (m_output.write(bytes) == bytes.size())
        return {};
    return fail(
        ErrorKind::File, u"Standard output cannot be written: %1"_s.arg(m_output.errorString()));
}

void Reporter::warn(const QString& text)
{
    if (m_asJson)
        writeError(QJsonDocument(QJsonObject{{u"warning"_s, text}}).toJson(QJsonDocument::Compact));
    else
        writeError("Warning: " + visibleText(text).toUtf8());
}

void Reporter::report(const Error& error)
{
    if (m_asJson)
        writeError(QJsonDocument(error.toJson()).toJson(QJsonDocument::Compact));
    else
        writeError("Error: " + visibleLines(error.toText()).toUtf8());
}

void Reporter::writeError(const QByteArray& line)
{
    m_errors.write(line + '\n');
}

}
