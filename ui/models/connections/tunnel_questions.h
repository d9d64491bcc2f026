// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/async/delivery.h>
#include <tuplewright/tunnel/tunnelled_backend.h>

#include <QObject>

#include <deque>

namespace tw {

/// Brings what ssh asks, in whatever thread, to the GUI thread, one question after the other, and
/// the answer back. Whoever asked may give up meanwhile.
class TunnelQuestions final : public QObject
{
    Q_OBJECT

public:
    explicit TunnelQuestions(QObject* parent = nullptr);
    ~TunnelQuestions() override; ///< answers nothing to those who still wait

    /// To be given to tunnels; may outlive this.
    [[nodiscard]] std::shared_ptr<TunnelPrompt> prompt() const;

    /// Answers the question that was asked last. Unset: the user declines.
    void answer(const std::optional<Secret>& secret);

Q_SIGNALS:
    void keyShown(const tw::HostKey& key); ///< any answer: it is trusted
    void secretRequested(const QString& question);
    void withdrawn(); ///< whoever asked does not wait for the answer any more

private:
    class Asker;
    struct Question;

    void add(const std::shared_ptr<Question>& question);
    void withdraw(const std::shared_ptr<Question>& question);
    void askNext();

    std::shared_ptr<Asker> m_asker;
    std::deque<std::shared_ptr<Question>> m_waiting; ///< the first one is being asked
};

}
