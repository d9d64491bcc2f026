// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instance/running_window.h"
#include "instance/session_socket.h"
#include "instance/window_door.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

OpenRequest someRequest()
{
    OpenRequest request;
    request.target = u"postgresql://ada@db1/shop?x=%22%0A"_s;
    request.table = u"public.\"od\nd\""_s;
    request.profile = u"Läden & <b>"_s;
    request.token = "token";
    request.start = OpenRequest::Start::OpenFile;
    return request;
}

/// What a start does while the window of this thread goes on.
bool handOverMeanwhile(const OpenRequest& request, const QString& path)
{
    bool isDone = false;
    const std::unique_ptr<QThread> start(
        QThread::create([&] { isDone = handOver(request, path); }));
    QSignalSpy finished(start.get(), &QThread::finished);
    start->start();
    return finished.wait(30'000) && start->wait() && isDone;
}

/// Connects and says that; the socket stays open.
Descriptor callWith(const QByteArray& bytes, const QString& path)
{
    Descriptor socket = makeSocket();
    const std::unique_ptr<sockaddr_un> address = addressOf(path);
    if (connect(socket.number(), reinterpret_cast<const sockaddr*>(address.get()), sizeof *address)
        != 0)
        qFatal("Nobody listens.");
    static_cast<void>(send(socket.number(), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL));
    return socket;
}

}

/// What a second start gives to the window that is there.
class OneWindowTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"door.socket"_s); }
    void prepare(QProcess& process, const QStringList& words) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(name, m_folder.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"session"_s));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(TW_PROGRAM));
        process.setArguments(words);
    }
    [[nodiscard]] QStringList sockets() const
    {
        return QDir(m_folder.filePath(u"session"_s)).entryList({u"*.socket"_s}, QDir::System);
    }

private Q_SLOTS:
    void aRequestTravelsWhole()
    {
        const Result<OpenRequest> read = OpenRequest::fromLine(someRequest().toLine());
        QVERIFY(read);
        QCOMPARE(*read, someRequest());
        QCOMPARE(someRequest().toLine().count('\n'), 1);
        for (const char* line : {"", "{}\n", "[1]\n", "{\"start\":\"rm\"}\n"})
            QVERIFY2(!OpenRequest::fromLine(line), line);
    }

    void pathsOfFilesDoNotDependOnTheFolder()
    {
        OpenRequest request;
        request.target = u"sqlite:///shop.db?mode=ro"_s;
        const Result<OpenRequest> there = request.fromAnywhere();
        QVERIFY(there);
        const Result<ParsedUrl> url = parseUrl(there->target);
        QVERIFY(url);
        QCOMPARE(url->config.database, QDir::current().absoluteFilePath(u"shop.db"_s));
        QCOMPARE(url->config.sqlite.mode, SqliteFileMode::ReadOnly);
        request.target = u"mysql://db1/shop"_s;
        QVERIFY(!request.fromAnywhere());
    }

    void nobodyIsThereAtFirst() { QVERIFY(!handOver(someRequest(), path())); }

    void theWindowHearsWhatIsAskedFor()
    {
        WindowDoor door(path());
        QVERIFY(door.isOpen());
        QSignalSpy requests(&door, &WindowDoor::requested);
        QVERIFY(handOverMeanwhile(someRequest(), path()));
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().first().value<OpenRequest>(), someRequest());
    }

    void nobodyElseMayComeIn()
    {
        const WindowDoor door(path());
        struct stat status{};
        QCOMPARE(stat(path().toUtf8().constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, mode_t(S_IRUSR | S_IWUSR));
        QVERIFY(isOurs(callWith({}, path())));
    }

    void onlyOneListens()
    {
        auto first = std::make_unique<WindowDoor>(path());
        QVERIFY(first->isOpen());
        QVERIFY(!WindowDoor(path()).isOpen());
        QVERIFY(QFileInfo::exists(path()));
        first.reset();
        QVERIFY(!QFileInfo::exists(path()));
        QVERIFY(WindowDoor(path()).isOpen());
    }

    void whatACrashLeftIsNoObstacle()
    {
        Descriptor left = makeSocket();
        const std::unique_ptr<sockaddr_un> address = addressOf(path());
        QCOMPARE(
            bind(left.number(), reinterpret_cast<const sockaddr*>(address.get()), sizeof *address),
            0);
        left = Descriptor();
        QVERIFY(QFileInfo::exists(path()));
        QVERIFY(!handOver(someRequest(), path()));
        QVERIFY(WindowDoor(path()).isOpen());
    }

    void aWindowThatDoesNotAnswerIsGivenUp()
    {
        WindowDoor door(path());
        QSignalSpy requests(&door, &WindowDoor::requested);
        QVERIFY(!handOver(someRequest(), path())); // this thread is busy with asking
        OpenRequest later;
        later.table = u"later"_s;
        QVERIFY(handOverMeanwhile(later, path()));
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.first().first().value<OpenRequest>(), later);
    }

    void nonsenseIsNotCarriedOut()
    {
        WindowDoor door(path());
        QSignalSpy requests(&door, &WindowDoor::requested);
        const Descriptor wrong = callWith("GET / HTTP/1.1\n", path());
        const Descriptor endless = callWith(QByteArray(100'000, 'x'), path());
        const Descriptor silent = callWith({}, path());
        QVERIFY(handOverMeanwhile(someRequest(), path()));
        QCOMPARE(requests.size(), 1);
    }

    void aPathThatIsTooLongMakesNoDoor()
    {
        const QString deep = m_folder.filePath(QString(120, u'x'));
        QVERIFY(!WindowDoor(deep).isOpen());
        QVERIFY(!handOver(someRequest(), deep));
    }

    void otherDisplaysAndSettingsHaveOtherWindows()
    {
        const QByteArray display = qgetenv("DISPLAY");
        qputenv("DISPLAY", ":91");
        const QString one = sessionSocketPath(u"/home/ada/settings.ini"_s);
        const QString other = sessionSocketPath(u"/home/grace/settings.ini"_s);
        qputenv("DISPLAY", ":92");
        const QString elsewhere = sessionSocketPath(u"/home/ada/settings.ini"_s);
        if (display.isNull())
            qunsetenv("DISPLAY");
        else
            qputenv("DISPLAY", display);
        QCOMPARE((QSet<QString>{one, other, elsewhere}).size(), 3);
    }

    /// The program itself: a second start ends at once, and its file is open in the first.
    void aSecondStartOpensItsFileInTheFirst()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"session"_s));
        const SqliteFile file(u"CREATE TABLE t (id INTEGER PRIMARY KEY);"_s);
        QProcess first;
        prepare(first, {});
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(sockets().size(), 1, 30'000);
        QProcess second;
        prepare(second, {file.config().toUrl()});
        second.start();
        QVERIFY(second.waitForFinished(30'000));
        QCOMPARE(second.exitCode(), 0);
        QProcess third;
        prepare(third, {u"--new-window"_s});
        third.start();
        QVERIFY(!third.waitForFinished(1000));
        third.terminate();
        QVERIFY(third.waitForFinished(30'000));
        first.terminate();
        QVERIFY(first.waitForFinished(30'000));
        QCOMPARE(sockets(), QStringList());
        QFile settings(m_folder.filePath(u"tuplewright/settings.ini"_s));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(settings.readAll().contains("test%20file"));
    }
};

TW_TEST(OneWindowTest)
#include "one_window_test.moc"
