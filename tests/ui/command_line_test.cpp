// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Result<CommandLine> parse(const QStringList& arguments)
{
    return CommandLine::parse(QStringList{u"tuplewright"_s} + arguments);
}

QStringList optionsIn(const QString& text)
{
    static const QRegularExpression option(u"--[a-z][a-z-]*"_s);
    QStringList options;
    for (auto found = option.globalMatch(text); found.hasNext();)
        options << found.next().captured();
    options.removeDuplicates();
    options.sort();
    return options;
}

/// A file of the folder packaging.
QString projectFile(const QString& name)
{
    QFile file(QStringLiteral(TW_SOURCE_DIR "/packaging/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return QString::fromUtf8(file.readAll());
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
    void aTableAloneIsOneOfTheSample();
    void theHelpNamesEveryOption();
    void theManualHasTheOptionsOfTheHelp();
    void theDesktopEntryUsesOptionsThatThereAre();
    void withoutADisplayTheProgramSaysSoAndEnds();
};

void CommandLineTest::withoutArgumentsTheWindowOpens()
{
    const Result<CommandLine> line = parse({});
    QVERIFY(line);
    QCOMPARE(line->mode, CommandLine::Mode::Window);
    QVERIFY(line->request.isEmpty() && line->screenshot.isEmpty() && !line->theme);
    QVERIFY(!line->isNewWindow);
}

void CommandLineTest::everyOptionIsRead()
{
    const Result<CommandLine> line
        = parse({u"postgresql://db1/shop"_s, u"--table"_s, u"public.orders"_s, u"--screenshot"_s,
            u"out.png"_s, u"--size"_s, u"1440x900"_s, u"--theme=dark"_s});
    QVERIFY(line);
    QCOMPARE(line->request.target, u"postgresql://db1/shop"_s);
    QCOMPARE(line->request.table, u"public.orders"_s);
    QCOMPARE(line->screenshot, u"out.png"_s);
    QCOMPARE(line->size, QSize(1440, 900));
    QCOMPARE(line->theme, ThemeName::Dark);
    QCOMPARE(parse({u"--new-connection"_s})->request.start, OpenRequest::Start::NewConnection);
    QCOMPARE(parse({u"--open-file"_s})->request.start, OpenRequest::Start::OpenFile);
    QCOMPARE(parse({u"--sample"_s})->request.start, OpenRequest::Start::Sample);
    QVERIFY(parse({u"--new-window"_s})->isNewWindow);
    QVERIFY(parse({u"--new-window"_s})->request.isEmpty());
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
    QTest::newRow("database and sample") << QStringList{u"a.db"_s, u"--sample"_s};
    QTest::newRow("two dialogs") << QStringList{u"--open-file"_s, u"--new-connection"_s};
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

void CommandLineTest::aTableAloneIsOneOfTheSample()
{
    const Result<CommandLine> line = parse({u"--table"_s, u"products"_s});
    QVERIFY(line);
    QCOMPARE(line->request.start, OpenRequest::Start::Sample);
    QCOMPARE(line->request.table, u"products"_s);
}

void CommandLineTest::theHelpNamesEveryOption()
{
    const QStringList options = optionsIn(CommandLine::helpText());
    for (const QString& option : {u"--profile"_s, u"--table"_s, u"--screenshot"_s, u"--size"_s,
             u"--theme"_s, u"--help"_s, u"--version"_s, u"--new-window"_s})
        QVERIFY2(options.contains(option), qPrintable(option));
}

void CommandLineTest::theManualHasTheOptionsOfTheHelp()
{
    const QString manual
        = projectFile(u"man/tuplewright.1"_s).section(u".SH OPTIONS"_s, 1).section(u".SH"_s, 0, 0);
    QStringList headings;
    const QStringList lines = manual.split(u'\n');
    for (qsizetype index = 1; index < lines.size(); ++index)
        if (lines.at(index - 1) == u".TP"_s)
            headings << lines.at(index);
    QCOMPARE(optionsIn(headings.join(u'\n').remove(u'\\')), optionsIn(CommandLine::helpText()));
}

void CommandLineTest::theDesktopEntryUsesOptionsThatThereAre()
{
    static const QRegularExpression line(
        u"^Exec=tuplewright (.+)$"_s, QRegularExpression::MultilineOption);
    const QString entry = projectFile(u"tuplewright.desktop"_s);
    int count = 0;
    for (auto found = line.globalMatch(entry); found.hasNext(); ++count) {
        const QString words = found.next().captured(1).replace(u"%u"_s, u"postgresql://db1/shop"_s);
        QVERIFY2(parse(words.split(u' ')), qPrintable(words));
    }
    QCOMPARE(count, 3);
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
