// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnostics/health_report.h"
#include "postgres_server.h"
#include "real_window.h"
#include "shown_text.h"
#include "test_program.h"

#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCanaryCanary = u"canary-9b27"_s;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In any of the ways in which bytes of ours could hold it.
bool holdsCanary(const QByteArray& bytes)
{
    const QByteArray utf8 = kCanaryCanary.toUtf8();
    const QByteArray utf16(
        reinterpret_cast<const char*>(kCanaryCanary.utf16()), 2 * kCanaryCanary.size());
    return bytes.contains(utf8) || bytes.contains(utf16)
        || bytes.contains(utf8.toBase64().first(12)) || bytes.contains(utf8.toHex());
}

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext())
        files << found.next();
    return files;
}

QString fileOfProcess(const QProcess& process, const char* name)
{
    return u"/proc/%1/%2"_s.arg(QString::number(process.processId()), QString::fromLatin1(name));
}

}

/// A password that is easy to find, given to the program in each way there is, and then looked for
/// wherever it must not be.
class CanaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aWindowLeavesThePasswordNowhere();
    void theProgramLeavesThePasswordNowhere();
    void everythingItWritesIsForTheOwnerAlone();
    void noCoreIsWrittenAndNobodyReadsTheMemory();

private:
    [[nodiscard]] ConnectionConfig config() const;
    void findNoCanary(const QString& folder) const;
    void start(QProcess& process) const;
    [[nodiscard]] QString home(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_keys; ///< where the command finds the password
};

void CanaryTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(u"CREATE TABLE orders (id int PRIMARY KEY, note text);"
                   "INSERT INTO orders VALUES (1, 'one'); CREATE ROLE locked LOGIN PASSWORD '%1';"
                   "GRANT SELECT, UPDATE ON orders TO locked;"_s.arg(kCanaryCanary));
    m_server->setClientRules(u"local all locked scram-sha-256\nlocal all all trust\n"_s);
    QFile key(m_keys.filePath(u"key"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(kCanaryCanary.toUtf8() + '\n');
}

void CanaryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

ConnectionConfig CanaryTest::config() const
{
    ConnectionConfig config = m_server->config();
    config.user = u"locked"_s;
    return config;
}

void CanaryTest::findNoCanary(const QString& folder) const
{
    const QStringList files = filesBelow(folder);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files)
        QVERIFY2(!holdsCanary(contentOf(file)), qPrintable(file));
}

/// Typed into the dialog, kept in the keychain, used to connect, edit, look, copy and hand on.
void CanaryTest::aWindowLeavesThePasswordNowhere()
{
    auto real = std::make_unique<RealWindow>(m_folder->path());
    real->action("file.newConnection.action")->trigger();
    QTRY_VERIFY(real->find<QDialog>("connection.dialog"));
    auto* url = real->find<QLineEdit>("connection.url.edit");
    QVERIFY(url);
    url->setText(config().toUrl() + u"?password="_s + kCanaryCanary);
    Q_EMIT url->textEdited(url->text());
    Q_EMIT url->editingFinished();
    QVERIFY(!url->text().contains(kCanaryCanary));
    real->find<QPushButton>("connection.save.button")->click();
    QTRY_VERIFY(!real->find<QDialog>("connection.dialog"));
    QCOMPARE(real->connections.count(), 1);
    const QUuid id = real->connections.at(0).profile.id;
    real->open(id, {u"public"_s, u"orders"_s});
    QVERIFY(real->page());
    for (const char* command : {"view.log.action", "view.pool.action", "help.health.action",
             "data.inspect.action", "connection.edit.action", "edit.preferences.action"}) {
        real->action(command)->trigger();
        for (const QWidget* widget : shownWidgets()) {
            const auto* line = qobject_cast<const QLineEdit*>(widget);
            if (!line || line->echoMode() == QLineEdit::Normal)
                QVERIFY2(!test::textOf(widget).contains(kCanaryCanary),
                    qPrintable(widget->objectName()));
            QVERIFY2(!widget->toolTip().contains(kCanaryCanary), qPrintable(widget->objectName()));
            QVERIFY(!widget->windowTitle().contains(kCanaryCanary));
        }
    }
    QVERIFY(!healthText(healthReport(nullptr, nullptr, real->connections)).contains(kCanaryCanary));
    QVERIFY(real->connections.exportTo(home("given-away.json")));
    real->window->close();
    real.reset();
    findNoCanary(m_folder->path());
}

void CanaryTest::start(QProcess& process) const
{
    const QDir home(m_folder->path());
    home.mkdir(u"tmp"_s);
    ConnectionProfile profile{QUuid::createUuid(), u"shop"_s, config()};
    profile.passwordPlace = PasswordPlace::Command;
    profile.passwordCommand = u"cat '%1'"_s.arg(m_keys.filePath(u"key"_s));
    QVERIFY(ProfileStore(home.filePath(u"config/tuplewright/profiles.json"_s)).save(profile));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), home.filePath(u"config"_s));
    environment.insert(u"TMPDIR"_s, home.filePath(u"tmp"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(home.path());
    process.setChildProcessModifier([] { ::umask(0); });
    process.start(
        QStringLiteral(TW_PROGRAM), {u"--profile"_s, u"shop"_s, u"--table"_s, u"public.orders"_s});
    QVERIFY(process.waitForStarted());
    // The session is written a moment after the table is there.
    const QString settings = home.filePath(u"config/tuplewright/settings.ini"_s);
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(settings).contains("orders"), 30'000);
}

void CanaryTest::theProgramLeavesThePasswordNowhere()
{
    QProcess process;
    start(process);
    QVERIFY(!holdsCanary(contentOf(fileOfProcess(process, "cmdline"))));
    QVERIFY(!holdsCanary(contentOf(fileOfProcess(process, "environ"))));
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(!holdsCanary(process.readAllStandardError() + process.readAllStandardOutput()));
    findNoCanary(m_folder->path());
}

void CanaryTest::everythingItWritesIsForTheOwnerAlone()
{
    QProcess process;
    start(process);
    process.kill();
    QVERIFY(process.waitForFinished());
    const QStringList files = filesBelow(home("config/tuplewright"));
    QVERIFY(files.size() >= 3);
    for (const QString& file : files) {
        struct stat facts{};
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &facts), 0);
        QVERIFY2((facts.st_mode & 077U) == 0, qPrintable(file));
    }
}

void CanaryTest::noCoreIsWrittenAndNobodyReadsTheMemory()
{
#ifndef TW_PRIVATE_MEMORY
    QSKIP("builds for debugging can be looked into");
#endif
    QProcess process;
    process.setChildProcessModifier([] {
        // Root may read everything, so it must not be root's.
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            ::_exit(1);
    });
    process.start(
        QStringLiteral(TW_COMMAND_LINE), {u"--connect"_s, u"sqlite:///:memory:"_s, u"query"_s});
    QVERIFY(process.waitForStarted()); // and waits for a statement
    const auto isPrivate = [&] {
        struct stat facts{};
        const QByteArray path = QFile::encodeName(fileOfProcess(process, "environ"));
        return ::stat(path.constData(), &facts) == 0 && facts.st_uid == 0;
    };
    QTRY_VERIFY(isPrivate()); // taken from its user by the system
    const QString now = QString::fromUtf8(contentOf(fileOfProcess(process, "limits")));
    const QString core = now.sliced(now.indexOf(u"Max core file size"_s)).section(u'\n', 0, 0);
    QCOMPARE(core.simplified(), u"Max core file size 0 0 bytes"_s);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

TW_TEST(CanaryTest)
#include "canary_test.moc"
