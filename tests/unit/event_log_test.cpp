// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/event_log.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Q_LOGGING_CATEGORY(eventTest, "tuplewright.test")

}

/// The file that events are written into, also where it cannot be written.
class EventLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        s_told.clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType type, const QMessageLogContext&, const QString& text) {
                s_told.append(QString::number(type) + u' ' + text);
            });
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void theLevelIsTheLeastThatIsWritten_data()
    {
        QTest::addColumn<LogLevel>("level");
        QTest::addColumn<int>("lines");
        QTest::newRow("debug") << LogLevel::Debug << 4;
        QTest::newRow("info") << LogLevel::Info << 3;
        QTest::newRow("warning") << LogLevel::Warning << 2;
        QTest::newRow("error") << LogLevel::Error << 1;
    }

    void theLevelIsTheLeastThatIsWritten()
    {
        QFETCH(const LogLevel, level);
        QFETCH(const int, lines);
        const QString path = newPath();
        {
            EventLog log({.level = level, .file = path});
            for (const LogLevel each :
                {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
                QCOMPARE(log.takes(each), each >= level);
                log.write(each, eventTest(), u"event"_s);
            }
        }
        QCOMPARE(linesOf(path).size(), lines);
        QCOMPARE(s_told.size(), lines);
        QVERIFY(linesOf(path).last().contains(" error tuplewright.test event"));
    }

    void anEventIsOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("line end") << u"a\nb"_s << QByteArray("a\\nb");
        QTest::newRow("carriage return") << u"a\rb"_s << QByteArray("a\\u000db");
        QTest::newRow("escape") << u"a\x1b[2Jb"_s << QByteArray("a\\u001b[2Jb");
        QTest::newRow("next line") << u"a\u0085b"_s << QByteArray("a\\u0085b");
        QTest::newRow("line separator") << u"a\u2028b"_s << QByteArray("a\\u2028b");
        QTest::newRow("paragraph separator") << u"a\u2029b"_s << QByteArray("a\\u2029b");
        QTest::newRow("NUL") << u"a\0b"_s << QByteArray("a\\u0000b");
        QTest::newRow("placeholders") << u"%1 %2 %99"_s << QByteArray("%1 %2 %99");
        QTest::newRow("emoji") << u"😀é"_s << QByteArray("😀é");
        QTest::newRow("empty") << QString() << QByteArray();
    }

    void anEventIsOneLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, written);
        const QString path = newPath();
        EventLog({.file = path}).write(LogLevel::Info, eventTest(), text);
        const QList<QByteArray> lines = linesOf(path);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().endsWith(QByteArray(" info tuplewright.test " + written)),
            lines.first().constData());
        QCOMPARE(s_told, QStringList{u"4 "_s + text});
    }

    void aFileIsGoneOnWith()
    {
        const QString path = newPath();
        for (int i = 0; i < 3; ++i)
            EventLog({.file = path}).write(LogLevel::Info, eventTest(), QString::number(i));
        const QList<QByteArray> lines = linesOf(path);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.first().endsWith(" 0") && lines.last().endsWith(" 2"));
    }

    void onlyItsOwnerReadsIt()
    {
        const QString path = newPath();
        EventLog({.file = path}).write(LogLevel::Info, eventTest(), u"x"_s);
        QVERIFY(!(QFile::permissions(path)
            & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                | QFileDevice::WriteOther)));
    }

    void whatCannotBeWrittenIsToldOnceAndGoesToTheProgram_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a full disk") << u"/dev/full"_s;
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("no such folder") << m_folder.filePath(u"no/such/file"_s);
        QTest::newRow("below a file") << u"/dev/null/log"_s;
        QTest::newRow("a name that is too long") << m_folder.filePath(QString(300, u'x'));
    }

    void whatCannotBeWrittenIsToldOnceAndGoesToTheProgram()
    {
        QFETCH(const QString, path);
        {
            EventLog log({.file = path});
            for (int i = 0; i < 5; ++i)
                log.write(LogLevel::Info, eventTest(), u"event %1"_s.arg(i));
        }
        QStringList warnings;
        QStringList events;
        for (const QString& line : s_told)
            (line.contains(u"cannot be written"_s) ? warnings : events).append(line);
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings.first().contains(path), qPrintable(warnings.first()));
        QCOMPARE(events.join(u'\n'), u"4 event 0\n4 event 1\n4 event 2\n4 event 3\n4 event 4"_s);
    }

    void linesOfManyThreadsStayWhole()
    {
        constexpr int kThreads = 8;
        constexpr int kLines = 200;
        const QString path = newPath();
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) { });
        {
            EventLog first({.file = path});
            EventLog second({.file = path});
            std::vector<std::jthread> threads;
            for (int number = 0; number < kThreads; ++number) {
                threads.emplace_back([&, number] {
                    EventLog& log = number % 2 == 0 ? first : second;
                    for (int line = 0; line < kLines; ++line)
                        log.write(LogLevel::Info, eventTest(), QString(500, QChar(u'a' + number)));
                });
            }
        }
        const QList<QByteArray> lines = linesOf(path);
        QCOMPARE(lines.size(), kThreads * kLines);
        for (const QByteArray& line : lines) {
            const QByteArray text = line.right(500);
            QVERIFY2(text == QByteArray(500, text.front()), line.constData());
        }
    }

    void withoutAFileNothingIsOpened()
    {
        const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);
        EventLog({}).write(LogLevel::Error, eventTest(), u"x"_s);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
        QCOMPARE(s_told.size(), 1);
    }

private:
    [[nodiscard]] QString newPath() { return m_folder.filePath(u"log%1"_s.arg(++m_files)); }

    static QList<QByteArray> linesOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeLast();
        return lines;
    }

    static inline QStringList s_told;
    QtMessageHandler m_before = nullptr;
    QTemporaryDir m_folder;
    int m_files = 0;
};

TW_TEST(EventLogTest)
#include "event_log_test.moc"
