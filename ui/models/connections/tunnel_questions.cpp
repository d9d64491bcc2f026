// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel_questions.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace tw {

struct TunnelQuestions::Question
{
    std::optional<HostKey> key; ///< else a secret is wanted
    QString text;
    std::mutex mutex;
    std::condition_variable_any answered;
    bool isAnswered = false;
    std::optional<Secret> answer;

    void set(const std::optional<Secret>& secret)
    {
        {
            const std::lock_guard lock(mutex);
            isAnswered = true;
            answer = secret;
        }
        answered.notify_all();
    }
};

class TunnelQuestions::Asker final : public TunnelPrompt
{
public:
    explicit Asker(TunnelQuestions* questions)
        : m_delivery(questions)
        , m_questions(questions)
    { }

    bool trusts(const HostKey& key, const StopToken& stop) override
    {
        auto question = std::make_shared<Question>();
        question->key = key;
        return ask(question, stop).has_value();
    }

    std::optional<Secret> secret(const QString& text, const StopToken& stop) override
    {
        auto question = std::make_shared<Question>();
        question->text = text;
        return ask(question, stop);
    }

private:
    std::optional<Secret> ask(const std::shared_ptr<Question>& question, const StopToken& stop)
    {
        const auto there = m_delivery.post([to = m_questions, question] { to->add(question); });
        if (!there)
            return {};
        std::unique_lock lock(question->mutex);
        if (question->answered.wait(lock, stop, [&] { return question->isAnswered; }))
            return question->answer;
        lock.unlock();
        static_cast<void>(
            m_delivery.post([to = m_questions, question] { to->withdraw(question); }));
        return {};
    }

    const Delivery m_delivery;
    TunnelQuestions* const m_questions; ///< used by deliveries only, which a dead one never gets
};

TunnelQuestions::TunnelQuestions(QObject* parent)
    : QObject(parent)
    , m_asker(std::make_shared<Asker>(this))
{ }

TunnelQuestions::~TunnelQuestions()
{
    for (const auto& question : m_waiting)
        question->set({});
}

std::shared_ptr<TunnelPrompt> TunnelQuestions::prompt() const
{
    return m_asker;
}

void TunnelQuestions::add(const std::shared_ptr<Question>& question)
{
    m_waiting.push_back(question);
    if (m_waiting.size() == 1)
        askNext();
}

void TunnelQuestions::askNext()
{
    if (m_waiting.empty())
        return;
    const std::shared_ptr<Question> next = m_waiting.front();
    if (next->key)
        Q_EMIT keyShown(*next->key);
    else
        Q_EMIT secretRequested(next->text);
}

void TunnelQuestions::answer(const std::optional<Secret>& secret)
{
    if (m_waiting.empty())
        return;
    m_waiting.front()->set(secret);
    m_waiting.pop_front();
    askNext();
}

void TunnelQuestions::withdraw(const std::shared_ptr<Question>& question)
{
    const auto found = std::find(m_waiting.begin(), m_waiting.end(), question);
    if (found == m_waiting.end())
        return;
    const bool isAsked = found == m_waiting.begin();
    m_waiting.erase(found);
    if (!isAsked)
        return;
    Q_EMIT withdrawn();
    askNext();
}

}
