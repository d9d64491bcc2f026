// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include <tuplewright/async/delivery.h>

#include <QCoreApplication>
#include <QTimer>

#ifdef TW_HAS_SESSION_BUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#endif

#include <qt6keychain/keychain.h>

namespace tw {

namespace {

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

Error noService(const QString& detail)
{
    Error error;
    error.kind = ErrorKind::Configuration;
    error.message = KeychainTexts::tr("This computer has no keychain that can be used.");
    error.detail = detail;
    error.hint = KeychainTexts::tr("Passwords can be asked for, or printed by a command.");
    return error;
}

Error notKept()
{
    Error error = noService({});
    error.message = KeychainTexts::tr("The keychain did not keep the password.");
    return error;
}

/// By the names on the session bus: asking the service itself makes desktops without an unlocked
/// keyring ask for its master password. Elsewhere the keychain is a part of the system.
bool hasService()
{
#ifdef TW_HAS_SESSION_BUS
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList names = bus.interface()->registeredServiceNames().value()
        + bus.interface()->activatableServiceNames().value();
    return names.contains(QStringLiteral("org.freedesktop.secrets"))
        || names.contains(QStringLiteral("org.kde.kwalletd5"));
#else
    return true;
#endif
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
    error = noService(job.errorString());
    if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser) {
        error.kind = ErrorKind::Permission;
        error.message = KeychainTexts::tr("The keychain refused access.");
    }
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

    /// Some services take a secret and do not give it back.
    void keep(const QString& key, const Secret& secret, const Answer& done)
    {
        write(key, secret, kAnswerMs, [this, key, secret, done](const Result<void>& written) {
            if (!written)
                return done(written);
            read(key, kAnswerMs, [secret, done](const Result<Secret>& kept) {
                if (kept && kept->reveal() != secret.reveal())
                    return done(fail(notKept()));
                done(kept ? Result<void>() : fail(kept.error()));
            });
        });
    }
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
    post([answer = deliver<void>(receiver, std::move(done))] {
        answer(hasService() ? Result<void>() : fail(noService({})));
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
        worker->keep(keyOf(profile), secret, answer);
    });
}

void Keychain::remove(const QUuid& profile, QObject* receiver, Done done)
{
    post([worker = m_worker, profile, answer = deliver<void>(receiver, std::move(done))] {
        worker->remove(keyOf(profile), kAnswerMs, answer);
    });
}

}
