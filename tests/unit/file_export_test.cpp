// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk_of.h"
#include "test_program.h"

#include <tuplewright/exporting/exporter.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tw;

class FileExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theFileAppearsWhenItIsWhole();
    void anUnfinishedExportLeavesNothing();
    void anOldFileStaysUntilTheNewIsWhole();
    void differingCountsAreAnError();
    void aStatementWithoutRowsMakesNoFile();
    void anEmptyResultMakesAHeader();
    void permissionsOfTheOldFileStay();
    void aLinkIsFollowed();
    void refusesTargetsThatCannotBeReplaced_data();
    void refusesTargetsThatCannotBeReplaced();
    void waitingForAReaderCanBeStopped();
    void aReaderThatLeavesIsAnError();
    void aFullDiskLeavesNothing();
    void progressCountsRowsAndBytes();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ResultHeader header()
{
    return {{{u"a"_s, {}}}};
}

RowChunkPtr rows(int count, qsizetype width = 1)
{
    return test::chunkOf(
        QList<QList<Value>>(count, {Value::stored(StorageClass::Text, QByteArray(width, 'x'))}));
}

QByteArray exportedText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

bool fill(FileExport& file, int count)
{
    return file.open() && file.begin(header()) && file.push(rows(count));
}

}

void FileExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList FileExportTest::files() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
}

void FileExportTest::theFileAppearsWhenItIsWhole()
{
    FileExport file(path(u"out.csv"_s), {u"csv"_s});
    QVERIFY(fill(file, 2));
    QVERIFY(!QFile::exists(path(u"out.csv"_s)));
    const auto written = file.finish(2);
    QVERIFY(written.has_value());
    QCOMPARE(*written, 2);
    QCOMPARE(exportedText(path(u"out.csv"_s)), QByteArray("a\nx\nx\n"));
    QCOMPARE(files(), QStringList{u"out.csv"_s});
}

void FileExportTest::anUnfinishedExportLeavesNothing()
{
    {
        FileExport file(path(u"out.csv"_s), {u"csv"_s});
        QVERIFY(fill(file, 2));
    }
    QCOMPARE(files(), QStringList());
}

void FileExportTest::anOldFileStaysUntilTheNewIsWhole()
{
    writeFile(path(u"out.csv"_s), "old");
    {
        FileExport file(path(u"out.csv"_s), {u"csv"_s});
        QVERIFY(fill(file, 2));
    }
    QCOMPARE(exportedText(path(u"out.csv"_s)), QByteArray("old"));
    QCOMPARE(files(), QStringList{u"out.csv"_s});
}

void FileExportTest::differingCountsAreAnError()
{
    writeFile(path(u"out.csv"_s), "old");
    {
        FileExport file(path(u"out.csv"_s), {u"csv"_s});
        QVERIFY(fill(file, 2));
        const auto written = file.finish(3);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Internal);
    }
    QCOMPARE(exportedText(path(u"out.csv"_s)), QByteArray("old"));
}

void FileExportTest::aStatementWithoutRowsMakesNoFile()
{
    {
        FileExport file(path(u"out.csv"_s), {u"csv"_s});
        QVERIFY(file.open().has_value());
        QCOMPARE(file.finish(0).error().kind, ErrorKind::InvalidArgument);
    }
    QCOMPARE(files(), QStringList());
}

void FileExportTest::anEmptyResultMakesAHeader()
{
    FileExport file(path(u"out.csv"_s), {u"csv"_s});
    QVERIFY(file.open().has_value());
    QVERIFY(file.begin(header()).has_value());
    QVERIFY(file.finish(0).has_value());
    QCOMPARE(exportedText(path(u"out.csv"_s)), QByteArray("a\n"));
}

void FileExportTest::permissionsOfTheOldFileStay()
{
    writeFile(path(u"out.csv"_s), "old");
    QVERIFY(::chmod(qPrintable(path(u"out.csv"_s)), 0604) == 0);
    FileExport file(path(u"out.csv"_s), {u"csv"_s});
    QVERIFY(fill(file, 1));
    QVERIFY(file.finish(1).has_value());
    struct stat status = {};
    QVERIFY(::stat(qPrintable(path(u"out.csv"_s)), &status) == 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0604));
}

