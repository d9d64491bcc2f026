// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporter.h"

#include "terminal.h"

#include <tuplewright/base/redaction.h>

#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr int kDatabaseError = 1;
constexpr int kUsage = 2;
constexpr int kConflict = 3;
constexpr int kOutcomeUnknown = 4;
constexpr int kCancelled = 5;

constexpr qint64 kRoomForReport = 65'536;

std::unexpected<Error> unwritable(int code)
{
    return fail(ErrorKind::File,
        u"Standard output cannot be written: %1"_s.arg(qt_error_string(code)), {},
        u"Nothing was done."_s);
}

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
    , m_isTerminal(isatty(fileno(stdout)))
{
    const auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    // Without standard output print() fails, without standard error there is nobody to tell.
    [[maybe_unused]] const bool opened
        = m_output.open(fileno(stdout), mode) && m_errors.open(fileno(stderr), mode);
}

Result<void> Reporter::print(const QByteArray& rows)
{
    const QByteArray bytes = m_isTerminal ? harmlessLines(rows) : rows;
    if (m_output.write(bytes) == bytes.size())
        return {};
    return fail(
        ErrorKind::File, u"Standard output cannot be written: %1"_s.arg(m_output.errorString()));
}

Result<void> Reporter::checkOutput() const
{
    const int descriptor = fileno(stdout);
    const int mode = fcntl(descriptor, F_GETFL);
    if (mode < 0 || (mode & O_ACCMODE) == O_RDONLY)
        return unwritable(EBADF);
    pollfd output{descriptor, POLLOUT, 0};
    if (poll(&output, 1, 0) > 0 && (output.revents & (POLLERR | POLLNVAL)) != 0)
        return unwritable(EPIPE);
    struct stat file{};
    if (fstat(descriptor, &file) != 0 || !S_ISREG(file.st_mode))
        return {};
    const off_t end = std::max(lseek(descriptor, 0, SEEK_CUR), off_t(0));
    if (fallocate(descriptor, FALLOC_FL_KEEP_SIZE, end, kRoomForReport) != 0 && errno == ENOSPC)
        return unwritable(ENOSPC);
    return {};
}

Result<void> Reporter::printSaved(const QByteArray& bytes)
{
    // A reader that has gone may not keep the rest from being told.
    std::signal(SIGPIPE, SIG_IGN);
    const Result<void> printed = print(bytes);
    if (printed)
        return {};
    return savedUntold(printed.error(), QString::fromUtf8(bytes.left(kRoomForReport)).trimmed());
}

std::unexpected<Error> Reporter::savedUntold(const Error& unprinted, const QString& report)
{
    m_isSavedUntold = true;
    return fail(ErrorKind::File, u"The changes are saved. "_s + unprinted.message, report);
}

void Reporter::warn(const QString& text)
{
    writeRemark(u"warning"_s, text);
}

void Reporter::note(const QString& text)
{
    writeRemark(u"note"_s, text);
}

void Reporter::writeRemark(const QString& kind, const QString& text)
{
    if (m_asJson)
        writeError(
            QJsonDocument(QJsonObject{{kind, redacted(text)}}).toJson(QJsonDocument::Compact));
    else
        writeError(
            (kind.first(1).toUpper() + kind.sliced(1) + u": "_s + visibleText(redacted(text)))
                .toUtf8());
}

void Reporter::report(const Error& error)
{
    // What was typed may hold a secret in a place where nobody looks for one.
    Error shown = error;
    for (QString* text : {&shown.message, &shown.detail, &shown.hint})
        *text = redacted(*text);
    if (m_asJson)
        writeError(QJsonDocument(shown.toJson()).toJson(QJsonDocument::Compact));
    else
        writeError("Error: " + visibleLines(shown.toText()).toUtf8());
}

void Reporter::writeError(const QByteArray& line)
{
    m_errors.write(line + '\n');
}

}
