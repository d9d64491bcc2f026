// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"

#include <tuplewright/session/atomic.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

namespace {

constexpr auto kWriterRole = "TUPLEWRIGHT_TEST_WRITER";
constexpr rlim_t kSmallDisk = 64 * 1024;
const QByteArray kReady = "ready\n";

/// The program itself, started again to do something to a file in a process of its own.
class OtherProcess
{
public:
    OtherProcess(const QString& role, const QString& file)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kWriterRole), role);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {file});
    }

    ~OtherProcess() { kill(); }
    OtherProcess(const OtherProcess&) = delete;
    OtherProcess& operator=(const OtherProcess&) = delete;

    /// Waits until it has done what its role says up to where it waits.
    [[nodiscard]] bool waitUntilReady()
    {
        QByteArray heard;
        while (!heard.contains(kReady) && m_process.waitForReadyRead(30'000))
            heard += m_process.readAllStandardOutput();
        return heard.contains(kReady);
    }

    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] int exitCode()
    {
        m_process.waitForFinished();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
};

void tellReadyAndWait()
{
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly))
        out.write(kReady);
    out.close();
    for (;;)
        ::pause();
}

ConnectionConfig configOf(const QString& path)
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = path;
    return config;
}

/// Writes until the pages no longer fit into memory, so that the file itself is half changed.
void writeMuch(const SqliteSession& session)
{
    if (!session.run(u"PRAGMA cache_size = 2"_s) || !session.run(u"BEGIN IMMEDIATE"_s)
        || !session.run(u"UPDATE t SET a = a || 'changed'"_s))
        qFatal("The other process could not write.");
}

/// Gives up the rights of the administrator, for whom nothing is read-only.
void becomeNobody()
{
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setuid(kNobody) != 0)
        qFatal("The other process could not give up its rights.");
}

/// Reads a file that this user may not write, and tries to write it all the same.
int visit(const SqliteSession& session)
{
    if (session.column(u"SELECT count(*) FROM t"_s) != QStringList(u"200"_s))
        return 5;
    return session.failure(u"DELETE FROM t"_s) == u"ReadOnly"_s ? 0 : 6;
}

/// Opens a file whose write-ahead log cannot be made here.
int knock(const QString& path)
{
    const auto opened = makeSqliteBackend()->open(configOf(path), {}, {}, {});
    if (!opened)
        return opened.error().toText().contains(path) ? 0 : 7;
    const auto read = (*opened)->run({u"SELECT count(*) FROM t"_s, {}}, nullptr, {});
    if (!read)
        return read.error().message.isEmpty() ? 8 : 0;
    return 9;
}

int play(const QByteArray& role, const QString& path)
{
    if (role == "visit" || role == "knock")
        becomeNobody();
    if (role == "knock")
        return knock(path);
    const SqliteSession session(configOf(path));
    if (role == "lock") {
        if (!session.run(u"BEGIN EXCLUSIVE"_s))
            return 1;
        tellReadyAndWait();
    }
    if (role == "write") {
        writeMuch(session);
        tellReadyAndWait();
    }
    if (role == "visit")
        return visit(session);
    // A limit on the size of files is a disk that is full, or one that fails to write.
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{kSmallDisk, kSmallDisk};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    // Few pages in memory, so that the statement itself has to write.
    if (!session.run(u"PRAGMA cache_size = 2"_s) || !session->begin({}, {})
        || !session.run(u"INSERT INTO t VALUES ('kept?')"_s))
        return 2;
    const QString failure
        = session.failure(u"INSERT INTO t SELECT hex(randomblob(500)) FROM t, t AS u"_s);
    if (failure != u"DiskFull"_s && failure != u"Server"_s)
        return 3;
    return session->commit({}) ? 4 : 0;
}

/// A file and its folder without any right to write, as on a medium that cannot be written.
class Forbidden
{
public:
    explicit Forbidden(const SqliteFile& file)
        : m_folder(file.folder())
    {
        constexpr auto kRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        constexpr auto kEnter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QFile::setPermissions(file.path(), kRead);
        QFile::setPermissions(m_folder, kRead | kEnter);
    }
    ~Forbidden()
    {
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    Forbidden(const Forbidden&) = delete;
    Forbidden& operator=(const Forbidden&) = delete;

private:
    QString m_folder;
};

/// How often a writer is killed: three times, or as many as the variable says.
int killCount()
{
    const int count = qEnvironmentVariableIntValue("TUPLEWRIGHT_TEST_KILLS");
    return count > 0 ? count : 3;
}

std::shared_ptr<ConnectionPool> impatientPool(const SqliteFile& file)
{
    ConnectionConfig config = file.config();
    config.sqlite.busyTimeout = 50ms;
    return std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret());
}