void FileExportTest::aLinkIsFollowed()
{
    writeFile(path(u"real.csv"_s), "old");
    QVERIFY(QFile::link(path(u"real.csv"_s), path(u"link.csv"_s)));
    FileExport file(path(u"link.csv"_s), {u"csv"_s});
    QVERIFY(fill(file, 1));
    QVERIFY(file.finish(1).has_value());
    QVERIFY(QFileInfo(path(u"link.csv"_s)).isSymLink());
    QCOMPARE(exportedText(path(u"real.csv"_s)), QByteArray("a\nx\n"));
}

void FileExportTest::refusesTargetsThatCannotBeReplaced_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a pipe") << u"pipe"_s;
    QTest::newRow("a link to a pipe") << u"link"_s;
    QTest::newRow("in a missing folder") << u"missing/out.csv"_s;
    QTest::newRow("a device") << u"/dev/full"_s;
}

void FileExportTest::refusesTargetsThatCannotBeReplaced()
{
    QFETCH(const QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(::mkfifo(qPrintable(path(u"pipe"_s)), 0600) == 0);
    QVERIFY(QFile::link(path(u"pipe"_s), path(u"link"_s)));
    FileExport file(QDir(m_folder->path()).filePath(name), {u"csv"_s});
    const auto opened = file.open({.deadline = QDeadlineTimer(60)});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::File);
}

void FileExportTest::waitingForAReaderCanBeStopped()
{
    QVERIFY(::mkfifo(qPrintable(path(u"pipe"_s)), 0600) == 0);
    FileExport file(path(u"pipe"_s), {u"csv"_s});
    std::stop_source stop;
    stop.request_stop();
    const auto opened = file.open({.stop = stop.get_token()});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Cancelled);
}

/// The signal that the system sends then would end the program, and this test with it.
void FileExportTest::aReaderThatLeavesIsAnError()
{
    const QByteArray pipe = path(u"pipe"_s).toUtf8();
    QVERIFY(::mkfifo(pipe.constData(), 0600) == 0);
    const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    FileExport file(path(u"pipe"_s), {u"csv"_s});
    QVERIFY(file.open().has_value());
    ::close(reader);
    std::signal(SIGPIPE, SIG_DFL);
    QVERIFY(file.begin(header()));
    const Result<void> pushed = file.push(rows(3000, 200));
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().kind, ErrorKind::File);
}

void FileExportTest::aFullDiskLeavesNothing()
{
    constexpr rlim_t kDiskSize = 100'000;
    writeFile(path(u"out.csv"_s), "old");
    rlimit before{};
    QVERIFY(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit full{kDiskSize, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    QVERIFY(setrlimit(RLIMIT_FSIZE, &full) == 0);
    Result<void> result;
    {
        FileExport file(path(u"out.csv"_s), {u"csv"_s});
        if (file.open() && file.begin(header()))
            result = file.push(rows(3000, 200));
    }
    QVERIFY(setrlimit(RLIMIT_FSIZE, &before) == 0);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::File);
    QCOMPARE(exportedText(path(u"out.csv"_s)), QByteArray("old"));
    QCOMPARE(files(), QStringList{u"out.csv"_s});
}

void FileExportTest::progressCountsRowsAndBytes()
{
    const auto progress = std::make_shared<ExportProgress>();
    FileExport file(path(u"out.csv"_s), {u"csv"_s}, {}, progress);
    QVERIFY(fill(file, 3));
    QCOMPARE(progress->rows.load(), 3);
    QVERIFY(file.finish(3).has_value());
    QCOMPARE(progress->bytes.load(), QFileInfo(path(u"out.csv"_s)).size());
}

TW_TEST(FileExportTest)
#include "file_export_test.moc"
