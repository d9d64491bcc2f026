// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_window.h"
#include "sqlite_file.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QApplication>
#include <QProcess>
#include <QTimer>

#include <unistd.h>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRole = "TUPLEWRIGHT_TEST_LOCKED_FILE";
constexpr auto kReady = "locked\n";

/// Another program, which holds a file until it is killed.
class FileHolder
{
public:
    explicit FileHolder(const QString& file)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kRole), file);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {});
    }
    ~FileHolder()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    FileHolder(const FileHolder&) = delete;
    FileHolder& operator=(const FileHolder&) = delete;

    [[nodiscard]] bool holds()
    {
        QByteArray heard;
        while (!heard.contains(kReady) && m_process.waitForReadyRead(30'000))
            heard += m_process.readAllStandardOutput();
        return heard.contains(kReady);
    }

private:
    QProcess m_process;
};

int holdFile(const QString& path)
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = path;
    const auto opened = makeSqliteBackend()->open(config, {}, {}, {});
    if (!opened || !(*opened)->run({u"BEGIN EXCLUSIVE"_s, {}}, nullptr, {}))
        return 1;
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly))
        out.write(kReady);
    out.close();
    for (;;)
        ::pause();
}

/// Counts how often the window's thread comes to something else.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { ++m_beats; });
        m_timer.start(1);
    }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    QTimer m_timer;
    int m_beats = 0;
};

constexpr int kManyBeats = 100;

}

/// Locks of others: the window goes on while they are waited for, and no change is lost.
class LockedRowsTest final : public QObject
{
    Q_OBJECT

    SharedServer m_server;
    std::unique_ptr<PostgresWindow> m_it;

    [[nodiscard]] bool isWaiting() const
    {
        return m_it->server.psql(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s) != u"0"_s;
    }
    /// Its thread does other things while a statement waits for a lock.
    void requireThatTheWindowLives() const
    {
        QTRY_VERIFY(isWaiting());
        const Heartbeat heart;
        QTRY_VERIFY(heart.beats() >= kManyBeats);
        QVERIFY(isWaiting());
    }

private Q_SLOTS:
    void cleanup() { m_it.reset(); }

    void theWindowLivesWhileALockIsWaitedFor_data()
    {
        QTest::addColumn<QString>("what");
        for (const QString& what : {u"reading"_s, u"saving"_s, u"opening"_s, u"counting"_s})
            QTest::newRow(qPrintable(what)) << what;
    }

    void theWindowLivesWhileALockIsWaitedFor()
    {
        QFETCH(const QString, what);
        m_it = std::make_unique<PostgresWindow>(m_server.fresh());
        m_it->server.psql(u"DROP TABLE IF EXISTS other; CREATE TABLE other AS SELECT * FROM t"_s);
        Session holder(std::make_shared<ConnectionPool>(
                           makePostgresBackend(), m_it->server.config(), Secret()),
            u"holder"_s);
        QVERIFY(holder.begin());
        QVERIFY(holder.run({u"LOCK TABLE t, other IN ACCESS EXCLUSIVE MODE"_s, {}}, nullptr));
        if (what == u"reading"_s) {
            m_it->page().run(PageCommand::Refresh);
        } else if (what == u"saving"_s) {
            m_it->stage(0, u"mine"_s);
            m_it->page().run(PageCommand::Save);
        } else if (what == u"opening"_s) {
            m_it->window->openTable(m_it->shop, {{}, u"other"_s});
        } else {
            m_it->controller().loader().countExactly();
        }
        requireThatTheWindowLives();
        QVERIFY(holder.rollback());
        QTRY_VERIFY(!isWaiting());
        QTRY_VERIFY(m_it->page().isLoaded());
        QTRY_COMPARE(m_it->page().pendingChanges(), 0);
    }

    void aFileLockedByAnotherProgramKeepsWhatIsStaged_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("rollback journal") << u"DELETE"_s;
        QTest::newRow("write-ahead log") << u"WAL"_s;
    }

    void aFileLockedByAnotherProgramKeepsWhatIsStaged()
    {
        QFETCH(const QString, mode);
        const SqliteFile file(u"PRAGMA journal_mode = %1;"
                              "CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT);"
                              "INSERT INTO people VALUES (1, 'Ada'), (2, 'Grace')"_s.arg(mode));
        ConnectionConfig config = file.config();
        config.sqlite.busyTimeout = std::chrono::milliseconds(300);
        Theme theme;
        const Icons icons(theme);
        BrowsePage page({theme, icons},
            std::make_shared<const Adapter>(
                std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret())),
            {{}, u"people"_s});
        page.show();
        QTRY_VERIFY(page.isLoaded());
        ResultModel& model = *page.controller().model();
        QVERIFY(model.setData(model.index(0, 1), u"mine"_s, Qt::EditRole));

        auto holder = std::make_unique<FileHolder>(file.path());
        QVERIFY(holder->holds());
        page.run(PageCommand::Save);
        const Heartbeat heart;
        QTRY_VERIFY(!page.controller().edits()->isSaving());
        QVERIFY2(heart.beats() > 10, "the window stood still while the file was locked");
        const QString notice = page.findChild<QLabel*>(u"page.notice.text"_s)->text();
        QVERIFY2(notice.startsWith(u"Not saved. 1 change is still here."_s)
                && notice.contains(u"locked by another program"_s),
            qPrintable(notice));
        QCOMPARE(page.pendingChanges(), 1);
        QCOMPARE(model.value(0, 1).toText(), u"mine"_s);

        holder.reset();
        QCOMPARE(file.column(u"SELECT name FROM people"_s), (QStringList{u"Ada"_s, u"Grace"_s}));
        page.run(PageCommand::Save);
        QTRY_COMPARE(page.pendingChanges(), 0);
        QCOMPARE(file.column(u"SELECT name FROM people"_s), (QStringList{u"mine"_s, u"Grace"_s}));
    }
};

int main(int argc, char** argv)
{
    const QString held = qEnvironmentVariable(kRole);
    if (!held.isEmpty())
        return holdFile(held);
    QApplication application(argc, argv);
    LockedRowsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "locked_rows_test.moc"
