// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/configuration/secret.h>

#include <QByteArray>
#include <QString>

#include <optional>

namespace tw {

/// How ssh asks for a secret: by a script that hands the question over through one pipe of a
/// private folder and takes the answer from another. So no secret is ever in a file, an argument or
/// an environment. Not thread-safe.
class AskChannel
{
public:
    explicit AskChannel(QString folder);
    ~AskChannel();
    AskChannel(const AskChannel&) = delete;
    AskChannel& operator=(const AskChannel&) = delete;

    /// Makes the named pipes, readable by the owner alone.
    [[nodiscard]] Result<void> create();

    /// The program that ssh is to call.
    [[nodiscard]] QString program() const { return m_folder + QStringLiteral("/ask"); }

    /// A question that has come and not been answered; unset: none.
    [[nodiscard]] std::optional<QString> takeQuestion();

    /// False while whoever asked is not there to hear it yet.
    [[nodiscard]] bool answer(const Secret& secret) const;

private:
    [[nodiscard]] QString questionPipe() const { return m_folder + QStringLiteral("/question"); }
    [[nodiscard]] QString answerPipe() const { return m_folder + QStringLiteral("/answer"); }

    const QString m_folder;
    int m_questions = -1;
    QByteArray m_read;
};

}
