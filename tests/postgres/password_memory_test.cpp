// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr qsizetype kDigits = 32;

/// A password that this process never spells but where a Secret holds it: the server makes the same
/// of the seed.
class UnspelledPassword
{
public:
    explicit UnspelledPassword(const QByteArray& seed)
        : m_digest(QCryptographicHash::hash(seed, QCryptographicHash::Md5))
    { }

    [[nodiscard]] Secret secret() const
    {
        QString text(kDigits, Qt::Uninitialized);
        for (qsizetype i = 0; i < kDigits; ++i)
            text[i] = QLatin1Char(digit(i));
        return Secret(std::move(text));
    }

    /// How often it stands in what this process may write, as UTF-8 and as QStrings have it.
    [[nodiscard]] int countInMemory() const
    {
        QFile maps(u"/proc/self/maps"_s);
        if (!maps.open(QIODevice::ReadOnly))
            qFatal("The memory of this process cannot be listed.");
        const QByteArray lines = maps.readAll();
        int found = 0;
        for (const QByteArray& line : lines.split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (!words.value(1).startsWith("rw"))
                continue;
            const QList<QByteArray> range = words.first().split('-');
            found += countBetween(
                range.value(0).toULongLong(nullptr, 16), range.value(1).toULongLong(nullptr, 16));
        }
        return found;
    }

private:
    [[nodiscard]] char digit(qsizetype place) const
    {
        const uint byte = uchar(m_digest[place / 2]);
        return "0123456789abcdef"[place % 2 == 0 ? byte >> 4 : byte & 15];
    }

    /// From the second half on: what was given back to the allocator has its beginning overwritten.
    [[nodiscard]] bool isAt(const volatile char* memory, int width) const
    {
        for (qsizetype i = kDigits / 2; i < kDigits; ++i) {
            if (memory[i * width] != digit(i))
                return false;
        }
        return true;
    }

    [[nodiscard]] int countBetween(quint64 from, quint64 to) const
    {
        const auto* const begin = reinterpret_cast<const volatile char*>(from);
        const char wanted = digit(kDigits / 2);
        int found = 0;
        for (quint64 offset = 0; offset + kDigits * 2 <= to - from; ++offset) {
            const volatile char* const memory = begin + offset;
            found += int(memory[kDigits / 2] == wanted && isAt(memory, 1));
            found += int(memory[kDigits] == wanted && isAt(memory, 2));
        }
        return found;
    }

    QByteArray m_digest;
};

}

/// Where a password is left behind in the memory of a process that uses the library.
class PasswordMemoryTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;

    struct Found
    {
        int whileConnected = 0;
        int afterwards = 0;
    };

    /// Connects three times, with a role and a password of its own.
    [[nodiscard]] Found afterConnecting(const QByteArray& seed) const
    {
        m_server->psql(u"SET password_encryption = 'scram-sha-256'; DO $$ BEGIN EXECUTE "
                       u"format('CREATE ROLE %1 LOGIN PASSWORD %L',"
                       " md5('%1')); END $$"_s.arg(QString::fromLatin1(seed)));
        ConnectionConfig config = m_server->config();
        config.user = QString::fromLatin1(seed);
        const UnspelledPassword password(seed);
        Found found;
        {
            ConnectionPool pool(makePostgresBackend(), config, password.secret());
            for (int round = 0; round < 3; ++round) {
                Result<Lease> lease = pool.acquire({});
                if (!lease || !(*lease)->run({u"SELECT 1"_s, {}}, nullptr, {}))
                    qFatal("The role cannot connect.");
                found.whileConnected = std::max(found.whileConnected, password.countInMemory());
                lease->invalidate();
            }
        }
        found.afterwards = password.countInMemory();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_server->setClientRules(u"local all tuplewright trust\nlocal all all scram-sha-256"_s);
    }

    void theSearchFindsWhatIsThere()
    {
        const UnspelledPassword password("another");
        QCOMPARE(password.countInMemory(), 0);
        const Secret secret = password.secret();
        const Secret copy = secret;
        QCOMPARE(password.countInMemory(), 1);
        const QByteArray spelled = copy.reveal().toLatin1();
        QCOMPARE(password.countInMemory(), 2);
        QVERIFY(!spelled.isEmpty());
    }

    void aSecretThatGoesLeavesNothing()
    {
        const UnspelledPassword password("fleeting");
        {
            const Secret secret = password.secret();
            QCOMPARE(password.countInMemory(), 1);
        }
        QCOMPARE(password.countInMemory(), 0);
    }

    void connectingLeavesNoCopies()
    {
        constexpr int kOurs = 1;
        constexpr int kOfLibpq = 2; // what it keeps for asking again, as long as it is connected
        // What libpq frees it does not overwrite, and whoever gets that memory may copy it along:
        // the least of several looks is what connecting itself leaves.
        Found least = afterConnecting("ada");
        for (const char* seed : {"bea", "cem", "dea", "eva"}) {
            const Found found = afterConnecting(seed);
            least.whileConnected = std::min(least.whileConnected, found.whileConnected);
            least.afterwards = std::min(least.afterwards, found.afterwards);
        }
        QVERIFY2(least.whileConnected <= kOurs + kOfLibpq + 1,
            qPrintable(QString::number(least.whileConnected)));
        QVERIFY2(least.afterwards <= 1, qPrintable(QString::number(least.afterwards)));
    }
};

QTEST_GUILESS_MAIN(PasswordMemoryTest)
#include "password_memory_test.moc"
