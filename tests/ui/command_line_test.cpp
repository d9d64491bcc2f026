// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "test_program.h"

#include <QProcess>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Result<CommandLine> parse(const QStringList& arguments)
{
    return CommandLine::parse(QStringList{u"tuplewright"_s} + arguments);
}

}

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutArgumentsTheWindowOpens();
    void everyOptionIsRead();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void theHelpNamesEveryOption();
    void withoutADisplayTheProgramSaysSoAndEnds();
};

void CommandLineTest::withoutArgumentsTheWindowOpens()
{
    const Result<CommandLine> line = parse({});
    QVERIFY(line);
    QCOMPARE(line->mode, CommandLine::Mode::Window);
    QVERIFY(line->target.isEmpty() && line->screenshot.isEmpty() && !line->theme);
}

void CommandLineTest::everyOptionIsRead()
{
    const Result<CommandLine> line
        = parse({u"postgresql://db1/shop"_s, u"--table"_s, u"public.orders"_s, u"--screenshot"_s,
            u"out.png"_s, u"--size"_s, u"1440x900"_s, u"--theme=dark"_s});
    QVERIFY(line);
    QCOMPARE(line->target, u"postgresql://db1/shop"_s);
    QCOMPARE(line->table, u"public.orders"_s);
    QCOMPARE(line->screenshot, u"out.png"_s);
    QCOMPARE(line->size, QSize(1440, 900));
    QCOMPARE(line->theme, ThemeName::Dark);
    QCOMPARE(parse({u"--version"_s})->mode, CommandLine::Mode::Version);
    QCOMPARE(parse({u"--help"_s})->mode, CommandLine::Mode::Help);
}

void CommandLineTest::nonsenseIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s};
    QTest::newRow("value missing") << QStringList{u"--table"_s};
    QTest::newRow("no size") << QStringList{u"--size"_s, u"big"_s};
    QTest::newRow("size of nothing") << QStringList{u"--size"_s, u"0x10"_s};
    QTest::newRow("no theme") << QStringList{u"--theme"_s, u"pink"_s};
    QTest::newRow("two databases") << QStringList{u"a.db"_s, u"b.db"_s};
    QTest::newRow("database and profile") << QStringList{u"a.db"_s, u"--profile"_s, u"b"_s};
}

void CommandLineTest::nonsenseIsRefused()
{
    QFETCH(const QStringList, arguments);
    const Result<CommandLine> line = parse(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!line.error().message.isEmpty());
}

void CommandLineTest::theHelpNamesEveryOption()
{
    const QString help = CommandLine::helpText();
    for (const QString& option : {u"--profile"_s, u"--table"_s, u"--screenshot"_s, u"--size"_s,
             u"--theme"_s, u"--help"_s, u"--version"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

void CommandLineTest::withoutADisplayTheProgramSaysSoAndEnds()
{
#if defined(Q_OS_DARWIN) || !defined(Q_OS_UNIX)
    QSKIP("Windows open there without naming a display.");
#endif
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TW_PROGRAM), {});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains("no display"));
}

TW_TEST(CommandLineTest)
#include "command_line_test.moc"
