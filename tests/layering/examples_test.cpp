// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString expectedOf(const QString& example)
{
    QFile file(QStringLiteral(TW_CONSUMER_DIR "/expected/") + example + u".txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString outputOf(const QString& example, const QString& url)
{
    QProcess program;
    program.start(QStringLiteral(TW_EXAMPLES "/") + example, {url});
    if (!program.waitForFinished(60'000))
        return u"did not end"_s;
    return QString::fromUtf8(program.readAllStandardOutput() + program.readAllStandardError())
        + (program.exitCode() == 0 ? QString() : u"exit %1"_s.arg(program.exitCode()));
}

}

/// The programs beside the library do what they say, the same on each engine.
class ExamplesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void eachPrintsTheSameOnEachEngine_data()
    {
        QTest::addColumn<QString>("example");
        for (const char* example : {"blog", "catalogue", "customers", "migration"})
            QTest::newRow(example) << QString::fromLatin1(example);
    }

    void eachPrintsTheSameOnEachEngine()
    {
        QFETCH(const QString, example);
        const QString expected = expectedOf(example);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(outputOf(example, m_server->url()), expected);
        const SqliteFile file(u"CREATE TABLE seen (id INTEGER)"_s);
        QCOMPARE(outputOf(example, file.config().toUrl()), expected);
        // What was there before is made anew.
        QCOMPARE(outputOf(example, file.config().toUrl()), expected);
    }

private:
    std::unique_ptr<PostgresServer> m_server;
};

TW_TEST(ExamplesTest)
#include "examples_test.moc"
