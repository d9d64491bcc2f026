// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened_files.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Names under which libraries, settings and plug-ins are looked for by one program or another.
const QStringList kBait{u"qt.conf"_s, u"libpq.so.5"_s, u"libQt6Core.so.6"_s, u"libssl.so.3"_s,
    u"platforms/libqoffscreen.so"_s, u"sqldrivers/libqsqlite.so"_s, u"imageformats/libqsvg.so"_s,
    u"iconengines/libqsvgicon.so"_s, u"styles/libfusion.so"_s, u"pg_service.conf"_s,
    u".pg_service.conf"_s, u".pgpass"_s, u"pgpass.conf"_s, u".env"_s, u"profiles.json"_s,
    u"settings.ini"_s, u"tuplewright_de.qm"_s, u"openssl.cnf"_s};

}

/// The programs in a folder that means harm, and in a network that nobody asked for.
class SurroundingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLoadedFromTheCurrentFolder_data();
    void nothingIsLoadedFromTheCurrentFolder();
    void nothingIsSentAnywhere_data() { nothingIsLoadedFromTheCurrentFolder_data(); }
    void nothingIsSentAnywhere();

private:
    [[nodiscard]] QStringList wordsFor(const QString& program) const;
    void run(QProcess& process, const QString& program, const QStringList& words) const;

    SqliteFile m_file{u"CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1);"_s};
    QTemporaryDir m_home;
};

void SurroundingsTest::nothingIsLoadedFromTheCurrentFolder_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("the window") << QStringLiteral(TW_PROGRAM);
    QTest::newRow("the command line") << QStringLiteral(TW_COMMAND_LINE);
}

QStringList SurroundingsTest::wordsFor(const QString& program) const
{
    const QString url = u"sqlite:///"_s + QString(m_file.path()).replace(u'#', u"%23"_s);
    if (program == QStringLiteral(TW_COMMAND_LINE))
        return {u"--connect"_s, url, u"rows"_s, u"t"_s};
    return {u"--table"_s, u"t"_s, u"--screenshot"_s, m_home.filePath(u"shot.png"_s), url};
}

void SurroundingsTest::run(
    QProcess& process, const QString& program, const QStringList& words) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(program, words);
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void SurroundingsTest::nothingIsLoadedFromTheCurrentFolder()
{
    QFETCH(const QString, program);
    const QTemporaryDir hostile;
    std::vector<std::unique_ptr<OpenedFiles>> watched;
    watched.push_back(std::make_unique<OpenedFiles>(hostile.path()));
    QSet<QString> folders;
    for (const QString& bait : kBait) {
        const QFileInfo file(hostile.filePath(bait));
        if (bait.contains(u'/') && !folders.contains(file.path())) {
            QVERIFY(QDir().mkpath(file.path()));
            watched.push_back(std::make_unique<OpenedFiles>(file.path()));
            folders.insert(file.path());
        }
        QFile written(file.filePath());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write("not what it seems");
    }
    for (const auto& folder : watched)
        static_cast<void>(folder->take()); // what this test did
    QProcess process;
    process.setWorkingDirectory(hostile.path());
    run(process, program, wordsFor(program));
    for (const auto& folder : watched)
        QCOMPARE(folder->take(), QStringList());
}

/// The system's own account of every connection; those to sockets of this machine are the
/// desktop's.
void SurroundingsTest::nothingIsSentAnywhere()
{
    QFETCH(const QString, program);
    const QString strace = QStandardPaths::findExecutable(u"strace"_s);
    if (strace.isEmpty())
        QSKIP("strace is not installed");
    const QString account = m_home.filePath(u"calls"_s);
    QProcess process;
    run(process, strace,
        QStringList{
            u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=socket,connect,sendto"_s, u"-o"_s, account, program}
            + wordsFor(program));
    QFile file(account);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression foreign(u"AF_INET|AF_PACKET"_s);
    const QString calls = QString::fromUtf8(file.readAll());
    QVERIFY2(!calls.contains(foreign), qPrintable(calls));
}

TW_TEST(SurroundingsTest)
#include "surroundings_test.moc"
