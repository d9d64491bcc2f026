// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

const QString kLibrary = u"libpq.so.5"_s;

/// Where the library lies that this program runs with.
QString loadedLibrary(const QByteArray& name)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : maps.readAll().split('\n'))
        if (line.contains(QByteArray('/' + name)))
            return QString::fromLocal8Bit(line.sliced(line.indexOf('/')));
    return {};
}

}

/// What the programs do with a PostgreSQL client library that cannot serve them.
class ClientLibraryTest : public QObject
{
    Q_OBJECT

    /// Finds its libpq in the working folder.
    std::unique_ptr<CommandLine> m_program;

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<CommandLine>();
        m_program->setVariable(u"LD_LIBRARY_PATH"_s, m_program->path(u"."_s));
    }

    void anSqliteFileIsReadWithoutIt()
    {
        const SqliteFile file(
            u"CREATE TABLE t (id integer PRIMARY KEY); INSERT INTO t VALUES (7)"_s);
        m_program->write(kLibrary, {});
        const Ended ended = m_program->run({u"--connect"_s, file.path(), u"rows"_s, u"t"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY(ended.out.contains('7'));
    }

    void aServerIsRefusedWithTheRemedy_data()
    {
        QTest::addColumn<QString>("library");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("not a library") << QString() << QByteArray("cannot be loaded");
        QTest::newRow("too old") << loadedLibrary("libQt6Core.so.6") << QByteArray("is older than");
    }
    void aServerIsRefusedWithTheRemedy()
    {
        QFETCH(const QString, library);
        QFETCH(const QByteArray, words);
        if (library.isEmpty())
            m_program->write(kLibrary, {});
        else
            QVERIFY(QFile::link(library, m_program->path(kLibrary)));
        const Ended ended
            = m_program->run({u"--connect"_s, u"postgresql://db.example.com/shop"_s, u"tables"_s});
        QVERIFY(ended.code > 0);
        QVERIFY2(ended.err.contains(words), ended.err.constData());
        QVERIFY2(ended.err.contains("Install PostgreSQL's client library"), ended.err.constData());
    }
};

TW_TEST(ClientLibraryTest)
#include "client_library_test.moc"
