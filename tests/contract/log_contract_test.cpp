// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/session/session.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// What the settings echo, echo_pool, log_level and log_file write, the same for every engine.
class LogContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("A program that this engine takes is not installed.");
    }

    void withoutSettingsNothingIsWritten()
    {
        QVERIFY2(written({}).isEmpty(), qPrintable(written({})));
        LogOptions log;
        log.file = m_folder.filePath(u"unused"_s);
        QVERIFY(written(log).isEmpty());
        QVERIFY(!QFile::exists(log.file));
    }

    void statementsAreEchoed()
    {
        LogOptions log;
        log.echo = true;
        const QString all = written(log);
        QVERIFY2(all.contains(u"SELECT 4711"_s) && all.contains(u"nowhere"_s), qPrintable(all));
        QVERIFY2(!all.contains(u"opened"_s), qPrintable(all));
    }

    void poolEventsAreEchoed()
    {
        LogOptions log;
        log.echoPool = PoolEcho::Events;
        QString all = written(log);
        QVERIFY2(all.contains(u"opened"_s) && all.contains(u"closed"_s), qPrintable(all));
        QVERIFY2(!all.contains(u"lent"_s) && !all.contains(u"SELECT 4711"_s), qPrintable(all));
        log.echoPool = PoolEcho::Debug;
        all = written(log);
        QVERIFY2(all.contains(u"lent"_s) && all.contains(u"returned"_s), qPrintable(all));
    }

    void theLevelLeavesOutWhatMattersLess()
    {
        LogOptions log{.echo = true, .echoPool = PoolEcho::Debug};
        log.level = LogLevel::Info;
        QString all = written(log);
        QVERIFY2(all.contains(u"opened"_s) && all.contains(u"SELECT 4711"_s), qPrintable(all));
        QVERIFY2(!all.contains(u"lent"_s), qPrintable(all));
        log.level = LogLevel::Error;
        all = written(log);
        QVERIFY2(all.contains(u"nowhere"_s), qPrintable(all));
        QVERIFY2(!all.contains(u"opened"_s) && !all.contains(u"SELECT 4711"_s), qPrintable(all));
    }

    void aFileGetsALineForEachEvent()
    {
        LogOptions log{.echo = true};
        log.file = m_folder.filePath(u"events.log"_s);
        static_cast<void>(written(log));
        static_cast<void>(written(log));
        QFile file(log.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
            QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QList<QByteArray> good;
        QList<QByteArray> bad;
        for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
            if (line.contains("SELECT 4711\\n-- and more"))
                good.append(line);
            if (line.contains("nowhere"))
                bad.append(line);
        }
        QCOMPARE(good.size(), 2);
        QVERIFY2(good.first().contains("Z info tuplewright.sql "), good.first().constData());
        QCOMPARE(bad.size(), 2);
        QVERIFY2(bad.first().contains("Z error tuplewright.sql "), bad.first().constData());
    }

    void aFileThatCannotBeWrittenIsToldOnce()
    {
        LogOptions log{.echo = true};
        log.file = m_folder.filePath(u"no/such/folder/events.log"_s);
        const QString all = written(log);
        QCOMPARE(all.count(u"cannot be written"_s), 1);
        QVERIFY2(all.contains(u"SELECT 4711"_s), qPrintable(all));
    }

    void hiddenParametersAreNotWritten()
    {
        LogOptions log{.echo = true};
        QVERIFY(written(log).contains(u"c4nary"_s));
        log.hideParameters = true;
        QVERIFY(!written(log).contains(u"c4nary"_s));
    }

private:
    /// What the program's log gets while a pool runs a good and a bad statement.
    [[nodiscard]] QString written(const LogOptions& log)
    {
        QStringList told;
        s_told = &told;
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext& context, const QString& text) {
                if (QLatin1StringView(context.category).startsWith("tuplewright."_L1))
                    s_told->append(QLatin1StringView(context.category) + u": "_s + text);
            });
        ConnectionConfig config = m_fixture->config();
        config.log = log;
        {
            Session session(
                std::make_shared<ConnectionPool>(m_fixture->backend(), config, Secret()), u"log"_s);
            const Statement good{u"SELECT 4711\n-- and more"_s, {}};
            m_wasRun = session.run(good, nullptr)
                && !session.run({u"DELETE FROM nowhere WHERE a = "_s
                                        + m_fixture->backend()->dialect().placeholder(1),
                                    {Value::text(u"c4nary"_s)}},
                    nullptr);
        }
        qInstallMessageHandler(before);
        return m_wasRun ? told.join(u'\n') : u"not run"_s;
    }

    static inline QStringList* s_told = nullptr;
    bool m_wasRun = false;
    QTemporaryDir m_folder;
    std::unique_ptr<EngineFixture> m_fixture;
};

TW_TEST(LogContractTest)
#include "log_contract_test.moc"
