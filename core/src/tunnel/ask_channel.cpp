// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "tunnel/ask_channel.h"

#include <QFile>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// A notice that asks for no answer, such as to touch a key, is not handed over.
constexpr QByteArrayView kScript = "#!/bin/sh\n"
                                   "folder=${0%/*}\n"
                                   "[ \"$SSH_ASKPASS_PROMPT\" = none ] && exec sleep 600\n"
                                   "printf '%s\\0' \"$1\" >\"$folder/question\"\n"
                                   "exec cat \"$folder/answer\"\n";

Error unmade()
{
    return {ErrorKind::File,
        u"The files through which ssh asks could not be made: %1"_s.arg(qt_error_string(errno))};
}

}

AskChannel::AskChannel(QString folder)
    : m_folder(std::move(folder))
{ }

AskChannel::~AskChannel()
{
    if (m_questions >= 0)
        close(m_questions);
}

Result<void> AskChannel::create()
{
    QFile script(program());
    const bool isWritten = script.open(QIODevice::WriteOnly)
        && script.write(kScript.data(), kScript.size()) == kScript.size()
        && script.setPermissions(
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    script.close();
    if (!isWritten)
        return fail(ErrorKind::File, script.errorString());
    const QByteArray questions = QFile::encodeName(questionPipe());
    const QByteArray answers = QFile::encodeName(answerPipe());
    if (mkfifo(questions.constData(), S_IRUSR | S_IWUSR) != 0
        || mkfifo(answers.constData(), S_IRUSR | S_IWUSR) != 0)
        return fail(unmade());
    // Opened for writing too, so that it does not end with the first question.
    m_questions = open(questions.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (m_questions < 0)
        return fail(unmade());
    return {};
}

std::optional<QString> AskChannel::takeQuestion()
{
    std::array<char, 4096> bytes{};
    for (;;) {
        const ssize_t count = read(m_questions, bytes.data(), bytes.size());
        if (count <= 0)
            break;
        m_read.append(bytes.data(), count);
    }
    const qsizetype end = m_read.indexOf('\0');
    if (end < 0)
        return {};
    QString question = QString::fromUtf8(m_read.first(end));
    m_read.remove(0, end + 1);
    return question;
}

bool AskChannel::answer(const Secret& secret) const
{
    const int pipe
        = open(QFile::encodeName(answerPipe()).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (pipe < 0)
        return false;
    QByteArray line = secret.reveal().toUtf8() + '\n';
    const bool isTaken = write(pipe, line.constData(), size_t(line.size())) == line.size();
    line.fill('\0');
    close(pipe);
    return isTaken;
}

}
