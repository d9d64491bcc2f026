// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include <tuplewright/async/delivery.h>

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace tw {

namespace {

constexpr int kProbeMs = 5'000;
constexpr int kAnswerMs = 120'000; // the service may be asking its owner for the master password
constexpr unsigned long kEndMs = 1'000;

/// Names the context of the texts below.
struct KeychainTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::Keychain)
};

QString keyOf(const QUuid& profile)
{
    return profile.toString(QUuid::WithoutBraces);
}

Error noAnswer()
{
    Error error;
    error.kind = ErrorKind::Timeout;
    error.message = KeychainTexts::tr("The keychain does not answer.");
    error.hint = KeychainTexts::tr("It may wait for its own password: unlock it and try again.");
    return error;
}

/// All but a missing entry means that there is no service to rely on.
Error toError(const QKeychain::Job& job)
{
    Error error;
    if (job.error() == QKeychain::EntryNotFound) {
        error.kind = ErrorKind::NotFound;
        error.message = KeychainTexts::tr("The keychain holds no password for this connection.");
        return error;
    }
    const bool isRefused
        = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    error.kind = isRefused ? ErrorKind::Permission : ErrorKind::Configuration;
    error.message = isRefused
        ? KeychainTexts::tr("The keychain refused access.")
        : KeychainTexts::tr("This computer has no keychain that can be used.");
    error.detail = job.errorString();
    error.hint = KeychainTexts::tr("Passwords can be asked for, or printed by a command.");
    return error;
}

}

/// Runs the jobs, in the keychain's thread.
class KeychainWorker final : public QObject
{
public:
    using Answer = std::function<void(const Result<void>&)>;

    /// `done` is called once: when the job has ended or `patienceMs` are over.
    void run(QKeychain::Job* job, int patienceMs, Answer done)
    {
        auto* patience = new QTimer(job);
        const auto answer = std::make_shared<Answer>(std::move(done));
        const auto finish = [answer](const Result<void>& result) {
            if (const Answer waiting = std::exchange(*answer, {}))
                waiting(result);
        };
        connect(job, &QKeychain::Job::finished, this, [finish](const QKeychain::Job* ended) {
            if (ended->error() == QKeychain::NoError)
                return finish({});
            finish(fail(toError(*ended)));
        });
        connect(patience, &QTimer::timeout, this, [finish] { finish(fail(noAnswer())); });
        patience->setSingleShot(true);
        patience->start(patienceMs);
        job->start();
    }

    void write(const QString& key, const Secret& secret, int patienceMs, Answer done)
    {
        auto* job = new QKeychain::WritePasswordJob(Keychain::kService, this);
        job->setKey(key);
        job->setTextData(secret.reveal());
        run(job, patienceMs, std::move(done));
    }

    void remove(const QString& key, int patienceMs, Answer done)
    {
        auto* job = new QKeychain::DeletePasswordJob(Keychain::kService, this);
        job->setKey(key);
        run(job, patienceMs, [done = std::move(done)](const Result<void>& removed) {
            const bool isGone = removed || removed.error().kind == ErrorKind::NotFound;
            done(isGone ? Result<void>() : removed);
        });
    }

    void read(const QString& key, int patienceMs, SecretVault::Found found)
    {
        auto* job = new QKeychain::ReadPasswordJob(Keychain::kService, this);
        job->setKey(key);
        run(job, patienceMs, [job, found = std::move(found)](const Result<void>& ended) {
            if (!ended)
                return found(fail(ended.error()));
            found(Secret(job->textData()));
        });
    }

    /// Without a service reading says "not found", and some services keep but do not give back.
    void probe(Answer done)
    {
        if (m_probed)
            return done(*m_probed);
        const QString key = QStringLiteral("probe-") + keyOf(QUuid::createUuid());
        const auto end = [this, done = std::move(done)](const Result<void>& result) {
            if (result || result.error().kind != ErrorKind::Timeout)
                m_probed = result;
            done(result);
        };
        write(key, Secret(key), kProbeMs, [this, key, end](const Result<void>& written) {
            if (!written)
                return end(written);
            read(key, kProbeMs, [this, key, end](const Result<Secret>& secret) {
                if (!secret)
                    return end(fail(secret.error()));
                remove(key, kProbeMs, end);
            });
        });
    }

private:
    std::optional<Result<void>> m_probed;
};

Keychain::Keychain()
    : m_thread(std::make_unique<QThread>())
    , m_worker(new KeychainWorker)
{
    m_thread->setObjectName(QStringLiteral("keychain"));
    m_worker->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

Keychain::~Keychain()
{
    m_thread->quit();
    // A thread that hangs in a call to the bus cannot be ended; it goes with the program.
    if (!m_thread->wait(kEndMs))
        static_cast<void>(m_thread.release());
}

template <class Work>
void Keychain::post(Work work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

namespace {

/// Carries an answer out of the keychain's thread.
template <class T>
auto deliver(QObject* receiver, std::function<void(const Result<T>&)> call)
{
    return [delivery = Delivery(receiver), call = std::move(call)](
               const Result<T>& result) { delivery.post([call, result] { call(result); }); };
}

}

void Keychain::probe(QObject* receiver, Done done)
{
    post([worker = m_worker, answer = deliver<void>(receiver, std::move(done))] {
        worker->probe(answer);
    });
}

void Keychain::read(const QUuid& profile, QObject* receiver, Found found)
{
    post([worker = m_worker, profile, answer = deliver<Secret>(receiver, std::move(found))] {
        worker->read(keyOf(profile), kAnswerMs, answer);
    });
}

void Keychain::write(const QUuid& profile, const Secret& secret, QObject* receiver, Done done)
{
    post([worker = m_worker, profile, secret, answer = deliver<void>(receiver, std::move(done))] {
        worker->write(keyOf(profile), secret, kAnswerMs, answer);
    });
}

void Keychain::remove(const QUuid& profile, QObject* receiver, Done done)
{
    post([worker = m_worker, profile, answer = deliver<void>(receiver, std::move(done))] {
        worker->remove(keyOf(profile), kAnswerMs, answer);
    });
}

}
