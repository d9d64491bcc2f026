// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray all;
};

Outcome runProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(240'000);
    Outcome outcome;
    outcome.out = process.readAllStandardOutput();
    outcome.all = outcome.out + process.readAllStandardError();
    outcome.code = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return outcome;
}

bool createDatabase(const QString& path)
{
    bool created = false;
    {
        QSqlDatabase database
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("consumer"));
        database.setDatabaseName(path);
        QSqlQuery query(database);
        created = database.open()
            && query.exec(QStringLiteral("CREATE TABLE \"odd <b>name\" (id INTEGER PRIMARY KEY, "
                                         "amount NUMERIC, note TEXT)"))
            && query.exec(QStringLiteral("INSERT INTO \"odd <b>name\" VALUES "
                                         "(1, 9007199254740993, 'a & b'), (2, NULL, '')"))
            && query.exec(QStringLiteral("CREATE TABLE people (id INTEGER PRIMARY KEY, "
                                         "name TEXT NOT NULL, is_deleted BOOLEAN NOT NULL)"))
            && query.exec(QStringLiteral("INSERT INTO people VALUES (1, 'Ada', FALSE), "
                                         "(2, 'Adele', FALSE), (3, 'Adam', TRUE), "
                                         "(4, 'Grace', FALSE)"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("consumer"));
    return created;
}

}

class ConsumerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLibraryInstalls();
    void anotherProjectFindsAndLinksIt();
    void thatProgramReadsATable();
    void thatProgramHearsWhyATableIsMissing();
    void inFortyLinesItSearchesUpdatesAndSoftDeletes();

private:
    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
};

void ConsumerTest::theLibraryInstalls()
{
    const Outcome outcome = runProgram(QStringLiteral(TW_CMAKE),
        {QStringLiteral("--install"), QStringLiteral(TW_BUILD_DIR), QStringLiteral("--component"),
            QStringLiteral("Development"), QStringLiteral("--prefix"), path("prefix")});
    QVERIFY2(outcome.code == 0, outcome.all.constData());
}

void ConsumerTest::anotherProjectFindsAndLinksIt()
{
    const QString cmake = QStringLiteral(TW_CMAKE);
    QStringList options{QStringLiteral("-G"), QStringLiteral(TW_GENERATOR), QStringLiteral("-S"),
        QStringLiteral(TW_CONSUMER_DIR), QStringLiteral("-B"), path("build"),
        QStringLiteral("-DCMAKE_PREFIX_PATH=") + path("prefix"),
        QStringLiteral("-DCMAKE_CXX_COMPILER=" TW_COMPILER)};
    if (*TW_SANITIZE)
        options << QStringLiteral("-DCMAKE_CXX_FLAGS=-fsanitize=" TW_SANITIZE);
    const Outcome configured = runProgram(cmake, options);
    QVERIFY2(configured.code == 0, configured.all.constData());
    const Outcome built = runProgram(cmake, {QStringLiteral("--build"), path("build")});
    QVERIFY2(built.code == 0, built.all.constData());
}

void ConsumerTest::thatProgramReadsATable()
{
    QVERIFY(createDatabase(path("data.db")));
    const Outcome outcome
        = runProgram(path("build/print_table"), {path("data.db"), QStringLiteral("odd <b>name")});
    QVERIFY2(outcome.code == 0, outcome.all.constData());
    QCOMPARE(outcome.out, QByteArray("1|9007199254740993|a & b\n2|NULL|\n"));
}

void ConsumerTest::thatProgramHearsWhyATableIsMissing()
{
    const Outcome outcome
        = runProgram(path("build/print_table"), {path("data.db"), QStringLiteral("nobody")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.all.contains("nobody"), outcome.all.constData());
}

void ConsumerTest::inFortyLinesItSearchesUpdatesAndSoftDeletes()
{
    QFile source(QStringLiteral(TW_CONSUMER_DIR "/people.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = source.readAll().split('\n');
    const auto isCode = [](const QByteArray& line) {
        return !line.trimmed().isEmpty() && !line.trimmed().startsWith("//");
    };
    QVERIFY(std::count_if(lines.begin(), lines.end(), isCode) < 40);

    const Outcome first = runProgram(path("build/people"), {path("data.db")});
    QVERIFY2(first.code == 0, first.all.constData());
    QCOMPARE(first.out, QByteArray("Ada\nAdele\nsaved\n"));
    const Outcome second = runProgram(path("build/people"), {path("data.db")});
    QVERIFY(second.out.startsWith("Ada Lovelace\n"));
    QVERIFY(!second.out.contains("Adele"));
}

TW_TEST(ConsumerTest)
#include "consumer_test.moc"
