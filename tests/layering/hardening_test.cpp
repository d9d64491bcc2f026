// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kProject = R"(cmake_minimum_required(VERSION 3.25)
project(small LANGUAGES CXX)
include("${TOOLS}/Toolchain.cmake")
set(CMAKE_AUTOMOC OFF)
add_executable(small small.cpp)
)";

/// Each line asks for one of the protections that a compiler adds by itself.
const QByteArray kSource = R"(#include <cstdio>
#include <cstring>
#include <vector>
int main(int argc, char** argv)
{
    char text[16];
    std::strcpy(text, argv[0]);
    const std::vector<int> numbers(3);
    return std::printf("%s %d", text, numbers[unsigned(argc)]);
}
)";

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAll().constData());
    return QString::fromUtf8(process.readAll());
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s", qPrintable(file.errorString()));
}

}

/// A small program built as a release is: the settings are the same for all of them.
class HardeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        write(m_folder.filePath(u"CMakeLists.txt"_s), kProject);
        write(m_folder.filePath(u"small.cpp"_s), kSource);
        const QString build = m_folder.filePath(u"build"_s);
        run(QStringLiteral(TW_CMAKE),
            {u"-S"_s, m_folder.path(), u"-B"_s, build, u"-G"_s, QStringLiteral(TW_GENERATOR),
                u"-DCMAKE_BUILD_TYPE=Release"_s,
                u"-DCMAKE_CXX_COMPILER="_s + QStringLiteral(TW_COMPILER),
                u"-DTOOLS="_s + QStringLiteral(TW_TOOLS)});
        run(QStringLiteral(TW_CMAKE), {u"--build"_s, build});
        const QString program = QDir(build).filePath(u"small"_s);
        m_headers = run(u"readelf"_s,
            {u"--wide"_s, u"--file-header"_s, u"--program-headers"_s, u"--dynamic"_s, u"--notes"_s,
                program});
        // The system's own start-up code may lack the mark, which the program then lacks as well.
        m_headers += run(u"readelf"_s,
            {u"--wide"_s, u"--notes"_s,
                QDir(build).filePath(u"CMakeFiles/small.dir/small.cpp.o"_s)});
        m_symbols = run(u"readelf"_s, {u"--wide"_s, u"--symbols"_s, program});
    }

    void aReleaseIsHardened_data()
    {
        QTest::addColumn<bool>("isSymbol");
        QTest::addColumn<QString>("sign");
        QTest::newRow("loaded at a random address") << false << u"(Position-Independent"_s;
        QTest::newRow("no writable jump table") << false << u"GNU_RELRO"_s;
        QTest::newRow("bound before it runs") << false << u"NOW"_s;
        QTest::newRow("guarded stacks") << true << u"__stack_chk_fail"_s;
        QTest::newRow("checked copies") << true << u"__strcpy_chk"_s;
        QTest::newRow("checked containers") << true << u"__glibcxx_assert_fail"_s;
#ifdef __x86_64__
        QTest::newRow("checked jumps") << false << u"IBT"_s;
#endif
    }

    void aReleaseIsHardened()
    {
        QFETCH(const bool, isSymbol);
        QFETCH(const QString, sign);
        QVERIFY((isSymbol ? m_symbols : m_headers).contains(sign));
    }

    void noStackCanBeRun()
    {
        const qsizetype stack = m_headers.indexOf(u"GNU_STACK"_s);
        QVERIFY(stack > 0);
        QVERIFY(!m_headers.sliced(stack).section(u'\n', 0, 0).contains(u"RWE"_s));
    }

private:
    QTemporaryDir m_folder;
    QString m_headers;
    QString m_symbols;
};

TW_TEST(HardeningTest)
#include "hardening_test.moc"