QString fill(const QString& mode)
{
    return u"PRAGMA journal_mode = %1; CREATE TABLE t(a);"
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
           " INSERT INTO t SELECT hex(zeroblob(1000)) FROM n"_s.arg(mode);
}

}

/// What happens to files in use: other programs, crashes, full disks, files that go away.
class SqliteFaultTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileLockedByAnotherProgramIsReported_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("rollback journal") << u"DELETE"_s;
        QTest::newRow("write-ahead log") << u"WAL"_s;
    }

    void aFileLockedByAnotherProgramIsReported()
    {
        QFETCH(const QString, mode);
        const SqliteFile file(fill(mode));
        OtherProcess other(u"lock"_s, file.path());
        QVERIFY(other.waitUntilReady());
        Session session(impatientPool(file));
        const Result<void> begun = session.begin();
        QCOMPARE(failureOf(begun), u"LockNotAvailable"_s);
        QVERIFY(begun.error().isRetryable(RetryOn::ConflictsAndLocks));
        QCOMPARE(session.state(), SessionState::Idle);
        other.kill();
        QVERIFY(session.begin());
        QVERIFY(session.run({u"DELETE FROM t"_s, {}}, nullptr));
        QVERIFY(session.commit());
    }

    void aLockIsWaitedForByTryingAgain()
    {
        const SqliteFile file(fill(u"DELETE"_s));
        std::optional<OtherProcess> other(std::in_place, u"lock"_s, file.path());
        QVERIFY(other->waitUntilReady());
        Session session(impatientPool(file));
        AtomicOptions options;
        options.retry = RetryPolicy();
        options.retry->on = RetryOn::ConflictsAndLocks;
        options.retry->sleep = [&other](std::chrono::milliseconds, const StopToken&) {
            other.reset();
            return true;
        };
        const auto done = atomic(session, options, [](Session& s) -> Result<void> {
            TW_TRY_VOID(s.run({u"DELETE FROM t"_s, {}}, nullptr));
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(done->attempts, 2);
        QCOMPARE(file.column(u"SELECT count(*) FROM t"_s), QStringList(u"0"_s));
    }

    void aProgramKilledWhileWritingLeavesTheFileAsItWas_data()
    {
        aFileLockedByAnotherProgramIsReported_data();
    }

    void aProgramKilledWhileWritingLeavesTheFileAsItWas()
    {
        QFETCH(const QString, mode);
        const SqliteFile file(fill(mode));
        for (int i = 0; i < killCount(); ++i) {
            OtherProcess other(u"write"_s, file.path());
            QVERIFY(other.waitUntilReady());
            const QString journal = file.path() + (mode == u"WAL"_s ? u"-wal"_s : u"-journal"_s);
            QVERIFY(QFileInfo(journal).size() > 0);
            other.kill();
            const SqliteSession session(file);
            QCOMPARE(session.column(u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
            QCOMPARE(session.column(u"SELECT count(*) FROM t WHERE a LIKE '%changed'"_s),
                QStringList(u"0"_s));
            QCOMPARE(session.column(u"SELECT count(*) FROM t"_s), QStringList(u"200"_s));
        }
    }

    void aFileThatMayNotBeWrittenIsRead()
    {
        const SqliteFile file(fill(u"DELETE"_s));
        const Forbidden forbidden(file);
        OtherProcess other(u"visit"_s, file.path());
        QCOMPARE(other.exitCode(), 0);
    }

    void aLogThatCannotBeMadeIsAnErrorInWords()
    {
        const SqliteFile file(fill(u"WAL"_s));
        const Forbidden forbidden(file);
        OtherProcess other(u"knock"_s, file.path());
        QCOMPARE(other.exitCode(), 0);
    }

    void aFullDiskSavesNothing()
    {
        const SqliteFile file(u"CREATE TABLE t(a);"
                              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                              " WHERE i < 40) INSERT INTO t SELECT 'old' FROM n"_s);
        OtherProcess other(u"fill"_s, file.path());
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(file.column(u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
        QCOMPARE(file.column(u"SELECT DISTINCT a FROM t"_s), QStringList(u"old"_s));
    }

    void aFileThatWasRemovedOrReplacedIsNoticed_data()
    {
        QTest::addColumn<bool>("replace");
        QTest::newRow("removed") << false;
        QTest::newRow("replaced") << true;
    }

    void aFileThatWasRemovedOrReplacedIsNoticed()
    {
        QFETCH(const bool, replace);
        const SqliteFile file(fill(u"DELETE"_s));
        const SqliteSession session(file);
        QVERIFY(session->probe());
        QVERIFY(QFile::remove(file.path()));
        if (replace)
            file.execute(u"CREATE TABLE other(a)"_s);
        QCOMPARE(failureOf(session->probe()), u"ConnectionLost"_s);
        QVERIFY(session->isBroken());
        QCOMPARE(session.failure(u"SELECT 1"_s), u"ConnectionLost"_s);
    }

    void aFileCutShortWhileOpenIsDamage()
    {
        const SqliteFile file(fill(u"DELETE"_s));
        const SqliteSession session(file);
        QVERIFY(QFile::resize(file.path(), 3 * 4096));
        QCOMPARE(session.failure(u"SELECT sum(length(a)) FROM t"_s), u"Corruption"_s);
    }

    void unusualTablesAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("without rowid") << u"CREATE TABLE t(a INTEGER PRIMARY KEY) WITHOUT ROWID"_s;
        QTest::newRow("strict") << u"CREATE TABLE t(a INTEGER PRIMARY KEY) STRICT"_s;
        QTest::newRow("rowid alias") << u"CREATE TABLE t(a INTEGER PRIMARY KEY)"_s;
        QTest::newRow("plain") << u"CREATE TABLE t(a)"_s;
    }

    void unusualTablesAreReadAndWritten()
    {
        QFETCH(const QString, sql);
        const SqliteFile file(sql);
        const SqliteSession session(file);
        QVERIFY(session->catalogReader().describe({u"main"_s, u"t"_s}, {}));
        QVERIFY(session.run(u"INSERT INTO t VALUES (1), (2)"_s));
        QCOMPARE(session.column(u"SELECT a FROM t ORDER BY a"_s), QStringList({u"1"_s, u"2"_s}));
    }

    void theSettingsOfTheConfigurationApply()
    {
        const SqliteFile file(u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
                              "CREATE TABLE c(p REFERENCES p(id))"_s);
        ConnectionConfig config = file.config();
        config.sqlite.foreignKeys = false;
        config.sqlite.journal = SqliteJournal::Wal;
        {
            const SqliteSession session(config);
            QCOMPARE(session.column(u"PRAGMA journal_mode"_s), QStringList(u"wal"_s));
            QVERIFY(session.run(u"INSERT INTO c VALUES (4711)"_s));
        }
        config = file.config();
        config.session.readOnly = true;
        QCOMPARE(SqliteSession(config).failure(u"DELETE FROM c"_s), u"ReadOnly"_s);
        config = file.config();
        config.session.statementTimeout = 20ms;
        QCOMPARE(SqliteSession(config).failure(
                     u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                     " SELECT count(*) FROM n"_s),
            u"Timeout"_s);
    }

    void aDeferredTransactionTakesItsLockLate()
    {
        const SqliteFile file(fill(u"DELETE"_s));
        ConnectionConfig config = file.config();
        config.sqlite.begin = SqliteBegin::Deferred;
        config.sqlite.busyTimeout = 10ms;
        const SqliteSession one(config);
        const SqliteSession other(config);
        QVERIFY(one->begin({}, {}));
        QVERIFY(other->begin({}, {}));
        QVERIFY(one.run(u"DELETE FROM t"_s));
        QCOMPARE(other.failure(u"DELETE FROM t"_s), u"LockNotAvailable"_s);
        QVERIFY(other->rollback({}));
        QVERIFY(one->commit({}));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray role = qgetenv(kWriterRole);
    if (!role.isEmpty())
        return play(role, application.arguments().value(1));
    SqliteFaultTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sqlite_fault_test.moc"
