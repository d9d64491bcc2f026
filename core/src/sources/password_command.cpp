// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sources/password_command.h>

#include <QProcess>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kLookMs = 50; ///< between looks at whether the caller still wants the answer
constexpr int kMostOfError = 500;

std::unexpected<Error> failed(const QString& program, const QString& what, const QString& said = {})
{
    return fail(ErrorKind::Configuration, u"The password command %1 %2."_s.arg(program, what), said,
        u"Run the command in a terminal: it must print the password as its first line."_s);
}

/// The words of a command, or nothing when a quote is left open. Quotes and backslashes group as
/// they do in a shell; nothing else has a meaning.
std::optional<QStringList> argumentsOf(const QString& command)
{
    QStringList words;
    QString word;
    bool hasWord = false;
    QChar quote;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar c = command[i];
        const bool escapes = c == u'\\' && quote != u'\'' && i + 1 < command.size();
        if (escapes && (quote.isNull() || command[i + 1] == u'"' || command[i + 1] == u'\\')) {
            word += command[++i];
            hasWord = true;
        } else if (c == quote) {
            quote = QChar();
        } else if (quote.isNull() && (c == u'\'' || c == u'"')) {
            quote = c;
            hasWord = true;
        } else if (quote.isNull() && c.isSpace()) {
            if (std::exchange(hasWord, false))
                words.append(std::exchange(word, {}));
        } else {
            word += c;
            hasWord = true;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (hasWord)
        words.append(word);
    return words;
}

/// True when it ended by itself.
bool waitFor(QProcess& process, const CallOptions& options)
{
    while (process.state() != QProcess::NotRunning) {
        if (options.stop.stop_requested() || options.deadline.hasExpired())
            return false;
        process.waitForFinished(kLookMs);
    }
    return true;
}

Secret firstLine(QByteArray printed)
{
    const qsizetype end = printed.indexOf('\n');
    QByteArrayView line = QByteArrayView(printed).first(end < 0 ? printed.size() : end);
    if (line.endsWith('\r'))
        line.chop(1);
    Secret secret = line.isEmpty() ? Secret() : Secret(QString::fromUtf8(line));
    printed.fill('\0');
    return secret;
}

}

Result<Secret> runPasswordCommand(const QString& command, const CallOptions& options)
{
    std::optional<QStringList> found = argumentsOf(command);
    if (!found)
        return fail(ErrorKind::Configuration, u"The password command has an open quote."_s, {},
            u"Close the quote, or put a backslash before it."_s);
    QStringList words = *std::move(found);
    if (words.isEmpty())
        return fail(ErrorKind::Configuration, u"The password command is empty."_s, {},
            u"Name a program that prints the password."_s);
    const QString program = words.takeFirst();
    QProcess process;
    process.start(program, words, QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return failed(program, u"cannot be started"_s, process.errorString());
    if (!waitFor(process, options)) {
        process.kill();
        process.waitForFinished();
        if (options.stop.stop_requested())
            return fail(ErrorKind::Cancelled, u"The password command was stopped."_s);
        return failed(program, u"did not end in time"_s);
    }
    const QString said
        = QString::fromUtf8(process.readAllStandardError()).trimmed().left(kMostOfError);
    if (process.exitStatus() != QProcess::NormalExit)
        return failed(program, u"crashed"_s, said);
    if (process.exitCode() != 0)
        return failed(program,
            u"ended with the exit code %1"_s.arg(QString::number(process.exitCode())), said);
    Secret password = firstLine(process.readAllStandardOutput());
    if (!password.isSet())
        return failed(program, u"printed no password"_s, said);
    return password;
}

}
