// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "connection/event_log.h"

#include <QDateTime>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Q_LOGGING_CATEGORY(fileLog, "tuplewright.log")

// In the order of the enumeration.
constexpr std::array kLevelNames{"debug"_L1, "info"_L1, "warning"_L1, "error"_L1};

/// A line of a log stays one, whatever stands in a statement or a message.
QString oneLine(const QString& text)
{
    QString line;
    for (const QChar c : text) {
        if (c == u'\n')
            line += u"\\n"_s;
        else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            line += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            line += c;
    }
    return line;
}

void passToProgram(LogLevel level, const QLoggingCategory& category, const QString& text)
{
    switch (level) {
    case LogLevel::Debug:
        qCDebug(category).noquote() << text;
        break;
    case LogLevel::Info:
        qCInfo(category).noquote() << text;
        break;
    case LogLevel::Warning:
        qCWarning(category).noquote() << text;
        break;
    case LogLevel::Error:
        qCCritical(category).noquote() << text;
        break;
    }
}

}

EventLog::EventLog(const LogOptions& options)
    : m_level(options.level)
    , m_file(options.file)
{
    if (options.file.isEmpty())
        return;
    auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    // Pipes and devices have no end to be appended to.
    if (const QFileInfo target(options.file); target.isFile() || !target.exists())
        mode |= QIODevice::Append;
    if (!m_file.open(mode, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        giveFileUp();
}

void EventLog::write(LogLevel level, const QLoggingCategory& category, const QString& text)
{
    if (!takes(level))
        return;
    passToProgram(level, category, text);
    const std::lock_guard lock(m_mutex);
    if (m_file.isOpen())
        append(level, category, text);
}

void EventLog::append(LogLevel level, const QLoggingCategory& category, const QString& text)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QString line = u"%1 %2 %3 %4\n"_s.arg(time, kLevelNames.at(size_t(level)),
        QLatin1StringView(category.categoryName()), oneLine(text));
    // One call, so that lines of several programs stay whole.
    const QByteArray bytes = line.toUtf8();
    if (m_file.write(bytes) != bytes.size())
        giveFileUp();
}

void EventLog::giveFileUp()
{
    qCWarning(fileLog).noquote() << u"The log file %1 cannot be written: %2"_s.arg(
        m_file.fileName(), m_file.errorString());
    m_file.close();
}

}
